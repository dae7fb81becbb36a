// The published schema of `--json`: what other programs may rely on. Not part of the program itself: tests hold it to it.
import { z } from 'zod';

const range = z.strictObject({ from: z.number(), to: z.number().optional(), below: z.number().optional() });
const scores = z.record(z.string(), z.number().nullable());

const indicator = z.strictObject({
  id: z.string(), name: z.string(), level1: z.string(), level2: z.string(),
  maxPoints: z.number().nullable(), score: z.number().nullable().describe('得分；未定为 null'),
  origin: z.enum(['entered', 'registered', 'declared', 'computed', 'judgmentNeeded', 'inputMissing', 'notApplicable']),
  at: z.string().optional().describe('得分单元格（插行之前）'), working: z.string(), target: z.string().optional(), actual: z.string().optional(),
  range: range.optional(), parts: z.string().optional(), group: z.string().optional(), source: z.string().optional(), evidence: z.string().optional(),
  ruleScore: z.number().optional(), basisOfRule: z.string(), toVerify: z.boolean().describe('依据待核'),
});

const rate = z.strictObject({
  originalBudget: z.number().optional(), revisedBudget: z.number().optional(), outturn: z.number().optional(),
  rate: z.number().nullable(), percent: z.string().nullable(), maxPoints: z.number().nullable(), score: z.number().nullable(),
  origin: z.string().optional(), ruleScore: z.number().optional(), working: z.string(), at: z.string().optional(),
});

const deductionFacts = { indicator: z.string(), points: z.number(), basis: z.string(), reason: z.string().optional(), reasonNeeded: z.boolean() };
const deduction = z.strictObject({ ...deductionFacts, parts: z.array(z.strictObject(deductionFacts)).optional() });

const scorecard = z.strictObject({
  id: z.string(), key: z.string().describe('部门整体为单位名称，项目为项目名称'), form: z.string(), fiscalYear: z.number().nullable(), sheet: z.string().nullable(),
  ruleSet: z.strictObject({ id: z.string(), title: z.string(), reviewed: z.boolean(), reasons: z.array(z.string()), runnerUp: z.string().nullable() }).nullable(),
  executionRate: rate.optional(), expenditureRate: rate.optional(),
  indicators: z.array(indicator), detailIndicators: z.array(indicator), level1Scores: scores, level2Scores: scores, maxPointsSum: z.number().nullable(),
  toConfirm: z.array(z.string()), deductions: z.array(deduction), total: z.number().nullable(), grade: z.string().nullable(), totalByRule: z.number().optional(),
  totalAt: z.string().optional(), gradeAt: z.string().optional(), ratesToFill: z.record(z.string(), z.string()).optional(),
  provisional: z.strictObject({ points: z.number(), open: z.array(z.string()), openMaxPoints: z.number(), range }).optional(),
});

/** One object a file. */
export const fileSchema = z.strictObject({
  file: z.string(), form: z.string().nullable(), fiscalYear: z.number().nullable(),
  recognized: z.array(z.strictObject({ kind: z.string(), title: z.string(), where: z.string(), confidence: z.number().min(0).max(1), reasons: z.array(z.string()) })),
  scorecards: z.array(scorecard),
  figures: z.strictObject({
    items: z.array(z.number()).optional(), itemsSum: z.number().optional(), itemsUnit: z.string().optional(), originalBudget: z.number().optional(),
    revisedBudget: z.number().optional(), outturn: z.number().optional(), amountUnit: z.string().optional(), executionRate: z.number().optional(),
    percent: z.string().optional(), indicatorsReached: z.number(), indicatorsTotal: z.number(),
  }).optional(),
  findings: z.array(z.strictObject({ kind: z.string(), severity: z.enum(['error', 'warning', 'hint']), where: z.string(), about: z.string(), note: z.string(), todo: z.string(),
    fix: z.strictObject({ id: z.string(), changes: z.string() }).optional().describe('可修正：--fix 编号') })),
  questions: z.array(z.strictObject({
    id: z.string(), where: z.string(), question: z.string(), todo: z.string(), choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
    range: range.optional(), answered: z.string().nullable(), blocks: z.boolean(),
  })),
  changes: z.array(z.strictObject({ form: z.string(), indicator: z.string(), before: z.string(), after: z.string() })),
  written: z.array(z.string()),
});

/** The text of docs/assessment.schema.json. */
export const schemaText = (): string => `${JSON.stringify({ title: '绩效自评助手 --json 输出（每个文件一个对象）', ...z.toJSONSchema(fileSchema) }, null, 2)}\n`;
