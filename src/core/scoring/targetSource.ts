// Where a rule set found how a target is scored: what is exceeded, words, and plain figures each stand in a clause of their own.
import type { Target } from '../grammar';
import type { RuleSet, SourceRef } from '../rules';
import type { AppliedRule, Comparison } from './evaluation';

/** The rule of a row's own target, with the clause for that sort of target; as it is where it has a source already. */
export function withTargetSource(rule: AppliedRule, ruleSet: RuleSet | null, comparison: Comparison | null): AppliedRule {
  const source = ruleSet && comparison && rule.method.kind === 'byTarget' && rule.from === 'policy' ? sourceFor(comparison.target, ruleSet) : undefined;
  return source ? { ...rule, from: 'ruleSet', words: source.quote ?? '', source, toVerify: source.basis !== 'quoted' } : rule;
}

/** A date in time reaches its target as a figure does. A class, and what cannot be read, are scored by our own default. */
function sourceFor(target: Target, { policy, rounding }: RuleSet): SourceRef | undefined {
  // Notices say how a figure's score is rounded where they say how it is made.
  const quantitative = /定量/.test(rounding.source.at) ? rounding.source : undefined;
  switch (target.kind) {
    case 'qualitative': return policy.sources['qualitativeBands'];
    case 'quantity': return target.comparison === '≤' || target.comparison === '<' ? policy.sources['reverse'] : quantitative;
    case 'range':
    case 'deadline': return quantitative;
    default: return undefined;
  }
}
