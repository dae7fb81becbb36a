// What the person chose: settings and answers. The same choices give the same assessment on every host.
import type { RangeRef } from '../workbook';

/** An answer to a question, as the pane, 评分底稿 or `--answers` gives it: one of its choices' values, or typed text. */
export type Answers = Readonly<Record<string, string>>;

/**
 * What she said about one indicator in the pane: as good as the same cells of 评分底稿, where it is written. An absent
 * field is left as the paper has it, '' empties it.
 */
export interface GivenEntry extends Readonly<Partial<Record<EntryField, string>>> { readonly form: string; readonly indicator: string }

export type EntryField = 'verdict' | 'band' | 'points' | 'pointsReason' | 'evidence' | 'reason';

export interface Choices {
  /** Rule set for all forms, or by form id; absent: chosen by the forms themselves. */
  readonly ruleSet?: string | Readonly<Record<string, string>>;
  readonly write: 'formulas' | 'values';
  /** Consent to insert rows into forms that are too short. */
  readonly insertRows: boolean;
  readonly answers: Answers;
  /** Said in the pane and not yet written into 评分底稿; absent: nothing. */
  readonly entries?: readonly GivenEntry[];
  /** Tables pointed elsewhere by the person: table kind (and form id) → range. */
  readonly tables: readonly { readonly kind: string; readonly form: string | null; readonly range: RangeRef }[];
  /** Also write 核对结果 as a sheet. */
  readonly findingsSheet: boolean;
}

export const DEFAULT_CHOICES: Choices = { write: 'formulas', insertRows: false, answers: {}, tables: [], findingsSheet: false };
