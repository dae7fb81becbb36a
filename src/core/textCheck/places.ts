// From offsets in the compact text back to the words as printed.
import type { TextPlace } from './finding';
import type { TextParagraph } from './paragraphs';

/** @param start offsets in `paragraph.text`, `end` exclusive */
export function placeOf(paragraph: TextParagraph, start: number, end: number): TextPlace {
  const from = paragraph.starts[start] ?? 0;
  const lastStart = paragraph.starts[Math.max(start, end - 1)] ?? from;
  const to = Math.min(paragraph.printed.length, lastStart + 1);
  return { paragraph: paragraph.number, start: from, end: Math.max(from, to), words: paragraph.printed.slice(from, Math.max(from, to)) };
}

const LONGEST_QUOTE = 40;

/** The paragraph as a whole, by its first words. */
export const wholePlace = (paragraph: TextParagraph): TextPlace => placeOf(paragraph, 0, Math.min(paragraph.text.length, LONGEST_QUOTE));

/** Every match of `pattern` in the paragraph as a place. */
export function* matchesIn(paragraph: TextParagraph, pattern: RegExp): Generator<{ readonly match: RegExpExecArray; readonly place: TextPlace }> {
  for (const match of paragraph.text.matchAll(pattern)) yield { match, place: placeOf(paragraph, match.index, match.index + match[0].length) };
}
