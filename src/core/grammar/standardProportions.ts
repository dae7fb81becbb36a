// Points in proportion: formulas, 按比例得分, and the bands beside them that say where they begin and end.
import { assertNever, HUNDRED, type Decimal, type Points } from '../units';
import type { Interval } from './standardConditions';
import { countKinds, type Facts } from './standardFacts';
import { agree, isZeroPoints } from './standardPoints';
import type { ScoringClause } from './standardTypes';

/** @returns undefined where there is no formula, null where it cannot be read with what stands beside it */
export function formulaMethod(facts: Facts, maxPoints: Points | null): ScoringClause | null | undefined {
  if (!facts.formula) return undefined;
  const { share, points } = facts.formula;
  // 完成的得满分；超过的，得分＝…×分值: the formula says what missing the target gives, the other words what meeting it gives.
  const onlyFull = facts.conditions.every((condition) => condition.points === null || agree([condition.points], maxPoints));
  const ends = endsOf(facts, share.kind === 'scaled' ? share.at : HUNDRED, maxPoints);
  if (!ends || countKinds(facts) > (facts.conditions.length > 0 ? 1 : 0) + (facts.bands.length > 0 ? 1 : 0) || facts.conditions.length > 1 || !onlyFull || !agree([points], maxPoints)) return null;
  const { zeroBelow } = ends;
  switch (share.kind) {
    case 'reverseLinear':
    case 'reverseRatio': return zeroBelow ? null : { kind: share.kind, points };
    case 'ofTarget': return { ...WHOLE, of: 'target', points, zeroBelow };
    case 'quotient': return facts.conditions.length > 0 ? null : { ...WHOLE, of: 'measure', points, zeroBelow };
    case 'scaled': return { ...WHOLE, ...measured(facts, share.name), points, fullAt: share.at, zeroBelow };
    case 'pass': return zeroBelow === null || zeroBelow.equals(share.at) ? { kind: 'pass', measure: measured(facts, share.name).measure, from: share.at, points } : null;
    case 'named': return { ...WHOLE, ...measured(facts, share.name), points, zeroBelow };
    default: return assertNever(share);
  }
}

export const WHOLE = { kind: 'proportional', measure: null, fullAt: null, zeroBelow: null } as const;

/** 完成率 is actual ÷ target, unless the standard defines it otherwise. */
const measured = (facts: Facts, name: string): { readonly of: 'target' | 'measure'; readonly measure: string | null } =>
  (facts.definition === null && isCompletion(name) ? { of: 'target', measure: null } : { of: 'measure', measure: name });
const isCompletion = (name: string): boolean => /^(?:实际|指标|目标|任务)*完成(?:率|比例)$/.test(name);

/**
 * Bands beside a formula may only say where it begins (低于60%不得分) and where it is full (≥90%得满分).
 * @returns null where they say anything else
 */
function endsOf(facts: Facts, fullAt: Decimal, maxPoints: Points | null): { readonly zeroBelow: Decimal | null } | null {
  const zeros = facts.bands.filter(({ points: given }) => isZeroPoints(given));
  const full = facts.bands.filter(({ points: given }) => !isZeroPoints(given));
  const [zero, ...more] = zeros;
  const { low = null, high = null } = facts.formulaFor ?? {};
  const zeroBelow = zero?.interval.low === null && zero.interval.high?.inclusive !== true ? zero.interval.high?.at ?? null : null;
  const from = zeroBelow ?? (facts.failing && low ? low.at : null);
  const reads = more.length === 0 && (zero === undefined || zeroBelow !== null)
    && full.every(({ interval, points: given }) => interval.percent === true && interval.high === null && interval.low?.at.equals(fullAt) === true && agree([given], maxPoints))
    && (high === null || high.at.equals(fullAt)) && (low === null || (from !== null && low.at.equals(from)));
  return reads ? { zeroBelow: from } : null;
}

/**
 * 达到100%得满分，未达到的按比例得分: only of a whole is the share of the points the rate itself. 60%以上的按完成比例得分，
 * 低于60%不得分 is of actual ÷ target.
 */
export function shareOfWhole(facts: Facts, of: Interval | null, maxPoints: Points | null): ScoringClause | null {
  const ends = endsOf({ ...facts, formulaFor: of }, HUNDRED, maxPoints);
  if (!ends) return null;
  const full = facts.bands.find(({ points: given }) => !isZeroPoints(given));
  const names = new Set([...facts.bands.map(({ interval }) => interval), ...(of ? [of] : [])].flatMap(({ measure }) => measure ?? []));
  const [name = null] = names;
  if (names.size > 1) return null;
  if (name !== null && isCompletion(name)) return { ...WHOLE, of: 'target', points: full?.points ?? null, ...ends };
  return full ? { ...WHOLE, of: 'measure', measure: name, points: full.points, ...ends } : null;
}
