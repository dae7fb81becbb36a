// The open workbook, as the core sees it: read whole, written all or none.
import { formatCell, type CellRef, type RangeRef, type WorkbookEdit, type WorkbookSnapshot } from '../../core/workbook';
import { HostError, type ApplyResult, type Host } from '../host';
import { refuseImpossible } from './beforeWriting';
import { startTimer as realTimer, type ExcelClient, type StartTimer } from './excelClient';
import { toHostError } from './hostErrors';
import { layoutAfter, rectOf, RECT_PROPERTIES, type RememberedBook } from './layout';
import type { Merges } from './merges';
import type { BookHead } from './readBook';
import { readWorkbook } from './readWorkbook';
import { converse, LONGEST_ANSWER_MS, openWorkbook, type RequestSettings } from './requests';
import { rememberedBook, snapshotOf } from './snapshot';
import { isUnfinished, WriteProtocol, type Restored } from './writeProtocol';
import type { Known } from './writingContext';

export interface ExcelHostOptions {
  readonly client: ExcelClient;
  /** For tests: time that passes when they say so. */
  readonly startTimer?: StartTimer;
  /** Milliseconds after which a request counts as never answered. */
  readonly longestAnswer?: number;
}

/** What Excel answers when several areas, or a shape, are selected. */
const SEVERAL_AREAS: ReadonlySet<string> = new Set(['InvalidSelection', 'ItemNotFound', 'InvalidReference']);

/** The oldest Excel the add-in installs into. */
const FLOOR = '1.9';

export class ExcelHost implements Host {
  readonly #settings: RequestSettings;
  readonly #protocol: WriteProtocol;
  /** What is remembered between two readings. Wrong at worst: then the next reading costs a request more. */
  #layout: RememberedBook | null = null;
  #merges: Merges | null = null;
  #last: WorkbookSnapshot | null = null;

  constructor({ client, startTimer = realTimer, longestAnswer = LONGEST_ANSWER_MS }: ExcelHostOptions) {
    this.#settings = { client, startTimer, longestAnswer };
    this.#protocol = new WriteProtocol(this.#settings);
  }

  /**
   * Reads the workbook: one request, one more the first time. A write that stopped half-way is brought in order first.
   * @throws HostError
   */
  async readSnapshot(): Promise<WorkbookSnapshot> {
    if (!this.#settings.client.supports(FLOOR)) throw new HostError('apiMissing', { needed: `ExcelApi ${FLOOR}` });
    await this.#protocol.payOwed();
    let reading = await readWorkbook(this.#settings, this.#layout);
    if (isUnfinished(reading.head)) {
      await this.#protocol.recover(reading.head, this.#known());
      reading = await readWorkbook(this.#settings, this.#layout);
    }
    this.#layout = rememberedBook(reading);
    const bare = snapshotOf(reading);
    const { snapshot, merges } = this.#merges?.into(bare, reading.head.sheets.map(({ id }) => id)) ?? { snapshot: bare, merges: null };
    this.#merges = merges;
    this.#last = snapshot;
    return snapshot;
  }

  /** What had to be brought in order since this was last asked; null when there was nothing. */
  takeRecovered(): Restored | null { return this.#protocol.takeRecovered(); }

  /**
   * Writes the plan and reads it back: two requests. Nothing is sent for an empty plan.
   * @throws HostError when it could not; the workbook is then as before, at the latest after the next reading
   */
  async applyEdits(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    if (edits.length === 0) return { kind: 'applied', edits };
    refuseImpossible(edits, this.#last);
    const written = await this.#protocol.write(edits, this.#known());
    if (written.kind !== 'written') return written;
    this.#remember(edits, written.head);
    const left = new Set(written.left.map(formatCell));
    return { kind: 'applied', edits: edits.filter((edit) => edit.kind !== 'setCell' || !left.has(formatCell(edit.at))) };
  }

  /**
   * Takes an earlier plan back: cells that still hold what we wrote go back, the others are left, and named.
   * @param inverse as `invertEdits` gives it, from this session or from the memory of the workbook
   * @throws HostError
   */
  async restore(inverse: readonly WorkbookEdit[]): Promise<Restored> {
    refuseImpossible(inverse, this.#last);
    const { head, ...restored } = await this.#protocol.restore(inverse, this.#known());
    this.#remember(restored.edits, head);
    return restored;
  }

  /** Learns the merged ranges of the sheets as last read. For set-up only: Excel forgets its own undo over it. One request. */
  async learnMerges(): Promise<void> {
    if (!this.#settings.client.supports('1.13') || !this.#layout) return;
    const { learnMerges } = await import(/* webpackChunkName: "aside" */ './learnMerges');
    this.#merges = await learnMerges(this.#settings, this.#layout.sheets.map(({ id }) => id));
  }

  /** Goes to a cell: the only thing here that moves the selection. @throws HostError */
  reveal(at: CellRef): Promise<void> {
    return converse(this.#settings, {}, async (context, sync) => {
      const worksheet = context.workbook.worksheets.getItem(at.sheet);
      worksheet.activate();
      worksheet.getRangeByIndexes(at.row - 1, at.column - 1, 1, 1).untrack().select();
      await sync();
    });
  }

  /** What she has selected, so that a table can be pointed to; null for several areas or something that is no cell. @throws HostError */
  selectedRange(): Promise<RangeRef | null> {
    return converse(this.#settings, {}, async (context, sync) => {
      const range = context.workbook.getSelectedRange().untrack();
      range.load([...RECT_PROPERTIES, 'worksheet/name']);
      try {
        await sync();
      } catch (error) {
        if (SEVERAL_AREAS.has(toHostError(error).detail['code'] ?? '')) return null;
        throw error;
      }
      return { sheet: range.worksheet.name, ...rectOf(range) };
    });
  }

  /** Opens a workbook of ours, such as the clean copy, in a new window. @throws HostError */
  openWorkbook(base64: string): Promise<void> { return openWorkbook(this.#settings, base64); }

  /** What the next reading need not find out anew: sheets that came or went, merges that moved. */
  #remember(edits: readonly WorkbookEdit[], head: BookHead | null): void {
    this.#merges = this.#merges?.after(edits, (id) => this.#layout?.sheets.find((sheet) => sheet.id === id)?.name ?? '') ?? null;
    if (head && this.#layout) this.#layout = layoutAfter(this.#layout, head);
  }

  #known(): Known { return { last: this.#last, names: this.#last?.ownNames ?? [] }; }
}
