// A write that is whole although Excel does not roll back: see docs/decisions/excel-write-protocol.md.
import { formatCell, type CellRef, type WorkbookEdit } from '../../core/workbook';
import { HostError, type Mismatch } from '../host';
import { officeCode } from './hostErrors';
import { directionOf } from './journal';
import { afterWriting, readBack, type Expected } from './readBack';
import { loadHead, type BookHead } from './readBook';
import { converse, type RequestSettings, type Sync } from './requests';
import { writeBatch, type Found } from './writeBatch';
import { writingContext, type Known, type WritingContext } from './writingContext';

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

/** What a write that did not go as planned leaves to be done: the plan goes back, or only what was found in its way. */
export interface Owed { readonly kind: 'takeBack' | 'putBack'; readonly edits: readonly WorkbookEdit[]; readonly found: Found; readonly known: Known }

/** What became of one write: cells that do not hold what was written, the book where its sheets changed. */
interface Sent { readonly found: Found; readonly wrong: readonly Mismatch[]; readonly head: BookHead | null }

const changesSheets = ({ kind }: WorkbookEdit): boolean => kind === 'createSheet' || kind === 'removeOwnSheet';

/** The older Excel does not know the option and may refuse the run because of it. */
const REFUSED_OPTION: ReadonlySet<string> = new Set(['InvalidArgument', 'ApiNotFound', 'NotImplemented', 'GeneralException']);

export class WriteProtocol {
  /** What could not be set right yet: it is, before anything else is done. */
  #owed: Owed | null = null;
  #mergeUndo: boolean;
  #recovered: Restored | null = null;

  constructor(readonly settings: RequestSettings) { this.#mergeUndo = settings.client.supports('1.20'); }

  /**
   * Writes the plan and reads it back: two requests. A plan that takes something back leaves what changed meanwhile.
   * @throws HostError when it failed; the workbook is then as before, or will be after the next call
   */
  async write(edits: readonly WorkbookEdit[], known: Known): Promise<Written> {
    const takesBack = directionOf(edits) === 'forward';
    const { found, wrong, head } = await this.#send(edits, takesBack ? (await amends()).afterTakingBack(edits) : afterWriting(edits), known);
    const { mismatches } = found;
    if (mismatches.length > 0 || (wrong.length > 0 && !takesBack)) await this.#owe({ kind: takesBack ? 'putBack' : 'takeBack', edits, found, known });
    if (takesBack) return { kind: 'written', head, left: [...mismatches, ...wrong].map(({ at }) => at) };
    if (mismatches.length > 0) return { kind: 'changedSinceRead', mismatches };
    if (wrong.length > 0) throw new HostError('cellNotWritable', { cell: wrong.map(({ at }) => formatCell(at)).join('、') });
    return { kind: 'written', head, left: [] };
  }

  /** Applies `inverse` to cells that still hold what we wrote. Three requests. @throws HostError */
  async restore(inverse: readonly WorkbookEdit[], known: Known): Promise<Restored & { readonly head: BookHead | null }> {
    return (await amends()).restore(this, inverse, known);
  }

  /** Does what is still owed from an earlier call. @throws HostError when it cannot be done now either */
  async payOwed(): Promise<void> {
    if (!this.#owed) return;
    await (await amends()).pay(this, this.#owed);
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
    const { restored, owed } = await (await amends()).recover(this, head, known);
    this.#recovered = restored;
    if (owed) await this.#owe(owed);
  }

  converse<T>(batch: (context: Excel.RequestContext, sync: Sync) => Promise<T>, options: Excel.RunOptions = {}): Promise<T> {
    return converse(this.settings, options, batch);
  }

  /** What `writeBatch` writes in. */
  writing(context: Excel.RequestContext, known: Known): WritingContext { return writingContext(context, this.settings.client, known); }

  async #send(edits: readonly WorkbookEdit[], expected: readonly Expected[], known: Known): Promise<Sent> {
    const mergeUndoGroup = this.#mergeUndo;
    try {
      return await this.converse(async (context, sync) => {
        const found = await writeBatch(this.writing(context, known), sync, edits);
        return { found, ...(found.mismatches.length > 0 ? { wrong: [], head: null } : await lookBack(context, sync, expected, edits.some(changesSheets))) };
      }, mergeUndoGroup ? { mergeUndoGroup } : {});
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const isInOrder = await this.#putInOrder(error, known);
      // Whoever reads of an unknown trouble is told that nothing changed: only where that is certain.
      if (!isInOrder && error.code === 'unknown') throw new HostError('notAnswering', error.detail, { cause: error });
      if (!isInOrder || !mergeUndoGroup || !REFUSED_OPTION.has(error.detail['code'] ?? '')) throw error;
      this.#mergeUndo = false;
      return this.#send(edits, expected, known);
    }
  }

  /**
   * Looks at once whether a failed write left something behind, and takes it back.
   * @returns false when that cannot be done now: then the next reading does it
   */
  async #putInOrder(error: HostError, known: Known): Promise<boolean> {
    // Excel may still be at it: what is asked next comes after it, and must not be asked now.
    if (error.code === 'notAnswering') return false;
    try {
      const head = await this.converse(async (context, sync) => {
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
  async #owe(owed: Owed): Promise<void> {
    this.#owed = owed;
    await this.payOwed();
  }
}

/** Written it is; should the look at it fail, the next reading shows what stands there. */
async function lookBack(context: Excel.RequestContext, sync: Sync, expected: readonly Expected[], sheetsChanged: boolean): Promise<Pick<Sent, 'wrong' | 'head'>> {
  try {
    const head = sheetsChanged ? loadHead(context) : null;
    const wrong = await readBack(context, sync, expected);
    return { wrong, head: head && head() };
  } catch (error) {
    throw new HostError('notAnswering', { code: officeCode(error) }, { cause: error });
  }
}

/** Did a write leave something behind? */
export const isUnfinished = ({ journal, markers }: BookHead): boolean => journal.length > 0 || markers.length > 0;

/**
 * What sets things right, loaded when it is needed.
 * @throws HostError when it does not come: as when Excel does not answer, the next click looks how far the write got
 */
async function amends(): Promise<typeof import('./amends')> {
  try {
    return await import(/* webpackChunkName: "aside" */ './amends');
  } catch (error) {
    throw new HostError('notAnswering', {}, { cause: error });
  }
}
