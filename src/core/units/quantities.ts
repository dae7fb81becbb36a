// The quantities of a self-evaluation, each with its own type: 元, 比率 and 分 cannot be mixed up.
import { decimal, Decimal, formatFixed, formatPlain, HUNDRED, roundHalfUp, sumDecimals, ZERO, type DecimalInput } from './decimal';

declare const unit: unique symbol;
type Of<U extends string> = Decimal & { readonly [unit]: U };

/** An amount of money in 元, whatever unit the form prints. */
export type Yuan = Of<'yuan'>;
/** A rate as a fraction: 83.25% is 0.8325, never 83.25. */
export type Ratio = Of<'ratio'>;
/** 分: points of a score or of a 分值. */
export type Points = Of<'points'>;

export const yuan = (amount: DecimalInput): Yuan => decimal(amount) as Yuan;
export const ratio = (fraction: DecimalInput): Ratio => decimal(fraction) as Ratio;
export const points = (value: DecimalInput): Points => decimal(value) as Points;

export const NO_POINTS: Points = points(ZERO);

/** The exact sum of points; none gives zero. */
export const sumPoints = (parts: readonly Points[]): Points => points(sumDecimals(parts));
export const sumYuan = (parts: readonly Yuan[]): Yuan => yuan(sumDecimals(parts));

/** `part ÷ whole`. @throws RangeError if `whole` is zero: what that means is for a person to say, so callers ask first. */
export function ratioOf(part: Decimal, whole: Decimal): Ratio {
  if (whole.isZero()) throw new RangeError('ratioOf: the whole is zero');
  return ratio(part.dividedBy(whole));
}

/** How an amount is printed on a form. */
export type MoneyUnit = '元' | '千元' | '万元' | '亿元';
const YUAN_PER: Readonly<Record<MoneyUnit, string>> = { 元: '1', 千元: '1000', 万元: '10000', 亿元: '100000000' };

export const yuanFrom = (amount: Decimal, printed: MoneyUnit): Yuan => yuan(amount.times(YUAN_PER[printed]));
export const amountIn = (amount: Yuan, printed: MoneyUnit): Decimal => amount.dividedBy(YUAN_PER[printed]);

/** `9.88`, `20`, `0.5`: points as a form shows them, without trailing zeros. */
export const formatPoints = (value: Decimal): string => formatPlain(value);

/** `98.83%`: a rate with `decimals` places (two where not said). */
export const formatPercent = (value: Decimal, decimals = 2): string => `${formatFixed(value.times(HUNDRED), decimals)}%`;

/** A leaf's score on paper: rounded once, half up. */
export const roundPoints = (value: Decimal, decimals: number): Points => points(roundHalfUp(value, decimals));
