// What 评分底稿 is laid out from.
import type { RowInsertion, WorkbookSnapshot } from '../workbook';
import type { Answers, Choices, EvaluatedForm, Question } from '../scoring';
import type { PersonEntry } from '../tables';

export interface PaperInput {
  readonly forms: readonly EvaluatedForm[];
  readonly questions: readonly Question[];
  /** What she wrote in the paper of an earlier run; laid out again wherever its indicator stands now. */
  readonly entries: readonly PersonEntry[];
  /** Answers given, in the paper or elsewhere: kept in the paper, also when they are no longer asked for. */
  readonly answers: Answers;
  /** Rows the same plan inserts: texts name the places as they will be. */
  readonly insertions: readonly RowInsertion[];
  readonly workbook: WorkbookSnapshot;
  readonly ownSheets: ReadonlySet<string>;
  readonly write: Choices['write'];
  /** `none`: the paper goes into a workbook of its own, from which no formula reaches hers. */
  readonly links: 'cells' | 'none';
}
