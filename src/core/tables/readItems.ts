// 资金使用明细: what the money was spent on, item by item.
import { moneyUnitIn, normalizeText } from '../grammar';
import type { MoneyUnit } from '../units';
import type { Header } from './findHeaders';
import { amountIn, unitAbove } from './money';
import { filledIn, isNote, isSignature, totalKind } from './rowKinds';
import { fieldCellAt, sourcedAt, textAt, wordsAt, type SheetView } from './sheetView';
import type { Amount, Sourced } from './table';
import type { Words } from './words';

export interface RawItems {
  readonly header: Header;
  readonly items: readonly { readonly label: Sourced<string>; readonly amount: Amount }[];
  readonly total: Amount | null;
  readonly budget: Amount | null;
  readonly unitKnown: boolean;
  readonly bottom: number;
}

const MOST_BLANK = 4;
/** 年度预算安排：10万元 above the list. */
const BUDGET_ABOVE = /预算.{0,6}?:?([\d,.]+[千万亿]?元)/;

export function readItems(view: SheetView, words: Words, header: Header, room: { readonly limit: number; readonly floor: number; readonly title: string }): RawItems {
  const label = header.columns.find(({ meaning }) => meaning?.item === 'label')?.column ?? header.left;
  const amounts = header.columns.find(({ meaning }) => meaning?.item === 'amount');
  const known = (amounts ? moneyUnitIn(amounts.text) : null) ?? unitAbove(view, header, room.floor) ?? moneyUnitIn(room.title);
  const items: { label: Sourced<string>; amount: Amount }[] = [];
  let total: Amount | null = null;
  let bottom = header.bottom;
  for (let row = header.bottom + 1, blank = 0; row <= room.limit && blank <= MOST_BLANK && !total; row += 1) {
    const filled = filledIn(view, row, header);
    const first = filled.map((column) => wordsAt(view, row, column)).find((text) => text !== '') ?? '';
    if (isNote(first) || isSignature(first)) break;
    const amount = amounts ? amountIn(fieldCellAt(view, row, amounts.column), known ?? '万元') : null;
    blank = filled.length === 0 ? blank + 1 : 0;
    if (!amount) continue;
    bottom = row;
    if (totalKind(words, first) === 'total') total = amount;
    else items.push({ label: sourcedAt(view, row, label), amount });
  }
  return { header, items, total, budget: budgetAbove(view, header, room.floor, known), unitKnown: known !== null, bottom };
}

function budgetAbove(view: SheetView, header: Header, floor: number, known: MoneyUnit | null): Amount | null {
  for (let row = header.top - 1; row >= Math.max(floor, header.top - 4, view.top); row -= 1) {
    for (const column of view.columnsAt(row)) {
      const [, written] = BUDGET_ABOVE.exec(normalizeText(textAt(view, row, column))) ?? [];
      if (written === undefined) continue;
      const cell = fieldCellAt(view, row, column);
      return amountIn({ ...cell, value: written }, known ?? '万元');
    }
  }
  return null;
}
