// Targets, actuals, reasons and approved targets: one sheet each, and its near miss.
import { describeFinding } from '../../../src/core/messages';
import { points, ratio } from '../../../src/core/units';
import { grid } from '../../support/grid';
import { oneIndicator, projectForm } from '../scoring/sheets';
import { found, foundOf } from './found';

const TARGET = '自评表!D8';
const ACTUAL = '自评表!E8';

test.each([
  ['targetUnreadable', '2024年2月30日前', '2024年2月1日', TARGET, '≥3场', '3场'],
  ['wordsForNumber', '≤30万元', '完成', ACTUAL, '≤30万元', '28.5万元'],
  ['unitClash', '≥30公里', '28.5平方米', ACTUAL, '≥30公里', '30500米'],
  ['actualMissing', '≥30公里', '', ACTUAL, '≥30公里', '0公里'],
  ['targetMissing', '', '30公里', TARGET, '0公里', '0公里'],
  ['actualIsBound', '≥300人', '300余人', ACTUAL, '≥300人', '301人'],
  ['actualApproximate', '≥96%', '约96%', ACTUAL, '≥96%', '96%'],
  ['percentOver100', '≥95%', '102%', ACTUAL, '≥95%', '100%'],
  ['equalExceeded', "'=60场", '61场', ACTUAL, "'=60场", '60场'],
] as const)('%s: “%s” with “%s”', (kind, target, actual, at, goodTarget, goodActual) => {
  const name = kind === 'percentOver100' ? '验收合格率' : '示例指标';
  expect(found(kind, oneIndicator(target, actual, '8', '数量指标', name))).toEqual([at]);
  expect(found(kind, oneIndicator(goodTarget, goodActual, '8', '数量指标', name))).toEqual([]);
});

test('a row without 分值 is told what else is wrong with it, be it the only one or all of them', () => {
  const other = '| 产出指标 | 质量指标 | 另一指标 | ≥3场 | 3场 | 90 |';
  expect(found('unitClash', oneIndicator('≥30公里', '28.5平方米', ''))).toEqual([ACTUAL]);
  expect(found('actualMissing', projectForm(`| 产出指标 | 数量指标 | 示例指标 | ≥30公里 | | |\n${other}`))).toEqual([ACTUAL]);
  expect(found('actualMissing', projectForm(`| 产出指标 | 数量指标 | 示例指标 | ≥30公里 | 31公里 | |\n${other}`))).toEqual([]);
});

test('a bound says what was made of it', () => {
  expect(foundOf('actualIsBound', oneIndicator('≥90%', '不达90%'))).toMatchObject([{ decides: 'nothing' }]);
  expect(foundOf('actualIsBound', oneIndicator('≥90%', '95%以上'))).toMatchObject([{ decides: 'reached' }]);
});

test('the wrong direction', () => {
  expect(found('directionDoubtful', oneIndicator('≤4个', '4个', '8', '数量指标', '建设示范村数量'))).toEqual([TARGET]);
  expect(found('directionDoubtful', oneIndicator('≥4个', '4个', '8', '数量指标', '建设示范村数量'))).toEqual([]);
  expect(found('directionDoubtful', oneIndicator('≥11000平方米', '11020.87平方米', '8', '数量指标', '拆除违法建设面积'))).toEqual([]);
});

test('a cost without a sign of which less was needed', () => {
  expect(found('directionDoubtful', oneIndicator('30万元', '28.5万元', '8', '成本指标', '项目总投入'))).toEqual([TARGET]);
  expect(found('directionDoubtful', oneIndicator('30万元', '30万元', '8', '成本指标', '项目总投入'))).toEqual([]);
  expect(found('directionDoubtful', oneIndicator('≤30万元', '28.5万元', '8', '成本指标', '项目总投入'))).toEqual([]);
});

describe('over-achievement', () => {
  test('120% is a hint', () => {
    expect(foundOf('overAchievementHint', oneIndicator('≥60场', '72场'))).toMatchObject([{ attainment: ratio('1.2'), small: false }]);
    expect(found('overAchievementHint', oneIndicator('≥60场', '71场'))).toEqual([]);
  });
  test('130% has to be explained', () => {
    expect(found('overAchievementUnexplained', oneIndicator('≥100场', '130场'))).toEqual([ACTUAL]);
    expect(found('overAchievementUnexplained', oneIndicator('≥100场', '129场'))).toEqual([]);
  });
  test('and an explanation settles it', () => {
    expect(found('overAchievementUnexplained', projectForm('| 产出指标 | 数量指标 | 示例指标 | ≥100场 | 150场 | 90 | | 年中承接上级新增任务 |'))).toEqual([]);
  });
  test('a target of a few units is only a hint', () => {
    expect(foundOf('overAchievementHint', oneIndicator('≥2次', '3次'))).toMatchObject([{ small: true }]);
    expect(found('overAchievementUnexplained', oneIndicator('≥2次', '3次'))).toEqual([]);
    expect(found('overAchievementUnexplained', oneIndicator('≥2万人次', '3万人次'))).toEqual([ACTUAL]);
  });
  test('less than an upper bound is no over-achievement', () => {
    expect(found('overAchievementHint', oneIndicator('≤100起', '20起'))).toEqual([]);
  });
});

describe('reasons', () => {
  test('a loss without one, at the cell where it belongs', () => {
    expect(foundOf('reasonMissing', oneIndicator('≥60场', '45场'))).toMatchObject([{ about: '示例指标', points: points('2'), actual: '45场', target: '≥60场' }]);
    expect(found('reasonMissing', oneIndicator('≥60场', '45场'))).toEqual(['自评表!H8']);
    expect(found('reasonMissing', oneIndicator('≥60场', '60场'))).toEqual([]);
  });
  test('one wording copied over three indicators; two may share a cause', () => {
    const form = (third: string): ReturnType<typeof projectForm> => projectForm(`
      | 产出指标 | 数量指标 | 甲 | ≥10期 | 9期 | 30 | | 受客观因素影响未完成 |
      | 产出指标 | 数量指标 | 乙 | ≥10期 | 9期 | 30 | | 受客观因素影响未完成 |
      | 产出指标 | 数量指标 | 丙 | ≥10期 | 9期 | 30 | | ${third} |`);
    expect(foundOf('copiedWording', form('受客观因素影响未完成'))).toMatchObject([{ count: 3 }]);
    expect(found('copiedWording', form('场地维修停用两个月'))).toEqual([]);
  });
});

describe('the approved 申报表', () => {
  const approved = (target: string, extra = ''): ReturnType<typeof grid> => grid(`
    | 项目绩效目标申报表（2024年度，批复） | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
    | 产出指标 | 数量指标 | 示例指标 | ${target} |
    | 产出指标 | 质量指标 | 其他产出 | ≥90% |
    | 效益指标 | 社会效益指标 | 效益一项 | ≥90% |
    | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |
    ${extra}`, { name: '批复' });
  const form = oneIndicator('≥60场', '60场');

  test('another target, with what it would give', () => {
    expect(foundOf('targetDiffersFromApproved', form, approved('≥80场'))).toMatchObject([{ inForm: '≥60场', approved: '≥80场', score: points('8'), approvedScore: points('6') }]);
    expect(found('targetDiffersFromApproved', form, approved('≥80场'))).toEqual([TARGET]);
  });
  test('the same target in other words', () => {
    for (const same of ['不少于60场', '60场以上', '>=60 场']) expect(found('targetDiffersFromApproved', form, approved(same))).toEqual([]);
  });
  test('an indicator that the form left out, and one that nobody approved', () => {
    expect(found('approvedIndicatorMissing', form, approved('≥60场', '| 产出指标 | 时效指标 | 完成时间 | 2024年9月底前 |'))).toEqual(['批复!C7']);
    expect(found('approvedIndicatorMissing', form, approved('≥60场'))).toEqual([]);
    expect(found('indicatorNotApproved', oneIndicator('≥60场', '60场', '8', '数量指标', '临时增加的指标'), approved('≥60场'))).toEqual(['自评表!C8']);
    expect(found('indicatorNotApproved', form, approved('≥60场'))).toEqual([]);
  });
});

test('everything met to the digit', () => {
  const form = (last: string): ReturnType<typeof projectForm> => projectForm(`
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 20 | | |
    | 产出指标 | 数量指标 | 乙 | ≥200人 | 200人 | 20 | | |
    | 产出指标 | 质量指标 | 丙 | ≥95% | 95% | 20 | | |
    | 效益指标 | 社会效益指标 | 丁 | ≥90% | 90% | 20 | | |
    | 满意度指标 | 满意度指标 | 戊 | ≥90% | ${last} | 10 | | |`);
  expect(foundOf('allExactlyAsTarget', form('90%'))).toMatchObject([{ count: 5 }]);
  expect(found('allExactlyAsTarget', form('91%'))).toEqual([]);
});

test('satisfaction without a survey, only where the form asks for evidence', () => {
  const form = (evidence: string, header = '佐证材料'): ReturnType<typeof grid> => grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ${header} |
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 11期 | 90 | | 培训通知 |
    | 满意度指标 | 满意度指标 | 学员满意度 | ≥90% | 94% | 10 | | ${evidence} |
    | 总分 | < | < | < | < | 100 | | |`, { name: '表' });
  expect(found('satisfactionWithoutSurvey', form(''))).toEqual(['表!H5']);
  expect(found('satisfactionWithoutSurvey', form('问卷120份'))).toEqual([]);
  expect(found('satisfactionWithoutSurvey', form('', '偏差原因'))).toEqual([]);
});

test('a formula error in a cell of the table', () => {
  expect(foundOf('cellError', oneIndicator('≥60场', '#REF!'))).toMatchObject([{ error: '#REF!' }]);
  expect(found('cellError', oneIndicator('≥60场', '60场'))).toEqual([]);
});

test('a formula that was never computed is no error of hers', () => {
  const [finding] = foundOf('cellError', oneIndicator('≥60场', '#未计算'));
  expect(finding && describeFinding(finding).todo).toBe('请用 Excel 或 WPS 打开这个工作簿，保存一次，再重新评分。');
});

test.each([
  ['≥90%', '92.5%'], ['≤30万元', '28.5万元'], ['≥30人', '28人'],
])('words for %s: the example has its unit', (target, example) => {
  const [finding] = foundOf('wordsForNumber', oneIndicator(target, '完成'));
  expect(finding && describeFinding(finding).todo).toBe(`请填实际数值，例如“${example}”。`);
});

test('words for a deadline ask for the day', () => {
  const [finding] = foundOf('wordsForNumber', oneIndicator('12月底前', '完成', '8', '时效指标'));
  expect(finding && describeFinding(finding).todo).toBe('请填实际完成日期，例如“11月20日”。');
});
