// The whole emulated workbook as plain data, to be compared: before, after, or (never) something in between.
import { isUntouched, SheetModel, type CellModel } from './sheetModel';
import type { WorkbookModel } from './workbookModel';

/**
 * @param plain sheets whose looks do not count
 * @returns everything but ids; cells that hold nothing and look like nothing are left out
 */
export function stateOf(book: WorkbookModel, plain: readonly string[] = []): unknown {
  return {
    names: Object.fromEntries([...book.names.values()].map(({ name, formula, visible }) => [name, { formula, visible }] as const).sort(([a], [b]) => a.localeCompare(b))),
    settings: Object.fromEntries(book.settings),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name, visibility: sheet.visibility, protected: sheet.isProtected, filter: sheet.filter,
      merges: sheet.merges.map((rect) => JSON.stringify(rect)).sort(),
      heights: plain.includes(sheet.name) ? {} : Object.fromEntries(sheet.rowHeights),
      widths: Object.fromEntries(sheet.columnWidths), hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b), page: sheet.page,
      validations: plain.includes(sheet.name) ? [] : sheet.validations.map((one) => JSON.stringify(one)).sort(),
      cells: Object.fromEntries([...sheet.cells].map(([key, cell]): [number, CellModel] => [key, plain.includes(sheet.name) ? { ...cell, numberFormat: 'General', style: {} } : cell])
        .filter(([, cell]) => !isUntouched(cell)).sort(([a], [b]) => a - b).map(([key, cell]) => [cellName(key), cellState(cell)])),
    })),
  };
}

const cellName = (key: number): string => `R${String(SheetModel.rowOf(key))}C${String(SheetModel.columnOf(key))}`;

/** Results of formulas are left out: they follow from the rest. */
function cellState({ value, formula, numberFormat, style }: CellModel): unknown {
  return { content: formula ?? value, numberFormat, style };
}
