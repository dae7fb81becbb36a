// The text of a long sheet in stretches of whole rows: it never stands in memory as one text, and stretches that nobody
// changes stay the bytes they were.
import { childNamed, parseXml, XmlError } from '../xml/parse';
import { decodePart, isUtf8 } from '../xml/partText';

/** Rows as they stand in the file, or as text where they were changed. Begins with a row that says its number. */
export type Stretch = string | Uint8Array;

export interface LongSheet {
  /** `x:` or empty. */
  readonly prefix: string;
  /** Up to the open tag of `sheetData`, with it. */
  readonly head: string;
  readonly stretches: readonly Stretch[];
  /** From the close tag of `sheetData` on. */
  readonly tail: string;
}

/** Rows of one stretch as text: as {@link XmlElement} says where the content of `sheetData` stands. */
export interface RowsText {
  readonly xml: string;
  readonly prefix: string;
  readonly openEnd: number;
  readonly closeStart: number;
  /** Numbers of all its rows lie from `first` up to `next`, which is not among them. */
  readonly first: number;
  readonly next: number;
}

/** Bytes of one stretch, about: large enough to waste nothing, small enough to be forgotten soon. */
const STRETCH = 256 * 1024;

/** Bytes before the rows (views, column widths); where there are more, the sheet is read whole. */
const LONGEST_HEAD = 60_000;

const [LESS, SLASH, BANG, QUESTION] = [0x3c, 0x2f, 0x21, 0x3f];

/**
 * Parts a sheet into stretches while it is unpacked, chunk by chunk.
 * Where that cannot be done safely (another encoding, comments, rows without numbers) the sheet is to be read whole.
 */
export class SheetCutter {
  readonly #stretches: Uint8Array[] = [];
  #head: { readonly bytes: Uint8Array; readonly prefix: string; readonly rowTag: Uint8Array } | null = null;
  /** What is not cut yet: from the last cut on. */
  #rest: Uint8Array = new Uint8Array();

  constructor(readonly size = STRETCH) {}

  add(chunk: Uint8Array): void {
    if (!this.#head && this.#rest.length > LONGEST_HEAD) return; // no sheet we know: nothing of it is kept
    this.#rest = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk);
    this.#head ??= this.#takeHead();
    if (this.#head) this.#cut(this.#head.rowTag);
  }

  /** @returns null where the sheet cannot be parted. @throws TypeError for what is not text, XmlError around the rows */
  finish(): LongSheet | null {
    if (!this.#head) return null;
    const { bytes, prefix } = this.#head;
    const closeStart = lastOf(this.#rest, `</${prefix}sheetData`);
    if (closeStart < 0 || [...this.#stretches, this.#rest].some(hasMarkup)) return null;
    const stretches = [...this.#stretches, this.#rest.subarray(0, closeStart)].filter(({ length }) => length > 0);
    const long = { prefix, head: decodePart(bytes), stretches, tail: decodePart(this.#rest.subarray(closeStart)) };
    const numbers = stretches.map((stretch) => firstRow(stretch));
    return numbers.every((number, index) => number > (numbers[index - 1] ?? 0)) && isSound(long) ? long : null;
  }

  #takeHead(): { readonly bytes: Uint8Array; readonly prefix: string; readonly rowTag: Uint8Array } | null {
    const open = isUtf8(this.#rest) ? openTagOf(this.#rest) : null;
    if (!open) return null;
    const bytes = this.#rest.subarray(0, open.end);
    this.#rest = this.#rest.subarray(open.end);
    return { bytes, prefix: open.prefix, rowTag: asBytes(`<${open.prefix}row`) };
  }

  #cut(rowTag: Uint8Array): void {
    let from = 0;
    for (let to = nextTag(this.#rest, rowTag, this.size); to >= 0; to = nextTag(this.#rest, rowTag, from + this.size)) {
      this.#stretches.push(this.#rest.subarray(from, to));
      from = to;
    }
    this.#rest = this.#rest.subarray(from);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Does `sheetData` stand where it was looked for? @throws XmlError */
function isSound({ head, tail, prefix }: LongSheet): boolean {
  const sheetData = childNamed(parseXml(head + tail, 'sheetData'), 'sheetData');
  return sheetData?.openEnd === head.length && sheetData.prefix === prefix;
}

function openTagOf(bytes: Uint8Array): { readonly prefix: string; readonly end: number } | null {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_HEAD));
  const [tag, prefix = ''] = /<((?:[\w.-]+:)?)sheetData(?:\s[^<>]*)?>/.exec(start) ?? [];
  return tag === undefined || tag.endsWith('/>') ? null : { prefix, end: start.indexOf(tag) + tag.length };
}

/** Comments, CDATA or instructions: what looks like a tag in them is none. */
const hasMarkup = (bytes: Uint8Array): boolean => [BANG, QUESTION].some((second) => {
  for (let at = bytes.indexOf(second); at >= 0; at = bytes.indexOf(second, at + 1)) if (bytes[at - 1] === LESS) return true;
  return false;
});

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const standsAt = (bytes: Uint8Array, at: number, text: Uint8Array): boolean => text.every((byte, index) => bytes[at + index] === byte);

function lastOf(bytes: Uint8Array, text: string): number {
  const wanted = asBytes(text);
  for (let at = bytes.lastIndexOf(LESS); at > 0; at = bytes.lastIndexOf(LESS, at - 1)) if (standsAt(bytes, at, wanted)) return at;
  return -1;
}

/** Where the next row begins from `from` on; −1 where none does. */
function nextTag(bytes: Uint8Array, tag: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(LESS, from); at >= 0 && at + tag.length < bytes.length; at = bytes.indexOf(LESS, at + 1)) {
    const after = bytes[at + tag.length] ?? 0;
    if ((after <= 32 || after === SLASH) && standsAt(bytes, at, tag)) return at;
  }
  return -1;
}

/** Longer than any tag of a row. */
const LONGEST_TAG = 1000;

/** The number of the first row; 0 where it does not say one. */
function firstRow(stretch: Stretch): number {
  const start = typeof stretch === 'string' ? stretch.slice(0, LONGEST_TAG) : String.fromCharCode(...stretch.subarray(0, LONGEST_TAG));
  return Number(/^\s*<(?:[\w.-]+:)?row\s(?:[^<>]*\s)?r=["'](\d+)["']/.exec(start)?.[1] ?? '0');
}

/** @throws XmlError if the bytes are not text */
function textOf(stretch: Stretch): string {
  if (typeof stretch === 'string') return stretch;
  try {
    return decodePart(stretch);
  } catch (cause) {
    throw new XmlError('not text', { cause });
  }
}

/** All rows, one stretch after the other. @throws XmlError if the bytes are not text */
export function* rowsOf({ prefix, stretches }: LongSheet): Generator<RowsText> {
  const numbers = stretches.map(firstRow);
  for (const [index, stretch] of stretches.entries()) {
    const xml = textOf(stretch);
    yield { xml, prefix, openEnd: 0, closeStart: xml.length, first: index === 0 ? 0 : numbers[index] ?? 0, next: numbers[index + 1] ?? Infinity };
  }
}

/** The whole text. */
export const wholeText = ({ head, stretches, tail }: LongSheet): string => [head, ...stretches.map(textOf), tail].join('');

/** The whole part as it is written, piece by piece. */
export const bytesOf = ({ head, stretches, tail }: LongSheet): readonly Uint8Array[] =>
  [head, ...stretches, tail].map((piece) => (typeof piece === 'string' ? asBytes(piece) : piece));
