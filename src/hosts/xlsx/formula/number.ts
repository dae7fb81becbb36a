// Numbers as formulas compute with them: decimal.js, for powers, roots and the size of a double that the core has no use for.
import DecimalJs from 'decimal.js';

/** decimal.js with our settings; a clone, so that no other user of the library can change them. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });
export type Decimal = DecimalJs;

/** @throws Error if `digits` is not a number */
export const decimal = (digits: string): Decimal => new Decimal(digits);

/** By the fifteen digits Excel shows. */
export const decimalOfDouble = (stored: number): Decimal => new Decimal(stored.toPrecision(15));

export const ZERO: Decimal = decimal('0');
export const ONE: Decimal = decimal('1');
export const HUNDRED: Decimal = decimal('100');

export const sumDecimals = (parts: readonly Decimal[]): Decimal => parts.reduce((sum, part) => sum.plus(part), ZERO);

/** Digits without trailing zeros or exponent. */
export const formatPlain = (value: Decimal): string => value.toFixed();

/** Digits with exactly `decimals` places, rounded half up. */
export const formatFixed = (value: Decimal, decimals: number): string => value.toFixed(decimals);
