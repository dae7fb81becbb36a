// A drafted report: paragraphs of spans, each figure bound to the fact it came from.
import type { CellRef } from '../workbook';
import type { OutlineKind } from '../rules';
import type { FormId } from '../tables';

/** Something the workbook states or the evaluation worked out, that a sentence may carry. */
export interface Fact {
  /** Semantic: `支出率`, `得分/绩效管理制度建设`. */
  readonly id: string;
  /** As printed in the text: `98.83%`, `690.47万元`. */
  readonly text: string;
  /** The cell it stands in or was computed for; never null: no figure without a cell. */
  readonly at: CellRef;
}

/** A run of text. `fact` is set where the run is a figure or a quotation from a cell. */
export interface Span { readonly text: string; readonly fact: string | null; readonly mark: 'none' | 'toFill' | 'toVerify' }

export type ParagraphLevel = 'title' | 'heading1' | 'heading2' | 'heading3' | 'body' | 'table';

/** 自动 / 已改写 / 有冲突 / 待补充 */
export type ParagraphStatus = 'auto' | 'rewritten' | 'conflict' | 'toFill';

export interface DraftParagraph {
  /** Semantic and stable: section and content, never a position. */
  readonly id: string;
  readonly level: ParagraphLevel;
  readonly spans: readonly Span[];
  readonly status: ParagraphStatus;
  /** What now stands (or will stand) in the sheet: her wording with today's figures where she rewrote it. */
  readonly text: string;
  /** What we drafted this time, unmerged: the base of the next merge. */
  readonly drafted: string;
  /** Both sides, where her change and ours touch the same words. */
  readonly conflict: { readonly hers: string; readonly ours: string } | null;
  readonly limit: FieldLimit | null;
}

/** 字数上限 of a field; its paragraphs are counted together. */
export interface FieldLimit { readonly most: number; readonly field: string }

export type { OutlineKind } from '../rules';

export interface ReportDraft {
  readonly form: FormId;
  readonly outline: OutlineKind;
  readonly title: string;
  readonly paragraphs: readonly DraftParagraph[];
  readonly facts: readonly Fact[];
  /** All 【待…】 marks, gathered. */
  readonly open: readonly { readonly paragraph: string; readonly text: string }[];
}
