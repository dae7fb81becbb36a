// 无此业务, 分值摊到同二级: the points of what does not apply, shared among its neighbors.
import { points, ratio, roundPoints, sumPoints, type Points } from '../units';
import type { IndicatorEvaluation, ScoreRange, Step } from './evaluation';
import { allot } from './pointsOf';

/** Gives the points of left-out indicators to the others of the same second level, in proportion, the remainder on the last. */
export function redistribute(indicators: readonly IndicatorEvaluation[], decimals: number): readonly IndicatorEvaluation[] {
  const leftOut = indicators.filter((one) => one.result.kind === 'notApplicable' && one.result.policy === 'notApplicableRedistributed');
  const levels = new Set(leftOut.map(levelKey));
  return [...levels].reduce((all, level) => redistributeLevel(all, level, decimals), indicators);
}

const levelKey = (indicator: IndicatorEvaluation): string => `${indicator.level1}\n${indicator.level2}`;

function redistributeLevel(indicators: readonly IndicatorEvaluation[], level: string, decimals: number): readonly IndicatorEvaluation[] {
  const members = indicators.filter((one) => levelKey(one) === level);
  const applicable = members.filter((one) => one.result.kind !== 'notApplicable');
  const whole = sumPoints(members.flatMap((one) => one.maxPoints ?? []));
  const shares = allot(whole, applicable.flatMap((one) => one.maxPoints ?? []), decimals);
  // With no neighbor to take them the points would be lost: a person has to say.
  if (shares.length !== applicable.length || applicable.length === 0) return indicators.map((one) => (levelKey(one) === level ? askAgain(one) : one));
  const worth = new Map(applicable.map((one, i) => [one.id, shares[i]]));
  return indicators.map((one) => {
    const share = worth.get(one.id);
    return share ? scaleTo(one, share, decimals) : one;
  });
}

function askAgain(indicator: IndicatorEvaluation): IndicatorEvaluation {
  if (indicator.result.kind !== 'notApplicable') return indicator;
  const range = { from: points('0'), to: indicator.maxPoints ?? points('0') };
  return { ...indicator, result: { kind: 'judgmentNeeded', why: { kind: 'notApplicableAsked' }, at: indicator.at, range } };
}

/** The same share of other points. */
function scaleTo(indicator: IndicatorEvaluation, share: Points, decimals: number): IndicatorEvaluation {
  const old = indicator.maxPoints;
  if (!old || old.isZero() || old.equals(share)) return indicator;
  const scaled = (value: Points): Points => roundPoints(value.times(share).dividedBy(old), decimals);
  const { result } = indicator;
  const base = { ...indicator, maxPoints: share, expression: null };
  if (result.kind === 'judgmentNeeded' || result.kind === 'inputMissing') return { ...base, result: { ...result, range: scaledRange(result.range, scaled) } };
  if (result.kind === 'notApplicable') return indicator;
  const score = scaled(result.score);
  const factor = ratio(result.score.dividedBy(old));
  const steps: readonly Step[] = [
    ...indicator.steps, { kind: 'policy', policy: 'notApplicableRedistributed' },
    { kind: 'times', factor, maxPoints: share, exact: share.times(factor), score },
  ];
  const lost = points(share.minus(score));
  return {
    ...base, result: { ...result, score }, steps, ruleScore: indicator.ruleScore && scaled(indicator.ruleScore),
    deduction: indicator.deduction && !lost.isZero() ? { ...indicator.deduction, points: lost } : null,
  };
}

function scaledRange(range: ScoreRange, scaled: (value: Points) => Points): ScoreRange {
  const from = scaled(range.from);
  if (range.below !== undefined) return { from, below: scaled(range.below) };
  return range.to === undefined ? { from } : { from, to: scaled(range.to) };
}
