// What planning a form gives, and what it needs.
import type { RangeRef, RowInsertion, WorkbookSnapshot } from '../workbook';
import type { Assessment, PlannedEdit } from '../assessment';
import type { Memory, WrittenCell } from '../memory';
import type { Choices, EvaluatedForm, Question } from '../scoring';
import type { FormId } from '../tables';
import type { MissingRows } from './placeIndicators';
import type { Writing } from './scoreContent';

/** What is said about filling the form; every one is a finding of the catalogue. */
export type ScorecardFinding = { readonly at: RangeRef; readonly form: FormId; readonly about: string } & (
  | { readonly kind: 'rowsMissing'; readonly rows: number; readonly needed: number; readonly groups: readonly MissingRows[] }
  | { readonly kind: 'sheetProtected'; readonly cells: number }
  | { readonly kind: 'filterActive'; readonly sheet: string });

export interface ScorecardPlan {
  readonly edits: readonly PlannedEdit[];
  readonly questions: readonly Question[];
  readonly findings: readonly ScorecardFinding[];
  readonly unfilled: Assessment['unfilled'];
  /** For the memory: what the cells hold that the plan writes without a question. */
  readonly written: readonly WrittenCell[];
  /** The evaluation with its indicators in the order of the form's rows, those placed in blank rows included. */
  readonly ordered: EvaluatedForm;
  /** The same as it will stand, every place after `insertions` (those of all forms): for texts that name cells. */
  readonly after: (insertions: readonly RowInsertion[]) => EvaluatedForm;
}

/** Lays out a scorecard sheet of our own, and plans it. */
export type PlanOwnScorecard = (evaluated: EvaluatedForm, context: OwnContext) => OwnScorecardPlan;

export type OwnScorecardPlan = Pick<ScorecardPlan, 'edits' | 'questions' | 'written'>;

export interface OwnContext { readonly writing: Writing; readonly memory: Memory; readonly answers: Readonly<Record<string, string>> }

/** What a plan needs besides the form. */
export interface PlanContext {
  readonly workbook: WorkbookSnapshot;
  readonly memory: Memory;
  readonly choices: Choices;
  readonly planOwnScorecard: PlanOwnScorecard;
  /** Names of our sheets, the memory included. */
  readonly ownSheets: ReadonlySet<string>;
  /** Forms not to be filled, and why; absent: none. */
  readonly held?: ReadonlyMap<FormId, Omit<Assessment['unfilled'][number], 'form'>>;
}
