// Money of the budget that was neither spent nor carried over: who has it is a question, never an answer of ours.
import { amountIn, formatPlain, yuan, type MoneyUnit } from '../units';
import type { Form } from '../tables';
import type { Answers } from './choices';
import type { ExecutionRate, Operand, Remainder } from './evaluation';
import { reclaimedId } from './questionIds';

const UNITS: readonly MoneyUnit[] = ['元', '千元', '万元', '亿元'];

interface Money { readonly executionRate: ExecutionRate | null; readonly carryover: Operand | null; readonly answers: Answers }

/** @returns null where everything is spent or carried over, a note of hers says that the rest was taken back, or she answered so */
export function unexplainedRemainder(form: Form, { executionRate, carryover: stated, answers }: Money): Remainder | null {
  const budget = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  const outturn = executionRate?.outturn;
  // A project's money is settled by its department: only a department closes its own year.
  if (!executionRate?.rate || !budget || !outturn || form.kind !== 'overallDepartmental' || answers[reclaimedId(form.id)] === '是') return null;
  const unspent = yuan(budget.value.minus(outturn.value));
  const carryover = stated && yuan(stated.value);
  if (!unspent.greaterThan('0') || (carryover && !carryover.lessThan(unspent)) || explainedByNote(form)) return null;
  if (carryover && !carryover.isZero()) return null;
  const unit = UNITS.find((one) => one === budget.unit) ?? '万元';
  return {
    budget: yuan(budget.value), outturn: yuan(outturn.value), carryover,
    printed: `${formatPlain(amountIn(unspent, unit))}${unit}`, at: stated?.at ?? outturn.at,
  };
}

const explainedByNote = (form: Form): boolean =>
  form.budgets.some((table) => table.notes.some((note) => /收回|上缴(?:财政|国库)|结转|结余/.test(note.value)));
