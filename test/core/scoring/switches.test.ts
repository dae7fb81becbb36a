// Every switch of the policies, set by a rule set or by her answer: what it does to a score, and that the working says so.
import type { IndicatorPolicy, OpenSwitch } from '../../../src/core/rules';
import { describeWorking } from '../../../src/core/messages';
import { points, ratio } from '../../../src/core/units';
import { grid } from '../../support/grid';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { budget, departmentForm, oneIndicator, projectForm, score, type Scored } from './sheets';

const scoreOf = ({ of }: Scored, name: string): string => { const { result } = of(name); return result.kind === 'scored' ? result.score.toFixed() : result.kind; };

const byRules = (sheets: readonly SheetSnapshot[], policy: Partial<IndicatorPolicy>): Scored =>
  score(sheets, { ruleSet: (chosen) => ({ ...chosen, policy: { ...chosen.policy, ...policy } }) });

/** Answered as 评分底稿 and `--answers` answer: by the id of the switch. */
const byAnswer = (sheets: readonly SheetSnapshot[], name: OpenSwitch['switch'], value: string): Scored =>
  score(sheets, { answers: { [`开关/${score(sheets).form.id}/${name}`]: value } });

const over = [oneIndicator('≤90元', '99元', '10')];
const equal = [oneIndicator('＝10次', '12次', '10')];
const far = [oneIndicator('≥100次', '150次', '10')];
const adjusted = [projectForm('| 产出指标 | 数量指标 | 甲 | ≥10场 | 10场 | 90 | | |', '80 | 100 | 80')];

test('the common defaults', () => {
  // (1－9÷90)×10＝9；12≥10 满分；150≥100 满分；80÷100×10＝8
  expect([scoreOf(score(over), '示例指标'), scoreOf(score(equal), '示例指标'), scoreOf(score(far), '示例指标'), scoreOf(score(adjusted), '预算执行率')]).toEqual(['9', '10', '10', '8']);
});

/** [switch, value as an answer, the same in a rule set, sheets, indicator, score worked by hand] */
const CASES: readonly (readonly [OpenSwitch['switch'], string, Partial<IndicatorPolicy>, readonly SheetSnapshot[], string, string])[] = [
  // 90÷99×10＝9.0909
  ['reverse', 'ratio', { reverse: 'ratio' }, over, '示例指标', '9.09'],
  ['equalExceeded', 'ask', { equalExceeded: 'ask' }, equal, '示例指标', 'judgmentNeeded'],
  // 150％≥130％，10－1＝9
  ['overAchievementDeduction', '1.3:1', { overAchievementDeduction: { from: ratio('1.3'), by: 'points', amount: points('1') } }, far, '示例指标', '9'],
  // 10－10×10％＝9；10－10×（150％－130％）×50％＝9
  ['overAchievementDeduction', '130%以上扣分值的10%', { overAchievementDeduction: { from: ratio('1.3'), by: 'share', amount: ratio('0.1') } }, far, '示例指标', '9'],
  ['overAchievementDeduction', '130%以上扣超出部分的50%', { overAchievementDeduction: { from: ratio('1.3'), by: 'excess', amount: ratio('0.5') } }, far, '示例指标', '9'],
  // 超过＝10次的12次：（1－2÷10）×10＝8
  ['equalExceeded', 'reverse', { equalExceeded: 'reverse' }, equal, '示例指标', '8'],
  // 80÷80×10＝10
  ['executionRateBasis', 'originalBudget', { executionRateBasis: 'originalBudget' }, adjusted, '预算执行率', '10'],
];

test.each(CASES)('%s: %s', (name, answer, policy, sheets, indicator, expected) => {
  expect(scoreOf(byRules(sheets, policy), indicator)).toBe(expected);
  expect(scoreOf(byAnswer(sheets, name, answer), indicator)).toBe(expected);
});

test('an answer that is none of a switch’s values changes nothing', () => {
  expect(scoreOf(byAnswer(over, 'reverse', '随便'), '示例指标')).toBe('9');
  expect(scoreOf(byAnswer(far, 'overAchievementDeduction', '1.3'), '示例指标')).toBe('10');
});

test('a cap of the total by her answer', () => {
  // 8＋90＝98，封顶 100×80％＝80
  expect(byAnswer(adjusted, 'capTotalByExecutionRate', 'true').evaluation.total).toMatchObject({ points: points('80') });
});

describe('bases of 公用经费 and “三公”', () => {
  const sheets = [
    departmentForm('| 管理效率 | 运行成本 | 公用经费控制率 | 100 | 公用经费控制率≤100%得100分，否则不得分。 | | |'),
    budget(`
    | 公用经费 | 50 | 60 | 55 | |
    | “三公”经费 | 10 | 10 | 9 | |`),
  ];
  test('年初预算 unless told otherwise, and the working says which', () => {
    // 55÷50＝110％ → 0；55÷60＝91.67％ → 100
    const { of } = score(sheets);
    expect([scoreOf(score(sheets), '公用经费控制率'), describeWorking(of('公用经费控制率').steps)]).toEqual(['0', expect.stringContaining('以年初预算数为分母')]);
    const revised = byAnswer(sheets, 'controlRateBasis', 'revisedBudget');
    expect([scoreOf(revised, '公用经费控制率'), describeWorking(revised.of('公用经费控制率').steps)]).toEqual(['100', expect.stringContaining('以全年（调整后）预算数为分母')]);
  });
});

describe('where the execution rate comes from', () => {
  const sheets = [grid(`
    | 部门整体支出绩效自评表 | < | < | < | < | < | < |
    | 单位名称：示例市某局 | | | | | | 2024年度 |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分说明 |
    | 预算执行 | 预算执行 | 预算执行率 | 10 | | | |
    | 产出指标 | 数量指标 | 接收档案 | 90 | | 90 | |`, { name: '自评表' }), budget(`
    | 基本支出 | 60 | 60 | 60 | 0 |
    | 项目支出 | 40 | 40 | 38 | 0 |
    | 合计 | 100 | 100 | 98 | 0 |
    | 年度平均执行率 | | | 90% | |`)];
  test('the year’s end, else the bureau’s average by her word', () => {
    // 98÷100×10＝9.8；90％×10＝9
    expect(scoreOf(score(sheets), '预算执行率')).toBe('9.8');
    const average = byAnswer(sheets, 'executionRateSource', 'average');
    expect([scoreOf(average, '预算执行率'), describeWorking(average.of('预算执行率').steps)]).toEqual(['9', expect.stringContaining('按通报的平均执行率计')]);
  });
});

describe('“三公”经费变动率 of what was spent or of what was budgeted', () => {
  const sheets = (standard: string): readonly SheetSnapshot[] => [
    departmentForm(`| 投入 | 预算配置 | “三公”经费变动率 | 100 | ${standard} | | |`),
    budget('| 合计 | 100 | 100 | 98 | 2 |\n| “三公”经费 | 9 | 9 | 11 | |'),
    grid(`
      | 基本数字 | < |
      | | 单位：万元 |
      | 上年“三公”经费 | 10 |`, { name: '基本数字' }),
  ];
  const silent = sheets('“三公”经费变动率≤0得100分，否则不得分。');
  test('words that do not say which follow the switch', () => {
    // （11－10）÷10＝10％；（9－10）÷10＝－10％
    expect([scoreOf(score(silent), '“三公”经费变动率'), scoreOf(byAnswer(silent, 'threePublicChange', 'budget'), '“三公”经费变动率')]).toEqual(['0', '100']);
  });
  test('words that do say stand', () => {
    const spoken = sheets('按决算数计算，“三公”经费变动率≤0得100分，否则不得分。');
    expect(scoreOf(byAnswer(spoken, 'threePublicChange', 'budget'), '“三公”经费变动率')).toBe(scoreOf(score(spoken), '“三公”经费变动率'));
  });
});
