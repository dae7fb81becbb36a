// 执行率, 支出率: of the form as a whole, and of each line whose 执行率 cell the form leaves to fill.
import { ratioOf, type Ratio } from '../units';
import { isBlank } from '../workbook';
import type { IndicatorPolicy } from '../rules';
import type { BudgetLine, BudgetTable, FieldCell, Form } from '../tables';
import type { Evaluation, ExecutionRate, Operand } from './evaluation';
import { leftOut, type Measure, type Measures } from './measures';
import { operandOf, plainly, printedIn } from './operands';
import { unreadField, wholeOfForm } from './budgetLines';
import { unitsProbablyDiffer } from './unitSlip';

interface WholeMoney extends Pick<ExecutionRate, 'originalBudget' | 'revisedBudget' | 'outturn' | 'rate'> { readonly budget: Operand | null }

/** The whole less the money that does not count, as plain figures. */
function wholeMoney(measures: Measures, policy: IndicatorPolicy, leaving: ReturnType<typeof leftOut>): WholeMoney {
  const find = (id: 'originalBudget' | 'revisedBudget' | 'outturn'): Measure => measures.find(id, null, leaving);
  const found = (measure: Measure): Operand | null => (measure.kind === 'missing' ? null : leaving.length === 0 ? measure.operand : plainly(measure.operand));
  const revised = find('revisedBudget');
  const [originalBudget, revisedBudget, outturn] = [found(find('originalBudget')), found(revised), found(find('outturn'))];
  const budget = budgetFor(policy, originalBudget, revised.kind === 'missing' && revised.unread !== null ? 'unread' : revisedBudget);
  const rate = budget && outturn && !budget.value.isZero() && !unitsProbablyDiffer(budget.value, outturn.value) ? ratioOf(outturn.value, budget.value) : null;
  return { originalBudget, revisedBudget, outturn, budget, rate };
}

/**
 * Budget and outturn are those of the whole; the rate is of the money that counts, and its name says what does not.
 * @param indicator the id of the indicator that scores it; null where none does
 */
export function executionRateOfForm(
  form: Form, measures: Measures, scoring: { readonly policy: IndicatorPolicy; readonly indicator: string | null },
): ExecutionRate | null {
  const leaving = leftOut(scoring.policy);
  const whole = wholeMoney(measures, scoring.policy, []);
  const { originalBudget, revisedBudget, outturn } = whole;
  if (!originalBudget && !revisedBudget && !outturn) return null;
  const { rate } = leaving.length === 0 ? whole : wholeMoney(measures, scoring.policy, leaving);
  const without = [...(leaving.includes('priorCarryover') ? ['不含上年结转资金'] : []), ...(leaving.includes('otherFunds') ? ['只算财政拨款'] : [])].join('，');
  return { name: `${form.kind === 'project' ? '预算执行率' : '支出率'}${without && `（${without}）`}`, originalBudget, revisedBudget, outturn, rate, indicator: scoring.indicator };
}

/** A revised budget that is there but cannot be read has no stand-in. */
function budgetFor<T>(policy: IndicatorPolicy, original: T | null, revised: T | 'unread' | null): T | null {
  if (policy.executionRateBasis === 'originalBudget') return original;
  return revised === 'unread' ? null : revised ?? original;
}

/** Lines of the form's own money tables whose 执行率 cell is empty. Her other tables are not filled. */
export function lineRatesOf(form: Form, policy: IndicatorPolicy, measures: Measures): Evaluation['lineRates'] {
  const leaving = leftOut(policy);
  const total = leaving.length > 0 ? wholeOfForm(form)?.total : null;
  return ownTables(form).flatMap((table) => table.lines.flatMap((line) => lineRate(line, policy, line === total ? wholeMoney(measures, policy, leaving) : null)));
}

/** Money tables of the form itself: their 执行率 cells are ours to fill. */
export function ownTables(form: Form): readonly BudgetTable[] {
  if (form.funds) return [form.funds];
  const sheet = form.scorecard && !form.scorecard.own ? form.scorecard.range.sheet : null;
  return form.budgets.filter((table) => table.range.sheet === sheet);
}

/** @param whole the money that counts, where it is the line of the whole and not all of it does; else null */
function lineRate(line: BudgetLine, policy: IndicatorPolicy, whole: WholeMoney | null): Evaluation['lineRates'] {
  const field = line.fields.executionRate;
  if (!field || line.category === 'averageRate' || !mayFill(field)) return [];
  if (whole) return whole.rate && whole.budget && whole.outturn ? [{ at: field.at, rate: whole.rate, numerator: whole.outturn, denominator: whole.budget }] : [];
  const { originalBudget, revisedBudget, outturn } = line.amounts;
  const budget = budgetFor(policy, originalBudget ?? null, unreadField(line, 'revisedBudget') ? 'unread' : revisedBudget ?? null);
  if (!budget || !outturn || !budget.yuan.greaterThan('0') || outturn.yuan.isNegative() || unitsProbablyDiffer(budget.yuan, outturn.yuan)) return [];
  const denominator = operandOf('全年预算数', budget);
  const numerator = printedIn(operandOf('全年执行数', outturn), denominator.unit);
  const rate: Ratio = ratioOf(outturn.yuan, budget.yuan);
  return [{ at: field.at, rate, numerator, denominator }];
}

const mayFill = (field: FieldCell): boolean => isBlank(field.value) && field.formula === null;
