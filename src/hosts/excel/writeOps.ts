// A plan as a list of operations in the order hosts agree on: new sheets, looks to be kept, cells and what belongs to
// them, then rows from the bottom up, then (when something is taken back) sheets that go. Each operation can stand in any request.
import { rangeOf as cellRange, type InsertRows, type SetCell, type WorkbookEdit } from '../../core/workbook';
import { bySheet } from './bySheet';
import { blocksOf, matrixOf } from './blocks';
import { queueName } from './namedRanges';
import { packed } from './packed';
import { queueInsertRows, queueRemoveRows } from './rowOps';
import { createSheetOps } from './sheetOps';
import { queueLooks, queueStyle } from './styleOps';
import { queueHeight, queueValidation } from './sheetParts';
import { rangeOf } from './readBook';
import { writeContents } from './writeContents';
import type { WriteOp } from './writeOp';

type Kind = WorkbookEdit['kind'];
type EditOf<K extends Kind> = Extract<WorkbookEdit, { kind: K }>;

export function writeOps(edits: readonly WorkbookEdit[]): readonly WriteOp[] {
  const of = <K extends Kind>(kind: K): EditOf<K>[] => edits.filter((edit): edit is EditOf<K> => edit.kind === kind);
  const looks = (undoes: boolean): readonly WriteOp[] => of('copyLooks').filter((edit) => edit.undoes === undoes).map((edit) => simpleOp(edit, (writing, place) => { queueLooks(writing, edit, place); }));
  return [
    ...of('createSheet').flatMap(createSheetOps),
    ...looks(false),
    ...bySheet(of('setCell')).flatMap(({ on }) => cellOps(on)),
    ...of('setNumberFormat').map((edit) => ({ ...simpleOp(edit, ({ sheet }) => { rangeOf(sheet(edit.at.sheet), cellRange(edit.at)).numberFormat = [[edit.format]]; }), watch: [edit] })),
    ...looks(true),
    ...of('setStyle').map((edit) => simpleOp(edit, ({ sheet }) => { queueStyle(sheet(edit.range.sheet), edit.range, { name: edit.style, on: 'anySheet' }); })),
    ...of('setRowHeight').map((edit) => simpleOp(edit, ({ sheet }) => { queueHeight(sheet(edit.sheet), edit.row, edit.height); })),
    ...of('setValidation').map((edit) => simpleOp(edit, ({ sheet }) => { queueValidation(sheet(edit.range.sheet), edit.range, edit.list); })),
    ...of('setName').map((edit) => simpleOp(edit, (writing) => { queueName(writing, edit); })),
    ...insertOps(of('insertRows')),
    ...of('removeOwnRows').sort((a, b) => b.first - a.first).map((edit) => simpleOp(edit, (writing, place) => { queueRemoveRows(writing, edit, place); })),
    ...of('removeOwnSheet').map((edit) => simpleOp(edit, ({ sheet }) => { sheet(edit.sheet).delete(); })),
  ];
}

const bytesOf = (value: unknown): number => JSON.stringify(value).length * 2;

/** A style needs no journal: how the cells looked is kept before. */
const simpleOp = (edit: WorkbookEdit, queue: WriteOp['queue']): WriteOp =>
  ({ bytes: 200 + bytesOf(edit), journal: edit.kind === 'setStyle' ? [] : [edit], watch: [], queue });

/** From the bottom up, so that rows above are still where the plan says. */
function insertOps(edits: readonly InsertRows[]): readonly WriteOp[] {
  // Of several insertions at one place the last goes in first: the earlier ones then come to stand above it.
  const order = [...edits].reverse().sort((a, b) => b.before - a.before);
  return order.map((edit, i) => simpleOp(edit, (writing, place) => { queueInsertRows(writing, edit, { done: order.slice(0, i + 1), place }); }));
}

/** Cells between written ones may be named, with null, except where a sheet may be protected. */
const GAP = 4;

function cellOps(edits: readonly SetCell[]): readonly WriteOp[] {
  const inOrder = [...edits].sort(({ at: a }, { at: b }) => a.row - b.row || a.column - b.column);
  return packed(inOrder, bytesOf, MOST_BYTES_OF_AN_OP).map((chunk) => ({
    bytes: 1000 + bytesOf(chunk), journal: chunk, watch: chunk,
    queue: (writing) => {
      const name = chunk[0]?.at.sheet ?? '';
      for (const block of blocksOf(chunk.map((what) => ({ row: what.at.row, column: what.at.column, what })), writing.isProtected(name) ? 0 : GAP)) {
        writeContents(rangeOf(writing.sheet(name), block.rect), matrixOf(block, ({ content, at }) => ({ content, format: writing.ownFormat(at) })));
      }
    },
  }));
}

/** Journal and cells of one operation stay well below what a request may carry. */
const MOST_BYTES_OF_AN_OP = 400_000;
