// Formulas over her cells, as data: built beside a score and printed only where every operand is a numeric cell.
import { formatPlain, ONE, ZERO, type Decimal } from '../units';
import type { CellRef } from '../workbook';
import type { Expression, Operand } from './evaluation';

export const cell = (at: CellRef): Expression => ({ kind: 'cell', at });

/** A number of the form or the rule set; never a figure of hers, which must stay a cell. */
export const constant = (value: Decimal): Expression => ({ kind: 'constant', digits: formatPlain(value) });

type Call = Extract<Expression, { kind: 'call' }>;
type Binary = Extract<Expression, { kind: 'binary' }>;

export const call = (name: Call['function'], ...args: readonly Expression[]): Expression => ({ kind: 'call', function: name, arguments: args });

export const binary = (left: Expression, operator: Binary['operator'], right: Expression): Expression => ({ kind: 'binary', operator, left, right });

export const rounded = (value: Expression, decimals: number): Expression =>
  call('ROUND', value, { kind: 'constant', digits: String(decimals) });

/** From nothing up to `cap`, as `clamp` does with figures. */
export const clamped = (value: Expression, cap: Decimal = ONE): Expression => call('MAX', constant(ZERO), call('MIN', constant(cap), value));

/** The cell of an operand. @returns null if it is no number she can change (a text, a sum of ours) */
export const cellOf = (operand: Operand): Expression | null => (operand.numeric ? cell(operand.at) : null);
