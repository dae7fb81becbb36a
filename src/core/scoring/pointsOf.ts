// 分值 of rows: as printed, or made of weights.
import { points, roundPoints, sumDecimals, sumPoints, ZERO, type Decimal, type Points } from '../units';
import type { IndicatorRow } from '../tables';
import type { PolicyNote } from './evaluation';

export interface RowPoints { readonly points: Points | null; readonly policy: PolicyNote | null }

/** Shares of `total`, rounded, the remainder on the last. @returns none for no shares, or where they add up to nothing */
export function allot(total: Points, shares: readonly Decimal[], decimals: number): readonly Points[] {
  const whole = sumDecimals(shares);
  if (!whole.greaterThan(ZERO)) return [];
  const rounded = shares.map((share) => roundPoints(total.times(share).dividedBy(whole), decimals));
  const rest = points(total.minus(sumPoints(rounded.slice(0, -1))));
  return [...rounded.slice(0, -1), rest];
}

/**
 * Points of the rows behind a composite worth `whole`. Weights in % are scaled to it; points stand as printed, whatever
 * they add up to.
 */
export function partPoints(rows: readonly IndicatorRow[], whole: Points | null, decimals: number): readonly RowPoints[] {
  const weights = rows.map((row) => row.maxPoints?.fromWeight ?? null);
  const known = weights.filter((weight) => weight !== null);
  if (whole && known.length > 0 && known.length === rows.length) {
    return allot(whole, known, decimals).map((share) => ({ points: share, policy: 'weightScaled' }));
  }
  return rows.map(printedPoints);
}

export const printedPoints = (row: IndicatorRow): RowPoints =>
  ({ points: row.maxPoints?.value ?? null, policy: row.maxPoints?.fromWeight ? 'weightScaled' : null });
