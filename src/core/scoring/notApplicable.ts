// 无此业务, 分值摊到同二级: the points of what does not apply, shared among its neighbors.
import { NO_POINTS, points, ratio, roundPoints, sumPoints, type Points } from '../units';
import type { IndicatorEvaluation } from './evaluation';
import { grouped } from './grouped';
import { levelKey } from './levels';
import { fullRange } from './methodOutcome';
import { allot } from './pointsOf';
import { mapRange } from './ranges';

/** Were its points given to its neighbors? */
export const givenAway = ({ result }: IndicatorEvaluation): boolean => result.kind === 'notApplicable' && result.policy === 'notApplicableRedistributed';

/** Gives the points of left-out indicators to the others of the same second level, in proportion, the remainder on the last. */
export function redistribute(indicators: readonly IndicatorEvaluation[], decimals: number): readonly IndicatorEvaluation[] {
  const changed = new Map([...grouped(indicators, levelKey).values()].filter((members) => members.some(givenAway))
    .flatMap((members) => redistributed(members, decimals)).map((one) => [one.id, one]));
  return indicators.map((one) => changed.get(one.id) ?? one);
}

function redistributed(members: readonly IndicatorEvaluation[], decimals: number): readonly IndicatorEvaluation[] {
  const applicable = members.filter((one) => one.result.kind !== 'notApplicable');
  const shares = allot(sumPoints(members.flatMap((one) => one.maxPoints ?? [])), applicable.flatMap((one) => one.maxPoints ?? []), decimals);
  // With no neighbor to take them the points would be lost: a person has to say.
  if (shares.length !== applicable.length || applicable.length === 0) return members.map(askAgain);
  return applicable.flatMap((one, i) => (shares[i] ? [scaleTo(one, shares[i], decimals)] : []));
}

function askAgain(indicator: IndicatorEvaluation): IndicatorEvaluation {
  const { result, at, maxPoints } = indicator;
  if (result.kind !== 'notApplicable') return indicator;
  return { ...indicator, result: { kind: 'judgmentNeeded', why: { kind: 'notApplicableAsked' }, at, range: fullRange(maxPoints ?? NO_POINTS) } };
}

/** The same share of other points. */
function scaleTo(indicator: IndicatorEvaluation, share: Points, decimals: number): IndicatorEvaluation {
  const { result, maxPoints: old, ruleScore, deduction } = indicator;
  if (!old || old.isZero() || old.equals(share) || result.kind === 'notApplicable') return indicator;
  const scaled = (value: Points): Points => roundPoints(value.times(share).dividedBy(old), decimals);
  const base = { ...indicator, maxPoints: share, expression: null };
  if (result.kind !== 'scored') return { ...base, result: { ...result, range: mapRange(result.range, scaled) } };
  const score = scaled(result.score);
  const factor = ratio(result.score.dividedBy(old));
  const lost = points(share.minus(score));
  return {
    ...base, result: { ...result, score }, ruleScore: ruleScore && scaled(ruleScore), deduction: deduction && !lost.isZero() ? { ...deduction, points: lost } : null,
    steps: [...indicator.steps, { kind: 'policy', policy: 'notApplicableRedistributed' }, { kind: 'times', factor, maxPoints: share, exact: share.times(factor), score }],
  };
}
