// Collects the cells of a sheet while it is walked: rows that hold nothing take no room, equal rows of formats share it.
import type { CellValue, RangeRef } from '../../../core/workbook';

type Row<T> = T[] | undefined;

/** Cells by row and column, both counted from the corner of `used`. */
export interface GridContent {
  readonly used: Omit<RangeRef, 'sheet'> | null;
  readonly values: readonly (readonly CellValue[] | undefined)[];
  readonly formulas: readonly (readonly (string | null)[] | undefined)[];
  readonly formats: readonly (readonly (string | undefined)[] | undefined)[];
}

export class CellGrid {
  readonly #values: Row<CellValue>[] = [];
  readonly #formulas: Row<string | null>[] = [];
  readonly #formats: Row<string | undefined>[] = [];
  #top = Infinity;
  #left = Infinity;
  #bottom = 0;
  #right = 0;

  /** Makes the cell part of the used range. */
  touch(row: number, column: number): void {
    if (row < this.#top) this.#top = row;
    if (row > this.#bottom) this.#bottom = row;
    if (column < this.#left) this.#left = column;
    if (column > this.#right) this.#right = column;
  }

  setValue(row: number, column: number, value: CellValue): void {
    fill(this.#values[row] ??= [], column, null)[column] = value;
  }

  setFormula(row: number, column: number, formula: string): void {
    fill(this.#formulas[row] ??= [], column, null)[column] = formula;
  }

  valueAt(row: number, column: number): CellValue {
    return this.#values[row]?.[column] ?? null;
  }

  formulaAt(row: number, column: number): string | null {
    return this.#formulas[row]?.[column] ?? null;
  }

  /** Formats of a whole row, by column from 1; `undefined` stands for `General`. */
  setFormats(row: number, formats: (string | undefined)[]): void {
    const above = this.#formats[row - 1];
    this.#formats[row] = above && sameFormats(above, formats) ? above : formats;
  }

  content(): GridContent {
    if (this.#bottom === 0) return { used: null, values: [], formulas: [], formats: [] };
    const used = { top: this.#top, left: this.#left, bottom: this.#bottom, right: this.#right };
    return { used, values: this.#cut(this.#values), formulas: this.#cut(this.#formulas), formats: this.#cut(this.#formats) };
  }

  /** Counts from the corner of the used range; rows that are one array stay one. */
  #cut<T>(rows: readonly Row<T>[]): readonly (readonly T[] | undefined)[] {
    const cuts = new Map<readonly T[], readonly T[]>();
    const cut = (row: Row<T>): readonly T[] | undefined => {
      if (!row) return undefined;
      const known = cuts.get(row);
      if (known) return known;
      const shifted = row.slice(this.#left);
      cuts.set(row, shifted);
      return shifted;
    };
    return rows.slice(this.#top, this.#bottom + 1).map(cut);
  }
}

/** Fills the cells to the left, so that rows hold no gaps: arrays with gaps are slow. */
function fill<T>(row: T[], upTo: number, blank: T): T[] {
  while (row.length < upTo) row.push(blank);
  return row;
}

const sameFormats = (a: readonly (string | undefined)[], b: readonly (string | undefined)[]): boolean =>
  a.length === b.length && a.every((format, i) => format === b[i]);
