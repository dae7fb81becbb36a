// A sheet as the readers of this room look at it: which cells hold something, what a person sees there, what is merged.
import { formatPlain, dayOfSerial, decimalOfDouble, formatDay, HUNDRED } from '../units';
import { cellAt, isBlank, isError, valueAt, type Cell, type RangeRef, type SheetSnapshot } from '../workbook';
import { isDateFormat, isPercentFormat, readNumber, type NumberInCell } from '../grammar';
import type { FieldCell, Sourced } from './table';

/** Columns of a table or of a block. */
export interface Span { readonly left: number; readonly right: number }

export interface Area extends Span { readonly top: number; readonly bottom: number }
/** Is this cell a header or a line of a table? */
export type Taken = (row: number, column: number) => boolean;

export interface SheetView {
  readonly sheet: SheetSnapshot;
  readonly name: string;
  readonly top: number; readonly left: number; readonly bottom: number; readonly right: number;
  readonly mergesKnown: boolean;
  /** Columns that hold something in this row, left to right. */
  readonly columnsAt: (row: number) => readonly number[];
  /** The merged range over a cell, clipped to the used range. */
  readonly mergeAt: (row: number, column: number) => RangeRef | null;
}

const NONE: readonly number[] = [];

/** Looks through the sheet once; afterwards every question about a row or a merge is quick. */
export function viewSheet(sheet: SheetSnapshot): SheetView {
  const used = sheet.used ?? { sheet: sheet.name, top: 1, left: 1, bottom: 0, right: 0 };
  const rows = filledColumns(sheet.values, used.left);
  const merges = mergesByRow(sheet, used);
  return {
    sheet, name: sheet.name, top: used.top, left: used.left, bottom: used.bottom, right: used.right,
    mergesKnown: sheet.merges !== 'unknown',
    columnsAt: (row) => rows[row - used.top] ?? NONE,
    mergeAt: (row, column) => merges.get(row)?.find(({ left, right }) => column >= left && column <= right) ?? null,
  };
}

/** The filled columns of each row. Rows of a long table fill the same ones: neighbors share one list. */
function filledColumns(rows: SheetSnapshot['values'], left: number): readonly (readonly number[])[] {
  let above = NONE;
  return rows.map((row = []) => {
    const filled: number[] = [];
    row.forEach((value, index) => { if (!isBlank(value)) filled.push(left + index); });
    if (filled.length !== above.length || filled.some((column, index) => column !== above[index])) above = filled;
    return above;
  });
}

function mergesByRow({ merges }: SheetSnapshot, used: RangeRef): ReadonlyMap<number, readonly RangeRef[]> {
  const byRow = new Map<number, RangeRef[]>();
  for (const merge of merges === 'unknown' ? [] : merges) {
    for (let row = Math.max(merge.top, used.top); row <= Math.min(merge.bottom, used.bottom); row += 1) {
      const inRow = byRow.get(row);
      if (inRow) inRow.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

/** What a person sees in the cell, trimmed; '' when blank. Percentages and days as their format shows them, but exact. */
export function displayText(cell: Cell): string {
  const { value, format } = cell;
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isError(value)) return value.error;
  if (!Number.isFinite(value)) return '';
  if (isPercentFormat(format)) return `${formatPlain(decimalOfDouble(value).times(HUNDRED))}%`;
  if (isDateFormat(format) && value >= 1) return formatDay(dayOfSerial(value));
  return formatPlain(decimalOfDouble(value));
}

/** The number that stands alone in a cell, but for a unit behind it; null where it holds none. */
export function numberIn(cell: Pick<Cell, 'value' | 'format'> | null | undefined): NumberInCell | null {
  const read = cell && readNumber(cell.value, cell.format);
  return read?.kind === 'number' ? read : null;
}

/** Does the text say a number and nothing else? */
export const isFigure = (text: string): boolean => numberIn({ value: text, format: 'General' }) !== null;

/** The text of a cell that holds text; '' for anything else. The quick way through large sheets. */
export function wordsAt(view: SheetView, row: number, column: number): string {
  const value = valueAt(view.sheet, row, column);
  return typeof value === 'string' ? value.trim() : '';
}

export const textAt = (view: SheetView, row: number, column: number): string => displayText(cellAt(view.sheet, row, column));

export function fieldCellAt(view: SheetView, row: number, column: number): FieldCell {
  const cell = cellAt(view.sheet, row, column);
  return { at: { sheet: view.name, row, column }, value: cell.value, formula: cell.formula, format: cell.format, text: displayText(cell) };
}

/** The text of a cell as it stands, with its place. */
export function sourcedAt(view: SheetView, row: number, column: number): Sourced<string> {
  const text = textAt(view, row, column);
  return { value: text, at: { sheet: view.name, row, column }, text };
}

/** `first` to `last`, both included; none where `last` comes before. */
export const numbersFrom = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Do the two share a column? */
export const overlap = (a: Span, b: Span): boolean => a.left <= b.right && b.left <= a.right;

/** Columns of the row that hold something within the span. */
export const filledIn = (view: SheetView, row: number, { left, right }: Span): readonly number[] =>
  view.columnsAt(row).filter((column) => column >= left && column <= right);

/** The cells of these rows that hold words, row by row, left to right. */
export function* wordsIn(view: SheetView, rows: Iterable<number>, { left, right }: Span = view): Generator<Sourced<string>, void> {
  for (const row of rows) {
    for (const column of view.columnsAt(row)) {
      if (column < left || column > right) continue;
      const text = wordsAt(view, row, column);
      if (text !== '') yield { value: text, at: { sheet: view.name, row, column }, text };
    }
  }
}

/** The cells of the area that hold words and are not `taken`. */
export function* wordsWithin(view: SheetView, area: Area, taken: Taken): Generator<Sourced<string>, void> {
  for (const cell of wordsIn(view, numbersFrom(area.top, area.bottom), area)) if (!taken(cell.at.row, cell.at.column)) yield cell;
}

/** The first cell right of this one that is not merged with it. */
export const rightOf = (view: SheetView, row: number, column: number): number => (view.mergeAt(row, column)?.right ?? column) + 1;

/** The first row below this cell that is not merged with it. */
export const below = (view: SheetView, row: number, column: number): number => (view.mergeAt(row, column)?.bottom ?? row) + 1;

/** Where the content of a cell stands: the corner of its merged range, else itself. */
export function anchorOf(view: SheetView, row: number, column: number): { readonly row: number; readonly column: number } {
  const merge = view.mergeAt(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}
