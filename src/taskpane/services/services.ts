// What the pane needs of the world: a workbook that can be read, scored, written, taken back and gone to. The views and
// the state know this interface and no Office.
import type { Assessment, FormAssessment } from '../../core/assessment';
import type { Choices } from '../../core/scoring';
import type { TextFinding } from '../../core/textCheck';
import type { CellRef, RangeRef } from '../../core/workbook';
import type { Problem } from '../state/state';

/** A workbook as last read, with everything the core says about it. */
export interface Reading {
  readonly assessment: Assessment;
  /** Her visible sheets, for the copy to hand in. */
  readonly sheets: readonly string[];
  /** The workbook remembers a run that can be taken back. */
  readonly canUndo: boolean;
  /** Rule sets a form may be told to follow. */
  readonly ruleSets: readonly RuleSetName[];
  /** The paper stands in another workbook, which has not been given. */
  readonly wantsCompanion: boolean;
  /** Why the button cannot be pressed; null: it can. */
  readonly hindrance: Problem | null;
}

export interface RuleSetName { readonly id: string; readonly title: string; readonly form: string }

/** The plan she was shown, the questions (by id) whose changes of her own cells she ticked, and the changes she unticked. */
export interface Agreed { readonly reading: Reading; readonly accepted: readonly string[]; readonly declined: readonly string[] }

export type ApplyOutcome =
  /** `cells`: how many places were written. `companion`: our sheets were opened as another workbook. */
  | { readonly kind: 'applied'; readonly reading: Reading; readonly cells: number; readonly companion: boolean; readonly recovered: number }
  /** Someone else keeps writing into these cells. */
  | { readonly kind: 'changedSinceRead'; readonly places: readonly CellRef[] }
  /** The workbook is no longer what was shown: nothing written, look again. */
  | { readonly kind: 'planChanged'; readonly reading: Reading };

export type UndoOutcome =
  | { readonly kind: 'undone'; readonly kept: readonly string[]; readonly reading: Reading }
  | { readonly kind: 'nothingToUndo' }
  | { readonly kind: 'changedSinceRead'; readonly places: readonly CellRef[] };

export type SubmissionOutcome =
  | { readonly kind: 'opened'; readonly sheets: readonly string[] }
  | { readonly kind: 'refused'; readonly what: string; readonly todo: string };

/** Which text 核对文字 reads: our 自评报告（草稿）, what she has selected, or what was selected before. */
export type TextSource = 'report' | 'selection' | RangeRef;

/** A text as it was held against the tables of a form. */
export interface CheckedText { readonly form: string; readonly source: 'report' | RangeRef; readonly hits: readonly TextHit[] }

/** What is found in a text, and the cell it stands in. */
export interface TextHit { readonly at: CellRef; readonly finding: TextFinding; /** null: nothing to write instead, or a formula wrote it. */ readonly fix: TextFix | null }

/** `to` instead of the characters from `start` to `end` of the cell's text, which `was` this. */
export interface TextFix { readonly at: CellRef; readonly was: string; readonly start: number; readonly end: number; readonly to: string }

export type TextCheckOutcome =
  | { readonly kind: 'checked'; readonly check: CheckedText }
  | { readonly kind: 'noReport' }
  | { readonly kind: 'noText' };

export type FixOutcome =
  /** `canUndo`: false where the workbook takes no memory, and so keeps no way back. */
  | { readonly kind: 'fixed'; readonly cells: number; readonly canUndo: boolean }
  | { readonly kind: 'changedSinceRead'; readonly places: readonly CellRef[] };

/** The rules of a form as a sheet 评分规则 of the workbook. */
export type RulesOutcome =
  | { readonly kind: 'exported'; readonly sheet: string }
  | { readonly kind: 'exists'; readonly sheet: string }
  | { readonly kind: 'structureProtected' };

/** All may throw `HostError`; anything else that is thrown is a mistake of ours. */
export interface PaneServices {
  /** Set-up: reads the workbook with its merged ranges, and assesses it. */
  recognize(choices: Choices): Promise<Reading>;
  /** Reads and assesses: one request. */
  assess(choices: Choices): Promise<Reading>;
  /** Assesses what was last read: no request. Reads first where nothing was. */
  reassess(choices: Choices): Promise<Reading>;
  /** Reads, assesses and writes what she agreed to; null where she chose to write without looking. */
  apply(choices: Choices, agreed: Agreed | null): Promise<ApplyOutcome>;
  /** What would be written if the preview were agreed to as it is ticked now: no request. */
  replan(choices: Choices, agreed: Agreed): Promise<Assessment>;
  undo(choices: Choices): Promise<UndoOutcome>;
  reveal(at: CellRef): Promise<void>;
  /** Goes to a paragraph of 自评报告（草稿）, wherever it stands now; false where it was never written. */
  revealParagraph(form: string, paragraph: string): Promise<boolean>;
  /** Goes to the head of 评分底稿; false where there is none. */
  revealPaper(): Promise<boolean>;
  /** null: no single area is selected. */
  selectedRange(): Promise<RangeRef | null>;
  /** A clean copy, opened as a new workbook. */
  openSubmission(choices: Choices, copy: SubmissionChoice): Promise<SubmissionOutcome>;
  /** Holds a text against the tables of a form. */
  checkText(choices: Choices, form: string, source: TextSource): Promise<TextCheckOutcome>;
  /** Puts the ticked figures right in their cells. */
  fixTexts(fixes: readonly TextFix[]): Promise<FixOutcome>;
  /** Adds a rule set as a sheet, never over one that stands. */
  exportRules(ruleSet: string): Promise<RulesOutcome>;
  /** Adds sample sheets at the end. */
  addSample(): Promise<void>;
  /** The form's report as a Word document, downloaded. */
  exportReport(form: FormAssessment): Promise<void>;
  /** Reads the workbook that holds our sheets where hers may hold none; false: there are none in it. */
  useCompanion(bytes: Uint8Array): Promise<boolean>;
}

export interface SubmissionChoice { readonly keep: readonly string[]; readonly audience: 'bureau' | 'public' }
