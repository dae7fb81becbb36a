// The cells of the indicators in the form: 得分, 扣分, 原因, and the 执行率 of its budget lines.
import { roundHalfUp } from '../units';
import { BLANK, numberContent, sameCell, textContent, type CellContent, type CellRef } from '../workbook';
import type { EvaluatedForm, Evaluation, Expression, IndicatorEvaluation } from '../scoring';
import { EXECUTION_RATE_KEY, lineKey, rowCellKeys, type Form } from '../tables';
import { reportedDeductionBasis } from '../messages';
import { copyContent, fillOf, type Fill, type FormLine } from './fill';
import { liveContent, scoreContent } from './scoreContent';
import type { PlanContext } from './scorecardPlan';

const RATE_DIGITS = 6;

/** The lines of all indicators of a form, placed in it already or not. */
export function linesOf({ form, evaluation: { indicators } }: EvaluatedForm): (indicator: IndicatorEvaluation) => FormLine {
  const keys = rowCellKeys(indicators.flatMap(({ row }) => row ?? []));
  const rowOf = ({ row, role, id }: IndicatorEvaluation): string => (row ? keys.get(row.key) ?? row.key : role === 'executionRate' ? EXECUTION_RATE_KEY : id);
  return (indicator) => ({ form: form.id, row: rowOf(indicator), indicator: indicator.name });
}

/** Indicators that stand in the form itself. Those of her other tables may have a 得分 column too: it is not ours to fill. */
export const indicatorsInForm = ({ form, evaluation }: EvaluatedForm): readonly IndicatorEvaluation[] =>
  evaluation.indicators.filter(({ row }) => row === null || row.tableId === form.scorecard?.tableId);

/** Fills of every indicator that stands in the form. */
export function indicatorFills(evaluated: EvaluatedForm, context: PlanContext): readonly Fill[] {
  const lineOf = linesOf(evaluated);
  return indicatorsInForm(evaluated).flatMap((indicator) => {
    const { row, scoreCell, reasonCell } = indicator;
    const fill = (column: 'score' | 'deduction' | 'reason', at: CellRef | undefined, contentFor: (at: CellRef) => CellContent): readonly Fill[] =>
      (at ? [fillOf(lineOf(indicator), column, { at, content: contentFor(at) })] : []);
    return [
      ...fill('score', scoreCell?.at, (at) => scoreContent(indicator, at, context)),
      ...fill('deduction', row?.fields.deduction?.at, () => deductionContent(indicator)),
      ...fill('reason', reasonCell ? row?.copies?.reason ?? reasonCell.at : undefined, () => textContent(reasonText(indicator, evaluated.evaluation))),
    ];
  });
}

/** Only what is lost: an empty 扣分 says that nothing was. */
function deductionContent({ result, deduction }: IndicatorEvaluation): CellContent {
  return result.kind === 'scored' && deduction?.points.greaterThan(0) ? numberContent(deduction.points) : BLANK;
}

/** Her reason from another sheet; without one, for a lost point, the arithmetic alone. */
export function reasonText(indicator: IndicatorEvaluation, evaluation: Evaluation): string {
  if (indicator.result.kind !== 'scored' || !indicator.deduction?.points.greaterThan(0)) return '';
  return indicator.deduction.reason?.value ?? reportedDeductionBasis(indicator, evaluation);
}

/** Targets, actuals and points that an earlier run copied into the form follow her table, from which their rows are read (`setAsideOurs`). */
export function copyFills(evaluated: EvaluatedForm): readonly Fill[] {
  const lineOf = linesOf(evaluated);
  return indicatorsInForm(evaluated).flatMap((indicator) => (['target', 'actual', 'maxPoints'] as const).flatMap((column): readonly Fill[] => {
    const { row } = indicator;
    const at = row?.copies?.[column];
    const content = column === 'maxPoints' ? row?.maxPoints && numberContent(row.maxPoints.value) : row?.fields[column] && copyContent(row.fields[column]);
    return at && content ? [fillOf(lineOf(indicator), column, { at, content })] : [];
  }));
}

/** 执行率 of the budget lines of the form: a fraction, shown as a percent. */
export function rateFills({ form, evaluation }: EvaluatedForm, context: PlanContext): readonly Fill[] {
  return evaluation.lineRates.map(({ at, rate, numerator, denominator }) => {
    const value = rate.toNumber();
    const quotient: Expression = { kind: 'binary', operator: '/', left: { kind: 'cell', at: numerator.at }, right: { kind: 'cell', at: denominator.at } };
    const live = numerator.numeric && denominator.numeric && numerator.unit === denominator.unit ? quotient : null;
    const content = liveContent(live, value, at, context) ?? numberContent(roundHalfUp(rate, RATE_DIGITS));
    const indicator = labelOf(form, at);
    return fillOf({ form: form.id, row: lineKey(indicator), indicator }, 'rate', { at, content, value });
  });
}

/** What the budget line is called whose 执行率 stands there. */
function labelOf({ funds, budgets }: Form, at: CellRef): string {
  const lines = [funds, ...budgets].flatMap((table) => table?.lines ?? []);
  return lines.find(({ fields: { executionRate } }) => executionRate && sameCell(executionRate.at, at))?.label.value ?? '';
}
