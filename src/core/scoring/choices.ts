// What the person chose: settings and answers. The same choices give the same assessment on every host.
import type { RangeRef } from '../workbook';

/** An answer to a question, as the pane, 评分底稿 or `--answers` gives it: one of its choices' values, or typed text. */
export type Answers = Readonly<Record<string, string>>;

export interface Choices {
  /** Rule set for all forms, or by form id; absent: chosen by the forms themselves. */
  readonly ruleSet?: string | Readonly<Record<string, string>>;
  readonly write: 'formulas' | 'values';
  /** Consent to insert rows into forms that are too short. */
  readonly insertRows: boolean;
  readonly answers: Answers;
  /** Tables pointed elsewhere by the person: table kind (and form id) → range. */
  readonly tables: readonly { readonly kind: string; readonly form: string | null; readonly range: RangeRef }[];
  /** Also write 核对结果 as a sheet. */
  readonly findingsSheet: boolean;
}

export const DEFAULT_CHOICES: Choices = { write: 'formulas', insertRows: false, answers: {}, tables: [], findingsSheet: false };
