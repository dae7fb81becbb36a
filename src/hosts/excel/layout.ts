// What is remembered of a workbook between two readings, so that the next one needs a single request.
import type { RangeRef } from '../../core/workbook';

export type Rect = Omit<RangeRef, 'sheet'>;

export const RECT_PROPERTIES = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'] as const;

/** The rectangle of a range that was loaded with `RECT_PROPERTIES`. */
export const rectOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Pick<Excel.Range, (typeof RECT_PROPERTIES)[number]>): Rect =>
  ({ top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount });

export interface RememberedSheet {
  /** Office.js's own id: it stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  /** Rectangle of the used range; null: empty, undefined: never read. */
  readonly used: Rect | null | undefined;
  /** Only the cells that hold something are read: the formatted blanks reach too far. */
  readonly valuesOnly: boolean;
  readonly isProtected: boolean;
  readonly hasFilter: boolean;
  /** A sheet of ours: how high its rows are is read too. */
  readonly isOurs: boolean;
}

/** A table or a pivot table: rows cannot be inserted through it. `key` is what its collection finds it by. */
export interface RememberedObstacle { readonly kind: 'table' | 'pivot'; readonly key: string; readonly sheet: string }

export interface RememberedBook {
  readonly sheets: readonly RememberedSheet[];
  readonly obstacles: readonly RememberedObstacle[];
  /** Cells a request may ask for: fewer where texts are long. */
  readonly cellsPerRead: number;
}

export const cellCount = (rect: Rect): number => (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);

export const sameRect = (a: Rect | null | undefined, b: Rect | null | undefined): boolean =>
  a === b || (!!a && !!b && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right);

/** The layout after sheets came or went: known sheets keep what is known of them, new ones are read whole. */
export function layoutAfter(remembered: RememberedBook, now: { readonly sheets: readonly Omit<RememberedSheet, 'used' | 'valuesOnly'>[]; readonly obstacles: readonly RememberedObstacle[] }): RememberedBook {
  return {
    ...remembered, obstacles: now.obstacles,
    sheets: now.sheets.map((sheet) => ({ used: undefined, valuesOnly: false, ...remembered.sheets.find(({ id }) => id === sheet.id), ...sheet })),
  };
}

/** Does what was just found still fit what was remembered? Then nothing is missing from the reading. */
export function layoutHolds(remembered: RememberedBook, found: RememberedBook): boolean {
  const key = ({ id, isProtected, hasFilter, isOurs }: RememberedSheet): string => `${id} ${String(isProtected)} ${String(hasFilter)} ${String(isOurs)}`;
  const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each, i) => each === b[i]);
  const place = ({ kind, key: name, sheet }: RememberedObstacle): string => `${kind} ${sheet} ${name}`;
  return same(remembered.sheets.map(key), found.sheets.map(key)) && same(remembered.obstacles.map(place).sort(), found.obstacles.map(place).sort());
}
