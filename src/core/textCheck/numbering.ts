// Numbers that jump: 一、三、 · （1）（2）（4） · 一是…三是….
import { parseChineseNumeral } from '../grammar';
import type { TextFinding } from './finding';
import type { TextParagraph } from './paragraphs';
import { placeOf } from './places';

interface Style {
  /** Smaller stands above: a new number of it starts those below anew. */
  readonly rank: number;
  readonly pattern: RegExp;
  readonly print: (n: number) => string;
}

const CHINESE = '一二三四五六七八九十';
const numeral = (n: number): string => (n <= 10 ? CHINESE.charAt(n - 1) : n < 20 ? `十${CHINESE.charAt(n - 11)}` : String(n));

const STYLES: readonly Style[] = [
  { rank: 1, pattern: new RegExp(`^([${CHINESE}]{1,3})、`, 'gu'), print: (n) => `${numeral(n)}、` },
  { rank: 2, pattern: new RegExp(`^[（(]([${CHINESE}]{1,3})[)）]`, 'gu'), print: (n) => `（${numeral(n)}）` },
  { rank: 3, pattern: /^(\d{1,2})[.、．](?!\d)/gu, print: (n) => `${String(n)}.` },
  { rank: 4, pattern: /(?:^|(?<=[。；：:;，]))[（(](\d{1,2})[)）]/gu, print: (n) => `（${String(n)}）` },
  { rank: 5, pattern: new RegExp(`(?:^|(?<=[。；：:;，]))([${CHINESE}])是(?!否|不)`, 'gu'), print: (n) => `${numeral(n)}是` },
];

interface Mark { readonly style: Style; readonly n: number; readonly start: number; readonly end: number }

export function checkNumbering(paragraphs: readonly TextParagraph[]): readonly TextFinding[] {
  const last = new Map<number, number>();
  return paragraphs.flatMap((paragraph) => marksOf(paragraph.text).flatMap(({ style, n, start, end }): TextFinding[] => {
    const before = last.get(style.rank) ?? 0;
    last.set(style.rank, n);
    for (const { rank } of STYLES) if (rank > style.rank) last.delete(rank);
    if (n === before + 1 || n === 1) return [];
    return [{ place: placeOf(paragraph, start, end), kind: 'numberingGap', expected: style.print(before + 1), found: style.print(n) }];
  }));
}

function marksOf(text: string): Mark[] {
  const marks = STYLES.flatMap((style) => [...text.matchAll(style.pattern)].flatMap((match): Mark[] => {
    const digits = match[1] ?? '';
    const n = /\d/.test(digits) ? Number(digits) : parseChineseNumeral(digits)?.toNumber() ?? 0;
    return n > 0 ? [{ style, n, start: match.index, end: match.index + match[0].length }] : [];
  }));
  return marks.sort((a, b) => a.start - b.start);
}
