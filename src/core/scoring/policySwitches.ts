// Switches of the scoring policies: as the rule set has them, with her answers where it leaves them open.
import { DEFAULT_POLICY, POLICY_SWITCHES, switchOfCell, type IndicatorPolicy, type RuleSet } from '../rules';
import type { Form } from '../tables';
import type { Answers } from './choices';
import { switchId } from './questionIds';

/** The policy an evaluation works under: the rule set's, and every switch that she sets herself. Answers that are none of a switch's values leave it as it was. */
export function applySwitches(form: Form, ruleSet: RuleSet | null, answers: Answers): IndicatorPolicy {
  return POLICY_SWITCHES.reduce<IndicatorPolicy>((so, name) => {
    const answer = answers[switchId(form.id, name)];
    return answer === undefined ? so : { ...so, ...switchOfCell(name, answer) };
  }, ruleSet?.policy ?? DEFAULT_POLICY);
}
