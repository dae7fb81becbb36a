// 分值 of rows that print none, once she agreed to split them equally.
import { decimal, points, sumPoints, ZERO, type Points } from '../units';
import { labelPoints } from '../grammar';
import type { IndicatorRow } from '../tables';
import { allot, type RowPoints } from './pointsOf';

/** Within each level that prints its points, what is left of `total` over the others. */
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
