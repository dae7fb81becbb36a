// 每…扣…: points off for every step a rate is beyond its base, or for every occurrence a person counts.
import { HUNDRED, ONE, ratio, ratioOf, roundHalfUp, ZERO, type Decimal, type Points, type Ratio } from '../units';
import type { PartialStep } from '../grammar';
import type { Step } from './evaluation';
import { withRate } from './methodOfRate';
import { limitStep } from './methodBands';
import { fullRange, open, scored, settle, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate, RateReading } from './rate';
import type { PerOccurrence } from './rule';

/** `reading` is that of the method's own rate; null where the method counts occurrences, which no table holds. */
export function scorePerOccurrence(method: PerOccurrence, reading: RateReading | null, context: MethodContext): MethodOutcome {
  const { rate: scale } = method;
  if (!scale || !reading) return { kind: 'verdictNeeded', why: { kind: 'occurrencesUnknown', what: method.what } };
  const isLimit = scale.side === 'above' && scale.base.equals(ONE);
  if (isLimit && reading.kind === 'zeroDenominator' && reading.numerator.value.isZero()) {
    const { numerator, denominator } = reading;
    return scored(context.maxPoints, [limitStep(numerator, denominator, context.maxPoints)], { sources: [numerator.at, denominator.at], reached: true });
  }
  return withRate(reading, context, (rate) => {
    const beyond = beyondBase(rate.rate, scale);
    if (beyond.isZero() && isLimit && rate.operands) {
      return scored(context.maxPoints, [limitStep(rate.operands.numerator, rate.operands.denominator, context.maxPoints)], { sources: rate.sources, reached: true });
    }
    return deduct({ ...method, rate: scale }, rate, { beyond, context });
  });
}

type Scale = NonNullable<PerOccurrence['rate']>;

function beyondBase(rate: Ratio, scale: Scale): Ratio {
  const above = rate.minus(scale.base);
  const beyond = scale.side === 'above' ? above : scale.side === 'below' ? above.negated() : above.abs();
  return ratio(beyond.greaterThan(ZERO) ? beyond : ZERO);
}

function deduct(method: PerOccurrence & { readonly rate: Scale }, rate: MeasuredRate, at: { readonly beyond: Ratio; readonly context: MethodContext }): MethodOutcome {
  const { beyond, context } = at;
  const count = countSteps(ratioOf(beyond, method.rate.step), method.rate.partial);
  if (!count) {
    const points = (of: Ratio): string => `${roundHalfUp(of.times(HUNDRED), 2).toFixed()}个百分点`;
    return open({ kind: 'startedStep', step: points(method.rate.step), gap: points(beyond), each: method.each }, fullRange(context.maxPoints), { steps: rate.steps });
  }
  const step = occurrencesStep({ beyond: method.rate.side === 'below' ? ratio(beyond.negated()) : beyond, count, each: method.each, what: method.what }, context);
  return scored(step.score, [...rate.steps, step], { sources: rate.sources, reached: count.isZero() });
}

/** Whole steps, as printed. @returns null for a started step about which nothing is printed */
export function countSteps(steps: Decimal, partial: PartialStep): Decimal | null {
  if (steps.isInteger() || partial === 'proportional') return steps;
  if (partial === 'unstated') return null;
  return partial === 'countsWhole' ? steps.ceil() : steps.floor();
}

/** `2−2×0.5＝1`, not below zero. `beyond` is negative where the rate falls short of its base. */
export function occurrencesStep(
  counted: { readonly beyond: Ratio | null; readonly count: Decimal; readonly each: Points; readonly what: string }, context: MethodContext,
): Extract<Step, { kind: 'occurrences' }> {
  const { maxPoints } = context;
  return { kind: 'occurrences', ...counted, maxPoints, score: settle(maxPoints.minus(counted.count.times(counted.each)), context) };
}
