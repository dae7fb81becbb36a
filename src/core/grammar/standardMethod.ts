// The facts of a printed standard → the one method they add up to.
import { assertNever, HUNDRED, NO_POINTS, sumPoints, type Points } from '../units';
import { joinBands, otherSide, type PrintedBand } from './standardBands';
import { parseLimit, thresholdIn, type Interval } from './standardConditions';
import { stepDeduction } from './standardDeductions';
import { TARGET_WORD, type Condition, type Facts } from './standardFacts';
import { agree } from './standardPoints';
import type { ScoringClause } from './standardTypes';

/** The one method the facts add up to. @returns null if they add up to none, or to more than one */
export function methodOf(facts: Facts, maxPoints: Points | null): ScoringClause | null {
  const methods = [weightsMethod, formulaMethod, bandsMethod, stepsMethod, checklistMethod, conditionMethod];
  for (const method of methods) {
    const found = method(facts, maxPoints);
    if (found !== undefined) return found;
  }
  return null;
}

/** undefined: not of this kind; null: of this kind, but not readable. */
type MethodOf = (facts: Facts, maxPoints: Points | null) => ScoringClause | null | undefined;

const countKinds = (facts: Facts): number =>
  [facts.bands, facts.conditions, facts.items, facts.steps, facts.occurrences].filter((list) => list.length > 0).length;

const weightsMethod: MethodOf = (facts) => {
  if (!facts.weights) return undefined;
  return countKinds(facts) === 0 && !facts.formula ? { kind: 'indicatorSet', set: facts.weights.set } : null;
};

const formulaMethod: MethodOf = (facts, maxPoints) => {
  if (!facts.formula) return undefined;
  const { share, points } = facts.formula;
  // 完成的得满分；超过的，得分＝…×分值: the formula says what missing the target gives, the other words what meeting it gives.
  const onlyFull = facts.conditions.every((condition) => condition.points === null || agree([condition.points], maxPoints));
  if (countKinds(facts) > (facts.conditions.length > 0 ? 1 : 0) + (fullAtWhole(facts, maxPoints) ? 1 : 0) || facts.conditions.length > 1 || !onlyFull || !agree([points], maxPoints)) return null;
  switch (share.kind) {
    case 'reverseLinear':
    case 'reverseRatio': return { kind: share.kind, points };
    case 'ofTarget': return { kind: 'proportional', of: 'target', measure: null, points };
    case 'quotient': return facts.conditions.length > 0 ? null : { kind: 'proportional', of: 'measure', measure: null, points };
    case 'named': {
      const ofTarget = facts.definition === null && /^(?:实际|指标|目标|任务)?完成(?:率|比例)$/.test(share.name);
      return ofTarget ? { kind: 'proportional', of: 'target', measure: null, points } : { kind: 'proportional', of: 'measure', measure: share.name, points };
    }
    default: return assertNever(share);
  }
};

/** 完成率≥100%的得10分 beside a formula for what is below. */
const fullAtWhole = ({ bands: [band, ...more] }: Facts, maxPoints: Points | null): boolean =>
  band !== undefined && more.length === 0 && band.interval.percent === true && band.interval.low?.at.equals(HUNDRED) === true && agree([band.points], maxPoints);

/** The best printed points are the full ones; a single band with 否则不得分 covers the rest with nothing. */
const bandsMethod: MethodOf = (facts, maxPoints) => {
  if (facts.bands.length === 0) return undefined;
  if (facts.steps.length > 0) return undefined;
  if (facts.conditions.length > 0 || facts.occurrences.length > 0 || facts.items.length > 0) return null;
  const [first] = facts.bands;
  if (facts.proportion) return first && facts.bands.length === 1 ? shareOfWhole(first, maxPoints) : null;
  const complement = facts.failing ? restOf(facts.bands) : null;
  const printed = complement ? [...facts.bands, { interval: complement, points: NO_POINTS }] : facts.bands;
  const joined = joinBands(printed);
  if (!joined || !agree([joined.bands[0]?.points ?? null], maxPoints)) return null;
  const percents = new Set(facts.bands.flatMap(({ interval }) => interval.percent ?? []));
  if (percents.size > 1) return null;
  const measures = new Set(facts.bands.flatMap(({ interval }) => interval.measure ?? []));
  return { kind: 'bands', measure: measures.size === 1 ? [...measures][0] ?? null : null, percent: percents.has(true), ...joined };
};

/** 达到100%得满分，未达到的按比例得分: only of a whole is the share of the points the rate itself. */
function shareOfWhole({ interval, points: full }: PrintedBand, maxPoints: Points | null): ScoringClause | null {
  const whole = interval.percent === true && interval.low?.at.equals(HUNDRED) === true;
  return whole && agree([full], maxPoints) ? { kind: 'proportional', of: 'measure', measure: interval.measure, points: full } : null;
}

/** What lies beyond the last (least) band, where 否则不得分 applies. Null where the bands do not go one way. */
function restOf(bands: readonly PrintedBand[]): Interval | null {
  const best = bands[0]?.interval;
  const { low, high, percent = null, measure = null } = bands.at(-1)?.interval ?? {};
  if (low && (!high || best?.low?.at.greaterThan(low.at) === true)) return { low: null, high: otherSide(low), percent, measure };
  if (high && (!low || best?.high?.at.lessThan(high.at) === true)) return { low: otherSide(high), high: null, percent, measure };
  return null;
}

const stepsMethod: MethodOf = (facts, maxPoints) => {
  const [first, ...more] = facts.steps;
  if (!first) return undefined;
  if (more.length > 0 || facts.occurrences.length > 0 || facts.items.length > 0 || facts.bands.length > 1 || facts.conditions.length > 1 || facts.proportion) return null;
  const deduction = stepDeduction(first.step, first.deduct, facts.partial);
  const [band] = facts.bands;
  const [condition] = facts.conditions;
  if (band && condition) return null;
  if (band) {
    const edge = band.interval.low ?? band.interval.high;
    const fits = first.step.side === 'below' ? band.interval.low !== null : band.interval.high !== null;
    if (!edge || !fits || !agree([band.points], maxPoints)) return null;
    return { kind: 'perStep', measure: band.interval.measure, threshold: edge.at, percent: band.interval.percent ?? true, side: first.step.side, points: band.points, deduction, unit: first.step.unit };
  }
  const limit = condition && parseLimit(condition.text);
  if (limit && agree([condition.points], maxPoints)) {
    const above = limit.comparison === '≤' || limit.comparison === '<';
    return above === (first.step.side === 'above') ? { kind: 'limit', ...limit, points: condition.points, otherwise: null, perExcess: deduction } : null;
  }
  if (first.step.from && agree([condition?.points ?? null], maxPoints)) {
    return { kind: 'perStep', measure: first.step.measure, threshold: first.step.from, percent: true, side: first.step.side, points: condition?.points ?? null, deduction, unit: null };
  }
  const threshold = condition ? thresholdIn(condition.text, first.step) : null;
  if (threshold && agree([condition?.points ?? null], maxPoints)) {
    return { kind: 'perStep', measure: null, threshold, percent: false, side: first.step.side, points: condition?.points ?? null, deduction, unit: first.step.unit };
  }
  // From where the steps count must be said: 目标值, or a condition that is about it.
  const ofTarget = TARGET_WORD.test(first.step.of ?? '') || (first.step.of === null && condition !== undefined && (TARGET_WORD.test(condition.text) || isWhole(condition)));
  return ofTarget && agree([condition?.points ?? null], maxPoints)
    ? { kind: 'perStep', measure: first.step.measure, threshold: null, percent: first.step.unit === null, side: first.step.side, points: condition?.points ?? null, deduction, unit: first.step.unit }
    : null;
};

/** 完成率100%得满分: all of the target. */
const isWhole = ({ text }: Condition): boolean => /^[^\d]{0,8}完成率(?:达到|达|为)?100%$/.test(text);

const checklistMethod: MethodOf = (facts, maxPoints) => {
  if (facts.items.length > 0) {
    return countKinds(facts) === 1 && agree([sumPoints(facts.items.map((item) => item.points))], maxPoints) ? { kind: 'checklist', items: facts.items } : null;
  }
  if (facts.conditions.length < 2) return undefined;
  const items = facts.conditions.flatMap(({ text, points }) => (points && text !== '' ? [{ text, points }] : []));
  const adds = items.length === facts.conditions.length && maxPoints !== null && sumPoints(items.map((item) => item.points)).equals(maxPoints);
  return adds && facts.occurrences.length === 0 && !facts.proportion ? { kind: 'checklist', items } : null;
};

const conditionMethod: MethodOf = (facts, maxPoints) => {
  const [condition, ...more] = facts.conditions;
  if (more.length > 0 || !agree([condition?.points ?? null], maxPoints)) return null;
  if (facts.occurrences.length > 0) {
    return facts.proportion ? null : { kind: 'perOccurrence', condition: condition?.text ? condition.text : null, points: condition?.points ?? null, deductions: facts.occurrences };
  }
  if (facts.proportion) return condition === undefined || condition.points === null || maxPoints !== null ? { kind: 'proportional', of: 'target', measure: null, points: condition?.points ?? null } : null;
  if (!condition) return null;
  const limit = parseLimit(condition.text);
  if (limit) return { kind: 'limit', ...limit, points: condition.points, otherwise: facts.failing, perExcess: null };
  if (/^(?:完全|全部)?(?:达成|完成)(?:年度|预期)?(?:指标|目标)?$/.test(condition.text) && facts.forJudgment.some((words) => /未|部分/.test(words))) return { kind: 'qualitative', shares: null };
  const ofTarget = /^(?:全部|实际)?(?:完成值?|完成情况)?(?:达到|完成|达成|实现)(?:或超过)?(?:年度|预期|年初)?(?:绩效)?(?:指标|目标)(?:值)?$/.test(condition.text);
  return condition.text === '' ? null : { kind: 'stated', condition: condition.text, points: condition.points, ofTarget };
};
