// A rate that should stay below a target: full up to it, then 1 − (A − T)/T or T/A.
import { clamp, ONE, ratio, ratioOf, ZERO, type Ratio } from '../units';
import type { Step } from './evaluation';
import { withRate } from './methodOfRate';
import { scored, timesStep, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate, RateReading } from './rate';

export interface ReverseRule { readonly formula: 'linear' | 'ratio'; readonly target: Ratio }

export function scoreReverse(reading: RateReading, rule: ReverseRule, context: MethodContext): MethodOutcome {
  return withRate(reading, context, (rate) => {
    const attainment = reverseAttainment(rate.rate, rule.target, rule.formula);
    const times = timesStep(attainment, context);
    return scored(times.score, [...rate.steps, ...reverseSteps(rate, rule, attainment), times], {
      sources: rate.sources, attainment, reached: rate.rate.lessThanOrEqualTo(rule.target),
    });
  });
}

/** The share of the points that remains, from 0 to 1. A target of zero that is exceeded leaves none. */
export function reverseAttainment(actual: Ratio, target: Ratio, formula: 'linear' | 'ratio'): Ratio {
  if (actual.lessThanOrEqualTo(target)) return ratio(ONE);
  if (!target.greaterThan(ZERO)) return ratio(ZERO);
  const share = formula === 'linear' ? ONE.minus(ratioOf(actual.minus(target), target)) : ratioOf(target, actual);
  return ratio(clamp(share, ZERO, ONE));
}

function reverseSteps(rate: MeasuredRate, rule: ReverseRule, attainment: Ratio): readonly Step[] {
  if (rate.rate.lessThanOrEqualTo(rule.target)) return [];
  return [{ kind: 'reverse', formula: rule.formula, actual: rate.rate, target: rule.target, attainment }];
}
