// Which of several sources gives the score: entered, registered, typed, computed, or said in words, in this order.
import { points, type Points } from '../units';
import { sameCell, type CellRef } from '../workbook';
import type { Sourced } from '../tables';
import type { AllClaims, PointsClaim } from './claims';
import { targetField } from './comparison';
import type { Expression, IndicatorResult, OpenReason, ScoreOrigin, ScoreRange, Step } from './evaluation';
import type { Leaf } from './leaf';
import { fullRange, type MethodOutcome, type RuleScore } from './methodOutcome';
import type { Rule } from './rule';
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

export function decide(input: DecisionInput): Decision {
  return byEntry(input) ?? byFormScore(input) ?? byRegistration(input) ?? bySelfCheckScore(input) ?? byRuleOrWords(input);
}

export const scoredBy = (origin: ScoreOrigin, score: Points, steps: readonly Step[], source: CellRef | null): Decision =>
  ({ result: { kind: 'scored', score, origin }, steps, expression: null, sources: source ? [source] : [], toConfirm: false });

export const openFor = (why: OpenReason, at: CellRef, range: ScoreRange): Decision =>
  ({ result: { kind: 'judgmentNeeded', why, at, range }, steps: [], expression: null, sources: [at], toConfirm: false });

const ruleScoreOf = (outcome: MethodOutcome): RuleScore | null => (outcome.kind === 'scored' ? outcome : null);

/** What cannot count is left as it is and waits for her. */
function unusable(claim: PointsClaim, input: DecisionInput): Decision | null {
  const range = fullRange(input.maxPoints);
  if (claim.kind === 'outOfBounds') return openFor({ kind: 'typedOutOfBounds', typed: claim.text }, claim.at, range);
  return claim.kind === 'error' ? openFor({ kind: 'cellError', error: claim.error }, claim.at, range) : null;
}

function byEntry(input: DecisionInput): Decision | null {
  const { entered } = input.claims;
  if (entered.kind !== 'points') return unusable(entered, input);
  const { value: score, at } = entered.claim;
  const by = sameCell(at, input.leaf.at) ? 'answer' : 'workingPaper';
  const reason = input.leaf.entry?.pointsReason?.text ?? '';
  return scoredBy('entered', score, [{ kind: 'enteredScore', at, by, score, ruleScore: ruleScoreOf(input.outcome)?.score ?? null, reason }], at);
}

function byFormScore(input: DecisionInput): Decision | null {
  const { typedInForm, registered } = input.claims;
  if (typedInForm.kind === 'none') return null;
  if (typedInForm.kind !== 'points') return unusable(typedInForm, input);
  const { claim } = typedInForm;
  const others = selfCheckScores(input);
  if (others.length > 0 && input.prefer === 'selfCheck') return null;
  if (registered.kind === 'points' && afterDeduction(registered.claim, input.maxPoints).equals(claim.value)) return byRegistration(input);
  return byTypedScore(claim, input);
}

/** A typed score that the rule gives, too, is the rule's; any other stays and counts. */
function byTypedScore(claim: Sourced<Points>, input: DecisionInput): Decision {
  const ruleScore = ruleScoreOf(input.outcome);
  if (ruleScore?.score.equals(claim.value)) return byScore(ruleScore);
  return scoredBy('declared', claim.value, [{ kind: 'typedScore', at: claim.at, score: claim.value, ruleScore: ruleScore?.score ?? null }], claim.at);
}

/** What 自查表 or a 扣分登记 says the score is. */
export function selfCheckScores({ claims, maxPoints }: Pick<DecisionInput, 'claims' | 'maxPoints'>): readonly Sourced<Points>[] {
  const { registered, typedInSelfCheck } = claims;
  return [
    ...(registered.kind === 'points' ? [{ ...registered.claim, value: afterDeduction(registered.claim, maxPoints) }] : []),
    ...(typedInSelfCheck.kind === 'points' ? [typedInSelfCheck.claim] : []),
  ];
}

const afterDeduction = (deduction: Sourced<Points>, maxPoints: Points): Points => points(maxPoints.minus(deduction.value));

function byRegistration(input: DecisionInput): Decision | null {
  const { registered } = input.claims;
  if (registered.kind !== 'points') return unusable(registered, input);
  const { value: deduction, at } = registered.claim;
  const score = afterDeduction(registered.claim, input.maxPoints);
  return scoredBy('registered', score, [{ kind: 'registeredDeduction', maxPoints: input.maxPoints, deduction, at, score }], at);
}

function bySelfCheckScore(input: DecisionInput): Decision | null {
  const { typedInSelfCheck } = input.claims;
  if (typedInSelfCheck.kind === 'points') return byTypedScore(typedInSelfCheck.claim, input);
  return unusable(typedInSelfCheck, input);
}

const byScore = (score: RuleScore): Decision => ({
  result: { kind: 'scored', score: score.score, origin: 'computed' },
  steps: score.steps, expression: score.expression, sources: score.sources, toConfirm: score.toConfirm,
});

function byRuleOrWords(input: DecisionInput): Decision {
  const { outcome } = input;
  if (outcome.kind === 'scored') return byScore(outcome);
  const said = wordsMayDecide(input) ? decideByStatement(input) : null;
  return said ?? undecided(input);
}

/**
 * A verdict speaks where figures are not there at all. Where the rule has a figure and cannot use it, or the row's own
 * target waits for its actual, 符合 would be full marks for a blank.
 */
function wordsMayDecide({ leaf, outcome, rule, claims }: DecisionInput): boolean {
  if (outcome.kind === 'verdictNeeded') return true;
  if (claims.statement?.verdict === 'notApplicable' && leaf.fields.actual && sameCell(claims.statement.at, leaf.fields.actual.at)) return true;
  if (outcome.kind === 'open') return outcome.why.kind === 'zeroBudget';
  // A table that asks for no figure gets its answer in words.
  const asksForNone = leaf.fields.actual === undefined && targetField(leaf.fields) === null && rule.method.kind !== 'indicatorSet';
  const ofOwnRow = ['byTarget', 'reversedTarget', 'qualitative', 'bandsOfActual', 'proportionalToActual', 'perStepOfTarget', 'share', 'passOfTarget', 'perUnitOfActual', 'lateness', 'coefficient', 'indicatorSet'];
  return outcome.kind === 'missing' && (asksForNone || !ofOwnRow.includes(rule.method.kind));
}

function undecided(input: DecisionInput): Decision {
  const { outcome, leaf, maxPoints } = input;
  const range = fullRange(maxPoints);
  if (outcome.kind === 'open') {
    const { why } = outcome;
    return { ...openFor(why, openAt(leaf, why), outcome.range), steps: outcome.steps };
  }
  if (outcome.kind === 'missing') return missingInput(outcome.what, outcome.cells.length > 0 ? outcome.cells : [leaf.at], range);
  const blankVerdict = leaf.selfCheck?.fields.verdict ?? leaf.fields.verdict;
  if (leaf.ambiguousSelfCheck) return openFor({ kind: 'duplicateIndicator' }, leaf.at, range);
  if (blankVerdict) return missingInput('自查结论', [blankVerdict.at], range);
  return outcome.kind === 'verdictNeeded' ? openFor(outcome.why, leaf.at, range) : openFor({ kind: 'noRule' }, leaf.at, range);
}

const missingInput = (what: string, missing: readonly CellRef[], range: ScoreRange): Decision =>
  ({ result: { kind: 'inputMissing', missing, what, range }, steps: [], expression: null, sources: [], toConfirm: false });

/** What is in doubt is shown where it stands: the target for a target, else the actual, else the name. */
function openAt(leaf: Leaf, why: OpenReason): CellRef {
  const aboutTarget = why.kind === 'targetUnreadable' || why.kind === 'deadlineYearUnknown' || why.kind === 'severalThresholds';
  const target = leaf.fields.adjustedTarget?.text ? leaf.fields.adjustedTarget : leaf.fields.target;
  return (aboutTarget ? target?.at : leaf.fields.actual?.at) ?? leaf.at;
}
