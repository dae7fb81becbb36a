// Small makers of facts, shared by the files that gather them.
import type { Decimal } from '../units';
import type { Operand } from '../scoring';
import type { Amount, Sourced } from '../tables';
import type { CellRef } from '../workbook';
import { FactDrop, type FactValue } from './factDrop';

/** What a template may use. Every figure is a {@link FactDrop}; switches are booleans. */
export type FactContext = Readonly<Record<string, unknown>>;

export const textFact = (id: string, value: string, at: CellRef): FactDrop => new FactDrop(id, { kind: 'text', text: value }, at);
export const sourcedFact = (id: string, value: Sourced<string> | null): FactDrop | null => (value && value.value !== '' ? textFact(id, value.value, value.at) : null);
export const figureFact = (id: string, fact: FactValue, at: CellRef): FactDrop => new FactDrop(id, fact, at);
export const pointsFact = (id: string, points: Decimal, at: CellRef): FactDrop => figureFact(id, { kind: 'points', points }, at);
export const rateFact = (id: string, rate: Decimal, at: CellRef): FactDrop => figureFact(id, { kind: 'rate', rate }, at);
export const countFact = (id: string, count: number, at: CellRef): FactDrop => figureFact(id, { kind: 'count', count }, at);
export const amountFact = (id: string, amount: Amount | undefined): FactDrop | null => (amount ? figureFact(id, { kind: 'money', yuan: amount.yuan }, amount.at) : null);

/** Money in 万元 with the text's decimals; anything else as its table prints it. */
export const operandFact = (id: string, operand: Operand | null | undefined): FactDrop | null => {
  if (!operand) return null;
  return operand.unit.endsWith('元') ? figureFact(id, { kind: 'money', yuan: operand.value }, operand.at) : textFact(id, `${operand.printed}${operand.unit}`, operand.at);
};

/** Her sentence inside one of ours: to the character, but without the full stop that ours sets itself. */
export const quotedFact = (id: string, value: Sourced<string> | null): FactDrop | null => {
  const text = value?.value.trim().replace(/[。；;.，,]+$/u, '') ?? '';
  return value && text !== '' ? textFact(id, text, value.at) : null;
};
