// Cell and range addresses: where something stands in a workbook. Rows and columns count from 1, as on the screen.

export interface CellRef { readonly sheet: string; readonly row: number; readonly column: number }

/** A rectangle of one sheet, corners included. */
export interface RangeRef {
  readonly sheet: string;
  readonly top: number; readonly left: number; readonly bottom: number; readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** `AB` → 28. @throws RangeError if `letters` is not one to three letters */
export function columnNumber(letters: string): number {
  if (!/^[A-Z]{1,3}$/i.test(letters)) throw new RangeError(`columnNumber: “${letters}”`);
  return Array.from(letters.toUpperCase()).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `F4`, without the sheet. */
export const a1 = (cell: Pick<CellRef, 'row' | 'column'>): string => `${columnLetters(cell.column)}${String(cell.row)}`;

/** `A1:F1`, or `A1` for a single cell; without the sheet. */
export function rangeA1(range: Omit<RangeRef, 'sheet'>): string {
  const from = a1({ row: range.top, column: range.left });
  const to = a1({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** `自评表!F4`, as people write it and as messages show it (never quoted; see {@link formulaRef} for formulas). */
export const formatCell = (cell: CellRef): string => `${cell.sheet}!${a1(cell)}`;
export const formatRange = (range: RangeRef): string => `${range.sheet}!${rangeA1(range)}`;

/** A sheet name as a formula needs it: quoted unless it is plainly a word. */
export function quoteSheet(sheet: string): string {
  const plain = /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]*$/u.test(sheet) && !/^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** `预算!D8`, or `D8` where the formula stands on the same sheet. */
export const formulaRef = (cell: CellRef, onSheet: string): string =>
  cell.sheet === onSheet ? a1(cell) : `${quoteSheet(cell.sheet)}!${a1(cell)}`;

/** Parses `F4` or `$F$4`. @returns null if it is not one cell */
export function parseA1(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column = columnNumber(letters);
  const row = Number(digits);
  return column <= MAX_COLUMNS && row <= MAX_ROWS ? { row, column } : null;
}

/** Parses `A1:F9`, `F4`. @returns null if it is not a range of cells */
export function parseRangeA1(text: string): Omit<RangeRef, 'sheet'> | null {
  const [first = '', second = first, ...more] = text.split(':');
  const from = parseA1(first);
  const to = parseA1(second);
  if (!from || !to || more.length > 0) return null;
  return {
    top: Math.min(from.row, to.row), left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row), right: Math.max(from.column, to.column),
  };
}

/** Parses `自评表!F4` or `'甲 表'!F4:F9`. @returns null if it is not a sheet and a range */
export function parseRange(text: string): RangeRef | null {
  const bang = text.lastIndexOf('!');
  if (bang <= 0) return null;
  const range = parseRangeA1(text.slice(bang + 1));
  const written = text.slice(0, bang);
  const sheet = written.startsWith("'") && written.endsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return range && { sheet, ...range };
}

export const rangeOf = (cell: CellRef): RangeRef =>
  ({ sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });

export const topLeft = (range: RangeRef): CellRef => ({ sheet: range.sheet, row: range.top, column: range.left });

export const contains = (range: RangeRef, cell: CellRef): boolean =>
  range.sheet === cell.sheet && range.top <= cell.row && cell.row <= range.bottom && range.left <= cell.column && cell.column <= range.right;

/** The smallest range of one sheet that holds both. */
export const around = (a: RangeRef, b: RangeRef): RangeRef => ({
  sheet: a.sheet, top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right),
});

export const overlaps = (a: RangeRef, b: RangeRef): boolean =>
  a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Sheet names are the same in any case, as in Excel. */
export const sameSheetName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

export const sameCell = (a: CellRef, b: CellRef): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;
