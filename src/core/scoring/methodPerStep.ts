// 每…扣…: points off for every step that a rate is beyond its base.
import { HUNDRED, ONE, ratio, roundHalfUp, ZERO, type Decimal } from '../units';
import type { PartialStep } from '../grammar';
import type { Step } from './evaluation';
import { limitStep } from './methodBands';
import { open, scored, settle, type MethodContext, type MethodOutcome, type OpenOutcome, type RuleScore } from './methodOutcome';
import type { MeasuredRate } from './rate';
import type { Steps, StepsOfRate } from './rule';

/** Does it only count what lies above a budget? Then nothing at all keeps within it. */
export const isLimit = ({ side, base }: StepsOfRate): boolean => side === 'above' && base.equals(ONE);

export function scorePerStep(method: StepsOfRate, { rate, operands, steps, sources }: MeasuredRate, context: MethodContext): MethodOutcome {
  const gap = beyond(method, rate, method.base);
  if (gap.isZero() && isLimit(method) && operands) {
    return scored(context.maxPoints, [limitStep(operands.numerator, operands.denominator, context.maxPoints)], { sources, reached: true });
  }
  return deducted(method, { gap, what: method.what, steps, sources }, context);
}

/** How far on the side that costs points; zero on the other. */
export function beyond({ side }: Steps, value: Decimal, base: Decimal): Decimal {
  const above = value.minus(base);
  const gap = side === 'above' ? above : side === 'below' ? above.negated() : above.abs();
  return gap.isNegative() ? ZERO : gap;
}

interface Gap extends Pick<MeasuredRate, 'steps' | 'sources'> { readonly gap: Decimal; readonly what: string }

export function deducted(method: Steps, { gap, what, steps, sources }: Gap, context: MethodContext): RuleScore | OpenOutcome {
  const { step, side, percent } = method;
  const count = countSteps(gap.dividedBy(step), method.partial);
  if (!count) return open({ kind: 'startedStep', step: inWords(step, method), gap: inWords(gap, method), each: method.each }, { steps });
  const taken = occurrencesStep(method, { beyond: percent ? ratio(side === 'below' ? gap.negated() : gap) : null, count, what }, context);
  return scored(taken.score, [...steps, taken], { sources, reached: count.isZero() });
}

export const inWords = (gap: Decimal, { percent, unit }: Steps): string =>
  (percent ? `${roundHalfUp(gap.times(HUNDRED), 2).toFixed()}个百分点` : `${gap.toFixed()}${unit ?? ''}`);

/** Whole steps, as printed. @returns null for a started step about which nothing is printed */
export function countSteps(steps: Decimal, partial: PartialStep): Decimal | null {
  if (steps.isInteger() || partial === 'proportional') return steps;
  if (partial === 'unstated') return null;
  return partial === 'countsWhole' ? steps.ceil() : steps.floor();
}

type Occurrences = Extract<Step, { kind: 'occurrences' }>;

/** `2−2×0.5＝1`, not below zero. `beyond` is negative where the rate falls short of its base. */
export function occurrencesStep({ each }: Pick<Steps, 'each'>, counted: Pick<Occurrences, 'beyond' | 'count' | 'what'>, context: MethodContext): Occurrences {
  const { maxPoints } = context;
  return { kind: 'occurrences', ...counted, each, maxPoints, score: settle(maxPoints.minus(counted.count.times(each)), context) };
}
