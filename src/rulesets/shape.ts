// The shape of a ruleset.yaml, by zod. Build time and `rules check` only: nothing in src/core knows it.
import { z } from 'zod';
import { CHOICE_WORDS, MEASURES, OPEN_SWITCHES, parseInterval, parseRate, type ChoiceSwitch } from '../core/rules';

/** The message for a wrong value; a value that is not there at all is missing, whatever it should have been. */
const wrong = (message: string) => ({ error: (issue: { readonly input?: unknown }): string => (issue.input === undefined ? `缺少这一项（${message}）` : message) });

const digits = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)], wrong('应为数字')).transform(String);
const rate = z.union([z.number(), z.string()], wrong('应为数字或百分数')).transform(String)
  .refine((text) => parseRate(text) !== null, { error: '应为数字或百分数，如 0.6、60%' })
  .transform((text) => parseRate(text)?.toFixed() ?? text);
const text = z.string(wrong('应为文字')).min(1, { error: '不能为空' });
const words = z.array(text, wrong('应为一列词语'));
const year = z.number(wrong('应为年份')).int({ error: '应为年份' }).min(2000, { error: '应为四位年份' }).max(2100, { error: '应为四位年份' });
const day = z.string(wrong('应为日期，加引号')).regex(/^\d{4}-\d{2}-\d{2}$/, { error: '应为日期，如 "2025-01-15"' });

export const sourceRefShape = z.strictObject({
  ref: text, at: text, quote: text.optional(),
  basis: z.enum(['quoted', 'secondHand', 'assumed'], wrong('basis 应为 quoted、secondHand 或 assumed')),
}, { error: (issue) => (issue.input === undefined ? '缺少来源：应写 source: { ref, at, basis }' : undefined) });

const measure = z.enum(MEASURES, wrong('不认识的取数'));
export const rateShape = z.strictObject({ name: text, numerator: measure, denominator: measure, minus: rate.optional(), stated: measure.optional() });

const interval = z.string(wrong('应为区间，如 80%≤率<90%')).refine((written) => parseInterval(written) !== null, { error: '读不出区间，应写成 率≥90%、80%≤率<90% 这样' });
const bandShape = z.strictObject({ when: interval, points: digits.optional(), share: rate.optional(), unknown: z.literal(true).optional() })
  .refine((band) => [band.points, band.share, band.unknown].filter((given) => given !== undefined).length === 1, { error: '每一档应写 points、share、unknown 中的一个' });
const qualitativeBandShape = z.strictObject({ label: text, level: z.enum(['achieved', 'partly', 'missed']), from: rate, to: rate });

export const methodShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proportional'), measure: text, cap: rate }),
  z.strictObject({ kind: z.literal('reverseLinear'), measure: text, target: rate }),
  z.strictObject({ kind: z.literal('reverseRatio'), measure: text, target: rate }),
  z.strictObject({ kind: z.literal('bands'), measure: text, bands: z.array(bandShape).min(1, { error: '至少一档' }) }),
  z.strictObject({ kind: z.literal('qualitative'), bands: z.array(qualitativeBandShape).min(1, { error: '至少一档' }) }),
  z.strictObject({ kind: z.literal('passThreshold'), measure: text, pass: rate }),
  z.strictObject({ kind: z.literal('checklist'), items: words, failing: digits.optional() }),
  z.strictObject({
    kind: z.literal('perOccurrence'), each: digits, what: text,
    beyond: z.strictObject({ measure: text, base: rate, step: rate, side: z.enum(['above', 'below', 'either']), partialSteps: z.enum(['unstated', 'countsWhole', 'ignored', 'proportional']) }).optional(),
  }),
  z.strictObject({ kind: z.literal('indicatorSet'), group: z.enum(['产出', '效益'], wrong('group 应为 产出 或 效益')) }),
  z.strictObject({ kind: z.literal('coefficient') }),
  z.strictObject({ kind: z.literal('byTarget') }),
  z.strictObject({ kind: z.literal('stated') }),
], wrong('不认识的计分方法'));

const notApplicable = z.enum(['fullMarks', 'redistributeWithinLevel', 'rescale', 'ask'], wrong('不认识的“不适用”处理办法'));
const indicatorShape = z.strictObject({
  id: z.string(wrong('应为英文标识')).regex(/^[a-z][A-Za-z0-9]*$/, { error: 'id 应为小写字母开头的英文标识' }), name: text, aliases: words.default([]), level1: text, level2: text,
  maxPoints: digits.nullable().default(null), method: methodShape, compliance: z.boolean().default(false), notApplicable: notApplicable.optional(),
  source: sourceRefShape, methodSource: sourceRefShape.optional(),
});
const groupFields = { name: text, aliases: words.default([]), points: digits.nullable().default(null), source: sourceRefShape };
const groupShape = z.strictObject({ ...groupFields, parts: z.array(z.strictObject(groupFields)).optional() });

const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, source: sourceRefShape }).optional();
const choiceShape = <K extends ChoiceSwitch>(name: K) => sourced(z.enum(keysOf(CHOICE_WORDS[name])));
const keysOf = <T extends object>(words: T): readonly (keyof T & string)[] => Object.keys(words).filter((key): key is keyof T & string => key in words);
const policyShape = z.strictObject({
  reverse: choiceShape('reverse'), achievedQualitative: choiceShape('achievedQualitative'),
  qualitativeBands: sourced(z.array(qualitativeBandShape).min(1)), passThreshold: sourced(rate),
  overAchievement: sourced(z.strictObject({ hint: rate, explain: rate })),
  overAchievementDeduction: sourced(z.strictObject({ from: rate, by: z.enum(['points', 'share', 'excess']).default('points'), amount: rate })), executionRateLine: sourced(rate),
  executionRateBasis: choiceShape('executionRateBasis'), executionRateSource: choiceShape('executionRateSource'),
  executionRateCarryover: choiceShape('executionRateCarryover'), executionRateFunds: choiceShape('executionRateFunds'),
  carryoverRateBasis: choiceShape('carryoverRateBasis'), controlRateBasis: choiceShape('controlRateBasis'),
  threePublicBasis: choiceShape('threePublicBasis'), threePublicChange: choiceShape('threePublicChange'),
  equalExceeded: choiceShape('equalExceeded'), bonus: choiceShape('bonus'), notApplicable: choiceShape('notApplicable'),
  coefficient: sourced(z.boolean()), capTotalByExecutionRate: sourced(z.boolean()),
});
const openShape = z.strictObject({
  switch: z.enum(OPEN_SWITCHES),
  question: text, choices: z.array(z.strictObject({ value: z.union([z.number(), z.string(), z.boolean()]).transform(String), label: text })).min(2, { error: '至少两个选项' }),
});

export const ruleSetShape = z.strictObject({
  id: z.string(wrong('应为英文标识')).regex(/^[a-z][a-z-]*(\/[A-Za-z0-9-]+)+$/, { error: 'id 应为 地区/表种/年度 的英文标识' }),
  title: text,
  jurisdiction: z.strictObject({ code: z.string(wrong('行政区划代码应加引号')).regex(/^\d{6}$/, { error: '行政区划代码应为六位数字' }), name: text }),
  form: z.enum(['overallDepartmental', 'project'], wrong('form 应为 overallDepartmental 或 project')),
  fiscalYear: year.optional(), fiscalYears: z.strictObject({ from: year, to: year.optional() }).optional(),
  reviewed: z.strictObject({ on: day, by: text }).optional(),
  sources: z.record(z.string(), z.strictObject({ title: text, number: text.optional(), issued: day.optional(), url: text.optional() }), wrong('应列出各来源')),
  total: digits,
  rounding: z.strictObject({ decimals: z.number(wrong('应为位数')).int().min(0).max(6), mode: z.literal('halfUp', wrong('只认四舍五入（halfUp）')), source: sourceRefShape }),
  grades: z.strictObject({ bands: z.array(z.strictObject({ label: text, from: digits })).min(1), source: sourceRefShape }).optional(),
  rates: z.record(z.string(), rateShape).default({}),
  groups: z.array(groupShape).default([]),
  executionRate: z.strictObject({ maxPoints: digits, method: methodShape, source: sourceRefShape }).optional(),
  indicators: z.array(indicatorShape).default([]),
  policy: policyShape.default({}),
  open: z.array(openShape).optional(),
  hints: words.default([]),
});

export type RuleSetText = z.output<typeof ruleSetShape>;
export type MethodText = z.output<typeof methodShape>;
export type RateText = z.output<typeof rateShape>;
export type SourceRefText = z.output<typeof sourceRefShape>;
export const rateLibraryShape = z.record(z.string(), rateShape);
export const vocabularyShape = z.record(z.string(), z.record(z.string(), words));
