// What the workbook remembers of our runs, and whose a cell is. A workbook without a memory, or with a damaged one,
// works as on the first day.
import { sameContent, type CellContent, type CellRef, type RangeRef } from '../workbook';

/** A table pointed elsewhere by the person. */
export interface TableChoice { readonly kind: string; readonly form: string | null; readonly range: RangeRef }

/** One paragraph as we last drafted it, with the figures it carried: the base of the next merge. */
export interface DraftedParagraph { readonly id: string; readonly drafted: string; readonly facts: Readonly<Record<string, string>> }

/** How a form came out in a run that wrote something: `96.88分，良`, `暂计89.25分…`. */
export interface HistoryEntry { readonly run: number; readonly totals: Readonly<Record<string, string>> }

/** Where a sheet stood when we wrote on it; a hidden name follows it, over renamed sheets and inserted rows. */
export interface Anchor { readonly name: string; readonly range: RangeRef }

/** What takes the last run back. */
export interface BeforeImage {
  /** `serializeEdits` of the inverse plan, in the address space after that run. */
  readonly edits: string;
  readonly anchors: readonly Anchor[];
  /** Sheets that run made, each with a print of what it held: another print means that somebody wrote there since. */
  readonly created: readonly { readonly sheet: string; readonly print: string }[];
  /** Rows of sheets of ours whose look that run changed, as they stand after it, and from which row of the memory sheet on their look is kept. */
  readonly looks: readonly { readonly range: RangeRef; readonly row: number }[];
  /** The memory before that run; null when there was none. */
  readonly previous: RememberedRun | null;
}

/** All of the memory but the way back. */
export interface RememberedRun {
  /** Form → id of its rule set. */
  readonly ruleSets: Readonly<Record<string, string>>;
  readonly tables: readonly TableChoice[];
  /** {@link cellKey} → what we last put into that cell of a form. */
  readonly written: Readonly<Record<string, CellContent>>;
  /** {@link scoreKey} → digits of the score; '' while it is open. */
  readonly scores: Readonly<Record<string, string>>;
  /** Form → its draft. */
  readonly drafts: Readonly<Record<string, readonly DraftedParagraph[]>>;
  readonly history: readonly HistoryEntry[];
}

export interface MemoryContent extends RememberedRun { readonly before: BeforeImage | null }

export type Memory =
  | { readonly kind: 'none' }
  /** The sheet is there, but cannot be read: treated as the first day, and said. */
  | { readonly kind: 'damaged'; readonly sheet: string; readonly at: CellRef }
  | { readonly kind: 'kept'; readonly sheet: string; readonly content: MemoryContent };

export const NOTHING_REMEMBERED: MemoryContent = { ruleSets: {}, tables: [], written: {}, scores: {}, drafts: {}, history: [], before: null };

/** The content, empty where nothing can be remembered. */
export const remembered = (memory: Memory): MemoryContent => (memory.kind === 'kept' ? memory.content : NOTHING_REMEMBERED);

/** The key of a cell by its meaning, never by its address. `column` is a field: `score`, `reason`, `total` … */
export const cellKey = (form: string, indicator: string, column: string): string => JSON.stringify([form, indicator, column]);

/** The names in a {@link cellKey} or {@link scoreKey}, form first. */
export function keyParts(key: string): readonly string[] {
  const parsed: unknown = JSON.parse(key);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

export const scoreKey = (form: string, indicator: string): string => JSON.stringify([form, indicator]);

/** What we last put there; null when we never did. */
export const lastWritten = (memory: Memory, key: string): CellContent | null => remembered(memory).written[key] ?? null;

/** Does the cell still hold what we last put there? Then it is no statement of hers, and may be read over. */
export function holdsOurs(memory: Memory, key: string, cell: CellContent): boolean {
  const last = lastWritten(memory, key);
  return last !== null && sameContent(last, cell);
}

/** Ours: what we last wrote, or what we would write now. Anything else there is hers. */
export const isOurs = (memory: Memory, key: string, cell: CellContent, now: CellContent): boolean =>
  sameContent(cell, now) || holdsOurs(memory, key, cell);
