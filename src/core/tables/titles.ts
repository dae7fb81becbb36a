// The heading above a table, and what it says the table is.
import { parseMoneyUnit } from '../grammar';
import { isBasicsLabel, isNote, isPageMark } from './rowKinds';
import { wordsAt, type SheetView } from './sheetView';
import type { Sourced, TableKind } from './table';
import type { Words } from './words';

export interface Room { readonly floor: number; readonly top: number; readonly left: number; readonly right: number }

const LONGEST_TITLE = 50;

/**
 * The heading of the table below row `room.top`: the nearest text above it that names a kind of table (one of `wanted`
 * first), else the topmost that names a form, else the topmost that stands alone.
 * @returns null if nothing stands above
 */
export function titleAbove(view: SheetView, words: Words, room: Room, wanted: readonly TableKind[]): Sourced<string> | null {
  const texts = textsAbove(view, words, room);
  const named = texts.filter(({ value }) => words.title(value) !== null);
  const first = named.find(({ value }) => { const kind = words.title(value); return kind !== null && wanted.includes(kind); });
  return first ?? named[0] ?? texts.findLast(({ value }) => words.formKind(value) !== null) ?? texts.findLast(({ alone }) => alone) ?? null;
}

/** The heading a table of money has: one that speaks of money, or the words at the head of its labels (项目资金（万元）). */
export function moneyTitle(view: SheetView, words: Words, room: Room, caption: Sourced<string> | null): Sourced<string> | null {
  const texts = textsAbove(view, words, room);
  const named = texts.find(({ value }) => { const kind = words.title(value); return kind !== null && MONEY_TITLES.includes(kind); });
  if (named) return named;
  if (caption && /资金|经费|支出|预算|收支/.test(caption.value)) return caption;
  const lone = texts.filter(({ alone }) => alone);
  return lone.find(({ value }) => words.title(value) === null) ?? lone[0] ?? null;
}

const MONEY_TITLES: readonly TableKind[] = ['budget', 'projectList', 'expenditureItems', 'fixedAssets'];

/** 单位：万元, 金额单位：元, （万元） */
const isUnitLine = (text: string): boolean => /单位\s*[：:]\s*\S{1,4}$/.test(text) || parseMoneyUnit(text.replace(/[（()）]/g, '')) !== null;

/** A text above a table; `alone`: nothing else stands in its row. */
type Heading = Sourced<string> & { readonly alone: boolean };

/** Texts above, nearest first: over the table's columns, or alone in their row. Labels, units and notes are no titles. */
function textsAbove(view: SheetView, words: Words, room: Room): readonly Heading[] {
  const texts: Heading[] = [];
  for (let row = room.top - 1; row >= Math.max(room.floor, view.top); row -= 1) {
    const filled = view.columnsAt(row);
    for (const column of filled) {
      const text = wordsAt(view, row, column);
      const over = (view.mergeAt(row, column)?.right ?? column) >= room.left && column <= room.right;
      if (text === '' || text.length > LONGEST_TITLE || (!over && filled.length > 1)) continue;
      if (isNote(text) || isPageMark(text) || isBasicsLabel(words, text) || isUnitLine(text)) continue;
      texts.push({ value: text.replace(/\s+/g, ''), at: { sheet: view.name, row, column }, text, alone: filled.length === 1 });
    }
  }
  return texts;
}
