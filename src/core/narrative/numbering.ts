// Numbers of headings as official documents write them: 一、 （一） 1. （1）.

const DIGITS = '零一二三四五六七八九';

const PLACES = ['', '十', '百', '千'] as const;

/** 1 → 一, 12 → 十二, 23 → 二十三, 105 → 一百零五; up to 9999. @throws RangeError beyond */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`chineseNumeral: ${String(n)}`);
  const digits = Array.from(String(n), Number);
  const spoken = digits.map((digit, index) => {
    const place = PLACES[digits.length - 1 - index] ?? '';
    if (digit > 0) return `${DIGITS.charAt(digit)}${place}`;
    // One 零 for any run of zeros inside, none at the end.
    return digits[index - 1] !== 0 && digits.slice(index).some((later) => later > 0) ? '零' : '';
  }).join('');
  return n < 20 ? spoken.replace(/^一十/u, '十') : spoken;
}

/** The number before a heading of level 1, 2 or 3. */
export function headingNumber(level: 1 | 2 | 3, n: number): string {
  switch (level) {
    case 1: return `${chineseNumeral(n)}、`;
    case 2: return `（${chineseNumeral(n)}）`;
    case 3: return `${String(n)}.`;
  }
}
