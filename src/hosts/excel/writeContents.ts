// Contents into a block of cells, without Excel making something else of them.
import type { CellContent } from '../../core/workbook';
import { cellInput, isSpoiltByTextFormat } from './cellInput';

/** `format`: the one the cell is to keep; null: not known. */
export interface CellToWrite { readonly content: CellContent; readonly format: string | null }

/**
 * Writes contents, and keeps every cell's own number format: Excel would give a formula the format of what it points to,
 * and would make text of whatever is written into a cell formatted as text.
 */
export function writeContents(range: Excel.Range, matrix: readonly (readonly (CellToWrite | null)[])[]): void {
  const pick = <V>(of: (cell: CellToWrite) => V | null): (V | null)[][] => matrix.map((row) => row.map((cell) => cell && of(cell)));
  const setFormats = (formats: (string | null)[][]): void => { if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats; };
  setFormats(pick(({ content, format }) => (format === '@' && isSpoiltByTextFormat(content) ? 'General' : null)));
  range.formulas = pick(({ content }) => cellInput(content));
  setFormats(pick(({ content, format }) => (isSpoiltByTextFormat(content) && (format === '@' || content.kind === 'formula') ? format : null)));
}
