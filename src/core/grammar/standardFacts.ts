// What the pieces of a printed standard say, gathered by what it is; a piece that gives points in unknown words ends it.
import { assertNever, HUNDRED, NO_POINTS, points, type Decimal, type Points } from '../units';
import type { PrintedBand } from './standardBands';
import { parseInterval, type Interval } from './standardConditions';
import { parseOccurrence, parsePartialStep, parsePerUnit, parseStep, parseUnitStep, type Step } from './standardDeductions';
import { parseFormula, type ScoreFormula } from './standardFormulas';
import { parseLate } from './standardLateness';
import { itemsIn } from './standardLists';
import type { Piece } from './standardPieces';
import { isZeroPoints } from './standardPoints';
import type { FullPoints, LateUnit, MeasureDefinition, OccurrenceDeduction, PartialStep, Quote } from './standardTypes';

/** …的得2分: words that earn points. */
export interface Condition { readonly text: string; readonly points: FullPoints; readonly piece: Piece }

export interface LateBand extends PrintedBand { readonly unit: LateUnit }

/** Everything the pieces say, sorted by what it is. */
export interface Facts {
  readonly bands: readonly PrintedBand[];
  readonly conditions: readonly Condition[];
  readonly items: readonly { readonly text: string; readonly points: Points }[];
  readonly steps: readonly { readonly step: Step; readonly deduct: Points }[];
  readonly occurrences: readonly OccurrenceDeduction[];
  /** 未制定制度扣2分: a deduction that is made once. */
  readonly once: readonly { readonly text: string; readonly points: Points }[];
  /** 差不得分, 未公开不得分: what gives nothing, where it has a name. */
  readonly zeros: readonly string[];
  readonly late: readonly LateBand[];
  readonly perUnit: { readonly per: Decimal; readonly unit: string; readonly each: Points } | null;
  readonly formula: ScoreFormula | null;
  /** 低于90%的，得分=…: the values a formula is for. */
  readonly formulaFor: Interval | null;
  readonly definition: MeasureDefinition | null;
  readonly weights: { readonly set: 'output' | 'benefit' | null } | null;
  /** 按比例得分; 完成率60%以上的，按比例得分 with the interval. */
  readonly proportion: { readonly of: Interval | null } | null;
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
  bands: [], conditions: [], items: [], steps: [], occurrences: [], once: [], zeros: [], late: [], perUnit: null, formula: null, formulaFor: null, definition: null,
  weights: null, proportion: null,
  notApplicable: null, failing: null, partial: 'unstated', caps: [], forJudgment: [], remarks: [], quotes: [],
};

/** How many sorts of things the pieces say that would each be a method. */
export const countKinds = (facts: Facts): number =>
  [facts.bands, facts.conditions, facts.items, facts.steps, facts.occurrences, facts.once, facts.late].filter((list) => list.length > 0).length + (facts.perUnit ? 1 : 0);

/** What a piece is read with: the pieces after it, and the form's 分值. */
interface Around { readonly following: readonly Piece[]; readonly maxPoints: Points | null }

/** Gathers the pieces. @returns null if one of them gives or takes points in words we do not know */
export function factsOf(pieces: readonly Piece[], maxPoints: Points | null): Facts | null {
  let facts: Facts | null = NO_FACTS;
  for (const [i, piece] of pieces.entries()) facts = facts && addPiece(facts, piece, { following: pieces.slice(i + 1), maxPoints });
  return facts;
}

const quoted = (facts: Facts, meaning: Quote['meaning'], piece: Piece): readonly Quote[] => [...facts.quotes, { meaning, words: piece.words }];

function addPiece(facts: Facts, piece: Piece, around: Around): Facts | null {
  const { effect, condition } = piece;
  if (effect === null) return SPEAKS_OF_POINTS.test(condition) ? addFormulaInWords(facts, piece) : { ...facts, remarks: [...facts.remarks, piece.words] };
  // A condition that still speaks of points was cut in the wrong place: “A得1分B得1分”.
  if (effect.kind !== 'weights' && effect.kind !== 'equation' && effect.kind !== 'deducts' && SPEAKS_OF_POINTS.test(condition) && !parseInterval(condition)) return null;
  switch (effect.kind) {
    case 'gives': return addGiven(facts, { piece, given: effect.points }, around);
    case 'givesShare': return around.maxPoints && addGiven(facts, { piece, given: shareOf(around.maxPoints, effect.percent) }, around);
    case 'givesEach': return addItems(facts, piece, effect.points);
    case 'givesEachShare': return around.maxPoints && addItems(facts, piece, shareOf(around.maxPoints, effect.percent));
    case 'deductsShare': return around.maxPoints && addDeduction(facts, { piece, deduct: shareOf(around.maxPoints, effect.percent), each: null }, around);
    case 'deducts': return addDeduction(facts, { piece, deduct: effect.points, each: effect.each }, around);
    case 'deductsAll': return { ...facts, failing: NO_POINTS, quotes: quoted(facts, 'failing', piece) };
    case 'judgment': return { ...facts, forJudgment: [...facts.forJudgment, piece.words], quotes: quoted(facts, 'judgment', piece) };
    case 'proportion': return { ...facts, proportion: { of: parseInterval(condition) }, quotes: quoted(facts, 'method', piece) };
    case 'weights': return { ...facts, weights: { set: setOf(piece.text) }, quotes: quoted(facts, 'method', piece) };
    case 'equation': return addEquation(facts, piece);
    case 'partialStep': return { ...facts, partial: parsePartialStep(piece.text), quotes: quoted(facts, 'partialStep', piece) };
    case 'toZero': return facts;
    case 'capAtFull': return { ...facts, caps: [...facts.caps, effect.points] };
    default: return assertNever(effect);
  }
}

const shareOf = (maxPoints: Points, percent: Decimal): Points => points(maxPoints.times(percent).dividedBy(HUNDRED));

/** Words for 年度指标值. */
export const TARGET_WORD = /目标|指标值|计划/;

/** A piece without a known effect that still gives or takes points was not understood. */
const SPEAKS_OF_POINTS = /\d分(?!钟|之|别|类|公)|扣|得满?分|不得分|(?<!不作)(?<!不作为)计分|×/;

function setOf(text: string): 'output' | 'benefit' | null {
  const output = text.includes('产出');
  const benefit = text.includes('效益');
  return output === benefit ? null : output ? 'output' : 'benefit';
}

const NOT_APPLICABLE = /^(?:(?:本|当)年度?|如|若|单位)?(?:无|没有|不涉及|未涉及|未发生|未安排|不存在)/;
const GENERIC = /^(?:否则|反之|其他(?:情况|情形)?|其余(?:情况)?|除此之外|否|没有|无)$/u;
const OTHERWISE = /^(?:否则|反之|其他(?:情况|情形)?|其余(?:情况)?|除此之外|未达到的|达不到的|不符合(?:要求|规定)?|未按.{0,12}|未.{0,14}|不.{0,10})$/u;

interface Given { readonly piece: Piece; readonly given: FullPoints }

function addGiven(facts: Facts, { piece, given }: Given, { following, maxPoints }: Around): Facts | null {
  const { condition } = piece;
  if (/^每(?!年|月|季|周|日|天|半年)/.test(condition)) return addPerUnit(facts, piece, given);
  const late = parseLate(condition);
  if (late) return { ...facts, late: [...facts.late, { ...late, points: given }], quotes: quoted(facts, 'band', piece) };
  const interval = parseInterval(condition);
  if (interval) return { ...facts, bands: [...facts.bands, { interval, points: given }], quotes: quoted(facts, 'band', piece) };
  if (isZeroPoints(given)) return addZero(facts, piece);
  // Points without a word what for; or 不扣分 behind a rate that steps take points from.
  if (condition === '' && given !== null && maxPoints?.equals(given) !== true) return null;
  if (NOT_APPLICABLE.test(condition) && isSecondWay(facts, following)) {
    return { ...facts, notApplicable: { points: given, condition }, quotes: quoted(facts, 'notApplicable', piece) };
  }
  return { ...facts, conditions: [...facts.conditions, { text: condition, points: given, piece }], quotes: quoted(facts, 'points', piece) };
}

/** 否则不得分 has no name of its own, 差不得分 has. 无此业务的不得分 would be a third thing. */
function addZero(facts: Facts, piece: Piece): Facts | null {
  const { condition } = piece;
  if (NOT_APPLICABLE.test(condition) && /业务|涉及/.test(condition)) return null;
  const named = condition !== '' && !GENERIC.test(condition);
  return { ...facts, failing: NO_POINTS, zeros: named ? [...facts.zeros, condition] : facts.zeros, quotes: quoted(facts, 'failing', piece) };
}

function addPerUnit(facts: Facts, piece: Piece, given: FullPoints): Facts | null {
  const counted = given && parsePerUnit(piece.condition);
  if (!counted || facts.perUnit) return null;
  return { ...facts, perUnit: { ...counted, each: given }, quotes: quoted(facts, 'points', piece) };
}

/** 无…的得3分 is a clause for units without such business only beside another way to the full points. */
const isSecondWay = (facts: Facts, following: readonly Piece[]): boolean =>
  facts.conditions.length > 0 || facts.bands.length > 0 || facts.items.length > 0 || facts.formula !== null || facts.occurrences.length > 0
  || following.some(({ effect, condition }) => effect?.kind === 'givesEach' || effect?.kind === 'equation'
    || (effect?.kind === 'gives' && !isZeroPoints(effect.points) && !NOT_APPLICABLE.test(condition)));

function addItems(facts: Facts, piece: Piece, each: Points): Facts | null {
  const items = itemsIn(piece.condition);
  if (items.length < 2) return null;
  return { ...facts, items: [...facts.items, ...items.map((item) => ({ text: item, points: each }))], quotes: quoted(facts, 'points', piece) };
}

interface Deducted { readonly piece: Piece; readonly deduct: Points; readonly each: string | null }

function addDeduction(facts: Facts, { piece, deduct, each }: Deducted, around: Around): Facts | null {
  const quotes = quoted(facts, 'deduction', piece);
  const [prefix, base] = /^(?:以|基础分|基准分|满分|总分)(\d+(?:\.\d+)?)分(?:为(?:基准|基础|满分|起点|限))?,/.exec(piece.condition) ?? [];
  if (prefix !== undefined && base !== undefined) {
    const condition: Condition = { text: '', points: points(base), piece };
    const rest = { ...piece, condition: piece.condition.slice(prefix.length) };
    return addDeduction({ ...facts, conditions: [...facts.conditions, condition] }, { piece: rest, deduct, each }, around);
  }
  if (SPEAKS_OF_POINTS.test(piece.condition)) return null;
  // 未公开的，扣2分 of two points is the same as 不得分.
  if (each === null && around.maxPoints?.equals(deduct) === true && OTHERWISE.test(piece.condition)) {
    return { ...facts, failing: NO_POINTS, quotes: quoted(facts, 'failing', piece) };
  }
  const step = parseStep(piece.condition) ?? unitStepOf(facts, piece.condition);
  if (step) return { ...facts, steps: [...facts.steps, { step, deduct }], quotes };
  const occurrence = parseOccurrence(each === null || /每|一/.test(piece.condition) ? piece.condition : `${piece.condition}每1${each}`, deduct);
  if (occurrence) return { ...facts, occurrences: [...facts.occurrences, occurrence], quotes };
  return each === null ? addSingleDeduction({ ...facts, quotes }, { piece, deduct, each }, around) : null;
}

/** 超过10%扣2分, 逾期5日内扣1分, 未制定制度扣2分: no 每, so the deduction is made once. */
function addSingleDeduction(facts: Facts, { piece: { condition }, deduct }: Deducted, { maxPoints }: Around): Facts | null {
  const left = maxPoints?.greaterThanOrEqualTo(deduct) ? points(maxPoints.minus(deduct)) : null;
  const late = parseLate(condition);
  if (late) return left && { ...facts, late: [...facts.late, { ...late, points: left }] };
  const interval = parseInterval(condition);
  if (interval) return left && { ...facts, bands: [...facts.bands, { interval, points: left, deducts: true }] };
  return condition === '' || /[\d每]|^(?:最多|最高|累计|合计)/.test(condition) ? null : { ...facts, once: [...facts.once, { text: condition, points: deduct }] };
}

/** 每少1场 counts from the target only where 目标 is spoken of; else it counts occurrences (每少一项制度). */
function unitStepOf(facts: Facts, condition: string): Step | null {
  const step = parseUnitStep(condition);
  return step && (step.of !== null || facts.conditions.some(({ text }) => TARGET_WORD.test(text))
    || facts.bands.some(({ interval }) => interval.unit === step.unit)) ? step : null;
}

function addEquation(facts: Facts, piece: Piece): Facts | null {
  const range = parseInterval(piece.condition);
  const formula = parseFormula(range ? piece.text.slice(piece.text.indexOf('得分=')) : piece.text);
  if (!formula) return null;
  if (formula.kind === 'definition') return { ...facts, definition: formula.definition, quotes: quoted(facts, 'definition', piece) };
  return facts.formula ? null : { ...facts, formula, formulaFor: range, quotes: quoted(facts, 'method', piece) };
}

/** 按支出率×10分计分: a formula without its equals sign. */
function addFormulaInWords(facts: Facts, piece: Piece): Facts | null {
  const formula = parseFormula(piece.text);
  return formula?.kind === 'score' && !facts.formula ? { ...facts, formula, quotes: quoted(facts, 'method', piece) } : null;
}
