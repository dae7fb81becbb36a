// A write that is whole although Excel does not roll back: see docs/decisions/excel-write-protocol.md.
import { BLANK, formatCell, invertEdits, type CellRef, type WorkbookEdit } from '../../core/workbook';
import { HostError, type Mismatch } from '../host';
import { officeCode } from './hostErrors';
import { markerName, readJournal, type Direction, type Journal } from './journal';
import { leaveOthers } from './leaveOthers';
import { expectedCells, isTakingBack, readBack } from './readBack';
import { loadHead, type BookHead } from './readBook';
import { recoveryEdits } from './recovery';
import { converse, type RequestSettings, type Sync } from './requests';
import { writeBatch, type JournalMode } from './writeBatch';
import { writeOps } from './writeOps';
import { writingContext, type Known } from './writingContext';

/** What became of a taking back. */
export interface Restored {
  readonly edits: readonly WorkbookEdit[];
  /** Cells a person has written into since: left as they are. */
  readonly left: readonly CellRef[];
}

export type Written =
  /** `head`: the book as it is now, where sheets came or went. `left`: cells of hers that a taking back went around. */
  | { readonly kind: 'written'; readonly head: BookHead | null; readonly left: readonly CellRef[] }
  /** These cells held something else; everything is as it was before. */
  | { readonly kind: 'changedSinceRead'; readonly mismatches: readonly Mismatch[] };

/** What became of one write: cells found changed, cells that do not hold what was written, the book where its sheets changed. */
interface Sent { readonly mismatches: readonly Mismatch[]; readonly wrong: readonly Mismatch[]; readonly head: BookHead | null }

const changesSheets = ({ kind }: WorkbookEdit): boolean => kind === 'createSheet' || kind === 'removeOwnSheet';

/** The older Excel does not know the option and may refuse the run because of it. */
const REFUSED_OPTION: ReadonlySet<string> = new Set(['InvalidArgument', 'ApiNotFound', 'NotImplemented', 'GeneralException']);

export class WriteProtocol {
  /** A plan that had to be taken back and could not be yet: it is, before anything else is done. */
  #owed: readonly WorkbookEdit[] | null = null;
  #mergeUndo: boolean;
  #recovered: Restored | null = null;

  constructor(private readonly settings: RequestSettings) { this.#mergeUndo = settings.client.supports('1.20'); }

  /**
   * Writes the plan and reads it back: two requests. A plan that takes something back leaves what changed meanwhile:
   * rows and sheets that went cannot be brought back.
   * @throws HostError when it failed; the workbook is then as before, or will be after the next call
   */
  async write(edits: readonly WorkbookEdit[], known: Known): Promise<Written> {
    const direction = directionOf(edits);
    const { mismatches, wrong, head } = await this.#send(edits, direction, known);
    if (direction === 'forward') {
      await this.#owe(putBack(edits, mismatches), known);
      return { kind: 'written', head, left: [...mismatches, ...wrong].map(({ at }) => at) };
    }
    if (mismatches.length > 0) {
      // What stood there when we wrote is what must stand there again, not what the plan had read.
      await this.#owe(invertEdits(correct(edits, mismatches)), withNames(known, edits));
      return { kind: 'changedSinceRead', mismatches };
    }
    if (wrong.length > 0) {
      await this.#owe(invertEdits(edits), withNames(known, edits));
      throw new HostError('cellNotWritable', { cell: wrong.map(({ at }) => formatCell(at)).join('、') });
    }
    return { kind: 'written', head, left: [] };
  }

  /** Applies `inverse` to cells that still hold what we wrote. Three requests. @throws HostError */
  async restore(inverse: readonly WorkbookEdit[], known: Known, attempts = 2): Promise<Restored & { readonly head: BookHead | null }> {
    const { edits, left } = await converse(this.settings, {}, (context, sync) => leaveOthers(context, sync, inverse));
    if (edits.length === 0) return { edits, left, head: null };
    const written = await this.write(edits, known);
    if (written.kind === 'written') return { edits, left: [...left, ...written.left], head: written.head };
    // Cells alone, and nothing of it stands now. Looked at again, the changed ones are hers, and the others go back.
    if (attempts > 1) return this.restore(inverse, known, attempts - 1);
    return { edits: [], left: [...left, ...written.mismatches.map(({ at }) => at)], head: null };
  }

  /** Does what is still owed from an earlier call. @throws HostError when it cannot be done now either */
  async payOwed(known: Known): Promise<void> {
    if (!this.#owed) return;
    await this.restore(this.#owed, known);
    this.#owed = null;
  }

  /** What a recovery brought back since this was last asked; null when there was nothing. */
  takeRecovered(): Restored | null {
    const recovered = this.#recovered;
    this.#recovered = null;
    return recovered && (recovered.edits.length > 0 || recovered.left.length > 0) ? recovered : null;
  }

  /** Brings the workbook out of a half-way state, and clears away what a write left. @param head as just read */
  async recover(head: BookHead, known: Known): Promise<void> {
    const journal = readJournal(head.journal);
    const edits = recoveryEdits(journal, { markers: head.markers, sheets: head.sheets.map(({ name }) => name) });
    const { remaining, mismatches } = await converse(this.settings, {}, async (context, sync) => {
      const remaining = await leaveOthers(context, sync, edits);
      const marks = furtherMarks(journal, head, remaining.edits);
      const leftovers = {
        journalKeys: head.journal.map(({ key }) => key),
        markers: [...head.markers.map(({ name }) => name), ...[...marks.values()].map(markerName)],
      };
      const writing = this.#writing(context, { ...known, names: head.ownNames, placeOf: (edit) => marks.get(edit) ?? null });
      return { remaining, mismatches: await writeBatch(writing, sync, writeOps(remaining.edits), { kind: 'keep', leftovers }) };
    });
    this.#recovered = { edits: remaining.edits, left: [...remaining.left, ...mismatches.map(({ at }) => at)] };
    await this.#owe(putBack(remaining.edits, mismatches), known);
  }

  async #send(edits: readonly WorkbookEdit[], direction: Direction, known: Known): Promise<Sent> {
    const mergeUndo = this.#mergeUndo;
    try {
      return await converse(this.settings, mergeUndo ? { mergeUndoGroup: true } : {}, (context, sync) => this.#writeAndReadBack(context, sync, edits, { direction, known }));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const isInOrder = await this.#putInOrder(error, known);
      // Whoever reads of an unknown trouble is told that nothing changed: only where that is certain.
      if (!isInOrder && error.code === 'unknown') throw new HostError('notAnswering', error.detail, { cause: error });
      if (!isInOrder || !mergeUndo || !REFUSED_OPTION.has(error.detail['code'] ?? '')) throw error;
      this.#mergeUndo = false;
      return this.#send(edits, direction, known);
    }
  }

  async #writeAndReadBack(context: Excel.RequestContext, sync: Sync, edits: readonly WorkbookEdit[], { direction, known }: { readonly direction: Direction; readonly known: Known }): Promise<Sent> {
    const mode: JournalMode = { kind: 'own', direction };
    const mismatches = await writeBatch(this.#writing(context, known), sync, writeOps(edits), mode);
    if (mismatches.length > 0) return { mismatches, wrong: [], head: null };
    try {
      const head = edits.some(changesSheets) ? loadHead(context) : null;
      const wrong = await readBack(context, sync, expectedCells(edits));
      return { mismatches, wrong, head: head && head() };
    } catch (error) {
      // Written it is; only the look at it failed. The next reading shows what stands there.
      throw new HostError('notAnswering', { code: officeCode(error) }, { cause: error });
    }
  }

  #writing(context: Excel.RequestContext, known: Known): ReturnType<typeof writingContext> {
    return writingContext(context, (set) => this.settings.client.supports(set), known);
  }

  /**
   * Looks at once whether a failed write left something behind, and takes it back.
   * @returns false when that cannot be done now: then the next reading does it
   */
  async #putInOrder(error: HostError, known: Known): Promise<boolean> {
    // Excel may still be at it: what is asked next comes after it, and must not be asked now.
    if (error.code === 'notAnswering') return false;
    try {
      const head = await converse(this.settings, {}, async (context, sync) => {
        const read = loadHead(context);
        await sync();
        return read();
      });
      if (isUnfinished(head)) await this.recover(head, known);
      return true;
    } catch (second) {
      if (!(second instanceof HostError)) throw second;
      return false;
    }
  }

  /** Does it now, and if that fails before the next reading. */
  async #owe(edits: readonly WorkbookEdit[], known: Known): Promise<void> {
    if (edits.length === 0) return;
    this.#owed = edits;
    await this.payOwed(known);
  }
}

const directionOf = (edits: readonly WorkbookEdit[]): Direction => (edits.some(isTakingBack) ? 'forward' : 'back');

/** Names the plan made are there by now. */
const withNames = (known: Known, edits: readonly WorkbookEdit[]): Known =>
  ({ ...known, last: null, names: [...known.names, ...edits.flatMap((edit) => (edit.kind === 'setName' && edit.target ? [{ name: edit.name, target: edit.target }] : []))] });

/** What stood there when we wrote goes back where the cell stands now; what stood in rows that went is only named. */
function putBack(edits: readonly WorkbookEdit[], mismatches: readonly Mismatch[]): readonly WorkbookEdit[] {
  const theirs = expectedCells(edits.flatMap((edit): readonly WorkbookEdit[] => {
    if (edit.kind !== 'setCell') return [edit];
    const mismatch = mismatches.find(({ at }) => formatCell(at) === formatCell(edit.at));
    return mismatch ? [{ ...edit, content: mismatch.found }] : [];
  }));
  const ours = new Map(expectedCells(edits).map(({ at, content }) => [formatCell(at), content]));
  return theirs.map(({ at, content }) => ({ kind: 'setCell', at, content, replaces: ours.get(formatCell(at)) ?? BLANK }));
}

/** Did a write leave something behind? */
export const isUnfinished = ({ journal, markers }: BookHead): boolean => journal.length > 0 || markers.length > 0;

/**
 * Edits of the broken write that its recovery still has to mark, with their places in the journal. What is taken back
 * needs no mark of its own: the mark of the insertion tells whether its rows are still there.
 */
function furtherMarks(journal: Journal | null, head: BookHead, edits: readonly WorkbookEdit[]): ReadonlyMap<WorkbookEdit, number> {
  if (journal?.direction !== 'forward') return new Map();
  const isMarked = (place: number): boolean => head.markers.some(({ name }) => name === markerName(place));
  const places = edits.filter(({ kind }) => kind === 'removeOwnRows').map((edit) => [edit, journal.edits.indexOf(edit)] as const);
  return new Map(places.filter(([, place]) => place >= 0 && !isMarked(place)));
}

/** The plan as it would have been, had it read the cells as they were found. */
function correct(edits: readonly WorkbookEdit[], mismatches: readonly Mismatch[]): readonly WorkbookEdit[] {
  const found = new Map(mismatches.map(({ at, found: content }) => [formatCell(at), content]));
  return edits.map((edit) => {
    const content = edit.kind === 'setCell' ? found.get(formatCell(edit.at)) : undefined;
    return content && edit.kind === 'setCell' ? { ...edit, replaces: content } : edit;
  });
}


