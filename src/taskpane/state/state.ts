// The state of the pane as data: what was read, what she said and chose, what is going on, and how the last click ended.
import type { Assessment } from '../../core/assessment';
import type { Choices } from '../../core/scoring';
import type { CheckedText, Reading } from '../services/services';

export type View = 'overview' | 'indicators' | 'report' | 'findings' | 'settings';
export const VIEWS: readonly View[] = ['overview', 'indicators', 'report', 'findings', 'settings'];

/** What 一键评分 does: look only, show first, or write at once. */
export type Mode = 'check' | 'preview' | 'direct';

export type Activity = 'recognizing' | 'scoring' | 'applying' | 'undoing' | 'sampling' | 'submitting' | 'exporting' | 'locating' | 'revealing' | 'checkingText';

/** What kept us, and the one way forward; `way` null: the todo itself says it. */
export interface Problem { readonly what: string; readonly todo: string; readonly way: Way | null }
export type Way = 'retry' | 'settings' | 'recognize';

/** `accepted`: questioned changes she ticked; `declined`: unquestioned ones she unticked; `plan`: what follows from these, null before any. */
export interface Preview { readonly accepted: ReadonlySet<string>; readonly declined: ReadonlySet<string>; readonly plan: Assessment | null }

export interface PaneState {
  readonly view: View;
  /** Of several forms the one that is shown; null: the list of them. */
  readonly form: string | null;
  readonly reading: Reading | null;
  readonly choices: Choices;
  readonly mode: Mode;
  /** She said something that the workbook does not hold yet. */
  readonly unsaved: number;
  /** The planned changes are shown. */
  readonly preview: Preview | null;
  /** The text that was checked last, while its figures are those of the reading. */
  readonly textCheck: CheckedText | null;
  readonly activity: Activity | null;
  /** A sentence on how the last click ended. */
  readonly notice: string | null;
  readonly problem: Problem | null;
}

export const initialState = (choices: Choices, mode: Mode): PaneState => ({
  view: 'overview', form: null, reading: null, choices, mode, unsaved: 0, preview: null, textCheck: null, activity: null, notice: null, problem: null,
});

const WRITING: ReadonlySet<Activity> = new Set<Activity>(['applying', 'undoing', 'sampling', 'submitting', 'exporting']);

/** Something is being made that ends as it ends: no other click may come in between. */
export const isWriting = ({ activity }: Pick<PaneState, 'activity'>): boolean => activity !== null && WRITING.has(activity);
