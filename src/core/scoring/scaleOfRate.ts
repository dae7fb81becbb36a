// Scales of a rate that are no proportion of it: what stays below a limit, what counts only over a pass mark.
import { ONE, type Ratio } from '../units';
import type { Step } from './evaluation';
import { passShare, reverseAttainment, type ReverseFormula } from './methodOfRate';
import { scoredPart, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate } from './rate';

interface ReverseRule { readonly formula: ReverseFormula; readonly target: Ratio }

/** A rate that should stay below a target: full up to it, then 1 − (A − T)/T or T/A. */
export function scoreReverse({ rate, steps, sources }: MeasuredRate, { formula, target }: ReverseRule, context: MethodContext): MethodOutcome {
  const attainment = reverseAttainment(rate, target, formula);
  const reached = rate.lessThanOrEqualTo(target);
  const reverse: readonly Step[] = reached ? [] : [{ kind: 'reverse', formula, actual: rate, target, attainment }];
  return scoredPart(attainment, [...steps, ...reverse], { sources, attainment, reached }, context);
}

/** Nothing under the pass mark, then linear to full at 100%: （率−p）÷（1−p）×分值. */
export const scoreOverPass = ({ rate, steps, sources }: MeasuredRate, pass: Ratio, context: MethodContext): MethodOutcome =>
  scoredPart(passShare(rate, pass), [...steps, { kind: 'passThreshold', attainment: rate, pass }], { sources, attainment: rate, reached: rate.greaterThanOrEqualTo(ONE) }, context);
