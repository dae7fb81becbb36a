// What the operations of a write need to know besides their own edit.
import { cellAt, sameSheetName, type CellRef, type OwnName, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import type { ExcelClient } from './excelClient';

export interface WritingContext {
  readonly context: Excel.RequestContext;
  sheet(name: string): Excel.Worksheet;
  /** Does this Excel know the ExcelApi set? */
  supports(set: string): boolean;
  isProtected(sheet: string): boolean;
  /**
   * The number format of a cell that is to stay its own; null where it is not known, as on a sheet that is being made,
   * and on a protected sheet, which takes no formats even in its unlocked cells.
   */
  ownFormat(at: CellRef): string | null;
  /** The broken write that this one recovers. */
  readonly broken: Broken | null;
  /** Is a defined name there already? */
  hasName(name: string): boolean;
}

/** What is to be cleared away when a write is done. */
export interface Leftovers { readonly journalKeys: readonly string[]; readonly markers: readonly string[] }

/** `marks`: places in its journal of edits that are still to be marked; the others are marked already, or need not be. */
export interface Broken extends Leftovers { readonly marks: ReadonlyMap<WorkbookEdit, number> }

/** What the last reading found. */
export interface Known { readonly last: WorkbookSnapshot | null; readonly names: readonly OwnName[]; readonly broken?: Broken }

export function writingContext(context: Excel.RequestContext, client: ExcelClient, known: Known): WritingContext {
  const { last, names } = known;
  const find = (name: string): SheetSnapshot | undefined => last?.sheets.find((sheet) => sameSheetName(sheet.name, name));
  return {
    context, sheet: (name) => context.workbook.worksheets.getItem(name), supports: (set) => client.supports(set),
    broken: known.broken ?? null,
    isProtected: (sheet) => (find(sheet)?.protection ?? null) !== null,
    ownFormat: ({ sheet, row, column }) => { const found = find(sheet); return found && !found.protection ? cellAt(found, row, column).format : null; },
    hasName: (name) => names.some((own) => own.name.toLowerCase() === name.toLowerCase()),
  };
}
