// Columns moved about in snapshots: pasted as values first, since formulas over moved columns would have to follow.
import type { CellValue, RangeRef, SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook';

type Row<T> = readonly T[] | undefined;

/** Every formula replaced by its value, as a person does with 选择性粘贴. */
export const pastedAsValues = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, formulas: sheet.formulas.map((row) => row?.map(() => null)) })),
});

export const changeSheet = (workbook: WorkbookSnapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot =>
  ({ ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) });

/** A column inserted left of sheet column `before`; `cells` by sheet row stand in it. */
export function insertColumn(workbook: WorkbookSnapshot, name: string, before: number, cells: ReadonlyMap<number, CellValue> = new Map()): WorkbookSnapshot {
  return changeSheet(pastedAsValues(workbook), name, (sheet) => {
    const { used } = sheet;
    if (!used) return sheet;
    const at = before - used.left;
    const opened = <T>(rows: readonly Row<T>[], fill: (row: number) => T, blank: T): Row<T>[] =>
      rows.map((row, r) => { const full = Array.from({ length: Math.max(at, row?.length ?? 0) }, (_, c) => row?.[c] ?? blank); return [...full.slice(0, at), fill(used.top + r), ...full.slice(at)]; });
    const moved = (range: RangeRef): RangeRef => ({ ...range, left: range.left >= before ? range.left + 1 : range.left, right: range.right >= before ? range.right + 1 : range.right });
    return {
      ...sheet, used: { ...used, right: used.right + 1 },
      values: opened(sheet.values, (row) => cells.get(row) ?? null, null), formulas: opened(sheet.formulas, () => null, null), formats: opened(sheet.formats, () => undefined, undefined),
      merges: sheet.merges === 'unknown' ? sheet.merges : sheet.merges.map(moved),
      protection: sheet.protection && { unlocked: sheet.protection.unlocked.map(moved) },
    };
  });
}

const over = (merge: RangeRef, column: number): boolean => merge.left <= column && column <= merge.right;

/** A merge over both columns (总分) holds for either order; one over a single column is torn. */
const isTorn = (sheet: SheetSnapshot, range: RangeRef, a: number, b: number): boolean =>
  sheet.merges !== 'unknown' && sheet.merges.some((merge) => over(merge, a) !== over(merge, b) && merge.top <= range.bottom && range.top <= merge.bottom);

/** Two columns change places in the rows of `range`. @returns null where a merge holds one of them */
export function swapColumns(workbook: WorkbookSnapshot, range: RangeRef, a: number, b: number): WorkbookSnapshot | null {
  const sheet = workbook.sheets.find((one) => one.name === range.sheet);
  if (!sheet?.used || isTorn(sheet, range, a, b)) return null;
  const { top, left } = sheet.used;
  const swapped = <T>(rows: readonly Row<T>[], blank: T): Row<T>[] => rows.map((row, r) => {
    if (r + top < range.top || r + top > range.bottom) return row;
    const full = Array.from({ length: Math.max(row?.length ?? 0, a - left + 1, b - left + 1) }, (_, c) => row?.[c] ?? blank);
    return full.map((value, c) => (c === a - left ? full[b - left] ?? blank : c === b - left ? full[a - left] ?? blank : value));
  });
  return changeSheet(pastedAsValues(workbook), range.sheet, (one) => ({ ...one, values: swapped(one.values, null), formats: swapped(one.formats, undefined) }));
}

/** Cells set by `A1`-free address: `row:column`, counted from 1. */
export const setCells = (workbook: WorkbookSnapshot, name: string, cells: ReadonlyMap<string, CellValue>): WorkbookSnapshot =>
  changeSheet(workbook, name, (sheet) => {
    const { used } = sheet;
    return used ? { ...sheet, values: sheet.values.map((row, r) => row?.map((value, c) => { const key = `${String(used.top + r)}:${String(used.left + c)}`; return cells.has(key) ? cells.get(key) ?? null : value; })) } : sheet;
  });
