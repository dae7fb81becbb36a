// The one decimal type of the core: big.js, held to forty significant digits (a quotient to 42 places) and to half up, as Excel's ROUND.
// Why not decimal.js, which the formula evaluator of files uses: docs/decisions/decimals.md.
import BigJs, { type Big } from 'big.js';

/** Digits as text, a whole number, or another decimal. Never a double with a fraction (see {@link decimalOfDouble}). */
export type DecimalInput = string | number | Decimal;

/** What becomes of the digits that are dropped: nearest and away from zero, away from zero, towards zero. */
export type Rounding = 'halfUp' | 'up' | 'down';

/** A constructor of our own, so that no other user of the library can change its settings. */
const Exact = BigJs();
/** Two places more than digits that count: a quotient is cut off there, then rounded to those that count. */
Exact.DP = 42;
Exact.RM = BigJs.roundDown;

const PRECISION = 40;
const MODES = { halfUp: BigJs.roundHalfUp, up: BigJs.roundUp, down: BigJs.roundDown } as const;

/** An exact number. Equal values are equal objects: no trailing zeros, no negative zero. */
export class Decimal {
  private constructor(readonly value: Big) {}

  /** @throws RangeError if `input` is no number, or a number that is not whole */
  static from(input: DecimalInput): Decimal {
    if (input instanceof Decimal) return input;
    if (typeof input === 'number' && !Number.isSafeInteger(input)) throw new RangeError(`decimal: ${String(input)} is not whole`);
    try {
      return Decimal.#of(new Exact(input));
    } catch (error) {
      throw new RangeError(`decimal: ${JSON.stringify(input)} is no number`, { cause: error });
    }
  }

  static #of(value: Big): Decimal {
    const rounded = value.c.length > PRECISION ? value.prec(PRECISION, MODES.halfUp) : value;
    return new Decimal(rounded.s < 0 && rounded.eq(0) ? rounded.abs() : rounded);
  }

  plus(other: DecimalInput): Decimal { return Decimal.#of(this.value.plus(bigOf(other))); }
  minus(other: DecimalInput): Decimal { return Decimal.#of(this.value.minus(bigOf(other))); }
  times(other: DecimalInput): Decimal { return Decimal.#of(this.value.times(bigOf(other))); }

  /** @throws RangeError on a division by zero */
  dividedBy(other: DecimalInput): Decimal {
    const divisor = bigOf(other);
    if (divisor.eq(0)) throw new RangeError('decimal: division by zero');
    return Decimal.#of(this.value.div(divisor));
  }

  /** @param exponent whole, not negative */
  pow(exponent: number): Decimal { return Decimal.#of(this.value.pow(exponent)); }

  negated(): Decimal { return Decimal.#of(this.value.neg()); }
  abs(): Decimal { return Decimal.#of(this.value.abs()); }
  floor(): Decimal { return this.toDecimalPlaces(0, this.isNegative() ? 'up' : 'down'); }
  ceil(): Decimal { return this.toDecimalPlaces(0, this.isNegative() ? 'down' : 'up'); }

  /** Negative, zero or positive, as this is less than, equal to or greater than `other`. */
  comparedTo(other: DecimalInput): number { return this.value.cmp(bigOf(other)); }
  equals(other: DecimalInput): boolean { return this.comparedTo(other) === 0; }
  lessThan(other: DecimalInput): boolean { return this.comparedTo(other) < 0; }
  lessThanOrEqualTo(other: DecimalInput): boolean { return this.comparedTo(other) <= 0; }
  greaterThan(other: DecimalInput): boolean { return this.comparedTo(other) > 0; }
  greaterThanOrEqualTo(other: DecimalInput): boolean { return this.comparedTo(other) >= 0; }
  isZero(): boolean { return this.value.eq(0); }
  isNegative(): boolean { return this.value.s < 0; }
  isInteger(): boolean { return this.decimalPlaces() === 0; }

  /** How many places behind the point it needs. */
  decimalPlaces(): number { return Math.max(0, this.value.c.length - this.value.e - 1); }

  toDecimalPlaces(places: number, rounding: Rounding = 'halfUp'): Decimal {
    return Decimal.#of(this.value.round(places, MODES[rounding]));
  }

  /** Plain digits: as many places as it needs, or `places`, rounded half up. */
  toFixed(places?: number): string {
    return places === undefined ? this.value.toFixed() : this.value.toFixed(places, MODES.halfUp);
  }

  toNumber(): number { return Number(this.toFixed()); }
  toString(): string { return this.toFixed(); }
  toJSON(): string { return this.toFixed(); }
}

const bigOf = (input: DecimalInput): Big => Decimal.from(input).value;

/**
 * An exact decimal from its digits.
 * @throws RangeError if `digits` is not a number
 */
export function decimal(digits: DecimalInput): Decimal {
  return Decimal.from(digits);
}

/**
 * The decimal a spreadsheet means by the double it stores: fifteen significant digits, as Excel shows them,
 * so that 0.1+0.2 is 0.3 and 39.995 rounds to 40.00.
 * @throws RangeError if `stored` is not finite
 */
export function decimalOfDouble(stored: number): Decimal {
  if (!Number.isFinite(stored)) throw new RangeError(`decimalOfDouble: ${String(stored)} is not finite`);
  return Decimal.from(stored.toPrecision(15));
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
  return value.toDecimalPlaces(decimals);
}

/** Digits without trailing zeros or exponent: `9.5`, `20`, `-0.02`. */
export function formatPlain(value: Decimal): string {
  return value.toFixed();
}

/** Digits with exactly `decimals` places, rounded half up: `9.50`. */
export function formatFixed(value: Decimal, decimals: number): string {
  return value.toFixed(decimals);
}
