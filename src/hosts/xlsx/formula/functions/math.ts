// Rounding and arithmetic on single numbers, exact where Excel's doubles pretend to be.
import { decimal, Decimal, ONE, ZERO } from '../number';
import { defineScalar, type FunctionTable } from '../environment';
import { divide, power } from '../operators';
import { checkedNumber, FormulaError, toFifteenDigits, toNumber, Uncomputable, type Scalar } from '../values';

type Rounding = typeof Decimal.ROUND_UP | typeof Decimal.ROUND_DOWN | typeof Decimal.ROUND_HALF_UP | typeof Decimal.ROUND_FLOOR;

/** Rounds at `digits` decimals; negative digits are places before the point. Decides by fifteen digits, as Excel does. */
function roundAt(value: Scalar, digits: Scalar, rounding: Rounding): Decimal {
  const places = toDigits(digits);
  const exact = toFifteenDigits(toNumber(value));
  if (places >= 0) return exact.toDecimalPlaces(Math.min(places, 300), rounding);
  const unit = decimal('10').pow(Math.min(-places, 310));
  return exact.dividedBy(unit).toDecimalPlaces(0, rounding).times(unit);
}

/** Excel cuts 2.9 digits to 2 and -1.9 to -1. */
const toDigits = (digits: Scalar): number => toNumber(digits).truncated().toNumber();

/** The remainder with the divisor's sign. */
function modulo(value: Decimal, divisor: Decimal): Decimal {
  if (divisor.isZero()) throw new FormulaError('#DIV/0!');
  return value.minus(divisor.times(toFifteenDigits(value.dividedBy(divisor)).floor()));
}

function multipleOf(value: Scalar, unit: Scalar, rounding: 'up' | 'down'): Decimal {
  const [number, step] = [toNumber(value), toNumber(unit)];
  if (number.isZero() || (step.isZero() && rounding === 'up')) return ZERO;
  if (number.isNegative() || !step.isPositive() || step.isZero()) throw new Uncomputable('multiples below zero');
  const count = toFifteenDigits(number.dividedBy(step));
  return (rounding === 'up' ? count.ceil() : count.floor()).times(step);
}

function squareRoot(value: Decimal): Decimal {
  if (value.isNegative() && !value.isZero()) throw new FormulaError('#NUM!');
  return value.squareRoot();
}

export const MATH: FunctionTable = {
  ROUND: defineScalar(2, 2, (value = null, digits = null) => roundAt(value, digits, Decimal.ROUND_HALF_UP)),
  ROUNDUP: defineScalar(2, 2, (value = null, digits = null) => roundAt(value, digits, Decimal.ROUND_UP)),
  ROUNDDOWN: defineScalar(2, 2, (value = null, digits = null) => roundAt(value, digits, Decimal.ROUND_DOWN)),
  TRUNC: defineScalar(1, 2, (value = null, digits = null) => roundAt(value, digits, Decimal.ROUND_DOWN)),
  INT: defineScalar(1, 1, (value = null) => roundAt(value, null, Decimal.ROUND_FLOOR)),
  CEILING: defineScalar(2, 2, (value = null, unit = null) => multipleOf(value, unit, 'up')),
  FLOOR: defineScalar(2, 2, (value = null, unit = null) => multipleOf(value, unit, 'down')),
  ABS: defineScalar(1, 1, (value = null) => toNumber(value).abs()),
  SIGN: defineScalar(1, 1, (value = null) => { const number = toNumber(value); return number.isZero() ? ZERO : number.isNegative() ? ONE.negated() : ONE; }),
  MOD: defineScalar(2, 2, (value = null, divisor = null) => modulo(toNumber(value), toNumber(divisor))),
  QUOTIENT: defineScalar(2, 2, (value = null, divisor = null) => toFifteenDigits(divide(toNumber(value), toNumber(divisor))).truncated()),
  POWER: defineScalar(2, 2, (base = null, exponent = null) => checkedNumber(power(toNumber(base), toNumber(exponent)))),
  SQRT: defineScalar(1, 1, (value = null) => squareRoot(toNumber(value))),
};
