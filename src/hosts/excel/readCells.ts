// From what Office.js answers about a range to the cells of a snapshot.
import type { Cell, CellError, CellValue } from '../../core/workbook';

/** A range loaded with `CELL_PROPERTIES`, and where it stands. */
export interface LoadedRange {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

export const CELL_PROPERTIES = ['values', 'formulas', 'numberFormat', 'valueTypes'] as const;

const ERRORS: ReadonlySet<string> = new Set(['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#N/A', '#NUM!', '#NULL!', '#SPILL!']);
const NOT_YET: ReadonlySet<string> = new Set(['#GETTING_DATA', '#BUSY!']);

const isKnownError = (text: string): text is CellError['error'] => ERRORS.has(text);

/** The value of one cell. Excel reads a blank as `''`, and so does a formula that gives an empty text: the type tells. */
export function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Empty') return null;
  if (type === 'Error') {
    const text = String(value);
    return { error: isKnownError(text) ? text : NOT_YET.has(text) ? '#未计算' : '#其他' };
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/**
 * The formula of one cell, or null. A text that was typed with a leading apostrophe reads like a formula here; its value
 * is then that very text, which the result of a formula never is.
 */
export const cellFormula = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;

/** One cell of a loaded range, counted from its top left corner at 0. */
export function loadedCell(range: LoadedRange, row: number, column: number): Cell {
  const value = range.values[row]?.[column];
  return {
    value: cellValue(value, range.valueTypes[row]?.[column]),
    formula: cellFormula(range.formulas[row]?.[column], value),
    format: formatOf(range.numberFormat[row]?.[column]),
  };
}

const formatOf = (format: unknown): string => (typeof format === 'string' && format !== '' ? format : 'General');

/** The whole range, as rows of a snapshot. */
export function loadedRows(range: LoadedRange): { readonly values: CellValue[][]; readonly formulas: (string | null)[][]; readonly formats: string[][] } {
  const rows = range.values.map((row, r) => row.map((_, c) => loadedCell(range, r, c)));
  return {
    values: rows.map((row) => row.map(({ value }) => value)),
    formulas: rows.map((row) => row.map(({ formula }) => formula)),
    formats: rows.map((row) => row.map(({ format }) => format)),
  };
}
