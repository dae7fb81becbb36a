// Scales without gap or overlap: steps of a rate, bands of a qualitative indicator, grades.
import { formatPoints, ONE, ZERO, type Points } from '../units';
import { formatInterval, formatRate, type BandInterval } from './bandText';
import type { Path, RuleProblem } from './problem';
import type { FullRuleSet } from './fullRuleSet';
import type { Band, QualitativeBand } from './ruleSet';

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
export function verifyRateBands(bands: readonly Band[], path: Path): readonly RuleProblem[] {
  const sorted = [...bands].sort(compareStarts);
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

/** No step may give less than nothing or more than the indicator is worth. */
export function verifyBandAwards(bands: readonly Band[], maxPoints: Points | null, path: Path): readonly RuleProblem[] {
  return bands.flatMap(({ award }, i): readonly RuleProblem[] => {
    if (award === null) return [];
    const given = award.kind === 'points' ? award.points : award.share;
    const most = award.kind === 'points' ? maxPoints : ONE;
    if (!given.isNegative() && !(most && given.greaterThan(most))) return [];
    return [{ path: [...path, i], message: `本档得分 ${formatPoints(given)} 不在 0 至 ${most ? formatPoints(most) : '分值'} 之间` }];
  });
}

/** Bands of words: from 0 to 100 % of the 分值, each ending where the next begins. */
export function verifyQualitativeBands(bands: readonly QualitativeBand[], path: Path): readonly RuleProblem[] {
  const sorted = [...bands].sort((a, b) => a.from.comparedTo(b.from));
  const joints = sorted.flatMap((band, i): readonly RuleProblem[] => {
    const expected = sorted[i - 1]?.to ?? ZERO;
    if (band.to.lessThanOrEqualTo(band.from)) return [{ path, message: `定性分档“${band.label}”的上限不高于下限` }];
    if (band.from.equals(expected)) return [];
    const gap = band.from.greaterThan(expected);
    return [{ path, message: gap ? `定性分档在 ${formatRate(expected)} 至 ${formatRate(band.from)} 之间有缺口` : `定性分档“${band.label}”与下一档重叠` }];
  });
  const top = sorted.at(-1)?.to ?? ZERO;
  return top.equals(ONE) ? joints : [...joints, { path, message: `定性分档应到 100% 为止，现到 ${formatRate(top)}` }];
}

/** Grades: from high to low, down to zero; each label and each bound once. */
export function verifyGrades(ruleSet: FullRuleSet): readonly RuleProblem[] {
  const bands = ruleSet.grades?.bands ?? [];
  const path = ['grades', 'bands'];
  const problems = bands.flatMap((band, i): readonly RuleProblem[] => {
    const above = bands[i - 1];
    if (band.from.greaterThan(ruleSet.total)) return [{ path: [...path, i, 'from'], message: `等级“${band.label}”的下限 ${formatPoints(band.from)} 分高于总分 ${formatPoints(ruleSet.total)} 分` }];
    if (above && band.from.greaterThanOrEqualTo(above.from)) return [{ path: [...path, i, 'from'], message: `等级“${above.label}”与“${band.label}”重叠：下限应从高到低排列` }];
    return bands.findIndex((other) => other.label === band.label) === i ? [] : [{ path: [...path, i, 'label'], message: `等级“${band.label}”重复` }];
  });
  const last = bands.at(-1);
  return last && !last.from.isZero() ? [...problems, { path, message: `等级有缺口：低于 ${formatPoints(last.from)} 分没有等级` }] : problems;
}
