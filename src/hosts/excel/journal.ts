// The journal of a write: kept in the workbook while the write runs, gone when it is done. See
// docs/decisions/excel-write-protocol.md. A journal that is found later tells of a write that stopped half-way.
import { serializeEdits, type InsertRows, type RangeRef, type WorkbookEdit } from '../../core/workbook';
import type { Rect } from './layout';

/** Settings of the add-in that hold the journal, one a request: `…1`, `…2`. */
export const JOURNAL_KEY = 'jixiao_pending_';
/** Hidden names that mark how far rows and sheets got; the number is the edit's place in the journal. */
export const MARKER_PREFIX = 'jixiao_step_';
/** A sheet of ours bears this name until it is marked, so that no sheet of hers is ever taken for it. */
export const UNFINISHED_SHEET = 'jixiao_unfinished_';

/** `back`: take back what was done. `forward`: what is being done is itself a taking back, so finish it. */
export type Direction = 'back' | 'forward';

/** Rows and sheets that went, and looks that were kept, cannot be brought back: a plan that lets any go is finished. */
export const directionOf = (edits: readonly WorkbookEdit[]): Direction => (edits.some(isTakingBack) ? 'forward' : 'back');

const isTakingBack = (edit: WorkbookEdit): boolean => edit.kind === 'removeOwnRows' || edit.kind === 'removeOwnSheet' || (edit.kind === 'copyLooks' && edit.undoes);

export interface Journal { readonly direction: Direction; readonly edits: readonly WorkbookEdit[] }

export const markerName = (place: number): string => `${MARKER_PREFIX}${String(place)}`;
export const unfinishedSheet = (place: number): string => `${UNFINISHED_SHEET}${String(place)}`;

export type RemoveRows = Extract<WorkbookEdit, { kind: 'removeOwnRows' }>;

/** The row above and the row that is pushed down: once rows are in between, the marker spans them. */
export const markedForInsert = ({ sheet, before }: InsertRows): RangeRef => ({ sheet, top: Math.max(1, before - 1), left: 1, bottom: before, right: 1 });
/** The rows that go, with one neighbor on either side. */
export const markedForRemoval = ({ sheet, first, count }: RemoveRows): RangeRef => ({ sheet, top: Math.max(1, first - 1), left: 1, bottom: first + count, right: 1 });
/** Rows a marker spans beyond those it was set on. */
export const grownBy = (now: Rect, then: Rect): number => (now.bottom - now.top) - (then.bottom - then.top);

/** One part of a journal as text. */
export const journalText = ({ direction, edits }: Journal): string => `${direction} ${serializeEdits(edits.map(forJournal))}`;

/** One part as it stands in the settings of the workbook. */
export interface JournalPart { readonly key: string; readonly text: string }

export const partKey = (number: number): string => `${JOURNAL_KEY}${String(number)}`;
export const partNumber = (key: string): number => Number(key.slice(JOURNAL_KEY.length));

/** Of a sheet of ours only its name matters here: it goes as a whole. Looks are not taken back. */
function forJournal(edit: WorkbookEdit): WorkbookEdit {
  if (edit.kind !== 'createSheet') return edit;
  return { kind: 'createSheet', layout: { ...edit.layout, columnWidths: [], rows: [], merges: [], validations: [] } };
}
