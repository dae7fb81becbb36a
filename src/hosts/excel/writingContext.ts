// What the operations of a write need to know besides their own edit.
import { cellAt, sameSheetName, type CellRef, type OwnName, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';

export interface WritingContext {
  readonly context: Excel.RequestContext;
  /** Does this Excel know the ExcelApi set? */
  supports(set: string): boolean;
  isProtected(sheet: string): boolean;
  /**
   * The number format of a cell that is to stay its own; null where it is not known, as on a sheet that is being made,
   * and on a protected sheet, which takes no formats even in its unlocked cells.
   */
  ownFormat(at: CellRef): string | null;
  /** The place in the journal by which an edit is marked; null: it is marked already, or need not be. */
  placeOf(edit: WorkbookEdit, place: number): number | null;
  /** Is a defined name there already? */
  hasName(name: string): boolean;
}

/** What the last reading found. */
export interface Known { readonly last: WorkbookSnapshot | null; readonly names: readonly OwnName[]; readonly placeOf?: WritingContext['placeOf'] }

export function writingContext(context: Excel.RequestContext, supports: (set: string) => boolean, known: Known): WritingContext {
  const { last, names } = known;
  const find = (name: string): SheetSnapshot | undefined => last?.sheets.find((sheet) => sameSheetName(sheet.name, name));
  return {
    context, supports,
    placeOf: known.placeOf ?? ((_, place) => place),
    isProtected: (sheet) => (find(sheet)?.protection ?? null) !== null,
    ownFormat: ({ sheet, row, column }) => { const found = find(sheet); return found && !found.protection ? cellAt(found, row, column).format : null; },
    hasName: (name) => names.some((own) => own.name.toLowerCase() === name.toLowerCase()),
  };
}
