// The cells at which things stand, looked at in blocks: what a plan replaces, what it wrote, what is there by now.
import { BLANK, sameContent, type Cell, type CellContent, type CellRef } from '../../core/workbook';
import { blocksOf, type Block } from './blocks';
import { bySheet } from './bySheet';
import { rangeOf } from './readBook';
import { CELL_PROPERTIES, loadedCell } from './readCells';

interface Placed { readonly at: CellRef }

export interface SheetBlock<T> extends Block<T> { readonly sheet: string }

/** Cells between those looked at are loaded along. */
const GAP = 4;

export const blocksAt = <T extends Placed>(things: readonly T[]): readonly SheetBlock<T>[] =>
  bySheet(things).flatMap(({ sheet, on }) => blocksOf(on.map((what) => ({ row: what.at.row, column: what.at.column, what })), GAP).map((block) => ({ sheet, ...block })));

/** A thing, and the cell as it was found; null: the sheet is gone. */
export interface Look<T> { readonly what: T; readonly cell: Cell | null }

/**
 * Queues the loads. The function it returns reads their answer, after the request.
 * @param missing whether a sheet that is gone ends the request
 */
export function lookAt<T>(context: Excel.RequestContext, blocks: readonly SheetBlock<T>[], missing: 'isAnError' | 'isFound' = 'isAnError'): () => readonly Look<T>[] {
  const { worksheets } = context.workbook;
  const loaded = blocks.map(({ sheet, rect, cells }) => {
    const range = rangeOf(missing === 'isFound' ? worksheets.getItemOrNullObject(sheet) : worksheets.getItem(sheet), rect);
    range.load([...CELL_PROPERTIES]);
    return { range, rect, cells };
  });
  return () => loaded.flatMap(({ range, rect, cells }) => cells.map(({ row, column, what }) =>
    ({ what, cell: range.isNullObject ? null : loadedCell(range, row - rect.top, column - rect.left) })));
}

/** Are two contents the same as far as Excel can tell? It knows no empty text: a cell that holds one is blank. */
export const sameStanding = (a: CellContent, b: CellContent): boolean => sameContent(asItStands(a), asItStands(b));

const asItStands = (content: CellContent): CellContent => (content.kind === 'text' && content.text === '' ? BLANK : content);
