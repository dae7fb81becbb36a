// The list of recognized tables as the pane shows it: 表 → sheet!range, how sure, and why.
import { confidenceOf } from './confidence';
import { rangeOfTable } from './contractRows';
import { tableId } from './keys';
import { kindOfSheet, type SheetLabels } from './otherSheets';
import type { SheetTable } from './readSheet';
import type { RecognizedTable, Sourced } from './table';
import type { DescribedTable, KindedTable } from './tableKinds';
import type { Words } from './words';

export interface Described {
  readonly tables: readonly DescribedTable[];
  /** Sheets that are one thing as a whole: 基本情况, a report of hers. */
  readonly bySheet: ReadonlyMap<string, RecognizedTable>;
}

/** The unit named by the label nearest above the table, below the table before it. */
function unitAbove({ view, floor, table: { header } }: SheetTable, sheets: readonly SheetLabels[]): Sourced<string> | null {
  const labels = sheets.find((sheet) => sheet.view === view)?.labels ?? [];
  const unit = labels.findLast((one) => one.kind === 'basics' && one.field === 'unit' && one.label.at.row >= floor && one.label.at.row < header.top);
  return unit?.kind === 'basics' ? unit.value : null;
}

export function describeTables(tables: readonly KindedTable[], sheets: readonly SheetLabels[], words: Words): Described {
  const seen = new Map<string, number>();
  const described = tables.map((table): DescribedTable => {
    const { kind, source } = table;
    const title = table.title?.value ?? source.view.name;
    const unit = unitAbove(source, sheets);
    return { ...table, described: { id: tableId(seen, kind, title), kind, title, range: rangeOfTable(source), ...confidenceOf(table), ...(unit && { unit }) } };
  });
  const withTables = new Set(tables.map(({ source }) => source.view));
  const bySheet = new Map<string, RecognizedTable>();
  for (const sheet of sheets) {
    const kind = withTables.has(sheet.view) ? null : kindOfSheet(sheet, words);
    const { name, top, left, bottom, right } = sheet.view;
    if (kind) bySheet.set(name, { id: tableId(seen, kind.kind, kind.title), range: { sheet: name, top, left, bottom, right }, ...kind });
  }
  return { tables: described, bySheet };
}
