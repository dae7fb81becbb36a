// Amounts of money: what a cell holds, in 元, and the unit its table prints.
import { moneyUnitIn, parseMoneyUnit, readNumber } from '../grammar';
import { yuanFrom, type MoneyUnit } from '../units';
import type { SheetView } from './sheetView';
import { textAt, wordsAt } from './sheetView';
import type { Amount, FieldCell } from './table';

/** The amount in a cell. A unit behind the number (`57.21 万元`) outranks the table's. @returns null if it holds no single number */
export function amountIn(cell: FieldCell, printed: MoneyUnit): Amount | null {
  const read = readNumber(cell.value, cell.format);
  if (read.kind !== 'number' || read.percent) return null;
  const own = read.unit === null ? null : parseMoneyUnit(read.unit);
  if (read.unit !== null && own === null) return null;
  const unit = own ?? printed;
  return { yuan: yuanFrom(read.value, unit), at: cell.at, text: cell.text, printed: unit, numeric: typeof cell.value === 'number' };
}

/** Rows above a table in which its unit is looked for. */
const ROWS_ABOVE = 4;

/** 单位：万元 above the table: in the rows from `floor`, over its columns first, then anywhere in those rows. */
export function unitAbove(view: SheetView, header: { readonly top: number; readonly left: number; readonly right: number }, floor: number): MoneyUnit | null {
  let beside: MoneyUnit | null = null;
  for (let row = header.top; row >= Math.max(floor, header.top - ROWS_ABOVE, view.top); row -= 1) {
    for (const column of view.columnsAt(row)) {
      const text = textAt(view, row, column);
      const unit = text.length > 40 ? null : moneyUnitIn(text) ?? unitBeside(view, row, column, text);
      if (unit && column >= header.left && column <= header.right) return unit;
      beside ??= unit;
    }
  }
  return beside;
}

/** 单位： in one cell, 万元 in the next. */
function unitBeside(view: SheetView, row: number, column: number, text: string): MoneyUnit | null {
  if (!/单位\s*[：:]?$/.test(text)) return null;
  const next = view.columnsAt(row).find((one) => one > column);
  return next === undefined ? null : parseMoneyUnit(wordsAt(view, row, next));
}
