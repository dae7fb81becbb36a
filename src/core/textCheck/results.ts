// Total, grade and deductions as the text states them, and what it claims without a figure.
import { formatPlain, NO_POINTS, points, sumDecimals, type Decimal, type Points } from '../units';
import type { Evaluation } from '../scoring';
import { checkClaims } from './claims';
import { contextOf } from './context';
import type { CheckedWorkbook } from './facts';
import type { TextFinding } from './finding';
import { readFigures, type TextFigure } from './figures';
import type { TextParagraph } from './paragraphs';
import { placeOf } from './places';

interface Said { readonly paragraph: TextParagraph; readonly figure: TextFigure }

export function checkResults(paragraphs: readonly TextParagraph[], book: CheckedWorkbook): readonly TextFinding[] {
  const { forms } = book;
  const totals = paragraphs.flatMap(totalsIn);
  const evaluation = forms.length === 1 ? forms[0]?.evaluation ?? null : null;
  return [...checkClosing(paragraphs, totals, evaluation), ...checkGrades(paragraphs, totals, evaluation), ...checkClaims(paragraphs, book)];
}

const TOTAL_BEFORE = /(?:自评|综合评定|绩效评价|总)[^，。；\d]{0,24}(?:得分|总分|结果|评分|得)(?:为|是|合计)?[：:]?$/u;
const MOST_POINTS = '100';

/** Figures that state the total: 自评得分99.98分, 自评结果为98.5分; not 总分100分 that a score follows. */
function totalsIn(paragraph: TextParagraph): Said[] {
  return readFigures(paragraph).filter((figure) => {
    if (figure.unit !== '分' || figure.value.greaterThan(MOST_POINTS)) return false;
    const before = paragraph.text.slice(Math.max(0, figure.start - 40), figure.start);
    const clause = before.split(/[，。；]/u).at(-1) ?? '';
    return TOTAL_BEFORE.test(clause) && !/满分|扣/u.test(clause);
  }).map((figure) => ({ paragraph, figure }));
}

/** Points named as taken off must make up what is missing from the total. */
function checkClosing(paragraphs: readonly TextParagraph[], totals: readonly Said[], evaluation: Evaluation | null): TextFinding[] {
  const total = totals[0];
  if (!total) return [];
  const full: Decimal = evaluation?.maxPointsSum ?? points(MOST_POINTS);
  const missing = full.minus(total.figure.value);
  if (missing.lessThanOrEqualTo(NO_POINTS)) return [];
  const named = distinct(paragraphs.flatMap(deductionsIn));
  if (addsUpTo(named, missing)) return [];
  return [{
    place: placeOf(total.paragraph, total.figure.start, total.figure.end), kind: 'deductionsDoNotClose', total: total.figure.text,
    missing: formatPlain(missing), named: formatPlain(sumDecimals(named)), listed: named.length,
  }];
}

interface NamedDeduction { readonly value: Decimal; readonly words: string }

function deductionsIn(paragraph: TextParagraph): NamedDeduction[] {
  const figures = readFigures(paragraph);
  return figures.filter((figure) => figure.unit === '分' && contextOf(paragraph.text, figure, figures).role === 'deduction' && !/每|应扣|发现/u.test(contextOf(paragraph.text, figure, figures).before))
    .map((figure) => ({ value: figure.value, words: contextOf(paragraph.text, figure, figures).before }));
}

/** The same deduction told twice (in the conclusion and in the analysis) counts once. */
function distinct(named: readonly NamedDeduction[]): Decimal[] {
  const seen = new Set<string>();
  return named.filter(({ value, words }) => {
    const key = `${formatPlain(value)}/${words}`;
    return !seen.has(key) && seen.add(key);
  }).map(({ value }) => value);
}

const MOST_SUBSETS = 16;

/** Does some choice of them make the sum? Parts told beside their whole are then left out. */
function addsUpTo(values: readonly Decimal[], sum: Decimal): boolean {
  if (sumDecimals(values).equals(sum)) return true;
  let sums = new Set<string>(['0']);
  for (const value of values.slice(0, MOST_SUBSETS)) sums = new Set([...sums, ...[...sums].map((one) => formatPlain(value.plus(one)))]);
  return sums.has(formatPlain(sum));
}

const GRADE = /(?:评级|等级|评价结果|评价等级|自评等级|评定)[^，。；]{0,8}?(?:为|：|:|评为|均为)[“"]?(优秀|优等|优|良好|良|中等|中|较差|差)[”"]?(?=[，。；、）)]|等次|$)/gu;

function checkGrades(paragraphs: readonly TextParagraph[], totals: readonly Said[], evaluation: Evaluation | null): TextFinding[] {
  const stated = totals[0]?.figure.value ?? (evaluation?.total.kind === 'final' ? evaluation.total.points : null);
  return paragraphs.flatMap((paragraph) => [...paragraph.text.matchAll(GRADE)].flatMap((match): TextFinding[] => {
    const written = match[1] ?? '';
    const place = placeOf(paragraph, match.index, match.index + match[0].length);
    if (stated === null) return [{ place, kind: 'gradeWithoutScore', written }];
    const byScore = gradeOf(points(stated), evaluation);
    return byScore === null || written.startsWith(byScore.slice(0, 1)) || (byScore.startsWith('差') && written === '较差') ? []
      : [{ place, kind: 'gradeDiffers', written, byScore, total: formatPlain(stated) }];
  }));
}

function gradeOf(total: Points, evaluation: Evaluation | null): string | null {
  const bands = [...evaluation?.gradeBands?.bands ?? []].sort((a, b) => b.from.comparedTo(a.from));
  return bands.find(({ from }) => total.greaterThanOrEqualTo(from))?.label ?? null;
}
