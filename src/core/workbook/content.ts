// What a read cell holds, as an edit would say it; and when two contents are the same.
import type { CellContent } from './edits';
import { BLANK } from './edits';
import { isError, type Cell } from './snapshot';

/** The content that stands in a cell that was read: for an edit's `replaces`. */
export function contentOf(cell: Cell): CellContent {
  const { value, formula } = cell;
  if (formula !== null) return { kind: 'formula', formula, result: isError(value) ? null : value };
  if (value === null || value === '') return BLANK;
  if (isError(value)) return { kind: 'error', error: value.error };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return { kind: 'text', text: value };
}

/** Numbers are the same when Excel shows the same fifteen digits. */
const sameNumber = (a: number, b: number): boolean => a === b || a.toPrecision(15) === b.toPrecision(15);

/** The same content: formulas by their text (results may be stale), numbers by fifteen digits. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === 'number' && b.kind === 'number') return sameNumber(a.value, b.value);
  if (a.kind === 'formula' && b.kind === 'formula') return a.formula === b.formula;
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value;
  if (a.kind === 'error' && b.kind === 'error') return a.error === b.error;
  return a.kind === 'blank' && b.kind === 'blank';
}

/** Text content, or blank for an empty text. */
export const textContent = (text: string): CellContent => (text === '' ? BLANK : { kind: 'text', text });
