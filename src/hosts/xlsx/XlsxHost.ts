// The file as a host of the core: holds the bytes of the workbook as it now stands.
import type { WorkbookEdit, WorkbookSnapshot } from '../../core/workbook';
import type { ApplyResult, Host } from '../host';
import { openXlsx, type XlsxWorkbook } from './XlsxWorkbook';

export class XlsxHost implements Host {
  #workbook: XlsxWorkbook;

  /** @throws HostError as {@link openXlsx} */
  constructor(bytes: Uint8Array) {
    this.#workbook = openXlsx(bytes);
  }

  /** The file as it now stands. */
  get bytes(): Uint8Array {
    return this.#workbook.bytes;
  }

  get workbook(): XlsxWorkbook {
    return this.#workbook;
  }

  readSnapshot(): Promise<WorkbookSnapshot> {
    return settle(() => this.#workbook.readSnapshot());
  }

  applyEdits(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    return settle((): ApplyResult => {
      const result = this.#workbook.apply(edits);
      if (result.kind === 'changedSinceRead') return result;
      if (result.bytes !== this.#workbook.bytes) this.#workbook = openXlsx(result.bytes);
      return { kind: 'applied', edits };
    });
  }
}

/** A promise that also carries what was thrown before there was one. */
const settle = <T>(work: () => T): Promise<T> => new Promise((resolve) => { resolve(work()); });
