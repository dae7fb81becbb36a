// Scales without gap or overlap: steps of a rate, bands of a qualitative indicator, grades.
import { decimal, ONE, ZERO, type Decimal } from '../core/units';
import { formatInterval, formatRate, parseInterval, type BandInterval } from '../core/rules';
import type { MethodText, RuleSetText } from './shape';
import type { Path, Problem } from './yamlText';

type BandsText = Extract<MethodText, { kind: 'bands' }>['bands'];
type QualitativeText = Extract<MethodText, { kind: 'qualitative' }>['bands'];

/** Open below sorts first; at one value an inclusive edge begins before an exclusive one. */
function compareStarts(a: BandInterval, b: BandInterval): number {
  if (!a.from || !b.from) return Number(Boolean(a.from)) - Number(Boolean(b.from));
  return a.from.value.comparedTo(b.from.value) || Number(b.from.inclusive) - Number(a.from.inclusive);
}

function describeJoint(low: BandInterval, high: BandInterval): string | null {
  const between = `“${formatInterval(low)}”与“${formatInterval(high)}”`;
  if (!low.to || !high.from) return `${between}重叠`;
  const order = low.to.value.comparedTo(high.from.value);
  if (order > 0) return `${between}重叠`;
  if (order < 0) return `${between}之间有缺口`;
  if (low.to.inclusive && high.from.inclusive) return `${between}在 ${formatRate(low.to.value)} 处重叠`;
  return low.to.inclusive || high.from.inclusive ? null : `${between}都不含 ${formatRate(low.to.value)}，有缺口`;
}

/** A rate may be any number from zero up (below zero only where the notice says so): the steps must cover that. */
export function verifyRateBands(bands: BandsText, path: Path): readonly Problem[] {
  const sorted = bands.flatMap((band) => parseInterval(band.when) ?? []).sort(compareStarts);
  const joints = sorted.slice(1).flatMap((high, i) => {
    const low = sorted[i];
    const message = low ? describeJoint(low, high) : null;
    return message ? [{ path, message: `分档${message}` }] : [];
  });
  const first = sorted[0];
  const last = sorted.at(-1);
  const startsLate = first?.from && (first.from.value.greaterThan(ZERO) || (first.from.value.isZero() && !first.from.inclusive));
  return [
    ...(startsLate ? [{ path, message: `分档有缺口：没有“${formatInterval(first)}”以下的档` }] : []),
    ...joints,
    ...(last?.to ? [{ path, message: `分档有缺口：没有“${formatInterval(last)}”以上的档` }] : []),
  ];
}

/** No step may give more than the indicator is worth. */
export function verifyBandPoints(bands: BandsText, maxPoints: string | null, path: Path): readonly Problem[] {
  return bands.flatMap((band, i) => {
    const tooMuch = band.points !== undefined && maxPoints !== null && decimal(band.points).greaterThan(decimal(maxPoints));
    const negative = band.points !== undefined && decimal(band.points).isNegative();
    return tooMuch || negative ? [{ path: [...path, i, 'points'], message: `本档 ${band.points ?? ''} 分不在 0 至分值 ${maxPoints ?? ''} 分之间` }] : [];
  });
}

/** Bands of words: from 0 to 100 % of the 分值, each ending where the next begins. */
export function verifyQualitativeBands(bands: QualitativeText, path: Path): readonly Problem[] {
  const sorted = bands.map((band) => ({ from: decimal(band.from), to: decimal(band.to), label: band.label })).sort((a, b) => a.from.comparedTo(b.from));
  const edges: readonly Decimal[] = [ZERO, ...sorted.map((band) => band.to)];
  const joints = sorted.flatMap((band, i) => {
    const expected = edges[i] ?? ZERO;
    const order = band.from.comparedTo(expected);
    if (band.to.lessThanOrEqualTo(band.from)) return [{ path, message: `“${band.label}”的上限不高于下限` }];
    return order === 0 ? [] : [{ path, message: order > 0 ? `定性分档在 ${formatRate(expected)} 至 ${formatRate(band.from)} 之间有缺口` : `定性分档“${band.label}”与下一档重叠` }];
  });
  const top = edges.at(-1) ?? ZERO;
  return [...joints, ...(top.equals(ONE) ? [] : [{ path, message: `定性分档应到 100% 为止，现到 ${formatRate(top)}` }])];
}

/** Grades: from high to low, down to zero; each label and each bound once. */
export function verifyGrades(text: RuleSetText): readonly Problem[] {
  const bands = text.grades?.bands;
  if (!bands) return [];
  const path = ['grades', 'bands'];
  const total = decimal(text.total);
  const problems = bands.flatMap((band, i): readonly Problem[] => {
    const above = bands[i - 1];
    const from = decimal(band.from);
    if (from.greaterThan(total)) return [{ path: [...path, i, 'from'], message: `“${band.label}”的下限 ${band.from} 分高于总分 ${text.total} 分` }];
    if (above && from.greaterThanOrEqualTo(decimal(above.from))) return [{ path: [...path, i, 'from'], message: `等级“${above.label}”与“${band.label}”重叠：下限应从高到低排列` }];
    if (bands.findIndex((other) => other.label === band.label) !== i) return [{ path: [...path, i, 'label'], message: `等级“${band.label}”重复` }];
    return [];
  });
  const last = bands.at(-1);
  return last && !decimal(last.from).isZero() ? [...problems, { path, message: `等级有缺口：低于 ${last.from} 分没有等级` }] : problems;
}
