// The part of the 分值 that a rate gives: in proportion to it, against a limit, over a pass mark.
import { clamp, ONE, ratio, ratioOf, ZERO, type Decimal, type Ratio } from '../units';
import type { Step } from './evaluation';
import { clamped } from './expressions';
import { scoredPart, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate } from './rate';

/** 得分＝率×分值. @returns from 0 to 分值; a rate above `cap` counts as `cap` */
export function scoreProportionally(measured: MeasuredRate, cap: Ratio, context: MethodContext): MethodOutcome {
  const { rate, steps, sources, expression } = measured;
  const capped: readonly Step[] = rate.greaterThan(cap) ? [{ kind: 'capped', rate, cap }] : [];
  return scoredPart(clamp(rate, ZERO, cap), [...steps, ...capped], {
    expression: expression && clamped(expression, cap), sources, attainment: rate, reached: rate.greaterThanOrEqualTo(cap),
  }, context);
}

export type ReverseFormula = 'linear' | 'ratio';

/** The share of the points that remains, from 0 to 1. A target of zero that is exceeded leaves none. */
export function reverseAttainment(actual: Decimal, target: Decimal, formula: ReverseFormula): Ratio {
  if (actual.lessThanOrEqualTo(target)) return ratio(ONE);
  if (!target.greaterThan(ZERO)) return ratio(ZERO);
  const share = formula === 'linear' ? ONE.minus(ratioOf(actual.minus(target), target)) : ratioOf(target, actual);
  return ratio(clamp(share, ZERO, ONE));
}

/** The share of the points that an attainment gives over a pass mark below 1, from 0 to 1. */
export function passShare(attainment: Ratio, pass: Ratio): Ratio {
  if (attainment.lessThan(pass)) return ratio(ZERO);
  return ratio(clamp(attainment.minus(pass).dividedBy(ONE.minus(pass)), ZERO, ONE));
}
