// Ranges in words and signs: 10–20天, 85%-95%, 不少于10人且不超过20人, 10≤x≤20, 10(含)至20.
import type { Decimal } from '../units';
import { readAmount, type Amount } from './amounts';
import { FALL, RISE } from './comparisonWords';
import { parseDigits } from './numbers';
import type { Change } from './quantity';
import type { RangeTarget, UnreadableTarget } from './targetTypes';
import { isMeasureWord, isPercentUnit, normalizeUnit } from './units';

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const DASHED = new RegExp(`^(?<lead>[^\\d≥≤<>=]{0,12}?)(?<low>-?(?:${NUMBER}))(?<lowUnit>[^\\d~至到≥≤<>=-]{0,6}?)(?:\\(含\\))?(?:-{1,2}|~|至|到)(?<high>-?(?:${NUMBER}))(?<unit>[^\\d≥≤<>=]{0,8}?)(?:\\(含\\))?(?:之间|范围内|以内)?$`, 'u');
const SIGNED = new RegExp(`^(?<low>-?(?:${NUMBER}))(?<lowUnit>[^\\d≥≤<>=]{0,6})(?<lowSign>[≤<])(?<lead>[^\\d≥≤<>=]{0,12})(?<highSign>[≤<])(?<high>-?(?:${NUMBER}))(?<unit>[^\\d≥≤<>=]{0,8})$`, 'u');

type Range = RangeTarget | UnreadableTarget;
interface Ends {
  readonly low: Decimal; readonly high: Decimal; readonly change: Change;
  readonly lowInclusive: boolean; readonly highInclusive: boolean; readonly unit: string | null;
}

function rangeOf(ends: Ends, text: string): Range {
  const { low, high } = ends;
  if (low.greaterThanOrEqualTo(high)) return { kind: 'unreadable', text, reason: 'impossible' };
  return { kind: 'range', ...ends, percent: isPercentUnit(ends.unit) };
}

const signed = (digits: string): Decimal | null =>
  (digits.startsWith('-') ? parseDigits(digits.slice(1))?.negated() ?? null : parseDigits(digits));

const changeOf = (words: string): Change => (FALL.test(words) ? 'fall' : RISE.test(words) ? 'rise' : null);

/** Reads a range. @returns null if normalized `text` is not one (dates and 3-5 of a longer text are not) */
export function parseRange(text: string): Range | null {
  const match = DASHED.exec(text) ?? SIGNED.exec(text);
  const groups = match?.groups;
  if (!groups) return parseTwoBounds(text);
  const low = signed(groups['low'] ?? '');
  const high = signed(groups['high'] ?? '');
  const unit = normalizeUnit(groups['unit'] ?? '');
  const lowUnit = normalizeUnit(groups['lowUnit'] ?? '') ?? unit;
  if (!low || !high || lowUnit !== unit || (unit !== null && !isMeasureWord(unit)) || isDateLike(unit)) return null;
  const change = changeOf(groups['lead'] ?? '');
  return rangeOf({ low, high, unit, change, lowInclusive: groups['lowSign'] !== '<', highInclusive: groups['highSign'] !== '<' }, text);
}

/** 1-12月 and 2023-2024年 are times, not amounts. */
const isDateLike = (unit: string | null): boolean => unit === '月' || unit === '日' || unit === '年度' || unit === '年';

/** 不少于10人且不超过20人, ≥10，≤20. */
function parseTwoBounds(text: string): Range | null {
  const joined = text.replace(/(\d[^\d,;且≥≤<>]{0,6}?)(?=(?:小于|低于|少于|不超过|不高于|不大于|<|≤)\d)/u, '$1,').replace(/(以上)(?=\d)/, '$1,');
  const [first = '', second = '', ...more] = joined.split(/(?:,?且|,?并且|,|;|、|和|但)(?=[≥≤<>]|不|大于|小于|低于|高于|少于|至多|最多|最高|超过|\d+[^\d]{0,4}以下)/u);
  if (second === '' || more.length > 0) return null;
  const a = readAmount(first);
  const b = readAmount(second);
  if (!a || !b || b.subject !== '' || a.trailing !== '' || b.trailing !== '') return null;
  const [low, high] = isLower(a) ? [a, b] : [b, a];
  if (!isLower(low) || !isUpper(high) || (low.unit ?? high.unit) !== (high.unit ?? low.unit)) return null;
  return rangeOf({
    low: low.value, high: high.value, unit: low.unit ?? high.unit, change: low.change, lowInclusive: low.sign === '≥', highInclusive: high.sign === '≤',
  }, text);
}

const isLower = (amount: Amount): boolean => amount.sign === '≥' || amount.sign === '>';
const isUpper = (amount: Amount): boolean => amount.sign === '≤' || amount.sign === '<';
