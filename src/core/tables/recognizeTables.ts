// From a workbook to the forms and tables in it: read each sheet, say what each table is, join them to forms.
import type { Vocabulary } from '../rules';
import { formatRange, overlaps, type RangeRef, type WorkbookSnapshot } from '../workbook';
import { buildForms, type FormInPlace, type Recognized } from './buildForms';
import { itemsOf, projectListOf, rangeOfTable } from './contractRows';
import { describeTables } from './describeTables';
import { completeForms, finishForms, type Elsewhere } from './finishForms';
import { formWithoutSheet } from './formWithoutSheet';
import { joinTables, linkTables } from './joinTables';
import { labelsOfSheet, type SheetLabels } from './otherSheets';
import { hiddenSheetsOf, readOwnSheets, sheetsToRead } from './ownSheets';
import type { ReadPointed } from './pointedRange';
import { readingDoubts } from './readingDoubts';
import { readSheet, type SheetTable } from './readSheet';
import { viewSheet, type SheetView } from './sheetView';
import type { ExpenditureItems, ProjectList, RecognizedTables, TableKind } from './table';
import { kindsOf, type KindedTable } from './tableKinds';
import { unreadForms, type UnreadForm } from './unreadForms';
import { compileWords, type Words } from './words';
import { yearOfWorkbook } from './years';

/** What the person said about tables: this range is the table of that kind (and form). */
export interface TableHints {
  readonly tables: readonly { readonly kind: string; readonly form: string | null; readonly range: RangeRef }[];
  /** Reads such a range where no table was found in it. */
  readonly readPointed: ReadPointed;
}
const NO_HINTS: TableHints = { tables: [], readPointed: () => null };

/** Recognizes everything in the visible sheets of `workbook`. Never throws; what is not found is a doubt. */
export function recognizeTables(workbook: WorkbookSnapshot, vocabulary: Vocabulary, hints: TableHints = NO_HINTS): RecognizedTables {
  const words = compileWords(vocabulary);
  const pointed = new Set(hints.tables.map(({ range }) => range.sheet));
  const views = sheetsToRead(workbook, pointed).map(viewSheet);
  const { sources, unread: unreadRanges } = withPointed(views, words, hints);
  const own = readOwnSheets(workbook);
  const tables = withHints(kindsOf(sources, words), hints);
  const labels = views.map((view) => labelsOfSheet(view, words, sources));
  const described = describeTables(tables, labels, words);
  const recognized: Recognized = { tables, ids: new Map([...described.bySource].map(([source, { id }]) => [source, id])), words };
  const elsewhere: Elsewhere = { labels, described, words, year: yearOfHers({ views, sources, labels, ours: own.scorecards }) };
  const onSheets = withHerNames(buildForms(recognized, own.scorecards), { recognized, labels, ours: own.scorecards });
  const places = completeForms(onSheets.length > 0 ? onSheets : formWithoutSheet(recognized, labels), elsewhere);
  const linked = linkTables(places, recognized);
  const joined = places.map((place, index) => joinTables(place, linked.ofForm[index] ?? [], recognized));
  const forms = finishForms(places, joined, elsewhere);
  return {
    tables: described.all, forms, own, hiddenSheets: hiddenSheetsOf(workbook, pointed),
    projectLists: projectLists(recognized), expenditureItems: expenditureItems(recognized),
    doubts: readingDoubts({ workbook, forms, joined, tables, described: described.bySource, undecided: linked.undecided, year: elsewhere.year, unread: [...unreadForms(sources, tables, words), ...unreadRanges] }),
  };
}

interface Read { readonly views: readonly SheetView[]; readonly sources: readonly SheetTable[]; readonly labels: readonly SheetLabels[]; readonly ours: readonly string[] }

/** The year her own sheets say; what stands on a scorecard of ours was copied from there. */
function yearOfHers({ views, sources, labels, ours }: Read): ReturnType<typeof yearOfWorkbook> {
  const hers = ({ name }: SheetView): boolean => !ours.includes(name);
  const found = yearOfWorkbook(views.filter(hers), sources.filter(({ view }) => hers(view)), labels.filter(({ view }) => hers(view)).flatMap((one) => one.labels));
  return found ?? yearOfWorkbook(views, sources, labels.flatMap((one) => one.labels));
}

interface Hers { readonly recognized: Recognized; readonly labels: readonly SheetLabels[]; readonly ours: readonly string[] }

/** Title, names and year of a scorecard we made stay those of the tables it was made from, as on the run that made it. */
function withHerNames(places: readonly FormInPlace[], { recognized, labels, ours }: Hers): readonly FormInPlace[] {
  if (ours.length === 0) return places;
  const hers = { ...recognized, tables: recognized.tables.filter(({ source }) => !ours.includes(source.view.name)) };
  const made = formWithoutSheet(hers, labels.filter(({ view }) => !ours.includes(view.name)));
  const nameOf = ({ basics }: FormInPlace): string => recognized.words.key(basics.project?.value ?? '');
  return places.map((place) => {
    const origin = place.scorecard?.own === true ? made.find((one) => nameOf(one) === nameOf(place)) ?? (made.length === 1 ? made[0] : undefined) : undefined;
    return origin ? { ...place, title: origin.title, basics: origin.basics, labels: [] } : place;
  });
}

/** All tables of the sheets; ranges she points to that hold none are read afresh. Of a hidden sheet only what she points to is read. */
function withPointed(views: readonly SheetView[], words: Words, { tables: hints, readPointed }: TableHints): { readonly sources: readonly SheetTable[]; readonly unread: readonly UnreadForm[] } {
  const isPointed = (table: SheetTable): boolean => hints.some(({ range }) => overlaps(range, rangeOfTable(table)));
  const found = views.flatMap((view) => readSheet(view, words).filter((table) => view.sheet.visibility === 'visible' || isPointed(table)));
  const fresh = hints.filter(({ range }) => !found.some((table) => overlaps(range, rangeOfTable(table)))).flatMap((hint) => {
    const view = views.find(({ name }) => name === hint.range.sheet);
    return view ? [{ hint, table: readPointed(view, words, hint) }] : [];
  });
  return {
    sources: [...found, ...fresh.flatMap(({ table }) => table ?? [])],
    unread: fresh.flatMap(({ hint: { range }, table }) => (table ? [] : [{ kind: 'formUnread', title: formatRange(range), range, lacks: 'rows' }])),
  };
}

const POINTED_KINDS: readonly TableKind[] = ['selfEvaluationForm', 'targets', 'approvedTargets', 'selfCheck'];

/** A table the person pointed to is of the kind she said. */
const withHints = (tables: readonly KindedTable[], hints: TableHints): readonly KindedTable[] => tables.map((table) => {
  const hint = hints.tables.find(({ range }) => overlaps(range, rangeOfTable(table.source)));
  if (!hint) return table;
  const kind = table.source.kind === 'indicator' ? POINTED_KINDS.find((one) => one === hint.kind) : undefined;
  return { ...table, kind: kind ?? table.kind, byTitle: true, pointed: { form: hint.form } };
});

const projectLists = ({ tables, ids }: Recognized): readonly ProjectList[] =>
  tables.flatMap(({ kind, source }) => (kind === 'projectList' && source.kind === 'budget' ? [projectListOf(source, ids.get(source) ?? '')] : []));

const expenditureItems = ({ tables, ids }: Recognized): readonly ExpenditureItems[] =>
  tables.flatMap(({ source }) => (source.kind === 'items' ? [itemsOf(source, source.table, ids.get(source) ?? '')] : []));
