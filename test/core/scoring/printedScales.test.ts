// Scales that only a form prints, over what a row or a 自查 says: classes, lateness, numbers of things, shares with ends.
import { grid } from '../../support/grid';
import { describeWorking } from '../../../src/core/messages';
import { budget, departmentForm, score, selfCheck, type Scored } from './sheets';

const row = (target: string, actual: string, standard: string): ReturnType<Scored['of']> => score([grid(`
  | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 评分标准 | 得分 |
  | 产出 | 质量 | 一项指标 | ${target} | ${actual} | 10 | ${standard} | |
  | 产出 | 数量 | 其他 | ≥10期 | 10期 | 90 | 完成年度指标值的得满分；未完成的按完成比例得分。 | |
  | 合计 | < | < | < | < | 100 | | |`, { name: '表' })]).of('一项指标');

const outcomeOf = ({ result }: ReturnType<Scored['of']>): string =>
  (result.kind === 'scored' ? result.score.toFixed() : result.kind === 'judgmentNeeded' ? result.why.kind : result.kind);

const CLASSES = '好10分，较好8分，一般5分，差0分';
const LEVELS = '全部公开得10分，部分公开得5分，未公开不得分。';
const LATE = '按时完成得10分，逾期不超过5日得6分，逾期超过5日不得分';
const UNITS = '每举办1场得0.5分，满分10分';
const COUNTS = '10个以上得10分，5-9个得6分，不足5个不得分';
const SCALED = '得分=完成率/90%×10分，完成率低于60%的不得分';

test.each([
  ['好', '较好', CLASSES, '8'], ['好', '好', CLASSES, '10'], ['好', '差', CLASSES, '0'], ['好', '还行', CLASSES, 'standardForPerson'], ['良', '良好', '优10分、良8分、中6分、差0分', '8'],
  ['全部公开', '部分公开', LEVELS, '5'], ['全部公开', '未公开', LEVELS, '0'], ['全部公开', '按规定公开', LEVELS, 'standardForPerson'],
  ['2024年6月30日前', '2024年6月28日', LATE, '10'], ['2024年6月30日前', '2024年7月5日', LATE, '6'], ['2024年6月30日前', '2024年7月6日', LATE, '0'],
  ['2024年6月30日前', '2024年8月', LATE, 'lateDeadline'], ['2024年6月30日前', '已完成', LATE, 'wordsForNumber'],
  ['≥20场', '8场', UNITS, '4'], ['≥20场', '25场', UNITS, '10'], ['≥20场', '8次', UNITS, 'unitClash'], ['≥20场', '', UNITS, 'inputMissing'],
  ['≥10个', '12个', COUNTS, '10'], ['≥10个', '9个', COUNTS, '6'], ['≥10个', '5个', COUNTS, '6'], ['≥10个', '4个', COUNTS, '0'], ['≥10个', '9', COUNTS, '6'],
  ['100人', '95人', SCALED, '10'], ['100人', '72人', SCALED, '8'], ['100人', '60人', SCALED, '6.67'], ['100人', '59人', SCALED, '0'],
  ['100人', '80人', '得分＝（完成率－60％）÷（1－60％）×分值，完成率低于60％的不得分', '5'],
])('%s | %s under “%s” gives %s', (target, actual, standard, expected) => {
  expect(outcomeOf(row(target, actual, standard))).toBe(expected);
});

test.each([
  ['好', '较好', CLASSES, '表印“较好得8分”，得8'],
  ['2024年6月30日前', '2024年7月5日', LATE, '表印“逾期0天＜值≤5天得6分”，得6'],
  ['≥20场', '8场', UNITS, '8÷20＝40.00%；×10＝4.00'],
  ['≥10个', '9个', COUNTS, '表印“5个≤值＜10个得6分”，得6'],
  ['100人', '72人', SCALED, '72÷100＝72.00%；72÷90＝80.00%；×10＝8.00'],
])('the working of %s | %s under “%s”', (target, actual, standard, words) => {
  expect(describeWorking(row(target, actual, standard).steps)).toBe(words);
});

const money = budget(`
  | 基本支出 | 480 | 500 | 490 | 10 |
  | 项目支出 | 480 | 500 | 320 | 90 |
  | 合计 | 960 | 1000 | 810 | 100 |`);

const rate = (standard: string): ReturnType<Scored['of']> =>
  score([departmentForm(`
    | 管理效率 | 预算执行 | 部门预算资金支出率 | 4 | ${standard} | | |
    | 管理效率 | 绩效管理 | 其他事项 | 96 | 按规定执行的得96分。 | | |`), money]).of('部门预算资金支出率');

test.each([
  ['支出率≥90%的得4分；支出率<90%的，得分=支出率/90%×4', '3.6'], ['支出率≥80%的得4分；支出率<80%的，得分=支出率/80%×4', '4'],
  ['得分=支出率/90%×4分，支出率低于85%的不得分', '0'], ['支出率低于90%扣2分，低于80%扣4分', '2'],
])('81%% spent under “%s” gives %s', (standard, expected) => {
  expect(outcomeOf(rate(standard))).toBe(expected);
});

test('a share of a rate is a live formula, and its working can be followed', () => {
  const { steps, expression } = rate('得分=支出率/90%×4分，最高不超过4分');
  expect(describeWorking(steps)).toBe('810÷1000＝81.00%；81÷90＝90.00%；×4＝3.60');
  expect(expression).not.toBeNull();
});

const checked = (standard: string, verdict: string): string => outcomeOf(score([departmentForm(`
  | 管理效率 | 信息公开 | 预决算公开 | 10 | ${standard} | | |
  | 管理效率 | 绩效管理 | 其他事项 | 90 | 按规定执行的得90分。 | | |`), selfCheck(`
  | 信息公开 | 预决算公开 | 10 | ${verdict} | | | |`)]).of('预决算公开'));

test.each([
  [LEVELS, '是', '10'], [LEVELS, '部分公开', '5'], [LEVELS, '否', 'noWithoutDeduction'], [CLASSES, '较好', '8'], [CLASSES, '是', 'standardForPerson'],
  ['预算公开5分，决算公开5分', '是', '10'], ['预算公开5分，决算公开5分', '部分', 'partlyNeedsPoints'],
  ['未制定制度扣2分，执行不到位扣1分，扣完为止', '符合', '10'], ['未制定制度扣2分，执行不到位扣1分，扣完为止', '不符合', 'noWithoutDeduction'],
])('自查 under “%s”: %s gives %s', (standard, verdict, expected) => {
  expect(checked(standard, verdict)).toBe(expected);
});

test('what was understood stands beside the words', () => {
  expect(row('好', '较好', CLASSES).rule.understood).toBe('好得10分，较好得8分，一般得5分，差不得分');
  expect(row('100人', '72人', SCALED).rule.understood).toBe('得分＝完成率÷90％×10分，最高10分，低于60％不得分');
});
