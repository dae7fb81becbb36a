// What every rule set starts from: the named defaults for what a notice leaves open.
import { ratio } from '../units';
import type { IndicatorPolicy } from './ruleSet';

/** Switches a notice does not set. A rule set that sets one says where it found it (`policy.sources`). */
export const DEFAULT_POLICY: IndicatorPolicy = {
  reverse: 'linear',
  achievedQualitative: 'fullMarks',
  qualitativeBands: [
    { label: '达成', level: 'achieved', from: ratio('0.8'), to: ratio('1') },
    { label: '部分达成并具有一定效果', level: 'partly', from: ratio('0.6'), to: ratio('0.8') },
    { label: '未达成且效果较差', level: 'missed', from: ratio('0'), to: ratio('0.6') },
  ],
  passThreshold: null,
  overAchievement: { hint: ratio('1.2'), explain: ratio('1.3') },
  overAchievementDeduction: null,
  executionRateLine: ratio('0.9'),
  executionRateBasis: 'revisedBudget',
  executionRateSource: 'yearEnd',
  executionRateCarryover: 'included',
  executionRateFunds: 'all',
  carryoverRateBasis: 'revisedBudget',
  controlRateBasis: 'originalBudget',
  threePublicBasis: 'originalBudget',
  threePublicChange: 'outturn',
  equalExceeded: 'reached',
  bonus: 'capped',
  coefficient: false,
  capTotalByExecutionRate: false,
  notApplicable: 'ask',
  sources: {},
};
