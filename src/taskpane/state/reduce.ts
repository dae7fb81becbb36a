// The pane's state after something happened. Pure: what is asked of Excel is asked elsewhere.
import { assertNever } from '../../core/units';
import type { Assessment } from '../../core/assessment';
import type { Choices, GivenEntry } from '../../core/scoring';
import type { RangeRef } from '../../core/workbook';
import type { CheckedText, Reading } from '../services/services';
import type { Activity, Mode, PaneState, Preview, Problem, View } from './state';

export type PaneAction =
  | { readonly kind: 'started'; readonly activity: Activity }
  | { readonly kind: 'ended'; readonly notice: string | null }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'read'; readonly reading: Reading; readonly notice: string | null }
  | { readonly kind: 'previewed'; readonly reading: Reading; readonly notice: string | null }
  | { readonly kind: 'applied'; readonly reading: Reading; readonly notice: string; readonly keepsSaid: boolean }
  | { readonly kind: 'viewChosen'; readonly view: View }
  | { readonly kind: 'formChosen'; readonly form: string | null }
  | { readonly kind: 'answered'; readonly id: string; readonly value: string }
  | { readonly kind: 'entered'; readonly entries: readonly GivenEntry[] }
  | { readonly kind: 'tablePointed'; readonly table: { readonly kind: string; readonly form: string | null; readonly range: RangeRef } }
  | { readonly kind: 'writeChosen'; readonly write: Choices['write'] }
  | { readonly kind: 'modeChosen'; readonly mode: Mode }
  /** A change of her own cell, or one of ours: on or off. */
  | { readonly kind: 'ticked'; readonly question: string }
  | { readonly kind: 'left'; readonly change: string }
  | { readonly kind: 'replanned'; readonly ticks: Preview; readonly plan: Assessment }
  | { readonly kind: 'textChecked'; readonly check: CheckedText; readonly reading: Reading | null; readonly notice: string | null }
  | { readonly kind: 'noticed'; readonly notice: string }
  | { readonly kind: 'previewClosed' }
  | { readonly kind: 'dismissed' };

export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'started': return { ...state, activity: action.activity, notice: null, problem: null };
    case 'ended': return { ...state, activity: null, notice: action.notice };
    case 'failed': return { ...state, activity: null, problem: action.problem };
    case 'read': return { ...state, ...shown(state, action.reading), preview: null, notice: action.notice };
    case 'previewed': return { ...state, ...shown(state, action.reading), view: 'overview', preview: { accepted: new Set(), declined: new Set(), plan: null }, notice: action.notice };
    case 'applied': return { ...state, ...shown(state, action.reading), preview: null, notice: action.notice, ...(action.keepsSaid ? {} : said(state)), view: 'overview' };
    case 'viewChosen': return { ...state, view: action.view, preview: null };
    case 'formChosen': return { ...state, form: action.form, textCheck: null };
    case 'answered': return unsaved(state, { answers: { ...state.choices.answers, [action.id]: action.value } });
    case 'entered': return unsaved(state, { entries: mergedEntries(state.choices.entries ?? [], action.entries) });
    case 'tablePointed': return { ...state, choices: { ...state.choices, tables: [...state.choices.tables.filter((one) => !sameTable(one, action.table)), action.table] } };
    case 'writeChosen': return { ...state, choices: { ...state.choices, write: action.write } };
    case 'modeChosen': return { ...state, mode: action.mode };
    case 'ticked': return state.preview ? { ...state, preview: { ...state.preview, accepted: toggled(state.preview.accepted, action.question) } } : state;
    case 'left': return state.preview ? { ...state, preview: { ...state.preview, declined: toggled(state.preview.declined, action.change) } } : state;
    // Ticked again meanwhile: that plan is on its way.
    case 'replanned': return state.preview === action.ticks ? { ...state, preview: { ...action.ticks, plan: action.plan } } : state;
    case 'textChecked': return { ...state, ...(action.reading ? shown(state, action.reading) : {}), activity: null, view: 'findings', textCheck: action.check, notice: action.notice };
    case 'noticed': return { ...state, notice: action.notice };
    case 'previewClosed': return { ...state, preview: null };
    case 'dismissed': return { ...state, notice: null, problem: null };
    default: return assertNever(action);
  }
}

/** A form that is no longer there is no longer shown. */
function shown(state: PaneState, reading: Reading): Pick<PaneState, 'reading' | 'activity' | 'problem' | 'form' | 'textCheck'> {
  const still = reading.assessment.forms.some(({ form }) => form.id === state.form);
  return { reading, activity: null, problem: null, form: still ? state.form : null, textCheck: null };
}

/** What was said is in 评分底稿 now, and hers to change there: saying it again would undo that. */
const said = (state: PaneState): Pick<PaneState, 'choices' | 'unsaved'> =>
  ({ unsaved: 0, choices: { ...state.choices, answers: {}, entries: [], insertRows: false } });

const unsaved = (state: PaneState, choices: Partial<Choices>): PaneState =>
  ({ ...state, unsaved: state.unsaved + 1, notice: null, choices: { ...state.choices, ...choices } });

/** What is said later stands, field by field. */
function mergedEntries(before: readonly GivenEntry[], now: readonly GivenEntry[]): readonly GivenEntry[] {
  const changed = now.map((entry) => ({ ...before.find((one) => sameIndicator(one, entry)), ...entry }));
  return [...before.filter((one) => !now.some((entry) => sameIndicator(one, entry))), ...changed];
}

const sameIndicator = (a: GivenEntry, b: GivenEntry): boolean => a.form === b.form && a.indicator === b.indicator;

const sameTable = (a: { readonly kind: string; readonly form: string | null }, b: { readonly kind: string; readonly form: string | null }): boolean =>
  a.kind === b.kind && a.form === b.form;

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
