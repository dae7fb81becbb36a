// Sends the operations of a write: one request as long as they fit, each led by its part of the journal and by loads of
// the cells it replaces. The last request takes the journal away again: found later, it tells of a write that stopped.
import { contentOf, textContent, type OwnName, type SetCell, type SetNumberFormat, type WorkbookEdit } from '../../core/workbook';
import type { Mismatch } from '../host';
import { blocksAt, lookAt, sameStanding, type Look } from './cellLooks';
import { directionOf, journalText, markerName, partKey } from './journal';
import { packed } from './packed';
import { loadNames } from './readBook';
import type { Sync } from './requests';
import type { WriteOp } from './writeOp';
import { writeOps } from './writeOps';
import type { Leftovers, WritingContext } from './writingContext';

/** Bytes of one request. Excel on the web takes 5 MB; the estimate is of our own making, so it keeps a distance. */
export const BYTES_PER_WRITE = 2_000_000;

/** What stood there when the write began: cells that held something else than the plan had read, and our names. */
export interface Found { readonly mismatches: readonly Mismatch[]; readonly names: readonly OwnName[] }

/**
 * Sends a plan under a journal of its own; where it recovers a broken write, that one's journal stays until it is done.
 * Cells that held something else have been written all the same.
 */
export async function writeBatch(writing: WritingContext, sync: Sync, edits: readonly WorkbookEdit[]): Promise<Found> {
  const { broken } = writing;
  const mismatches: Mismatch[] = [];
  const names = loadNames(writing.context);
  const requests = packed(writeOps(edits), ({ bytes }) => bytes, BYTES_PER_WRITE);
  const direction = directionOf(edits);
  let place = 0;
  for (const [i, request] of requests.entries()) {
    suspend(writing);
    const journal = request.flatMap((op) => op.journal);
    if (!broken) writing.context.workbook.settings.add(partKey(i + 1), journalText({ direction, edits: journal }));
    const found = lookAt(writing.context, blocksAt(request.flatMap((op) => op.watch)));
    for (const op of request) {
      op.queue(writing, place);
      place += op.journal.length;
    }
    if (i === requests.length - 1) clear(writing, broken ?? ownLeftovers(requests));
    await sync();
    mismatches.push(...found().flatMap(mismatchOf));
  }
  return { mismatches, names: names() };
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

/** The cells are looked at before anything is written. */
function mismatchOf({ what, cell }: Look<SetCell | SetNumberFormat>): readonly Mismatch[] {
  const isFormat = what.kind === 'setNumberFormat';
  const expected = isFormat ? textContent(what.replaces) : what.replaces;
  const found = cell && (isFormat ? textContent(cell.format) : contentOf(cell));
  return !found || sameStanding(found, expected) ? [] : [{ at: what.at, expected, found }];
}
