// What belongs to a form on its own sheet: the blocks above its indicators, up to the form before it.
import { fiscalYearIn } from '../grammar';
import { labelsIn, type Labelled } from './labels';
import { wordsAt, type SheetView } from './sheetView';
import type { Sourced } from './table';
import type { SheetTable } from './readSheet';
import type { KindedTable } from './tableKinds';
import type { Words } from './words';

export interface Region { readonly view: SheetView; readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

type Source = Extract<SheetTable, { kind: 'indicator' }>;

/** The region of each form: from under the indicator table before it, down to its own last row. */
export function regionOf(source: Source, all: readonly KindedTable[]): Region {
  const { view, table } = source;
  const others = all.filter((other) => other.source !== source && other.source.view === view && other.source.kind === 'indicator');
  const before = others.filter(({ source: { table: { header } } }) => header.top < table.header.top && header.left <= table.header.right && table.header.left <= header.right);
  const beside = others.filter(({ source: { table: { header } } }) => header.left > table.header.right && header.top <= table.bottom);
  const leftOf = others.filter(({ source: { table: { header } } }) => header.right < table.header.left && header.top <= table.bottom);
  return {
    view,
    top: Math.max(view.top, ...before.map((other) => other.source.table.bottom + 1)),
    left: Math.max(view.left, ...leftOf.map((other) => other.source.table.header.right + 1)),
    bottom: table.bottom,
    right: Math.min(view.right, ...beside.map((other) => other.source.table.header.left - 1)),
  };
}

/** How far below its indicators a form may go on with labels of its own (编制人数, 自评总分). */
const FOOT = 30;

/** The region with what stands below its indicators, where no other block of indicators follows in its columns. */
export function withFoot(region: Region, tables: readonly SheetTable[]): Region {
  const { view, bottom, left, right } = region;
  const follows = tables.some(({ kind, view: other, table: { header } }) => kind === 'indicator' && other === view && header.top > bottom && header.left <= right && left <= header.right);
  return follows ? region : { ...region, bottom: Math.min(view.bottom, bottom + FOOT) };
}

/** Does the table lie in the region, above the form's own header? */
export const liesIn = (region: Region, table: SheetTable): boolean =>
  table.view === region.view && table.table.header.top >= region.top && table.table.header.bottom <= region.bottom
  && table.table.header.left <= region.right && region.left <= table.table.header.right;

/** Has the table rows in those of the region? */
const reaches = (region: Region, { view, table }: SheetTable): boolean =>
  view === region.view && table.header.top <= region.bottom && table.bottom >= region.top;

/** Labels of the region outside the rows of its tables. */
export const labelsOfRegion = (region: Region, words: Words, tables: readonly SheetTable[]): readonly Labelled[] =>
  labelsIn(region.view, words, region, inTables(tables.filter((table) => reaches(region, table))));

/** Is this cell a header or a line of one of the tables? */
export function inTables(tables: readonly SheetTable[]): (row: number, column: number) => boolean {
  const byRow = new Map<number, { readonly left: number; readonly right: number }[]>();
  for (const { kind, table: { header, ...table } } of tables) {
    const bottom = kind === 'indicator' && 'blockBottom' in table ? table.blockBottom : table.bottom;
    for (let row = header.top; row <= bottom; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), header]);
  }
  return (row, column) => byRow.get(row)?.some(({ left, right }) => column >= left && column <= right) ?? false;
}

const LONGEST_YEAR_TEXT = 50;

/** The year a heading of the region names: the topmost of its short texts outside tables that names one. */
export function yearOfRegion(region: Region, tables: readonly SheetTable[]): Sourced<number> | null {
  const skip = inTables(tables.filter((table) => reaches(region, table)));
  for (let row = region.top; row <= region.bottom; row += 1) {
    for (const column of region.view.columnsAt(row)) {
      if (column < region.left || column > region.right || skip(row, column)) continue;
      const text = wordsAt(region.view, row, column).replace(/\s+/g, '');
      const year = text === '' || text.length > LONGEST_YEAR_TEXT ? null : fiscalYearIn(text);
      if (year !== null && isHeading(text)) return { value: year, at: { sheet: region.view.name, row, column }, text };
    }
  }
  return null;
}

/** 2024年度, （2024年度）部门整体…; not a day (2024年8月20日) and no sentence about a year. */
const isHeading = (text: string): boolean => !/月|日/.test(text) && !/[，。；]/.test(text);
