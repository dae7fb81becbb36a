// A rule under the switches that say where its rate comes from. A form that prints its own rate stands.
import type { IndicatorPolicy, RateDefinition } from '../rules';
import { executionRateMethod, type Rule } from './rule';

/** @param answer what she answered to the question which of two rates counts; null where she did not */
export function underPolicy(rule: Rule, policy: IndicatorPolicy, answer: string | null): Rule {
  const { method, words } = rule;
  if (!('rate' in method) || method.rate === null) return rule;
  const { rate } = method;
  const printed = rule.from === 'printed';
  const source = answer === '平均执行率' ? 'average' : answer === '年末数' || printed ? 'yearEnd' : policy.executionRateSource;
  if (source !== 'yearEnd' && method.kind === 'proportional' && executionRateMethod(rule)) {
    return { ...rule, method: { ...method, rate: { ...rate, stated: source === 'average' ? 'averageExecutionRate' : 'quarterlyExecutionRate' } } };
  }
  // 变动率≤0得满分 says nothing of which figures it is made of.
  const unsaid = policy.threePublicChange === 'budget' && !(printed && /预算|决算|实际|支出/.test(words));
  return unsaid && isThreePublicChange(rate) ? { ...rule, method: { ...method, rate: { ...rate, numerator: 'threePublicBudget' } } } : rule;
}

/** “三公”经费变动率, of what was spent. */
const isThreePublicChange = ({ numerator, denominator }: RateDefinition): boolean => numerator === 'threePublicOutturn' && denominator === 'threePublicPriorYear';
