// Reading and writing blocks of cells as Excel does: dimensions checked, strings parsed, null left alone.
import { accessDenied, invalidArgument } from '../server/hostFault';
import { SheetModel, type CellModel, type Rect } from './sheetModel';
import { parseTyped } from './typedInput';

const LONGEST_TEXT = 32_767;
/** A read of more cells than this answers null for its arrays, without an error. */
export const MOST_CELLS_READ = 5_000_000;

type Aspect = 'values' | 'formulas' | 'numberFormat' | 'valueTypes';

/** @returns rows of cells, or null when the range is too large to be read at once */
export function readGrid(sheet: SheetModel, rect: Rect, aspect: Aspect): unknown[][] | null {
  const columns = rect.right - rect.left + 1;
  if ((rect.bottom - rect.top + 1) * columns > MOST_CELLS_READ) return null;
  return Array.from({ length: rect.bottom - rect.top + 1 }, (_, r) =>
    Array.from({ length: columns }, (__, c) => read(sheet.cell(rect.top + r, rect.left + c), aspect)));
}

function read(cell: CellModel | undefined, aspect: Aspect): unknown {
  switch (aspect) {
    case 'numberFormat': return cell?.numberFormat ?? 'General';
    case 'valueTypes': return valueType(cell);
    case 'formulas': return cell?.formula ?? shown(cell);
    case 'values': return shown(cell);
  }
}

/** The leading apostrophe of a text is no part of what is read, so a text `=A1` reads like a formula. */
function shown(cell: CellModel | undefined): unknown {
  if (!cell || cell.value === null) return '';
  return typeof cell.value === 'object' ? cell.value.error : cell.value;
}

function valueType(cell: CellModel | undefined): string {
  if (!cell || (cell.value === null && cell.formula === null)) return 'Empty';
  if (cell.value === null) return 'String';
  if (typeof cell.value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof cell.value as 'string' | 'number' | 'boolean'];
}

export function writeGrid(sheet: SheetModel, rect: Rect, value: unknown): void {
  const grid = gridFor(rect, value);
  refuseLocked(sheet, rect);
  for (const [r, row] of grid.entries()) for (const [c, input] of row.entries()) writeCell(sheet, rect.top + r, rect.left + c, input);
}

/** One cell, as if typed. */
export function writeCell(sheet: SheetModel, row: number, column: number, input: unknown): void {
  if (input === null) return;
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') throw invalidArgument('a cell takes text, numbers and truth values');
  const merge = sheet.mergeOver(row, column);
  // Excel drops what is written under a merged cell, without a word.
  if (merge && (merge.top !== row || merge.left !== column)) return;
  if (typeof input === 'string' && input.length > LONGEST_TEXT + 1) throw invalidArgument('text too long');
  const cell = sheet.ensure(row, column);
  if (cell.numberFormat === '@' && input !== '') {
    const text = String(input);
    Object.assign(cell, { value: text.startsWith("'") ? text.slice(1) : text, formula: null });
    return;
  }
  const typed = typeof input === 'string' ? parseTyped(input) : { value: input, formula: null, numberFormat: null };
  Object.assign(cell, { value: typed.value, formula: typed.formula });
  if (typed.numberFormat !== null && cell.numberFormat === 'General') cell.numberFormat = typed.numberFormat;
}

export function writeFormats(sheet: SheetModel, rect: Rect, value: unknown): void {
  refuseFormatting(sheet);
  const grid = typeof value === 'string' ? null : gridFor(rect, value);
  forEachCell(rect, (row, column) => {
    const format = grid ? grid[row - rect.top]?.[column - rect.left] : value;
    if (typeof format === 'string') sheet.ensure(row, column).numberFormat = format;
  });
}

function gridFor(rect: Rect, value: unknown): readonly (readonly unknown[])[] {
  const rows = rect.bottom - rect.top + 1;
  const columns = rect.right - rect.left + 1;
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const grid = value as unknown[];
  if (grid.length !== rows || grid.some((row) => !Array.isArray(row) || row.length !== columns)) throw invalidArgument(`array is not ${rows} × ${columns}`);
  return grid as unknown[][];
}

/** A protected sheet refuses a block that touches a locked cell, even where the block leaves it alone. */
export function refuseLocked(sheet: SheetModel, rect: Rect): void {
  if (!sheet.isProtected) return;
  forEachCell(rect, (row, column) => { if (sheet.isLocked(row, column)) throw accessDenied(`${sheet.name} is protected`); });
}

/** Its formats a protected sheet keeps even where cells are unlocked. */
export function refuseFormatting(sheet: SheetModel): void {
  if (sheet.isProtected) throw accessDenied(`formats of ${sheet.name}, which is protected`);
}

export function forEachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.top; row <= rect.bottom; row += 1) for (let column = rect.left; column <= rect.right; column += 1) visit(row, column);
}

export function clearContents(sheet: SheetModel, rect: Rect): void {
  refuseLocked(sheet, rect);
  forEachCell(rect, (row, column) => {
    const cell = sheet.cell(row, column);
    if (cell) Object.assign(cell, { value: null, formula: null });
  });
}

export function mergeRect(sheet: SheetModel, rect: Rect): void {
  unmergeRect(sheet, rect);
  let first = true;
  forEachCell(rect, (row, column) => {
    const cell = sheet.cell(row, column);
    if (!first && cell) Object.assign(cell, { value: null, formula: null });
    first = false;
  });
  sheet.merges.push(rect);
}

export function unmergeRect(sheet: SheetModel, rect: Rect): void {
  sheet.merges = sheet.merges.filter((m) => m.top > rect.bottom || m.bottom < rect.top || m.left > rect.right || m.right < rect.left);
}

export interface Area { readonly sheet: SheetModel; readonly rect: Rect }

/** The source is repeated down the target, row by row; merged ranges come along. Heights, drop-downs and contents do not. */
export function copyFormats({ sheet: source, rect: from }: Area, { sheet, rect: to }: Area): void {
  refuseFormatting(sheet);
  const looks = [...cellsIn(source, from)].map(([key, { numberFormat, style }]) => ({ row: SheetModel.rowOf(key), column: SheetModel.columnOf(key), numberFormat, style: { ...style } }));
  const within = (rect: Rect) => (m: Rect): boolean => m.top >= rect.top && m.bottom <= rect.bottom && m.left >= rect.left && m.right <= rect.right;
  const merges = source.merges.filter(within(from));
  for (const [, cell] of cellsIn(sheet, to)) Object.assign(cell, { numberFormat: 'General', style: {} });
  sheet.merges = sheet.merges.filter((m) => !within(to)(m));
  const height = from.bottom - from.top + 1;
  for (let down = to.top - from.top; from.top + down <= to.bottom; down += height) {
    const right = to.left - from.left;
    for (const { row, column, numberFormat, style } of looks) Object.assign(sheet.ensure(row + down, column + right), { numberFormat, style: { ...style } });
    for (const m of merges) sheet.merges.push({ top: m.top + down, bottom: m.bottom + down, left: m.left + right, right: m.right + right });
  }
}

const cellsIn = (sheet: SheetModel, { top, bottom, left, right }: Rect): readonly (readonly [number, CellModel])[] => [...sheet.cells].filter(([key]) => {
  const [row, column] = [SheetModel.rowOf(key), SheetModel.columnOf(key)];
  return row >= top && row <= bottom && column >= left && column <= right;
});
