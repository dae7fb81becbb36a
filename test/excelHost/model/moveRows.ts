// Whole rows come in or go out: cells, merges, filters, validations, names and every formula of the book move along.
import { shiftFormula, shiftFormulaForRemoval } from '../../../src/core/workbook/shiftReferences';
import { SheetModel, type CellModel, type Rect } from './sheetModel';
import type { WorkbookModel } from './workbookModel';

/** New rows look like the row above them, as in Excel. */
export function insertRows(book: WorkbookModel, sheet: SheetModel, before: number, count: number): void {
  move(book, sheet, (row) => (row >= before ? row + count : row));
  const shift = (formula: string, on: string): string => shiftFormula(formula, on, [{ sheet: sheet.name, before, count }]);
  rewriteFormulas(book, shift);
  for (const [key, cell] of [...sheet.cells]) {
    if (SheetModel.rowOf(key) !== before - 1) continue;
    for (let i = 0; i < count; i += 1) Object.assign(sheet.ensure(before + i, SheetModel.columnOf(key)), { numberFormat: cell.numberFormat, style: { ...cell.style } });
  }
  const height = sheet.rowHeights.get(before - 1);
  if (height !== undefined) for (let i = 0; i < count; i += 1) sheet.rowHeights.set(before + i, height);
}

export function deleteRows(book: WorkbookModel, sheet: SheetModel, first: number, count: number): void {
  move(book, sheet, (row) => (row < first ? row : row < first + count ? null : row - count));
  rewriteFormulas(book, (formula, on) => shiftFormulaForRemoval(formula, on, { sheet: sheet.name, first, count }));
}

function move(book: WorkbookModel, sheet: SheetModel, to: (row: number) => number | null): void {
  const cells: [number, CellModel][] = [];
  for (const [key, cell] of sheet.cells) {
    const row = to(SheetModel.rowOf(key));
    if (row !== null) cells.push([SheetModel.key(row, SheetModel.columnOf(key)), cell]);
  }
  sheet.cells.clear();
  for (const [key, cell] of cells) sheet.cells.set(key, cell);
  sheet.merges = sheet.merges.flatMap((rect) => moved(rect, to)).filter((m) => m.top !== m.bottom || m.left !== m.right);
  sheet.validations = sheet.validations.flatMap(({ rect, rule }) => moved(rect, to).map((found) => ({ rect: found, rule })));
  if (sheet.filter) {
    const [rect = sheet.filter.rect] = moved(sheet.filter.rect, to);
    sheet.filter = { rect, hiddenRows: sheet.filter.hiddenRows.flatMap((row) => to(row) ?? []) };
  }
  const heights = [...sheet.rowHeights].flatMap(([row, height]): [number, number][] => { const now = to(row); return now === null ? [] : [[now, height]]; });
  sheet.rowHeights.clear();
  for (const [row, height] of heights) sheet.rowHeights.set(row, height);
  book.tables = book.tables.map((table) => (table.sheet === sheet.name ? { ...table, rect: moved(table.rect, to)[0] ?? table.rect } : table));
}

/** A range grows when rows come in within it, shrinks when rows of it go, and is gone with all of them. */
function moved(rect: Rect, to: (row: number) => number | null): readonly Rect[] {
  let top: number | null = null;
  let bottom: number | null = null;
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const now = to(row);
    if (now === null) continue;
    top ??= now;
    bottom = now;
  }
  return top === null || bottom === null ? [] : [{ ...rect, top, bottom }];
}

function rewriteFormulas(book: WorkbookModel, rewrite: (formula: string, onSheet: string) => string): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) if (cell.formula !== null) cell.formula = rewrite(cell.formula, sheet.name);
  }
  for (const name of book.names.values()) name.formula = rewrite(name.formula, '');
}
