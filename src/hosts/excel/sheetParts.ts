// Drop-down lists, widths and the printed page of a sheet of ours.
import type { SheetLayout } from '../../core/workbook';
import type { Rect } from './layout';
import { rangeOf } from './readBook';
import type { WritingContext } from './writingContext';

export function queueValidation(worksheet: Excel.Worksheet, rect: Rect, list: readonly string[]): void {
  const { dataValidation } = rangeOf(worksheet, rect);
  if (list.length === 0) dataValidation.clear();
  else dataValidation.rule = { list: { inCellDropDown: true, source: list.join(',') } };
}

/** @param height null: the usual one of the sheet */
export function queueHeight(worksheet: Excel.Worksheet, row: number, height: number | null): void {
  const { format } = rangeOf(worksheet, { top: row, left: 1, bottom: row, right: 1 });
  if (height === null) format.useStandardHeight = true;
  else format.rowHeight = height;
}

/** A character of the default font of Chinese Excel is 8 pixels wide, the margins of a cell 5; Office.js counts points. */
const columnPoints = (characters: number): number => Math.round((characters * 8 + 5) * 0.75 * 100) / 100;

export function queueWidths(worksheet: Excel.Worksheet, widths: readonly number[]): void {
  for (const [i, width] of widths.entries()) rangeOf(worksheet, { top: 1, left: i + 1, bottom: 1, right: i + 1 }).format.columnWidth = width === 0 ? 0 : columnPoints(width);
}

/** @param heights of row 1, 2, …; rows of one height in a row are set together */
export function queueHeights(worksheet: Excel.Worksheet, heights: readonly (number | undefined)[]): void {
  let top = 0;
  for (let row = 1; row <= heights.length; row += 1) {
    if (heights[row] === heights[top]) continue;
    const height = heights[top];
    if (height !== undefined) rangeOf(worksheet, { top: top + 1, left: 1, bottom: row, right: 1 }).format.rowHeight = height;
    top = row;
  }
}

export function queuePage({ supports }: WritingContext, worksheet: Excel.Worksheet, { frozenRows, print }: SheetLayout): void {
  if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  if (!print || !supports('1.9')) return;
  worksheet.pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (print.titleRows > 0) worksheet.pageLayout.setPrintTitleRows(`$1:$${String(print.titleRows)}`);
}
