// Computes the formulas of the emulated workbook, as Excel does after a write.
import { createEvaluator } from '../../../src/hosts/xlsx/formula';
import type { CellValue } from '../../../src/core/workbook';
import { SheetModel, type CellModel, type ErrorValue, type Scalar } from './sheetModel';
import type { WorkbookModel } from './workbookModel';

/** What cannot be computed keeps the value it had. */
export function calculate(book: WorkbookModel): void {
  const evaluator = createEvaluator({
    cell: (sheet, row, column) => {
      const cell = book.find(sheet)?.cell(row, column);
      return { value: cellValue(cell), formula: cell?.formula ?? null };
    },
    sheetNames: book.sheets.map(({ name }) => name),
    definedName: (name) => book.names.get(name.toLowerCase())?.formula.slice(1) ?? null,
    used: (sheet) => { const rect = book.find(sheet)?.usedRect(false); return { rows: rect?.bottom ?? 0, columns: rect?.right ?? 0 }; },
    isCurrent: () => true,
  });
  const results: [CellModel, Scalar | ErrorValue][] = [];
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const value = evaluator.evaluate(sheet.name, SheetModel.rowOf(key), SheetModel.columnOf(key));
      if (value !== null) results.push([cell, value]);
    }
  }
  for (const [cell, value] of results) cell.value = value;
}

function cellValue(cell: CellModel | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === 'object' && value !== null ? { error: '#VALUE!' } : value;
}
