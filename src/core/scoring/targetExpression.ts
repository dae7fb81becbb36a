// A row's share of its points as a formula, where target and actual are both numbers in cells.
import { decimalOfDouble, ONE, ratioOf, ZERO } from '../units';
import type { Measured, Target } from '../grammar';
import { binary, call, cell, clamped, constant } from './expressions';
import type { Expression } from './evaluation';
import type { TargetRow } from './methodByTarget';
import type { MethodContext } from './methodOutcome';

export const isUpperBound = (target: Target): boolean => target.kind === 'quantity' && (target.comparison === '≤' || target.comparison === '<');

/**
 * `MIN(1,F9/E9)`, and the mirrored form for ≤. Only where the cells' own numbers stand to each other as the compared
 * figures do: a unit that was converted, or a percent read from words, leaves no honest formula.
 * @returns null where a value must be written instead
 */
export function shareInCells({ comparison, target, actual }: TargetRow, measured: Measured, { policy }: MethodContext): Expression | null {
  if (comparison.target.kind !== 'quantity' || comparison.target.change !== null || policy.passThreshold !== null || policy.overAchievementDeduction !== null) return null;
  if (!target || !actual || typeof target.value !== 'number' || typeof actual.value !== 'number') return null;
  if (!measured.target.greaterThan(ZERO) || !sameShare(actual.value, target.value, measured)) return null;
  const [done, due] = [cell(actual.at), cell(target.at)];
  if (!isUpperBound(comparison.target)) return clamped(binary(done, '/', due));
  return clamped(policy.reverse === 'ratio'
    // Nothing used at all keeps within the target, and must not divide by zero.
    ? call('IF', binary(done, '<=', due), constant(ONE), binary(due, '/', done))
    : binary(constant(ONE), '-', binary(binary(done, '-', due), '/', due)));
}

function sameShare(actual: number, target: number, measured: Measured): boolean {
  if (target === 0) return false;
  const inCells = ratioOf(decimalOfDouble(actual), decimalOfDouble(target));
  return !inCells.isNegative() && inCells.equals(ratioOf(measured.actual, measured.target));
}
