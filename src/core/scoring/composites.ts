// 产出, 效益: an indicator that is the sum of the rows of another table.
import { points, ratio, sumPoints, type Points } from '../units';
import type { Deduction, IndicatorEvaluation, ScoreRange } from './evaluation';
import type { Leaf } from './leaf';
import { open, scored, type MethodOutcome } from './methodOutcome';

/** The exact sum of its rounded parts; open while any of them is, or while their points are not those of the whole. */
export function compositeOutcome(leaf: Leaf, group: '产出' | '效益', parts: readonly IndicatorEvaluation[]): MethodOutcome {
  if (parts.length === 0) return { kind: 'missing', what: `${group}指标完成情况`, cells: [leaf.at] };
  const withoutPoints = parts.filter((part) => part.maxPoints === null);
  if (withoutPoints.length > 0) return { kind: 'missing', what: '分值', cells: withoutPoints.map((part) => part.at) };
  const sum = sumPoints(parts.flatMap((part) => part.maxPoints ?? []));
  const whole = leaf.maxPoints ?? sum;
  if (!sum.equals(whole)) return open({ kind: 'partsPointsDiffer', sum, maxPoints: whole }, { from: points('0'), to: whole });
  const unsettled = parts.filter((part) => part.result.kind !== 'scored');
  if (unsettled.length > 0) return open({ kind: 'partOpen', parts: unsettled.map((part) => part.name) }, rangeOfSum(parts));
  const score = sumPoints(parts.flatMap((part) => (part.result.kind === 'scored' ? [part.result.score] : [])));
  return scored(score, [{ kind: 'partsSum', group, count: parts.length, score }], {
    sources: parts.flatMap((part) => part.sources), attainment: whole.isZero() ? null : ratio(score.dividedBy(whole)),
    reached: parts.every((part) => part.reached === true),
  });
}

/** Between what the sum will lie: decided parts exactly, open ones within their ranges; without an end where some part has none. */
export function rangeOfSum(parts: readonly IndicatorEvaluation[]): ScoreRange {
  const ranges = parts.map(rangeOf);
  const from = sumPoints(ranges.map((range) => range.from));
  if (ranges.some((range) => range.to === undefined && range.below === undefined)) return { from };
  const end = sumPoints(ranges.map((range) => range.to ?? range.below ?? range.from));
  return ranges.some((range) => range.below !== undefined) ? { from, below: end } : { from, to: end };
}

function rangeOf({ result }: IndicatorEvaluation): ScoreRange {
  switch (result.kind) {
    case 'scored': return { from: result.score, to: result.score };
    case 'judgmentNeeded':
    case 'inputMissing': return result.range;
    case 'notApplicable': return { from: points('0'), to: points('0') };
  }
}

/** The reason of a composite is that of its parts, each once, unless the form's own cell has one. */
export function compositeDeduction(own: Deduction | null, parts: readonly IndicatorEvaluation[]): Deduction | null {
  if (!own || own.reason) return own;
  const lost = parts.flatMap((part) => part.deduction ?? []);
  const reasons = lost.flatMap((deduction) => deduction.reason ?? []);
  const texts = [...new Set(reasons.map((reason) => reason.value))];
  const [first] = reasons;
  const value = texts.join('；');
  return { ...own, reason: first ? { value, at: first.at, text: value } : null, reasonNeeded: lost.some((deduction) => deduction.reasonNeeded) };
}

export const scoreOf = (indicator: IndicatorEvaluation): Points | null => (indicator.result.kind === 'scored' ? indicator.result.score : null);
