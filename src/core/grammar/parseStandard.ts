// 评分标准 → PrintedStandard: a closed grammar; what it does not know it says, or it reads nothing at all.
import { assertNever, HUNDRED, NO_POINTS, points, sumPoints, type Points } from '../units';
import { joinBands, otherSide, type PrintedBand } from './standardBands';
import { parseInterval, parseLimit, type Interval } from './standardConditions';
import { parseOccurrence, parsePartialStep, parseStep, stepDeduction, type Step } from './standardDeductions';
import { parseFormula, type ScoreFormula } from './standardFormulas';
import { piecesOf, type Piece } from './standardPieces';
import { agree, isZeroPoints, within } from './standardPoints';
import { parseThreeBands } from './standardShares';
import type {
  FullPoints, MeasureDefinition, OccurrenceDeduction, PartialStep, PrintedStandard, Quote, ScoringClause,
} from './standardTypes';

/** What stands beside the standard: 分值 of its row, and the indicator's name. */
export interface StandardContext { readonly maxPoints: Points | null; readonly indicatorName?: string | undefined }

interface Condition { readonly text: string; readonly points: FullPoints; readonly piece: Piece }

/** Everything the pieces say, sorted by what it is. */
interface Facts {
  readonly bands: readonly PrintedBand[];
  readonly conditions: readonly Condition[];
  readonly items: readonly { readonly text: string; readonly points: Points }[];
  readonly steps: readonly { readonly step: Step; readonly deduct: Points }[];
  readonly occurrences: readonly OccurrenceDeduction[];
  readonly formula: ScoreFormula | null;
  readonly definition: MeasureDefinition | null;
  readonly weights: { readonly set: 'output' | 'benefit' | null } | null;
  readonly proportion: boolean;
  readonly notApplicable: { readonly points: FullPoints; readonly condition: string } | null;
  readonly failing: Points | null;
  readonly partial: PartialStep;
  /** 最高不超过N分, which must be the full points. */
  readonly caps: readonly FullPoints[];
  readonly forJudgment: readonly string[];
  readonly remarks: readonly string[];
  readonly quotes: readonly Quote[];
}

const NO_FACTS: Facts = {
  bands: [], conditions: [], items: [], steps: [], occurrences: [], formula: null, definition: null, weights: null, proportion: false,
  notApplicable: null, failing: null, partial: 'unstated', caps: [], forJudgment: [], remarks: [], quotes: [],
};

/**
 * Reads a printed standard. @returns null if any piece with points is not understood, if pieces contradict each other,
 * or if their points are not the 分值 of the row: then a person judges by the words
 */
export function parseStandard(text: string, context: StandardContext): PrintedStandard | null {
  const words = text.trim().replace(/^[“"](.*)[”"]$/su, '$1');
  const three = parseThreeBands(words);
  if (three) return { ...NO_RESULT, method: three.method, quotes: [{ meaning: 'method', words: three.words }] };
  let facts: Facts | null = NO_FACTS;
  const pieces = piecesOf(words);
  for (const [i, piece] of pieces.entries()) {
    facts = facts && addPiece(facts, piece, pieces.slice(i + 1));
  }
  const method = facts && methodOf(facts, context.maxPoints);
  if (!facts || !method || !agree(facts.caps, context.maxPoints) || !within(facts.notApplicable?.points ?? null, context.maxPoints)) return null;
  return {
    method, notApplicable: facts.notApplicable, failing: facts.failing && { points: facts.failing }, definition: facts.definition ?? inlineDefinition(facts.formula),
    forJudgment: facts.forJudgment, remarks: facts.remarks, quotes: facts.quotes,
  };
}

const inlineDefinition = (formula: ScoreFormula | null): MeasureDefinition | null =>
  (formula?.share.kind === 'quotient' ? formula.share.definition : null);

const NO_RESULT: Omit<PrintedStandard, 'method'> = { notApplicable: null, failing: null, definition: null, forJudgment: [], remarks: [], quotes: [] };

const quoted = (facts: Facts, meaning: Quote['meaning'], piece: Piece): readonly Quote[] => [...facts.quotes, { meaning, words: piece.words }];

function addPiece(facts: Facts, piece: Piece, following: readonly Piece[]): Facts | null {
  const { effect, condition } = piece;
  switch (effect.kind) {
    case 'gives': return addGiven(facts, piece, effect.points, following);
    case 'givesEach': return addItems(facts, piece, effect.points);
    case 'deducts': return addDeduction(facts, piece, effect.points);
    case 'deductsAll': return { ...facts, failing: NO_POINTS, quotes: quoted(facts, 'failing', piece) };
    case 'judgment': return { ...facts, forJudgment: [...facts.forJudgment, piece.words], quotes: quoted(facts, 'judgment', piece) };
    case 'proportion': return { ...facts, proportion: true, quotes: quoted(facts, 'method', piece) };
    case 'weights': return { ...facts, weights: { set: setOf(piece.text) }, quotes: quoted(facts, 'method', piece) };
    case 'equation': return addEquation(facts, piece);
    case 'partialStep': return { ...facts, partial: parsePartialStep(piece.text), quotes: quoted(facts, 'partialStep', piece) };
    case 'toZero': return facts;
    case 'capAtFull': return { ...facts, caps: [...facts.caps, effect.points] };
    case 'none': return SPEAKS_OF_POINTS.test(condition) ? addFormulaInWords(facts, piece) : { ...facts, remarks: [...facts.remarks, piece.words] };
  }
}

/** A piece without a known effect that still gives or takes points was not understood. */
const SPEAKS_OF_POINTS = /\d分(?!钟|之|别|类|公)|扣|得满?分|不得分|(?<!不作)(?<!不作为)计分|×/;

function setOf(text: string): 'output' | 'benefit' | null {
  const output = text.includes('产出');
  const benefit = text.includes('效益');
  return output === benefit ? null : output ? 'output' : 'benefit';
}

const NOT_APPLICABLE = /^(?:(?:本|当)年度?|如|若|单位)?(?:无|没有|不涉及|未涉及|未发生|未安排|不存在)/;
const OTHERWISE = /^(?:否则|反之|其他(?:情况|情形)?|其余(?:情况)?|除此之外|未达到的|达不到的|不符合(?:要求|规定)?|未按.{0,12}|未.{0,14}|不.{0,10})$/u;

function addGiven(facts: Facts, piece: Piece, given: FullPoints, following: readonly Piece[]): Facts | null {
  const { condition } = piece;
  const interval = parseInterval(condition);
  if (interval) return { ...facts, bands: [...facts.bands, { interval, points: given }], quotes: quoted(facts, 'band', piece) };
  if (isZeroPoints(given)) {
    const fails = condition === '' || OTHERWISE.test(condition) || /^(?:有|存在|发现|出现|发生|违反|超)/.test(condition);
    return fails ? { ...facts, failing: NO_POINTS, quotes: quoted(facts, 'failing', piece) } : null;
  }
  if (NOT_APPLICABLE.test(condition) && isSecondWay(facts, following)) {
    return { ...facts, notApplicable: { points: given, condition }, quotes: quoted(facts, 'notApplicable', piece) };
  }
  return { ...facts, conditions: [...facts.conditions, { text: condition, points: given, piece }], quotes: quoted(facts, 'points', piece) };
}

/** 无…的得3分 is a clause for units without such business only beside another way to the full points. */
const isSecondWay = (facts: Facts, following: readonly Piece[]): boolean =>
  facts.conditions.length > 0 || facts.bands.length > 0 || facts.items.length > 0 || facts.formula !== null || facts.occurrences.length > 0
  || following.some(({ effect, condition }) => effect.kind === 'givesEach' || effect.kind === 'equation'
    || (effect.kind === 'gives' && !isZeroPoints(effect.points) && !NOT_APPLICABLE.test(condition)));

function addItems(facts: Facts, piece: Piece, each: Points): Facts | null {
  const items = piece.condition.split(/[、,]|(?<=.{2})(?:和|及|以及)(?=.{2})/u).filter((item) => item !== '');
  if (items.length < 2) return null;
  return { ...facts, items: [...facts.items, ...items.map((item) => ({ text: item, points: each }))], quotes: quoted(facts, 'points', piece) };
}

function addDeduction(facts: Facts, piece: Piece, deduct: Points): Facts | null {
  const quotes = quoted(facts, 'deduction', piece);
  const [prefix, base] = /^(?:以|基础分|基准分|满分|总分)(\d+(?:\.\d+)?)分(?:为(?:基准|基础|满分|起点|限))?,/.exec(piece.condition) ?? [];
  if (prefix !== undefined && base !== undefined) {
    const condition: Condition = { text: '', points: points(base), piece };
    return addDeduction({ ...facts, conditions: [...facts.conditions, condition] }, { ...piece, condition: piece.condition.slice(prefix.length) }, deduct);
  }
  const step = parseStep(piece.condition);
  if (step) return { ...facts, steps: [...facts.steps, { step, deduct }], quotes };
  const occurrence = parseOccurrence(piece.condition, deduct);
  return occurrence && { ...facts, occurrences: [...facts.occurrences, occurrence], quotes };
}

function addEquation(facts: Facts, piece: Piece): Facts | null {
  const formula = parseFormula(piece.text);
  if (!formula) return null;
  if (formula.kind === 'definition') return { ...facts, definition: formula.definition, quotes: quoted(facts, 'definition', piece) };
  return facts.formula ? null : { ...facts, formula, quotes: quoted(facts, 'method', piece) };
}

/** 按支出率×10分计分: a formula without its equals sign. */
function addFormulaInWords(facts: Facts, piece: Piece): Facts | null {
  const formula = parseFormula(piece.text);
  return formula?.kind === 'score' && !facts.formula ? { ...facts, formula, quotes: quoted(facts, 'method', piece) } : null;
}

/** The one method the facts add up to. @returns null if they add up to none, or to more than one */
function methodOf(facts: Facts, maxPoints: Points | null): ScoringClause | null {
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
  if (countKinds(facts) > (facts.conditions.length > 0 ? 1 : 0) || facts.conditions.length > 1 || !onlyFull || !agree([points], maxPoints)) return null;
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
    return { kind: 'perStep', measure: band.interval.measure, threshold: edge.at, percent: band.interval.percent ?? true, side: first.step.side, points: band.points, deduction };
  }
  const limit = condition && parseLimit(condition.text);
  if (limit && agree([condition.points], maxPoints)) {
    const above = limit.comparison === '≤' || limit.comparison === '<';
    return above === (first.step.side === 'above') ? { kind: 'limit', ...limit, points: condition.points, otherwise: null, perExcess: deduction } : null;
  }
  const ofTarget = condition === undefined || /目标|指标值|完成|达到|达标/.test(condition.text);
  return ofTarget && agree([condition?.points ?? null], maxPoints)
    ? { kind: 'perStep', measure: first.step.measure, threshold: null, percent: true, side: first.step.side, points: condition?.points ?? null, deduction }
    : null;
};

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
  return condition.text === '' ? null : { kind: 'stated', condition: condition.text, points: condition.points };
};
