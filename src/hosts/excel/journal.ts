// The journal of a write: kept in the workbook while the write runs, gone when it is done. See
// docs/decisions/excel-write-protocol.md. A journal that is found later tells of a write that stopped half-way.
import { parseEdits, serializeEdits, type WorkbookEdit } from '../../core/workbook';

/** Settings of the add-in that hold the journal, one a request: `…1`, `…2`. */
export const JOURNAL_KEY = 'jixiao_pending_';
/** Hidden names that mark how far rows and sheets got; the number is the edit's place in the journal. */
export const MARKER_PREFIX = 'jixiao_step_';
/** A sheet of ours bears this name until it is marked, so that no sheet of hers is ever taken for it. */
export const UNFINISHED_SHEET = 'jixiao_unfinished_';

/** `back`: take back what was done. `forward`: what is being done is itself a taking back, so finish it. */
export type Direction = 'back' | 'forward';

export interface Journal { readonly direction: Direction; readonly edits: readonly WorkbookEdit[] }

export const markerName = (place: number): string => `${MARKER_PREFIX}${String(place)}`;
export const unfinishedSheet = (place: number): string => `${UNFINISHED_SHEET}${String(place)}`;

/** One part of a journal as text. */
export const journalText = ({ direction, edits }: Journal): string => `${direction} ${serializeEdits(edits.map(forJournal))}`;

/** One part as it stands in the settings of the workbook. */
export interface JournalPart { readonly key: string; readonly text: string }

export const partKey = (number: number): string => `${JOURNAL_KEY}${String(number)}`;
export const partNumber = (key: string): number => Number(key.slice(JOURNAL_KEY.length));

/**
 * The parts put together.
 * @returns null when the first part is gone, which is how a write says that it is done, and when one is damaged: then
 * nothing can be said about the write, and the workbook's memory is what remains
 */
export function readJournal(parts: readonly JournalPart[]): Journal | null {
  if (parts[0]?.key !== partKey(1)) return null;
  const edits: WorkbookEdit[] = [];
  let direction: Direction = 'back';
  for (const { text: part } of parts) {
    const space = part.indexOf(' ');
    const parsed = parseEdits(part.slice(space + 1));
    if (parsed === null) return null;
    direction = part.slice(0, space) === 'forward' ? 'forward' : 'back';
    edits.push(...parsed);
  }
  return { direction, edits };
}

/** Of a sheet of ours only its name matters here: it goes as a whole. Looks are not taken back. */
function forJournal(edit: WorkbookEdit): WorkbookEdit {
  if (edit.kind !== 'createSheet') return edit;
  return { kind: 'createSheet', layout: { ...edit.layout, columnWidths: [], rows: [], merges: [], validations: [] } };
}
