// Where a rule set found how a target is scored: what is exceeded, words, and plain figures each stand in a clause of their own.
import type { Target } from '../grammar';
import type { RuleSet, SourceRef } from '../rules';
import type { AppliedRule, Comparison } from './evaluation';

/** The clauses of one rule set; null where it names none. */
export interface TargetSources { readonly reverse: SourceRef | null; readonly qualitative: SourceRef | null; readonly quantitative: SourceRef | null }

export function targetSourcesOf(ruleSet: RuleSet | null): TargetSources {
  const policy = ruleSet?.policy.sources ?? {};
  const rounding = ruleSet?.rounding.source ?? null;
  return {
    reverse: policy['reverse'] ?? null, qualitative: policy['qualitativeBands'] ?? null,
    // Notices say how a figure's score is rounded where they say how it is made.
    quantitative: rounding && /定量/.test(rounding.at) ? rounding : null,
  };
}

/** The rule of a row's own target, with the clause for that sort of target; as it is where it has a source already. */
export function withTargetSource(applied: AppliedRule, sources: TargetSources, comparison: Comparison | null): AppliedRule {
  if (applied.method?.kind !== 'byTarget' || applied.from !== 'policy' || !comparison) return applied;
  const source = sourceFor(comparison.target, sources);
  return source ? { ...applied, from: 'ruleSet', words: source.quote ?? '', source, toVerify: source.basis !== 'quoted' } : applied;
}

/** A date in time reaches its target as a figure does. A class, and what cannot be read, are scored by our own default. */
function sourceFor(target: Target, sources: TargetSources): SourceRef | null {
  switch (target.kind) {
    case 'qualitative': return sources.qualitative;
    case 'quantity': return target.comparison === '≤' || target.comparison === '<' ? sources.reverse : sources.quantitative;
    case 'range':
    case 'deadline': return sources.quantitative;
    default: return null;
  }
}
