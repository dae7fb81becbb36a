// From a workbook to the forms and tables in it: read each sheet, say what each table is, join them to forms.
import type { Vocabulary } from '../rules';
import { overlaps, type RangeRef, type WorkbookSnapshot } from '../workbook';
import { buildForms, type FormInPlace, type Recognized } from './buildForms';
import { itemsOf, projectListOf, rangeOfTable } from './contractRows';
import { describeTables } from './describeTables';
import { completeForms, finishForms, type Elsewhere } from './finishForms';
import { formWithoutSheet } from './formWithoutSheet';
import { joinTables, linkTables } from './joinTables';
import { labelsOfSheet, type SheetLabels } from './otherSheets';
import { hiddenSheetsOf, readOwnSheets, sheetsToRead } from './ownSheets';
import { readingDoubts } from './readingDoubts';
import { readSheet, type SheetTable } from './readSheet';
import { viewSheet, type SheetView } from './sheetView';
import type { ExpenditureItems, ProjectList, RecognizedTables, TableKind } from './table';
import { kindsOf, type KindedTable } from './tableKinds';
import { unreadForms } from './unreadForms';
import { compileWords } from './words';
import { yearOfWorkbook } from './years';

/** What the person said about tables: this range is the table of that kind (and form). */
export interface TableHints { readonly tables: readonly { readonly kind: string; readonly form: string | null; readonly range: RangeRef }[] }
const NO_HINTS: TableHints = { tables: [] };

/** Recognizes everything in the visible sheets of `workbook`. Never throws; what is not found is a doubt. */
export function recognizeTables(workbook: WorkbookSnapshot, vocabulary: Vocabulary, hints: TableHints = NO_HINTS): RecognizedTables {
  const words = compileWords(vocabulary);
  const views = sheetsToRead(workbook).map(viewSheet);
  const sources = views.flatMap((view) => readSheet(view, words));
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
    tables: described.all, forms, own, hiddenSheets: hiddenSheetsOf(workbook),
    projectLists: projectLists(recognized), expenditureItems: expenditureItems(recognized),
    doubts: readingDoubts({ workbook, forms, joined, tables, described: described.bySource, undecided: linked.undecided, year: elsewhere.year, unread: unreadForms(sources, tables, words) }),
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
