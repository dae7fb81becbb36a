// How high a row must be for its wrapped text. Hosts do not fit rows with merged or Chinese text reliably, so our own
// sheets bring their heights along.

/** A text in a column of `width` characters of the default font; `size` in points, 11 where not given. */
export interface WrappedText { readonly text: string; readonly width: number; readonly size?: number }

const DEFAULT_SIZE = 11;
/** Width of a Chinese letter in characters of the default font, a little on the safe side. */
const WIDE = 2.1;
const NARROW = 1.1;
/** Padding left and right of a cell, in characters. */
const PADDING = 1;
const LINE_SPACING = 1.5;
const SMALLEST = 18;
/** Excel's limit. */
const LARGEST = 409;

/** Most letters are Chinese or Latin: a look at the code spares them the search. */
const isWide = (letter: string): boolean => (letter >= '\u4e00' && letter <= '\u9fff') || (letter >= '\u1100' && OTHER_WIDE.test(letter));
const OTHER_WIDE = /[\u1100-\u115f\u2013-\u2026\u2030-\u203b\u2150-\u303f\u3040-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffe6\u{20000}-\u{3fffd}]/u;

/** How many lines the text takes: line breaks counted, long lines wrapped between any two letters. */
export function wrappedLines({ text, width, size = DEFAULT_SIZE }: WrappedText): number {
  const room = Math.max(1, width - PADDING);
  const scale = size / DEFAULT_SIZE;
  return text.split('\n').reduce((lines, line) => {
    let length = 0;
    for (const letter of line) length += (isWide(letter) ? WIDE : NARROW) * scale;
    return lines + Math.max(1, Math.ceil(length / room));
  }, 0);
}

/** The height in points that shows every text of a row, between one line and the most a row can have. */
export function rowHeight(texts: readonly WrappedText[]): number {
  const heights = texts.map((one) => wrappedLines(one) * (one.size ?? DEFAULT_SIZE) * LINE_SPACING + 4);
  return Math.min(LARGEST, Math.ceil(Math.max(SMALLEST, ...heights)));
}
