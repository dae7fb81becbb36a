// Sums of 分值, written totals, grades, level names and scores out of bounds: one sheet each, and its near miss.
import { points } from '../../../src/core/units';
import { grid } from '../../support/grid';
import { departmentForm, projectForm, score, selfCheck } from '../scoring/sheets';
import { found, foundOf } from './found';

const three = (a: string, b: string, c: string, typed: readonly [string, string, string] = ['', '', ''], total = '100 | | '): ReturnType<typeof grid> => grid(`
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | （2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 11期 | ${a} | ${typed[0]} | |
  | 效益指标 | 社会效益指标 | 乙 | ≥90% | 92% | ${b} | ${typed[1]} | |
  | 满意度指标 | 满意度指标 | 丙 | ≥90% | 94% | ${c} | ${typed[2]} | |
  | 总分 | < | < | < | < | ${total} |
  | 自评等级 | < | < | < | < | | | |`, { name: '表' });

test('分值 that do not add up to the printed total', () => {
  expect(found('maxPointsSumDiffers', three('60', '30', '20'))).toEqual(['表!F8']);
  expect(found('maxPointsSumDiffers', three('60', '30', '10'))).toEqual([]);
});

test('a form that prints another total is the law', () => {
  expect(found('maxPointsSumDiffers', three('60', '30', '20', ['', '', ''], '110 | | '))).toEqual([]);
});

test('points printed with a level that are not those of its rows', () => {
  const form = (printed: string): ReturnType<typeof projectForm> => projectForm(`
    | 产出指标（${printed}分） | 数量指标 | 甲 | ≥10期 | 11期 | 30 | | |
    | ^ | 质量指标 | 乙 | ≥90% | 92% | 20 | | |
    | 效益指标 | 社会效益指标 | 丙 | ≥90% | 92% | 40 | | |`);
  expect(foundOf('groupPointsDiffer', form('45'))).toMatchObject([{ group: '产出指标', printed: points('45'), sum: points('50') }]);
  expect(found('groupPointsDiffer', form('50'))).toEqual([]);
});

test('no 分值 anywhere', () => {
  const sheet = (header: string, cell: string): ReturnType<typeof grid> => grid(`
    | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | ${header} |
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 11期 | ${cell} |
    | 效益指标 | 社会效益 | 乙 | ≥90% | 92% | ${cell} |`, { name: '指标' });
  expect(found('maxPointsMissing', sheet('备注', ''))).toEqual(['指标!A1:F1']);
  expect(found('maxPointsMissing', sheet('分值', '50'))).toEqual([]);
});

test('a typed total that is not the sum, and one that is', () => {
  expect(foundOf('printedTotalDiffers', three('60', '30', '10', ['', '', ''], '100 | 98 | '))).toMatchObject([{ printed: points('98'), sum: points('100') }]);
  expect(found('printedTotalDiffers', three('60', '30', '10', ['', '', ''], '100 | 100 | '))).toEqual([]);
});

test('a total formula is held against the scores that stand there now, not against those to come', () => {
  expect(found('printedTotalDiffers', three('60', '30', '10', ['60', '', ''], '100 | =SUM(G5:G7) -> 60 | '))).toEqual([]);
  expect(found('printedTotalDiffers', three('60', '30', '10', ['60', '30', '10'], '100 | =SUM(G5:G6) -> 90 | '))).toEqual(['表!G8']);
});

test('a grade that is not that of the total', () => {
  const withGrade = (grade: string): ReturnType<typeof grid> => grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出 | 数量 | 甲 | ≥10期 | 10期 | 100 | |
    | 总分 | < | < | < | < | 100 | |
    | 自评等级 | < | < | ${grade} | < | < | < |
    | 注：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。 | < | < | < | < | < | < |`, { name: '表' });
  expect(foundOf('gradeDiffers', withGrade('良'))).toMatchObject([{ written: '良', byScore: '优' }]);
  expect(found('gradeDiffers', withGrade('优秀'))).toEqual([]);
});

test('two names for one first level', () => {
  const form = (level: string): ReturnType<typeof grid> => grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < |
    | 单位名称：广州市某区某局 | < | < | | | |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 |
    | 履职效能 | 整体效能 | 部门预算资金支出率 | 50 | 支出率×50分 | |
    | ${level} | 信息公开 | 预决算公开合规性 | 50 | 按规定公开的得50分。 | |
    | 总分 | < | < | 100 | | |`, { name: '表' });
  expect(foundOf('levelNameDiffers', form('管理效能'))).toMatchObject([{ written: '管理效能', inRules: '管理效率' }]);
  expect(found('levelNameDiffers', form('管理效率'))).toEqual([]);
});

test('a score above its 分值, and one equal to it', () => {
  expect(foundOf('scoreOutOfBounds', three('60', '30', '10', ['61', '', '']))).toMatchObject([{ about: '甲', score: '61', maxPoints: points('60') }]);
  expect(found('scoreOutOfBounds', three('60', '30', '10', ['60', '', '']))).toEqual([]);
});

test('a typed score that is not the rule\'s', () => {
  expect(foundOf('ownScoreDiffers', three('60', '30', '10', ['55', '', '']))).toMatchObject([{ about: '甲', own: points('55'), byRule: points('60'), totalByRule: points('100') }]);
  expect(found('ownScoreDiffers', three('60', '30', '10', ['60', '', '']))).toEqual([]);
});

test('form and 自查表 that disagree, and the same score in both', () => {
  const form = (typed: string): ReturnType<typeof departmentForm> => departmentForm(`| 管理效率 | 绩效管理 | 制度建设 | 100 | 制度健全的得100分。 | ${typed} | |`);
  const check = selfCheck('| 绩效管理 | 制度建设 | 100 | 存在问题 | 4 | 缺一项制度 | 文件 |');
  expect(foundOf('scoresDisagree', form('98'), check)).toMatchObject([{ inForm: '98', selfCheck: '96' }]);
  expect(found('scoresDisagree', form('96'), check)).toEqual([]);
});

test('a registered deduction that is not the formula\'s', () => {
  const targets = (deduction: string): ReturnType<typeof grid> => grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 核定扣分 | 得分 | 扣分说明 |
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 9期 | 100 | ${deduction} | | 场地停用 |
    | 总分 | < | < | < | < | 100 | | | |`, { name: '表' });
  expect(foundOf('registeredDiffers', targets('2'))).toMatchObject([{ registered: points('2'), byRule: points('10') }]);
  expect(found('registeredDiffers', targets('10'))).toEqual([]);
});

test('a number format that hides decimals, only where there are some', () => {
  const form = (format: string, actual: string): ReturnType<typeof grid> => grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 甲 | ≥7期 | ${actual} | 60 | 51.43 {${format}} | 场地停用 |
    | 效益指标 | 社会效益指标 | 乙 | ≥90% | 92% | 40 | 40 {${format}} | |
    | 总分 | < | < | < | < | 100 | 91.43 {${format}} | |`, { name: '表' });
  expect(foundOf('numberFormatHidesDecimals', form('0', '6期'))).toMatchObject([{ format: '0', examples: [{ value: '51.43', shown: '51' }] }]);
  expect(found('numberFormatHidesDecimals', form('0', '6期'))).toEqual(['表!G4:G6']);
  expect(found('numberFormatHidesDecimals', form('0.00', '6期'))).toEqual([]);
});

test('the words 部分达成 with the points of 达成', () => {
  const form = (typed: string): ReturnType<typeof projectForm> => projectForm(`| 产出指标 | 数量指标 | 机制 | 基本健全 | 部分达成年度指标 | 90 | ${typed} | 仍在试行 |`);
  expect(score([form('85')]).of('机制').result).toMatchObject({ kind: 'scored' });
  expect(found('scoreOutsideBand', form('85'))).toEqual(['自评表!G8']);
  expect(found('scoreOutsideBand', form('60'))).toEqual([]);
});

describe('加分 beside the points of the form', () => {
  const form = (total: string): ReturnType<typeof grid> => grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | | 100 | 100 | 95 | 10 | | |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 甲 | ≥10场 | 10场 | 50 | | |
    | 效益指标 | 社会效益指标 | 乙 | ≥90% | 92% | 30 | | |
    | 满意度指标 | 满意度指标 | 丙 | ≥90% | 94% | 10 | | |
    | 加分项 | 加分项 | 获得表彰 | 市级以上 | 市级表彰1次 | 5 | 3 | |
    | 总分 | < | < | < | < | ${total} | | |`, { name: '表' });
  test.each(['100', '105'])('a total of %s is in order', (total) => { expect(found('maxPointsSumDiffers', form(total))).toEqual([]); });
  test('any other is not', () => { expect(found('maxPointsSumDiffers', form('110'))).toEqual(['表!F10']); });
  test('what is added is no better result of the indicators: 90 of 90 against 95 of 100', () => {
    expect(foundOf('indicatorRateFarAbove', form('100'))).toEqual([]);
  });
});

describe('扣分合计', () => {
  const form = (total: string): ReturnType<typeof grid> => grid(`
    | 部门整体支出绩效自评评分表（2024年度） | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 扣分 | 自评得分 | 扣分原因 |
    | 过程 | 预算执行 | 预算完成率 | 40 | 3 | 37 | 年末收回 |
    | 产出 | 职责履行 | 办结率 | 60 | 4 | 56 | 两项跨年 |
    | 合计 | < | < | 100 | ${total} | 93 | |`, { name: '表' });
  test('that is not the sum of the deductions', () => { expect(found('printedDeductionsDiffer', form('6'))).toEqual(['表!E5']); });
  test.each(['7', '-7', '', '=SUM(E3:E4) -> 7'])('%s is in order', (total) => { expect(found('printedDeductionsDiffer', form(total))).toEqual([]); });
});

test('a form without a column for reasons asks for them in one field below', () => {
  const form = (reason: string): ReturnType<typeof grid> => grid(`
    | 湖北省某县项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 分值 | 得分 |
    | 产出指标 | 数量指标 | 甲 | ≥10家 | 9家 | 60 | |
    | 满意度指标 | 满意度指标 | 乙 | ≥90% | 95% | 40 | |
    | 总分 | < | < | < | < | 100 | |
    | 偏差大或目标未完成原因分析 | ${reason} | < | < | < | < | < |`, { name: '表' });
  expect(found('reasonMissing', form('企业关停。'))).toEqual([]);
  expect(found('reasonMissing', form('无'))).toEqual(['表!G3']);
});
