// What people wrote about a score: typed, registered, entered, or said in words. Read, not yet weighed.
import { points, type Decimal, type Points } from '../units';
import { isBlank, isError, type CellRef } from '../workbook';
import { isNothing, normalizeText, parseVerdict, readNumber } from '../grammar';
import type { FieldCell, Sourced } from '../tables';
import { targetField } from './comparison';
import type { Claims, OpenReason, Verdict } from './evaluation';
import type { Leaf } from './leaf';

/** A cell that should hold points: it does, or it holds something that cannot count. Null: it is empty. */
export type PointsClaim =
  | { readonly kind: 'points'; readonly claim: Sourced<Points> }
  | { readonly kind: 'unusable'; readonly why: OpenReason; readonly at: CellRef }
  | null;

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

export interface AllClaims extends Readonly<Record<keyof Claims, PointsClaim>> { readonly statement: Statement | null }

/** @param answer her answer to our question, as good as an entry in 评分底稿; null where she gave none */
export function claimsOf(leaf: Leaf, answer: string | null): AllClaims {
  const { fields, selfCheck, entry, maxPoints } = leaf;
  const pointsIn = (field: FieldCell | null | undefined): PointsClaim =>
    (field && holdsSomething(field) ? claimOf(field, readNumber(field.value, 'General'), maxPoints) : null);
  return {
    entered: pointsIn(entry?.points) ?? answeredPoints(leaf, answer),
    typedInForm: pointsIn(leaf.scoreCell),
    registered: deductionIn(fields.deduction, maxPoints) ?? deductionIn(selfCheck?.fields.deduction, maxPoints),
    typedInSelfCheck: pointsIn(selfCheck?.fields.score),
    statement: statementOf(leaf, answer),
  };
}

const holdsSomething = (field: FieldCell): boolean => !isBlank(field.value) && !isNothing(field.text);

/** Answered in points on the command line or in the pane. */
function answeredPoints({ at, maxPoints }: Leaf, answer: string | null): PointsClaim {
  const read = readNumber(answer, 'General');
  return answer !== null && read.kind === 'number' ? claimOf({ at, text: answer, value: answer }, read, maxPoints) : null;
}

/** 扣分 1 and −1 both take one point off. An empty cell of the column says nothing, not zero. */
function deductionIn(field: FieldCell | undefined, maxPoints: Points | null): PointsClaim {
  if (!field || !holdsSomething(field)) return null;
  const read = readNumber(typeof field.value === 'string' ? field.value.replace(/^\s*扣(?:减|除)?/u, '') : field.value, 'General');
  return claimOf(field, read.kind === 'number' ? { ...read, value: read.value.abs() } : read, maxPoints);
}

type Written = Pick<FieldCell, 'at' | 'text' | 'value'>;

/** Points from zero to the 分值. */
function claimOf({ at, text, value }: Written, read: ReturnType<typeof readNumber>, maxPoints: Points | null): PointsClaim {
  if (isError(value)) return { kind: 'unusable', why: { kind: 'cellError', error: value.error }, at };
  const counts = (given: Decimal): boolean => !given.isNegative() && (maxPoints === null || !given.greaterThan(maxPoints));
  return read.kind === 'number' && counts(read.value) ? { kind: 'points', claim: { value: points(read.value), at, text } }
    : { kind: 'unusable', why: { kind: 'typedOutOfBounds', typed: text }, at };
}

/** 结论 of 评分底稿 (or an answer in words) stands before the 自查 of her own sheets. */
function statementOf(leaf: Leaf, answer: string | null): Statement | null {
  const { selfCheck, fields } = leaf;
  const answered = answer === null ? null : parseVerdict(answer);
  if (answered && answer !== null) return { at: leaf.at, text: answer, ...answered, besideDeduction: true };
  const entered = leaf.entry?.verdict ?? null;
  const field = entered ?? selfCheck?.fields.verdict ?? (leaf.row && fields.verdict) ?? inPlaceOfActual(leaf);
  if (!field || isBlank(field.value) || isError(field.value)) return null;
  const { at, text } = field;
  const besideDeduction = entered === null && (selfCheck?.fields.deduction ?? fields.deduction) !== undefined;
  return { at, text, ...(parseVerdict(text) ?? { verdict: null, rest: '' }), besideDeduction };
}

/** No such business, written where the result belongs: 不适用. Against a target of none (0起, 无投诉) it may mean that there was none. */
function inPlaceOfActual({ fields }: Leaf): FieldCell | null {
  const { actual } = fields;
  const target = targetField(fields);
  return actual && target && parseVerdict(actual.text)?.verdict === 'notApplicable' && !/^[≤<=]?0|^[零无未不]/.test(normalizeText(target.text)) ? actual : null;
}

const counted = (claim: PointsClaim): Sourced<Points> | null => (claim?.kind === 'points' ? claim.claim : null);

/** The claims that can count, for those who report on them. */
export const claimedPoints = ({ entered, typedInForm, typedInSelfCheck, registered }: AllClaims): Claims =>
  ({ entered: counted(entered), typedInForm: counted(typedInForm), typedInSelfCheck: counted(typedInSelfCheck), registered: counted(registered) });
