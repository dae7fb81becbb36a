// What a verdict in words (符合, 部分, 否, 无此业务, 未确认) gives where no figures decide.
import { assertNever } from '../units';
import type { Statement } from './claims';
import type { Step } from './evaluation';
import { fullRange } from './methodOutcome';
import { openFor, scoredBy, type Decision, type DecisionInput } from './origins';
import type { FixedPoints } from './rule';

/** @returns null where she said nothing */
export function decideByStatement(input: DecisionInput): Decision | null {
  const { statement } = input.claims;
  if (!statement) return null;
  const range = fullRange(input.maxPoints);
  const words = statement.text;
  switch (statement.verdict) {
    case 'yes': return full(statement, input);
    case 'partly': return openFor({ kind: 'partlyNeedsPoints', words }, statement.at, range);
    case 'no': return input.rule.failing ? fixed(input.rule.failing, statement) : openFor({ kind: 'noWithoutDeduction', words }, statement.at, range);
    case 'notApplicable': return withoutBusiness(statement, input);
    case 'unconfirmed': return openFor({ kind: 'unconfirmed' }, statement.at, range);
    // An empty deduction column beside free text says that nothing was taken off; without one the text says no score.
    case null: return statement.besideDeduction ? full(statement, input) : openFor({ kind: 'noVerdict', words }, statement.at, range);
    default: return assertNever(statement.verdict);
  }
}

function full(statement: Statement, { maxPoints }: DecisionInput): Decision {
  const step: Step = { kind: 'verdict', words: statement.text, verdict: 'yes', at: statement.at, score: maxPoints };
  return scoredBy('declared', maxPoints, [step], statement.at);
}

const fixed = ({ clause, points }: FixedPoints, statement: Statement): Decision =>
  scoredBy('declared', points, [{ kind: 'printedClause', clause, score: points }], statement.at);

/** By the clause printed in the form, else her answer, else the policy; else it is asked. */
function withoutBusiness(statement: Statement, input: DecisionInput): Decision {
  const { rule, maxPoints, answer } = input;
  if (rule.notApplicable) return fixed(rule.notApplicable, statement);
  const policy = isPolicy(answer) ? answer : rule.notApplicablePolicy;
  switch (policy) {
    case 'fullMarks': return scoredBy('declared', maxPoints, [{ kind: 'policy', policy: 'notApplicableFullMarks' }], statement.at);
    case 'redistributeWithinLevel': return leftOut('notApplicableRedistributed', statement);
    case 'rescale': return leftOut('notApplicableRescaled', statement);
    case 'ask': return openFor({ kind: 'notApplicableWithoutClause', words: statement.text }, statement.at, fullRange(maxPoints));
    default: return assertNever(policy);
  }
}

type AnsweredPolicy = 'fullMarks' | 'redistributeWithinLevel' | 'rescale';
const isPolicy = (answer: string | null): answer is AnsweredPolicy => answer === 'fullMarks' || answer === 'redistributeWithinLevel' || answer === 'rescale';

function leftOut(policy: 'notApplicableRedistributed' | 'notApplicableRescaled', statement: Statement): Decision {
  return { result: { kind: 'notApplicable', policy }, steps: [{ kind: 'policy', policy }], expression: null, sources: [statement.at], toConfirm: false };
}
