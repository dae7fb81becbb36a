// 分值 of rows: as printed, made of weights, or (once agreed) split equally.
import { decimal, points, roundPoints, sumDecimals, sumPoints, ZERO, type Decimal, type Points } from '../units';
import { labelPoints } from '../grammar';
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

/** Equal points, once a person has agreed: within each level that prints its points, what is left of `total` over the others. */
export function equalPoints(rows: readonly IndicatorRow[], total: Points, decimals: number): readonly RowPoints[] {
  const split = splitEqually(rows, total, { levels: ['level1', 'level2'], decimals });
  return rows.map((row) => ({ points: split.get(row) ?? null, policy: 'equalSplit' }));
}

interface Split { readonly levels: readonly ('level1' | 'level2')[]; readonly decimals: number }

function splitEqually(rows: readonly IndicatorRow[], total: Points, { levels: [level, ...deeper], decimals }: Split): ReadonlyMap<IndicatorRow, Points> {
  if (!level) {
    const shares = allot(total, rows.map(() => decimal('1')), decimals);
    return new Map(rows.flatMap((row, i) => (shares[i] ? [[row, shares[i]] as const] : [])));
  }
  const printed = new Map(rows.flatMap((row) => {
    const worth = row[level] && labelPoints(row[level].text).points;
    return row[level] && worth ? [[row[level].value, worth] as const] : [];
  }));
  const inside = [...printed].flatMap(([name, worth]) => [...splitEqually(rows.filter((row) => row[level]?.value === name), worth, { levels: deeper, decimals })]);
  const others = rows.filter((row) => !printed.has(row[level]?.value ?? ''));
  const left = points(total.minus(sumPoints([...printed.values()])));
  return new Map([...inside, ...(left.greaterThan(ZERO) ? splitEqually(others, left, { levels: deeper, decimals }) : [])]);
}
