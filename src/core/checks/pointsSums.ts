// 分值: there at all, adding up to the form's total, and to what is printed with the levels (C03).
import { decimal, points, sumDecimals, sumPoints, type Points } from '../units';
import { contains, isBlank, type CellRef, type RangeRef } from '../workbook';
import { labelPoints, readNumber } from '../grammar';
import type { FieldCell, IndicatorRow, Sourced } from '../tables';
import { isBonus, lacksAllPoints } from '../scoring';
import type { Checked } from './check';
import { findingIn } from './check';
import type { Finding } from './finding';

const HUNDRED_POINTS = points('100');

/** No 分值 anywhere: nothing is scored. */
export function checkPointsMissing({ form, evaluation }: Checked): readonly Finding[] {
  const first = evaluation.indicators.find((one) => one.role !== 'executionRate');
  if (!first || !lacksAllPoints(evaluation.indicators)) return [];
  const at = headerAbove(first.at, form.tables.map((table) => table.range)) ?? first.at;
  return [findingIn(form, { at, about: '分值' }, { kind: 'maxPointsMissing' })];
}

/** The header row of the table in which the first indicator stands. */
function headerAbove(first: CellRef, ranges: readonly RangeRef[]): RangeRef | null {
  const range = ranges.find((one) => contains(one, first));
  return range ? { ...range, bottom: Math.max(range.top, first.row - 1) } : null;
}

/** Printed points stand as they are; that they do not add up is said. */
export function checkPointsSum({ form, evaluation }: Checked): readonly Finding[] {
  const { maxPointsSum, indicators } = evaluation;
  if (!maxPointsSum || indicators.some((one) => one.maxPoints === null && !isBonus(one))) return [];
  const printed = form.scorecard && form.scorecard.templateRows.length === 0 ? numberIn(form.scorecard.totals?.maxPoints ?? null) : null;
  const rate = indicators.find((one) => one.role === 'executionRate')?.maxPoints;
  const own = rate ? points(maxPointsSum.minus(rate)) : maxPointsSum;
  const expected = printed ?? evaluation.choice?.ruleSet.total ?? HUNDRED_POINTS;
  const withBonus = sumPoints([maxPointsSum, ...indicators.flatMap((one) => (isBonus(one) ? one.maxPoints ?? [] : []))]);
  // 105 printed below 100 points and 5 points of 加分 counts both.
  if (maxPointsSum.equals(expected) || printed?.equals(withBonus) || (printed && own.equals(printed) && maxPointsSum.equals(HUNDRED_POINTS))) return [];
  const at = form.scorecard?.totals?.maxPoints?.at ?? indicators.at(-1)?.row?.fields.maxPoints?.at ?? indicators.at(-1)?.at;
  return at ? [findingIn(form, { at, about: '分值' }, { kind: 'maxPointsSumDiffers', sum: maxPointsSum, expected })] : [];
}

/** @returns null for anything but a number */
export function numberIn(field: FieldCell | null): Points | null {
  if (!field || isBlank(field.value)) return null;
  const read = readNumber(field.value, 'General');
  return read.kind === 'number' ? points(read.value) : null;
}

/** 产出指标（50分） above rows worth 45. */
export function checkGroupPoints({ form }: Checked): readonly Finding[] {
  const tables = [form.scorecard?.rows ?? [], form.details];
  return tables.flatMap((rows) => [
    ...groupsOf(rows, (row) => row.level1, (row) => row.level1?.value ?? ''),
    ...groupsOf(rows, (row) => row.level2, (row) => `${row.level1?.value ?? ''}\n${row.level2?.value ?? ''}`),
  ]).flatMap(({ label, sum }) => {
    const { name, points: printed } = labelPoints(label.text);
    return printed && sum && !printed.equals(sum) ? [findingIn(form, { at: label.at, about: name }, { kind: 'groupPointsDiffer', group: name, printed, sum })] : [];
  });
}

interface Group { readonly label: Sourced<string>; readonly sum: Points | null }

function groupsOf(rows: readonly IndicatorRow[], labelOf: (row: IndicatorRow) => Sourced<string> | null, keyOf: (row: IndicatorRow) => string): readonly Group[] {
  const groups = new Map<string, { readonly label: Sourced<string>; readonly members: IndicatorRow[] }>();
  for (const row of rows) {
    const label = labelOf(row);
    if (!label) continue;
    const group = groups.get(keyOf(row));
    if (group) group.members.push(row);
    else groups.set(keyOf(row), { label, members: [row] });
  }
  return [...groups.values()].map(({ label, members }) => {
    const known = members.flatMap((row) => (row.maxPoints && !row.maxPoints.fromWeight ? [row.maxPoints.value] : []));
    return { label, sum: known.length === members.length ? sumPoints(known) : null };
  });
}

/** Weights of a form that were made into other points than they print, and those behind a composite. */
export const checkWeights = (checked: Checked): readonly Finding[] => [...scaledInForm(checked), ...remaindersOfParts(checked)];

/** 50% of ninety points is not fifty. */
function scaledInForm({ form, evaluation }: Checked): readonly Finding[] {
  const scaled = evaluation.indicators.flatMap(({ row }) => (row?.maxPoints?.fromWeight ? [{ ...row.maxPoints, weight: row.maxPoints.fromWeight }] : []));
  const sum = sumDecimals(scaled.map(({ weight }) => weight));
  const total = sumPoints(scaled.map(({ value }) => value));
  const [first] = scaled;
  return !first || sum.times(HUNDRED_POINTS).equals(total) ? [] : [findingIn(form, { at: first.at, about: '权重' }, { kind: 'weightScaled', sum, total })];
}

/** Weights that leave a remainder on the last row change what it is worth. */
function remaindersOfParts({ form, evaluation }: Checked): readonly Finding[] {
  return evaluation.indicators.flatMap((composite) => {
    const parts = evaluation.details.filter((detail) => composite.parts.includes(detail.id) && detail.row?.maxPoints?.fromWeight);
    const last = parts.at(-1);
    const weights = parts.flatMap((part) => part.row?.maxPoints?.fromWeight ?? []);
    if (!last?.maxPoints || !composite.maxPoints || weights.length !== composite.parts.length) return [];
    const sum = weights.reduce((all, weight) => all.plus(weight), decimal('0'));
    const own = last.row?.maxPoints?.fromWeight?.times(composite.maxPoints).dividedBy(sum);
    // Up to half a cent is rounding; more than that is the rounding of all the others.
    if (!own || own.minus(last.maxPoints).abs().lessThan('0.005')) return [];
    return [findingIn(form, { at: last.row?.fields.weight?.at ?? last.at, about: composite.name }, { kind: 'weightScaled', sum, total: composite.maxPoints })];
  });
}
