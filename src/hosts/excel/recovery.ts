// What to do about a write that stopped half-way: from its journal, and from the markers that tell how far it got.
import { invertEdits, sameSheetName, type InsertRows, type OwnName, type WorkbookEdit } from '../../core/workbook';
import { grownBy, markedForInsert, markedForRemoval, markerName, UNFINISHED_SHEET, unfinishedSheet, type Journal } from './journal';

/** What was found in the workbook besides the journal. */
export interface Traces { readonly markers: readonly OwnName[]; readonly sheets: readonly string[] }

/**
 * The edits that bring the workbook out of the half-way state: back to before for a plan, on to its end for a plan that
 * was itself taking something back. Cells are compared when they are applied; what a person wrote since is left.
 * @param journal null when the write is done, or its journal damaged: then only what is certainly ours is cleared away
 */
export function recoveryEdits(journal: Journal | null, traces: Traces): readonly WorkbookEdit[] {
  if (journal?.direction === 'forward') return remainingEdits(journal.edits, traces);
  const edits = takeBack(journal?.edits ?? [], traces);
  const removed = new Set(edits.flatMap((edit) => (edit.kind === 'removeOwnSheet' ? [edit.sheet] : [])));
  return [...edits, ...traces.sheets.filter((sheet) => sheet.startsWith(UNFINISHED_SHEET) && !removed.has(sheet)).map(removeSheet)];
}

const removeSheet = (sheet: string): WorkbookEdit => ({ kind: 'removeOwnSheet', sheet });

const markerOf = (place: number, { markers }: Traces): OwnName | undefined => markers.find(({ name }) => name.toLowerCase() === markerName(place).toLowerCase());

function takeBack(edits: readonly WorkbookEdit[], traces: Traces): readonly WorkbookEdit[] {
  const done = edits.filter((edit, place) => {
    if (edit.kind === 'insertRows') return wasInserted(edit, place, traces);
    // Looks that were not yet kept have not been changed either.
    return edit.kind === 'copyLooks' ? markerOf(place, traces) !== undefined : edit.kind !== 'createSheet';
  });
  const sheets = edits.flatMap((edit, place) => (edit.kind === 'createSheet' ? unfinishedSheets(place, traces) : []));
  return [...invertEdits(done), ...sheets.map(removeSheet)];
}

/** The marker spanned the row above and the row below: it grew when the new rows came between them. */
function wasInserted(edit: InsertRows, place: number, traces: Traces): boolean {
  const marker = markerOf(place, traces)?.target;
  if (!marker) return false;
  return edit.before === 1 ? marker.top > 1 : grownBy(marker, markedForInsert(edit)) > 0;
}

/** Ours is what the marker stands on, or what still bears the name it was made under; never a sheet by its final name alone. */
function unfinishedSheets(place: number, traces: Traces): readonly string[] {
  const marked = markerOf(place, traces)?.target?.sheet ?? unfinishedSheet(place);
  return traces.sheets.filter((sheet) => sameSheetName(sheet, marked));
}

/** Rows go after all cells are written: once some are gone, the cells are done. */
function remainingEdits(edits: readonly WorkbookEdit[], traces: Traces): readonly WorkbookEdit[] {
  const isGone = (edit: WorkbookEdit, place: number): boolean => {
    if (edit.kind === 'removeOwnSheet') return !traces.sheets.some((sheet) => sameSheetName(sheet, edit.sheet));
    if (edit.kind !== 'removeOwnRows') return false;
    const marker = markerOf(place, traces);
    return marker !== undefined && (marker.target === null || grownBy(marker.target, markedForRemoval(edit)) < 0);
  };
  const left = edits.filter((edit, place) => !isGone(edit, place));
  const structuralBegan = left.length < edits.length;
  return structuralBegan ? left.filter((edit) => edit.kind === 'removeOwnRows' || edit.kind === 'removeOwnSheet') : left;
}
