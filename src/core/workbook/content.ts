// What a read cell holds, as an edit would say it; and when two contents are the same.
import type { Decimal } from '../units';
import { BLANK, type CellContent } from './edits';
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

/** What a cell of Excel holds at most, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const CUT = '……（文字过长，此处未写全）';

/** A text of ours that fits into a cell: a longer one is cut, never through a letter, and says so. */
export function fittingText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const end = LONGEST_TEXT - CUT.length;
  return `${text.slice(0, /[\ud800-\udbff]/.test(text[end - 1] ?? '') ? end - 1 : end)}${CUT}`;
}

/** Content for a text of ours, cut where it is longer than a cell holds; blank for an empty one. */
export const textContent = (text: string): CellContent => (text === '' ? BLANK : { kind: 'text', text: fittingText(text) });

/** Content for a figure of ours; blank for none. */
export const numberContent = (value: Decimal | null): CellContent => (value ? { kind: 'number', value: value.toNumber() } : BLANK);

/** What a cell with this content shows, unformatted; nothing for an error. */
export function shownText(content: CellContent): string {
  switch (content.kind) {
    case 'text': return content.text;
    case 'number': case 'boolean': return String(content.value);
    case 'formula': return String(content.result ?? '');
    case 'blank': case 'error': return '';
  }
}
