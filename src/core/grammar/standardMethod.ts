// The facts of a printed standard → the one method they add up to.
import { NO_POINTS, sumPoints, type Points } from '../units';
import { joinBands, otherSide, type PrintedBand } from './standardBands';
import { parseLimit, type Interval } from './standardConditions';
import { stepDeduction } from './standardDeductions';
import { countKinds, TARGET_WORD, type Condition, type Facts } from './standardFacts';
import { isOnTime } from './standardLateness';
import { agree } from './standardPoints';
import { formulaMethod, shareOfWhole, WHOLE } from './standardProportions';
import type { ScoringClause } from './standardTypes';

/** The one method the facts add up to. @returns null if they add up to none, or to more than one */
export function methodOf(facts: Facts, maxPoints: Points | null): ScoringClause | null {
  const methods = [weightsMethod, formulaMethod, latenessMethod, perUnitMethod, bandsMethod, stepsMethod, checklistMethod, classesMethod, conditionMethod];
  for (const method of methods) {
    const found = method(facts, maxPoints);
    if (found !== undefined) return found;
  }
  return null;
}

/** undefined: not of this kind; null: of this kind, but not readable. */
type MethodOf = (facts: Facts, maxPoints: Points | null) => ScoringClause | null | undefined;

const weightsMethod: MethodOf = (facts) => {
  if (!facts.weights) return undefined;
  return countKinds(facts) === 0 && !facts.formula ? { kind: 'indicatorSet', set: facts.weights.set } : null;
};

const latenessMethod: MethodOf = (facts, maxPoints) => {
  const [first] = facts.late;
  if (!first) return undefined;
  const [condition, ...more] = facts.conditions;
  const others = countKinds(facts) > (condition ? 2 : 1) || more.length > 0 || facts.proportion !== null || facts.formula !== null;
  if (others || facts.late.some(({ unit }) => unit !== first.unit) || (condition && !isOnTime(condition.text))) return null;
  const rest = facts.failing ? restOf(facts.late) : null;
  const joined = joinBands(rest ? [...facts.late, { interval: rest, points: NO_POINTS }] : facts.late);
  if (!joined || !agree([condition?.points ?? null], maxPoints)) return null;
  return { kind: 'lateness', unit: first.unit, points: condition?.points ?? null, ...joined };
};

const perUnitMethod: MethodOf = (facts) => {
  if (!facts.perUnit) return undefined;
  return countKinds(facts) === 1 && !facts.formula && !facts.proportion ? { kind: 'perUnit', ...facts.perUnit, points: facts.caps[0] ?? null } : null;
};

/** The best printed points are the full ones; a single band with 否则不得分 covers the rest with nothing. */
const bandsMethod: MethodOf = (facts, maxPoints) => {
  if (facts.bands.length === 0) return undefined;
  if (facts.steps.length > 0) return undefined;
  if (countKinds(facts) > 1) return null;
  if (facts.proportion) return shareOfWhole(facts, facts.proportion.of, maxPoints);
  const complement = facts.failing ? restOf(facts.bands) : undeducted(facts.bands);
  const printed = complement ? [...facts.bands, { interval: complement, points: facts.failing ? NO_POINTS : null }] : facts.bands;
  const joined = joinBands(printed);
  if (!joined || !agree([joined.bands[0]?.points ?? null], maxPoints)) return null;
  const only = <T>(values: readonly (T | null)[]): T | 'several' | null => { const all = new Set(values.flatMap((value) => value ?? [])); return all.size > 1 ? 'several' : [...all][0] ?? null; };
  const percent = only(facts.bands.map(({ interval }) => interval.percent));
  const unit = only(facts.bands.map(({ interval }) => interval.unit));
  if (percent === 'several' || unit === 'several') return null;
  const measure = only(facts.bands.map(({ interval }) => interval.measure));
  return { kind: 'bands', measure: measure === 'several' ? null : measure, percent: percent === true, unit, ...joined };
};

/** Where all that is printed are deductions, what lies before the first of them is full. */
function undeducted(bands: readonly PrintedBand[]): Interval | null {
  if (!bands.every(({ deducts }) => deducts)) return null;
  const [least] = [...bands].sort((a, b) => (a.points ?? NO_POINTS).comparedTo(b.points ?? NO_POINTS));
  const { percent = null, measure = null, unit = null } = least?.interval ?? {};
  const lows = bands.flatMap(({ interval }) => interval.low ?? []).sort((a, b) => a.at.comparedTo(b.at));
  const highs = bands.flatMap(({ interval }) => interval.high ?? []).sort((a, b) => b.at.comparedTo(a.at));
  if (least?.interval.high === null && lows[0]) return { low: null, high: otherSide(lows[0]), percent, measure, unit };
  return least?.interval.low === null && highs[0] ? { low: otherSide(highs[0]), high: null, percent, measure, unit } : null;
}

/** What lies beyond the last (least) band, where 否则不得分 applies. Null where the bands do not go one way. */
function restOf(bands: readonly PrintedBand[]): Interval | null {
  const best = bands[0]?.interval;
  const { low, high, percent = null, measure = null, unit = null } = bands.at(-1)?.interval ?? {};
  if (low && (!high || best?.low?.at.greaterThan(low.at) === true)) return { low: null, high: otherSide(low), percent, measure, unit };
  if (high && (!low || best?.high?.at.lessThan(high.at) === true)) return { low: otherSide(high), high: null, percent, measure, unit };
  return null;
}

const stepsMethod: MethodOf = (facts, maxPoints) => {
  const [first, ...more] = facts.steps;
  if (!first) return undefined;
  if (more.length > 0 || facts.occurrences.length > 0 || facts.once.length > 0 || facts.items.length > 0 || facts.bands.length > 1 || facts.conditions.length > 1 || facts.proportion) return null;
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
  return adds && facts.occurrences.length === 0 && facts.once.length === 0 && !facts.proportion ? { kind: 'checklist', items } : undefined;
};

/** One of several applies: points that fall from the full ones, each with a name (全部公开2分，部分公开1分). */
const classesMethod: MethodOf = (facts, maxPoints) => {
  const [best, second] = facts.conditions;
  if (!best || !second) return undefined;
  const alone = countKinds(facts) === 1 && !facts.proportion && !facts.formula && agree([best.points], maxPoints);
  const given = facts.conditions.map(({ points }) => points ?? maxPoints ?? null);
  const falls = given.slice(1).every((points, i) => points !== null && given[i]?.greaterThan(points) === true);
  // A figure in the words (6月30日前得3分) would have to be read, not matched.
  const named = facts.conditions.every(({ text }) => text !== '' && !/\d/.test(text));
  const items = [...facts.conditions.map(({ text, points }) => ({ label: text, points })), ...facts.zeros.map((label) => ({ label, points: NO_POINTS }))];
  return alone && falls && named ? { kind: 'classes', items } : null;
};

const conditionMethod: MethodOf = (facts, maxPoints) => {
  const [condition, ...more] = facts.conditions;
  if (more.length > 0 || !agree([condition?.points ?? null], maxPoints)) return null;
  if (facts.occurrences.length + facts.once.length > 0) {
    return facts.proportion ? null : { kind: 'perOccurrence', condition: condition?.text ? condition.text : null, points: condition?.points ?? null, deductions: facts.occurrences, once: facts.once };
  }
  if (facts.proportion) return condition === undefined || condition.points === null || maxPoints !== null ? { ...WHOLE, of: 'target', points: condition?.points ?? null } : null;
  if (!condition) return null;
  const limit = parseLimit(condition.text);
  if (limit) return { kind: 'limit', ...limit, points: condition.points, otherwise: facts.failing, perExcess: null };
  if (/^(?:完全|全部)?(?:达成|完成)(?:年度|预期)?(?:指标|目标)?$/.test(condition.text) && facts.forJudgment.some((words) => /未|部分/.test(words))) return { kind: 'qualitative', shares: null };
  const ofTarget = /^(?:全部|实际)?(?:完成值?|完成情况)?(?:达到|完成|达成|实现)(?:或超过)?(?:年度|预期|年初)?(?:绩效)?(?:指标|目标)(?:值)?$/.test(condition.text);
  return condition.text === '' ? null : { kind: 'stated', condition: condition.text, points: condition.points, ofTarget };
};
