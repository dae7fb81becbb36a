// Compiled rule sets (digits) → rule sets (exact decimals), with the common defaults where a notice sets nothing.
import { DEFAULT_POLICY } from './defaultPolicy';
import { decode, type EncodedFullRuleSet, type EncodedPolicy, type EncodedRuleSet, type EncodedRuleSets } from './encoded';
import type { FullRuleSet } from './fullRuleSet';
import type { IndicatorPolicy, RuleSet, RuleSets } from './ruleSet';

const decodePolicy = (policy: EncodedPolicy): IndicatorPolicy => ({ ...DEFAULT_POLICY, ...decode<Partial<IndicatorPolicy>>(policy) });

const decodeRuleSet = ({ policy, ...rules }: EncodedRuleSet): RuleSet => ({ ...decode<Omit<RuleSet, 'policy'>>(rules), policy: decodePolicy(policy) });

export const decodeFullRuleSet = ({ policy, ...rules }: EncodedFullRuleSet): FullRuleSet =>
  ({ ...decode<Omit<FullRuleSet, 'policy'>>(rules), policy: decodePolicy(policy) });

/** The compiled rule sets, ready to score with. */
export const decodeRuleSets = ({ all, vocabulary }: EncodedRuleSets): RuleSets => ({ all: all.map(decodeRuleSet), vocabulary });
