// What the pane needs of the world: a workbook that can be read, scored, written, taken back and gone to. The views and
// the state know this interface and no Office.
import type { Assessment } from '../../core/assessment';
import type { Choices } from '../../core/scoring';
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

/** The plan she was shown, and the questions (by id) whose changes of her own cells she ticked. */
export interface Agreed { readonly reading: Reading; readonly accepted: readonly string[] }

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
  undo(choices: Choices): Promise<UndoOutcome>;
  reveal(at: CellRef): Promise<void>;
  /** Goes to a paragraph of 自评报告（草稿）, wherever it stands now; false where it was never written. */
  revealParagraph(form: string, paragraph: string): Promise<boolean>;
  /** null: no single area is selected. */
  selectedRange(): Promise<RangeRef | null>;
  /** A clean copy, opened as a new workbook. */
  openSubmission(choices: Choices, copy: SubmissionChoice): Promise<SubmissionOutcome>;
  /** Adds sample sheets at the end. */
  addSample(): Promise<void>;
  /** Reads the workbook that holds our sheets where hers may hold none. */
  useCompanion(bytes: Uint8Array): Promise<void>;
}

export interface SubmissionChoice { readonly keep: readonly string[]; readonly audience: 'bureau' | 'public' }
