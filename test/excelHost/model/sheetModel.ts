// One sheet of the emulated workbook: a sparse grid and what hangs on it. Rows and columns count from 1.

export type Scalar = string | number | boolean;
/** An error value of a cell, apart from a text that looks like one. */
export interface ErrorValue { readonly error: string }

export interface CellModel {
  /** null: blank. */
  value: Scalar | ErrorValue | null;
  /** With the leading `=`. */
  formula: string | null;
  numberFormat: string;
  /** Everything else of its look, by the API's own path (`font.bold`, `protection.locked`). */
  style: Record<string, unknown>;
}

export interface Rect { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export class SheetModel {
  readonly cells = new Map<number, CellModel>();
  merges: Rect[] = [];
  validations: { rect: Rect; rule: unknown }[] = [];
  isProtected = false;
  filter: { rect: Rect; hiddenRows: number[] } | null = null;
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly standardHeight = 15;
  readonly columnWidths = new Map<number, number>();
  readonly page: Record<string, unknown> = {};
  visibility = 'Visible';

  constructor(readonly id: string, public name: string) {}

  static key(row: number, column: number): number { return row * (MAX_COLUMN + 1) + column; }
  static rowOf(key: number): number { return Math.floor(key / (MAX_COLUMN + 1)); }
  static columnOf(key: number): number { return key % (MAX_COLUMN + 1); }

  cell(row: number, column: number): CellModel | undefined { return this.cells.get(SheetModel.key(row, column)); }

  /** The cell, made if need be. */
  ensure(row: number, column: number): CellModel {
    const key = SheetModel.key(row, column);
    const known = this.cells.get(key);
    if (known) return known;
    const made: CellModel = { value: null, formula: null, numberFormat: 'General', style: {} };
    this.cells.set(key, made);
    return made;
  }

  mergeOver(row: number, column: number): Rect | undefined {
    return this.merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
  }

  isLocked(row: number, column: number): boolean { return this.cell(row, column)?.style['protection.locked'] !== false; }

  /** Everything that holds something or, unless `valuesOnly`, looks like something; null for an empty sheet. */
  usedRect(valuesOnly: boolean): Rect | null {
    let rect: Rect | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      if (!valuesOnly && isUntouched(cell)) continue;
      const row = SheetModel.rowOf(key);
      const column = SheetModel.columnOf(key);
      rect = rect === null ? { top: row, left: column, bottom: row, right: column } : {
        top: Math.min(rect.top, row), left: Math.min(rect.left, column),
        bottom: Math.max(rect.bottom, row), right: Math.max(rect.right, column),
      };
    }
    return rect;
  }
}

export const isUntouched = (cell: CellModel): boolean =>
  cell.value === null && cell.formula === null && cell.numberFormat === 'General' && Object.keys(cell.style).length === 0;
