// The switches of a rule set in words: those it sets itself, and those left open.
import { assertNever, formatPoints } from '../units';
import { formatRate } from './bandText';
import { describeQualitativeBand } from './describeMethod';
import type { IndicatorPolicy, OpenSwitch, OverAchievementDeduction, RuleSet } from './ruleSet';
import { CHOICE_WORDS, keysOf, SWITCH_WORDS, type ChoiceSwitch } from './words';

export type PolicySwitch = Exclude<keyof IndicatorPolicy, 'sources'>;

export const POLICY_SWITCHES: readonly PolicySwitch[] = keysOf(SWITCH_WORDS);

/** Switches that a rule set may leave open, to be asked. */
export const OPEN_SWITCHES: readonly OpenSwitch['switch'][] = POLICY_SWITCHES.filter((name) => name !== 'qualitativeBands' && name !== 'overAchievement');

export const isChoiceSwitch = (name: PolicySwitch): name is ChoiceSwitch => name in CHOICE_WORDS;

/** The word of a switch that is a choice. */
export function choiceWord(policy: IndicatorPolicy, name: ChoiceSwitch): string {
  const words: Readonly<Record<string, string>> = CHOICE_WORDS[name];
  return words[String(policy[name])] ?? '';
}

/** `130%以上扣1分`, `130%以上扣分值的10%`, `130%以上扣超出部分的50%`. */
export function overDeductionWords({ from, by, amount }: OverAchievementDeduction): string {
  const costs = by === 'points' ? `${formatPoints(amount)}分` : `${by === 'share' ? '分值' : '超出部分'}的${formatRate(amount)}`;
  return `${formatRate(from)}以上扣${costs}`;
}

/** What one switch is set to. */
export function describeSwitch(policy: IndicatorPolicy, name: PolicySwitch): string {
  if (isChoiceSwitch(name)) return choiceWord(policy, name);
  switch (name) {
    case 'qualitativeBands': return policy.qualitativeBands.map(describeQualitativeBand).join('；');
    case 'passThreshold': return policy.passThreshold === null ? '无' : `完成率低于${formatRate(policy.passThreshold)}不得分`;
    case 'overAchievement': return `完成率${formatRate(policy.overAchievement.hint)}提示，${formatRate(policy.overAchievement.explain)}须说明`;
    case 'overAchievementDeduction': return policy.overAchievementDeduction === null ? '不扣分' : `完成率${overDeductionWords(policy.overAchievementDeduction)}`;
    case 'executionRateLine': return `低于${formatRate(policy.executionRateLine)}须说明原因`;
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
