// Where tables begin: rows (one to three of them) whose cells mean the columns of one kind of table.
import { cellAt, isBlank, valueAt } from '../workbook';
import { groupColumns, type ColumnGroup } from './columnGroups';
import { columnsInWindow } from './headerColumns';
import { numberIn, numbersFrom, overlap, wordsAt, type SheetView } from './sheetView';
import type { Words } from './words';

/** The header of one table: its rows, its columns, and what each of them means. */
export interface Header extends ColumnGroup { readonly top: number; readonly bottom: number }

const HIGHEST = 3;
/** The fewest known words that make a header. */
const FEWEST = 2;

/** All headers of a sheet, top to bottom and left to right; no two of them share a cell. `hits`: see `headerWordsByRow`. */
export function findHeaders(view: SheetView, words: Words, hits: ReadonlyMap<number, number> = headerWordsByRow(view, words)): readonly Header[] {
  const found: Header[] = [];
  const tried = new Set<string>();
  for (const row of hits.keys()) {
    for (const rows of windows(view, row)) {
      // One known word is in many a text; a header has several, in one row or over its rows.
      const known = rows.reduce((sum, one) => sum + (hits.get(one) ?? 0), 0);
      if (known >= FEWEST) found.push(...headersIn(view, words, rows, tried));
    }
  }
  return withoutOverlaps(found).sort((a, b) => a.top - b.top || a.left - b.left);
}

/** How many cells of each row hold the words of a header; rows without any are left out. */
export function headerWordsByRow(view: SheetView, words: Words): ReadonlyMap<number, number> {
  const hits = new Map<number, number>();
  for (let row = view.top; row <= view.bottom; row += 1) {
    const count = view.columnsAt(row).filter((column) => words.column(wordsAt(view, row, column)) !== null).length;
    if (count > 0) hits.set(row, count);
  }
  return hits;
}

/** The headers that these rows are, read together. */
function headersIn(view: SheetView, words: Words, rows: readonly number[], tried: Set<string>): readonly Header[] {
  const top = rows[0] ?? view.top;
  const bottom = rows.at(-1) ?? top;
  const id = `${String(top)}:${String(bottom)}`;
  if (tried.has(id)) return [];
  tried.add(id);
  const groups = groupColumns(columnsInWindow(view, words, rows));
  return groups.filter((group) => !rows.some((row) => isLabelled(view, group, row)) && (rows.length === 1 || isAllHeader(view, group, rows))).map((group) => ({ ...group, top, bottom }));
}

/** 年初预算 | 100 | 决算 | 95: labels with their figures beside them are no header. */
function isLabelled(view: SheetView, { kind, columns }: ColumnGroup, row: number): boolean {
  const amounts = columns.filter(({ meaning }) => meaning?.budget);
  const figured = amounts.filter(({ right }) => numberIn(cellAt(view.sheet, row, right + 1)));
  return kind === 'budget' && figured.length > 0 && figured.length * 2 >= amounts.length;
}

/** One to three rows that hold something, `row` among them; a spacer row between them is passed over. */
function windows(view: SheetView, row: number): readonly (readonly number[])[] {
  const near = numbersFrom(row - HIGHEST, row + HIGHEST).filter((one) => view.columnsAt(one).length > 0);
  const at = near.indexOf(row);
  return numbersFrom(1, HIGHEST).flatMap((height) =>
    numbersFrom(Math.max(0, at - height + 1), at).flatMap((first) => (first + height <= near.length ? [near.slice(first, first + height)] : [])));
}

/** A window of several rows is a header when every row of it adds something and none holds a figure or a sentence. */
function isAllHeader(view: SheetView, group: ColumnGroup, rows: readonly number[]): boolean {
  const [top] = rows;
  for (const row of rows) {
    let explained = 0;
    let other = 0;
    for (const column of group.columns) {
      const value = valueAt(view.sheet, row, column.column);
      if (isBlank(value)) continue;
      if (typeof value !== 'string' || (row !== top && value.trim().length > 24)) return false;
      if (column.meaning && column.rows.includes(row)) explained += 1;
      else other += 1;
    }
    if (row !== top && (explained === 0 || other > explained)) return false;
  }
  return top !== undefined && group.columns.some((column) => column.rows.includes(top));
}

/** The header that explains more columns wins; among equals the lower one. */
function withoutOverlaps(candidates: readonly Header[]): Header[] {
  const best = [...candidates].sort((a, b) => b.matched - a.matched || (a.bottom - a.top) - (b.bottom - b.top) || a.top - b.top);
  const taken = new Map<number, Header[]>();
  return best.filter((header) => {
    for (let row = header.top; row <= header.bottom; row += 1) {
      if (taken.get(row)?.some((other) => overlap(header, other))) return false;
    }
    for (let row = header.top; row <= header.bottom; row += 1) taken.set(row, [...(taken.get(row) ?? []), header]);
    return true;
  });
}
