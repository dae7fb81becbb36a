// 分值: there at all, adding up to the form's total, and to what is printed with the levels (C03).
import { NO_POINTS, points, sumDecimals, sumPoints, type Points } from '../units';
import { contains, isBlank, type CellRef, type RangeRef } from '../workbook';
import { labelPoints, readNumber } from '../grammar';
import type { FieldCell, IndicatorRow } from '../tables';
import { isBonus, lacksAllPoints } from '../scoring';
import { groupsBy, type Check, type Checked, type Found } from './check';

const HUNDRED_POINTS = points('100');

/** No 分值 anywhere: nothing is scored. */
export const checkPointsMissing: Check = ({ form, evaluation: { indicators } }) => {
  const first = indicators.find((one) => one.role !== 'executionRate');
  if (!first || !lacksAllPoints(indicators)) return null;
  return { kind: 'maxPointsMissing', at: headerAbove(first.at, form.tables.map((table) => table.range)) ?? first.at, about: '分值' };
};

/** The header row of the table in which the first indicator stands. */
function headerAbove(first: CellRef, ranges: readonly RangeRef[]): RangeRef | null {
  const range = ranges.find((one) => contains(one, first));
  return range ? { ...range, bottom: Math.max(range.top, first.row - 1) } : null;
}

/** Printed points stand as they are; that they do not add up is said. */
export const checkPointsSum: Check = ({ form: { scorecard }, evaluation: { maxPointsSum: sum, indicators, choice } }) => {
  if (!sum || indicators.some((one) => one.maxPoints === null && !isBonus(one))) return null;
  const printed = scorecard?.templateRows.length === 0 ? numberIn(scorecard.totals?.maxPoints) : null;
  const expected = printed ?? choice?.ruleSet.total ?? HUNDRED_POINTS;
  const withBonus = sumPoints([sum, ...indicators.flatMap((one) => (isBonus(one) ? one.maxPoints ?? [] : []))]);
  const withoutRate = sum.minus(indicators.find((one) => one.role === 'executionRate')?.maxPoints ?? NO_POINTS);
  // 105 printed below 100 points and 5 points of 加分 counts both; 90 below ten of the rate and ninety of the others counts only these.
  if (sum.equals(expected) || printed?.equals(withBonus) || (printed?.equals(withoutRate) && sum.equals(HUNDRED_POINTS))) return null;
  const at = scorecard?.totals?.maxPoints?.at ?? indicators.at(-1)?.row?.fields.maxPoints?.at ?? indicators.at(-1)?.at;
  return at ? { kind: 'maxPointsSumDiffers', at, about: '分值', sum, expected } : null;
};

/** @returns null for anything but a number */
export function numberIn(field: FieldCell | null | undefined): Points | null {
  if (!field || isBlank(field.value)) return null;
  const read = readNumber(field.value, 'General');
  return read.kind === 'number' ? points(read.value) : null;
}

/** 产出指标（50分） above rows worth 45. */
export const checkGroupPoints: Check = ({ form: { scorecard, details } }) =>
  [scorecard?.rows ?? [], details].flatMap((rows) => [...groupPoints(rows, 'level1'), ...groupPoints(rows, 'level2')]);

const groupPoints = (rows: readonly IndicatorRow[], level: 'level1' | 'level2'): readonly Found[] =>
  groupsBy(rows, (row) => (row[level] ? `${row.level1?.value ?? ''}\n${row[level].value}` : '')).flatMap((group) => {
    const label = group[0][level];
    const { name, points: printed } = labelPoints(label?.text ?? '');
    const known = group.flatMap(({ maxPoints }) => (maxPoints && !maxPoints.fromWeight ? [maxPoints.value] : []));
    const sum = sumPoints(known);
    return label && printed && known.length === group.length && !printed.equals(sum) ? { kind: 'groupPointsDiffer', at: label.at, about: name, group: name, printed, sum } : [];
  });

/** Weights of a form that were made into other points than they print, and those behind a composite. */
export const checkWeights: Check = (checked) => [...scaledInForm(checked), ...remaindersOfParts(checked)];

/** 50% of ninety points is not fifty. */
function scaledInForm({ evaluation }: Checked): readonly Found[] {
  const scaled = evaluation.indicators.flatMap(({ row }) => (row?.maxPoints?.fromWeight ? [{ ...row.maxPoints, weight: row.maxPoints.fromWeight }] : []));
  const sum = sumDecimals(scaled.map(({ weight }) => weight));
  const total = sumPoints(scaled.map(({ value }) => value));
  const [first] = scaled;
  return !first || sum.times(HUNDRED_POINTS).equals(total) ? [] : [{ kind: 'weightScaled', at: first.at, about: '权重', sum, total }];
}

/** Weights that leave a remainder on the last row change what it is worth. */
const remaindersOfParts = ({ evaluation }: Checked): readonly Found[] => evaluation.indicators.flatMap(({ name: about, parts, maxPoints: total }) => {
  const weighted = evaluation.details.flatMap((detail) => (parts.includes(detail.id) && detail.row?.maxPoints?.fromWeight ? [{ ...detail, weight: detail.row.maxPoints.fromWeight }] : []));
  const last = weighted.at(-1);
  if (!last?.maxPoints || !total || weighted.length !== parts.length) return [];
  const sum = sumDecimals(weighted.map(({ weight }) => weight));
  const own = last.weight.times(total).dividedBy(sum);
  // Up to half a cent is rounding; more than that is the rounding of all the others.
  return own.minus(last.maxPoints).abs().lessThan('0.005') ? [] : { kind: 'weightScaled', at: last.row?.fields.weight?.at ?? last.at, about, sum, total };
});
