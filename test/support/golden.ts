// The golden workbooks and what is expected of them, as test/golden/README.md describes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const GOLDEN = join(__dirname, '..', 'golden');

const range = z.object({ from: z.number(), to: z.number().optional(), below: z.number().optional() });
const indicator = z.object({
  name: z.string(), level1: z.string().optional(), level2: z.string().optional(), maxPoints: z.number(), score: z.number().nullable(), origin: z.string(),
  at: z.string().optional(), atAfter: z.string().optional(), range: range.optional(), parts: z.string().optional(), group: z.string().optional(),
  ruleScore: z.number().optional(), source: z.string().optional(), evidence: z.string().optional(),
});
const deductionPart = z.object({ indicator: z.string(), points: z.number(), basis: z.string(), reason: z.string().optional(), reasonNeeded: z.boolean() });
const deduction = deductionPart.extend({ parts: z.array(deductionPart).optional() });
const rate = z.object({
  originalBudget: z.number().optional(), revisedBudget: z.number().optional(), outturn: z.number().optional(), rate: z.number(), percent: z.string(),
  maxPoints: z.number(), score: z.number(), at: z.string().optional(), ruleScore: z.number().optional(), origin: z.string().optional(), working: z.string(),
});
const finding = z.object({ kind: z.string(), where: z.string(), about: z.string(), note: z.string() });
const scorecard = z.object({
  key: z.string(), sheet: z.string(), executionRate: rate.optional(), expenditureRate: rate.optional(),
  indicators: z.array(indicator), detailIndicators: z.array(indicator).optional(),
  level1Scores: z.record(z.string(), z.number().nullable()), level2Scores: z.record(z.string(), z.number().nullable()),
  maxPointsSum: z.number(), toConfirm: z.array(z.string()), deductions: z.array(deduction), total: z.number().nullable(), grade: z.string().nullable(),
  provisional: z.object({ points: z.number(), open: z.array(z.string()), openMaxPoints: z.number(), range }).optional(),
  totalAt: z.string().optional(), gradeAt: z.string().optional(), totalByRule: z.number().optional(), ratesToFill: z.record(z.string(), z.string()).optional(),
});
const expectedSchema = z.object({
  case: z.string(), form: z.string(), fiscalYear: z.number(), arguments: z.array(z.string()).optional(), scorecards: z.array(scorecard), findings: z.array(finding),
  figures: z.object({
    items: z.array(z.number()), itemsSum: z.number(), itemsUnit: z.string(), originalBudget: z.number(), revisedBudget: z.number(), outturn: z.number(),
    amountUnit: z.string(), executionRate: z.number(), percent: z.string(), indicatorsReached: z.number(), indicatorsTotal: z.number(),
  }).optional(),
}).loose();

export type Expected = z.infer<typeof expectedSchema>;
export type ExpectedScorecard = z.infer<typeof scorecard>;
export type ExpectedIndicator = z.infer<typeof indicator>;

export interface GoldenCase { readonly name: string; readonly folder: string; readonly bytes: Uint8Array; readonly expected: Expected }

/** Every golden case; a folder without its expectation is a mistake and throws. */
export function goldenCases(): GoldenCase[] {
  return readdirSync(GOLDEN).filter((name) => existsSync(join(GOLDEN, name, 'input.xlsx'))).map((name) => {
    const folder = join(GOLDEN, name);
    return {
      name, folder,
      bytes: readFileSync(join(folder, 'input.xlsx')),
      expected: expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))),
    };
  });
}

export function goldenCase(name: string): GoldenCase {
  const found = goldenCases().find((candidate) => candidate.name.startsWith(name));
  if (!found) throw new Error(`no golden case ${name}`);
  return found;
}
