// A row's score as a formula, where target and actual are both numbers in cells.
import { clamp, decimalOfDouble, ONE, ratioOf, ZERO, type Decimal } from '../units';
import type { CellRef, CellValue } from '../workbook';
import type { Measured } from '../grammar';
import { binary, call, cell, constant, rounded } from './expressions';
import type { Comparison, Expression } from './evaluation';
import { maxPointsExpression, type MethodContext } from './methodOutcome';

export interface TargetCells {
  readonly comparison: Comparison;
  readonly targetAt: CellRef | null;
  readonly actualAt: CellRef | null;
  readonly targetValue: CellValue;
  readonly actualValue: CellValue;
}

/**
 * `ROUND(8*MIN(1,F9/E9),2)`, and the mirrored form for ≤. Only where the cells' own numbers stand to each other as the
 * compared figures do: a unit that was converted, or a percent read from words, leaves no honest formula.
 * @returns null where a value must be written instead
 */
export function targetExpression(row: TargetCells, measured: Measured, context: MethodContext): Expression | null {
  const { target } = row.comparison;
  if (target.kind !== 'quantity' || target.change !== null || context.policy.passThreshold !== null || context.policy.overAchievementDeduction !== null) return null;
  if (!row.targetAt || !row.actualAt || typeof row.targetValue !== 'number' || typeof row.actualValue !== 'number') return null;
  if (!measured.target.greaterThan(ZERO) || !sameShare(row.actualValue, row.targetValue, measured)) return null;
  const upper = target.comparison === '≤' || target.comparison === '<';
  const share = upper ? reverseShare(row.actualAt, row.targetAt, context) : binary(cell(row.actualAt), '/', cell(row.targetAt));
  return rounded(binary(maxPointsExpression(context), '*', call('MAX', constant(ZERO), call('MIN', constant(ONE), share))), context.decimals);
}

function sameShare(actual: number, target: number, measured: Measured): boolean {
  const below: Decimal = decimalOfDouble(target);
  if (below.isZero()) return false;
  const inCells = ratioOf(decimalOfDouble(actual), below);
  return inCells.equals(ratioOf(measured.actual, measured.target)) && clamp(inCells, ZERO, inCells).equals(inCells);
}

function reverseShare(actual: CellRef, target: CellRef, context: MethodContext): Expression {
  return context.policy.reverse === 'ratio'
    // Nothing used at all keeps within the target, and must not divide by zero.
    ? call('IF', binary(cell(actual), '<=', cell(target)), constant(ONE), binary(cell(target), '/', cell(actual)))
    : binary(constant(ONE), '-', binary(binary(cell(actual), '-', cell(target)), '/', cell(target)));
}
