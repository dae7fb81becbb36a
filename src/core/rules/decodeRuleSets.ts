// Compiled rule sets (strings) → rule sets (exact decimals). The compiler has checked them; nothing is checked twice.
import { points, ratio } from '../units';
import { decodeMethod, decodeQualitativeBand } from './decodeMethod';
import type { Encoded, EncodedRuleSet, EncodedRuleSets } from './encoded';
import type { IndicatorPolicy, RuleGroup, RuleIndicator, RuleSet, RuleSets } from './ruleSet';

const decodePoints = (digits: string | null): RuleGroup['points'] => (digits === null ? null : points(digits));

function decodeGroup(group: Encoded<RuleGroup>): RuleGroup {
  const { name, aliases, source, parts } = group;
  return { name, aliases, points: decodePoints(group.points), source, ...(parts && { parts: parts.map(decodeGroup) }) };
}

function decodeIndicator(indicator: Encoded<RuleIndicator>): RuleIndicator {
  return { ...indicator, maxPoints: decodePoints(indicator.maxPoints), method: decodeMethod(indicator.method) };
}

function decodePolicy(policy: Encoded<IndicatorPolicy>): IndicatorPolicy {
  const deduction = policy.overAchievementDeduction;
  return {
    ...policy,
    qualitativeBands: policy.qualitativeBands.map(decodeQualitativeBand),
    passThreshold: policy.passThreshold === null ? null : ratio(policy.passThreshold),
    overAchievement: { hint: ratio(policy.overAchievement.hint), explain: ratio(policy.overAchievement.explain) },
    overAchievementDeduction: deduction && { from: ratio(deduction.from), points: points(deduction.points) },
    executionRateLine: ratio(policy.executionRateLine),
  };
}

export function decodeRuleSet(encoded: EncodedRuleSet): RuleSet {
  const { grades, executionRate } = encoded;
  return {
    ...encoded,
    total: points(encoded.total),
    grades: grades && { bands: grades.bands.map(({ label, from }) => ({ label, from: points(from) })), source: grades.source },
    groups: encoded.groups.map(decodeGroup),
    executionRate: executionRate && { maxPoints: points(executionRate.maxPoints), method: decodeMethod(executionRate.method), source: executionRate.source },
    indicators: encoded.indicators.map(decodeIndicator),
    policy: decodePolicy(encoded.policy),
  };
}

/** The compiled rule sets, ready to score with. */
export function decodeRuleSets(encoded: EncodedRuleSets): RuleSets {
  return { all: encoded.all.map(decodeRuleSet), vocabulary: encoded.vocabulary };
}
