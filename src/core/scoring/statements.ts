// What a verdict in words (符合, 部分, 否, 无此业务, 未确认) gives where no figures decide.
import { assertNever } from '../units';
import type { NotApplicablePolicy } from '../rules';
import type { Statement } from './claims';
import type { OpenReason, PolicyNote } from './evaluation';
import { fullRange } from './methodOutcome';
import { decision, openFor, scoredBy, type Decision, type DecisionInput } from './origins';
import type { FixedPoints } from './rule';

/** @returns null where she said nothing */
export function decideByStatement(input: DecisionInput): Decision | null {
  const { rule: { failing, notApplicable }, maxPoints, claims: { statement } } = input;
  if (!statement) return null;
  const { at, text: words, verdict } = statement;
  const ask = (why: OpenReason): Decision => openFor(why, at, fullRange(maxPoints));
  const fixed = ({ clause, points: score }: FixedPoints): Decision => scoredBy('declared', { kind: 'printedClause', clause, score }, at);
  const full = (): Decision => scoredBy('declared', { kind: 'verdict', words, verdict: 'yes', at, score: maxPoints }, at);
  switch (verdict) {
    case 'yes': return full();
    case 'partly': return ask({ kind: 'partlyNeedsPoints', words });
    case 'no': return failing ? fixed(failing) : ask({ kind: 'noWithoutDeduction', words });
    case 'notApplicable': return notApplicable ? fixed(notApplicable) : withoutBusiness(statement, input) ?? ask({ kind: 'notApplicableWithoutClause', words });
    case 'unconfirmed': return ask({ kind: 'unconfirmed' });
    // An empty deduction column beside free text says that nothing was taken off; without one the text says no score.
    case null: return statement.besideDeduction ? full() : ask({ kind: 'noVerdict', words });
    default: return assertNever(verdict);
  }
}

/** By her answer, else the policy. @returns null where it is to be asked */
function withoutBusiness({ at }: Statement, { rule, maxPoints, answer }: DecisionInput): Decision | null {
  const policy = WITHOUT_BUSINESS[ANSWERS.find((one) => one === answer) ?? rule.notApplicablePolicy];
  return policy && decision(policy === 'notApplicableFullMarks' ? { kind: 'scored', score: maxPoints, origin: 'declared' } : { kind: 'notApplicable', policy }, { steps: [{ kind: 'policy', policy }], sources: [at] });
}

const ANSWERS: readonly NotApplicablePolicy[] = ['fullMarks', 'redistributeWithinLevel', 'rescale'];

const WITHOUT_BUSINESS: Readonly<Record<NotApplicablePolicy, PolicyNote | null>> =
  { fullMarks: 'notApplicableFullMarks', redistributeWithinLevel: 'notApplicableRedistributed', rescale: 'notApplicableRescaled', ask: null };
