// Conditions of a printed standard that are about a number: 10%<率≤20%, 80%（含）-90%, 90%以上, 实际支出≤预算数.
import { decimal, type Decimal } from '../units';
import { WORDS_BEFORE, type Sign } from './comparisonWords';

/** An end whose sign is not printed (10%-20%) has `inclusive` null until its neighbour settles it. */
export interface LooseEdge { readonly at: Decimal; readonly inclusive: boolean | null }
export interface Interval {
  readonly measure: string | null; readonly low: LooseEdge | null; readonly high: LooseEdge | null;
  /** null: only zeros, which are zero percent as well. */
  readonly percent: boolean | null;
  /** 起 of 1-2起; null where none is printed. */
  readonly unit: string | null;
}

const N = '(\\d+(?:\\.\\d+)?%?)';
const MARK = '(\\(不?含\\)|含)?';
const NAME = '([^\\d≤≥<>=]{0,24}?)(?:在|为|达到|达|介于|:)?';

const edge = (at: string, inclusive: boolean | null): LooseEdge => ({ at: decimal(at.replace('%', '')), inclusive });
const marked = (mark: string | undefined): boolean | null => (mark === undefined ? null : !mark.includes('不'));

interface Ends { readonly low: LooseEdge | null; readonly high: LooseEdge | null }

/** ≥90%, 90%（含）以上: a sign before the figure or a word behind it. */
const BOUND = `([≤<≥>=])?${N}${MARK}(?:[及或]?(以上|以下|以内|之内))?${MARK}`;

function endsAt([sign, at = '', before, word, behind]: readonly (string | undefined)[]): Ends | null {
  if (sign === '=') return word === undefined ? { low: edge(at, true), high: edge(at, true) } : null;
  const upward = sign === undefined ? word === '以上' : sign === '≥' || sign === '>';
  const doubled = sign !== undefined && word !== undefined && upward === (word === '以上');
  // 未达90%以上 is below 90; 大于90%以下 is nothing.
  if ((sign ?? word) === undefined || (sign !== undefined && word !== undefined && !doubled && sign !== '<')) return null;
  // 大于98%(含): what is said of the figure outweighs its sign. 超过10%以上 leaves open whose 10% is.
  const bySign = sign === undefined ? null : sign === '≤' || sign === '≥' || (doubled ? null : false);
  const end = edge(at, marked(before ?? behind) ?? bySign);
  return upward ? { low: end, high: null } : { low: null, high: end };
}

/** 率≤10%, 60%以下; 90%以上不足95%, ≥90%且<95%. */
const BOUNDS = new RegExp(`^${NAME}${BOUND}(?:,?[且但并、]?${BOUND})?$`);
/** 率在80%（含）-90%之间, 80以上至90以下. */
const RANGE = new RegExp(`^${NAME}${N}${MARK}(?:[及或]?以上)?${MARK}(?:-|~|至|到|和|与)${N}${MARK}(?:之间|以内|范围内|区间|以下)?${MARK}$`);

function boundsIn(text: string): Ends & { readonly measure: string } | null {
  const [, name = '', from, fromMark, fromBehind, to, toMark, toBehind] = RANGE.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { low: edge(from, marked(fromMark ?? fromBehind)), high: edge(to, marked(toMark ?? toBehind)), measure: name };
  const [whole, measure = '', ...groups] = BOUNDS.exec(text) ?? [];
  const first = whole === undefined ? null : endsAt(groups.slice(0, 5));
  if (!first || groups[6] === undefined) return first && { ...first, measure };
  const second = endsAt(groups.slice(5));
  const low = first.low ?? second?.low;
  const high = first.high ?? second?.high;
  // Beside an upper end 以上 includes its figure.
  return low && high && second && (first.low === null) !== (first.high === null) && (second.low === null) !== (second.high === null)
    ? { low: { ...low, inclusive: low.inclusive ?? true }, high, measure } : null;
}

const TURNED: Readonly<Record<string, string>> = { '≤': '≥', '<': '>', '≥': '≤', '>': '<' };

/** Comparisons in signs, in front of their figures: 10%<率 is 率>10%. */
const inSigns = (text: string): string => text
  .replace(COMPARED, (word) => SIGN_OF.get(word) ?? '=')
  .replace(/^(\d+(?:\.\d+)?%?)([≤<≥>])([^\d≤≥<>=]{0,24})(?=[≤<≥>])/, (_, at: string, sign: string, name: string) => `${name}${TURNED[sign] ?? ''}${at}`);

const SIGN_OF: ReadonlyMap<string, Sign> = new Map([...WORDS_BEFORE, ['达到', '≥'], ['达', '≥']]);
const WORDS = WORDS_BEFORE.map(([word]) => word).join('|');
const COMPARED = new RegExp(`(?:${WORDS})(?=\\d)|(?:达到?|为)(?=\\d+(?:\\.\\d+)?%?$)`, 'g');

const COUNTED = /(?<=\d)(?:个(?!百分)|项|人次|人|次|处|起|例|件|家|场|期|篇|份|批|户|台|套|宗|条|天|日|公里|平方米|万元|元|亩|吨|公顷|分(?=以|及|或|\(|-|~|至|到|含))/gu;

/** Reads a whole condition as an interval of one measure. @returns null if it is anything else */
export function parseInterval(condition: string): Interval | null {
  const [unit = null, ...others] = new Set(condition.match(COUNTED) ?? []);
  // 0起, 5个: a number of things alone is just that number.
  const counted = unit === null ? condition : condition.replaceAll(COUNTED, '').replace(/^(\d+)$/u, '=$1');
  const signed = inSigns(counted.replace(/^(?:当|若|如果?|凡)/, '').replace(/\((不?含)(?:本数|\d+(?:\.\d+)?%?)\)/g, '($1)'));
  const found = others.length > 0 ? null : boundsIn(signed);
  if (!found) return null;
  const { low, high } = found;
  const percent = /\d%/.test(signed);
  // 每超1%: a step, not an interval.
  if ((low && high?.at.lessThan(low.at)) || (unit !== null && percent) || found.measure.endsWith('每')) return null;
  const measure = found.measure.replace(/(?:在|为|达到|的|:|,)+$/, '');
  const onlyZeros = [low, high].every((end) => end === null || end.at.isZero());
  return { low, high, percent: percent || (unit === null && onlyZeros ? null : false), measure: measure === '' ? null : measure, unit };
}

/** A comparison of two amounts in words. */
export interface Limit { readonly left: string; readonly right: string; readonly comparison: Exclude<Sign, '='> }

const LIMIT = new RegExp(`^([^\\d≤≥<>=,;]{2,30}?)(${WORDS}|未突破)([^\\d≤≥<>=,;]{2,30}?)(?:以内|之内|范围内|内)?$`, 'u');
/** Only amounts can be compared: 投诉未超过规定 is a verdict, 支出数≤预算数 is not. */
const AMOUNT_WORD = /(?:数|额|经费|支出|预算|决算|费用|金额|编制|人数|面积|标准|指标|总额|投资|概算|计划|收入|规模)$/;

/** Reads 实际支出数≤预算安排数, 决算数不超过预算数, 支出控制在预算以内. @returns null if it is anything else */
export function parseLimit(condition: string): Limit | null {
  const [, left = '', word = '', right = ''] = LIMIT.exec(condition) ?? [];
  const comparison = SIGN_OF.get(word) ?? '≤';
  return comparison !== '=' && AMOUNT_WORD.test(left) && AMOUNT_WORD.test(right) ? { left, right, comparison } : null;
}
