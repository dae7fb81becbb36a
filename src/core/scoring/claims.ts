// What people wrote about a score: typed, registered, entered, or said in words. Read, not yet weighed.
import { NO_POINTS, points, type Decimal, type Points } from '../units';
import { isBlank, isError, type CellRef } from '../workbook';
import { isNothing, normalizeText, parseVerdict, readNumber } from '../grammar';
import type { FieldCell, Sourced } from '../tables';
import { targetField } from './comparison';
import type { Claims, Verdict } from './evaluation';
import type { Leaf } from './leaf';

/** A cell that should hold points: it does, is empty, or holds something that cannot count. */
export type PointsClaim =
  | { readonly kind: 'none' }
  | { readonly kind: 'points'; readonly claim: Sourced<Points> }
  | { readonly kind: 'outOfBounds'; readonly text: string; readonly at: CellRef }
  | { readonly kind: 'error'; readonly error: string; readonly at: CellRef };

const NONE: PointsClaim = { kind: 'none' };

/** Her 自查 in words, as a verdict where it is one. */
export interface Statement {
  readonly at: CellRef;
  readonly text: string;
  /** null: free text without a verdict word. */
  readonly verdict: Verdict | null;
  readonly rest: string;
  /** A deduction column stands beside it (empty, or it would have been registered). */
  readonly besideDeduction: boolean;
}

export interface AllClaims {
  readonly entered: PointsClaim;
  readonly typedInForm: PointsClaim;
  readonly registered: PointsClaim;
  readonly typedInSelfCheck: PointsClaim;
  readonly statement: Statement | null;
}

/** @param answer her answer to our question, as good as an entry in 评分底稿; null where she gave none */
export function claimsOf(leaf: Leaf, answer: string | null): AllClaims {
  const { fields, selfCheck, entry } = leaf;
  const bounds = { maxPoints: leaf.maxPoints };
  return {
    entered: enteredClaim(leaf, answer),
    typedInForm: readPoints(leaf.scoreCell, bounds),
    registered: firstOf([fields.deduction, selfCheck?.fields.deduction].map((field) => readDeduction(field, bounds))),
    typedInSelfCheck: readPoints(selfCheck?.fields.score ?? null, bounds),
    statement: statementOf(entry?.verdict ?? null, leaf, answer),
  };
}

const firstOf = (claims: readonly PointsClaim[]): PointsClaim => claims.find((claim) => claim.kind !== 'none') ?? NONE;

/** Answered in points on the command line or in the pane, else 人工得分 of 评分底稿. */
function enteredClaim(leaf: Leaf, answer: string | null): PointsClaim {
  const bounds = { maxPoints: leaf.maxPoints };
  const typed = readPoints(leaf.entry?.points ?? null, bounds);
  if (typed.kind !== 'none' || answer === null) return typed;
  const read = readNumber(answer, 'General');
  return read.kind === 'number' ? withinBounds(read.value, { at: leaf.at, text: answer }, bounds) : NONE;
}

interface Bounds { readonly maxPoints: Points | null }

function readPoints(field: FieldCell | null, bounds: Bounds): PointsClaim {
  if (!field || isBlank(field.value) || isNothing(field.text)) return NONE;
  if (isError(field.value)) return { kind: 'error', error: field.value.error, at: field.at };
  const read = readNumber(field.value, 'General');
  if (read.kind !== 'number') return { kind: 'outOfBounds', text: field.text, at: field.at };
  return withinBounds(read.value, field, bounds);
}

function withinBounds(value: Decimal, where: { readonly at: CellRef; readonly text: string }, { maxPoints }: Bounds): PointsClaim {
  const { at, text } = where;
  if (value.lessThan(NO_POINTS) || (maxPoints !== null && value.greaterThan(maxPoints))) return { kind: 'outOfBounds', text, at };
  return { kind: 'points', claim: { value: points(value), at, text } };
}

/** 扣分 1 and −1 both take one point off. An empty cell of the column says nothing, not zero. */
function readDeduction(field: FieldCell | null | undefined, bounds: Bounds): PointsClaim {
  if (!field || isBlank(field.value) || isNothing(field.text)) return NONE;
  if (isError(field.value)) return { kind: 'error', error: field.value.error, at: field.at };
  const plain = typeof field.value === 'string' ? field.value.replace(/^\s*扣(?:减|除)?/u, '') : field.value;
  const read = readNumber(plain, 'General');
  if (read.kind !== 'number') return { kind: 'outOfBounds', text: field.text, at: field.at };
  return withinBounds(read.value.abs(), field, bounds);
}

/** 结论 of 评分底稿 (or an answer in words) stands before the 自查 of her own sheets. */
function statementOf(entered: FieldCell | null, leaf: Leaf, answer: string | null): Statement | null {
  const answered = answer === null ? null : parseVerdict(answer);
  if (answered && answer !== null) return { at: leaf.at, text: answer, ...answered, besideDeduction: true };
  const field = entered ?? leaf.selfCheck?.fields.verdict ?? (leaf.row && leaf.fields.verdict) ?? inPlaceOfActual(leaf);
  if (!field || isBlank(field.value) || isError(field.value)) return null;
  const read = parseVerdict(field.text);
  const besideDeduction = entered === null && (leaf.selfCheck?.fields.deduction ?? leaf.fields.deduction) !== undefined;
  return { at: field.at, text: field.text, verdict: read?.verdict ?? null, rest: read?.rest ?? '', besideDeduction };
}

/** No such business, written where the result belongs: 不适用. Against a target of none (0起, 无投诉) it may mean that there was none. */
function inPlaceOfActual({ fields }: Leaf): FieldCell | null {
  const { actual } = fields;
  const target = targetField(fields);
  return actual && target && parseVerdict(actual.text)?.verdict === 'notApplicable' && !/^[≤<=]?0|^[零无未不]/.test(normalizeText(target.text)) ? actual : null;
}

const pointsIn = (claim: PointsClaim): Sourced<Points> | null => (claim.kind === 'points' ? claim.claim : null);

/** The claims that can count, for those who report on them. */
export const claimedPoints = (all: AllClaims): Claims => ({
  entered: pointsIn(all.entered), typedInForm: pointsIn(all.typedInForm),
  typedInSelfCheck: pointsIn(all.typedInSelfCheck), registered: pointsIn(all.registered),
});
