// The fiscal year where no form says it: from headings and labels of the rest of the workbook.
import { fiscalYearIn } from '../grammar';
import type { Labelled } from './labels';
import type { SheetTable } from './readSheet';
import { wordsAt, type SheetView } from './sheetView';
import type { Sourced } from './table';

/** A year, and whether a heading or label says so; false: only a text somewhere mentions it, and it is asked about. */
export interface FoundYear { readonly year: Sourced<number>; readonly stated: boolean }

const HEADING_ROWS = 3;

/** The one year of the workbook; null where nothing names one, or several are named. */
export function yearOfWorkbook(views: readonly SheetView[], tables: readonly SheetTable[], labels: readonly Labelled[]): FoundYear | null {
  const stated = [...labels.flatMap(labelledYear), ...tables.flatMap(({ title }) => (title ? yearIn(title) : [])), ...views.flatMap(headingYears)];
  const inHeadings = only(stated);
  if (inHeadings) return { year: inHeadings, stated: true };
  if (stated.length > 0) return null;
  const anywhere = only(views.flatMap((view) => yearsIn(view, view.bottom)));
  return anywhere && { year: anywhere, stated: false };
}

const only = (years: readonly Sourced<number>[]): Sourced<number> | null =>
  (new Set(years.map(({ value }) => value)).size === 1 ? years[0] ?? null : null);

function labelledYear(labelled: Labelled): readonly Sourced<number>[] {
  return labelled.kind === 'basics' && labelled.field === 'fiscalYear' ? yearIn(labelled.value) : [];
}

function yearIn(text: Sourced<string>): readonly Sourced<number>[] {
  const year = fiscalYearIn(text.value);
  return year === null ? [] : [{ value: year, at: text.at, text: text.text }];
}

const headingYears = (view: SheetView): readonly Sourced<number>[] => yearsIn(view, view.top + HEADING_ROWS - 1).filter(({ text }) => text.length <= 50 && !/月|日/.test(text));

function yearsIn(view: SheetView, bottom: number): readonly Sourced<number>[] {
  const years: Sourced<number>[] = [];
  for (let row = view.top; row <= Math.min(bottom, view.bottom); row += 1) {
    for (const column of view.columnsAt(row)) {
      const text = wordsAt(view, row, column);
      if (text.includes('20') || text.includes('２') || text.includes('二')) years.push(...yearIn({ value: text, at: { sheet: view.name, row, column }, text }));
    }
  }
  return years;
}
