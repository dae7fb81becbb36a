// The forms as later rooms get them: names and year completed from the rest of the workbook, tables joined.
import { completed, onlyName } from './basics';
import type { FormInPlace } from './buildForms';
import type { Described } from './describeTables';
import { figuresOf, type Joined } from './joinTables';
import { formId, numbered } from './keys';
import type { Labelled } from './labels';
import type { SheetLabels } from './otherSheets';
import type { SheetView } from './sheetView';
import type { Form } from './table';
import type { Words } from './words';
import type { FoundYear } from './years';

/** What the workbook says outside its forms. */
export interface Elsewhere { readonly labels: readonly SheetLabels[]; readonly year: FoundYear | null; readonly described: Described; readonly words: Words }

/** Sheets that may say something about a form: those without a form, her reports left out. */
const sheetsElsewhere = (places: readonly FormInPlace[], { labels, described }: Elsewhere): readonly SheetLabels[] => {
  const ofForms = new Set(places.flatMap(({ scorecard, sheet }) => (scorecard ? [sheet] : [])));
  return labels.filter(({ view }) => !ofForms.has(view.name) && described.bySheet.get(view.name)?.kind !== 'oldReport');
};

/** A form speaks for the whole workbook where it is the only one of its kind. */
const isAlone = (place: FormInPlace, places: readonly FormInPlace[]): boolean => places.filter(({ kind }) => kind === place.kind).length === 1;
const isShared = (place: FormInPlace, places: readonly FormInPlace[]): boolean => isAlone(place, places) && (place.kind === 'overallDepartmental' || place.scorecard === null || place.scorecard.own);

/** Names, year and texts completed, and the id they give. */
export function completeForms(places: readonly FormInPlace[], elsewhere: Elsewhere): readonly FormInPlace[] {
  const seen = new Map<string, number>();
  const sheets = sheetsElsewhere(places, elsewhere);
  const all = sheets.flatMap(({ labels }) => labels);
  const only = (field: 'unit' | 'competentDepartment' | 'project'): ReturnType<typeof onlyName> => onlyName(all, field, elsewhere.words.key);
  return places.map((place) => {
    const shared = isShared(place, places);
    const basics = completed(place.basics, {
      unit: place.basics.implementingUnit ? null : only('unit'),
      fiscalYear: elsewhere.year?.year ?? null,
      competentDepartment: shared ? only('competentDepartment') : null,
      project: place.kind === 'project' && isAlone(place, places) ? only('project') : null,
      // A project alone in its workbook is what the workbook speaks of.
      texts: shared || places.length === 1 ? all.flatMap(textIn) : [],
    });
    return { ...place, basics, id: numbered(seen, formId(place.kind, basics)) };
  });
}

const textIn = (label: Labelled): Form['basics']['texts'] => (label.kind === 'text' ? [{ label: label.label, text: label.value }] : []);

/** The forms with everything joined to them. */
export function finishForms(places: readonly FormInPlace[], joined: readonly Joined[], elsewhere: Elsewhere): readonly Form[] {
  const sheets = sheetsElsewhere(places, elsewhere);
  const { bySource, bySheet } = elsewhere.described;
  return places.map((place, index): Form => {
    const { budgets, figures, details, selfChecks, approved, tables } = joined[index] ?? NOTHING_JOINED;
    const basicsSheets = isAlone(place, places) ? [...bySheet.values()].filter(({ kind }) => kind === 'basics') : [];
    return {
      id: place.id, kind: place.kind, title: place.title, basics: place.basics, scorecard: place.scorecard, funds: place.funds, budgets,
      figures: [...figuresOf([...labelsIn(place), ...(isShared(place, places) ? sheets.flatMap(withView) : [])]), ...figures],
      details, selfChecks, approved,
      tables: [...tables.flatMap((source) => bySource.get(source) ?? []), ...basicsSheets],
    };
  });
}

interface LabelOnSheet { readonly view: SheetView; readonly labelled: Labelled }
const withView = ({ view, labels }: SheetLabels): readonly LabelOnSheet[] => labels.map((labelled) => ({ view, labelled }));
const labelsIn = ({ region, labels }: FormInPlace): readonly LabelOnSheet[] => (region ? labels.map((labelled) => ({ view: region.view, labelled })) : []);

const NOTHING_JOINED: Joined = { budgets: [], figures: [], details: [], selfChecks: [], approved: [], tables: [], rivals: [] };
