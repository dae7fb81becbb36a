// One open workbook at work: what a click of the pane or of the ribbon does, from reading to the last look. Clicks wait
// for each other; what one of them could not finish, the next one brings in order before it starts.
import { invertEdits, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import type { Mismatch } from '../host';
import type { ExcelHost } from './ExcelHost';
import type { Restored } from './writeProtocol';

/** What a planning function gives back: at least its edits. */
export interface Planned { readonly edits: readonly WorkbookEdit[] }

export type RunOutcome<P extends Planned> =
  /** The plan stands in the workbook; nothing was sent for an empty one. */
  | { readonly kind: 'applied'; readonly plan: P; readonly before: WorkbookSnapshot; readonly recovered: Restored | null }
  /** Others kept writing into the same cells: nothing was written, theirs stands. */
  | { readonly kind: 'changedSinceRead'; readonly plan: P; readonly mismatches: readonly Mismatch[]; readonly recovered: Restored | null };

/** Somebody who changes the same cells between reading and writing twice is at work there: then we step back. */
const ATTEMPTS = 2;

export class ExcelSession {
  #turn: Promise<unknown> = Promise.resolve();
  #lastEdits: readonly WorkbookEdit[] = [];

  constructor(readonly host: ExcelHost) {}

  /** Reads the workbook, in its turn. @throws HostError */
  read(): Promise<WorkbookSnapshot> { return this.#inTurn(() => this.host.readSnapshot()); }

  /**
   * Reads, plans, writes. A plan whose cells changed meanwhile is taken back and made again from a new reading, once.
   * @param plan pure, or at least without effect on the workbook: it may be called twice
   * @throws HostError
   */
  runPlan<P extends Planned>(plan: (snapshot: WorkbookSnapshot) => P | Promise<P>): Promise<RunOutcome<P>> {
    return this.#inTurn(async () => {
      let recovered: Restored | null = null;
      for (let attempt = 1; ; attempt += 1) {
        const before = await this.host.readSnapshot();
        recovered = this.host.takeRecovered() ?? recovered;
        const planned = await plan(before);
        const result = await this.host.applyEdits(planned.edits);
        if (result.kind === 'applied') {
          if (planned.edits.length > 0) this.#lastEdits = planned.edits;
          return { kind: 'applied', plan: planned, before, recovered };
        }
        if (attempt === ATTEMPTS) return { kind: 'changedSinceRead', plan: planned, mismatches: result.mismatches, recovered };
      }
    });
  }

  /**
   * Takes the last plan back.
   * @param inverse what the workbook's memory kept of an earlier session; without it, this session's own last plan
   * @throws HostError
   */
  undo(inverse?: readonly WorkbookEdit[]): Promise<Restored> {
    return this.#inTurn(async () => {
      await this.host.readSnapshot();
      const restored = await this.host.restore(inverse ?? invertEdits(this.#lastEdits));
      this.#lastEdits = [];
      return restored;
    });
  }

  /** One at a time: two clicks in a row must not read what the other is writing. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act, act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
