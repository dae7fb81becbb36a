// Changes to a sheet that leave its meaning as it was: what people, and other programs, do to forms.
import type { CellValue, RangeRef, SheetSnapshot } from '../../../../src/core/workbook';

const cells = (sheet: SheetSnapshot, change: (value: CellValue, row: number, column: number) => CellValue): SheetSnapshot =>
  ({ ...sheet, values: sheet.values.map((row, r) => row?.map((value, c) => change(value, r, c))) });

const merges = (sheet: SheetSnapshot, change: (range: RangeRef) => RangeRef): SheetSnapshot['merges'] =>
  (sheet.merges === 'unknown' ? 'unknown' : sheet.merges.map(change));

export const withoutMerges = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, merges: 'unknown' });

/** Letters, digits and signs as Chinese keyboards type them. */
export const fullWidth = (sheet: SheetSnapshot): SheetSnapshot => cells(sheet, (value) => (typeof value === 'string'
  ? value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)) : value));

/** Numbers typed as text; formulas and percentages stay. */
export const numbersAsText = (sheet: SheetSnapshot): SheetSnapshot => cells(sheet, (value, row, column) =>
  (typeof value === 'number' && !sheet.formulas[row]?.[column] && !sheet.formats[row]?.[column]?.includes('%') ? String(value) : value));

/** Headers and labels broken over two lines. */
export const wrapped = (sheet: SheetSnapshot): SheetSnapshot => cells(sheet, (value) =>
  (typeof value === 'string' && /^[\u4e00-\u9fff]{4,9}$/.test(value) ? `${value.slice(0, 2)}\n${value.slice(2)}` : value));

export const renamed = (name: string) => (sheet: SheetSnapshot): SheetSnapshot =>
  ({ ...sheet, name, used: sheet.used && { ...sheet.used, sheet: name }, merges: merges(sheet, (range) => ({ ...range, sheet: name })) });

/** Everything further down and to the right. */
export function moved(sheet: SheetSnapshot): SheetSnapshot {
  const shift = (range: RangeRef): RangeRef => ({ ...range, top: range.top + 7, bottom: range.bottom + 7, left: range.left + 3, right: range.right + 3 });
  return { ...sheet, used: sheet.used && shift(sheet.used), merges: merges(sheet, shift) };
}

/** A blank row above row `before`; ranges across it grow. */
export function spacerRow(sheet: SheetSnapshot, before: number): SheetSnapshot {
  if (!sheet.used) return sheet;
  const at = before - sheet.used.top;
  const height = sheet.used.bottom - sheet.used.top + 1;
  const insert = <T>(rows: readonly (readonly T[] | undefined)[]): (readonly T[] | undefined)[] => {
    const full = Array.from({ length: height }, (_, index) => rows[index]);
    return [...full.slice(0, at), undefined, ...full.slice(at)];
  };
  const shift = (range: RangeRef): RangeRef => ({ ...range, top: range.top >= before ? range.top + 1 : range.top, bottom: range.bottom >= before ? range.bottom + 1 : range.bottom });
  return { ...sheet, used: { ...sheet.used, bottom: sheet.used.bottom + 1 }, values: insert(sheet.values), formulas: insert(sheet.formulas), formats: insert(sheet.formats), merges: merges(sheet, shift) };
}

/** A blank column left of column `before`; ranges across it grow. */
export function spacerColumn(sheet: SheetSnapshot, before: number): SheetSnapshot {
  if (!sheet.used) return sheet;
  const at = before - sheet.used.left;
  const insert = <T>(rows: readonly (readonly T[] | undefined)[], blank: T): (readonly T[] | undefined)[] =>
    rows.map((row) => row && [...row.slice(0, at), ...(row.length >= at ? [blank] : []), ...row.slice(at)]);
  const shift = (range: RangeRef): RangeRef => ({ ...range, left: range.left >= before ? range.left + 1 : range.left, right: range.right >= before ? range.right + 1 : range.right });
  return {
    ...sheet, used: { ...sheet.used, right: sheet.used.right + 1 },
    values: insert<CellValue>(sheet.values, null), formulas: insert<string | null>(sheet.formulas, null), formats: insert<string | undefined>(sheet.formats, undefined), merges: merges(sheet, shift),
  };
}
