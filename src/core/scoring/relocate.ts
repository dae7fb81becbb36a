// The places an evaluation names, moved along with inserted rows: for texts, which no host moves.
import { afterInsertions, type CellRef, type RowInsertion } from '../workbook';
import type { IndicatorEvaluation, Operand, Step } from './evaluation';

/** The evaluation as it reads once the rows are in. Only for wording: formulas are written in the space before. */
export function relocateIndicator(indicator: IndicatorEvaluation, insertions: readonly RowInsertion[]): IndicatorEvaluation {
  if (insertions.length === 0) return indicator;
  const move = (cell: CellRef): CellRef => afterInsertions(cell, insertions);
  const { deduction } = indicator;
  return {
    ...indicator,
    at: move(indicator.at),
    sources: indicator.sources.map(move),
    steps: indicator.steps.map((step) => moveStep(step, move)),
    ruleSteps: indicator.ruleSteps.map((step) => moveStep(step, move)),
    deduction: deduction && { ...deduction, reason: deduction.reason && { ...deduction.reason, at: move(deduction.reason.at) } },
  };
}

function moveStep(step: Step, move: (cell: CellRef) => CellRef): Step {
  if ('at' in step) return { ...step, at: move(step.at) };
  const operand = (one: Operand): Operand => ({ ...one, at: move(one.at) });
  if (step.kind === 'quotient') return { ...step, numerator: operand(step.numerator), denominator: operand(step.denominator) };
  return step.kind === 'limit' ? { ...step, actual: operand(step.actual), limit: operand(step.limit) } : step;
}
