// The form as it will stand once the plan is applied: indicators placed in blank rows have their cells there, and every
// place is that after the insertions.
import { afterInsertions, relocate, type CellRef, type RowInsertion } from '../workbook';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import type { FieldCell } from '../tables';
import type { RunFills } from './templateFills';

export function formAfter({ form, evaluation }: EvaluatedForm, filled: readonly RunFills[], insertions: readonly RowInsertion[]): EvaluatedForm {
  const moved = relocate({ form, evaluation }, insertions);
  const indicators = moved.evaluation.indicators.map((indicator, index): IndicatorEvaluation => {
    const before = evaluation.indicators[index];
    for (const run of filled) {
      const slot = run.slots.find((one) => one.indicator === before);
      if (slot) return { ...indicator, scoreCell: scoreCellAfter(slot, run, insertions) };
    }
    return indicator;
  });
  return { form: moved.form, evaluation: { ...moved.evaluation, indicators } };
}

function scoreCellAfter({ template, newRow }: RunFills['slots'][number], { insertion }: RunFills, insertions: readonly RowInsertion[]): FieldCell | null {
  const cell = template.fields.score;
  if (!cell) return null;
  if (newRow === null || !insertion) return { ...cell, at: afterInsertions(cell.at, insertions) };
  const first: CellRef = afterInsertions({ ...cell.at, row: insertion.before }, insertions);
  return { ...cell, at: { ...first, row: first.row - insertion.count + newRow } };
}

/** Her table may list its indicators in another order than the rows they are placed in. */
export function inFormOrder({ form, evaluation }: EvaluatedForm, filled: readonly RunFills[]): EvaluatedForm {
  const placed = filled.flatMap((run) => run.slots.map(({ indicator }) => indicator));
  if (placed.length === 0) return { form, evaluation };
  const rest = evaluation.indicators.filter((indicator) => !placed.includes(indicator));
  return { form, evaluation: { ...evaluation, indicators: [...rest, ...placed] } };
}
