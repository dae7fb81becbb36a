// A rule under the switches that say where its rate comes from. A form that prints its own rate stands.
import type { IndicatorPolicy, RateDefinition } from '../rules';
import { executionRateMethod } from './evaluateLeaf';
import type { Rule } from './rule';

/** @param answer what she answered to the question which of two rates counts; null where she did not */
export function underPolicy(rule: Rule, policy: IndicatorPolicy, answer: string | null): Rule {
  const { method } = rule;
  const printed = rule.applied.from === 'printed';
  if (method.kind === 'proportional' && executionRateMethod(rule)) {
    const source = answer === '平均执行率' ? 'average' : answer === '年末数' || printed ? 'yearEnd' : policy.executionRateSource;
    return source === 'yearEnd' ? rule : { ...rule, method: { ...method, rate: { ...method.rate, stated: source === 'average' ? 'averageExecutionRate' : 'quarterlyExecutionRate' } } };
  }
  // 变动率≤0得满分 says nothing of which figures it is made of.
  if (policy.threePublicChange === 'outturn' || (printed && /预算|决算|实际|支出/.test(rule.applied.words))) return rule;
  if (method.kind === 'perOccurrence') return method.rate ? { ...rule, method: { ...method, rate: { ...method.rate, definition: ofBudget(method.rate.definition) } } } : rule;
  return 'rate' in method ? { ...rule, method: { ...method, rate: ofBudget(method.rate) } } : rule;
}

/** “三公”经费变动率 of what was budgeted instead of what was spent. */
const ofBudget = (rate: RateDefinition): RateDefinition =>
  (rate.numerator === 'threePublicOutturn' && rate.denominator === 'threePublicPriorYear' ? { ...rate, numerator: 'threePublicBudget' } : rate);
