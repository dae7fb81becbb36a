// Writes outside a scoring run: the way back; and a sample, rules or a mended text together with theirs.
import { planMemory, readMemory, rememberRun, remembered } from '../../core/memory';
import type { WorkbookEdit, WorkbookSnapshot } from '../../core/workbook';

export { planUndo } from '../../core/memory';

/** @returns the edits alone where the workbook takes no sheet of ours, and so has no memory */
export function undoable(edits: readonly WorkbookEdit[], workbook: WorkbookSnapshot): readonly WorkbookEdit[] {
  if (edits.length === 0 || workbook.structureProtected) return edits;
  const memory = readMemory(workbook);
  const { ruleSets, tables, scores, drafts, history } = remembered(memory);
  // What the last scoring run knew stays known; only the way back is new.
  const run = rememberRun(memory, { ruleSets, tables, scores, drafts, edits, written: [], totals: history.at(-1)?.totals ?? {} });
  return [...edits, ...planMemory(run, memory, workbook)];
}
