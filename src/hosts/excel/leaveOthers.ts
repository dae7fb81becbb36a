// Taking back without taking away: only cells that still hold what we wrote are changed; the rest is left, and named.
import { contains, contentOf, type Cell, type CellRef, type SetCell, type SetNumberFormat, type WorkbookEdit } from '../../core/workbook';
import { blocksOf } from './blocks';
import { bySheet } from './bySheet';
import { rangeOf } from './readBook';
import { CELL_PROPERTIES, loadedCell } from './readCells';
import type { Sync } from './requests';
import { sameStanding } from './sameStanding';

export interface Remaining {
  readonly edits: readonly WorkbookEdit[];
  /** Cells that hold neither what we wrote nor what was there before: a person's. */
  readonly left: readonly CellRef[];
}

/** Reads the cells the edits touch, in one request. */
export async function leaveOthers(context: Excel.RequestContext, sync: Sync, edits: readonly WorkbookEdit[]): Promise<Remaining> {
  const found = await currentStates(context, sync, edits.filter((edit): edit is Watched => edit.kind === 'setCell' || edit.kind === 'setNumberFormat'));
  const left = [...found].flatMap(([edit, state]) => (edit.kind === 'setCell' && state === 'other' ? [edit.at] : []));
  const kept = edits.filter((edit) => {
    if (edit.kind === 'setCell' || edit.kind === 'setNumberFormat') return found.get(edit) === 'ours';
    // Rows in which she has written something stay, with what she wrote.
    if (edit.kind === 'removeOwnRows') return !left.some((at) => contains({ sheet: edit.sheet, top: edit.first, bottom: edit.first + edit.count - 1, left: 1, right: Infinity }, at));
    return true;
  });
  return { edits: kept, left };
}

type State = 'ours' | 'asBefore' | 'other';
type Watched = SetCell | SetNumberFormat;

async function currentStates(context: Excel.RequestContext, sync: Sync, edits: readonly Watched[]): Promise<ReadonlyMap<Watched, State>> {
  const states = new Map<Watched, State>();
  if (edits.length === 0) return states;
  const loaded = bySheet(edits).flatMap(({ sheet, on }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    return blocksOf(on.map((what) => ({ row: what.at.row, column: what.at.column, what })), 4).map((block) => {
      const range = rangeOf(worksheet, block.rect);
      range.load([...CELL_PROPERTIES]);
      return { block, range };
    });
  });
  await sync();
  for (const { block, range } of loaded) {
    for (const { row, column, what } of block.cells) {
      // The sheet is gone: nothing to take back there.
      states.set(what, range.isNullObject ? 'asBefore' : stateOf(what, loadedCell(range, row - block.rect.top, column - block.rect.left)));
    }
  }
  return states;
}

function stateOf(edit: Watched, cell: Cell): State {
  if (edit.kind === 'setNumberFormat') return cell.format === edit.format ? 'asBefore' : cell.format === edit.replaces ? 'ours' : 'other';
  const found = contentOf(cell);
  if (sameStanding(found, edit.content)) return 'asBefore';
  return sameStanding(found, edit.replaces) ? 'ours' : 'other';
}
