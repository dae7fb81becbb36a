// 存在问题, denied carry-over, large adjustments, words beside full points: one sheet each, and its near miss.
import { yuan } from '../../../src/core/units';
import { grid } from '../../support/grid';
import { oneIndicator, projectForm } from '../scoring/sheets';
import { found, foundOf } from './found';

interface Told { readonly problems?: string; readonly done?: string; readonly actual?: string; readonly money?: string }

const form = ({ problems = '', done = '按计划完成。', actual = '11期', money = '100 | 100 | 100' }: Told): ReturnType<typeof grid> => grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称 | 示例项目 | < | < | < | < | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | 年度资金总额 | | ${money} | 10 | | |
  | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
  | ^ | 提升服务水平。 | < | < | ${done} | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 甲 | ≥10期 | ${actual} | 90 | | 场地停用两个月 |
  | 总分 | < | < | < | < | 100 | | |
  | 存在问题 | ${problems} | < | < | < | < | < | < |`, { name: '表' });

test('no problems beside lost points', () => {
  expect(foundOf('problemsDenied', form({ problems: '无', actual: '9期' }))).toMatchObject([{ text: '无', names: ['甲'] }]);
  for (const denial of ['暂无', '未发现问题。', '本年度不存在问题']) expect(found('problemsDenied', form({ problems: denial, actual: '9期' }))).toEqual(['表!B10']);
  expect(found('problemsDenied', form({ problems: '无' }))).toEqual([]);
  expect(found('problemsDenied', form({ problems: '场地不足，培训少办一期', actual: '9期' }))).toEqual([]);
});

test('problems that nothing was lost for', () => {
  expect(found('problemsWithoutLoss', form({ problems: '前期论证不充分' }))).toEqual(['表!B10']);
  expect(found('problemsWithoutLoss', form({ problems: '前期论证不充分', actual: '9期' }))).toEqual([]);
  expect(found('problemsWithoutLoss', form({}))).toEqual([]);
});

test('nothing left over, while less was spent than budgeted', () => {
  const unspent = '100 | 100 | 95';
  expect(foundOf('carryoverDenied', form({ done: '资金使用规范，无结转结余。', money: unspent }))).toMatchObject([{ text: '无结转结余', budget: yuan('1000000'), outturn: yuan('950000') }]);
  expect(found('carryoverDenied', form({ done: '资金使用规范，无结转结余。' }))).toEqual([]);
  expect(found('carryoverDenied', form({ done: '余额由财政收回，无结转结余。', money: unspent }))).toEqual([]);
  expect(found('carryoverDenied', form({ done: '结转结余5万元。', money: unspent }))).toEqual([]);
});

test('a budget much changed during the year, and not a word why', () => {
  expect(foundOf('budgetAdjusted', form({ money: '100 | 131 | 131' }))).toMatchObject([{ original: yuan('1000000'), revised: yuan('1310000') }]);
  expect(found('budgetAdjusted', form({ money: '100 | 60 | 60' }))).toEqual(['表!D4']);
  expect(found('budgetAdjusted', form({ money: '100 | 130 | 130' }))).toEqual([]);
  expect(found('budgetAdjusted', form({ money: '100 | 131 | 131', done: '年中追加31万元用于抗旱。' }))).toEqual([]);
  expect(found('budgetAdjusted', form({ money: '0 | 100 | 100' }))).toEqual([]);
});

test('a problem admitted in the column of reasons, beside full points', () => {
  const beside = (words: string): readonly string[] => found('problemAdmittedAtFull', projectForm(`| 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | ${words} |`));
  expect(beside('部分课程安排不及时')).toEqual(['自评表!H8']);
  for (const innocent of ['针对往年覆盖不足，今年增加场次', '无偏差', '未发现不规范情况', '解决了设备老化、供水不足问题', '提前完成']) expect(beside(innocent)).toEqual([]);
});

test('the same long words as an actual of three indicators; short ones may stand in any', () => {
  const three = (words: string): ReturnType<typeof projectForm> => projectForm(`
    | 产出指标 | 质量指标 | 甲 | 显著提升 | ${words} | 30 | | |
    | 效益指标 | 社会效益 | 乙 | 持续改善 | ${words} | 30 | | |
    | 效益指标 | 生态效益 | 丙 | 有效保护 | ${words} | 30 | | |`);
  expect(found('copiedWording', three('达成预期目标，社会效益、经济效益和生态效益明显'))).toHaveLength(1);
  expect(found('copiedWording', three('已达成'))).toEqual([]);
});

test('one project in two tables', () => {
  const money = (outturn: string, name = '示例项目'): ReturnType<typeof grid> => grid(`
    | 2024年度项目资金执行情况 | < | < | < |
    | 单位：万元 | < | < | < |
    | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
    | ${name} | 100 | 100 | ${outturn} |`, { name: '执行' });
  expect(foundOf('projectBudgetsDoNotAddUp', form({}), money('97'))).toMatchObject([{ column: '全年执行数', inList: yuan('970000') }]);
  expect(found('projectBudgetsDoNotAddUp', form({}), money('100'))).toEqual([]);
  expect(found('projectBudgetsDoNotAddUp', form({}), money('97', '另一项目'))).toEqual([]);
});

test('a rate that stands as a fraction', () => {
  const rate = (cell: string): readonly string[] => found('rateNotPercent', grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | | 100 | 100 | 95 | 10 | ${cell} | |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 11期 | 90 | | |
    | 总分 | < | < | < | < | 100 | | |`, { name: '表' }));
  expect(rate('0.95')).toEqual(['表!G4']);
  for (const fine of ['0.95 {0.00%}', '95', '95%', '0.9', '']) expect(rate(fine)).toEqual([]);
});

test('text numbers one below the other are one finding', () => {
  expect(foundOf('numberAsText', projectForm(`
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | '30 | '30 | |
    | 产出指标 | 数量指标 | 乙 | ≥10期 | 10期 | '30 | 30 | |
    | 效益指标 | 社会效益 | 丙 | ≥90% | 92% | '30 | '30 | |`)).map(({ at, texts }) => [at.left, at.top, at.bottom, texts.length])).toEqual([[6, 8, 10, 3], [7, 8, 8, 1], [7, 10, 10, 1]]);
});

test('a total typed as text', () => {
  expect(found('numberAsText', oneIndicator('≥60场', '60场'))).toEqual([]);
  expect(found('numberAsText', grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 100 | 100 |
    | 总分 | < | < | < | < | 100 | '100 |`, { name: '表' }))).toEqual(['表!G4']);
});
