// The one decimal type of the core: exact, forty digits, half up as Excel's ROUND.
import DecimalJs from 'decimal.js';

/** decimal.js with our settings; a clone, so that no other user of the library can change them. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 60 });
export type Decimal = DecimalJs;

/** What a decimal can be made of: digits as text, or another decimal. Never a double (see {@link decimalOfDouble}). */
export type DecimalInput = string | Decimal;

/**
 * An exact decimal from its digits.
 * @throws Error if `digits` is not a number
 */
export function decimal(digits: DecimalInput): Decimal {
  return new Decimal(digits);
}

/**
 * The decimal a spreadsheet means by the double it stores: fifteen significant digits, as Excel shows them,
 * so that 0.1+0.2 is 0.3 and 39.995 rounds to 40.00.
 * @throws RangeError if `stored` is not finite
 */
export function decimalOfDouble(stored: number): Decimal {
  if (!Number.isFinite(stored)) throw new RangeError(`decimalOfDouble: ${String(stored)} is not finite`);
  return new Decimal(stored.toPrecision(15));
}

export const ZERO: Decimal = decimal('0');
export const ONE: Decimal = decimal('1');
export const HUNDRED: Decimal = decimal('100');

/** The exact sum; zero for none. */
export function sumDecimals(parts: readonly Decimal[]): Decimal {
  return parts.reduce((sum, part) => sum.plus(part), ZERO);
}

/** `value` kept between `low` and `high`, both inclusive. */
export function clamp(value: Decimal, low: Decimal, high: Decimal): Decimal {
  return value.lessThan(low) ? low : value.greaterThan(high) ? high : value;
}

/** Rounds half up (away from zero), as Excel's ROUND. The one place that rounds. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, DecimalJs.ROUND_HALF_UP);
}

/** Digits without trailing zeros or exponent: `9.5`, `20`, `-0.02`. */
export function formatPlain(value: Decimal): string {
  return value.toFixed();
}

/** Digits with exactly `decimals` places, rounded half up: `9.50`. */
export function formatFixed(value: Decimal, decimals: number): string {
  return roundHalfUp(value, decimals).toFixed(decimals);
}
