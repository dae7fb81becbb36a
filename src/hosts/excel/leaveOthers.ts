// Taking back without taking away: only cells that still hold what we wrote are changed; the rest is left, and named.
import { contains, contentOf, type Cell, type CellRef, type SetCell, type SetNumberFormat, type WorkbookEdit } from '../../core/workbook';
import { blocksAt, lookAt, sameStanding } from './cellLooks';
import type { Sync } from './requests';

export interface Remaining {
  readonly edits: readonly WorkbookEdit[];
  /** Cells that hold neither what we wrote nor what was there before: a person's. */
  readonly left: readonly CellRef[];
}

/** Reads the cells the edits touch, in one request. */
export async function leaveOthers(context: Excel.RequestContext, sync: Sync, edits: readonly WorkbookEdit[]): Promise<Remaining> {
  const blocks = blocksAt(edits.filter(isWatched));
  const found = lookAt(context, blocks, 'isFound');
  if (blocks.length > 0) await sync();
  const states = new Map<WorkbookEdit, State>(found().map(({ what, cell }) => [what, stateOf(what, cell)]));
  const left = edits.flatMap((edit) => (edit.kind === 'setCell' && states.get(edit) === 'other' ? [edit.at] : []));
  const kept = edits.filter((edit) => {
    if (isWatched(edit)) return states.get(edit) === 'ours';
    // Rows in which she has written something stay, with what she wrote.
    if (edit.kind === 'removeOwnRows') return !left.some((at) => contains({ sheet: edit.sheet, top: edit.first, bottom: edit.first + edit.count - 1, left: 1, right: Infinity }, at));
    return true;
  });
  return { edits: kept, left };
}

type State = 'ours' | 'asBefore' | 'other';
type Watched = SetCell | SetNumberFormat;
const isWatched = (edit: WorkbookEdit): edit is Watched => edit.kind === 'setCell' || edit.kind === 'setNumberFormat';

function stateOf(edit: Watched, cell: Cell | null): State {
  // The sheet is gone: nothing to take back there.
  if (!cell) return 'asBefore';
  if (edit.kind === 'setNumberFormat') return cell.format === edit.format ? 'asBefore' : cell.format === edit.replaces ? 'ours' : 'other';
  const found = contentOf(cell);
  if (sameStanding(found, edit.content)) return 'asBefore';
  return sameStanding(found, edit.replaces) ? 'ours' : 'other';
}
