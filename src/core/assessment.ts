// What one run of `assess` gives: everything the product knows about a workbook, as data.
import type { Finding } from './checks';
import type { Question, EvaluatedForm } from './scoring';
import type { ReportDraft } from './narrative';
import type { RecognizedTables } from './tables';
import type { CellRef, WorkbookEdit } from './workbook';

/** An edit with why it is proposed and whether a person must agree first. */
export interface PlannedEdit {
  readonly edit: WorkbookEdit;
  /** What it writes, for the preview: 得分 · 新增馆藏图书. */
  readonly what: string;
  /** The question (or 修正, see `Fix`) that must be agreed to first, by 改写; null: unquestioned. */
  readonly question: string | null;
  /** Answered with `LEAVE_OUT`, this id leaves an unquestioned change out, this once; absent: it goes with the whole. */
  readonly leave?: string;
}

/** Told after each form that was scored or drafted; only for showing, it changes nothing. */
export type Progress = (done: number, total: number) => void;

/** A score that moved since the run remembered in the workbook. */
export interface ScoreChange { readonly form: string; readonly indicator: string; readonly before: string; readonly after: string }

export interface FormAssessment extends EvaluatedForm {
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly report: ReportDraft | null;
}

export interface Assessment {
  readonly tables: RecognizedTables;
  readonly forms: readonly FormAssessment[];
  /** Findings of the workbook as a whole, and of no one form. */
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  /** Unquestioned edits only; apply all or none. */
  readonly edits: readonly WorkbookEdit[];
  /** For the 底稿 workbook beside one whose structure is protected; empty otherwise. */
  readonly companionEdits: readonly WorkbookEdit[];
  /** All edits in words, questioned ones too, for the preview. */
  readonly planned: readonly PlannedEdit[];
  readonly changes: readonly ScoreChange[];
  /** Where no form can be filled and why, e.g. rows missing without consent. */
  readonly unfilled: readonly { readonly form: string; readonly at: CellRef; readonly why: 'rowsMissing' | 'rowsShared' | 'protected' | 'sameForm' | 'formUnread' | 'structureProtected' }[];
}
