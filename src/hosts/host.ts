// What every host does for the core: read the workbook as plain data, and apply a plan, all of it or none.
import type { CellContent, CellRef, HostErrorCode, WorkbookEdit, WorkbookSnapshot } from '../core/workbook';

export type { HostErrorCode } from '../core/workbook';

/** A cell that held something else than the plan had read there. */
export interface Mismatch { readonly at: CellRef; readonly expected: CellContent; readonly found: CellContent }

export type ApplyResult =
  /** Everything stands as planned (read back where the host can). */
  | { readonly kind: 'applied'; readonly edits: readonly WorkbookEdit[] }
  /** Nothing was written: these cells changed since they were read. Read and plan again. */
  | { readonly kind: 'changedSinceRead'; readonly mismatches: readonly Mismatch[] };

/** Something the user must do before the host can go on, worded in the catalogue by `code`. */
export class HostError extends Error {
  override readonly name = 'HostError';
  /**
   * @param code  what went wrong, e.g. `encrypted`, `legacyXls`, `cellEditMode`
   * @param detail words for the message: a sheet, a cell, the host's own error code
   */
  constructor(readonly code: HostErrorCode, readonly detail: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(code, options);
  }
}

export interface Host {
  /** Reads the whole workbook. @throws HostError */
  readSnapshot(): Promise<WorkbookSnapshot>;
  /** Applies the plan, all of it or none. @throws HostError when it could not; the workbook is then as before */
  applyEdits(edits: readonly WorkbookEdit[]): Promise<ApplyResult>;
}
