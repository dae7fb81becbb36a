// Sends the operations of a write: one request as long as they fit, each led by its part of the journal and by loads of
// the cells it replaces. The last request takes the journal away again: found later, it tells of a write that stopped.
import { contentOf, type CellContent, type SetCell, type SetNumberFormat, type WorkbookEdit } from '../../core/workbook';
import type { Mismatch } from '../host';
import { blocksOf } from './blocks';
import { bySheet } from './bySheet';
import { journalText, markerName, partKey, type Direction } from './journal';
import { rangeOf } from './readBook';
import { CELL_PROPERTIES, loadedCell } from './readCells';
import type { Sync } from './requests';
import { sameStanding } from './sameStanding';
import type { WriteOp } from './writeOp';
import type { WritingContext } from './writingContext';

/** Bytes of one request. Excel on the web takes 5 MB; the estimate is of our own making, so it keeps a distance. */
export const BYTES_PER_WRITE = 2_000_000;

/** What of an earlier write is to be cleared away at the end. */
export interface Leftovers { readonly journalKeys: readonly string[]; readonly markers: readonly string[] }

export type JournalMode =
  | { readonly kind: 'own'; readonly direction: Direction }
  /** A recovery: the journal of the broken write stays until this write is done. */
  | { readonly kind: 'keep'; readonly leftovers: Leftovers };

/** @returns cells that held something else than the plan had read; they have been written all the same */
export async function writeBatch(writing: WritingContext, sync: Sync, ops: readonly WriteOp[], mode: JournalMode): Promise<readonly Mismatch[]> {
  const mismatches: Mismatch[] = [];
  const requests = requestsOf(ops);
  let place = 0;
  for (const [i, request] of requests.entries()) {
    suspend(writing);
    const journal = request.flatMap((op) => op.journal);
    if (mode.kind === 'own') writing.context.workbook.settings.add(partKey(i + 1), journalText({ direction: mode.direction, edits: journal }));
    const found = watchCells(writing, request.flatMap((op) => op.watch));
    for (const op of request) {
      op.queue(writing, place);
      place += op.journal.length;
    }
    if (i === requests.length - 1) clear(writing, mode.kind === 'keep' ? mode.leftovers : ownLeftovers(requests));
    await sync();
    mismatches.push(...found());
  }
  return mismatches;
}

function requestsOf(ops: readonly WriteOp[]): readonly (readonly WriteOp[])[] {
  const requests: WriteOp[][] = [[]];
  let bytes = 0;
  for (const op of ops) {
    if (bytes > 0 && bytes + op.bytes > BYTES_PER_WRITE) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)?.push(op);
    bytes += op.bytes;
  }
  return requests;
}

function suspend({ context, supports }: WritingContext): void {
  const { application } = context.workbook;
  if (supports('1.6')) application.suspendApiCalculationUntilNextSync();
  if (supports('1.9')) application.suspendScreenUpdatingUntilNextSync();
}

const MARKED: ReadonlySet<WorkbookEdit['kind']> = new Set(['createSheet', 'insertRows', 'removeOwnRows']);
const isMarked = (edit: WorkbookEdit): boolean => MARKED.has(edit.kind) || (edit.kind === 'copyLooks' && !edit.undoes);

function ownLeftovers(requests: readonly (readonly WriteOp[])[]): Leftovers {
  const journal = requests.flat().flatMap((op) => op.journal);
  return {
    journalKeys: requests.map((_, i) => partKey(i + 1)),
    markers: journal.flatMap((edit, place) => (isMarked(edit) ? [markerName(place)] : [])),
  };
}

/** The first part of the journal goes first: from then on the write is done, and the rest is only tidying up. */
function clear({ context }: WritingContext, { journalKeys, markers }: Leftovers): void {
  for (const key of journalKeys) context.workbook.settings.getItem(key).delete();
  for (const marker of markers) context.workbook.names.getItem(marker).delete();
}

/** Queues loads of the cells as they are before anything is written; what is returned compares them, after the request. */
function watchCells({ context }: WritingContext, edits: readonly (SetCell | SetNumberFormat)[]): () => readonly Mismatch[] {
  const watched = bySheet(edits).flatMap(({ sheet, on }) => blocksOf(on.map((edit) => ({ row: edit.at.row, column: edit.at.column, what: edit })), 4).map((block) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), block.rect);
    range.load([...CELL_PROPERTIES]);
    return { block, range };
  }));
  return () => watched.flatMap(({ block, range }) => block.cells.flatMap(({ row, column, what }) => {
    const cell = loadedCell(range, row - block.rect.top, column - block.rect.left);
    if (what.kind === 'setNumberFormat') return cell.format === what.replaces ? [] : [{ at: what.at, expected: formatAsText(what.replaces), found: formatAsText(cell.format) }];
    const found = contentOf(cell);
    return sameStanding(found, what.replaces) ? [] : [{ at: what.at, expected: what.replaces, found }];
  }));
}

const formatAsText = (format: string): CellContent => ({ kind: 'text', text: format });
