// Days and spans of days in words: 2024年9月底前, 9月前, 12月, 2024.9.30, 年底前, 一季度, 次年3月.
import { daysInMonth, isCalendarDay, type CalendarDay } from '../units';
import { digitsInWords, parseChineseNumeral } from './chineseNumerals';

/** A span that a text names. `before`: 前 or 之前 stands behind it. Days in order, both inclusive. */
export interface DateReading {
  readonly from: CalendarDay; readonly to: CalendarDay;
  readonly before: boolean;
  /** Normalized words before and behind the date. */
  readonly lead: string; readonly trail: string;
}

export type DateResult =
  | { readonly kind: 'date'; readonly reading: DateReading }
  | { readonly kind: 'yearUnknown' } | { readonly kind: 'impossible' } | null;

const DIGIT = '[零〇一二三四五六七八九]';
const NUM = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = `(?:(?<year>20\\d{2}|(?<![\\d.])\\d{2}|[二两][零〇]${DIGIT}{2})年度?|(?<relative>当年|本年度?|今年|次年|翌年|明年|下一?年度?|上一?年度?|去年))`;
const PART = '(?<part>月底|底|末|初|上旬|中旬|下旬)';
const WORDED = new RegExp(
  `(?:${YEAR}的?)?(?:(?:(?<first>${NUM})月?(?:份|底|初|上旬|中旬|下旬)?[-~至到](?:20\\d{2}年)?)?(?<month>${NUM})月(?:份)?(?:(?<day>${NUM})[日号]|${PART})?`
  + `|第?(?<quarter>[一二三四1-4])季度(?<quarterEnd>末|底)?|(?<half>上半年|下半年)(?<halfEnd>末|底)?|(?<!\\d)年度?(?<yearEnd>底|末|终|内))`, 'u');
/** 2024年1月1日至: the beginning of a period whose end follows. */
const BEGINNING = /(?:20\d{2}年)?\d{1,2}月\d{1,2}日(?:-|~|至|到)(?=(?:20\d{2}年)?\d{1,2}月)|20\d{2}[./]\d{1,2}[./]\d{1,2}(?:-|~|至|到)(?=20\d{2}[./])/;
const YEAR_ALONE = new RegExp(`${YEAR}(?<yearPart>底|末|内|终|全年)?`, 'u');
const NUMERIC = /(?<!\d)(?<year>20\d{2})(?:[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?|(?<month8>\d{2})(?<day8>\d{2}))(?!\d|[%‰])(?:日)?/;
const SHORT_NUMERIC = /^(?<month>\d{1,2})[./](?<day>\d{1,2})(?=(?:日)?(?:之|以)?前)/;
const BEFORE = /^(?:\(?含\)?)?(?:之前|以前|前)/;

type Groups = Readonly<Record<string, string | undefined>>;
interface Span { readonly from: CalendarDay; readonly to: CalendarDay }

const smallNumber = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  return parseChineseNumeral(text)?.toNumber() ?? 0;
};

const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [[/^(?:次|翌|明|下)/, 1], [/^(?:上|去)/, -1], [/./, 0]];

/** The year said, or the fiscal year where none is. @returns null where neither is known */
function yearOf(groups: Groups, fiscalYear: number | null): number | null {
  const { year, relative } = groups;
  if (year !== undefined) {
    const full = /^\d/.test(year) ? Number(year) : Number(digitsInWords(year.replace('两', '二')) ?? Number.NaN);
    return full < 100 ? 2000 + full : full;
  }
  const shift = RELATIVE_YEARS.find(([pattern]) => relative !== undefined && pattern.test(relative))?.[1] ?? 0;
  return fiscalYear === null ? null : fiscalYear + shift;
}

const monthSpan = (year: number, first: number, last: number): Span => ({
  from: { year, month: first, day: 1 }, to: { year, month: last, day: daysInMonth(year, last) },
});

function partOfMonth(year: number, month: number, part: string): Span {
  const whole = monthSpan(year, month, month);
  const at = (from: number, to: number): Span => ({ from: { year, month, day: from }, to: { year, month, day: to } });
  if (part === '初' || part === '上旬') return at(1, 10);
  if (part === '中旬') return at(11, 20);
  if (part === '下旬') return at(21, whole.to.day);
  return { from: whole.to, to: whole.to }; // 底, 末: the last day stands for it
}

function spanOf(groups: Groups, year: number): Span | null {
  const { month, day, part, quarter, half, first } = groups;
  const month8 = groups['month8'];
  const lastDay = (span: Span): Span => ({ from: span.to, to: span.to });
  if (month !== undefined || month8 !== undefined) {
    const m = smallNumber(month ?? month8 ?? '');
    if (m < 1 || m > 12) return null;
    const d = day ?? groups['day8'];
    if (d !== undefined) {
      const one = { year, month: m, day: smallNumber(d) };
      return isCalendarDay(one) ? { from: one, to: one } : null;
    }
    if (part !== undefined) return partOfMonth(year, m, part);
    const begin = first === undefined ? m : smallNumber(first);
    return begin >= 1 && begin <= m ? monthSpan(year, begin, m) : null;
  }
  if (quarter !== undefined) {
    const q = smallNumber(quarter);
    const span = monthSpan(year, q * 3 - 2, q * 3);
    return groups['quarterEnd'] === undefined ? span : lastDay(span);
  }
  if (half !== undefined) {
    const span = half === '上半年' ? monthSpan(year, 1, 6) : monthSpan(year, 7, 12);
    return groups['halfEnd'] === undefined ? span : lastDay(span);
  }
  const wholeYear = monthSpan(year, 1, 12);
  return /^[底末终]$/.test(groups['yearEnd'] ?? groups['yearPart'] ?? '') ? lastDay(wholeYear) : wholeYear;
}

/**
 * Finds the one date or span that normalized `period` names; of a period of days, its last. Months and days without a year are of the fiscal year.
 * @returns null if there is none
 */
export function findDate(period: string, fiscalYear: number | null): DateResult {
  const text = period.replace(BEGINNING, '');
  const match = NUMERIC.exec(text) ?? SHORT_NUMERIC.exec(text) ?? WORDED.exec(text) ?? YEAR_ALONE.exec(text);
  if (!match) return null;
  const groups: Groups = match.groups ?? {};
  const year = yearOf(groups, fiscalYear);
  if (year === null) return { kind: 'yearUnknown' };
  const span = spanOf(groups, year);
  if (!span) return { kind: 'impossible' };
  const behind = text.slice(match.index + match[0].length);
  const [before = ''] = BEFORE.exec(behind) ?? [];
  return { kind: 'date', reading: { ...span, before: before !== '', lead: text.slice(0, match.index), trail: behind.slice(before.length) } };
}

/** The day before; months and years are crossed. */
export function dayBefore(day: CalendarDay): CalendarDay {
  if (day.day > 1) return { ...day, day: day.day - 1 };
  return day.month > 1
    ? { year: day.year, month: day.month - 1, day: daysInMonth(day.year, day.month - 1) }
    : { year: day.year - 1, month: 12, day: 31 };
}
