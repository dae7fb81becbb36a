// What the cells hold once something is taken back. Needed with an undo only, and loaded with it.
import { rangeAfterRemoval, rangeOf, shiftFormulaForRemoval, type CellContent, type CellRef, type WorkbookEdit } from '../../core/workbook';
import type { Expected } from './readBack';

/** Cells of rows and sheets that go are gone; what stands below the rows moves up. */
export function afterTakingBack(edits: readonly WorkbookEdit[]): readonly Expected[] {
  const gone = new Set(edits.flatMap((edit) => (edit.kind === 'removeOwnSheet' ? [edit.sheet] : [])));
  const removals = edits.filter((edit) => edit.kind === 'removeOwnRows').sort((a, b) => b.first - a.first);
  return edits.flatMap((edit) => {
    if (edit.kind !== 'setCell' || gone.has(edit.at.sheet)) return [];
    let { at, content }: { at: CellRef | null; content: CellContent } = edit;
    for (const removal of removals) {
      if (at?.sheet === removal.sheet) {
        const range = rangeAfterRemoval(rangeOf(at), removal);
        at = range && { ...at, row: range.top };
      }
      if (content.kind === 'formula') content = { ...content, formula: shiftFormulaForRemoval(content.formula, edit.at.sheet, removal) };
    }
    return at ? [{ at, content }] : [];
  });
}
