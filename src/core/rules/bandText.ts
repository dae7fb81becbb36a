// Bands in words, both ways: `80%≤率<90%`. The same words in the YAML, in 评分规则 and in the documents.
import { decimal, formatPlain, HUNDRED, type Decimal } from '../units';
import type { Band } from './ruleSet';

export type BandInterval = Pick<Band, 'from' | 'to'>;
type Edge = NonNullable<Band['from']>;

/** Exact and without needless digits: 0.825 → `82.5%`, 0 → `0`. */
export function formatRate(value: Decimal): string {
  return value.isZero() ? '0' : `${formatPlain(value.times(HUNDRED))}%`;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?%?`;
const SIGN = '[<≤>≥=]';
const INTERVAL = new RegExp(`^(?:(${NUMBER})([<≤]))?率(?:(${SIGN})(${NUMBER}))?$`);

/** `90%` or `0.9` → 0.9. @returns null if it is not a number */
export function parseRate(text: string): Decimal | null {
  const folded = foldSigns(text);
  if (!new RegExp(`^${NUMBER}$`).test(folded)) return null;
  return folded.endsWith('%') ? decimal(folded.slice(0, -1)).dividedBy(HUNDRED) : decimal(folded);
}

/** Full-width and keyboard forms of the signs, as people type them. */
export function foldSigns(text: string): string {
  return text.replace(/\s/g, '').replaceAll('＜', '<').replaceAll('＞', '>').replaceAll('＝', '=').replaceAll('％', '%').replaceAll('－', '-')
    .replaceAll('≦', '≤').replaceAll('≧', '≥').replaceAll('⩽', '≤').replaceAll('⩾', '≥').replaceAll('<=', '≤').replaceAll('>=', '≥');
}

function edge(text: string | undefined, inclusive: boolean): Edge | null {
  const value = text === undefined ? null : parseRate(text);
  return value && { value, inclusive };
}

/**
 * `率≥90%`, `80%≤率<90%`, `率=0`, `率` alone (any rate).
 * @returns null if the words are not an interval, or one in which no rate lies
 */
export function parseInterval(text: string): BandInterval | null {
  const match = INTERVAL.exec(foldSigns(text));
  if (!match) return null;
  const [, low, lowSign, sign, value] = match;
  const lower = edge(low, lowSign === '≤');
  const given = edge(value, sign === '≤' || sign === '≥' || sign === '=');
  if (sign === '=') return given && !lower ? { from: given, to: given } : null;
  const below = sign === '<' || sign === '≤';
  if (lower && given && !below) return null;
  const from = lower ?? (below ? null : given);
  const to = below ? given : null;
  return isEmptyInterval(from, to) ? null : { ...(from && { from }), ...(to && { to }) };
}

function isEmptyInterval(from: Edge | null, to: Edge | null): boolean {
  if (!from || !to) return false;
  return from.value.greaterThan(to.value) || (from.value.equals(to.value) && !(from.inclusive && to.inclusive));
}

/** The interval in words; {@link parseInterval} reads them back. */
export function formatInterval(interval: BandInterval): string {
  const { from, to } = interval;
  if (from && to && from.value.equals(to.value)) return `率=${formatRate(from.value)}`;
  if (from && to) return `${formatRate(from.value)}${from.inclusive ? '≤' : '<'}率${to.inclusive ? '≤' : '<'}${formatRate(to.value)}`;
  if (from) return `率${from.inclusive ? '≥' : '>'}${formatRate(from.value)}`;
  return to ? `率${to.inclusive ? '≤' : '<'}${formatRate(to.value)}` : '率';
}
