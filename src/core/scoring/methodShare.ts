// Printed shares with ends of their own: 得分=支出率/90%×4分, 低于60%不得分, （完成率-60%）/（1-60%）×分值.
import { clamp, HUNDRED, NO_POINTS, ONE, ratio, ratioOf, roundHalfUp, ZERO, type Points, type Ratio } from '../units';
import { binary, call, constant, rounded } from './expressions';
import type { Expression, Step } from './evaluation';
import { scoreByTarget, type TargetRow } from './methodByTarget';
import { withRate } from './methodOfRate';
import { maxPointsExpression, scored, timesStep, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate, RateReading } from './rate';

/** `fullAt` gives all points, below `zeroBelow` there are none. */
export interface ShareEnds { readonly fullAt: Ratio; readonly zeroBelow: Ratio | null }

/** Places of a rate in percent that are shown beside its quotient. */
const SHOWN_PLACES = 4;

export function scoreShareOfRate(reading: RateReading, ends: ShareEnds, context: MethodContext): MethodOutcome {
  return withRate(reading, context, (rate) => {
    const { score, steps } = shareOf(rate.rate, ends, context);
    return scored(score, [...rate.steps, ...steps], {
      expression: expressionOf(rate, ends, context), sources: rate.sources, attainment: rate.rate, reached: rate.rate.greaterThanOrEqualTo(ends.fullAt),
    });
  });
}

/** Met, or without a share, it is as the target alone says. */
export function scoreShareOfTarget(ends: ShareEnds, row: TargetRow, context: MethodContext): MethodOutcome {
  const outcome = scoreByTarget(row, context);
  if (outcome.kind !== 'scored' || outcome.reached !== false || !outcome.attainment) return outcome;
  const { score, steps } = shareOf(outcome.attainment, ends, context);
  const quotient = outcome.steps.filter((step) => step.kind === 'attainment');
  return { ...outcome, score, steps: [...quotient, ...steps], expression: null };
}

function shareOf(rate: Ratio, { fullAt, zeroBelow }: ShareEnds, context: MethodContext): { readonly score: Points; readonly steps: readonly Step[] } {
  if (zeroBelow && rate.lessThan(zeroBelow)) return { score: NO_POINTS, steps: [{ kind: 'printedClause', clause: `低于${percentOf(zeroBelow)}不得分`, score: NO_POINTS }] };
  if (rate.greaterThanOrEqualTo(fullAt)) {
    const { maxPoints: score } = context;
    return { score, steps: [{ kind: 'reached', actual: percentOf(rate), target: percentOf(fullAt), comparison: '≥', score }] };
  }
  const times = timesStep(clamp(ratioOf(rate, fullAt), ZERO, ONE), context);
  const quotient: readonly Step[] = fullAt.equals(ONE) ? []
    : [{ kind: 'attainment', actual: roundHalfUp(rate.times(HUNDRED), SHOWN_PLACES), target: fullAt.times(HUNDRED), attainment: ratioOf(rate, fullAt) }];
  return { score: times.score, steps: [...quotient, times] };
}

const percentOf = (rate: Ratio): string => `${roundHalfUp(rate.times(HUNDRED), 2).toFixed()}%`;

function expressionOf(rate: MeasuredRate, { fullAt, zeroBelow }: ShareEnds, context: MethodContext): Expression | null {
  if (!rate.expression) return null;
  const share = fullAt.equals(ONE) ? rate.expression : binary(rate.expression, '/', constant(fullAt));
  const score = rounded(binary(maxPointsExpression(context), '*', call('MAX', constant(ZERO), call('MIN', constant(ONE), share))), context.decimals);
  return zeroBelow ? call('IF', binary(rate.expression, '<', constant(zeroBelow)), constant(ZERO), score) : score;
}

/** What `ends` a clause prints in percent; full at the whole where it prints none. */
export const endsOf = (fullAt: { readonly toFixed: () => string } | null, zeroBelow: { readonly toFixed: () => string } | null): ShareEnds => ({
  fullAt: fullAt ? ratio(ratio(fullAt.toFixed()).dividedBy(HUNDRED)) : ratio(ONE), zeroBelow: zeroBelow && ratio(ratio(zeroBelow.toFixed()).dividedBy(HUNDRED)),
});
