// 基本情况 of a form: names, year and longer texts, from its own region first, then from the rest of the workbook.
import type { BasicsField } from './fieldNames';
import { named, textsOf, type Labelled } from './labels';
import { onlyOne } from './lookup';
import type { Basics, Sourced } from './table';
import { yearIn } from './years';

/** Names and texts as these labels give them; the first of each counts. */
export function basicsOf(labels: readonly Labelled[], year: Sourced<number> | null): Basics {
  const first = (field: BasicsField): Sourced<string> | null => named(labels, field)[0] ?? null;
  const written = first('fiscalYear');
  return {
    unit: first('unit'), fiscalYear: (written && yearIn(written)) ?? year, competentDepartment: first('competentDepartment'),
    project: first('project'), implementingUnit: first('implementingUnit'), texts: textsOf(labels),
  };
}

/** The one name that all labels of the workbook agree on; null where they name none, or several. */
export const onlyName = (labels: readonly Labelled[], field: BasicsField, key: (text: string) => string): Sourced<string> | null =>
  onlyOne(named(labels, field), ({ value }) => key(value));

/** What the form's own region leaves open is taken from the workbook, where that says one thing only. */
export const completed = (own: Basics, rest: Partial<Basics>): Basics => ({
  unit: own.unit ?? rest.unit ?? null,
  fiscalYear: own.fiscalYear ?? rest.fiscalYear ?? null,
  competentDepartment: own.competentDepartment ?? rest.competentDepartment ?? null,
  project: own.project ?? rest.project ?? null,
  implementingUnit: own.implementingUnit ?? rest.implementingUnit ?? null,
  texts: [...own.texts, ...(rest.texts ?? [])],
});
