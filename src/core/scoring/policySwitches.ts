// Switches of the scoring policies: as the rule set has them, with her answers where it leaves them open.
import { points, ratio } from '../units';
import { DEFAULT_POLICY, type IndicatorPolicy, type OpenSwitch, type RuleSet } from '../rules';
import type { Form } from '../tables';
import type { Answers } from './choices';
import { switchId } from './questionIds';

const SWITCHES: readonly OpenSwitch['switch'][] = [
  'reverse', 'achievedQualitative', 'passThreshold', 'overAchievementDeduction', 'executionRateLine', 'executionRateBasis', 'executionRateSource',
  'controlRateBasis', 'equalExceeded', 'coefficient', 'capTotalByExecutionRate', 'notApplicable',
];

/** The policy an evaluation works under: the rule set's, and every switch that she sets herself. */
export function applySwitches(form: Form, ruleSet: RuleSet | null, answers: Answers): IndicatorPolicy {
  return SWITCHES.reduce((so, name) => {
    const answer = answers[switchId(form.id, name)];
    return answer === undefined ? so : withSwitch(so, name, answer);
  }, ruleSet?.policy ?? DEFAULT_POLICY);
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
    case 'executionRateSource': return answer === 'yearEnd' || answer === 'average' ? { ...policy, executionRateSource: answer } : policy;
    case 'controlRateBasis': return answer === 'revisedBudget' || answer === 'originalBudget' ? { ...policy, controlRateBasis: answer } : policy;
    case 'equalExceeded': return answer === 'reached' || answer === 'ask' ? { ...policy, equalExceeded: answer } : policy;
    case 'overAchievementDeduction': return answer === 'none' ? { ...policy, overAchievementDeduction: null } : withDeduction(policy, answer);
    case 'coefficient': return { ...policy, coefficient: answer === 'true' };
    case 'capTotalByExecutionRate': return { ...policy, capTotalByExecutionRate: answer === 'true' };
    case 'notApplicable':
      return answer === 'fullMarks' || answer === 'redistributeWithinLevel' || answer === 'rescale' || answer === 'ask' ? { ...policy, notApplicable: answer } : policy;
  }
}

/** `1.3:1`: from 130 % of the target one point is taken off. */
function withDeduction(policy: IndicatorPolicy, answer: string): IndicatorPolicy {
  const [from = '', off = '', ...more] = answer.split(':');
  return NUMBER.test(from) && NUMBER.test(off) && more.length === 0 ? { ...policy, overAchievementDeduction: { from: ratio(from), points: points(off) } } : policy;
}
