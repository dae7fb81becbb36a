// Tables that look like a form to fill in and could not be read as one: asked about before a form of ours is made.
import { rangeOfTable } from './contractRows';
import type { IndicatorTable, SheetTable } from './readSheet';
import { wordsAt } from './sheetView';
import type { ReadingDoubt } from './table';
import { formTitle, kindNamed, type KindedTable } from './tableKinds';
import type { Words } from './words';

export type UnreadForm = Extract<ReadingDoubt, { kind: 'formUnread' }>;

/** What is missing before a table of indicators can be filled; null: nothing, or it does not look like a form. */
function lacking({ view, table }: IndicatorTable, titled: boolean): UnreadForm['lacks'] | null {
  const { byField, unknown } = table.columns;
  if (!byField.has('maxPoints') && !byField.has('weight')) return null;
  if (table.indicators.length + table.templateRows.length === 0) return titled || byField.has('score') ? 'rows' : null;
  if (byField.has('score')) return null;
  const rows = table.indicators.map(({ row }) => row);
  const waits = unknown.some(({ text, column }) => /[分评]/.test(text) && rows.every((row) => wordsAt(view, row, column) === ''));
  return titled || waits ? 'scoreColumn' : null;
}

/** Her forms that were not read, on sheets where no form was. Tables the person pointed to are what she said. */
export function unreadForms(sources: readonly SheetTable[], tables: readonly KindedTable[], words: Words): readonly UnreadForm[] {
  const read = new Set(tables.filter(({ kind }) => kind === 'selfEvaluationForm').map(({ source }) => source.view));
  const pointed = new Set(tables.filter((table) => table.pointed).map(({ source }) => source));
  return sources.flatMap((source): readonly UnreadForm[] => {
    if (source.kind !== 'indicator' || read.has(source.view) || pointed.has(source) || words.decoyTitle(source.view.name)) return [];
    const title = formTitle(source, source.view.top, words);
    if (title && words.decoyTitle(title.value)) return [];
    const lacks = lacking(source, kindNamed(title, source, words) === 'selfEvaluationForm');
    return lacks ? [{ kind: 'formUnread', title: title?.value ?? source.view.name, range: rangeOfTable(source), lacks }] : [];
  });
}
