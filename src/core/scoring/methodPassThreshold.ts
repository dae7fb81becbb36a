// Nothing under the pass mark, then linear to full at 100%: （率−p）÷（1−p）×分值.
import { clamp, ONE, ratio, ZERO, type Ratio } from '../units';
import { withRate } from './methodOfRate';
import { scored, timesStep, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { RateReading } from './rate';

export function scorePassThreshold(reading: RateReading, pass: Ratio, context: MethodContext): MethodOutcome {
  return withRate(reading, context, (rate) => {
    const times = timesStep(passShare(rate.rate, pass), context);
    return scored(times.score, [...rate.steps, { kind: 'passThreshold', attainment: rate.rate, pass }, times], {
      sources: rate.sources, attainment: rate.rate, reached: rate.rate.greaterThanOrEqualTo(ONE),
    });
  });
}

/** The share of the points that an attainment gives over a pass mark below 1, from 0 to 1. */
export function passShare(attainment: Ratio, pass: Ratio): Ratio {
  if (attainment.lessThan(pass)) return ratio(ZERO);
  return ratio(clamp(attainment.minus(pass).dividedBy(ONE.minus(pass)), ZERO, ONE));
}
