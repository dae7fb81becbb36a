// 产出, 效益: an indicator that is the sum of the rows of another table.
import { ratio, sumPoints } from '../units';
import type { Deduction, IndicatorEvaluation } from './evaluation';
import type { Leaf } from './leaf';
import { fullRange, missing, open, scored, type MethodOutcome } from './methodOutcome';
import { rangeOfSum } from './ranges';

/** The exact sum of its rounded parts; open while any of them is, or while their points are not those of the whole. */
export function compositeOutcome(leaf: Leaf, group: '产出' | '效益', parts: readonly IndicatorEvaluation[]): MethodOutcome {
  if (parts.length === 0) return missing(`${group}指标完成情况`, leaf.at);
  const withoutPoints = parts.filter((part) => part.maxPoints === null);
  if (withoutPoints.length > 0) return { kind: 'missing', what: '分值', cells: withoutPoints.map((part) => part.at) };
  const sum = sumPoints(parts.flatMap((part) => part.maxPoints ?? []));
  const whole = leaf.maxPoints ?? sum;
  if (!sum.equals(whole)) return open({ kind: 'partsPointsDiffer', sum, maxPoints: whole }, { range: fullRange(whole) });
  const unsettled = parts.filter((part) => part.result.kind !== 'scored');
  if (unsettled.length > 0) return open({ kind: 'partOpen', parts: unsettled.map((part) => part.name) }, { range: rangeOfSum(parts) });
  const score = sumPoints(parts.flatMap((part) => (part.result.kind === 'scored' ? [part.result.score] : [])));
  return scored(score, [{ kind: 'partsSum', group, count: parts.length, score }], {
    sources: parts.flatMap((part) => part.sources), attainment: whole.isZero() ? null : ratio(score.dividedBy(whole)),
    reached: parts.every((part) => part.reached === true),
  });
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
