// 资金使用明细: what the money was spent on, item by item.
import { moneyUnitIn, normalizeText } from '../grammar';
import type { MoneyUnit } from '../units';
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import { amountIn, rowsAbove, unitAbove } from './money';
import { isNote, isSignature, totalKind } from './rowKinds';
import { fieldCellAt, filledIn, sourcedAt, wordsIn, type SheetView } from './sheetView';
import type { Amount, Sourced } from './table';
import { walkRows } from './walkRows';
import type { Words } from './words';

export interface RawItems {
  readonly header: Header;
  readonly items: readonly { readonly label: Sourced<string>; readonly amount: Amount }[];
  readonly total: Amount | null;
  readonly budget: Amount | null;
  readonly unitKnown: boolean;
  readonly bottom: number;
}

const PATIENCE = { blank: 4, stray: Infinity };
/** 年度预算安排：10万元 above the list. */
const BUDGET_ABOVE = /预算.{0,6}?:?([\d,.]+[千万亿]?元)/;

export function readItems(view: SheetView, words: Words, header: Header, room: { readonly limit: number; readonly floor: number; readonly title: string }): RawItems {
  const columnOf = (item: 'label' | 'amount'): Pick<HeaderColumn, 'column' | 'text'> => header.columns.find(({ meaning }) => meaning?.item === item) ?? { column: header.left, text: '' };
  const amounts = columnOf('amount');
  const known = moneyUnitIn(amounts.text) ?? unitAbove(view, header, room.floor) ?? moneyUnitIn(room.title);
  const amountAt = (row: number): Amount | null => amountIn(fieldCellAt(view, row, amounts.column), known ?? '万元');
  const rows = walkRows<'item' | 'total'>(header.bottom + 1, room.limit, PATIENCE, (row, before) => {
    const [first] = wordsIn(view, [row], header);
    if (before.at(-1)?.kind === 'total' || (first && (isNote(first.text) || isSignature(first.text)))) return 'end';
    if (!amountAt(row)) return filledIn(view, row, header).length === 0 ? 'blank' : 'stray';
    return first && totalKind(words, first.text) === 'total' ? 'total' : 'item';
  });
  const ofKind = (kind: 'item' | 'total'): { label: Sourced<string>; amount: Amount }[] => rows.flatMap((one) => {
    const amount = one.kind === kind ? amountAt(one.row) : null;
    return amount ? [{ label: sourcedAt(view, one.row, columnOf('label').column), amount }] : [];
  });
  return {
    header, items: ofKind('item'), total: ofKind('total')[0]?.amount ?? null, budget: budgetAbove(view, header, room.floor, known),
    unitKnown: known !== null, bottom: rows.findLast(({ kind }) => kind === 'item' || kind === 'total')?.row ?? header.bottom,
  };
}

function budgetAbove(view: SheetView, header: Header, floor: number, known: MoneyUnit | null): Amount | null {
  for (const { text, at } of wordsIn(view, rowsAbove(view, header.top - 1, Math.max(floor, header.top - 4)))) {
    const [, written] = BUDGET_ABOVE.exec(normalizeText(text)) ?? [];
    if (written !== undefined) return amountIn({ ...fieldCellAt(view, at.row, at.column), value: written }, known ?? '万元');
  }
  return null;
}
