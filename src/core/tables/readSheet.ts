// All tables of one sheet: each header with the rows that belong to it, and the heading above it.
import { findHeaders, headerWordsByRow, type Header } from './findHeaders';
import { inTables } from './formRegions';
import type { LikelyColumn } from './indicatorColumns';
import { readBudget, type RawBudget } from './readBudget';
import { continued, mayHaveHeadings, readIndicators, type RawIndicatorTable } from './readIndicators';
import { readItems, type RawItems } from './readItems';
import { isPageMark } from './rowKinds';
import { numbersFrom, overlap, sourcedAt, textAt, wordsIn, type SheetView } from './sheetView';
import type { Sourced } from './table';
import type { TableExtras } from './tableExtras';
import { moneyTitle, titleAbove } from './titles';
import type { Words } from './words';

/** `guessed`: she pointed to it, and of these columns it was guessed what they are. */
interface Placed { readonly view: SheetView; readonly title: Sourced<string> | null; readonly floor: number; readonly guessed?: readonly LikelyColumn[] }
export interface IndicatorTable extends Placed { readonly kind: 'indicator'; readonly table: RawIndicatorTable }
export interface MoneyTable extends Placed { readonly kind: 'budget'; readonly table: RawBudget }
export interface ItemTable extends Placed { readonly kind: 'items'; readonly table: RawItems }
export type SheetTable = IndicatorTable | MoneyTable | ItemTable;

/** Reads the tables of a sheet, top to bottom. */
export function readSheet(view: SheetView, words: Words, extras: TableExtras): readonly SheetTable[] {
  const hits = headerWordsByRow(view, words);
  const found = findHeaders(view, words, hits);
  const headers = found.map((header) => withLabels(view, header, found));
  const tables: SheetTable[] = [];
  headers.forEach((header, index) => {
    const next = headers.slice(index + 1, index + 1 + NEAR).find((other) => other.top > header.bottom && overlap(other, header));
    const limit = next ? next.top - 1 : view.bottom;
    const above = tables.slice(-NEAR).filter(({ table }) => overlap(table.header, header) && table.header.top < header.top);
    const floor = Math.max(view.top, ...above.map(({ table }) => table.bottom + 1));
    const table = tableUnder(view, words, header, { limit, floor, captionLeft: captionLeft(view, header, headers) });
    tables.push(hasHeadings(table) ? { ...table, table: extras.withHeadingRows(table.table, words) } : table);
  });
  return [...withContinuations(tables), ...withoutHeader(view, words, { rows: [...hits.keys()], found: tables, extras })];
}

const hasHeadings = (table: SheetTable): table is IndicatorTable => table.kind === 'indicator' && mayHaveHeadings(table.table);

/** What is known of the sheet so far. */
interface SoFar { readonly rows: readonly number[]; readonly found: readonly SheetTable[]; readonly extras: TableExtras }

/** Budgets that stand outside the tables: on their side, or as figures behind labels. A header without lines is none. */
function withoutHeader(view: SheetView, words: Words, { rows, found, extras }: SoFar): readonly SheetTable[] {
  const tables = found.filter((one) => one.kind !== 'budget' || one.table.lines.length > 0);
  const taken = inTables(view, view, tables);
  if (!namesBudget(words, [...wordsIn(view, rows)].flatMap(({ at, text }) => (taken(at.row, at.column) ? [] : [text])))) return [];
  const floorOf = (top: number): number => Math.max(view.top, ...tables.flatMap(({ table }) => (table.bottom < top ? [table.bottom + 1] : [])));
  return extras.lyingBudgets(view, words, { rows, taken, floorOf }).map((table) => ({
    kind: 'budget', view, floor: floorOf(table.header.top), table, title: null,
  }));
}

/** Labels of a budget and of an outturn: whole cells, or before a colon. */
function namesBudget(words: Words, texts: readonly string[]): boolean {
  const fields = new Set(texts.flatMap((text) => [text, text.split(/[：:]/, 1).join('')].map((label) => words.column(label)?.budget)));
  return fields.has('outturn') && (fields.has('originalBudget') || fields.has('revisedBudget'));
}

/** A header printed again (on the next page) goes on with the table above it. */
function withContinuations(tables: readonly SheetTable[]): readonly SheetTable[] {
  const merged: SheetTable[] = [];
  for (const table of tables) {
    const near = merged.slice(-NEAR);
    const above = hasTitleOfItsOwn(table, near.at(-1)) ? undefined : near.findLast((one): one is IndicatorTable => continues(one, table));
    if (above && table.kind === 'indicator') merged[merged.lastIndexOf(above)] = { ...above, table: continued(above.table, table.table) };
    else merged.push(table);
  }
  return merged;
}

/** A title that says 续, or a page head printed again word for word, is that of the table above. */
function hasTitleOfItsOwn({ title, view, table }: SheetTable, above: SheetTable | undefined): boolean {
  if (title === null || /续(?:表|页|[）)]|$)/.test(title.value)) return false;
  if (!above || title.value !== above.title?.value) return true;
  const head = new Set(textsIn(view, view.top, above.table.header.top - 1));
  return !textsIn(view, above.table.bottom + 1, table.header.top - 1).every((text) => head.has(text) || isPageMark(text));
}

const textsIn = (view: SheetView, first: number, last: number): readonly string[] =>
  numbersFrom(first, last).flatMap((row) => view.columnsAt(row).map((column) => textAt(view, row, column)));

/** The same fields in the same columns, right under a table that has no total yet. */
const continues = (above: SheetTable, table: SheetTable): boolean =>
  above.kind === 'indicator' && table.kind === 'indicator' && !above.table.totals.some(({ kind }) => kind === 'total')
  && table.floor === above.table.bottom + 1 && fieldsAt(above.table.header) === fieldsAt(table.table.header);

const fieldsAt = ({ columns }: Header): string => columns.flatMap(({ column, meaning }) => (meaning?.field ? [`${String(column)}:${meaning.field}`] : [])).join('|');

/** How many tables on or back one may still reach beside another. */
const NEAR = 16;

interface Room { readonly limit: number; readonly floor: number; readonly captionLeft: number }

function tableUnder(view: SheetView, words: Words, header: Header, room: Room): SheetTable {
  const above = { floor: room.floor, top: header.top, left: room.captionLeft, right: header.right };
  const title = header.kind === 'indicator' ? titleAbove(view, words, above, []) : moneyTitle(view, words, above, captionOf(view, header));
  const placed = { view, title, floor: room.floor };
  const named = { ...room, title: title?.value ?? '' };
  switch (header.kind) {
    case 'indicator': return { ...placed, kind: 'indicator', table: readIndicators(view, words, header, room) };
    case 'budget': return { ...placed, kind: 'budget', table: readBudget(view, words, header, named) };
    case 'items': return { ...placed, kind: 'items', table: readItems(view, words, header, named) };
  }
}

/** The words at the head of the labels, which name the whole block in many forms: 项目资金（万元）. */
function captionOf(view: SheetView, header: Header): Sourced<string> | null {
  const label = header.columns.find(({ meaning }) => meaning?.label);
  return label ? { ...sourcedAt(view, label.row, label.column), value: label.text.replace(/\s+/g, '') } : null;
}

/** How many columns left of the header may still be the table's. */
const MOST_LEFT = 3;

/** The leftmost column that `belongs` to the header, on from its own: one under a table beside it does not. */
function leftmost(view: SheetView, header: Header, headers: readonly Header[], belongs: (column: number) => boolean): number {
  const isFree = (column: number): boolean => !headers.some((other) => other.right < header.left && column <= other.right);
  let { left } = header;
  while (left > Math.max(view.left, header.left - MOST_LEFT) && isFree(left - 1) && belongs(left - 1)) left -= 1;
  return left;
}

/** Lines of money need labels: where no header names their column, they stand left of the first amounts. */
const withLabels = (view: SheetView, header: Header, headers: readonly Header[]): Header =>
  (header.kind !== 'budget' || header.columns.some(({ meaning }) => meaning?.label || meaning?.names) ? header : { ...header, left: leftmost(view, header, headers, () => true) });

/** A caption (绩效指标) may stand in columns left of the header, beside it, when no other table is there. */
const captionLeft = (view: SheetView, header: Header, headers: readonly Header[]): number =>
  leftmost(view, header, headers, (column) => textAt(view, header.bottom, column) !== '' || view.mergeAt(header.bottom, column) !== null);
