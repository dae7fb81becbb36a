// Reading back what was written: Excel drops what goes under a merged cell, and may make something else of a text.
import {
  contentOf, invertEdits, rangeAfterRemoval, rangeOf as cellRange, shiftFormulaForRemoval, quoteSheet,
  type CellContent, type CellRef, type WorkbookEdit,
} from '../../core/workbook';
import type { Mismatch } from '../host';
import { blocksOf } from './blocks';
import { bySheet } from './bySheet';
import { cellCount, type Rect } from './layout';
import { rangeOf } from './readBook';
import { CELL_PROPERTIES, loadedCell } from './readCells';
import { bands, CELLS_PER_READ } from './readPlan';
import type { Sync } from './requests';
import { sameStanding } from './sameStanding';

/** What a cell must hold once the plan is applied, where it stands by then. */
export interface Expected { readonly at: CellRef; readonly content: CellContent }

export const isTakingBack = (edit: WorkbookEdit): boolean => edit.kind === 'removeOwnRows' || edit.kind === 'removeOwnSheet' || (edit.kind === 'copyLooks' && edit.undoes);

/** Every cell the plan writes. */
export function expectedCells(edits: readonly WorkbookEdit[]): readonly Expected[] {
  return edits.some(isTakingBack) ? afterTakingBack(edits) : [...afterWriting(edits), ...onNewSheets(edits)];
}

/** The inverse of a plan names each written cell where it stands afterwards, with what was written as what it replaces. */
const afterWriting = (edits: readonly WorkbookEdit[]): readonly Expected[] =>
  invertEdits(edits).flatMap((edit) => (edit.kind === 'setCell' ? [{ at: edit.at, content: edit.replaces }] : []));

function onNewSheets(edits: readonly WorkbookEdit[]): readonly Expected[] {
  return edits.flatMap((edit) => (edit.kind !== 'createSheet' ? [] : edit.layout.rows.flatMap(({ cells }, r) =>
    cells.flatMap((cell, c) => (cell ? [{ at: { sheet: edit.layout.name, row: r + 1, column: c + 1 }, content: cell.content }] : [])))));
}

/** Cells of rows and sheets that go are gone; what stands below the rows moves up. */
function afterTakingBack(edits: readonly WorkbookEdit[]): readonly Expected[] {
  const gone = new Set(edits.flatMap((edit) => (edit.kind === 'removeOwnSheet' ? [edit.sheet] : [])));
  const removals = edits.filter((edit) => edit.kind === 'removeOwnRows').sort((a, b) => b.first - a.first);
  return edits.flatMap((edit) => {
    if (edit.kind !== 'setCell' || gone.has(edit.at.sheet)) return [];
    let { at, content }: { at: CellRef | null; content: CellContent } = edit;
    for (const removal of removals) {
      if (at?.sheet === removal.sheet) {
        const range = rangeAfterRemoval(cellRange(at), removal);
        at = range && { ...at, row: range.top };
      }
      if (content.kind === 'formula') content = { ...content, formula: shiftFormulaForRemoval(content.formula, edit.at.sheet, removal) };
    }
    return at ? [{ at, content }] : [];
  });
}

/** @returns cells that do not hold what they should. One request as long as there are not too many; what is queued goes along. */
export async function readBack(context: Excel.RequestContext, sync: Sync, expected: readonly Expected[]): Promise<readonly Mismatch[]> {
  const wrong: Mismatch[] = [];
  for (const request of requestsOf(expected)) {
    const loaded = request.map((part) => {
      const range = rangeOf(context.workbook.worksheets.getItem(part.sheet), part.rect);
      range.load([...CELL_PROPERTIES]);
      return { ...part, range };
    });
    await sync();
    for (const { sheet, rect, cells, range } of loaded) {
      for (const { row, column, what } of cells) {
        const found = contentOf(loadedCell(range, row - rect.top, column - rect.left));
        if (!sameWritten(what.content, found)) wrong.push({ at: { sheet, row, column }, expected: what.content, found });
      }
    }
  }
  return wrong;
}

interface Part { readonly sheet: string; readonly rect: Rect; readonly cells: readonly { readonly row: number; readonly column: number; readonly what: Expected }[] }

function requestsOf(expected: readonly Expected[]): readonly (readonly Part[])[] {
  const parts = bySheet(expected).flatMap(({ sheet, on }) => blocksOf(on.map((what) => ({ row: what.at.row, column: what.at.column, what })), 4)
    .flatMap(({ rect, cells }) => bands(rect, CELLS_PER_READ).map((band) => ({ sheet, rect: band, cells: cells.filter(({ row }) => row >= band.top && row <= band.bottom) }))));
  const requests: Part[][] = [];
  let size = Infinity;
  if (parts.length === 0) requests.push([]);
  for (const part of parts) {
    if (size + cellCount(part.rect) > CELLS_PER_READ) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)?.push(part);
    size += cellCount(part.rect);
  }
  return requests;
}

/** The same content; of a formula Excel may change case, spaces and needless quotes. */
function sameWritten(expected: CellContent, found: CellContent): boolean {
  if (expected.kind === 'formula' && found.kind === 'formula') return plainFormula(expected.formula) === plainFormula(found.formula);
  return sameStanding(expected, found);
}

/** Texts within a formula stay, everything else is brought to one form. */
const plainFormula = (formula: string): string =>
  formula.replace(/'((?:[^']|'')+)'!/g, (_, name: string) => `${quoteSheet(name.replaceAll("''", "'"))}!`)
    .split(/("(?:[^"]|"")*")/).map((part, i) => (i % 2 === 1 ? part : part.replace(/\s/g, '').toUpperCase())).join('');
