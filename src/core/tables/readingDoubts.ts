// What is ambiguous in reading: asked, never guessed.
import type { CellRef, WorkbookSnapshot } from '../workbook';
import type { Joined } from './joinTables';
import { columnName } from './confidence';
import { copiesOfOurs } from './ownSheets';
import type { SheetTable } from './readSheet';
import type { BudgetField, Form, IndicatorRow, ReadingDoubt, RecognizedTable } from './table';
import type { KindedTable } from './tableKinds';
import type { UnreadForm } from './unreadForms';
import type { FoundYear } from './years';

/** Under this a table is asked about. */
const SURE = 0.6;

export interface Reading {
  readonly workbook: WorkbookSnapshot;
  readonly forms: readonly Form[];
  readonly joined: readonly Joined[];
  readonly tables: readonly KindedTable[];
  readonly described: ReadonlyMap<SheetTable, RecognizedTable>;
  /** Tables that fit several forms alike. */
  readonly undecided: readonly KindedTable[];
  readonly year: FoundYear | null;
  readonly unread: readonly UnreadForm[];
}

export function readingDoubts(reading: Reading): readonly ReadingDoubt[] {
  const { forms, workbook, unread } = reading;
  const copies = copiesOfOurs(workbook).map((sheet): ReadingDoubt => ({ kind: 'copyOfOurs', sheet }));
  if (forms.length === 0) return unread.length > 0 ? unread : [...copies, { kind: 'noTable', sheets: workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name) }];
  return [...copies, ...uncertainTables(reading), ...rivals(reading), ...units(reading), ...columns(reading), ...years(reading), ...sameForms(forms), ...unread, ...forms.flatMap(duplicates)];
}

/** A table the person pointed to is no longer in doubt. */
function uncertainTables({ tables, described, undecided }: Reading): readonly ReadingDoubt[] {
  return tables.flatMap((one) => {
    const table = described.get(one.source);
    if (!table || one.pointed) return [];
    return table.confidence < SURE || undecided.includes(one) ? [{ kind: 'tableUncertain', table }] : [];
  });
}

const rivals = ({ forms, joined, described }: Reading): readonly ReadingDoubt[] => forms.flatMap((form, index) =>
  (joined[index]?.rivals ?? []).map(({ kind, tables: candidates }) => ({ kind: 'twoTablesForOne', form: form.id, what: kind, candidates: candidates.flatMap((source) => described.get(source) ?? []) })));

const units = ({ tables, described }: Reading): readonly ReadingDoubt[] => tables.flatMap(({ source }) => {
  const table = described.get(source);
  const missing = (source.kind === 'budget' || source.kind === 'items') && !source.table.unitKnown;
  return table && missing ? [{ kind: 'moneyUnitMissing', table }] : [];
});

/** Columns whose meaning is only likely. She has confirmed those of a table she pointed to, but not what was guessed of it. */
const columns = ({ tables, described }: Reading): readonly ReadingDoubt[] => tables.flatMap(({ source, pointed }) => {
  const table = described.get(source);
  if (!table || source.kind === 'items' || (pointed && !source.guessed)) return [];
  const likely = source.kind === 'indicator' ? source.table.columns.uncertain.map(({ column, field }) => ({ column, name: columnName(field) }))
    : source.guessed ? source.table.header.columns.flatMap((column) => (column.meaning?.budget && !column.meaning.exact ? [{ column, name: BUDGET_NAMES[column.meaning.budget] ?? '' }] : [])) : [];
  return likely.map(({ column, name }) => ({
    kind: 'columnUncertain', table, field: name,
    header: { value: column.text.replace(/\s+/g, ''), at: { sheet: source.view.name, row: column.row, column: column.column }, text: column.text },
  }));
});

const BUDGET_NAMES: Readonly<Partial<Record<BudgetField, string>>> = { originalBudget: '年初预算数', revisedBudget: '全年预算数', outturn: '全年执行数' };

/** No year anywhere, or only one that some text mentions. */
const years = ({ forms, year }: Reading): readonly ReadingDoubt[] => forms.flatMap((form) => {
  const { fiscalYear } = form.basics;
  if (fiscalYear && (year?.stated !== false || fiscalYear !== year.year)) return [];
  const at = fiscalYear?.at ?? cornerOf(form);
  return at ? [{ kind: 'yearMissing', form: form.id, at }] : [];
});

function cornerOf(form: Form): CellRef | null {
  const range = form.scorecard?.range ?? form.tables[0]?.range;
  return form.title?.at ?? (range ? { sheet: range.sheet, row: range.top, column: range.left } : null);
}

/** Two forms for one unit, project and year: the second one's id is that of the first with a number. */
function sameForms(forms: readonly Form[]): readonly ReadingDoubt[] {
  const byId = new Map<string, Form[]>();
  for (const form of forms) {
    const id = form.id.replace(/#\d+$/, '');
    byId.set(id, [...(byId.get(id) ?? []), form]);
  }
  return [...byId].flatMap(([id, same]) => (same.length < 2 ? [] : [{ kind: 'sameForm' as const, form: id, ranges: same.flatMap(({ scorecard }) => (scorecard ? [scorecard.range] : [])) }]));
}

/** One indicator twice in the form's own block, or twice in its details. */
function duplicates(form: Form): readonly ReadingDoubt[] {
  return [form.scorecard?.rows ?? [], form.details].flatMap((rows) => {
    const byName = new Map<string, IndicatorRow[]>();
    for (const row of rows) {
      const name = row.key.replace(/#\d+$/, '');
      byName.set(name, [...(byName.get(name) ?? []), row]);
    }
    return [...byName.values()].flatMap((same) => {
      const [first] = same;
      return first && same.length > 1 ? [{ kind: 'duplicateIndicator' as const, form: form.id, name: first.name.value, at: same.map(({ name }) => name.at) }] : [];
    });
  });
}
