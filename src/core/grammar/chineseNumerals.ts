// Chinese numerals: 一百二十, 三千零五, 十二万, 三点五, 二〇二四.
import { decimal, ZERO, type Decimal } from '../units';

const DIGITS: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九').map((c, i) => [c, i] as const).concat(
    Array.from('〇壹贰叁肆伍陆柒捌玖').map((c, i) => [c, i] as const), [['两', 2], ['俩', 2]]),
);
const SMALL: ReadonlyMap<string, number> = new Map([['十', 10], ['拾', 10], ['百', 100], ['佰', 100], ['千', 1000], ['仟', 1000]]);
/** Largest first: 一亿零三百万 is of 亿. */
const LARGE: readonly (readonly [string, Decimal])[] = [['亿', decimal('100000000')], ['万', decimal('10000')]];

/** Characters a Chinese numeral is written with; a run of them is a candidate for {@link parseChineseNumeral}. */
export const NUMERAL_CHARACTERS = '零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿点';

/** Digits one after the other, as years and telephone numbers are read: 二〇二四 → `2024`. @returns null if anything else is in it */
export function digitsInWords(text: string): string | null {
  const digits = Array.from(text, (c) => DIGITS.get(c));
  return text === '' || digits.includes(undefined) ? null : digits.join('');
}

/** A section below 万: 一百二十, 三千零五. @returns null if its places are out of order */
function parseSection(text: string): Decimal | null {
  let sum = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  for (const character of text) {
    const value = DIGITS.get(character);
    const place = SMALL.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (place !== undefined) {
      // 十二 needs no 一 before its 十; every other place does.
      if (place >= lastPlace || (digit === null && !(place === 10 && sum === 0)) || digit === 0) return null;
      sum += (digit ?? 1) * place;
      lastPlace = place;
      digit = null;
    } else return null;
  }
  // 一百二 is colloquial for 120, not 102: not read.
  if (digit !== null && digit !== 0 && lastPlace > 10 && lastPlace < 10_000 && !/[零〇].$/u.test(text)) return null;
  return decimal(String(sum + (digit ?? 0)));
}

function parseWhole(text: string): Decimal | null {
  for (const [unit, size] of LARGE) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const high = parseWhole(text.slice(0, at));
    const low = at + 1 === text.length ? ZERO : parseWhole(text.slice(at + 1).replace(/^[零〇]/, ''));
    return at > 0 && high && low?.lessThan(size) ? high.times(size).plus(low) : null;
  }
  const inDigits = text.length > 1 ? digitsInWords(text) : null;
  if (inDigits !== null) return /^[二两一]?[〇零一二三四五六七八九]{2,}$/u.test(text) ? decimal(inDigits) : null;
  return text === '' ? null : parseSection(text);
}

/** Parses a whole Chinese numeral, decimals by 点 included. @returns null if `text` is not one */
export function parseChineseNumeral(text: string): Decimal | null {
  const [whole = '', fraction, ...more] = text.split('点');
  const value = parseWhole(whole);
  if (value === null || more.length > 0) return null;
  if (fraction === undefined) return value;
  const digits = digitsInWords(fraction);
  return digits === null ? null : value.plus(decimal(`0.${digits}`));
}
