// The heading above a table, and what it says the table is.
import { moneyUnitIn } from '../grammar';
import { isBasicsLabel, isNote } from './rowKinds';
import { wordsAt, type SheetView } from './sheetView';
import type { Sourced, TableKind } from './table';
import type { Words } from './words';

export interface Room { readonly floor: number; readonly top: number; readonly left: number; readonly right: number }

const LONGEST_TITLE = 50;

/**
 * The heading of the table below row `room.top`: the nearest text above it that names a kind of table (`wanted` first),
 * else the topmost that names a form, else the topmost that stands alone. @returns null if nothing stands above
 */
export function titleAbove(view: SheetView, words: Words, room: Room, wanted: TableKind | null): Sourced<string> | null {
  const texts = textsAbove(view, words, room);
  const named = texts.filter(({ value }) => words.title(value) !== null);
  return named.find(({ value }) => words.title(value) === wanted) ?? named[0] ?? texts.findLast(({ value }) => words.formKind(value) !== null) ?? texts.at(-1) ?? null;
}

/** Texts above, nearest first: over the table's columns, or alone in their row. Labels, units and notes are no titles. */
function textsAbove(view: SheetView, words: Words, room: Room): readonly Sourced<string>[] {
  const texts: Sourced<string>[] = [];
  for (let row = room.top - 1; row >= Math.max(room.floor, view.top); row -= 1) {
    const filled = view.columnsAt(row);
    for (const column of filled) {
      const text = wordsAt(view, row, column);
      const over = (view.mergeAt(row, column)?.right ?? column) >= room.left && column <= room.right;
      if (text === '' || text.length > LONGEST_TITLE || (!over && filled.length > 1)) continue;
      if (isNote(text) || isBasicsLabel(words, text) || moneyUnitIn(text) !== null && text.length <= 12) continue;
      texts.push({ value: text, at: { sheet: view.name, row, column }, text });
    }
  }
  return texts;
}
