// Merged ranges as they were learnt: what the host needs of them. Absent until set-up learns them.
import type { WorkbookEdit, WorkbookSnapshot } from '../../core/workbook';

export interface Merges {
  /** Puts those that still hold into a snapshot just read, and keeps them. @param ids of its sheets, in order */
  into(snapshot: WorkbookSnapshot, ids: readonly string[]): { readonly snapshot: WorkbookSnapshot; readonly merges: Merges };
  /** As they are once a plan of ours is in, or taken back. @param nameOf a sheet by its id */
  after(edits: readonly WorkbookEdit[], nameOf: (id: string) => string): Merges;
}
