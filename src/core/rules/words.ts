// The fixed words for the kinds and switches of a rule set: in documents, in 评分规则 and on the command line.
import type { BudgetBasis, FormKind, IndicatorPolicy, Method, NotApplicablePolicy, QualitativeBand, SourceRef } from './ruleSet';
import type { PartialStep } from '../grammar';

type Words<K extends string> = Readonly<Record<K, string>>;
type Beyond = NonNullable<Extract<Method, { kind: 'perOccurrence' }>['rate']>;

export const FORM_WORDS: Words<FormKind> = { overallDepartmental: '部门整体支出', project: '项目支出' };

export const BASIS_WORDS: Words<SourceRef['basis']> = { quoted: '原文', secondHand: '间接依据', assumed: '推定' };

export const METHOD_WORDS: Words<Method['kind']> = {
  proportional: '按比例', reverseLinear: '反向按线性', reverseRatio: '反向按比率', bands: '分档', qualitative: '定性分档', passThreshold: '及格线',
  checklist: '逐项核对', perOccurrence: '按次扣分', indicatorSet: '指标汇总', coefficient: '得分系数', byTarget: '按目标值', stated: '由人填分',
};

export const NOT_APPLICABLE_WORDS: Words<NotApplicablePolicy> = {
  fullMarks: '按满分计', redistributeWithinLevel: '分值摊到同一二级指标', rescale: '剔除后按百分制折算', ask: '询问',
};

export const LEVEL_WORDS: Words<QualitativeBand['level']> = { achieved: '达成', partly: '部分达成', missed: '未达成' };

export const SIDE_WORDS: Words<Beyond['side']> = { above: '高于', below: '低于', either: '高于或低于' };

/** What happens to a started step. */
export const PARTIAL_WORDS: Words<PartialStep> = { unstated: '未规定', countsWhole: '按一档计', ignored: '不计', proportional: '按比例计' };

const BUDGET_WORDS: Words<BudgetBasis> = { revisedBudget: '全年预算数', originalBudget: '年初预算数' };

const YES_NO = { true: '是', false: '否' } as const;

/** The words for the values of each switch that is a choice among a few. */
export const CHOICE_WORDS = {
  reverse: { linear: '线性', ratio: '比率' },
  achievedQualitative: { fullMarks: '给满分并列入请确认', ask: '询问' },
  executionRateBasis: BUDGET_WORDS,
  executionRateSource: { yearEnd: '年末数', average: '通报的平均执行率', quarterly: '各季度执行率的平均数' },
  executionRateCarryover: { included: '含上年结转', excluded: '不含上年结转' },
  executionRateFunds: { all: '全部资金', fiscal: '只算财政拨款' },
  carryoverRateBasis: BUDGET_WORDS,
  controlRateBasis: BUDGET_WORDS,
  threePublicBasis: BUDGET_WORDS,
  threePublicChange: { outturn: '按决算数', budget: '按预算数' },
  equalExceeded: { reached: '视为达到', reverse: '按反向指标扣减', ask: '由人定分' },
  coefficient: YES_NO,
  bonus: { capped: '计入，总分封顶', uncapped: '计入，总分不封顶', ignored: '不计入' },
  capTotalByExecutionRate: YES_NO,
  notApplicable: NOT_APPLICABLE_WORDS,
} as const satisfies Readonly<Partial<Record<keyof IndicatorPolicy, Readonly<Record<string, string>>>>>;

export type ChoiceSwitch = keyof typeof CHOICE_WORDS;

export const SWITCH_WORDS: Words<Exclude<keyof IndicatorPolicy, 'sources'>> = {
  reverse: '反向指标', achievedQualitative: '定性达成', qualitativeBands: '定性分档', passThreshold: '定量及格线', equalExceeded: '超过“等于”的指标值',
  overAchievement: '超额提示与说明', overAchievementDeduction: '超额扣分', executionRateLine: '执行率说明线', executionRateBasis: '执行率分母',
  executionRateSource: '执行率取数', executionRateCarryover: '执行率含不含上年结转', executionRateFunds: '执行率的资金范围', carryoverRateBasis: '结转结余率分母',
  controlRateBasis: '公用经费、政府采购控制率分母', threePublicBasis: '“三公”控制率分母', threePublicChange: '“三公”变动率取数', coefficient: '得分系数法', bonus: '加分项',
  capTotalByExecutionRate: '总分按执行率封顶', notApplicable: '不适用指标',
};

/** The keys, in the order they are written. */
export function keysOf<K extends string>(named: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in named) keys.push(key);
  return keys;
}

/** The key whose word this is. @returns null if it is none of them */
export const keyOfWord = <K extends string>(words: Words<K>, word: string): K | null => keysOf(words).find((key) => words[key] === word) ?? null;
