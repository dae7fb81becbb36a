// Points in proportion: formulas, 按比例得分, and the bands beside them that say where they begin and end.
import { assertNever, HUNDRED, type Decimal, type Points } from '../units';
import type { Interval } from './standardConditions';
import { all, has, type Fact, type FactOf } from './standardFacts';
import { isFull, isZeroPoints } from './standardPoints';
import type { ScoringClause } from './standardTypes';

/** @returns null where the formula cannot be read with what stands beside it */
export function formulaMethod(facts: readonly Fact[], [{ share, points, range }, ...more]: readonly [FactOf<'formula'>, ...FactOf<'formula'>[]], maxPoints: Points): ScoringClause | null {
  // 完成的得满分；超过的，得分＝…×分值: the formula says what missing the target gives, the other words what meeting it gives.
  const conditions = all(facts, 'condition');
  const ends = endsOf(facts, { range, fullAt: share.kind === 'scaled' ? share.at : HUNDRED }, maxPoints);
  if (!ends || more.length > 0 || conditions.length > 1 || ![...conditions, { points }].every((printed) => isFull(printed.points, maxPoints))) return null;
  const { zeroBelow } = ends;
  switch (share.kind) {
    case 'reverseLinear':
    case 'reverseRatio': return zeroBelow ? null : { kind: share.kind, points };
    case 'ofTarget': return { ...WHOLE, of: 'target', points, zeroBelow };
    case 'quotient': return conditions.length > 0 ? null : { ...WHOLE, of: 'measure', points, zeroBelow };
    case 'scaled': return { ...WHOLE, ...measured(facts, share.name), points, fullAt: share.at, zeroBelow };
    case 'pass': return zeroBelow === null || zeroBelow.equals(share.at) ? { kind: 'pass', measure: measured(facts, share.name).measure, from: share.at, points } : null;
    case 'named': return { ...WHOLE, ...measured(facts, share.name), points, zeroBelow };
    default: return assertNever(share);
  }
}

export const WHOLE = { kind: 'proportional', measure: null, fullAt: null, zeroBelow: null } as const;

/** 完成率 is actual ÷ target, unless the standard defines it otherwise. */
const measured = (facts: readonly Fact[], name: string): { readonly of: 'target' | 'measure'; readonly measure: string | null } =>
  (isCompletion(name) && !has(facts, 'definition') ? { of: 'target', measure: null } : { of: 'measure', measure: name });
const isCompletion = (name: string): boolean => /^(?:实际|指标|目标|任务)*完成(?:率|比例)$/.test(name);

/** For which values the points are in proportion, and the value from which on they are full, in percent. */
interface Proportion { readonly range: Interval | null; readonly fullAt: Decimal }

/**
 * Bands beside a formula may only say where it begins (低于60%不得分) and where it is full (≥90%得满分).
 * @returns null where they say anything else
 */
function endsOf(facts: readonly Fact[], { range, fullAt }: Proportion, maxPoints: Points): { readonly zeroBelow: Decimal | null } | null {
  const bands = all(facts, 'band');
  const [zero, ...more] = bands.filter(({ points }) => isZeroPoints(points));
  const { low = null, high = null } = range ?? {};
  const zeroBelow = zero?.interval.low === null && zero.interval.high?.inclusive !== true ? zero.interval.high?.at ?? null : null;
  const from = zeroBelow ?? (has(facts, 'failing') && low ? low.at : null);
  const reads = more.length === 0 && (zero === undefined || zeroBelow !== null)
    && bands.every(({ interval, points }) => isZeroPoints(points)
      || (interval.percent === true && interval.high === null && interval.low?.at.equals(fullAt) === true && isFull(points, maxPoints)))
    && (high === null || high.at.equals(fullAt)) && (low === null || (from !== null && low.at.equals(from)));
  return reads ? { zeroBelow: from } : null;
}

/**
 * 达到100%得满分，未达到的按比例得分: only of a whole is the share of the points the rate itself. 60%以上的按完成比例得分，
 * 低于60%不得分 is of actual ÷ target.
 */
export function shareOfWhole(facts: readonly Fact[], of: Interval | null, maxPoints: Points): ScoringClause | null {
  const bands = all(facts, 'band');
  const ends = endsOf(facts, { range: of, fullAt: HUNDRED }, maxPoints);
  const full = bands.find(({ points }) => !isZeroPoints(points));
  const names = new Set([...bands.map(({ interval }) => interval), of].flatMap((interval) => interval?.measure ?? []));
  const [name = null] = names;
  if (!ends || names.size > 1) return null;
  const ofTarget = name !== null && isCompletion(name);
  return ofTarget || full ? { ...WHOLE, of: ofTarget ? 'target' : 'measure', measure: ofTarget ? null : name, points: full?.points ?? null, ...ends } : null;
}
