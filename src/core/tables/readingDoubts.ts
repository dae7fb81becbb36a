// What is ambiguous in reading: asked, never guessed.
import type { CellRef, WorkbookSnapshot } from '../workbook';
import type { Joined } from './joinTables';
import { copiesOfOurs } from './ownSheets';
import type { Form, ReadingDoubt } from './table';
import type { DescribedTable } from './tableKinds';
import type { UnreadForm } from './unreadForms';
import type { FoundYear } from './years';

/** Under this a table is asked about. */
const SURE = 0.6;

export interface Reading {
  readonly workbook: WorkbookSnapshot;
  readonly forms: readonly Form[];
  readonly joined: readonly Joined[];
  readonly tables: readonly DescribedTable[];
  /** Tables that fit several forms alike. */
  readonly undecided: readonly DescribedTable[];
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
const uncertainTables = ({ tables, undecided }: Reading): readonly ReadingDoubt[] => tables.flatMap((one) =>
  (!one.pointed && (one.described.confidence < SURE || undecided.includes(one)) ? [{ kind: 'tableUncertain', table: one.described }] : []));

const rivals = ({ joined }: Reading): readonly ReadingDoubt[] => joined.flatMap((one) => one.rivals.flatMap((candidates) =>
  candidates.slice(0, 1).map(({ kind }) => ({ kind: 'twoTablesForOne', form: one.place.id, what: kind, candidates }))));

const units = ({ tables }: Reading): readonly ReadingDoubt[] => tables.flatMap(({ source, described }) =>
  (source.kind !== 'indicator' && !source.table.unitKnown ? [{ kind: 'moneyUnitMissing', table: described }] : []));

/** Columns whose meaning is only likely. She has confirmed those of a table she pointed to, but not what was guessed of it. */
const columns = ({ tables }: Reading): readonly ReadingDoubt[] => tables.flatMap(({ source, pointed, described }) => {
  if (pointed && !source.guessed) return [];
  const likely = source.kind === 'indicator' ? source.table.columns.uncertain : source.guessed ?? [];
  return likely.map(({ column: { row, column, text }, name }) => ({
    kind: 'columnUncertain', table: described, field: name, header: { value: text.replace(/\s+/g, ''), at: { sheet: source.view.name, row, column }, text },
  }));
});

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

/** Those with one id but for the number behind it, where there are several. */
function alike<T>(all: readonly T[], idOf: (one: T) => string): readonly (readonly [first: T, ...others: T[]])[] {
  const byId = new Map<string, readonly [T, ...T[]]>();
  for (const one of all) {
    const id = idOf(one).replace(/#\d+$/, '');
    const before = byId.get(id);
    byId.set(id, before ? [...before, one] : [one]);
  }
  return [...byId.values()].filter(({ length }) => length > 1);
}

/** Two forms for one unit, project and year. */
const sameForms = (forms: readonly Form[]): readonly ReadingDoubt[] => alike(forms, ({ id }) => id).map((same) =>
  ({ kind: 'sameForm', form: same[0].id, ranges: same.flatMap(({ scorecard }) => (scorecard ? [scorecard.range] : [])) }));

/** One indicator twice in the form's own block, or twice in its details. */
const duplicates = (form: Form): readonly ReadingDoubt[] => [form.scorecard?.rows ?? [], form.details].flatMap((rows) => alike(rows, ({ key }) => key))
  .map((same) => ({ kind: 'duplicateIndicator', form: form.id, name: same[0].name.value, at: same.map(({ name }) => name.at) }));
