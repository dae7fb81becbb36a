// A second workbook, the same in everything, ids included: so that a test need not be led to the same place every time.
import { SheetModel } from './sheetModel';
import { WorkbookModel } from './workbookModel';

export function cloneWorkbook(book: WorkbookModel): WorkbookModel {
  const clone = new WorkbookModel();
  clone.structureProtected = book.structureProtected;
  clone.tables = [...book.tables];
  clone.pivots = [...book.pivots];
  for (const sheet of book.sheets) copySheet(sheet, clone.addSheet(sheet.name, sheet.id));
  for (const [key, name] of book.names) clone.names.set(key, { ...name });
  for (const [key, value] of book.settings) clone.settings.set(key, value);
  return clone;
}

function copySheet(from: SheetModel, to: SheetModel): void {
  for (const [key, cell] of from.cells) to.cells.set(key, { ...cell, style: { ...cell.style } });
  to.merges = [...from.merges];
  to.validations = [...from.validations];
  to.isProtected = from.isProtected;
  to.filter = from.filter && { ...from.filter };
  to.visibility = from.visibility;
  for (const [row, height] of from.rowHeights) to.rowHeights.set(row, height);
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  for (const [column, width] of from.columnWidths) to.columnWidths.set(column, width);
  Object.assign(to.page, from.page);
}
