// 分值 of indicators: printed points, or points made of a 权重 column.
import { labelPoints, readNumber } from '../grammar';
import { decimal, HUNDRED, points, ratio, roundPoints, sumDecimals, type Decimal, type Points } from '../units';
import type { RawIndicator } from './readIndicators';
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

/**
 * The points of every row, in order. A column whose sum is what the form gives holds points, whatever its name; one
 * named 权重, or in percent, whose sum is 1 or 100 against other points is scaled, the remainder on the last row.
 */
export function maxPointsOf(rows: readonly RawIndicator[], expected: PointsOf): readonly MaxPoints[] {
  if (!rows.some(({ fields }) => fields.maxPoints ?? fields.weight)) return rows.map((row) => pointsInLabels(row, rows));
  const weights = rows.map(weightOf);
  if (weights.every((one) => one === null || (one.named === 'points' && !one.percent))) return weights.map(asPrinted);
  const known = weights.filter((one) => one !== null);
  const groups = groupsOf(rows, expected);
  const sum = sumDecimals(known.map(({ value }) => value));
  const total = sumDecimals([...groups.values()].flatMap(({ points: given }) => (given ? [given] : [])));
  const complete = [...groups.values()].every(({ points: given }) => given !== null);
  const percent = known.some((one) => one.percent);
  if (complete && isClose(sum, total)) return weights.map(asPrinted);
  if (!isClose(sum, HUNDRED) && !isClose(sum, decimal('1')) && !percent) return weights.map(asPrinted);
  return scaled(rows, weights, groups, sum, complete);
}

function weightOf(row: RawIndicator): Weight | null {
  for (const named of ['points', 'weight'] as const) {
    const cell = named === 'points' ? row.fields.maxPoints : row.fields.weight;
    if (!cell) continue;
    const read = readNumber(cell.value, cell.format);
    if (read.kind === 'number' && !read.value.isNegative()) return { value: read.value, cell, percent: read.percent, named };
  }
  return null;
}

const asPrinted = (weight: Weight | null): MaxPoints =>
  weight && { value: points(weight.value), at: weight.cell.at, text: weight.cell.text, fromWeight: null };

const isClose = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThan(CLOSE);

interface Group { readonly points: Points | null; readonly rows: readonly number[] }

function groupsOf(rows: readonly RawIndicator[], expected: PointsOf): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  rows.forEach((row, index) => {
    const { group, points: given } = expected(row);
    const so = groups.get(group);
    groups.set(group, { points: given, rows: [...(so?.rows ?? []), index] });
  });
  return groups;
}

function scaled(rows: readonly RawIndicator[], weights: readonly (Weight | null)[], groups: ReadonlyMap<string, Group>, sum: Decimal, complete: boolean): readonly MaxPoints[] {
  const result: MaxPoints[] = rows.map(() => null);
  const whole = complete ? null : isClose(sum, decimal('1')) || isClose(sum, HUNDRED) ? HUNDRED.dividedBy(sum) : decimal('1');
  for (const group of groups.values()) {
    const inGroup = group.rows.flatMap((index) => { const weight = weights[index]; return weight ? [{ index, weight }] : []; });
    const groupSum = sumDecimals(inGroup.map(({ weight }) => weight.value));
    if (groupSum.isZero()) continue;
    const given = whole || !group.points ? points(groupSum.times(whole ?? decimal('1'))) : group.points;
    let left: Decimal = given;
    inGroup.forEach(({ index, weight }, place) => {
      const share = roundPoints(weight.value.times(given).dividedBy(groupSum), DECIMALS);
      const value = place === inGroup.length - 1 ? points(left) : share;
      left = left.minus(share);
      const fraction = weight.percent ? weight.value.dividedBy(HUNDRED) : weight.value.dividedBy(isClose(sum, decimal('1')) ? decimal('1') : HUNDRED);
      result[index] = { value, at: weight.cell.at, text: weight.cell.text, fromWeight: ratio(fraction) };
    });
  }
  return result;
}
