// Rows of 评分底稿, cell by cell, under the columns of its layout.
import { BLANK, rowHeight, shownText, textContent, type CellContent, type LayoutCell, type SheetLayout, type StyleName } from '../workbook';
import { LAYOUT_MARK, WORKING_PAPER_COLUMNS, type WorkingPaperColumn } from '../tables';

export type LayoutRow = SheetLayout['rows'][number];

/** A row with the drop-downs it needs. */
export interface PaperRow { readonly row: LayoutRow; readonly lists: readonly { readonly column: number; readonly list: readonly string[] }[] }

export type PaperCells = Readonly<Partial<Record<WorkingPaperColumn, LayoutCell>>>;

/** 1-based column of the sheet. */
export const columnOf = (column: WorkingPaperColumn): number => WORKING_PAPER_COLUMNS.findIndex((shape) => shape.column === column) + 1;

export const textCell = (text: string, style: StyleName): LayoutCell => ({ content: textContent(text), style });
export const contentCell = (content: CellContent, style: StyleName): LayoutCell => ({ content, style });

/** The cells in their columns; columns left out stay empty. The row is as high as its longest text wraps. */
export function paperRow(cells: PaperCells, lists: PaperRow['lists'] = []): PaperRow {
  const row = WORKING_PAPER_COLUMNS.map(({ column }) => cells[column] ?? null);
  const texts = WORKING_PAPER_COLUMNS.flatMap(({ column, width }) => (column === 'id' ? [] : [{ text: shownText(cells[column]?.content ?? BLANK), width }]));
  return { row: { height: rowHeight(texts), cells: row }, lists };
}

/** A line that runs on over the empty cells to its right. Not merged: a later run may put other rows there. */
export const lineRow = (text: string, style: 'title' | 'note' | 'caption' | 'captionWarning'): PaperRow =>
  ({ row: { height: style === 'title' ? 32 : LINE_HEIGHT, cells: [textCell(text, style), ...Array.from({ length: WORKING_PAPER_COLUMNS.length - 2 }, () => null), LAYOUT] }, lists: [] });

export const BLANK_ROW: PaperRow = { row: { cells: [] }, lists: [] };

const LINE_HEIGHT = 22;

/** Marks a row as ours that is about no indicator. */
export const LAYOUT: LayoutCell = { content: { kind: 'text', text: LAYOUT_MARK }, style: 'mark' };
