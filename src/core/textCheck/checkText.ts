// A text against the workbook: every figure with its verdict, every slip, in the order of the text.
import { checkArithmetic } from './arithmetic';
import { contextOf } from './context';
import { checkDates } from './dates';
import { factsOfWorkbook, projectsOf, type CheckedWorkbook } from './facts';
import type { FigureFinding, MatchedFact, TextFinding } from './finding';
import { readFigures, type TextFigure } from './figures';
import { checkIdentity } from './identity';
import { checkIndicators } from './indicators';
import { prepare, type PreparedFact } from './candidates';
import { matchFigure } from './match';
import { checkNumbering } from './numbering';
import { paragraphsOf, type TextParagraph } from './paragraphs';
import { placeOf } from './places';
import { checkResults } from './results';
import { sumOfTold, type ToldFigure } from './toldSums';
import { wordedCells } from './wordFacts';
import { checkCriteria, checkLatin, checkLeftovers, checkMethods } from './wording';

/** @param text one paragraph a line; where a page broke the lines, see `unwrapLines` */
export function checkText(text: string, book: CheckedWorkbook): readonly TextFinding[] {
  const paragraphs = paragraphsOf(text);
  const figures = checkFigures(paragraphs, prepare(factsOfWorkbook(book)), { projects: projectsOf(book), self: selfNames(book), hers: herLines(book) });
  const told = new Set(figures.flatMap((finding) => (finding.kind === 'matched' ? [finding.fact.label.split('·')[0] ?? ''] : [])));
  const found = [
    ...figures, ...checkDates(paragraphs, book), ...checkArithmetic(paragraphs), ...checkResults(paragraphs, book), ...checkIdentity(paragraphs, book),
    ...checkIndicators(paragraphs, book, told), ...checkNumbering(paragraphs), ...checkLeftovers(paragraphs), ...checkLatin(paragraphs), ...checkCriteria(paragraphs), ...checkMethods(paragraphs),
  ];
  return [...found].sort((a, b) => a.place.paragraph - b.place.paragraph || a.place.start - b.place.start);
}

function checkFigures(paragraphs: readonly TextParagraph[], facts: readonly PreparedFact[], { projects, self, hers }: { readonly projects: readonly string[]; readonly self: string; readonly hers: HerLines }): TextFinding[] {
  let tableUnit: string | null = null;
  let project: string | null = null;
  let question: string | null = null;
  return paragraphs.flatMap((paragraph) => {
    tableUnit = tableUnitAfter(paragraph, tableUnit);
    const unitOfTable = tableUnit;
    const quoted = hers.get(bareLine(paragraph.text));
    if (quoted) return readFigures(paragraph).flatMap((figure) => findingsOf(paragraph, figure, { kind: 'matched', fact: { ...quoted, text: figure.text } }));
    const figures = readFigures(paragraph).map((figure) => (figure.unit === null && (figure.end === paragraph.text.length || (figure.places > 0 && paragraph.text.includes('|'))) ? { ...figure, unit: unitOfTable } : figure));
    let told: readonly string[] = [];
    // An answer is about what was asked.
    const asked = question;
    question = /[？?]$/u.test(paragraph.text) ? paragraph.text : null;
    let agreeing: readonly ToldFigure[] = [];
    return figures.flatMap((figure) => {
      project = projectBefore(paragraph.text.slice(0, figure.end), projects) ?? project;
      const context = contextOf(paragraph.text, figure, figures, { section: asked ?? (paragraph.isHeading ? '' : paragraph.section), group: project, self });
      const judgment = matchFigure(figure, context, facts, told);
      told = judgment.subject === null ? [] : [judgment.subject, ...told];
      const sum = judgment.finding.kind === 'matched' ? null : sumOfTold(figure, context.before, agreeing);
      const finding: FigureFinding = sum ? { kind: 'matched', fact: sum } : judgment.finding;
      // A part that does not agree leaves no sum to agree with.
      agreeing = finding.kind === 'matched' ? [...agreeing, { figure, fact: finding.fact }] : agreeing.filter((one) => one.figure.unit !== figure.unit);
      return findingsOf(paragraph, figure, finding);
    });
  });
}

/** Lines of her own texts in the workbook, by their letters. */
type HerLines = ReadonlyMap<string, Pick<MatchedFact, 'label' | 'at'>>;

const SHORTEST_LINE = 6;
const bareLine = (text: string): string => text.replace(/[。；;]$/u, '');

/** 整体绩效目标, 完成情况, reasons: what a report repeats to the character says what the sheet says there. */
const herLines = (book: CheckedWorkbook): HerLines => new Map(book.forms.flatMap(wordedCells).flatMap(({ name, text, at }) =>
  paragraphsOf(text).map((line) => [bareLine(line.text), { label: `${name}（文字）`, at }] as const)).filter(([line]) => line.length >= SHORTEST_LINE));

/** By these names a text calls what the form as a whole is about. */
const selfNames = ({ forms }: CheckedWorkbook): string =>
  forms.flatMap(({ form: { basics } }) => [basics.unit, basics.implementingUnit, basics.competentDepartment, basics.project].map((name) => name?.value ?? '')).join('');

/** Where the workbook holds several projects, the one named last is spoken of. */
function projectBefore(text: string, projects: readonly string[]): string | null {
  const named = projects.map((name) => ({ name, at: text.lastIndexOf(name) })).filter(({ at }) => at >= 0);
  return named.reduce<{ readonly name: string; readonly at: number } | null>((last, one) => (last === null || one.at > last.at ? one : last), null)?.name ?? null;
}

/** A line 金额（元） gives its unit to the numbers below it, until a sentence ends the table. */
function tableUnitAfter({ text }: TextParagraph, before: string | null): string | null {
  const unit = /[（(]((?:[千万亿]|百万)?元)[)）]/u.exec(text)?.[1];
  if (unit !== undefined && !/。$/u.test(text)) return unit;
  return /。$/u.test(text) ? null : before;
}

function findingsOf(paragraph: TextParagraph, figure: TextFigure, finding: FigureFinding): TextFinding[] {
  const place = placeOf(paragraph, figure.start, figure.end);
  const saysFull = figure.unit === '%' && figure.value.equals('100') && figure.rough === 'about';
  if (finding.kind === 'matched' && saysFull && finding.fact.text !== '100%') {
    return [{ place, ...finding }, { place, kind: 'roundedToFull', exact: finding.fact.text, at: finding.fact.at }];
  }
  return [{ place, ...finding }];
}
