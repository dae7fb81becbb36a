// Which form a table on another sheet belongs to: by the names beside it and the kind of form it speaks of.
import type { FormKind } from '../rules';
import type { Labelled } from './labels';
import { squeeze } from './lookup';
import type { Basics } from './table';
import type { Words } from './words';

/** What a form is told apart by. */
export interface FormIdentity { readonly kind: FormKind; readonly basics: Basics; readonly sheet: string }
/** What stands around a table: its heading, its sheet and the labels over it. */
export interface TableSurroundings { readonly sheet: string; readonly heading: string; readonly labels: readonly Labelled[]; readonly departmental: boolean }

/** The forms a table may belong to, best first; all with the same claim are kept, so that the caller can ask. */
export function formsFor(table: TableSurroundings, forms: readonly FormIdentity[], words: Words): readonly number[] {
  const claims = forms.map((form, index) => ({ index, claim: claimOf(table, form, words) })).filter(({ claim }) => claim > NONE);
  const best = Math.max(...claims.map(({ claim }) => claim));
  return claims.filter(({ claim }) => claim === best).map(({ index }) => index);
}

const NONE = 0;

/** 0: another form's. 1: possible. More: the kind of form, the sheet, or a name speaks for it. */
function claimOf(table: TableSurroundings, form: FormIdentity, words: Words): number {
  const named = namesAgree(table, form, words);
  if (named === 'differ') return NONE;
  const kind = words.formKind(table.heading) ?? words.formKind(table.sheet);
  const sameKind = kind === null ? (table.departmental && form.kind === 'overallDepartmental' ? 2 : 0) : kind === form.kind ? 3 : -1;
  if (sameKind < 0 && named !== 'agree') return 0.5;
  return 1 + Math.max(0, sameKind) + (named === 'agree' ? 10 : 0) + (table.sheet === form.sheet ? 1 : 0);
}

function namesAgree(table: TableSurroundings, form: FormIdentity, words: Words): 'agree' | 'differ' | 'silent' {
  const { project, unit, implementingUnit } = form.basics;
  const heading = squeeze(table.heading + table.sheet);
  if (project && heading.includes(squeeze(project.value))) return 'agree';
  const projects = namesIn(table.labels, 'project');
  if (projects.length > 0 && form.kind === 'project' && project) return projects.some((name) => words.key(name) === words.key(project.value)) ? 'agree' : 'differ';
  const units = namesIn(table.labels, 'unit');
  const own = [unit, implementingUnit].flatMap((name) => (name ? [words.key(name.value)] : []));
  if (units.length === 0 || own.length === 0 || form.kind === 'project') return 'silent';
  return units.some((name) => own.includes(words.key(name))) ? 'agree' : 'differ';
}

const namesIn = (labels: readonly Labelled[], field: 'project' | 'unit'): readonly string[] =>
  labels.flatMap((one) => (one.kind === 'basics' && one.field === field ? [one.value.value] : []));
