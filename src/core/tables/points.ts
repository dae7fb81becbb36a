// 分值 of indicators: printed points, or points made of a 权重 column.
import { labelPoints } from '../grammar';
import { decimal, HUNDRED, points, ratio, roundPoints, sumDecimals, type Decimal, type Points } from '../units';
import type { RawIndicator } from './readIndicators';
import { numberIn } from './sheetView';
import type { FieldCell, IndicatorRow } from './table';

type MaxPoints = IndicatorRow['maxPoints'];
/**
 * 培训次数（10分）: where a table has no column of points, they may be printed behind the name; behind that of a level
 * (质量指标（25分）) they are those of its one indicator, while two would have to share them.
 */
function pointsInLabels({ name, levels }: RawIndicator, rows: readonly RawIndicator[]): MaxPoints {
  const alone = (['level2', 'level1'] as const).flatMap((level) => {
    const label = levels[level];
    return label && rows.filter((row) => row.levels[level]?.at.row === label.at.row).length === 1 ? [label] : [];
  });
  for (const { text, at } of [name, ...alone]) {
    const { points: printed } = labelPoints(text);
    if (printed) return { value: printed, at, text, fromWeight: null };
  }
  return null;
}

/** Points an indicator table (or a group of it) has to give; null where nothing says. */
export type PointsOf = (row: RawIndicator) => { readonly group: string; readonly points: Points | null };

interface Weight { readonly value: Decimal; readonly cell: FieldCell; readonly percent: boolean; readonly named: 'points' | 'weight' }

const DECIMALS = 2;
const CLOSE = decimal('0.011');
const ONE = decimal('1');

/**
 * The points of every row, in order. A column whose sum is what the form gives holds points, whatever its name; one
 * named 权重, or in percent, whose sum is 1 or 100 against other points is scaled, the remainder on the last row.
 */
export function maxPointsOf(rows: readonly RawIndicator[], expected: PointsOf): readonly MaxPoints[] {
  if (!rows.some(({ fields }) => fields.maxPoints ?? fields.weight)) return rows.map((row) => pointsInLabels(row, rows));
  const weights = rows.map(weightOf);
  const known = weights.filter((one) => one !== null);
  const percent = known.some((one) => one.percent);
  if (known.every(({ named }) => named === 'points') && !percent) return weights.map(asPrinted);
  const groups = [...groupsOf(rows, expected).values()];
  const complete = groups.every(({ points: given }) => given !== null);
  const sum = sumDecimals(known.map(({ value }) => value));
  const total = sumDecimals(groups.flatMap(({ points: given }) => given ?? []));
  const whole = [ONE, HUNDRED].find((one) => isClose(sum, one));
  if ((complete && isClose(sum, total)) || (!whole && !percent)) return weights.map(asPrinted);
  return scaled(weights, groups, { whole: whole ?? HUNDRED, factor: complete ? null : whole ? HUNDRED.dividedBy(sum) : ONE });
}

function weightOf(row: RawIndicator): Weight | null {
  for (const named of ['points', 'weight'] as const) {
    const cell = named === 'points' ? row.fields.maxPoints : row.fields.weight;
    const read = numberIn(cell);
    if (cell && read && !read.value.isNegative()) return { value: read.value, cell, percent: read.percent, named };
  }
  return null;
}

const asPrinted = (weight: Weight | null): MaxPoints =>
  weight && { value: points(weight.value), at: weight.cell.at, text: weight.cell.text, fromWeight: null };

const isClose = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThan(CLOSE);

interface Group { readonly points: Points | null; readonly rows: number[] }

function groupsOf(rows: readonly RawIndicator[], expected: PointsOf): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  rows.forEach((row, index) => {
    const { group, points: given } = expected(row);
    const so = groups.get(group);
    if (so) so.rows.push(index);
    else groups.set(group, { points: given, rows: [index] });
  });
  return groups;
}

/** `whole`: what weights are parts of; `factor`: from weights to points, null where each group has its own. */
interface Scale { readonly whole: Decimal; readonly factor: Decimal | null }

function scaled(weights: readonly (Weight | null)[], groups: readonly Group[], { whole, factor }: Scale): readonly MaxPoints[] {
  const result: MaxPoints[] = weights.map(() => null);
  for (const group of groups) {
    const inGroup = group.rows.flatMap((index) => { const weight = weights[index]; return weight ? [{ index, weight }] : []; });
    const sum = sumDecimals(inGroup.map(({ weight }) => weight.value));
    if (sum.isZero()) continue;
    const given = factor || !group.points ? points(sum.times(factor ?? ONE)) : group.points;
    let left: Decimal = given;
    inGroup.forEach(({ index, weight: { value, cell, percent } }, place) => {
      const share = roundPoints(value.times(given).dividedBy(sum), DECIMALS);
      const last = place === inGroup.length - 1;
      result[index] = { value: last ? points(left) : share, at: cell.at, text: cell.text, fromWeight: ratio(value.dividedBy(percent ? HUNDRED : whole)) };
      left = left.minus(share);
    });
  }
  return result;
}
