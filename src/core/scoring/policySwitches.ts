// Switches of the scoring policies: as the rule set has them, with her answers where it leaves them open.
import { ratio } from '../units';
import { DEFAULT_POLICY, type IndicatorPolicy, type OpenSwitch, type RuleSet } from '../rules';
import type { Form } from '../tables';
import type { Answers } from './choices';
import { switchId } from './questionIds';

/** The policy an evaluation works under. */
export function applySwitches(form: Form, ruleSet: RuleSet | null, answers: Answers): IndicatorPolicy {
  const policy = ruleSet?.policy ?? DEFAULT_POLICY;
  return (ruleSet?.open ?? []).reduce((so, open) => {
    const answer = answers[switchId(form.id, open.switch)];
    return answer === undefined ? so : withSwitch(so, open.switch, answer);
  }, policy);
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** Answers that are none of the switch's values leave it as it was. */
function withSwitch(policy: IndicatorPolicy, name: OpenSwitch['switch'], answer: string): IndicatorPolicy {
  switch (name) {
    case 'reverse': return answer === 'linear' || answer === 'ratio' ? { ...policy, reverse: answer } : policy;
    case 'achievedQualitative': return answer === 'fullMarks' || answer === 'ask' ? { ...policy, achievedQualitative: answer } : policy;
    case 'passThreshold': return answer === 'none' ? { ...policy, passThreshold: null } : NUMBER.test(answer) ? { ...policy, passThreshold: ratio(answer) } : policy;
    case 'executionRateLine': return NUMBER.test(answer) ? { ...policy, executionRateLine: ratio(answer) } : policy;
    case 'executionRateBasis': return answer === 'revisedBudget' || answer === 'originalBudget' ? { ...policy, executionRateBasis: answer } : policy;
    case 'coefficient': return { ...policy, coefficient: answer === 'true' };
    case 'capTotalByExecutionRate': return { ...policy, capTotalByExecutionRate: answer === 'true' };
    case 'notApplicable':
      return answer === 'fullMarks' || answer === 'redistributeWithinLevel' || answer === 'rescale' || answer === 'ask' ? { ...policy, notApplicable: answer } : policy;
  }
}
