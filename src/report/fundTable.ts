// Rows of a table in the draft (`用途|金额`) as a table in the document: header row repeated, amounts to the right.
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType, type IRunOptions } from 'docx';
import { FONTS, SIZES, TABLE_LINE } from './styles';

/** Cells of a row stand between these in the draft. */
const DIVIDER = '|';
const FIRST_WIDTH = 70;

/** @param rows paragraphs of level `table` that follow one another; the first is the header */
export function fundTable(rows: readonly string[]): Table {
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: rows.map((row, index) => rowOf(row.split(DIVIDER), { header: index === 0 })) });
}

function rowOf(cells: readonly string[], { header }: { readonly header: boolean }): TableRow {
  const run: IRunOptions = { bold: header, size: SIZES.table, font: { eastAsia: FONTS.body, ascii: FONTS.digits, hAnsi: FONTS.digits } };
  const rest = (100 - FIRST_WIDTH) / Math.max(1, cells.length - 1);
  return new TableRow({
    tableHeader: header, cantSplit: true,
    children: cells.map((text, index) => new TableCell({
      width: { size: index === 0 ? FIRST_WIDTH : rest, type: WidthType.PERCENTAGE }, verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 100, right: 100 },
      children: [new Paragraph({
        alignment: header ? AlignmentType.CENTER : index === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
        spacing: { line: TABLE_LINE, lineRule: 'exact' }, children: [new TextRun({ ...run, text })],
      })],
    })),
  });
}
