// A read workbook as formulas see it.
import { cellAt, contains, sameSheetName, type CellRef, type SheetSnapshot } from '../../../core/workbook';
import type { FormulaBook } from '../formula';
import type { ReadSheet } from '../sheet/readSheet';
import type { DefinedName } from '../workbook/workbookPart';

/** A formula no evaluator knows: what depends on it is not computed either. */
const NOT_FOR_US = '=NOT.COMPUTED.HERE()';

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly DefinedName[];
}

/** @param isCurrent is the value that stands in a formula cell still right? */
export function formulaBook({ sheets, names }: ReadBook, isCurrent: (at: CellRef) => boolean): FormulaBook {
  const byName = new Map(sheets.map((sheet) => [sheet.snapshot.name.toLowerCase(), sheet]));
  const find = (name: string): ReadSheet | undefined => byName.get(name.toLowerCase());
  return {
    sheetNames: sheets.map(({ snapshot }) => snapshot.name),
    cell: (sheet, row, column) => {
      const found = find(sheet)?.snapshot;
      if (!found) return { value: null, formula: null };
      const { value, formula } = cellAt(found, row, column);
      const array = formula === null ? null : arrayAt(found, { sheet: found.name, row, column });
      if (array === null) return { value, formula };
      if (array === 'ofOneCell') return { value, formula, entered: 'array' };
      return isCurrent({ sheet: found.name, row, column }) ? { value, formula: null } : { value, formula: NOT_FOR_US };
    },
    definedName: (name, sheet) => definedName(names, name, sheet),
    used: (sheet) => {
      const used = find(sheet)?.snapshot.used;
      return { rows: used?.bottom ?? 0, columns: used?.right ?? 0 };
    },
    isRowHidden: (sheet, row) => find(sheet)?.hiddenRows.has(row) ?? false,
    isCurrent: (sheet, row, column) => isCurrent({ sheet: find(sheet)?.snapshot.name ?? sheet, row, column }),
  };
}

/** Array formulas of several cells, and data tables, are computed for all of them at once, which is left to Excel. */
export const isInArray = (sheet: SheetSnapshot, at: CellRef): boolean => arrayAt(sheet, at) === 'ofSeveralCells';

function arrayAt(sheet: SheetSnapshot, at: CellRef): 'ofOneCell' | 'ofSeveralCells' | null {
  const found = sheet.obstacles.find(({ kind, range }) => (kind === 'array' || kind === 'other') && contains(range, at));
  if (!found) return null;
  const { top, left, bottom, right } = found.range;
  return found.kind === 'array' && top === bottom && left === right ? 'ofOneCell' : 'ofSeveralCells';
}

/** What a name refers to, its sheet's own before the workbook's; null for no such name. */
export function definedName(names: readonly DefinedName[], name: string, sheet: string): string | null {
  const same = names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const local = same.find((one) => one.sheet !== null && sameSheetName(one.sheet, sheet));
  return (local ?? same.find((one) => one.sheet === null))?.formula ?? null;
}
