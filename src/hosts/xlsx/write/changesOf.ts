// The cells a plan gives other contents, where they stand after its insertions.
import { afterInsertions, type CellContent, type CellRef, type InsertRows, type WorkbookEdit } from '../../../core/workbook';
import type { Changes } from '../calculate/refreshDependents';
import { firstNewRow } from '../shift/Movement';

interface Filled { readonly at: CellRef; readonly content: CellContent }

export function changesOf(edits: readonly WorkbookEdit[]): Changes {
  const insertions = edits.filter((edit) => edit.kind === 'insertRows');
  const filled = edits.flatMap((edit): readonly Filled[] => {
    switch (edit.kind) {
      case 'setCell': return [{ at: afterInsertions(edit.at, insertions), content: edit.content }];
      case 'insertRows': return filledNewRows(edit, insertions);
      case 'createSheet':
        return edit.layout.rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) =>
          (cell ? [{ at: { sheet: edit.layout.name, row: row + 1, column: column + 1 }, content: cell.content }] : [])));
      default: return [];
    }
  });
  return {
    changed: filled.map(({ at }) => at),
    known: filled.filter(({ content }) => content.kind === 'formula' && content.result !== null).map(({ at }) => at),
  };
}

function filledNewRows(edit: InsertRows, insertions: readonly InsertRows[]): readonly Filled[] {
  const first = firstNewRow(edit, insertions);
  return edit.cells.map(({ row, column, content }) => ({ at: { sheet: edit.sheet, row: first + row, column }, content }));
}
