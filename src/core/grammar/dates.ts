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

const NUM = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:(?<year>20\\d{2}|(?<![\\d.])\\d{2}|[二两][零〇][零〇一二三四五六七八九]{2})年度?|(?<relative>当年|本年度?|今年|次年|翌年|明年|下一?年度?|上一?年度?|去年))';
const WORDED = new RegExp(
  `(?:${YEAR}的?)?(?:(?:(?<first>${NUM})月?(?:份|底|初|上旬|中旬|下旬)?[-~至到](?:20\\d{2}年)?)?(?<month>${NUM})月份?(?:(?<day>${NUM})[日号]|(?<part>月底|底|末|初|[上中下]旬))?`
  + `|第?(?<quarter>[一二三四1-4])季度(?<quarterEnd>末|底)?|(?<half>[上下])半年(?<halfEnd>末|底)?|(?<!\\d)年度?(?<yearEnd>底|末|终|内))`, 'u');
const YEAR_ALONE = new RegExp(`${YEAR}(?<yearEnd>底|末|内|终|全年)?`, 'u');
/** 2024年1月1日至, 2023年7月至2024年: the beginning of a period whose end follows. */
const BEGINNING = /(?:20\d{2}年)?\d{1,2}月\d{1,2}日[-~至到](?=(?:20\d{2}年)?\d{1,2}月)|(20\d{2})年\d{1,2}月[-~至到](?=(?!\1)20\d{2}年\d{1,2}月)/;
/** 2024.9.30, 2024/9, 20240930. */
const NUMERIC = /(?<!\d)(20\d{2})(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?|(\d{2})(\d{2}))(?!\d|[%‰])日?/g;
/** 9.30 before 前, and at the end of a period of days. */
const SHORT_NUMERIC = /^(\d{1,2})[./](\d{1,2})(?=日?[之以]?前)日?|(?<=日[-~至到])(\d{1,2})[./](\d{1,2})日?/;
/** 12 in 2024.1-12. */
const LAST_MONTH = /(?<=20\d{2}年\d{1,2}月[-~至到])(\d{1,2})(?![\d.月日号])/;
const BEFORE = /^(?:\(?含\)?)?[之以]?前/;

const inWords = (_: string, year: string, _mark?: string, month?: string, day?: string, month8?: string, day8?: string): string => {
  const d = day ?? day8;
  return `${year}年${month ?? month8 ?? ''}月${d === undefined ? '' : `${d}日`}`;
};

type Groups = Readonly<Record<string, string | undefined>>;
interface Span { readonly from: CalendarDay; readonly to: CalendarDay }

const smallNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text)?.toNumber() ?? 0);

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

/** First and last days of the parts of a month; 底 and 末 are its last day. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = { 初: [1, 10], 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] };

/** @returns null for a day or month that there is not */
function spanOf(groups: Groups, year: number): Span | null {
  const { month, day, part = '', quarter, half, first = month, quarterEnd, halfEnd, yearEnd } = groups;
  const [from, to] = quarter !== undefined ? [smallNumber(quarter) * 3 - 2, smallNumber(quarter) * 3]
    : half !== undefined ? half === '上' ? [1, 6] : [7, 12] : month === undefined ? [1, 12] : [smallNumber(first ?? month), smallNumber(month)];
  if (to < 1 || to > 12) return null;
  const single = day === undefined ? null : { year, month: to, day: smallNumber(day) };
  if (single) return isCalendarDay(single) ? { from: single, to: single } : null;
  const span = monthSpan(year, from, to);
  if (/[底末终]/.test(quarterEnd ?? halfEnd ?? yearEnd ?? part)) return { from: span.to, to: span.to };
  const days = PARTS[part];
  if (days) return { from: { year, month: to, day: days[0] }, to: { year, month: to, day: Math.min(days[1], span.to.day) } };
  return from >= 1 && from <= to ? span : null;
}

/**
 * Finds the one date or span that normalized `period` names; of a period of days, its last. Months and days without a year are of the fiscal year.
 * @returns null if there is none
 */
export function findDate(period: string, fiscalYear: number | null): DateResult {
  const text = period.replace(NUMERIC, inWords).replace(SHORT_NUMERIC, '$1$3月$2$4日').replace(LAST_MONTH, '$1月').replace(BEGINNING, '');
  const match = WORDED.exec(text) ?? YEAR_ALONE.exec(text);
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
