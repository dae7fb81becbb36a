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
import { readingDoubts } from './readingDoubts';
import { readSheet, type SheetTable } from './readSheet';
import { viewSheet, type SheetView } from './sheetView';
import type { RecognizedTables } from './table';
import type { TableExtras } from './tableExtras';
import { isRows, kindsOf, type IndicatorKind, type KindedTable } from './tableKinds';
import { unreadForms, type UnreadForm } from './unreadForms';
import { compileWords, type Words } from './words';
import { yearOfWorkbook } from './years';

/** What the person said about tables: this range is the table of that kind (and form). */
export interface TableHints {
  readonly tables: readonly { readonly kind: string; readonly form: string | null; readonly range: RangeRef }[];
}
const NO_HINTS: TableHints = { tables: [] };

/** Recognizes everything in the visible sheets of `workbook`. Never throws; what is not found is a doubt. */
export function recognizeTables(workbook: WorkbookSnapshot, vocabulary: Vocabulary, extras: TableExtras, hints: TableHints = NO_HINTS): RecognizedTables {
  const words = compileWords(vocabulary);
  const pointed = new Set(hints.tables.map(({ range }) => range.sheet));
  const views = sheetsToRead(workbook, pointed).map(viewSheet);
  const { sources, unread: unreadRanges } = withPointed(views, words, { hints: hints.tables, extras });
  const own = readOwnSheets(workbook);
  const labels = views.map((view) => labelsOfSheet(view, words, sources));
  const described = describeTables(withHints(kindsOf(sources, words), hints), labels, words);
  const { tables } = described;
  const found: Found = { views, sources, labels, recognized: { tables, words } };
  const hers = withoutSheets(found, own.scorecards);
  const elsewhere: Elsewhere = { labels, described, words, year: yearOf(hers) ?? yearOf(found) };
  const onSheets = withHerNames(buildForms(found.recognized, own.scorecards), hers);
  const places = completeForms(onSheets.length > 0 ? onSheets : formWithoutSheet(found.recognized, labels), elsewhere);
  const linked = linkTables(places, found.recognized);
  const joined = places.map((place, index) => joinTables(place, linked.ofForm[index] ?? [], found.recognized));
  const forms = finishForms(joined, elsewhere);
  return {
    tables: [...described.bySheet.values(), ...tables.map((one) => one.described)], forms, own, hiddenSheets: hiddenSheetsOf(workbook, pointed),
    projectLists: tables.flatMap((one) => (one.kind === 'projectList' ? [projectListOf(one)] : [])),
    expenditureItems: tables.flatMap((one) => (one.kind === 'expenditureItems' ? [itemsOf(one)] : [])),
    doubts: readingDoubts({ workbook, forms, joined, tables, undecided: linked.undecided, year: elsewhere.year, unread: [...unreadForms(sources, tables, words), ...unreadRanges] }),
  };
}

/** What was read off the sheets. */
interface Found { readonly views: readonly SheetView[]; readonly sources: readonly SheetTable[]; readonly labels: readonly SheetLabels[]; readonly recognized: Recognized }

/** What her own sheets say: what stands on a scorecard of ours was copied from there. */
function withoutSheets({ views, sources, labels, recognized }: Found, ours: readonly string[]): Found {
  const isHers = ({ view }: { readonly view: SheetView }): boolean => !ours.includes(view.name);
  return {
    views: views.filter((view) => isHers({ view })), sources: sources.filter(isHers), labels: labels.filter(isHers),
    recognized: { ...recognized, tables: recognized.tables.filter(({ source }) => isHers(source)) },
  };
}

const yearOf = ({ views, sources, labels }: Found): ReturnType<typeof yearOfWorkbook> => yearOfWorkbook(views, sources, labels.flatMap((one) => one.labels));

/** Title, names and year of a scorecard we made stay those of the tables it was made from, as on the run that made it. */
function withHerNames(places: readonly FormInPlace[], { recognized, labels }: Found): readonly FormInPlace[] {
  const nameOf = ({ basics }: FormInPlace): string => recognized.words.key(basics.project?.value ?? '');
  return places.map((place) => {
    if (!place.scorecard?.own) return place;
    const made = formWithoutSheet(recognized, labels);
    const origin = made.find((one) => nameOf(one) === nameOf(place)) ?? (made.length === 1 ? made[0] : undefined);
    return origin ? { ...place, title: origin.title, basics: origin.basics, labels: [] } : place;
  });
}

/** All tables of the sheets; ranges she points to that hold none are read afresh. Of a hidden sheet only what she points to is read. */
function withPointed(views: readonly SheetView[], words: Words, { hints, extras }: { readonly hints: TableHints['tables']; readonly extras: TableExtras }): { readonly sources: readonly SheetTable[]; readonly unread: readonly UnreadForm[] } {
  const isPointed = (table: SheetTable): boolean => hints.some(({ range }) => overlaps(range, rangeOfTable(table)));
  const found = views.flatMap((view) => readSheet(view, words, extras).filter((table) => view.sheet.visibility === 'visible' || isPointed(table)));
  const fresh = hints.filter(({ range }) => !found.some((table) => overlaps(range, rangeOfTable(table)))).flatMap((hint) => {
    const view = views.find(({ name }) => name === hint.range.sheet);
    return view ? [{ hint, table: extras.readPointed(view, words, hint) }] : [];
  });
  return {
    sources: [...found, ...fresh.flatMap(({ table }) => table ?? [])],
    unread: fresh.flatMap(({ hint: { range }, table }) => (table ? [] : [{ kind: 'formUnread', title: formatRange(range), range, lacks: 'rows' }])),
  };
}

const POINTED_KINDS: readonly IndicatorKind[] = ['selfEvaluationForm', 'targets', 'approvedTargets', 'selfCheck'];

/** A table the person pointed to is of the kind she said. */
const withHints = (tables: readonly KindedTable[], hints: TableHints): readonly KindedTable[] => tables.map((table) => {
  const hint = hints.tables.find(({ range }) => overlaps(range, rangeOfTable(table.source)));
  if (!hint) return table;
  const said = { byTitle: true, pointed: { form: hint.form } };
  return isRows(table) ? { ...table, ...said, kind: POINTED_KINDS.find((one) => one === hint.kind) ?? table.kind } : { ...table, ...said };
});
