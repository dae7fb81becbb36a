// Compiled rule sets (strings) → rule sets (exact decimals). The compiler has checked them; nothing is checked twice.
import { decimal, points, ratio } from '../units';
import { decodeMethod, decodeQualitativeBand } from './decodeMethod';
import { DEFAULT_POLICY } from './defaultPolicy';
import type { Encoded, EncodedPolicy, EncodedRuleSet, EncodedRuleSets } from './encoded';
import type { IndicatorPolicy, RuleGroup, RuleIndicator, RuleSet, RuleSets } from './ruleSet';

const decodePoints = (digits: string | null): RuleGroup['points'] => (digits === null ? null : points(digits));

function decodeGroup(group: Encoded<RuleGroup>): RuleGroup {
  const { name, aliases, source, parts } = group;
  return { name, aliases, points: decodePoints(group.points), source, ...(parts && { parts: parts.map(decodeGroup) }) };
}

function decodeIndicator(indicator: Encoded<RuleIndicator>): RuleIndicator {
  return { ...indicator, maxPoints: decodePoints(indicator.maxPoints), method: decodeMethod(indicator.method) };
}

function decodePolicy({ qualitativeBands, passThreshold, overAchievement, overAchievementDeduction: over, executionRateLine, ...plain }: EncodedPolicy): IndicatorPolicy {
  return {
    ...DEFAULT_POLICY, ...plain,
    ...(qualitativeBands && { qualitativeBands: qualitativeBands.map(decodeQualitativeBand) }),
    ...(passThreshold && { passThreshold: ratio(passThreshold) }),
    ...(overAchievement && { overAchievement: { hint: ratio(overAchievement.hint), explain: ratio(overAchievement.explain) } }),
    ...(over && { overAchievementDeduction: { from: ratio(over.from), by: over.by, amount: decimal(over.amount) } }),
    ...(executionRateLine && { executionRateLine: ratio(executionRateLine) }),
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
