// Budget against outturn: over it, far under it, nothing to divide by, and what became of the rest (C11–C13).
import { ONE, ratio, ratioOf, sumPoints, yuan, type Ratio, type Yuan } from '../units';
import type { CellRef } from '../workbook';
import { DEFAULT_POLICY } from '../rules';
import { isBonus, tablesOf, unitsProbablyDiffer, type Evaluation, type IndicatorEvaluation, type Operand } from '../scoring';
import { scoreAt, type Check } from './check';

/** What the execution rate divides by. */
const budgetOf = ({ executionRate }: Evaluation): Operand | null => executionRate?.revisedBudget ?? executionRate?.originalBudget ?? null;

/** The indicator the execution rate scores. */
export const executionIndicator = ({ indicators, executionRate }: Evaluation): IndicatorEvaluation | undefined =>
  indicators.find((indicator) => indicator.id === executionRate?.indicator);

interface Spent { readonly at: CellRef; readonly about: string; readonly budget: Yuan; readonly outturn: Yuan; readonly rate: Ratio | null }

/** Both amounts of the execution rate, at the outturn. @returns null where one is missing */
export function spentOf(evaluation: Evaluation): Spent | null {
  const { executionRate } = evaluation;
  const budget = budgetOf(evaluation);
  const outturn = executionRate?.outturn;
  return budget && outturn ? { at: outturn.at, about: executionRate.name, budget: yuan(budget.value), outturn: yuan(outturn.value), rate: executionRate.rate } : null;
}

/** Execution over 100% mostly means that the budget was taken without what was carried over from last year. */
export const checkOverspent: Check = ({ evaluation }) => {
  const spent = spentOf(evaluation);
  if (!spent?.rate?.greaterThan(ONE)) return null;
  const { at, about, outturn, budget } = spent;
  return { kind: 'outturnExceedsBudget', at, about, outturn, budget };
};

/** The rate is under the line and nobody said why. */
export const checkLowRate: Check = ({ evaluation }) => {
  const scorer = executionIndicator(evaluation);
  const line = (evaluation.choice?.ruleSet.policy ?? DEFAULT_POLICY).executionRateLine;
  // As the indicator's own rule makes the rate: the form may divide by another budget than we would.
  const rate = scorer?.attainment ?? evaluation.executionRate?.rate;
  return scorer?.deduction?.reasonNeeded && rate?.lessThan(line) ? { kind: 'executionBelowLine', at: scoreAt(scorer), about: scorer.name, rate, line } : null;
};

/** More than a fifth of the budget not spent is the finance system's own yellow warning. */
const LARGE_UNSPENT = ratio('0.2');

export const checkLargeUnspent: Check = ({ evaluation }) => {
  const spent = spentOf(evaluation);
  if (!spent?.rate) return null;
  const rate = ratio(ONE.minus(spent.rate));
  return rate.greaterThan(LARGE_UNSPENT) && !executionIndicator(evaluation)?.deduction?.reason ? { kind: 'largeUnspent', at: spent.at, about: spent.about, rate } : null;
};

export const checkZeroBudget: Check = ({ evaluation }) => {
  const budget = budgetOf(evaluation);
  return budget?.value.isZero() ? { kind: 'zeroBudget', at: budget.at, about: '预算数' } : null;
};

/** One of the two is in 元 and the other in 万元: no rate is made of them. */
export const checkMoneyUnits: Check = ({ evaluation }) => {
  const spent = spentOf(evaluation);
  if (!spent || !unitsProbablyDiffer(spent.budget, spent.outturn)) return null;
  const { at, about, budget, outturn } = spent;
  return { kind: 'moneyUnitsDiffer', at, about, budget, outturn };
};

/** The original budget stands in for the revised one, and the working says so; here she is told. */
export const checkNoRevisedBudget: Check = ({ evaluation: { executionRate } }) => (
  // Without a rate the original budget stands in for nothing: the revised one is there, but cannot be read.
  executionRate?.originalBudget && !executionRate.revisedBudget && executionRate.rate ? { kind: 'noRevisedBudget', at: executionRate.originalBudget.at, about: '全年预算数' } : null);

/** The bureau's average beside the year's end: which one counts is the form's or hers to say. */
export const checkRatesDiffer: Check = ({ form, evaluation: { executionRate, measures } }) => {
  const average = measures.averageExecutionRate;
  if (!average || !executionRate?.rate) return null;
  const stated = ratio(average.value);
  // As many places as a form prints: 95% and 95.00% are one rate.
  if (stated.toDecimalPlaces(4).equals(executionRate.rate.toDecimalPlaces(4))) return null;
  const line = tablesOf(form).flatMap((table) => table.lines).find((one) => one.category === 'averageRate');
  return { kind: 'ratesDiffer', at: average.at, about: line?.label.value ?? average.name, stated, computed: executionRate.rate };
};

/** The least change that a scale of 预算调整率 we know gives no points for; smaller ones are nobody's question. */
const LARGE_ADJUSTMENT = ratio('0.3');

/** Much more or less than at the beginning of the year, and not a word about it anywhere near. */
export const checkAdjustment: Check = ({ form, evaluation }) => {
  const { originalBudget, revisedBudget } = evaluation.executionRate ?? {};
  if (!originalBudget?.value.greaterThan('0') || !revisedBudget) return null;
  const by = ratio(ratioOf(revisedBudget.value, originalBudget.value).minus(ONE));
  if (!by.abs().greaterThan(LARGE_ADJUSTMENT)) return null;
  const lines = tablesOf(form).flatMap((table) => [...table.notes, ...table.lines.flatMap(({ fields }) => [fields.remark, fields.reason])]);
  const words = [...lines, ...form.basics.texts.map(({ text }) => text), ...(form.scorecard?.notes ?? []), executionIndicator(evaluation)?.reasonCell];
  if (words.some((one) => one && /调整|[调追][增减加]|核减|结转|新增/.test(one.text))) return null;
  return { kind: 'budgetAdjusted', at: revisedBudget.at, about: '全年预算数', original: yuan(originalBudget.value), revised: yuan(revisedBudget.value), by };
};

/** Not all spent, nothing carried over: a question, since 财政 may have taken it back. */
export const checkRemainder: Check = ({ evaluation: { remainder } }) =>
  remainder && { kind: 'unspentWithoutCarryover', at: remainder.at, about: '结转结余', budget: remainder.budget, outturn: remainder.outturn, carryover: remainder.carryover };

/** How much better the indicators did than the money that paid for them: over 5% is the red warning (C10). */
const FAR_ABOVE = ratio('0.05');

export const checkIndicatorRate: Check = ({ evaluation: { indicators, total, maxPointsSum: whole } }) => {
  const rate = indicators.find((indicator) => indicator.role === 'executionRate');
  if (total.kind !== 'final' || rate?.result.kind !== 'scored' || !rate.maxPoints || !whole?.greaterThan(rate.maxPoints) || rate.maxPoints.isZero()) return null;
  // What 加分 adds says nothing of how well the indicators did.
  const earned = indicators.some(isBonus) ? sumPoints(indicators.flatMap((one) => (one.result.kind === 'scored' && !isBonus(one) ? [one.result.score] : []))) : total.points;
  const share = ratioOf(earned.minus(rate.result.score), whole.minus(rate.maxPoints));
  // The rate itself, not its points: 0.01% of a budget is no 0.00%.
  const execution = rate.attainment && !rate.attainment.greaterThan(ONE) && rate.result.origin === 'computed' ? rate.attainment : ratioOf(rate.result.score, rate.maxPoints);
  if (share.isZero() || !ratioOf(share.minus(execution), share).greaterThan(FAR_ABOVE) || rate.deduction?.reason) return null;
  return { kind: 'indicatorRateFarAbove', at: scoreAt(rate), about: rate.name, indicators: share, execution };
};
