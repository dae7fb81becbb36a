// What belongs to a form on its own sheet: the blocks above its indicators, up to the form before it.
import type { IndicatorTable, SheetTable } from './readSheet';
import { numbersFrom, overlap, wordsWithin, type Area, type SheetView, type Span, type Taken } from './sheetView';
import type { Sourced } from './table';
import { yearIn } from './years';

export interface Region extends Area { readonly view: SheetView }

/** Other tables of indicators on its sheet. */
const neighbors = ({ view, table }: IndicatorTable, all: readonly SheetTable[]): readonly IndicatorTable['table'][] =>
  all.flatMap((other) => (other.kind === 'indicator' && other.view === view && other.table !== table ? [other.table] : []));

/** The first row under the tables of indicators above this one. */
export function topOf(source: IndicatorTable, all: readonly SheetTable[]): number {
  const { header } = source.table;
  const above = neighbors(source, all).filter((other) => other.header.top < header.top && overlap(other.header, header));
  return Math.max(source.view.top, ...above.map(({ bottom }) => bottom + 1));
}

/** The region of each form: from under the indicator table before it, down to its own last row. */
export function regionOf(source: IndicatorTable, all: readonly SheetTable[]): Region {
  const { view, table: { header, bottom } } = source;
  const beside = neighbors(source, all).flatMap((other) => (other.header.top <= bottom ? [other.header] : []));
  return {
    view, bottom, top: topOf(source, all),
    left: Math.max(view.left, ...beside.flatMap(({ right }) => (right < header.left ? [right + 1] : []))),
    right: Math.min(view.right, ...beside.flatMap(({ left }) => (left > header.right ? [left - 1] : []))),
  };
}

/** How far below its indicators a form may go on with labels of its own (编制人数, 自评总分). */
const FOOT = 30;

/** The region with what stands below its indicators, where no other block of indicators follows in its columns. */
export function withFoot(region: Region, tables: readonly SheetTable[]): Region {
  const follows = tables.some(({ kind, view, table: { header } }) => kind === 'indicator' && view === region.view && header.top > region.bottom && overlap(header, region));
  return follows ? region : { ...region, bottom: Math.min(region.view.bottom, region.bottom + FOOT) };
}

/** Does the table lie in the region, above the form's own header? */
export const liesIn = (region: Region, { view, table: { header } }: SheetTable): boolean =>
  view === region.view && header.top >= region.top && header.bottom <= region.bottom && overlap(header, region);

/** Last row of a table's lines; notes and signatures below them are none. */
export const lastLine = ({ kind, table }: SheetTable): number => (kind === 'indicator' ? table.blockBottom : table.bottom);

/** Is this cell, in one of these rows, a header or a line of one of the tables? */
export function inTables(view: SheetView, { top, bottom }: Pick<Area, 'top' | 'bottom'>, tables: readonly SheetTable[]): Taken {
  const byRow = new Map<number, readonly Span[]>();
  for (const one of tables) {
    if (one.view !== view) continue;
    const { header } = one.table;
    for (const row of numbersFrom(Math.max(top, header.top), Math.min(bottom, lastLine(one)))) byRow.set(row, [...(byRow.get(row) ?? []), header]);
  }
  return (row, column) => byRow.get(row)?.some(({ left, right }) => column >= left && column <= right) ?? false;
}

const LONGEST_YEAR_TEXT = 50;

/** The year a heading of the region names: the topmost of its short texts outside tables that names one. */
export function yearOfRegion(region: Region, taken: Taken): Sourced<number> | null {
  for (const { at, text } of wordsWithin(region.view, region, taken)) {
    const plain = text.replace(/\s+/g, '');
    const year = plain.length > LONGEST_YEAR_TEXT || !isHeading(plain) ? null : yearIn({ value: plain, at, text: plain });
    if (year) return year;
  }
  return null;
}

/** 2024年度, （2024年度）部门整体…; not a day (2024年8月20日) and no sentence about a year. */
const isHeading = (text: string): boolean => !/[月日，。；]/.test(text);
