// The switches of a rule set in words: those it sets itself, and those left open.
import { assertNever, formatPoints } from '../units';
import { formatRate } from './bandText';
import { describeQualitativeBand } from './describeMethod';
import type { IndicatorPolicy, RuleSet } from './ruleSet';
import { ACHIEVED_WORDS, BUDGET_WORDS, EQUAL_WORDS, NOT_APPLICABLE_WORDS, RATE_SOURCE_WORDS, REVERSE_WORDS, SWITCH_WORDS } from './words';

export type PolicySwitch = Exclude<keyof IndicatorPolicy, 'sources'>;

export const POLICY_SWITCHES: readonly PolicySwitch[] = [
  'reverse', 'achievedQualitative', 'qualitativeBands', 'passThreshold', 'overAchievement', 'overAchievementDeduction',
  'executionRateLine', 'executionRateBasis', 'executionRateSource', 'controlRateBasis', 'equalExceeded', 'coefficient', 'capTotalByExecutionRate', 'notApplicable',
];

const yesNo = (on: boolean): string => (on ? '是' : '否');

/** What one switch is set to. */
export function describeSwitch(policy: IndicatorPolicy, name: PolicySwitch): string {
  switch (name) {
    case 'reverse': return REVERSE_WORDS[policy.reverse];
    case 'achievedQualitative': return ACHIEVED_WORDS[policy.achievedQualitative];
    case 'qualitativeBands': return policy.qualitativeBands.map(describeQualitativeBand).join('；');
    case 'passThreshold': return policy.passThreshold === null ? '无' : `完成率低于${formatRate(policy.passThreshold)}不得分`;
    case 'overAchievement': return `完成率${formatRate(policy.overAchievement.hint)}提示，${formatRate(policy.overAchievement.explain)}须说明`;
    case 'overAchievementDeduction': return policy.overAchievementDeduction === null ? '不扣分'
      : `完成率超过${formatRate(policy.overAchievementDeduction.from)}扣${formatPoints(policy.overAchievementDeduction.points)}分`;
    case 'executionRateLine': return `低于${formatRate(policy.executionRateLine)}须说明原因`;
    case 'executionRateBasis': return BUDGET_WORDS[policy.executionRateBasis];
    case 'executionRateSource': return RATE_SOURCE_WORDS[policy.executionRateSource];
    case 'controlRateBasis': return BUDGET_WORDS[policy.controlRateBasis];
    case 'equalExceeded': return EQUAL_WORDS[policy.equalExceeded];
    case 'coefficient': return yesNo(policy.coefficient);
    case 'capTotalByExecutionRate': return yesNo(policy.capTotalByExecutionRate);
    case 'notApplicable': return NOT_APPLICABLE_WORDS[policy.notApplicable];
    default: return assertNever(name);
  }
}

/** The switches this rule set sets itself (the others are the common defaults), and its open questions. */
export function describePolicy(ruleSet: RuleSet): readonly string[] {
  const set = POLICY_SWITCHES.filter((name) => ruleSet.policy.sources[name]);
  return [
    ...set.map((name) => `${SWITCH_WORDS[name]}：${describeSwitch(ruleSet.policy, name)}`),
    ...(ruleSet.open ?? []).map((open) => `待选 ${SWITCH_WORDS[open.switch]}：${open.question}（${open.choices.map((choice) => choice.label).join('／')}）`),
  ];
}
