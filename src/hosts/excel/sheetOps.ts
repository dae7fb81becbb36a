// A sheet of ours, made from its layout: in pieces, so that a large one can be divided between requests.
import type { CreateSheet, LayoutCell, SheetLayout, StyleName } from '../../core/workbook';
import { blocksOf, matrixOf, type PlacedCell } from './blocks';
import { unfinishedSheet } from './journal';
import type { Rect } from './layout';
import { queueMarker } from './namedRanges';
import { rangeOf } from './readBook';
import { queueHeights, queuePage, queueValidation, queueWidths } from './sheetParts';
import { queueStyle } from './styleOps';
import { writeContents } from './writeContents';
import type { WriteOp } from './writeOp';
import type { WritingContext } from './writingContext';

const ROWS_OF_AN_OP = 500;

export function createSheetOps({ kind, layout }: CreateSheet): readonly WriteOp[] {
  const op = (bytes: number, queue: (writing: WritingContext, worksheet: Excel.Worksheet) => void): WriteOp =>
    ({ bytes, journal: [], watch: [], queue: (writing) => { queue(writing, writing.sheet(layout.name)); } });
  const bandStarts = Array.from({ length: Math.ceil(layout.rows.length / ROWS_OF_AN_OP) }, (_, i) => i * ROWS_OF_AN_OP);
  return [
    { bytes: 2000, journal: [{ kind, layout }], watch: [], queue: (writing, place) => { queueNewSheet(writing, { kind, layout }, place); } },
    ...bandStarts.map((start) => {
      const cells = placedCells(layout, start);
      return op(500 + JSON.stringify(cells).length * 2, (_, worksheet) => { queueCells(worksheet, cells); });
    }),
    op(2000 + 300 * layout.merges.length, (writing, worksheet) => { finishSheet(writing, worksheet, layout); }),
  ];
}

/**
 * Made under a name no person gives, marked, then renamed: should the write stop in between, the sheet is known as ours,
 * and a sheet of hers that got the same name meanwhile is not.
 */
function queueNewSheet(writing: WritingContext, edit: CreateSheet, place: number): void {
  const { layout } = edit;
  const worksheet = writing.context.workbook.worksheets.add(unfinishedSheet(place));
  queueMarker(writing, edit, { place, target: { sheet: unfinishedSheet(place), top: 1, left: 1, bottom: 1, right: 1 } });
  worksheet.name = layout.name;
  if (layout.visibility === 'hidden') worksheet.visibility = 'Hidden';
}

function placedCells({ rows }: SheetLayout, start: number): readonly PlacedCell<LayoutCell>[] {
  return rows.slice(start, start + ROWS_OF_AN_OP).flatMap(({ cells }, r) =>
    cells.flatMap((what, c) => (what ? [{ row: start + r + 1, column: c + 1, what }] : [])));
}

function queueCells(worksheet: Excel.Worksheet, cells: readonly PlacedCell<LayoutCell>[]): void {
  const filled = cells.filter(({ what }) => what.content.kind !== 'blank');
  for (const block of blocksOf(filled, 4)) {
    writeContents(rangeOf(worksheet, block.rect), matrixOf(block, ({ content }) => ({ content, format: null })));
  }
  for (const [style, rects] of styledRects(cells)) for (const rect of rects) queueStyle(worksheet, rect, { name: style, on: 'newSheet' });
}

function styledRects(cells: readonly PlacedCell<LayoutCell>[]): ReadonlyMap<StyleName, readonly Rect[]> {
  const byStyle = new Map<StyleName, PlacedCell<LayoutCell>[]>();
  for (const cell of cells) byStyle.set(cell.what.style, [...byStyle.get(cell.what.style) ?? [], cell]);
  return new Map([...byStyle].map(([style, styled]) => [style, blocksOf(styled, 0).map(({ rect }) => rect)]));
}

function finishSheet(writing: WritingContext, worksheet: Excel.Worksheet, layout: SheetLayout): void {
  for (const merge of layout.merges) rangeOf(worksheet, merge).merge(false);
  queueWidths(worksheet, layout.columnWidths);
  queueHeights(worksheet, layout.rows.map(({ height }) => height));
  for (const { range, list } of layout.validations) queueValidation(worksheet, range, list);
  queuePage(writing, worksheet, layout);
}
