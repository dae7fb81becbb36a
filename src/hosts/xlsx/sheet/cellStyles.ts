// The styles of cells, those that were never written among them.
import type { RangeRef } from '../../../core/workbook';
import { columnStyle, readColumnStyles } from './columns';
import type { SheetText } from './openSheet';
import { readRowAttributes } from './rowAttributes';
import { forEachCell, scanRows } from './scan';

/** The style of each cell of the area, row by row, by its number in the workbook. @throws XmlError */
export function readCellStyles({ xml, root, rows }: SheetText, { top, bottom, left, right }: Omit<RangeRef, 'sheet'>): readonly (readonly number[])[] {
  const columns = readColumnStyles(xml, root);
  const width = right - left + 1;
  const styles = Array.from({ length: bottom - top + 1 }, () => Array.from({ length: width }, (_, c) => columnStyle(columns, left + c)));
  for (const part of rows()) {
    for (const row of scanRows(part.xml, part)) {
      const line = styles[row.row - top];
      if (!line) continue;
      const { style } = readRowAttributes(part.xml, row);
      if (style !== null) line.fill(style);
      forEachCell(part.xml, row, part.prefix, (cell) => { if (cell.column >= left && cell.column <= right) line[cell.column - left] = cell.style; });
    }
  }
  return styles;
}
