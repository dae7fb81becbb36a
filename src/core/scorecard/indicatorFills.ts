// The cells of the indicators in the form: 得分, 扣分, 原因, and the 执行率 of its budget lines.
import { decimal, roundHalfUp } from '../units';
import { fittingText, textContent, type CellContent, type CellRef } from '../workbook';
import type { EvaluatedForm, Evaluation, Expression, IndicatorEvaluation } from '../scoring';
import { EXECUTION_RATE_KEY, lineKey, rowCellKeys, writtenKey, type Form, type IndicatorRow } from '../tables';
import { reportedDeductionBasis } from '../messages';
import { NOTHING_TO_WRITE, pointsContent, type Fill } from './fill';
import { liveOr, scoreContent, type Writing } from './scoreContent';

const FIELD = { score: '得分', rate: '执行率', deduction: '扣分', reason: '原因' } as const;
const RATE_DIGITS = 6;

/** The name under which the memory keeps the cells of an indicator. */
export function keyOf(indicator: IndicatorEvaluation, keys: ReadonlyMap<string, string>): string {
  if (!indicator.row) return indicator.role === 'executionRate' ? EXECUTION_RATE_KEY : indicator.id;
  return keys.get(indicator.row.key) ?? indicator.row.key;
}

/** Keys of all indicators of a form, placed in it already or not. */
export const keysOf = (evaluation: Evaluation): ReadonlyMap<string, string> =>
  rowCellKeys(evaluation.indicators.flatMap(({ row }): readonly IndicatorRow[] => (row ? [row] : [])));

/** Indicators that stand in the form itself. Those of her other tables may have a 得分 column too: it is not ours to fill. */
export const indicatorsInForm = ({ form, evaluation }: EvaluatedForm): readonly IndicatorEvaluation[] =>
  evaluation.indicators.filter(({ row }) => row === null || row.tableId === form.scorecard?.tableId);

/** Fills of every indicator that stands in the form. */
export function indicatorFills(evaluated: EvaluatedForm, writing: Writing): readonly Fill[] {
  const { form, evaluation } = evaluated;
  const keys = keysOf(evaluation);
  return indicatorsInForm(evaluated).flatMap((indicator) => {
    const key = keyOf(indicator, keys);
    const scored = indicator.scoreCell ? [scoreFill(form, indicator, { key, at: indicator.scoreCell.at }, writing)] : [];
    const deducted = indicator.row?.fields.deduction ? [deductionFill(form, indicator, { key, at: indicator.row.fields.deduction.at })] : [];
    const explained = indicator.reasonCell ? [reasonFill(form, indicator, { key, at: indicator.row?.copies?.reason ?? indicator.reasonCell.at }, evaluation)] : [];
    return [...scored, ...deducted, ...explained];
  });
}

export interface Place { readonly key: string; readonly at: CellRef }

export const scoreFill = (form: Form, indicator: IndicatorEvaluation, { key, at }: Place, writing: Writing): Fill =>
  ({ key: writtenKey(form.id, key, 'score'), column: 'score', indicator: indicator.name, field: FIELD.score, at, ...scoreContent(indicator, at, writing) });

/** Only what is lost: an empty 扣分 says that nothing was. */
function deductionFill(form: Form, indicator: IndicatorEvaluation, { key, at }: Place): Fill {
  const lost = indicator.result.kind === 'scored' ? indicator.deduction?.points ?? null : null;
  const held = lost?.greaterThan(0) ? { content: pointsContent(lost), value: lost.toNumber() } : NOTHING_TO_WRITE;
  return { key: writtenKey(form.id, key, 'deduction'), column: 'deduction', indicator: indicator.name, field: FIELD.deduction, at, ...held };
}

/** Her reason from another sheet; without one, for a lost point, the arithmetic alone. */
export function reasonFill(form: Form, indicator: IndicatorEvaluation, { key, at }: Place, evaluation: Evaluation): Fill {
  const text = fittingText(reasonText(indicator, evaluation));
  return { key: writtenKey(form.id, key, 'reason'), column: 'reason', indicator: indicator.name, field: FIELD.reason, at, content: textContent(text), value: text };
}

function reasonText(indicator: IndicatorEvaluation, evaluation: Evaluation): string {
  if (indicator.result.kind !== 'scored' || !indicator.deduction?.points.greaterThan(0)) return '';
  return indicator.deduction.reason?.value ?? reportedDeductionBasis(indicator, evaluation);
}

/** 执行率 of the budget lines of the form: a fraction, shown as a percent. */
export function rateFills({ form, evaluation }: EvaluatedForm, writing: Writing): readonly Fill[] {
  return evaluation.lineRates.map(({ at, rate, numerator, denominator }) => {
    const value = roundHalfUp(decimal(rate), RATE_DIGITS).toNumber();
    const quotient: Expression = { kind: 'binary', operator: '/', left: { kind: 'cell', at: numerator.at }, right: { kind: 'cell', at: denominator.at } };
    const live = numerator.numeric && denominator.numeric && numerator.unit === denominator.unit ? quotient : null;
    const content: CellContent = liveOr(live, { kind: 'number', value }, rate.toNumber(), at, writing);
    const label = labelOf(form, at);
    return { key: writtenKey(form.id, lineKey(label), 'rate'), column: 'rate', indicator: label, field: FIELD.rate, at, content, value: rate.toNumber() };
  });
}

/** What the budget line is called whose 执行率 stands there. */
function labelOf(form: Form, at: CellRef): string {
  const lines = [...(form.funds ? [form.funds] : []), ...form.budgets].flatMap((table) => table.lines);
  const line = lines.find(({ fields }) => fields.executionRate?.at.sheet === at.sheet && fields.executionRate.at.row === at.row && fields.executionRate.at.column === at.column);
  return line?.label.value ?? '';
}
