// Down the rows under a header, to where the table ends.
import { filledIn, sourcedAt, type SheetView, type Span } from './sheetView';
import type { Sourced } from './table';

export interface RowOfKind<K> { readonly row: number; readonly kind: K }

/** More blank rows than a spacer has, or lines that fit nothing: the table is over. */
export interface Patience { readonly blank: number; readonly stray: number }

type KindOf<K> = (row: number, before: readonly RowOfKind<K | 'blank' | 'stray'>[]) => K | 'blank' | 'stray' | 'end';

/** Rows from `first` to `limit` at most, up to the first of kind 'end' or to the end of patience. */
export function walkRows<K extends string>(first: number, limit: number, patience: Patience, kindOf: KindOf<K>): readonly RowOfKind<K | 'blank' | 'stray'>[] {
  const rows: RowOfKind<K | 'blank' | 'stray'>[] = [];
  let blank = 0;
  let stray = 0;
  for (let row = first; row <= limit && blank <= patience.blank && stray < patience.stray; row += 1) {
    const kind = kindOf(row, rows);
    if (kind === 'end') break;
    if (kind !== 'blank') stray = kind === 'stray' ? stray + 1 : 0;
    blank = kind === 'blank' ? blank + 1 : 0;
    rows.push({ row, kind });
  }
  return rows;
}

/** What stands in the rows of notes, cell by cell. */
export const notesIn = (view: SheetView, rows: readonly RowOfKind<string>[], span: Span): readonly Sourced<string>[] =>
  rows.flatMap(({ row, kind }) => (kind === 'note' ? filledIn(view, row, span).map((column) => sourcedAt(view, row, column)) : []));
