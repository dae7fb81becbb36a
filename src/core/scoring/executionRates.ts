// 执行率, 支出率: of the form as a whole, and of each line whose 执行率 cell the form leaves to fill.
import { ratioOf, type Ratio } from '../units';
import { isBlank } from '../workbook';
import type { IndicatorPolicy } from '../rules';
import type { BudgetLine, BudgetTable, FieldCell, Form } from '../tables';
import type { Evaluation, ExecutionRate, Operand } from './evaluation';
import type { Measure, Measures } from './measures';
import { operandOf, printedIn } from './operands';
import { unreadField } from './budgetLines';
import { unitsProbablyDiffer } from './unitSlip';

const found = (measure: Measure): Operand | null => (measure.kind === 'found' ? measure.operand : null);

/** @param indicator the id of the indicator that scores it; null where none does */
export function executionRateOfForm(
  form: Form, measures: Measures, scoring: { readonly policy: IndicatorPolicy; readonly indicator: string | null },
): ExecutionRate | null {
  const originalBudget = found(measures.find('originalBudget'));
  const revised = measures.find('revisedBudget');
  const revisedBudget = found(revised);
  const outturn = found(measures.find('outturn'));
  if (!originalBudget && !revisedBudget && !outturn) return null;
  const unread = revised.kind === 'missing' && revised.unread !== null;
  const budget = budgetFor(scoring.policy, originalBudget, unread ? 'unread' : revisedBudget);
  return {
    name: form.kind === 'project' ? '预算执行率' : '支出率', originalBudget, revisedBudget, outturn,
    rate: budget && outturn && !budget.value.isZero() && !unitsProbablyDiffer(budget.value, outturn.value) ? ratioOf(outturn.value, budget.value) : null, indicator: scoring.indicator,
  };
}

/** A revised budget that is there but cannot be read has no stand-in. */
function budgetFor<T>(policy: IndicatorPolicy, original: T | null, revised: T | 'unread' | null): T | null {
  if (policy.executionRateBasis === 'originalBudget') return original;
  return revised === 'unread' ? null : revised ?? original;
}

/** Lines of the form's own money tables whose 执行率 cell is empty. Her other tables are not filled. */
export function lineRatesOf(form: Form, policy: IndicatorPolicy): Evaluation['lineRates'] {
  return ownTables(form).flatMap((table) => table.lines.flatMap((line) => lineRate(line, policy)));
}

/** Money tables of the form itself: their 执行率 cells are ours to fill. */
export function ownTables(form: Form): readonly BudgetTable[] {
  if (form.funds) return [form.funds];
  const sheet = form.scorecard && !form.scorecard.own ? form.scorecard.range.sheet : null;
  return form.budgets.filter((table) => table.range.sheet === sheet);
}

function lineRate(line: BudgetLine, policy: IndicatorPolicy): Evaluation['lineRates'] {
  const field = line.fields.executionRate;
  if (!field || line.category === 'averageRate' || !mayFill(field)) return [];
  const { originalBudget, revisedBudget, outturn } = line.amounts;
  const budget = budgetFor(policy, originalBudget ?? null, unreadField(line, 'revisedBudget') ? 'unread' : revisedBudget ?? null);
  if (!budget || !outturn || !budget.yuan.greaterThan('0') || outturn.yuan.isNegative() || unitsProbablyDiffer(budget.yuan, outturn.yuan)) return [];
  const denominator = operandOf('全年预算数', budget);
  const numerator = printedIn(operandOf('全年执行数', outturn), denominator.unit);
  const rate: Ratio = ratioOf(outturn.yuan, budget.yuan);
  return [{ at: field.at, rate, numerator, denominator }];
}

const mayFill = (field: FieldCell): boolean => isBlank(field.value) && field.formula === null;
