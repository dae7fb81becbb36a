// Small values of 评分规则 read back from their words. Each gives null for words it does not know; the caller says where.
import { dayOfSerial, decimal, formatDay, points, ratio, type Points, type Ratio } from '../units';
import { foldSigns, parseRate } from './bandText';
import { measureNamed } from './measureNames';
import { splitParts } from './ruleTable';
import { keyOfWord, LEVEL_WORDS } from './words';
import type { Band, QualitativeBand, RateDefinition } from './ruleSet';

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** `5`, `5分`, `扣0.5分`. */
export function pointsOfCell(text: string): Points | null {
  const digits = foldSigns(text).replace(/^扣/, '').replace(/分$/, '');
  return NUMBER.test(digits) ? points(decimal(digits)) : null;
}

export function ratioOfCell(text: string): Ratio | null {
  const value = parseRate(text);
  return value && ratio(value);
}

/** A whole number; null for anything else. */
export function integerOfCell(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** Serial numbers of 2000-01-01 to 2099-12-31: a date typed into a cell arrives as one. */
const SERIAL = { first: 36_526, last: 73_050 };

/** `2025-03-02`, also where Excel took it for a date; anything else as it was written. */
export function dateOfCell(text: string): string {
  const serial = integerOfCell(text);
  return serial !== null && serial >= SERIAL.first && serial <= SERIAL.last ? formatDay(dayOfSerial(serial)) : text;
}

/** The rate cell: name＝分子÷分母, less a rate where it is a change, taken from elsewhere where it is stated. */
export function rateOfCell(text: string): RateDefinition | null {
  const match = /^(.+?)[＝=](.+?)[÷/](.+?)(?:[－-](\d+(?:\.\d+)?%?))?(?:；取(.+))?$/.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  const [, name = '', over = '', under = '', minus, from] = match;
  const numerator = measureNamed(over);
  const denominator = measureNamed(under);
  const less = minus === undefined ? null : ratioOfCell(minus);
  const stated = from === undefined ? null : measureNamed(from);
  if (!numerator || !denominator || (from !== undefined && !stated)) return null;
  return { name, numerator, denominator, ...(less && { minus: less }), ...(stated && { stated }) };
}

/** `满分`, `5分`, `分值的50%`, `不得分`; `未规定` is an award of nobody's, told apart from unreadable words by `undefined`. */
export function awardOfCell(text: string): Band['award'] | undefined {
  if (text === '未规定') return null;
  if (text === '满分') return { kind: 'share', share: ratio('1') };
  const share = text.startsWith('分值的') ? ratioOfCell(text.slice(3)) : null;
  if (share) return { kind: 'share', share };
  const given = pointsOfCell(text === '不得分' ? '0' : text);
  return given ? { kind: 'points', points: given } : undefined;
}

/** `达成｜达成年度指标` with `80%—100%`. */
export function qualitativeBandOfCells(condition: string, value: string): QualitativeBand | null {
  const [word = '', label = word] = splitParts(condition);
  const level = keyOfWord(LEVEL_WORDS, word);
  const [from = null, to = null] = value.split(/[—–~至]+/).map(ratioOfCell);
  return level && from && to ? { label, level, from, to } : null;
}
