// Contents into a block of cells, without Excel making something else of them.
import type { CellContent } from '../../core/workbook';
import { cellInput, isSpoiltByTextFormat } from './cellInput';

/**
 * Writes contents, and keeps every cell's own number format: Excel would give a formula the format of what it points to,
 * and would make text of whatever is written into a cell formatted as text.
 */
export function writeContents<T>(range: Excel.Range, matrix: readonly (readonly (T | null)[])[], cell: (what: T) => { readonly content: CellContent; readonly format: string | null }): void {
  const map = <V>(pick: (each: { readonly content: CellContent; readonly format: string | null }) => V | null): (V | null)[][] =>
    matrix.map((row) => row.map((what) => (what === null ? null : pick(cell(what)))));
  const setAside = map(({ content, format }) => (format === '@' && isSpoiltByTextFormat(content) ? 'General' : null));
  const keep = map(({ content, format }) => (format !== null && isSpoiltByTextFormat(content) && (format === '@' || content.kind === 'formula') ? format : null));
  if (setAside.some((row) => row.some((format) => format !== null))) range.numberFormat = setAside;
  range.formulas = map(({ content }) => cellInput(content));
  if (keep.some((row) => row.some((format) => format !== null))) range.numberFormat = keep;
}
