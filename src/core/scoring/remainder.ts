// Money of the budget that was neither spent nor carried over: who has it is a question, never an answer of ours.
import { amountIn, formatPlain, yuan, type MoneyUnit, type Yuan } from '../units';
import type { CellRef } from '../workbook';
import type { Form } from '../tables';
import type { Answers } from './choices';
import type { Evaluation } from './evaluation';
import { reclaimedId } from './questionIds';

export interface Remainder {
  readonly budget: Yuan;
  readonly outturn: Yuan;
  /** null: the workbook states no carry-over at all. */
  readonly carryover: Yuan | null;
  /** `2.04万元` */
  readonly printed: string;
  readonly at: CellRef;
}

const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '亿元'];

/** @returns null where everything is spent or carried over, a note of hers says that the rest was taken back, or she answered so */
export function unexplainedRemainder(form: Form, evaluation: Evaluation, answers: Answers): Remainder | null {
  const { executionRate, measures } = evaluation;
  const budget = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  const outturn = executionRate?.outturn;
  // A project's money is settled by its department: only a department closes its own year.
  if (!budget || !outturn || form.kind !== 'overallDepartmental' || answers[reclaimedId(form.id)] === '是') return null;
  const unspent = yuan(budget.value.minus(outturn.value));
  const carryover = measures.carryover ? yuan(measures.carryover.value) : null;
  if (!unspent.greaterThan('0') || (carryover && !carryover.lessThan(unspent)) || explainedByNote(form)) return null;
  if (carryover && !carryover.isZero()) return null;
  const unit = UNITS.find((one) => one === budget.unit) ?? '万元';
  return {
    budget: yuan(budget.value), outturn: yuan(outturn.value), carryover,
    printed: `${formatPlain(amountIn(unspent, unit))}${unit}`, at: measures.carryover?.at ?? outturn.at,
  };
}

const explainedByNote = (form: Form): boolean =>
  form.budgets.some((table) => table.notes.some((note) => /收回|上缴(?:财政|国库)|结转|结余/.test(note.value)));
