// Which form a table on another sheet belongs to: by the names beside it and the kind of form it speaks of.
import type { FormKind } from '../rules';
import { squeeze } from './lookup';
import type { Basics, Sourced } from './table';
import type { Words } from './words';

/** What a form is told apart by. */
export interface FormIdentity { readonly kind: FormKind; readonly basics: Basics; readonly sheet: string }
/** What stands around a table: its heading, its sheet and the names over it. */
export interface TableSurroundings { readonly sheet: string; readonly heading: string; readonly projects: readonly Sourced<string>[]; readonly units: readonly Sourced<string>[]; readonly departmental: boolean }

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
  const agree = (names: readonly Sourced<string>[], own: readonly (Sourced<string> | null)[]): 'agree' | 'differ' =>
    (names.some(({ value }) => own.some((one) => one && words.key(one.value) === words.key(value))) ? 'agree' : 'differ');
  if (form.kind === 'project') return project && table.projects.length > 0 ? agree(table.projects, [project]) : 'silent';
  return table.units.length > 0 && (unit ?? implementingUnit) ? agree(table.units, [unit, implementingUnit]) : 'silent';
}
