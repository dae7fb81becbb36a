// From a workbook to the forms and tables in it: read each sheet, say what each table is, join them to forms.
import type { Vocabulary } from '../rules';
import { overlaps, type RangeRef, type WorkbookSnapshot } from '../workbook';
import { completed, onlyName } from './basics';
import { buildForms, type FormInPlace, type Recognized } from './buildForms';
import { confidenceOf } from './confidence';
import { itemsOf, projectListOf, rangeOfTable } from './contractRows';
import { figuresOf, joinTables, linkTables, type Joined } from './joinTables';
import { formId, numbered, tableId } from './keys';
import { formWithoutSheet } from './formWithoutSheet';
import { kindOfSheet, labelsOfSheet, type SheetLabels } from './otherSheets';
import { hiddenSheetsOf, readOwnSheets, sheetsToRead } from './ownSheets';
import { readingDoubts } from './readingDoubts';
import { readSheet, type SheetTable } from './readSheet';
import { viewSheet } from './sheetView';
import type { Form, OwnSheets, RecognizedTable, RecognizedTables, TableKind } from './table';
import { kindsOf, type KindedTable } from './tableKinds';
import { compileWords } from './words';
import { yearOfWorkbook, type FoundYear } from './years';

/** What the person said about tables: this range is the table of that kind. */
export interface TableHints { readonly tables: readonly { readonly kind: string; readonly form: string | null; readonly range: RangeRef }[] }
const NO_HINTS: TableHints = { tables: [] };

/** Recognizes everything in the visible sheets of `workbook`. Never throws; what is not found is a doubt. */
export function recognizeTables(workbook: WorkbookSnapshot, vocabulary: Vocabulary, hints: TableHints = NO_HINTS): RecognizedTables {
  const words = compileWords(vocabulary);
  const views = sheetsToRead(workbook).map(viewSheet);
  const sources = views.flatMap((view) => readSheet(view, words));
  const kinded = withHints(kindsOf(sources, words), hints);
  const labels = views.map((view) => labelsOfSheet(view, words, sources));
  const described = describe(kinded, labels, words);
  const recognized: Recognized = { tables: kinded, ids: new Map([...described.bySource].map(([source, table]) => [source, table.id])), words };
  const own = readOwnSheets(workbook);
  const inPlace = buildForms(recognized, own.scorecards);
  const places = inPlace.length > 0 ? inPlace : formWithoutSheet(recognized, labels);
  const linked = linkTables(places, recognized);
  const year = yearOfWorkbook(views, sources, labels.flatMap((one) => one.labels));
  const joined = places.map((place, index) => joinTables(place, linked.ofForm[index] ?? [], recognized));
  const forms = finishForms({ places, joined, labels, year, described, words });
  return {
    tables: described.all, forms,
    projectLists: kinded.flatMap(({ kind, source }) => (kind === 'projectList' && source.kind === 'budget' ? [projectListOf(source, recognized.ids.get(source) ?? '')] : [])),
    expenditureItems: kinded.flatMap(({ source }) => (source.kind === 'items' ? [itemsOf(source, source.table, recognized.ids.get(source) ?? '')] : [])),
    own, hiddenSheets: hiddenSheetsOf(workbook),
    doubts: readingDoubts({ workbook, forms, places, joined, kinded, described: described.bySource, undecided: linked.undecided, year, hints }),
  };
}

/** A table the person pointed to is of the kind she said; others that overlap it are left as they are. */
const withHints = (tables: readonly KindedTable[], hints: TableHints): readonly KindedTable[] => tables.map((table) => {
  const hint = hints.tables.find(({ range }) => overlaps(range, rangeOfTable(table.source)));
  const kind = hint && table.source.kind === 'indicator' ? INDICATOR_KINDS.find((one) => one === hint.kind) : undefined;
  return kind ? { ...table, kind, byTitle: true } : table;
});

const INDICATOR_KINDS: readonly TableKind[] = ['selfEvaluationForm', 'targets', 'approvedTargets', 'selfCheck'];

export interface Described { readonly bySource: ReadonlyMap<SheetTable, RecognizedTable>; readonly bySheet: ReadonlyMap<string, RecognizedTable>; readonly all: readonly RecognizedTable[] }

function describe(kinded: readonly KindedTable[], labels: readonly SheetLabels[], words: ReturnType<typeof compileWords>): Described {
  const seen = new Map<string, number>();
  const bySource = new Map<SheetTable, RecognizedTable>();
  for (const table of kinded) {
    const title = table.title?.value ?? table.source.view.name;
    bySource.set(table.source, { id: tableId(seen, table.kind, title), kind: table.kind, title, range: rangeOfTable(table.source), ...confidenceOf(table) });
  }
  const bySheet = new Map<string, RecognizedTable>();
  for (const sheet of labels) {
    if (kinded.some(({ source }) => source.view === sheet.view)) continue;
    const kind = kindOfSheet(sheet, words);
    const { name, top, left, bottom, right } = sheet.view;
    if (kind) bySheet.set(name, { id: tableId(seen, kind.kind, kind.title), range: { sheet: name, top, left, bottom, right }, ...kind });
  }
  return { bySource, bySheet, all: [...bySheet.values(), ...bySource.values()] };
}

interface Finishing { readonly places: readonly FormInPlace[]; readonly joined: readonly Joined[]; readonly labels: readonly SheetLabels[]; readonly year: FoundYear | null; readonly described: Described; readonly words: ReturnType<typeof compileWords> }

function finishForms({ places, joined, labels, year, described, words }: Finishing): readonly Form[] {
  const seen = new Map<string, number>();
  const formSheets = new Set(places.map(({ sheet }) => sheet));
  const elsewhere = labels.filter(({ view }) => !formSheets.has(view.name) && described.bySheet.get(view.name)?.kind !== 'oldReport');
  const all = elsewhere.flatMap((one) => one.labels);
  const unit = onlyName(all, 'unit', words.key);
  return places.map((place, index): Form => {
    const { budgets, figures, details, selfChecks, approved, tables } = joined[index] ?? NOTHING_JOINED;
    const departmental = place.kind === 'overallDepartmental' || place.scorecard === null;
    const alone = places.filter(({ kind }) => kind === place.kind).length === 1;
    const shared = alone && departmental ? elsewhere : [];
    const basics = completed(place.basics, {
      unit: place.basics.implementingUnit ? null : unit, fiscalYear: year?.year ?? null,
      competentDepartment: departmental ? onlyName(all, 'competentDepartment', words.key) : null,
      project: place.kind === 'project' && alone ? onlyName(all, 'project', words.key) : null,
      texts: shared.flatMap((one) => one.labels.flatMap((label) => (label.kind === 'text' ? [{ label: label.label, text: label.value }] : []))),
    });
    const own = place.region ? place.labels.map((labelled) => ({ view: place.region?.view ?? shared[0]?.view, labelled })) : [];
    const beside = shared.flatMap(({ view, labels: found }) => found.map((labelled) => ({ view, labelled })));
    return {
      id: numbered(seen, formId(place.kind, basics)), kind: place.kind, title: place.title, basics,
      scorecard: place.scorecard, funds: place.funds, budgets,
      figures: [...figuresOf([...own, ...beside].flatMap(({ view, labelled }) => (view ? [{ view, labelled }] : []))), ...figures],
      details, selfChecks, approved,
      tables: [...tables.flatMap((source) => described.bySource.get(source) ?? []), ...(alone ? [...described.bySheet.values()].filter(({ kind }) => kind === 'basics') : [])],
    };
  });
}

const NOTHING_JOINED: Joined = { budgets: [], figures: [], details: [], selfChecks: [], approved: [], tables: [], rivals: [] };

export type { OwnSheets };
