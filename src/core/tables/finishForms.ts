// The forms as later rooms get them: names and year completed from the rest of the workbook, tables joined.
import { completed, onlyName } from './basics';
import type { FormInPlace } from './buildForms';
import type { Described } from './describeTables';
import type { Joined } from './joinTables';
import { formId, numbered } from './keys';
import { figuresOf, textsOf } from './labels';
import type { SheetLabels } from './otherSheets';
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
      texts: shared || places.length === 1 ? textsOf(all) : [],
    });
    return { ...place, basics, id: numbered(seen, formId(place.kind, basics)) };
  });
}

/** The forms with everything joined to them. */
export function finishForms(joined: readonly Joined[], elsewhere: Elsewhere): readonly Form[] {
  const places = joined.map(({ place }) => place);
  const all = sheetsElsewhere(places, elsewhere).flatMap(({ labels }) => labels);
  const basicsSheets = [...elsewhere.described.bySheet.values()].filter(({ kind }) => kind === 'basics');
  return joined.map(({ place, given }) => ({
    id: place.id, kind: place.kind, title: place.title, basics: place.basics, scorecard: place.scorecard, funds: place.funds, ...given,
    figures: [...figuresOf(isShared(place, places) ? [...place.labels, ...all] : place.labels), ...given.figures],
    tables: isAlone(place, places) ? [...given.tables, ...basicsSheets] : given.tables,
  }));
}
