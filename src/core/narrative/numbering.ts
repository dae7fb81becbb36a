// Numbers of headings as official documents write them: 一、 （一） 1. （1）.

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 23 → 二十三; up to 99. @throws RangeError beyond */
export function chineseNumeral(n: number): string {
  if (n < 1 || n > 99) throw new RangeError(`chineseNumeral: ${String(n)}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return `${tensText}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

/** The number before a heading of level 1, 2 or 3. */
export function headingNumber(level: 1 | 2 | 3, n: number): string {
  switch (level) {
    case 1: return `${chineseNumeral(n)}、`;
    case 2: return `（${chineseNumeral(n)}）`;
    case 3: return `${String(n)}.`;
  }
}
