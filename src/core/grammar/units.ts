// Units of measure and what one is in another: 万人次 in 人次, 亩 in 平方米, ‰ in %.
import { decimal, ONE, type Decimal } from '../units';
import { normalizeText } from './normalize';
import { COUNTED_BY_GE, MULTIPLIERS, OTHER_UNITS, UNIT_GROUPS } from './unitWords';

/** A unit as a size (`numerator ÷ denominator`) of what it measures. Unknown words measure themselves. */
interface UnitMeaning { readonly measures: string; readonly numerator: Decimal; readonly denominator: Decimal; readonly multiplied: boolean }

/**
 * How two units stand to each other. `convertible`: a value in the first, times `numerator`, divided by `denominator`,
 * is the value in the second. `unstated`: one of them is not given. `clash`: they measure different things.
 */
export type UnitRelation =
  | { readonly kind: 'convertible'; readonly numerator: Decimal; readonly denominator: Decimal }
  | { readonly kind: 'unstated' }
  | { readonly kind: 'clash' };

const KNOWN: ReadonlyMap<string, UnitMeaning> = new Map(
  UNIT_GROUPS.flatMap((group, i) => group.flatMap(({ words, size, per }) => words.map((word) => [word, {
    measures: String(i), numerator: decimal(size), denominator: decimal(per), multiplied: false,
  }] as const))),
);
const COUNT_WORDS: ReadonlySet<string> = new Set(COUNTED_BY_GE);
const MEASURE_WORDS: ReadonlySet<string> = new Set([...KNOWN.keys(), ...COUNTED_BY_GE, ...OTHER_UNITS]);
const LONGEST_UNIT = 9;

/** Latin units are written in either case. */
const lookUp = (word: string): UnitMeaning | undefined => KNOWN.get(word) ?? KNOWN.get(word.toLowerCase());

function meaningOfSimple(word: string): UnitMeaning {
  const whole = lookUp(word);
  if (whole) return whole;
  const multiplier = MULTIPLIERS[word.slice(0, 1)];
  if (multiplier === undefined) return { measures: `word:${word}`, numerator: ONE, denominator: ONE, multiplied: false };
  const rest = meaningOfSimple(word.slice(1));
  return { ...rest, numerator: rest.numerator.times(multiplier), multiplied: true };
}

function meaningOf(unit: string): UnitMeaning {
  const [above = '', below, ...more] = unit.split('/');
  if (below === undefined || more.length > 0 || lookUp(unit)) return meaningOfSimple(unit);
  const a = meaningOfSimple(above);
  const b = meaningOfSimple(below);
  return {
    measures: `${a.measures}/${b.measures}`, multiplied: a.multiplied || b.multiplied,
    numerator: a.numerator.times(b.denominator), denominator: a.denominator.times(b.numerator),
  };
}

/** A unit as we keep it: normalized, without brackets, a leading 个 of 个月 kept. Null for nothing. */
export function normalizeUnit(text: string): string | null {
  const unit = normalizeText(text).replace(/^[(:]+|[).,;:。、]+$/g, '').replace(/^个(?=人次|公里|平方米|百分点)/, '');
  return unit === '' || /^[-/\\]+$/.test(unit) || unit === '无' ? null : unit;
}

/** %, 百分比 and 百分点: values are percent points. */
export const isPercentUnit = (unit: string | null): boolean =>
  unit !== null && /^(?:%|个?百分比|个?百分点)$/.test(unit);

/** 百分点: a difference of two rates, not a share. */
export const isPercentPoint = (unit: string | null): boolean => unit !== null && /^个?百分点$/.test(unit);

/** Does this unit multiply (万人次, 亿元)? */
export const isMultiplied = (unit: string | null): boolean => unit !== null && meaningOf(unit).multiplied;

/** 4次/年 and 4次 are the same, since a form is about one year. */
const ofTheYear = (unit: string): string => unit.replace(/(?<=.)\/年度?$/, '');

/** What a value in unit `a` is in unit `b`. */
export function comparable(a: string | null, b: string | null): UnitRelation {
  if (a === null || b === null) return { kind: 'unstated' };
  const from = meaningOf(ofTheYear(a));
  const to = meaningOf(ofTheYear(b));
  const factor: UnitRelation = {
    kind: 'convertible', numerator: from.numerator.times(to.denominator), denominator: from.denominator.times(to.numerator),
  };
  if (from.measures === to.measures) return factor;
  // 15万 against 213680人次: the 万 is said, what it counts is not.
  if ((from.measures === 'word:' && from.multiplied) || (to.measures === 'word:' && to.multiplied)) return factor;
  const words = [a.replace(/^[十百千万亿]+/, ''), b.replace(/^[十百千万亿]+/, '')];
  const countedByGe = words.includes('个') && words.every((word) => word === '个' || COUNT_WORDS.has(word));
  return countedByGe ? factor : { kind: 'clash' };
}

/** Is this a measure word by itself (人次, 万元, 元/人·天), not a word of a sentence? */
export function isMeasureWord(word: string): boolean {
  if (word === '') return false;
  const parts = word.split(/[/·]/);
  return parts.length <= 3 && parts.every((part) => {
    const base = part.replace(/^[十百千万亿]+/, '');
    return MEASURE_WORDS.has(part) || MEASURE_WORDS.has(part.toLowerCase()) || MEASURE_WORDS.has(base) || (base === '' && part !== '');
  });
}

/** The measure word `text` begins with, the longest there is; empty if none. */
export function leadingMeasureWord(text: string): string {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length -= 1) {
    if (isMeasureWord(text.slice(0, length))) return text.slice(0, length);
  }
  return '';
}
