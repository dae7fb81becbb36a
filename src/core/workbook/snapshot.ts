// What a host reads: the workbook as plain data, the same from Excel and from a file.
import type { CellRef, RangeRef } from './address';
import { contains } from './address';

/** An error in a cell (`#REF!`), or a formula whose value nobody has computed yet. */
export interface CellError { readonly error: '#REF!' | '#VALUE!' | '#DIV/0!' | '#NAME?' | '#N/A' | '#NUM!' | '#NULL!' | '#SPILL!' | '#未计算' | '#其他' }

/** What a cell holds or its formula gives. Blank is null, never `''` nor 0. Dates are serial numbers. */
export type CellValue = string | number | boolean | null | CellError;

/**
 * One sheet. `values`, `formulas` and `formats` are rows of the used range, counted from its top left corner; a row
 * (or the end of a row) that holds nothing may be missing. Read them through {@link cellAt}.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Where values, formulas or formatted blanks stand; null for an empty sheet. */
  readonly used: RangeRef | null;
  readonly values: readonly (readonly CellValue[] | undefined)[];
  /** With the leading `=`; null where there is none. */
  readonly formulas: readonly (readonly (string | null)[] | undefined)[];
  /** Number format codes in English form (`General`, `0.00%`, `yyyy/m/d`). */
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
  /** Of a sheet of ours: row → its height in points where it is not the sheet's usual one, 0 where it is hidden. Hers are not asked. */
  readonly heights?: Readonly<Record<number, number>>;
  /** Merged ranges; `unknown` where the host could not learn them: labels are then carried forward. */
  readonly merges: readonly RangeRef[] | 'unknown';
  /** null: not protected. Otherwise the cells that may be written. */
  readonly protection: { readonly unlocked: readonly RangeRef[] } | null;
  /** The filtered range, with the rows it hides now; null where no filter is set. */
  readonly filter: { readonly range: RangeRef; readonly hiddenRows: readonly number[] } | null;
  /** Other things that stand in rows and would be torn by inserting some: tables, pivots, array formulas, spill areas. */
  readonly obstacles: readonly { readonly kind: 'table' | 'pivot' | 'array' | 'other'; readonly range: RangeRef }[];
}

/** A hidden defined name of ours (`jixiao_…`); `target` is null when what it named was deleted. */
export interface OwnName { readonly name: string; readonly target: RangeRef | null }

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Defined names that begin with {@link OWN_NAME_PREFIX}; hers are not read. */
  readonly ownNames: readonly OwnName[];
  /** Sheets can be neither added nor renamed. */
  readonly structureProtected: boolean;
}

export const OWN_NAME_PREFIX = 'jixiao_';

/** One cell, read. `format` is `General` where none is set. */
export interface Cell { readonly value: CellValue; readonly formula: string | null; readonly format: string }

export const BLANK_CELL: Cell = { value: null, formula: null, format: 'General' };

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** Blank: nothing, or nothing but white space. A formula that gives `""` is not blank: see `Cell.formula`. */
export const isBlank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');

export const sheetNamed = (workbook: WorkbookSnapshot, name: string): SheetSnapshot | null =>
  workbook.sheets.find((sheet) => sheet.name === name) ?? null;

/** The cell at `row`, `column` of the sheet (from 1); blank outside the used range. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  if (!sheet.used) return BLANK_CELL;
  const r = row - sheet.used.top;
  const c = column - sheet.used.left;
  if (r < 0 || c < 0) return BLANK_CELL;
  const value = sheet.values[r]?.[c] ?? null;
  const formula = sheet.formulas[r]?.[c] ?? null;
  const format = sheet.formats[r]?.[c] ?? 'General';
  return value === null && formula === null && format === 'General' ? BLANK_CELL : { value, formula, format };
}

/** The value alone; the quick way through large sheets. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.used ? sheet.values[row - sheet.used.top]?.[column - sheet.used.left] ?? null : null;
}

/** May this cell be written? A locked cell of a protected sheet may not. */
export const isWritable = (sheet: SheetSnapshot, cell: CellRef): boolean =>
  sheet.protection === null || sheet.protection.unlocked.some((range) => contains(range, cell));

/** The merged range that covers the cell, if it is known to be merged. */
export const mergeAt = (sheet: SheetSnapshot, cell: CellRef): RangeRef | null =>
  sheet.merges === 'unknown' ? null : sheet.merges.find((range) => contains(range, cell)) ?? null;

/** Does the cell lie hidden under a merged range? */
export function isCovered(sheet: SheetSnapshot, { row, column }: Pick<CellRef, 'row' | 'column'>): boolean {
  const merge = mergeAt(sheet, { sheet: sheet.name, row, column });
  return merge !== null && (merge.top !== row || merge.left !== column);
}
