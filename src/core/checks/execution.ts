// Budget against outturn: over it, far under it, nothing to divide by, and what became of the rest (C11–C13).
import { ONE, ratio, ratioOf, sumPoints, yuan } from '../units';
import { DEFAULT_POLICY } from '../rules';
import { isBonus, tablesOf, unitsProbablyDiffer } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

/** Execution over 100% mostly means that the budget was taken without what was carried over from last year. */
export function checkOverspent({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate } = evaluation;
  const budget = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  const outturn = executionRate?.outturn;
  if (!budget || !outturn || !executionRate.rate?.greaterThan(ONE)) return [];
  return [findingIn(form, { at: outturn.at, about: executionRate.name }, { kind: 'outturnExceedsBudget', outturn: yuan(outturn.value), budget: yuan(budget.value) })];
}

/** The rate is under the line and nobody said why. */
export function checkLowRate({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate, indicators } = evaluation;
  const scorer = indicators.find((indicator) => indicator.id === executionRate?.indicator);
  const line = (evaluation.choice?.ruleSet.policy ?? DEFAULT_POLICY).executionRateLine;
  // As the indicator's own rule makes the rate: the form may divide by another budget than we would.
  const rate = scorer?.attainment ?? executionRate?.rate;
  if (!scorer?.deduction?.reasonNeeded || !rate?.lessThan(line)) return [];
  const at = scorer.scoreCell?.at ?? scorer.at;
  return [findingIn(form, { at, about: scorer.name }, { kind: 'executionBelowLine', rate, line })];
}

/** More than a fifth of the budget not spent is the finance system's own yellow warning. */
const LARGE_UNSPENT = ratio('0.2');

export function checkLargeUnspent({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate, indicators } = evaluation;
  if (!executionRate?.rate || !executionRate.outturn) return [];
  const unspent = ratio(ONE.minus(executionRate.rate));
  const scorer = indicators.find((indicator) => indicator.id === executionRate.indicator);
  if (!unspent.greaterThan(LARGE_UNSPENT) || scorer?.deduction?.reason) return [];
  return [findingIn(form, { at: executionRate.outturn.at, about: executionRate.name }, { kind: 'largeUnspent', rate: unspent })];
}

export function checkZeroBudget({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate } = evaluation;
  const budget = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  return budget?.value.isZero() ? [findingIn(form, { at: budget.at, about: '预算数' }, { kind: 'zeroBudget' })] : [];
}

/** One of the two is in 元 and the other in 万元: no rate is made of them. */
export function checkMoneyUnits({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate } = evaluation;
  const budget = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  const outturn = executionRate?.outturn;
  if (!budget || !outturn || !unitsProbablyDiffer(budget.value, outturn.value)) return [];
  return [findingIn(form, { at: outturn.at, about: executionRate.name }, { kind: 'moneyUnitsDiffer', budget: yuan(budget.value), outturn: yuan(outturn.value) })];
}

/** The original budget stands in for the revised one, and the working says so; here she is told. */
export function checkNoRevisedBudget({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate } = evaluation;
  // Without a rate the original budget stands in for nothing: the revised one is there, but cannot be read.
  if (!executionRate?.originalBudget || executionRate.revisedBudget || !executionRate.outturn || !executionRate.rate) return [];
  return [findingIn(form, { at: executionRate.originalBudget.at, about: '全年预算数' }, { kind: 'noRevisedBudget' })];
}

/** The bureau's average beside the year's end: which one counts is the form's or hers to say. */
export function checkRatesDiffer({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate, measures } = evaluation;
  const average = measures.averageExecutionRate;
  if (!average || !executionRate?.rate) return [];
  const stated = ratio(average.value);
  // As many places as a form prints: 95% and 95.00% are one rate.
  if (stated.toDecimalPlaces(4).equals(executionRate.rate.toDecimalPlaces(4))) return [];
  const line = tablesOf(form).flatMap((table) => table.lines).find((one) => one.category === 'averageRate');
  return [findingIn(form, { at: average.at, about: line?.label.value ?? average.name }, { kind: 'ratesDiffer', stated, computed: executionRate.rate })];
}

/** The least change that a scale of 预算调整率 we know gives no points for; smaller ones are nobody's question. */
const LARGE_ADJUSTMENT = ratio('0.3');

/** Much more or less than at the beginning of the year, and not a word about it anywhere near. */
export function checkAdjustment({ form, evaluation }: Checked): readonly Finding[] {
  const { originalBudget, revisedBudget } = evaluation.executionRate ?? {};
  if (!originalBudget?.value.greaterThan('0') || !revisedBudget) return [];
  const by = ratio(ratioOf(revisedBudget.value, originalBudget.value).minus(ONE));
  if (!by.abs().greaterThan(LARGE_ADJUSTMENT)) return [];
  const lines = tablesOf(form).flatMap((table) => [...table.notes, ...table.lines.flatMap(({ fields }) => [fields.remark, fields.reason])]);
  const words = [...lines, ...form.basics.texts.map(({ text }) => text), ...(form.scorecard?.notes ?? []), evaluation.indicators.find(({ id }) => id === evaluation.executionRate?.indicator)?.reasonCell];
  if (words.some((one) => one && /调整|调增|调减|追加|追减|核减|结转|新增/.test(one.text))) return [];
  return [findingIn(form, { at: revisedBudget.at, about: '全年预算数' }, { kind: 'budgetAdjusted', original: yuan(originalBudget.value), revised: yuan(revisedBudget.value), by })];
}

/** Not all spent, nothing carried over: a question, since 财政 may have taken it back. */
export function checkRemainder({ form, evaluation }: Checked): readonly Finding[] {
  const { remainder } = evaluation;
  if (!remainder) return [];
  const { at, budget, outturn, carryover } = remainder;
  return [findingIn(form, { at, about: '结转结余' }, { kind: 'unspentWithoutCarryover', budget, outturn, carryover })];
}

/** How much better the indicators did than the money that paid for them: over 5% is the red warning (C10). */
const FAR_ABOVE = ratio('0.05');

export function checkIndicatorRate({ form, evaluation }: Checked): readonly Finding[] {
  const { indicators, total } = evaluation;
  const rate = indicators.find((indicator) => indicator.role === 'executionRate');
  const whole = evaluation.maxPointsSum;
  if (total.kind !== 'final' || rate?.result.kind !== 'scored' || !rate.maxPoints || !whole?.greaterThan(rate.maxPoints) || rate.maxPoints.isZero()) return [];
  // What 加分 adds says nothing of how well the indicators did.
  const earned = indicators.some(isBonus) ? sumPoints(indicators.flatMap((one) => (one.result.kind === 'scored' && !isBonus(one) ? [one.result.score] : []))) : total.points;
  const share = ratioOf(earned.minus(rate.result.score), whole.minus(rate.maxPoints));
  // The rate itself, not its points: 0.01% of a budget is no 0.00%.
  const execution = rate.attainment && !rate.attainment.greaterThan(ONE) && rate.result.origin === 'computed' ? rate.attainment : ratioOf(rate.result.score, rate.maxPoints);
  if (share.isZero() || !ratioOf(share.minus(execution), share).greaterThan(FAR_ABOVE) || rate.deduction?.reason) return [];
  const at = rate.scoreCell?.at ?? rate.at;
  return [findingIn(form, { at, about: rate.name }, { kind: 'indicatorRateFarAbove', indicators: share, execution })];
}
