// What planning a form gives, and what it needs.
import { relocate, type RangeRef, type RowInsertion, type WorkbookSnapshot } from '../workbook';
import type { Assessment, PlannedEdit } from '../assessment';
import type { Memory, WrittenCell } from '../memory';
import type { Choices, EvaluatedForm, IndicatorEvaluation, Question } from '../scoring';
import type { FormId, Scorecard } from '../tables';
import type { MissingRows } from './placeIndicators';

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

/** Writes and says nothing. */
export const emptyPlan = (evaluated: EvaluatedForm): ScorecardPlan =>
  ({ edits: [], questions: [], findings: [], unfilled: [], written: [], ordered: evaluated, after: (insertions) => relocate(evaluated, insertions) });

/** What a plan needs besides the form. */
export interface PlanContext {
  readonly workbook: WorkbookSnapshot;
  readonly memory: Memory;
  readonly choices: Choices;
  /** Names of our sheets, the memory included: no formula of the form points there. */
  readonly ownSheets: ReadonlySet<string>;
  /** Forms not to be filled, and why; absent: none. */
  readonly held?: ReadonlyMap<FormId, Omit<Assessment['unfilled'][number], 'form'>>;
  readonly extras: ScorecardExtras;
}

/** What only some forms need. */
export interface ScorecardExtras {
  /** 绩效自评表 of our own, where the workbook has 分值 but no form. */
  readonly planOwnScorecard: (evaluated: EvaluatedForm, context: PlanContext) => Pick<ScorecardPlan, 'edits' | 'questions' | 'written'>;
  /** A form whose blank rows wait for indicators of another table of hers. */
  readonly planTemplate: (evaluated: EvaluatedForm, template: Template, context: PlanContext) => ScorecardPlan;
}

export interface Template { readonly card: Scorecard; readonly waiting: readonly IndicatorEvaluation[] }

/** Id of the question whether rows may be put into her form. */
export const insertQuestionId = (form: FormId): string => `插行/${form}`;
