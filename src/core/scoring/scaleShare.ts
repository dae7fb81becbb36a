// Printed shares with ends of their own: 得分=支出率/90%×4分, 低于60%不得分.
import { clamp, HUNDRED, NO_POINTS, ONE, ratioOf, roundHalfUp, ZERO, type Ratio } from '../units';
import type { Step } from './evaluation';
import { binary, call, clamped, constant } from './expressions';
import { partInCells, scored, scoredPart, type MethodContext, type MethodOutcome, type RuleScore } from './methodOutcome';
import type { MeasuredRate } from './rate';
import type { ShareEnds } from './rule';

/** Places of a rate in percent that are shown beside its quotient. */
const SHOWN_PLACES = 4;

export function scoreBetween(measured: MeasuredRate, ends: ShareEnds, context: MethodContext): RuleScore {
  const { rate, sources, expression } = measured;
  const { fullAt, zeroBelow } = ends;
  const inCells = partInCells(expression && clamped(fullAt.equals(ONE) ? expression : binary(expression, '/', constant(fullAt))), context);
  return {
    ...pointsBetween(measured, ends, context), sources, attainment: rate, reached: rate.greaterThanOrEqualTo(fullAt),
    expression: inCells && expression && zeroBelow ? call('IF', binary(expression, '<', constant(zeroBelow)), constant(ZERO), inCells) : inCells,
  };
}

function pointsBetween({ rate, steps }: MeasuredRate, { fullAt, zeroBelow }: ShareEnds, context: MethodContext): RuleScore {
  const { maxPoints } = context;
  if (zeroBelow && rate.lessThan(zeroBelow)) return scored(NO_POINTS, [...steps, { kind: 'printedClause', clause: `低于${percentOf(zeroBelow)}不得分`, score: NO_POINTS }]);
  const part = ratioOf(rate, fullAt);
  if (part.greaterThanOrEqualTo(ONE)) return scored(maxPoints, [...steps, { kind: 'reached', actual: percentOf(rate), target: percentOf(fullAt), comparison: '≥', score: maxPoints }]);
  const quotient: readonly Step[] = fullAt.equals(ONE) ? []
    : [{ kind: 'attainment', actual: roundHalfUp(rate.times(HUNDRED), SHOWN_PLACES), target: fullAt.times(HUNDRED), attainment: part }];
  return scoredPart(clamp(part, ZERO, ONE), [...steps, ...quotient], {}, context);
}

const percentOf = (rate: Ratio): string => `${roundHalfUp(rate.times(HUNDRED), 2).toFixed()}%`;

/** Of actual ÷ target: met, or without a share, it is as the target alone says. */
export function scoreShareOfTarget(outcome: MethodOutcome, ends: ShareEnds, context: MethodContext): MethodOutcome {
  if (outcome.kind !== 'scored' || outcome.reached !== false || !outcome.attainment) return outcome;
  const steps = outcome.steps.filter((step) => step.kind === 'attainment');
  return { ...scoreBetween({ kind: 'rate', rate: outcome.attainment, operands: null, steps, sources: outcome.sources, expression: null }, ends, context), reached: false };
}
