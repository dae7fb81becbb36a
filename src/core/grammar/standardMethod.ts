// The facts of a printed standard → the one method they add up to.
import { NO_POINTS, sumPoints, type Points } from '../units';
import { joinBands, otherSide, type PrintedBand } from './standardBands';
import { parseLimit, type Interval } from './standardConditions';
import { stepDeduction } from './standardDeductions';
import { all, has, TARGET_WORD, type Fact, type FactKind, type FactOf } from './standardFacts';
import { isOnTime } from './standardLateness';
import { isFull } from './standardPoints';
import { formulaMethod, shareOfWhole, WHOLE } from './standardProportions';
import type { ScoringClause } from './standardTypes';

type Some<Kind extends FactKind> = readonly [FactOf<Kind>, ...FactOf<Kind>[]];
/** @returns null where the facts contradict each other or the form's 分值 */
type Read<Kind extends FactKind> = (facts: readonly Fact[], own: Some<Kind>, maxPoints: Points) => ScoringClause | null;

/** A method: the kind of fact that calls for it, and what may stand beside that. */
interface Method { readonly kind: FactKind; readonly beside: readonly FactKind[]; readonly read: (facts: readonly Fact[], maxPoints: Points) => ScoringClause | null }

function method<Kind extends FactKind>(kind: Kind, beside: readonly FactKind[], read: Read<Kind>): Method {
  return {
    kind, beside: [kind, ...beside],
    read: (facts, maxPoints) => {
      const [first, ...more] = all(facts, kind);
      return first ? read(facts, [first, ...more], maxPoints) : null;
    },
  };
}

/** The one method the facts add up to. @returns null if they add up to none, or to more than one */
export function methodOf(facts: readonly Fact[], maxPoints: Points): ScoringClause | null {
  const found = METHODS.find(({ kind }) => has(facts, kind));
  const others = METHODS.filter(({ kind }) => found?.beside.includes(kind) === false);
  return found && !has(facts, ...others.map(({ kind }) => kind)) ? found.read(facts, maxPoints) : null;
}

const latenessMethod: Read<'late'> = (facts, late, maxPoints) => {
  const [{ unit }] = late;
  const [condition, ...more] = all(facts, 'condition');
  if (more.length > 0 || late.some((band) => band.unit !== unit) || (condition && !isOnTime(condition.text)) || !allFull(facts, maxPoints)) return null;
  const joined = joinBands(withRest(late, has(facts, 'failing') ? restOf(late) : null));
  return joined && { kind: 'lateness', unit, points: condition?.points ?? null, ...joined };
};

/** Are the points of all conditions the form's own? */
const allFull = (facts: readonly Fact[], maxPoints: Points): boolean => all(facts, 'condition').every(({ points }) => isFull(points, maxPoints));

const withRest = (bands: readonly PrintedBand[], interval: Interval | null): readonly PrintedBand[] =>
  (interval ? [...bands, { interval, points: NO_POINTS }] : bands);

/** The best printed points are the full ones; a single band with 否则不得分 covers the rest with nothing. */
const bandsMethod: Read<'band'> = (facts, bands, maxPoints) => {
  const [proportion] = all(facts, 'proportion').slice(-1);
  if (proportion) return shareOfWhole(facts, proportion.of, maxPoints);
  const before = has(facts, 'failing') ? null : undeducted(bands);
  const joined = joinBands(before ? [...bands, { interval: before, points: null }] : withRest(bands, has(facts, 'failing') ? restOf(bands) : null));
  const [percent = false, ...percents] = different(bands, 'percent');
  const [unit = null, ...units] = different(bands, 'unit');
  const [measure = null, ...measures] = different(bands, 'measure');
  if (!joined || percents.length + units.length > 0 || !isFull(joined.bands[0]?.points ?? null, maxPoints)) return null;
  return { kind: 'bands', measure: measures.length > 0 ? null : measure, percent, unit, ...joined };
};

/** What the bands say of this, each once. */
const different = <Key extends 'percent' | 'unit' | 'measure'>(bands: Some<'band'>, key: Key): readonly NonNullable<Interval[Key]>[] =>
  [...new Set(bands.flatMap(({ interval }) => interval[key] ?? []))];

/** Where all that is printed are deductions, what lies before the first of them is full. */
function undeducted(bands: readonly PrintedBand[]): Interval | null {
  const [least] = [...bands].sort((a, b) => (a.points ?? NO_POINTS).comparedTo(b.points ?? NO_POINTS));
  if (!least || !bands.every(({ deducts }) => deducts)) return null;
  const [low] = bands.flatMap(({ interval }) => interval.low ?? []).sort((a, b) => a.at.comparedTo(b.at));
  const [high] = bands.flatMap(({ interval }) => interval.high ?? []).sort((a, b) => b.at.comparedTo(a.at));
  if (!least.interval.high && low) return { ...least.interval, low: null, high: otherSide(low) };
  return !least.interval.low && high ? { ...least.interval, low: otherSide(high), high: null } : null;
}

/** What lies beyond the last (least) band, where 否则不得分 applies. Null where the bands do not go one way. */
function restOf(bands: readonly PrintedBand[]): Interval | null {
  const best = bands[0]?.interval;
  const last = bands.at(-1)?.interval;
  if (!best || !last) return null;
  const { low, high } = last;
  if (low && (!high || best.low?.at.greaterThan(low.at) === true)) return { ...last, low: null, high: otherSide(low) };
  return high && (!low || best.high?.at.lessThan(high.at) === true) ? { ...last, low: otherSide(high), high: null } : null;
}

const stepsMethod: Read<'step'> = (facts, [{ step, deduct }, ...more], maxPoints) => {
  const bands = all(facts, 'band');
  const conditions = all(facts, 'condition');
  if (more.length > 0 || bands.length + conditions.length > 1) return null;
  const [{ points } = { points: null }] = [...bands, ...conditions];
  if (!isFull(points, maxPoints)) return null;
  const deduction = stepDeduction(step, deduct, all(facts, 'partialStep').at(-1)?.partial ?? 'unstated');
  const { side, unit } = step;
  const perStep = { kind: 'perStep', measure: step.measure, threshold: step.from, percent: unit === null, side, points, deduction, unit } as const;
  const [interval] = bands.map((band) => band.interval);
  if (interval) {
    const edge = interval.low ?? interval.high;
    const fits = side === 'below' ? interval.low : interval.high;
    return edge && fits ? { ...perStep, measure: interval.measure, threshold: edge.at, percent: interval.percent ?? true } : null;
  }
  const [condition] = conditions;
  const limit = condition && parseLimit(condition.text);
  if (limit) return (limit.comparison === '≤' || limit.comparison === '<') === (side === 'above') ? { kind: 'limit', ...limit, points, perExcess: deduction } : null;
  // From where the steps count must be said: 目标值, or a condition that is about it.
  const ofTarget = TARGET_WORD.test(step.of ?? '') || (step.of === null && condition !== undefined && (TARGET_WORD.test(condition.text) || isWhole(condition.text)));
  return step.from || ofTarget ? perStep : null;
};

/** 完成率100%得满分: all of the target. */
const isWhole = (text: string): boolean => /^[^\d]{0,8}完成率达?到?为?100%$/.test(text);

/** Several conditions: each with points of its own that add up to the whole, or one of several that applies. */
const conditionsMethod: Read<'condition'> = (facts, conditions, maxPoints) => {
  if (conditions.length === 1) return conditionMethod(facts, conditions, maxPoints);
  const items = conditions.flatMap(({ text, points }) => (points && text !== '' ? [{ text, points }] : []));
  const adds = items.length === conditions.length && sumPoints(items.map(({ points }) => points)).equals(maxPoints);
  return adds ? { kind: 'checklist', items } : classesMethod(facts, conditions, maxPoints);
};

/** One of several applies: points that fall from the full ones, each with a name (全部公开2分，部分公开1分). */
const classesMethod: Read<'condition'> = (facts, conditions, maxPoints) => {
  const falls = conditions.every(({ points }, i) => (i === 0 ? isFull(points, maxPoints) : points?.lessThan(conditions[i - 1]?.points ?? maxPoints) === true));
  // A figure in the words (6月30日前得3分) would have to be read, not matched.
  const named = conditions.every(({ text }) => text !== '' && !/\d/.test(text));
  const zeros = all(facts, 'failing').flatMap(({ label }) => (label === null ? [] : [{ label, points: NO_POINTS }]));
  return falls && named ? { kind: 'classes', items: [...conditions.map(({ text, points }) => ({ label: text, points })), ...zeros] } : null;
};

const conditionMethod: Read<'condition'> = (facts, [{ text, points }], maxPoints) => {
  if (!isFull(points, maxPoints) || text === '') return null;
  const limit = parseLimit(text);
  if (limit) return { kind: 'limit', ...limit, points, perExcess: null };
  if (/^(?:完全|全部)?(?:达成|完成)(?:年度|预期)?(?:指标|目标)?$/.test(text) && all(facts, 'judgment').some(({ words }) => /未|部分/.test(words))) return { kind: 'qualitative', shares: null };
  const ofTarget = /^(?:全部|实际)?(?:完成值?|完成情况)?(?:达到|完成|达成|实现)(?:或超过)?(?:年度|预期|年初)?(?:绩效)?(?:指标|目标)值?$/.test(text);
  return { kind: 'stated', condition: text, points, ofTarget };
};

/** At most one condition says what the full points are for. */
const deductionsMethod = (facts: readonly Fact[], _own: readonly Fact[], maxPoints: Points): ScoringClause | null => {
  const [condition, ...more] = all(facts, 'condition');
  if (more.length > 0 || !allFull(facts, maxPoints)) return null;
  return { kind: 'perOccurrence', condition: condition?.text ? condition.text : null, points: condition?.points ?? null, deductions: all(facts, 'occurrence'), once: all(facts, 'once') };
};

const perOwn: Read<'proportion'> = (facts, _own, maxPoints) => {
  const [condition, ...more] = all(facts, 'condition');
  return more.length === 0 && allFull(facts, maxPoints) ? { ...WHOLE, of: 'target', points: condition?.points ?? null } : null;
};

/** The first whose fact is there is meant. */
const METHODS: readonly Method[] = [
  method('weights', ['proportion'], (_facts, weights) => ({ kind: 'indicatorSet', set: weights.at(-1)?.set ?? null })),
  method('formula', ['band', 'condition', 'proportion'], formulaMethod),
  method('late', ['condition'], latenessMethod),
  method('perUnit', [], (facts, [each, ...more]) => (more.length > 0 ? null : { ...each, points: all(facts, 'cap')[0]?.points ?? null })),
  method('step', ['band', 'condition'], stepsMethod),
  method('band', ['proportion'], bandsMethod),
  method('item', ['proportion'], (_facts, items, maxPoints) => (sumPoints(items.map(({ points }) => points)).equals(maxPoints) ? { kind: 'checklist', items } : null)),
  method('occurrence', ['once', 'condition'], deductionsMethod),
  method('once', ['condition'], deductionsMethod),
  method('proportion', ['condition'], perOwn),
  method('condition', [], conditionsMethod),
];
