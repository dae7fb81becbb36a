// The scorecard as an appended table: levels merged as in a form, header row repeated on each page, its own line pitch.
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType, type IRunOptions } from 'docx';
import { FONTS, SIZES, TABLE_LINE } from './styles';

export interface ScoreRow { readonly level1: string; readonly level2: string; readonly name: string; readonly maxPoints: string; readonly score: string; readonly reason: string }

const HEADERS = ['一级指标', '二级指标', '三级指标', '分值', '得分', '扣分依据及原因'] as const;
/** Shares of the width, in percent. */
const WIDTHS = [14, 14, 24, 8, 11, 29] as const;
const CENTERED: ReadonlySet<number> = new Set([0, 1, 3, 4]);

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
interface Cell { readonly text: string; readonly merge?: Merge | undefined }

export function scoreTable(rows: readonly ScoreRow[], total: { readonly maxPoints: string; readonly score: string } | null): Table {
  const body = rows.map((row, index) => tableRow([
    level(rows, index, (one) => one.level1), level(rows, index, (one) => `${one.level1}\n${one.level2}`),
    ...[row.name, row.maxPoints, row.score, row.reason].map((text) => ({ text })),
  ], { header: false }));
  const totalRow = total ? [tableRow(['合计', '', '', total.maxPoints, total.score, ''].map((text) => ({ text })), { header: false })] : [];
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [tableRow(HEADERS.map((text) => ({ text })), { header: true }), ...body, ...totalRow] });
}

/** A level is named once, its cell going down as far as it holds. */
function level(rows: readonly ScoreRow[], index: number, key: (row: ScoreRow) => string): Cell {
  const same = (other: number): boolean => rows[other] !== undefined && rows[index] !== undefined && key(rows[other]) === key(rows[index]) && key(rows[index]).trim() !== '';
  const text = rows[index] ? key(rows[index]).replace(/^[\s\S]*\n/u, '') : '';
  if (same(index - 1)) return { text: '', merge: VerticalMergeType.CONTINUE };
  return { text, merge: same(index + 1) ? VerticalMergeType.RESTART : undefined };
}

function tableRow(cells: readonly Cell[], { header }: { readonly header: boolean }): TableRow {
  const run: IRunOptions = { bold: header, size: SIZES.table, font: { eastAsia: FONTS.body, ascii: FONTS.digits, hAnsi: FONTS.digits } };
  return new TableRow({
    tableHeader: header, cantSplit: true,
    children: cells.map(({ text, merge }, index) => new TableCell({
      width: { size: WIDTHS[index] ?? 10, type: WidthType.PERCENTAGE }, verticalAlign: VerticalAlignTable.CENTER,
      ...(merge ? { verticalMerge: merge } : {}),
      children: [new Paragraph({
        alignment: header || CENTERED.has(index) ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: TABLE_LINE, lineRule: 'exact' },
        children: [new TextRun({ ...run, text })],
      })],
    })),
  });
}
