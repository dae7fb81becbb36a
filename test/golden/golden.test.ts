// Every golden workbook against what was worked out by hand: scores, origins, deductions, totals, findings.
import { assess } from '../../src/core/assess';
import { assessmentJson, type AssessmentJson, type DeductionJson, type ScorecardJson } from '../../src/core/assessmentJson';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { contains, overlaps, parseRange, topLeft } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { goldenCases, type Expected, type ExpectedIndicator, type ExpectedScorecard } from '../support/golden';

const rulebook = loadRulebook();

describe.each(goldenCases())('$name', ({ bytes, expected }) => {
  const insertRows = expected.arguments?.includes('--insert-rows') ?? false;
  const actual = assessmentJson(assess(openXlsx(bytes).readSnapshot(), rulebook, { ...DEFAULT_CHOICES, insertRows }));

  test('form and year', () => {
    expect({ form: actual.form, fiscalYear: actual.fiscalYear }).toEqual({ form: expected.form, fiscalYear: expected.fiscalYear });
  });

  test('one scorecard for each form, and none where there are no 分值', () => {
    expect(actual.scorecards.map((card) => card.key)).toEqual(expected.scorecards.map((card) => card.key));
  });

  if (expected.figures) test('figures without a score', () => { expect(actual.figures).toEqual(expected.figures); });

  for (const card of expected.scorecards) describe(card.key, () => { scorecardTests(card, () => scorecardOf(actual, card)); });

  test.each(expected.findings)('finding $kind at $where', (finding) => { expect(findingsLike(actual, finding)).not.toEqual([]); });
});

function scorecardOf(actual: AssessmentJson, card: ExpectedScorecard): ScorecardJson {
  const found = actual.scorecards.find((candidate) => candidate.key === card.key);
  if (!found) throw new Error(`no scorecard for ${card.key}`);
  return found;
}

function scorecardTests(card: ExpectedScorecard, actual: () => ScorecardJson): void {
  test('total, grade, levels', () => {
    const { total, grade, level1Scores, level2Scores, maxPointsSum, provisional, sheet } = actual();
    expect({ total, grade, level1Scores, level2Scores, maxPointsSum, sheet, ...(provisional ? { provisional } : {}) }).toEqual({
      total: card.total, grade: card.grade, level1Scores: card.level1Scores, level2Scores: card.level2Scores, maxPointsSum: card.maxPointsSum, sheet: card.sheet,
      ...(card.provisional ? { provisional: card.provisional } : {}),
    });
  });
  test('rate of execution or expenditure', () => {
    const rate = actual().executionRate ?? actual().expenditureRate;
    const want = card.executionRate ?? card.expenditureRate;
    if (want) expect(rate).toMatchObject(without(want, 'working', 'atFilled'));
  });
  test('indicators, each with its score, origin and cell', () => {
    expect(actual().indicators.map((one) => pick(one))).toEqual(card.indicators.map((one) => pick(one)));
  });
  test('detail indicators', () => {
    expect(actual().detailIndicators.map((one) => pick(one))).toEqual((card.detailIndicators ?? []).map((one) => pick(one)));
  });
  test('to be confirmed', () => { expect(actual().toConfirm).toEqual(card.toConfirm); });
  test('deductions: points, reasons, digits of the basis', () => {
    expect(actual().deductions.map(deductionFacts)).toEqual(card.deductions.map(deductionFacts));
    for (const want of card.deductions) expect(missingDigits(want, actual().deductions)).toEqual([]);
  });
  test('cells of total, grade and rates', () => {
    if (card.totalAt) expect(actual().totalAt).toBe(card.totalAt);
    if (card.gradeAt) expect(actual().gradeAt).toBe(card.gradeAt);
    if (card.totalByRule !== undefined) expect(actual().totalByRule).toBe(card.totalByRule);
    if (card.ratesToFill) expect(actual().ratesToFill).toEqual(card.ratesToFill);
  });
}

const without = (value: object, ...keys: string[]): object => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

type Comparable = Pick<ExpectedIndicator, 'name' | 'score' | 'origin' | 'range' | 'at' | 'level1' | 'level2' | 'parts' | 'group'> & { readonly maxPoints: number | null };

/** What is compared of an indicator. Cells of rows that are only inserted later are compared after insertion, elsewhere. */
function pick(one: Comparable): object {
  const { name, maxPoints, score, origin, range, at, parts, group } = one;
  return { name, maxPoints, score, origin, ...(range ? { range } : {}), ...(at ? { at } : {}), ...(parts ? { parts } : {}), ...(group ? { group } : {}) };
}

function deductionFacts(deduction: Pick<DeductionJson, 'indicator' | 'points' | 'reasonNeeded'> & { readonly reason?: string | undefined }): object {
  const { indicator, points, reason, reasonNeeded } = deduction;
  return { indicator, points, reasonNeeded, ...(reason === undefined ? {} : { reason }) };
}

/** Digits of the expected basis that ours does not show; cell addresses and trailing zeros do not count. */
function missingDigits(want: { readonly indicator: string; readonly basis: string }, ours: readonly DeductionJson[]): string[] {
  const basis = ours.find((deduction) => deduction.indicator === want.indicator)?.basis ?? '';
  const shown = new Set(digitsOf(basis));
  return digitsOf(want.basis).filter((digits) => !shown.has(digits));
}

const digitsOf = (text: string): string[] => [...text.replaceAll(/[A-Z]{1,3}\d+/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => String(Number(digits)));

/** Ours of the same kind that lie within the expected place and name what it is about. */
function findingsLike(actual: AssessmentJson, want: Expected['findings'][number]): AssessmentJson['findings'] {
  const place = parseRange(want.where);
  if (!place) throw new Error(`not a place: ${want.where}`);
  return actual.findings.filter((finding) => {
    const at = parseRange(finding.where);
    return at !== null && finding.kind === want.kind && (contains(place, topLeft(at)) || overlaps(place, at));
  });
}
