// A plan as a list of operations in the order hosts agree on: new sheets, looks to be kept, cells and what belongs to
// them, then rows from the bottom up, then (when something is taken back) sheets that go. Each operation can stand in any request.
import type { SetCell, SetNumberFormat, WorkbookEdit } from '../../core/workbook';
import { bySheet } from './bySheet';
import { blocksOf, matrixOf, type PlacedCell } from './blocks';
import { queueName } from './namedRanges';
import { queueInsertRows, queueRemoveRows } from './rowOps';
import { createSheetOps } from './sheetOps';
import { queueLooks, queueStyle } from './styleOps';
import { queueHeight, queueValidation } from './sheetParts';
import { rangeOf } from './readBook';
import { writeContents } from './writeContents';
import type { WriteOp } from './writeOp';
import type { WritingContext } from './writingContext';

const bytesOf = (value: unknown): number => JSON.stringify(value).length * 2;

export function writeOps(edits: readonly WorkbookEdit[]): readonly WriteOp[] {
  const of = <K extends WorkbookEdit['kind']>(kind: K): Extract<WorkbookEdit, { kind: K }>[] => edits.filter((edit): edit is Extract<WorkbookEdit, { kind: K }> => edit.kind === kind);
  const simple = <E extends WorkbookEdit>(edit: E, queue: (writing: WritingContext, edit: E, place: number) => void, journal: readonly WorkbookEdit[]): WriteOp =>
    ({ bytes: 200 + bytesOf(edit), journal, watch: [], queue: (writing, place) => { queue(writing, edit, place); } });
  const looks = (undoes: boolean): readonly WriteOp[] => of('copyLooks').filter((edit) => edit.undoes === undoes).map((edit) => simple(edit, queueLooks, [edit]));
  return [
    ...of('createSheet').flatMap(createSheetOps),
    ...looks(false),
    ...bySheet(of('setCell')).flatMap(({ on }) => cellOps(on)),
    ...bySheet(of('setNumberFormat')).flatMap(({ on }) => formatOps(on)),
    ...looks(true),
    ...of('setStyle').map((edit) => simple(edit, ({ context }, { range, style }) => { queueStyle(context.workbook.worksheets.getItem(range.sheet), range, { name: style, on: 'anySheet' }); }, [])),
    ...of('setRowHeight').map((edit) => simple(edit, ({ context }, { sheet, row, height }) => { queueHeight(context.workbook.worksheets.getItem(sheet), row, height); }, [edit])),
    ...of('setValidation').map((edit) => simple(edit, ({ context }, { range, list }) => { queueValidation(context.workbook.worksheets.getItem(range.sheet), range, list); }, [edit])),
    ...of('setName').map((edit) => simple(edit, queueName, [edit])),
    ...insertOps(of('insertRows'), simple),
    ...of('removeOwnRows').sort((a, b) => b.first - a.first).map((edit) => simple(edit, queueRemoveRows, [edit])),
    ...of('removeOwnSheet').map((edit) => simple(edit, ({ context }, { sheet }) => { context.workbook.worksheets.getItem(sheet).delete(); }, [edit])),
  ];
}

/** From the bottom up, so that rows above are still where the plan says. */
function insertOps(edits: readonly Extract<WorkbookEdit, { kind: 'insertRows' }>[], simple: <E extends WorkbookEdit>(edit: E, queue: (writing: WritingContext, edit: E, place: number) => void, journal: readonly WorkbookEdit[]) => WriteOp): readonly WriteOp[] {
  // Of several insertions at one place the last goes in first: the earlier ones then come to stand above it.
  const order = [...edits].reverse().sort((a, b) => b.before - a.before);
  return order.map((edit, i) => simple(edit, (writing, each, place) => { queueInsertRows(writing, each, { done: order.slice(0, i + 1), place }); }, [edit]));
}

/** Cells between written ones may be named, with null, except where a sheet may be protected. */
const GAP = 4;

function cellOps(edits: readonly SetCell[]): readonly WriteOp[] {
  const placed = (of: readonly SetCell[]): readonly PlacedCell<SetCell>[] => of.map((edit) => ({ row: edit.at.row, column: edit.at.column, what: edit }));
  return chunksOf(edits).map((chunk) => ({
    bytes: 1000 + bytesOf(chunk), journal: chunk, watch: chunk,
    queue: (writing) => {
      const [first] = chunk;
      if (!first) return;
      for (const block of blocksOf(placed(chunk), writing.isProtected(first.at.sheet) ? 0 : GAP)) {
        const range = rangeOf(writing.context.workbook.worksheets.getItem(first.at.sheet), block.rect);
        writeContents(range, matrixOf(block, (edit) => edit), (edit) => ({ content: edit.content, format: writing.ownFormat(edit.at) }));
      }
    },
  }));
}

function formatOps(edits: readonly SetNumberFormat[]): readonly WriteOp[] {
  return [{
    bytes: 1000 + bytesOf(edits), journal: edits, watch: edits,
    queue: (writing) => {
      for (const { at, format } of edits) {
        rangeOf(writing.context.workbook.worksheets.getItem(at.sheet), { top: at.row, left: at.column, bottom: at.row, right: at.column }).numberFormat = [[format]];
      }
    },
  }];
}

/** Journal and cells of one operation stay well below what a request may carry. */
const MOST_BYTES_OF_AN_OP = 400_000;

function chunksOf(edits: readonly SetCell[]): readonly (readonly SetCell[])[] {
  const chunks: SetCell[][] = [[]];
  let bytes = 0;
  for (const edit of [...edits].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column)) {
    const size = bytesOf(edit);
    if (bytes > 0 && bytes + size > MOST_BYTES_OF_AN_OP) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(edit);
    bytes += size;
  }
  return chunks;
}
