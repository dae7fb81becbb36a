// The one decimal type of the core: forty significant digits, half up as Excel's ROUND. Over whole numbers of any length,
// which every engine brings along; test/core/units holds it against decimal.js. Why: docs/decisions/size.md.

/** Digits as text, a whole number, or another decimal. Never a double with a fraction (see {@link decimalOfDouble}). */
export type DecimalInput = string | number | Decimal;

/** What becomes of the digits that are dropped: nearest and away from zero, away from zero, towards zero. */
export type Rounding = 'halfUp' | 'up' | 'down';

const PRECISION = 40;
/** 10^0, 10^1 …: looked up, where computing them would cost more than the sums themselves. */
const POWERS: readonly bigint[] = Array.from({ length: 4 * PRECISION }, (_, power) => 10n ** BigInt(power));
const TOO_LONG = tenTo(PRECISION);
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** Trailing zeros go in steps of these lengths: a quotient may have forty. */
const ZEROS = [16, 8, 4, 2, 1] as const;

/** An exact number: `digits` ÷ 10^`scale`, without trailing zeros behind the point, so that equal values are equal objects. */
export class Decimal {
  private constructor(readonly digits: bigint, readonly scale: number) {}

  /** @throws RangeError if `input` is no number, or a number that is not whole */
  static from(input: DecimalInput): Decimal {
    if (input instanceof Decimal) return input;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(String(input)) ?? [];
    const digits = whole + fraction;
    if (digits === '' || (typeof input === 'number' && !Number.isSafeInteger(input))) throw new RangeError(`decimal: ${String(input)} is no exact number`);
    return Decimal.#of(BigInt(sign === '-' ? `-${digits}` : digits), fraction.length - Number(exponent));
  }

  static #of(digits: bigint, scale: number): Decimal {
    if (scale <= 0) return new Decimal(digits * tenTo(-scale), 0);
    if (digits % 10n !== 0n) return new Decimal(digits, scale);
    let [short, places] = [digits, scale];
    for (const zeros of ZEROS) {
      while (places >= zeros && short % tenTo(zeros) === 0n) [short, places] = [short / tenTo(zeros), places - zeros];
    }
    return new Decimal(short, places);
  }

  /** As a result: with the forty digits that count. */
  static #rounded(digits: bigint, scale: number): Decimal {
    if (sizeOf(digits) < TOO_LONG) return Decimal.#of(digits, scale);
    const dropped = lengthOf(digits) - PRECISION;
    return Decimal.#of(divided(digits, tenTo(dropped), 'halfUp'), scale - dropped);
  }

  plus(other: DecimalInput): Decimal {
    const { a, b, scale } = aligned(this, Decimal.from(other));
    return Decimal.#rounded(a + b, scale);
  }

  minus(other: DecimalInput): Decimal {
    return this.plus(Decimal.from(other).negated());
  }

  times(other: DecimalInput): Decimal {
    const { digits, scale } = Decimal.from(other);
    return Decimal.#rounded(this.digits * digits, this.scale + scale);
  }

  /** @throws RangeError on a division by zero */
  dividedBy(other: DecimalInput): Decimal {
    const { digits, scale } = Decimal.from(other);
    if (digits === 0n) throw new RangeError('decimal: division by zero');
    // So many more places that the quotient has a digit beyond those that count: half up looks no further.
    const more = Math.max(0, PRECISION + 1 + lengthOf(digits) - lengthOf(this.digits));
    return Decimal.#rounded((this.digits * tenTo(more)) / digits, this.scale - scale + more);
  }

  /** @param exponent whole, not negative */
  pow(exponent: number): Decimal {
    return Decimal.#rounded(this.digits ** BigInt(exponent), this.scale * exponent);
  }

  negated(): Decimal { return new Decimal(-this.digits, this.scale); }
  abs(): Decimal { return new Decimal(sizeOf(this.digits), this.scale); }
  floor(): Decimal { return this.toDecimalPlaces(0, this.isNegative() ? 'up' : 'down'); }
  ceil(): Decimal { return this.toDecimalPlaces(0, this.isNegative() ? 'down' : 'up'); }

  /** Negative, zero or positive, as this is less than, equal to or greater than `other`. */
  comparedTo(other: DecimalInput): number {
    const { a, b } = aligned(this, Decimal.from(other));
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: DecimalInput): boolean { return this.comparedTo(other) === 0; }
  lessThan(other: DecimalInput): boolean { return this.comparedTo(other) < 0; }
  lessThanOrEqualTo(other: DecimalInput): boolean { return this.comparedTo(other) <= 0; }
  greaterThan(other: DecimalInput): boolean { return this.comparedTo(other) > 0; }
  greaterThanOrEqualTo(other: DecimalInput): boolean { return this.comparedTo(other) >= 0; }
  isZero(): boolean { return this.digits === 0n; }
  isNegative(): boolean { return this.digits < 0n; }
  isInteger(): boolean { return this.scale === 0; }

  /** How many places behind the point it needs. */
  decimalPlaces(): number { return this.scale; }

  toDecimalPlaces(places: number, rounding: Rounding = 'halfUp'): Decimal {
    return places >= this.scale ? this : Decimal.#of(divided(this.digits, tenTo(this.scale - places), rounding), places);
  }

  /** Plain digits: as many places as it needs, or `places`, rounded half up. */
  toFixed(places = this.scale): string {
    const { digits, scale } = this.toDecimalPlaces(places);
    const text = (sizeOf(digits) * tenTo(places - scale)).toString().padStart(places + 1, '0');
    const point = text.length - places;
    return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${places > 0 ? `.${text.slice(point)}` : ''}`;
  }

  toNumber(): number { return Number(this.toFixed()); }
  toString(): string { return this.toFixed(); }
  toJSON(): string { return this.toFixed(); }
}

function tenTo(power: number): bigint {
  return POWERS[power] ?? 10n ** BigInt(power);
}

/** How many digits there are. */
function lengthOf(digits: bigint): number {
  const size = sizeOf(digits);
  let length = 1;
  while (size >= tenTo(length)) length += 1;
  return length;
}

const sizeOf = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

/** Both with the same number of places. */
function aligned(a: Decimal, b: Decimal): { readonly a: bigint; readonly b: bigint; readonly scale: number } {
  if (a.scale === b.scale) return { a: a.digits, b: b.digits, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { a: a.digits * tenTo(scale - a.scale), b: b.digits * tenTo(scale - b.scale), scale };
}

/** The whole quotient, rounded. `divisor` is positive. */
function divided(digits: bigint, divisor: bigint, rounding: Rounding): bigint {
  const away = rounding === 'up' ? divisor - 1n : rounding === 'halfUp' ? divisor / 2n : 0n;
  return (digits < 0n ? digits - away : digits + away) / divisor;
}

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
