// Where the columns of a sheet of ours stand now: by the words of its header, wherever she moved them.
import { isError, valueAt, type CellValue, type SheetSnapshot } from '../workbook';
import { numbersFrom } from './sheetView';

/** Header word → column. */
export type OwnColumns = ReadonlyMap<string, number>;

export const shownText = (value: CellValue): string => (isError(value) || value === null ? '' : String(value));

/** Rows that hold anything; none of an empty sheet. */
export const usedRows = ({ used }: SheetSnapshot): readonly number[] => (used ? numbersFrom(used.top, used.bottom) : []);

/** The columns of this row's words; null where `wanted` are not all among them. The first of a word counts: what lies further right is left over from a column she put in. */
export function headersIn(sheet: SheetSnapshot, row: number, ...wanted: readonly string[]): OwnColumns | null {
  const { left, right } = sheet.used ?? { left: 1, right: 0 };
  const words = numbersFrom(left, right).map((column) => [shownText(valueAt(sheet, row, column)).trim(), column] as const);
  const columns = new Map(words.filter(([word]) => word !== '').reverse());
  return wanted.every((word) => columns.has(word)) ? columns : null;
}
