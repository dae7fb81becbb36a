// Tables whose levels are rows of their own above their indicators: 一、产出指标（50分） · （一）数量指标 · 培训人次.
import { decimal, sumDecimals, type Decimal } from '../units';
import { mayHaveHeadings, type RawIndicator, type RawIndicatorTable } from './readIndicators';
import { numberIn } from './sheetView';
import type { Sourced } from './table';
import { saysSomething } from './tableFrame';
import type { Words } from './words';

const LEAD = /^(?:([一二三四五六七八九十]{1,3}[、.．])|([（(][一二三四五六七八九十]{1,3}[)）]))\s*(?=\S)/;
type Rank = 1 | 2;
interface Heading { readonly rank: Rank; readonly name: Sourced<string> }

/** A row that names a level and says nothing else, but perhaps its points. */
function headingOf({ name, fields }: RawIndicator, words: Words): Heading | null {
  if (saysSomething(fields)) return null;
  const [lead = '', first] = LEAD.exec(name.value) ?? [];
  const value = words.name(name.value.slice(lead.length));
  const rank: Rank | null = lead !== '' ? (first === undefined ? 2 : 1) : words.level1(value) ? 1 : words.level2(value) ? 2 : null;
  return rank && { rank, name: { ...name, value } };
}

const pointsOf = ({ fields }: RawIndicator): Decimal | null => numberIn(fields.maxPoints ?? fields.weight)?.value ?? null;

/** Rows that only name the level of those below them become levels; a row nothing follows, or whose points are its own, stays. */
export const withHeadingRows = (table: RawIndicatorTable, words: Words): RawIndicatorTable =>
  (mayHaveHeadings(table) ? { ...table, indicators: withoutHeadings(table.indicators, words) } : table);

function withoutHeadings(rows: readonly RawIndicator[], words: Words): readonly RawIndicator[] {
  const headings = rows.map((row) => headingOf(row, words));
  const holds = headings.map((heading, index) => heading !== null && covers(rows, headings, index));
  let level1: Sourced<string> | null = null;
  let level2: Sourced<string> | null = null;
  return rows.flatMap((row, index) => {
    const heading = holds[index] ? headings[index] : null;
    if (!heading) return [{ ...row, levels: { level1, level2 } }];
    level2 = heading.rank === 1 ? null : heading.name;
    if (heading.rank === 1) level1 = heading.name;
    return [];
  });
}

/** Do indicators follow, and do they share the points the heading prints? */
function covers(rows: readonly RawIndicator[], headings: readonly (Heading | null)[], index: number): boolean {
  const rank = headings[index]?.rank ?? 1;
  const end = headings.findIndex((one, at) => at > index && one !== null && one.rank <= rank);
  const below = rows.slice(index + 1, end < 0 ? undefined : end).filter((_, at) => headings[index + 1 + at] === null);
  const [row] = rows.slice(index, index + 1);
  const printed = row ? pointsOf(row) : null;
  if (below.length === 0 || printed === null) return below.length > 0;
  return sumDecimals(below.map((one) => pointsOf(one) ?? decimal('0'))).equals(printed);
}
