// The fiscal year where no form says it: from headings and labels of the rest of the workbook.
import { fiscalYearIn } from '../grammar';
import { named, type Labelled } from './labels';
import { onlyOne } from './lookup';
import type { SheetTable } from './readSheet';
import { numbersFrom, wordsIn, type SheetView } from './sheetView';
import type { Sourced } from './table';

/** A year, and whether a heading or label says so; false: only a text somewhere mentions it, and it is asked about. */
export interface FoundYear { readonly year: Sourced<number>; readonly stated: boolean }

const HEADING_ROWS = 3;

/** The one year of the workbook; null where nothing names one, or several are named. */
export function yearOfWorkbook(views: readonly SheetView[], tables: readonly SheetTable[], labels: readonly Labelled[]): FoundYear | null {
  const texts = [...named(labels, 'fiscalYear'), ...tables.flatMap(({ title }) => title ?? []), ...views.flatMap(headings)];
  const stated = texts.flatMap((text) => yearIn(text) ?? []);
  const anywhere = stated.length > 0 ? [] : views.flatMap((view) => mayNameYear(view, view.bottom).flatMap((text) => yearIn(text) ?? []));
  const year = onlyOne([...stated, ...anywhere], ({ value }) => value);
  return year && { year, stated: stated.length > 0 };
}

/** The year a text names. */
export function yearIn({ value, at, text }: Sourced<string>): Sourced<number> | null {
  const year = fiscalYearIn(value);
  return year === null ? null : { value: year, at, text };
}

const headings = (view: SheetView): readonly Sourced<string>[] => mayNameYear(view, view.top + HEADING_ROWS - 1).filter(({ text }) => text.length <= 50 && !/月|日/.test(text));

/** The texts of the first rows in which a year may stand: a quick look, before they are read. */
function mayNameYear(view: SheetView, bottom: number): readonly Sourced<string>[] {
  const found: Sourced<string>[] = [];
  for (const cell of wordsIn(view, numbersFrom(view.top, Math.min(bottom, view.bottom)))) if (/20|２|二/.test(cell.text)) found.push(cell);
  return found;
}
