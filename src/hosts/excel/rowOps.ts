// Whole rows put in and taken out.
import { shiftContent, type InsertRows } from '../../core/workbook';
import { markedForInsert, markedForRemoval, type RemoveRows } from './journal';
import { queueMarker } from './namedRanges';
import { rangeOf } from './readBook';
import type { WritingContext } from './writingContext';
import { writeContents } from './writeContents';
import { blocksOf, matrixOf } from './blocks';

const wholeRows = (worksheet: Excel.Worksheet, first: number, count: number): Excel.Range =>
  worksheet.getRange(`${String(first)}:${String(first + count - 1)}`).untrack();

/** @param done the insertions already made, this one included: formulas for the new rows are written as the book is by then */
export function queueInsertRows(writing: WritingContext, edit: InsertRows, { done, place }: { readonly done: readonly InsertRows[]; readonly place: number }): void {
  const { sheet, before, count, likeRow } = edit;
  const worksheet = writing.sheet(sheet);
  queueMarker(writing, edit, { place, target: markedForInsert(edit) });
  wholeRows(worksheet, before, count).insert('Down').untrack();
  wholeRows(worksheet, before, count).copyFrom(wholeRows(worksheet, likeRow >= before ? likeRow + count : likeRow, 1), 'Formats');
  for (const merge of edit.extendMerges) {
    const grown = rangeOf(worksheet, { ...merge, top: Math.min(merge.top, before), bottom: Math.max(merge.bottom >= before ? merge.bottom + count : merge.bottom, before + count - 1) });
    grown.unmerge();
    grown.merge(false);
  }
  queueNewCells(writing, edit, done);
}

function queueNewCells(writing: WritingContext, { sheet, before, likeRow, cells }: InsertRows, done: readonly InsertRows[]): void {
  const placed = cells.map(({ row, column, content }) =>
    ({ row: before + row, column, what: { content: shiftContent(content, sheet, done), format: writing.ownFormat({ sheet, row: likeRow, column }) } }));
  for (const block of blocksOf(placed, 0)) writeContents(rangeOf(writing.sheet(sheet), block.rect), matrixOf(block, (cell) => cell));
}

/** Merged ranges that had grown over the rows shrink by themselves when the rows go. */
export function queueRemoveRows(writing: WritingContext, edit: RemoveRows, place: number): void {
  queueMarker(writing, edit, { place, target: markedForRemoval(edit) });
  wholeRows(writing.sheet(edit.sheet), edit.first, edit.count).delete('Up');
}
