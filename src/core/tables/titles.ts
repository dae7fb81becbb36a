// The heading above a table, and what it says the table is.
import { parseMoneyUnit } from '../grammar';
import { rowsAbove } from './money';
import { isBasicsLabel, isNote, isPageMark } from './rowKinds';
import { overlap, rightOf, wordsIn, type SheetView, type Span } from './sheetView';
import type { Sourced, TableKind } from './table';
import type { Words } from './words';

export interface Room extends Span { readonly floor: number; readonly top: number }

const LONGEST_TITLE = 50;

/**
 * The heading of the table below row `room.top`: the nearest text above it that names a kind of table (one of `wanted`
 * first), else the topmost that names a form, else the topmost that stands alone.
 * @returns null if nothing stands above
 */
export function titleAbove(view: SheetView, words: Words, room: Room, wanted: readonly TableKind[]): Sourced<string> | null {
  const texts = textsAbove(view, words, room);
  return texts.find(speaksOf(words, wanted)) ?? texts.find(({ value }) => words.title(value) !== null)
    ?? texts.findLast(({ value }) => words.formKind(value) !== null) ?? texts.findLast(({ alone }) => alone) ?? null;
}

const speaksOf = (words: Words, kinds: readonly TableKind[]) => ({ value }: Heading): boolean => kinds.some((kind) => kind === words.title(value));

/** The heading a table of money has: one that speaks of money, or the words at the head of its labels (项目资金（万元）). */
export function moneyTitle(view: SheetView, words: Words, room: Room, caption: Sourced<string> | null): Sourced<string> | null {
  const texts = textsAbove(view, words, room);
  const named = texts.find(speaksOf(words, MONEY_TITLES));
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
const textsAbove = (view: SheetView, words: Words, room: Room): readonly Heading[] =>
  [...wordsIn(view, rowsAbove(view, room.top - 1, room.floor))].flatMap((cell) => {
    const { text, at: { row, column } } = cell;
    const alone = view.columnsAt(row).length === 1;
    if (text.length > LONGEST_TITLE || (!alone && !overlap({ left: column, right: rightOf(view, row, column) - 1 }, room))) return [];
    return isNote(text) || isPageMark(text) || isBasicsLabel(words, text) || isUnitLine(text) ? [] : [{ ...cell, value: text.replace(/\s+/g, ''), alone }];
  });
