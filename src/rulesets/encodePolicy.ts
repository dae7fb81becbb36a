// The switches a rule set sets; what it leaves alone is the common default.
import type { EncodedPolicy, SourceRef } from '../core/rules';
import { encodeDigits, encodeQualitativeBand } from './encodeMethod';
import type { RuleSetText, SourceRefText } from './shape';

export function encodeSource(source: SourceRefText): SourceRef {
  const { ref, at, basis, quote } = source;
  return { ref, at, basis, ...(quote !== undefined && { quote }) };
}

export function encodePolicy(policy: RuleSetText['policy']): EncodedPolicy {
  const { qualitativeBands, passThreshold, overAchievement, overAchievementDeduction: over, executionRateLine, ...words } = policy;
  const valuesOf = (switches: typeof words): Partial<EncodedPolicy> =>
    Object.fromEntries(Object.entries(switches).flatMap(([name, entry]) => (entry ? [[name, entry.value]] : [])));
  return {
    ...valuesOf(words),
    ...(qualitativeBands && { qualitativeBands: qualitativeBands.value.map(encodeQualitativeBand) }),
    ...(passThreshold && { passThreshold: encodeDigits(passThreshold.value) }),
    ...(overAchievement && { overAchievement: { hint: encodeDigits(overAchievement.value.hint), explain: encodeDigits(overAchievement.value.explain) } }),
    ...(over && { overAchievementDeduction: { from: encodeDigits(over.value.from), by: over.value.by, amount: encodeDigits(over.value.amount) } }),
    ...(executionRateLine && { executionRateLine: encodeDigits(executionRateLine.value) }),
    sources: Object.fromEntries(Object.entries(policy).flatMap(([name, entry]) => (entry ? [[name, encodeSource(entry.source)]] : []))),
  };
}
