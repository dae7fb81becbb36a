// Cells to write, gathered into rectangles: one call a rectangle, with null where a cell is to be left alone.
import type { Rect } from './layout';

export interface PlacedCell<T> { readonly row: number; readonly column: number; readonly what: T }

export interface Block<T> { readonly rect: Rect; readonly cells: readonly PlacedCell<T>[] }

/** Cells a block spans at most, so that a request can be divided between blocks. */
const MOST_CELLS = 10_000;

/**
 * Gathers cells of one sheet, in reading order. Cells of a row join when at most `gap` others lie between them, rows
 * join when they reach from the same column to the same column.
 * @param gap 0 where cells in between must not even be named, as on a protected sheet
 */
export function blocksOf<T>(cells: readonly PlacedCell<T>[], gap: number): readonly Block<T>[] {
  const blocks: OpenBlock<T>[] = [];
  /** The lowest block over each pair of columns: only a run right below it can join. */
  const lowest = new Map<string, OpenBlock<T>>();
  for (const run of rowRuns(cells, gap)) {
    const columns = `${String(run.left)}:${String(run.right)}`;
    const above = lowest.get(columns);
    if (above && above.bottom === run.top - 1 && (run.bottom - above.top + 1) * (run.right - run.left + 1) <= MOST_CELLS) {
      above.bottom = run.bottom;
      above.cells.push(...run.cells);
    } else {
      blocks.push(run);
      lowest.set(columns, run);
    }
  }
  return blocks.map(({ cells: inside, ...rect }) => ({ rect, cells: inside }));
}

interface OpenBlock<T> { readonly top: number; readonly left: number; right: number; bottom: number; readonly cells: PlacedCell<T>[] }

function rowRuns<T>(cells: readonly PlacedCell<T>[], gap: number): readonly OpenBlock<T>[] {
  const runs: OpenBlock<T>[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.top === cell.row && cell.column - last.right <= gap + 1) {
      last.right = cell.column;
      last.cells.push(cell);
    } else runs.push({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column, cells: [cell] });
  }
  return runs;
}

/** The block as rows of input, null where nothing is written. */
export function matrixOf<T, V>({ rect, cells }: Block<T>, input: (what: T) => V | null): (V | null)[][] {
  const rows: (V | null)[][] = Array.from({ length: rect.bottom - rect.top + 1 }, () => new Array<V | null>(rect.right - rect.left + 1).fill(null));
  for (const { row, column, what } of cells) {
    const line = rows[row - rect.top];
    if (line) line[column - rect.left] = input(what);
  }
  return rows;
}
