// The drafted report as a Word document in the format of official documents. The same draft gives the same bytes.
import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type IRunOptions, type Table } from 'docx';
import type { DraftParagraph, ParagraphLevel, ReportDraft } from '../core/narrative';
import { cleanPackage } from './cleanPackage';
import { fundTable } from './fundTable';
import { scoreTable, type ScoreRow } from './scoreTable';
import { CHARACTER_SPACE, FONTS, FOOTER_INDENT, LINE_PITCH, OPEN_MARK_FILL, PAGE, SIZES } from './styles';
import { titleLines } from './titleLines';

export interface Appendix { readonly rows: readonly ScoreRow[]; readonly total: { readonly maxPoints: string; readonly score: string } | null }

/** Bytes of the .docx, without machine, author or time. @param appendix the scorecard; null leaves it out */
export async function buildDocx(report: ReportDraft, appendix: Appendix | null): Promise<Uint8Array> {
  const document = new Document({
    creator: '', lastModifiedBy: '', title: report.title, description: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZES.text, font: fontOf(FONTS.body) } } } },
    sections: [{
      properties: { page: { size: PAGE.size, margin: PAGE.margin } },
      footers: { default: pageFooter(AlignmentType.RIGHT), even: pageFooter(AlignmentType.LEFT) },
      children: [
        ...blocksOf(report.paragraphs),
        ...(appendix ? [appendixTitle(), scoreTable(appendix.rows, appendix.total)] : []),
      ],
    }],
  });
  return cleanPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}

const fontOf = (eastAsia: string): { readonly eastAsia: string; readonly ascii: string; readonly hAnsi: string } =>
  ({ eastAsia, ascii: FONTS.digits, hAnsi: FONTS.digits });

const RUNS: Readonly<Record<ParagraphLevel, IRunOptions>> = {
  title: { size: SIZES.title, font: fontOf(FONTS.title) },
  heading1: { size: SIZES.text, font: fontOf(FONTS.heading1) },
  heading2: { size: SIZES.text, font: fontOf(FONTS.heading2) },
  heading3: { size: SIZES.text, font: fontOf(FONTS.body), bold: true },
  body: { size: SIZES.text, font: fontOf(FONTS.body) },
  table: { size: SIZES.text, font: fontOf(FONTS.body) },
};

/** Exact line pitch; two characters of indent for everything but the title: in characters for Word, in twips for readers that know no characters. */
const SPACING = { line: LINE_PITCH, lineRule: LineRuleType.EXACT } as const;
const INDENT = { firstLineChars: 200, firstLine: SIZES.text * 20 } as const;
const TITLE_AFTER = LINE_PITCH;
const TITLE_LINE = 700;

/** Paragraphs one by one; rows of a table that follow one another become one. */
function blocksOf(paragraphs: readonly DraftParagraph[]): (Paragraph | Table)[] {
  return paragraphs.flatMap((paragraph, index): (Paragraph | Table)[] => {
    if (paragraph.level !== 'table') return paragraphOf(paragraph);
    if (paragraphs[index - 1]?.level === 'table') return [];
    const end = paragraphs.findIndex((one, at) => at > index && one.level !== 'table');
    return [fundTable(paragraphs.slice(index, end < 0 ? paragraphs.length : end).map((one) => one.text))];
  });
}

function paragraphOf(paragraph: DraftParagraph): Paragraph[] {
  const run = RUNS[paragraph.level];
  if (paragraph.level === 'title') {
    const lines = titleLines(paragraph.text);
    return lines.map((text, index) => new Paragraph({
      alignment: AlignmentType.CENTER, spacing: { line: TITLE_LINE, lineRule: LineRuleType.EXACT, after: index === lines.length - 1 ? TITLE_AFTER : 0 },
      children: [new TextRun({ ...run, text })],
    }));
  }
  return [new Paragraph({
    alignment: AlignmentType.BOTH, spacing: SPACING, indent: INDENT, widowControl: false, keepNext: paragraph.level !== 'body',
    children: paragraph.spans.map((span) => new TextRun({ ...run, characterSpacing: CHARACTER_SPACE, text: span.text, ...(span.mark === 'none' ? {} : { highlight: OPEN_MARK_FILL }) })),
  })];
}

const appendixTitle = (): Paragraph => new Paragraph({
  pageBreakBefore: true, spacing: SPACING, children: [new TextRun({ ...RUNS.heading1, text: '附：自评得分表' })],
});

/** `— 1 —`, near the outer edge. */
const pageFooter = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer => new Footer({
  children: [new Paragraph({ alignment, indent: { left: FOOTER_INDENT, right: FOOTER_INDENT }, children: [new TextRun({ size: SIZES.footer, font: '宋体', children: ['— ', PageNumber.CURRENT, ' —'] })] })],
});
