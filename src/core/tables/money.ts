// Amounts of money: what a cell holds, in 元, and the unit its table prints.
import { moneyUnitIn, parseMoneyUnit } from '../grammar';
import { yuanFrom, type MoneyUnit } from '../units';
import type { CellRef } from '../workbook';
import { numberIn, numbersFrom, wordsAt, wordsIn, type SheetView, type Span } from './sheetView';
import type { Amount, FieldCell } from './table';

/** The amount in a cell. A unit behind the number (`57.21 万元`) outranks the table's. @returns null if it holds no single number */
export function amountIn(cell: FieldCell, printed: MoneyUnit): Amount | null {
  const read = numberIn(cell);
  if (!read || read.percent) return null;
  const unit = read.unit === null ? printed : parseMoneyUnit(read.unit);
  return unit && { yuan: yuanFrom(read.value, unit), at: cell.at, text: cell.text, printed: unit, numeric: typeof cell.value === 'number' };
}

/** Rows above a table in which its unit is looked for. */
const ROWS_ABOVE = 4;

/** From row `first` upward to `last`, as far as the sheet goes. */
export const rowsAbove = (view: SheetView, first: number, last: number): readonly number[] => numbersFrom(Math.max(last, view.top), first).reverse();

/** 单位：万元 above the table: in the rows from `floor`, over its columns first, then anywhere in those rows. */
export function unitAbove(view: SheetView, header: Span & { readonly top: number }, floor: number): MoneyUnit | null {
  let beside: MoneyUnit | null = null;
  for (const { text, at } of wordsIn(view, rowsAbove(view, header.top, Math.max(floor, header.top - ROWS_ABOVE)))) {
    const unit = text.length > 40 ? null : moneyUnitIn(text) ?? unitBeside(view, at, text);
    if (unit && at.column >= header.left && at.column <= header.right) return unit;
    beside ??= unit;
  }
  return beside;
}

/** 单位： in one cell, 万元 in the next. */
const unitBeside = (view: SheetView, { row, column }: CellRef, text: string): MoneyUnit | null =>
  (/单位\s*[：:]?$/.test(text) ? unitBehind(view, row, column) : null);

/** 编制数 | 30 | 人, 决算数 | 494 | 万元: the unit in the next cell that holds something. */
export const unitBehind = (view: SheetView, row: number, column: number): MoneyUnit | null =>
  parseMoneyUnit(wordsAt(view, row, view.columnsAt(row).find((one) => one > column) ?? 0));
