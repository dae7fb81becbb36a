// The scorecard as an appended table: header row repeated on each page, its own line pitch.
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType, type IRunOptions } from 'docx';
import { FONTS, SIZES, TABLE_LINE } from './styles';

export interface ScoreRow { readonly level1: string; readonly level2: string; readonly name: string; readonly maxPoints: string; readonly score: string; readonly reason: string }

const HEADERS = ['一级指标', '二级指标', '三级指标', '分值', '得分', '扣分依据及原因'] as const;
/** Shares of the width, in percent. */
const WIDTHS = [14, 14, 24, 8, 11, 29] as const;

export function scoreTable(rows: readonly ScoreRow[], total: { readonly maxPoints: string; readonly score: string } | null): Table {
  const body = rows.map((row) => tableRow([row.level1, row.level2, row.name, row.maxPoints, row.score, row.reason], { header: false }));
  const totalRow = total ? [tableRow(['合计', '', '', total.maxPoints, total.score, ''], { header: false })] : [];
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [tableRow(HEADERS, { header: true }), ...body, ...totalRow] });
}

const CENTERED: ReadonlySet<number> = new Set([0, 1, 3, 4]);

function tableRow(texts: readonly string[], options: { readonly header: boolean }): TableRow {
  const isHeader = options.header;
  const run: IRunOptions = { bold: isHeader, size: SIZES.table, font: { eastAsia: FONTS.body, ascii: FONTS.digits, hAnsi: FONTS.digits } };
  const cells = texts.map((text, index) => new TableCell({
    width: { size: WIDTHS[index] ?? 10, type: WidthType.PERCENTAGE }, verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({
      alignment: isHeader || CENTERED.has(index) ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { line: TABLE_LINE, lineRule: 'exact' },
      children: [new TextRun({ ...run, text })],
    })],
  }));
  return new TableRow({ tableHeader: isHeader, cantSplit: true, children: cells });
}
