// Which of several sources gives the score: entered, registered, typed, computed, or said in words, in this order.
import { points, type Points } from '../units';
import { sameCell, type CellRef } from '../workbook';
import type { Sourced } from '../tables';
import type { AllClaims, PointsClaim } from './claims';
import { targetField } from './comparison';
import type { Expression, IndicatorResult, OpenReason, ScoreOrigin, ScoreRange, Step } from './evaluation';
import type { Leaf } from './leaf';
import { fullRange, type MethodOutcome, type RuleScore } from './methodOutcome';
import { rateOfMethod, type Rule } from './rule';
import { decideByStatement } from './statements';

/** How an indicator came out, and by what. */
export interface Decision {
  readonly result: IndicatorResult;
  readonly steps: readonly Step[];
  readonly expression: Expression | null;
  readonly sources: readonly CellRef[];
  readonly toConfirm: boolean;
}

export interface DecisionInput {
  readonly leaf: Leaf;
  readonly rule: Rule;
  readonly claims: AllClaims;
  readonly outcome: MethodOutcome;
  readonly maxPoints: Points;
  /** Her answer where form and 自查表 disagree: whose score counts. Without one the form's does. */
  readonly prefer: 'form' | 'selfCheck';
  /** Her answer to an indicator without such business. */
  readonly answer: string | null;
}

export const decision = (result: IndicatorResult, known: Partial<Omit<Decision, 'result'>> = {}): Decision =>
  ({ result, steps: [], expression: null, sources: [], toConfirm: false, ...known });

/** By what someone wrote in one cell. */
export const scoredBy = (origin: ScoreOrigin, step: Step & { readonly score: Points }, source: CellRef): Decision =>
  decision({ kind: 'scored', score: step.score, origin }, { steps: [step], sources: [source] });

export const openFor = (why: OpenReason, at: CellRef, range: ScoreRange): Decision => decision({ kind: 'judgmentNeeded', why, at, range }, { sources: [at] });

export function decide(input: DecisionInput): Decision {
  const { claims, outcome, leaf, maxPoints } = input;
  const ruleScore = outcome.kind === 'scored' ? outcome : null;
  /** What cannot count is left as it is and waits for her. */
  const by = (claim: PointsClaim, decided: (given: Sourced<Points>) => Decision | null): Decision | null =>
    claim && (claim.kind === 'points' ? decided(claim.claim) : openFor(claim.why, claim.at, fullRange(maxPoints)));
  const entered = by(claims.entered, ({ value: score, at }) => scoredBy('entered', {
    kind: 'enteredScore', at, by: sameCell(at, leaf.at) ? 'answer' : 'workingPaper', score, ruleScore: ruleScore?.score ?? null, reason: leaf.entry?.pointsReason?.text ?? '',
  }, at));
  if (entered) return entered;
  const registered = by(claims.registered, ({ value: deduction, at }) =>
    scoredBy('registered', { kind: 'registeredDeduction', maxPoints, deduction, at, score: points(maxPoints.minus(deduction)) }, at));
  const typed = (given: Sourced<Points>): Decision => byTypedScore(given, ruleScore);
  return by(claims.typedInForm, (given) => inForm(given, { input, registered, typed })) ?? registered ?? by(claims.typedInSelfCheck, typed) ?? byRuleOrWords(input);
}

interface InForm { readonly input: DecisionInput; readonly registered: Decision | null; readonly typed: (given: Sourced<Points>) => Decision }

/** The form's score counts unless she prefers another; one that a registered deduction gives, too, is that deduction's. */
function inForm(given: Sourced<Points>, { input: { claims, prefer }, registered, typed }: InForm): Decision | null {
  if (prefer === 'selfCheck' && [claims.registered, claims.typedInSelfCheck].some((claim) => claim?.kind === 'points')) return null;
  return registered?.result.kind === 'scored' && registered.result.score.equals(given.value) ? registered : typed(given);
}

/** A typed score that the rule gives, too, is the rule's; any other stays and counts. */
function byTypedScore({ value: score, at }: Sourced<Points>, ruleScore: RuleScore | null): Decision {
  if (ruleScore?.score.equals(score)) return byScore(ruleScore);
  return scoredBy('declared', { kind: 'typedScore', at, score, ruleScore: ruleScore?.score ?? null }, at);
}

const byScore = ({ score, steps, expression, sources, toConfirm }: RuleScore): Decision =>
  ({ result: { kind: 'scored', score, origin: 'computed' }, steps, expression, sources, toConfirm });

function byRuleOrWords(input: DecisionInput): Decision {
  const { outcome } = input;
  if (outcome.kind === 'scored') return byScore(outcome);
  return (wordsMayDecide(input) ? decideByStatement(input) : null) ?? undecided(input);
}

/**
 * A verdict speaks where figures are not there at all. Where the rule has a figure and cannot use it, or the row's own
 * target waits for its actual, 符合 would be full marks for a blank.
 */
function wordsMayDecide({ leaf: { fields }, outcome, rule: { method }, claims: { statement } }: DecisionInput): boolean {
  if (outcome.kind === 'verdictNeeded') return true;
  if (statement?.verdict === 'notApplicable' && fields.actual && sameCell(statement.at, fields.actual.at)) return true;
  if (outcome.kind === 'open') return outcome.why.kind === 'zeroBudget';
  // A table that asks for no figure gets its answer in words.
  const asksForNone = fields.actual === undefined && targetField(fields) === null && method.kind !== 'indicatorSet';
  const notOfItsRow = rateOfMethod(method) !== null || method.kind === 'checklist' || method.kind === 'none';
  return outcome.kind === 'missing' && (asksForNone || notOfItsRow);
}

function undecided({ outcome, leaf, maxPoints }: DecisionInput): Decision {
  const range = fullRange(maxPoints);
  if (outcome.kind === 'open') return { ...openFor(outcome.why, openAt(leaf, outcome.why), outcome.range ?? range), steps: outcome.steps };
  const missing = (what: string, cells: readonly CellRef[]): Decision => decision({ kind: 'inputMissing', missing: cells, what, range });
  if (outcome.kind === 'missing') return missing(outcome.what, outcome.cells.length > 0 ? outcome.cells : [leaf.at]);
  if (leaf.ambiguousSelfCheck) return openFor({ kind: 'duplicateIndicator' }, leaf.at, range);
  const blankVerdict = leaf.selfCheck?.fields.verdict ?? leaf.fields.verdict;
  if (blankVerdict) return missing('自查结论', [blankVerdict.at]);
  return openFor(outcome.kind === 'verdictNeeded' ? outcome.why : { kind: 'noRule' }, leaf.at, range);
}

const ABOUT_TARGET: readonly OpenReason['kind'][] = ['targetUnreadable', 'deadlineYearUnknown', 'severalThresholds'];

/** What is in doubt is shown where it stands: the target for a target, else the actual, else the name. */
function openAt({ fields, at }: Leaf, { kind }: OpenReason): CellRef {
  const target = fields.adjustedTarget?.text ? fields.adjustedTarget : fields.target;
  return (ABOUT_TARGET.includes(kind) ? target : fields.actual)?.at ?? at;
}
