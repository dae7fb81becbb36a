// 基本情况 of a form: names, year and longer texts, from its own region first, then from the rest of the workbook.
import { fiscalYearIn } from '../grammar';
import type { BasicsField } from './fieldNames';
import type { Labelled } from './labels';
import type { Basics, Sourced } from './table';

const NO_BASICS: Basics = { unit: null, fiscalYear: null, competentDepartment: null, project: null, implementingUnit: null, texts: [] };

const firstOf = (labels: readonly Labelled[], field: BasicsField): Sourced<string> | null =>
  labels.find((one): one is Extract<Labelled, { kind: 'basics' }> => one.kind === 'basics' && one.field === field)?.value ?? null;

/** Names and texts as these labels give them; the first of each counts. */
export function basicsOf(labels: readonly Labelled[], year: Sourced<number> | null): Basics {
  return {
    ...NO_BASICS,
    unit: firstOf(labels, 'unit'),
    fiscalYear: yearOf(labels) ?? year,
    competentDepartment: firstOf(labels, 'competentDepartment'),
    project: firstOf(labels, 'project'),
    implementingUnit: firstOf(labels, 'implementingUnit'),
    texts: labels.flatMap((one) => (one.kind === 'text' ? [{ label: one.label, text: one.value }] : [])),
  };
}

function yearOf(labels: readonly Labelled[]): Sourced<number> | null {
  const written = firstOf(labels, 'fiscalYear');
  const year = written && fiscalYearIn(written.value);
  return written && year !== null ? { value: year, at: written.at, text: written.text } : null;
}

/** The one name that all labels of the workbook agree on; null where they name none, or several. */
export function onlyName(labels: readonly Labelled[], field: BasicsField, key: (text: string) => string): Sourced<string> | null {
  const named = labels.flatMap((one) => (one.kind === 'basics' && one.field === field ? [one.value] : []));
  return new Set(named.map(({ value }) => key(value))).size === 1 ? named[0] ?? null : null;
}

/** What the form's own region leaves open is taken from the workbook, where that says one thing only. */
export const completed = (own: Basics, rest: Partial<Basics>): Basics => ({
  unit: own.unit ?? rest.unit ?? null,
  fiscalYear: own.fiscalYear ?? rest.fiscalYear ?? null,
  competentDepartment: own.competentDepartment ?? rest.competentDepartment ?? null,
  project: own.project ?? rest.project ?? null,
  implementingUnit: own.implementingUnit ?? rest.implementingUnit ?? null,
  texts: [...own.texts, ...(rest.texts ?? [])],
});
