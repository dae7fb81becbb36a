// Money of the budget that was neither spent nor carried over: who has it is a question, never an answer of ours.
import { amountIn, formatPlain, yuan } from '../units';
import type { Form } from '../tables';
import type { Answers } from './choices';
import type { ExecutionRate, Operand, Remainder } from './evaluation';
import { moneyUnitOf } from './operands';
import { reclaimedId } from './questionIds';

interface Money { readonly executionRate: ExecutionRate | null; readonly carryover: Operand | null; readonly answers: Answers }

/** @returns null where everything is spent or some carried over, a note of hers says that the rest was taken back, or she answered so */
export function unexplainedRemainder(form: Form, { executionRate, carryover: stated, answers }: Money): Remainder | null {
  const budget = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  const outturn = executionRate?.outturn;
  // A project's money is settled by its department: only a department closes its own year.
  if (!executionRate?.rate || !budget || !outturn || form.kind !== 'overallDepartmental' || answers[reclaimedId(form.id)] === '是') return null;
  const unspent = yuan(budget.value.minus(outturn.value));
  if (!unspent.greaterThan('0') || stated?.value.isZero() === false || explainedByNote(form)) return null;
  const unit = moneyUnitOf(budget.unit);
  return {
    budget: yuan(budget.value), outturn: yuan(outturn.value), carryover: stated && yuan(stated.value),
    printed: `${formatPlain(amountIn(unspent, unit))}${unit}`, at: stated?.at ?? outturn.at,
  };
}

const explainedByNote = (form: Form): boolean =>
  form.budgets.some((table) => table.notes.some((note) => /收回|上缴(?:财政|国库)|结转|结余/.test(note.value)));
