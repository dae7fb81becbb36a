// Methods over a rate, one by one: edges, caps, and what a rate is made of.
import { points, ratio } from '../../../src/core/units';
import { DEFAULT_POLICY, type Band } from '../../../src/core/rules';
import type { Operand } from '../../../src/core/scoring';
import type { MethodContext, MethodOutcome } from '../../../src/core/scoring/methodOutcome';
import { scoreByBands } from '../../../src/core/scoring/methodBands';
import { passShare, reverseAttainment, scoreProportionally } from '../../../src/core/scoring/methodOfRate';
import { countSteps } from '../../../src/core/scoring/methodPerStep';
import { measureRate, type MeasuredRate } from '../../../src/core/scoring/rate';
import { scoreReverse } from '../../../src/core/scoring/scaleOfRate';
import { rateOfWords } from '../../../src/core/scoring/rateWords';

const context: MethodContext = { maxPoints: points('10'), maxPointsCell: null, decimals: 2, policy: DEFAULT_POLICY };
const rate = (value: string): MeasuredRate => ({ kind: 'rate', rate: ratio(value), operands: null, steps: [], expression: null, sources: [] });
const scoreIn = (outcome: MethodOutcome): string => (outcome.kind === 'scored' ? outcome.score.toFixed() : outcome.kind === 'open' ? outcome.why.kind : outcome.kind);

test.each([['0', '0'], ['0.8325', '8.33'], ['0.99995', '10'], ['1.2', '10'], ['-0.1', '0']])('rate %s times ten points is %s', (value, expected) => {
  expect(scoreIn(scoreProportionally(rate(value), ratio('1'), context))).toBe(expected);
});

const scale: readonly Band[] = [
  { from: { value: ratio('0.9'), inclusive: true }, award: { kind: 'points', points: points('10') } },
  { from: { value: ratio('0.75'), inclusive: true }, to: { value: ratio('0.9'), inclusive: false }, award: { kind: 'share', share: ratio('0.5') } },
  { to: { value: ratio('0.75'), inclusive: false }, award: null },
];

test.each([['0.95', '10'], ['0.9', '10'], ['0.899999', '5'], ['0.75', '5'], ['0.7499', 'bandUnknown']])('rate %s falls into the band worth %s', (value, expected) => {
  expect(scoreIn(scoreByBands(rate(value), scale, context))).toBe(expected);
});

test.each([
  ['0.9', '1', 'linear', '1'], ['1', '1', 'linear', '1'], ['1.1', '1', 'linear', '0.9'], ['2', '1', 'linear', '0'], ['3', '1', 'linear', '0'],
  ['1.1', '0.9', 'ratio', '0.8182'], ['0.1', '0', 'linear', '0'], ['0', '0', 'ratio', '1'],
] as const)('%s against at most %s (%s) keeps %s of the points', (actual, target, formula, share) => {
  expect(reverseAttainment(ratio(actual), ratio(target), formula).toDecimalPlaces(4).toFixed()).toBe(share);
});

test('the same exceeded limit by both formulas: 9.00 and 9.09 of ten', () => {
  expect(scoreIn(scoreReverse(rate('99'), { formula: 'linear', target: ratio('90') }, context))).toBe('9');
  expect(scoreIn(scoreReverse(rate('99'), { formula: 'ratio', target: ratio('90') }, context))).toBe('9.09');
});

test('nothing under the pass mark, then linear', () => {
  expect(['0.59', '0.6', '0.8', '1', '1.3'].map((value) => passShare(ratio(value), ratio('0.6')).toFixed())).toEqual(['0', '0', '0.5', '1', '1']);
});

test('a started step counts as it is printed', () => {
  const steps = ratio('1.5');
  expect(countSteps(steps, 'countsWhole')?.toFixed()).toBe('2');
  expect(countSteps(steps, 'ignored')?.toFixed()).toBe('1');
  expect(countSteps(steps, 'proportional')?.toFixed()).toBe('1.5');
  expect(countSteps(steps, 'unstated')).toBeNull();
  expect(countSteps(ratio('2'), 'unstated')?.toFixed()).toBe('2');
});

test.each([['0', '1', 'zeroBudget', 'open'], ['0', '0', 'zeroBudget', 'within'], ['10', '-1', 'negativeActual', 'open'], ['-10', '1', 'negativeActual', 'open']])(
  'of a budget of %s and an outturn of %s is asked: %s', (budget, outturn, why, limit) => {
    const operand = (value: string): Operand => ({ name: '', value: ratio(value), printed: value, unit: '万元', at: { sheet: 's', row: 1, column: 1 }, numeric: true });
    const reading = measureRate({ name: '执行率', numerator: 'outturn', denominator: 'revisedBudget' }, {
      measures: { find: (id) => ({ kind: 'found', operand: operand(id === 'outturn' ? outturn : budget), basis: null }) }, basis: null, policy: DEFAULT_POLICY,
    });
    if (reading.kind !== 'none') throw new Error('there is no such rate');
    expect(scoreIn(reading.outcome)).toBe(why);
    expect(reading.idle === null ? 'open' : 'within').toBe(limit);
  });

describe('which figures the words of a formula mean', () => {
  const words = (numerator: string | null, denominator: string | null, name: string): string => {
    const found = rateOfWords({ name: null, numerator, denominator }, name);
    return found ? `${found.rate.stated ?? `${found.rate.numerator}÷${found.rate.denominator}`}${found.rate.minus ? '−1' : ''}${found.basis ? `（${found.basis}）` : ''}` : '?';
  };
  test.each([
    ['部门预算资金实际支出数', '部门预算资金数（调整后）', '部门预算资金支出率', 'outturn÷revisedBudget（revised）'],
    ['全年执行数', '年初预算数', '预算执行率', 'outturn÷originalBudget'],
    ['结转结余总额', '支出预算数', '结转结余率', 'carryover÷revisedBudget'],
    ['本年结转结余', '上年结转结余', '结转结余变动率', 'carryover÷priorCarryover−1'],
    ['实际支出', '预算数', '公用经费控制率', 'overheadsOutturn÷overheadsBudget'],
    ['实际支出', '年初预算数', '“三公”经费控制率', 'threePublicOutturn÷threePublicBudget（original）'],
    ['本年“三公”经费', '上年“三公”经费', '“三公”经费变动率', 'threePublicOutturn÷threePublicPriorYear−1'],
    ['在用固定资产', '固定资产总额', '固定资产利用率', 'fixedAssetsInUse÷fixedAssetsTotal'],
    ['在职人数', '编制数', '在职人员控制率', 'staffActual÷staffQuota'],
    ['预算调整数', '年初预算数', '预算调整率', 'budgetAdjustment÷originalBudget'],
    ['本年追加预算', '年初预算', '预算控制率', 'budgetAdjustment÷originalBudget'],
    [null, null, '预算控制率', 'budgetAdjustment÷originalBudget'],
    ['重点项目支出', '项目总支出', '重点支出安排率', 'keyProjectOutturn÷projectOutturn'],
    ['实际政府采购金额', '政府采购预算数', '政府采购执行率', 'procurementOutturn÷procurementBudget'],
    [null, null, '全年平均支出率', 'averageExecutionRate'],
    [null, null, '结转结余率', 'carryover÷revisedBudget'],
    [null, null, '群众满意度', '?'],
    [null, null, '采购活动合规性', '?'],
  ])('%s ÷ %s in %s: %s', (numerator, denominator, name, expected) => {
    expect(words(numerator, denominator, name)).toBe(expected);
  });
});
