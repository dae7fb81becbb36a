// From how a sheet of ours should look to the edits that get it there: the whole sheet when there is none yet, else only
// what differs. The same layout a second time is an empty plan.
import type { CellRef, RangeRef } from './address';
import { contentOf, sameContent } from './content';
import { BLANK, type CellContent, type LayoutCell, type SetCell, type SheetLayout, type WorkbookEdit } from './edits';
import { cellAt, isCovered, type SheetSnapshot } from './snapshot';

/**
 * Plans the sheet of `layout`.
 *
 * On a sheet that stands already, only the columns of the layout are touched: what she notes beside it stays. Cells that
 * differ are set, cells of those columns below the layout are emptied. A row that is new, or in which a text changed (it
 * may have become another row), gets its styles, height and drop-downs again; a changed number alone needs none.
 * Merged rows keep their look: the heads of our sheets never change theirs. A row she has hidden stays hidden.
 * Widths, merges, frozen rows and visibility stay as they are.
 * Cells under a merged range cannot be written and are left out.
 */
export function planSheet(layout: SheetLayout, existing: SheetSnapshot | null): readonly WorkbookEdit[] {
  if (!existing) return [{ kind: 'createSheet', layout }];
  const rows = planRows(layout, existing);
  return [
    ...rows.flatMap((row) => row.cells),
    ...rows.flatMap((row) => (row.restyled ? styleRow(layout, existing, row.row) : [])),
    ...planValidations(layout, existing, new Set(rows.filter((row) => row.restyled).map((row) => row.row))),
  ];
}

interface PlannedRow { readonly row: number; readonly cells: readonly SetCell[]; readonly restyled: boolean }

function planRows(layout: SheetLayout, existing: SheetSnapshot): readonly PlannedRow[] {
  const width = Math.max(0, ...layout.rows.map(({ cells }) => cells.length));
  const usedBottom = existing.used?.bottom ?? 0;
  // A column she colored to the bottom makes a million used rows; only those that hold something matter here.
  const heldBottom = existing.used ? existing.used.top - 1 + Math.max(existing.values.length, existing.formulas.length) : 0;
  const height = Math.max(layout.rows.length, Math.min(usedBottom, heldBottom));
  return Array.from({ length: height }, (_, i) => i + 1).map((row) => {
    const wanted = layout.rows[row - 1];
    const cells = Array.from({ length: width }, (_, i) => i + 1)
      .flatMap((column) => planCell({ sheet: existing.name, row, column }, contentIn(wanted?.cells[column - 1] ?? null), existing));
    const restyled = wanted !== undefined && (row > usedBottom || (cells.some(changesText) && !isMerged(row, layout.merges) && !isMerged(row, existing.merges)));
    return { row, cells, restyled };
  });
}

function planCell(at: CellRef, content: CellContent, existing: SheetSnapshot): readonly SetCell[] {
  const replaces = contentOf(cellAt(existing, at.row, at.column));
  if (sameContent(content, replaces) || isCovered(existing, at)) return [];
  return [{ kind: 'setCell', at, content, replaces }];
}

/** An empty text reads back as a blank cell: it is one. */
const contentIn = (cell: LayoutCell | null): CellContent =>
  (cell === null || (cell.content.kind === 'text' && cell.content.text === '') ? BLANK : cell.content);

const changesText = ({ content, replaces }: SetCell): boolean =>
  content.kind === 'text' || replaces.kind === 'text' || (content.kind === 'blank') !== (replaces.kind === 'blank');

const isMerged = (row: number, merges: SheetSnapshot['merges'] | SheetLayout['merges']): boolean =>
  merges !== 'unknown' && merges.some(({ top, bottom }) => top <= row && row <= bottom);

/** One edit for each run of neighbors of one style, and one for the height where the layout gives it. */
function styleRow(layout: SheetLayout, { name: sheet, heights }: SheetSnapshot, row: number): readonly WorkbookEdit[] {
  const wanted = layout.rows[row - 1];
  if (!wanted) return [];
  const standing = heights?.[row] ?? null;
  // To give a hidden row a height is to show it.
  const keeps = wanted.height === undefined || standing === 0 || standing === wanted.height;
  const height: readonly WorkbookEdit[] = keeps ? [] : [{ kind: 'setRowHeight', sheet, row, height: wanted.height, replaces: standing }];
  const runs: { readonly range: RangeRef; readonly style: LayoutCell['style'] }[] = [];
  wanted.cells.forEach((cell, i) => {
    if (!cell) return;
    const last = runs.at(-1);
    const joins = last?.style === cell.style && last.range.right === i;
    const left = joins ? last.range.left : i + 1;
    runs.splice(joins ? -1 : runs.length, 1, { style: cell.style, range: { sheet, top: row, left, bottom: row, right: i + 1 } });
  });
  return [...runs.map((run): WorkbookEdit => ({ kind: 'setStyle', ...run })), ...height];
}

function planValidations(layout: SheetLayout, { name: sheet, used }: SheetSnapshot, restyled: ReadonlySet<number>): readonly WorkbookEdit[] {
  return layout.validations
    .filter(({ range }) => [...restyled].some((row) => range.top <= row && row <= range.bottom))
    .map(({ range, list }) => ({ kind: 'setValidation', range: { sheet, ...range }, list, fresh: range.top > (used?.bottom ?? 0) }));
}
