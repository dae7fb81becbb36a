// What we propose to write. A plan is a list of edits in ONE address space: the workbook as it was read, before any
// insertion or removal. Hosts apply a plan in one order: createSheet, looks to be kept, cells/formats, looks brought back,
// styles/heights/validations/names, then
// insertRows and removeOwnRows from the bottom up, last removeOwnSheet; every formula of a plan, those of new rows too, is
// written in the address space before insertions and moved along with them.
import type { CellRef, RangeRef } from './address';
import type { StyleName } from './styles';

/** What a cell is to hold. A formula brings the result our engine knows, which file hosts write beside it. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** Arrives as this text, whatever it looks like (`=…`, `001`, `3-5`). At most 32,767 characters. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: string }
  /** With the leading `=`. `result` null: not known, the application computes it. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string | number | boolean | null };

export const BLANK: CellContent = { kind: 'blank' };

/** Sets one cell. `replaces` is what was read there; a host that finds anything else refuses the whole plan. */
export interface SetCell { readonly kind: 'setCell'; readonly at: CellRef; readonly content: CellContent; readonly replaces: CellContent }

/** Sets the number format of one cell of hers (only an unformatted 执行率 cell), or of ours. */
export interface SetNumberFormat { readonly kind: 'setNumberFormat'; readonly at: CellRef; readonly format: string; readonly replaces: string }

/** Styles a range of a sheet of ours, by name. */
export interface SetStyle { readonly kind: 'setStyle'; readonly range: RangeRef; readonly style: StyleName }

/**
 * Copies how cells look (formats alone, no contents) onto as many cells elsewhere: the looks a run changes on a sheet of
 * ours are kept in cells of the hidden memory, whatever a person made of them, and come back from there.
 * `undoes`: it brings them back.
 */
export interface CopyLooks { readonly kind: 'copyLooks'; readonly from: RangeRef; readonly to: RangeRef; readonly undoes: boolean }

/** Height of a row of a sheet of ours, in points; null: the usual height of its sheet. */
export interface SetRowHeight { readonly kind: 'setRowHeight'; readonly sheet: string; readonly row: number; readonly height: number | null; readonly replaces: number | null }

/** A drop-down list on a range of a sheet of ours; an empty one takes it away. `fresh`: there was none before. */
export interface SetValidation { readonly kind: 'setValidation'; readonly range: RangeRef; readonly list: readonly string[]; readonly fresh: boolean }

/** A hidden defined name of ours. `target` null removes it. */
export interface SetName { readonly kind: 'setName'; readonly name: string; readonly target: RangeRef | null; readonly replaces: RangeRef | null }

/**
 * Inserts `count` whole rows above row `before`, formatted like `likeRow` (heights, styles, validations, conditional
 * formats); formulas, names, merges, print areas, comments and drawings below move down, ranges across it grow.
 * `extendMerges`: merged ranges that end at the edge and must grow over the new rows. `cells` go into the new rows.
 */
export interface InsertRows {
  readonly kind: 'insertRows';
  readonly sheet: string; readonly before: number; readonly count: number; readonly likeRow: number;
  readonly extendMerges: readonly RangeRef[];
  /** `row` counts from 0 within the new rows. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[];
}

/** Adds a sheet of ours at the end. */
export interface CreateSheet { readonly kind: 'createSheet'; readonly layout: SheetLayout }

/** Takes back what we added: only ever planned by an undo. */
export type RemoveOwn =
  | { readonly kind: 'removeOwnSheet'; readonly sheet: string }
  | { readonly kind: 'removeOwnRows'; readonly sheet: string; readonly first: number; readonly count: number; readonly shrinkMerges: readonly RangeRef[] };

export type WorkbookEdit =
  SetCell | SetNumberFormat | SetStyle | CopyLooks | SetRowHeight | SetValidation | SetName | InsertRows | CreateSheet | RemoveOwn;

export interface LayoutCell { readonly content: CellContent; readonly style: StyleName }

/** A whole sheet of ours: what stands where, and how it looks. `rows[0]` is row 1, `cells[0]` column A; null leaves a cell empty. */
export interface SheetLayout {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden';
  /** In characters of the default font, from column A; 0 hides the column. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly { readonly height?: number; readonly cells: readonly (LayoutCell | null)[] }[];
  readonly merges: readonly Omit<RangeRef, 'sheet'>[];
  readonly validations: readonly { readonly range: Omit<RangeRef, 'sheet'>; readonly list: readonly string[] }[];
  readonly frozenRows: number;
  readonly print: { readonly orientation: 'portrait' | 'landscape'; readonly titleRows: number } | null;
}
