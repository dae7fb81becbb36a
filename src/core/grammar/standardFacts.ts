// What the pieces of a printed standard say, one by one; a piece that gives points in unknown words ends it.
import { assertNever, points as pointsOf, type Decimal, type Points } from '../units';
import type { PrintedBand } from './standardBands';
import { parseInterval, type Interval } from './standardConditions';
import { parseOccurrence, parsePartialStep, parsePerUnit, parseStep, parseUnitStep, type Step } from './standardDeductions';
import { parseFormula, type ScoreFormula } from './standardFormulas';
import { parseLate } from './standardLateness';
import { itemsIn } from './standardLists';
import type { Piece } from './standardPieces';
import { isZeroPoints } from './standardPoints';
import type { FullPoints, LateUnit, MeasureDefinition, OccurrenceDeduction, PartialStep } from './standardTypes';

/** Words with the points that they earn or cost. */
interface Said { readonly text: string; readonly points: Points }

interface Facts {
  readonly band: PrintedBand;
  readonly late: PrintedBand & { readonly unit: LateUnit };
  /** …的得2分: words that earn points. */
  readonly condition: { readonly text: string; readonly points: FullPoints };
  readonly item: Said;
  readonly step: { readonly step: Step; readonly deduct: Points };
  readonly occurrence: OccurrenceDeduction;
  /** 未制定制度扣2分: a deduction that is made once. */
  readonly once: Said;
  readonly perUnit: { readonly per: Decimal; readonly unit: string; readonly each: Points };
  /** 低于90%的，得分=…: `range` are the values that the formula is for. */
  readonly formula: ScoreFormula & { readonly range: Interval | null };
  readonly definition: { readonly definition: MeasureDefinition };
  readonly weights: { readonly set: 'output' | 'benefit' | null };
  /** 按比例得分; 完成率60%以上的，按比例得分 with the interval. */
  readonly proportion: { readonly of: Interval | null };
  readonly notApplicable: { readonly points: FullPoints; readonly condition: string };
  /** 差不得分: `label` is what gives nothing; null for 否则不得分. */
  readonly failing: { readonly label: string | null; readonly words: string };
  readonly partialStep: { readonly partial: PartialStep };
  /** 最高不超过N分, which must be the full points. */
  readonly cap: { readonly points: FullPoints };
  readonly judgment: { readonly words: string };
}

export type FactKind = keyof Facts;
export type FactOf<Kind extends FactKind> = { readonly [K in FactKind]: Facts[K] & { readonly kind: K } }[Kind];
export type Fact = FactOf<FactKind>;

/** Those of one kind, in printed order. */
export const all = <Kind extends FactKind>(facts: readonly Fact[], kind: Kind): readonly FactOf<Kind>[] =>
  facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);
export const has = (facts: readonly Fact[], ...kinds: readonly FactKind[]): boolean => facts.some(({ kind }) => kinds.includes(kind));

/** What a piece is read with: what was said before it, the pieces after it, and the form's 分值. */
interface Around { readonly before: readonly Fact[]; readonly following: readonly Piece[]; readonly maxPoints: Points }

/** What all pieces say. @returns null if one of them gives or takes points in words we do not know */
export function factsOf(pieces: readonly Piece[], maxPoints: Points): readonly Fact[] | null {
  const before: Fact[] = [];
  for (const [i, piece] of pieces.entries()) {
    const facts = factsIn(piece, { before, following: pieces.slice(i + 1), maxPoints });
    if (!facts) return null;
    before.push(...facts);
  }
  return before;
}

function factsIn(piece: Piece, around: Around): readonly Fact[] | null {
  const { effect, condition, text, words } = piece;
  const speaks = SPEAKS_OF_POINTS.test(condition);
  // 按支出率×10分计分 is a formula without its equals sign.
  if (effect === null) return speaks ? equation(piece) : [];
  // A condition that still speaks of points was cut in the wrong place: “A得1分B得1分”.
  if (speaks && effect.kind !== 'weights' && effect.kind !== 'equation' && (effect.kind === 'deducts' || !parseInterval(condition))) return null;
  switch (effect.kind) {
    case 'gives': return given(piece, effect.points, around);
    case 'givesEach': return effect.points && items(condition, effect.points);
    case 'deducts': return effect.points && deducted(piece, { deduct: effect.points, each: effect.each }, around);
    case 'deductsAll': return [{ kind: 'failing', label: null, words }];
    case 'judgment': return [{ kind: 'judgment', words }];
    case 'proportion': return [{ kind: 'proportion', of: parseInterval(condition) }];
    case 'weights': return [{ kind: 'weights', set: setOf(text) }];
    case 'equation': return equation(piece);
    case 'partialStep': return [{ kind: 'partialStep', partial: parsePartialStep(text) }];
    case 'toZero': return [];
    case 'capAtFull': return [{ kind: 'cap', points: effect.points }];
    default: return assertNever(effect.kind);
  }
}

/** Words for 年度指标值. */
export const TARGET_WORD = /目标|指标值|计划/;

/** A piece without a known effect that still gives or takes points was not understood. */
const SPEAKS_OF_POINTS = /\d分(?!钟|之|别|类|公)|扣|得满?分|不得分|(?<!不作)(?<!不作为)计分|×/;

function setOf(text: string): 'output' | 'benefit' | null {
  const output = text.includes('产出');
  return output === text.includes('效益') ? null : output ? 'output' : 'benefit';
}

const NOT_APPLICABLE = /^(?:[本当]年度?|如|若|单位)?(?:无|没有|不涉及|未涉及|未发生|未安排|不存在)/;
const GENERIC = /^(?:否则|反之|其他(?:情况|情形)?|其余(?:情况)?|除此之外|否|没有|无)$/u;
const OTHERWISE = /^(?:达不到的|未.{0,14}|不.{0,10})$/u;

function given({ condition, words }: Piece, points: FullPoints, around: Around): readonly Fact[] | null {
  if (/^每(?!年|月|季|周|日|天|半年)/.test(condition)) {
    const counted = points && parsePerUnit(condition);
    return counted && [{ kind: 'perUnit', ...counted, each: points }];
  }
  const late = parseLate(condition);
  if (late) return [{ kind: 'late', ...late, points }];
  const interval = parseInterval(condition);
  if (interval) return [{ kind: 'band', interval, points }];
  const notApplicable = NOT_APPLICABLE.test(condition);
  if (isZeroPoints(points)) {
    // 否则不得分 has no name of its own, 差不得分 has. 无此业务的不得分 would be a third thing.
    return notApplicable && /业务|涉及/.test(condition) ? null : [{ kind: 'failing', label: condition === '' || GENERIC.test(condition) ? null : condition, words }];
  }
  // Points without a word what for; or 不扣分 behind a rate that steps take points from.
  if (condition === '' && points?.equals(around.maxPoints) === false) return null;
  return [notApplicable && isSecondWay(around) ? { kind: 'notApplicable', points, condition } : { kind: 'condition', text: condition, points }];
}

/** 无…的得3分 is a clause for units without such business only beside another way to the full points. */
const isSecondWay = ({ before, following }: Around): boolean =>
  has(before, 'condition', 'band', 'item', 'formula', 'occurrence')
  || following.some(({ effect, condition }) => effect?.kind === 'givesEach' || effect?.kind === 'equation'
    || (effect?.kind === 'gives' && !isZeroPoints(effect.points) && !NOT_APPLICABLE.test(condition)));

function items(condition: string, points: Points): readonly Fact[] | null {
  const named = itemsIn(condition);
  return named.length < 2 ? null : named.map((text) => ({ kind: 'item', text, points }));
}

interface Deduction { readonly deduct: Points; readonly each: string | null }

function deducted({ condition, words }: Piece, { deduct, each }: Deduction, around: Around): readonly Fact[] | null {
  // 未公开的，扣2分 of two points is the same as 不得分.
  if (each === null && around.maxPoints.equals(deduct) && (GENERIC.test(condition) || OTHERWISE.test(condition))) return [{ kind: 'failing', label: null, words }];
  const step = parseStep(condition) ?? unitStepOf(around.before, condition);
  if (step) return [{ kind: 'step', step, deduct }];
  const occurrence = parseOccurrence(each === null || /每|一/.test(condition) ? condition : `${condition}每1${each}`, deduct);
  if (occurrence) return [{ kind: 'occurrence', ...occurrence }];
  return each === null ? deductedOnce(condition, deduct, around.maxPoints) : null;
}

/** 超过10%扣2分, 逾期5日内扣1分, 未制定制度扣2分: no 每, so the deduction is made once. */
function deductedOnce(condition: string, deduct: Points, maxPoints: Points): readonly Fact[] | null {
  const points = deduct.greaterThan(maxPoints) ? null : pointsOf(maxPoints.minus(deduct));
  const late = parseLate(condition);
  if (late) return points && [{ kind: 'late', ...late, points }];
  const interval = parseInterval(condition);
  if (interval) return points && [{ kind: 'band', interval, points, deducts: true }];
  return condition === '' || /[\d每]|^(?:最多|最高|累计|合计)/.test(condition) ? null : [{ kind: 'once', text: condition, points: deduct }];
}

/** 每少1场 counts from the target only where 目标 is spoken of; else it counts occurrences (每少一项制度). */
function unitStepOf(before: readonly Fact[], condition: string): Step | null {
  const step = parseUnitStep(condition);
  return step && (step.of !== null || all(before, 'condition').some(({ text }) => TARGET_WORD.test(text))
    || all(before, 'band').some(({ interval }) => interval.unit === step.unit)) ? step : null;
}

function equation({ condition, text }: Piece): readonly Fact[] | null {
  const range = parseInterval(condition);
  const formula = parseFormula(range ? text.slice(text.indexOf('得分=')) : text);
  return formula && [formula.kind === 'definition' ? formula : { ...formula, range }];
}
