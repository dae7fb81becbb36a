// The switches a rule set sets, laid over the defaults.
import { DEFAULT_POLICY, type Encoded, type IndicatorPolicy, type SourceRef } from '../core/rules';
import type { RuleSetText, SourceRefText } from './shape';

export function encodeSource(source: SourceRefText): SourceRef {
  const { ref, at, basis, quote } = source;
  return { ref, at, basis, ...(quote !== undefined && { quote }) };
}

const DEFAULTS: Encoded<IndicatorPolicy> = {
  ...DEFAULT_POLICY,
  qualitativeBands: DEFAULT_POLICY.qualitativeBands.map((band) => ({ ...band, from: band.from.toFixed(), to: band.to.toFixed() })),
  passThreshold: null,
  overAchievement: { hint: DEFAULT_POLICY.overAchievement.hint.toFixed(), explain: DEFAULT_POLICY.overAchievement.explain.toFixed() },
  overAchievementDeduction: null,
  executionRateLine: DEFAULT_POLICY.executionRateLine.toFixed(),
};

function sourcesOf(policy: RuleSetText['policy']): Readonly<Record<string, SourceRef>> {
  const set = Object.entries(policy).flatMap(([name, entry]) => (entry ? [[name, encodeSource(entry.source)] as const] : []));
  return Object.fromEntries(set);
}

export function encodePolicy(policy: RuleSetText['policy']): Encoded<IndicatorPolicy> {
  return {
    reverse: policy.reverse?.value ?? DEFAULTS.reverse,
    achievedQualitative: policy.achievedQualitative?.value ?? DEFAULTS.achievedQualitative,
    qualitativeBands: policy.qualitativeBands?.value ?? DEFAULTS.qualitativeBands,
    passThreshold: policy.passThreshold?.value ?? DEFAULTS.passThreshold,
    overAchievement: policy.overAchievement?.value ?? DEFAULTS.overAchievement,
    overAchievementDeduction: policy.overAchievementDeduction?.value ?? DEFAULTS.overAchievementDeduction,
    executionRateLine: policy.executionRateLine?.value ?? DEFAULTS.executionRateLine,
    executionRateBasis: policy.executionRateBasis?.value ?? DEFAULTS.executionRateBasis,
    executionRateSource: policy.executionRateSource?.value ?? DEFAULTS.executionRateSource,
    controlRateBasis: policy.controlRateBasis?.value ?? DEFAULTS.controlRateBasis,
    equalExceeded: policy.equalExceeded?.value ?? DEFAULTS.equalExceeded,
    coefficient: policy.coefficient?.value ?? DEFAULTS.coefficient,
    capTotalByExecutionRate: policy.capTotalByExecutionRate?.value ?? DEFAULTS.capTotalByExecutionRate,
    notApplicable: policy.notApplicable?.value ?? DEFAULTS.notApplicable,
    sources: sourcesOf(policy),
  };
}
