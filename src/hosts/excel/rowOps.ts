// Whole rows put in and taken out.
import { shiftContent, type InsertRows, type RangeRef, type WorkbookEdit } from '../../core/workbook';
import type { Rect } from './layout';
import { queueMarker } from './namedRanges';
import { rangeOf } from './readBook';
import type { WritingContext } from './writingContext';
import { writeContents } from './writeContents';
import { blocksOf, matrixOf } from './blocks';

type RemoveRows = Extract<WorkbookEdit, { kind: 'removeOwnRows' }>;

const wholeRows = (worksheet: Excel.Worksheet, first: number, count: number): Excel.Range =>
  worksheet.getRange(`${String(first)}:${String(first + count - 1)}`).untrack();

/** The row above and the row that is pushed down: once rows are in between, the marker spans them. */
export const markedForInsert = ({ sheet, before }: InsertRows): RangeRef => ({ sheet, top: Math.max(1, before - 1), left: 1, bottom: before, right: 1 });
/** The rows that go, with one neighbor on either side. */
export const markedForRemoval = ({ sheet, first, count }: RemoveRows): RangeRef => ({ sheet, top: Math.max(1, first - 1), left: 1, bottom: first + count, right: 1 });

/** @param done the insertions already made, this one included: formulas for the new rows are written as the book is by then */
export function queueInsertRows(writing: WritingContext, edit: InsertRows, { done, place }: { readonly done: readonly InsertRows[]; readonly place: number }): void {
  const { sheet, before, count, likeRow } = edit;
  const worksheet = writing.context.workbook.worksheets.getItem(sheet);
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
  const worksheet = writing.context.workbook.worksheets.getItem(sheet);
  const placed = cells.map(({ row, column, content }) => ({
    row: before + row, column,
    what: shiftContent(content, sheet, done),
  }));
  for (const block of blocksOf(placed.map((cell) => ({ ...cell, what: cell })), 0)) {
    writeContents(rangeOf(worksheet, block.rect), matrixOf(block, (cell) => cell), (cell) => ({ content: cell.what, format: writing.ownFormat({ sheet, row: likeRow, column: cell.column }) }));
  }
}

/** Merged ranges that had grown over the rows shrink by themselves when the rows go. */
export function queueRemoveRows(writing: WritingContext, edit: RemoveRows, place: number): void {
  queueMarker(writing, edit, { place, target: markedForRemoval(edit) });
  wholeRows(writing.context.workbook.worksheets.getItem(edit.sheet), edit.first, edit.count).delete('Up');
}

/** Rows a marker spans beyond those it was set on. */
export const grownBy = (now: Rect, then: Rect): number => (now.bottom - now.top) - (then.bottom - then.top);
