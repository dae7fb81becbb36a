// The core's decimals against decimal.js with the same settings: the same digits for the same sums, whatever the numbers.
import * as fc from 'fast-check';
import { Decimal as Oracle } from '../../../src/hosts/xlsx/formula/number';
import { decimal, decimalOfDouble, formatFixed, type Decimal } from '../../../src/core/units';

const digits = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }))
  .map(([negative, whole, scale]) => `${negative ? '-' : ''}${String(whole)}e-${String(scale)}`);
/** Long ones too: a quotient has forty digits, and is computed with again. */
const number = fc.oneof(digits, fc.tuple(digits, digits).filter(([, by]) => !new Oracle(by).isZero()).map(([a, by]) => new Oracle(a).dividedBy(by).toFixed()));

/** decimal.js keeps the sign of a zero; a form has no −0. */
const plainly = (value: Oracle): string => (value.isZero() ? value.abs() : value).toFixed();
const check = (name: string, ours: (a: Decimal, b: Decimal) => Decimal, theirs: (a: Oracle, b: Oracle) => Oracle): void => {
  test(`${name} gives decimal.js's digits`, () => {
    fc.assert(fc.property(number, number, (a, b) => {
      expect(ours(decimal(a), decimal(b)).toFixed()).toBe(plainly(theirs(new Oracle(a), new Oracle(b))));
    }), { numRuns: 2000 });
  });
};

check('plus', (a, b) => a.plus(b), (a, b) => a.plus(b));
check('minus', (a, b) => a.minus(b), (a, b) => a.minus(b));
check('times', (a, b) => a.times(b), (a, b) => a.times(b));
check('floor', (a) => a.floor(), (a) => a.floor());
check('ceil', (a) => a.ceil(), (a) => a.ceil());
check('pow', (a) => a.pow(3), (a) => a.pow(3));

test('a quotient is decimal.js\'s in its forty digits, and below one in thirty-nine places', () => {
  fc.assert(fc.property(number, number.filter((by) => !new Oracle(by).isZero()), (a, b) => {
    const theirs = new Oracle(a).dividedBy(b);
    expect(theirs.minus(decimal(a).dividedBy(b).toFixed()).abs().lessThan('1e-39')).toBe(true);
  }), { numRuns: 2000 });
});

test.each(['halfUp', 'up', 'down'] as const)('rounding %s, and the digits printed, are decimal.js\'s', (rounding) => {
  const mode = { halfUp: Oracle.ROUND_HALF_UP, up: Oracle.ROUND_UP, down: Oracle.ROUND_DOWN }[rounding];
  fc.assert(fc.property(number, fc.integer({ min: 0, max: 6 }), (a, places) => {
    const rounded = decimal(a).toDecimalPlaces(places, rounding);
    const expected = new Oracle(a).toDecimalPlaces(places, mode);
    expect(rounded.toFixed(places)).toBe((expected.isZero() ? expected.abs() : expected).toFixed(places));
    expect(rounded.decimalPlaces()).toBe(expected.decimalPlaces());
  }), { numRuns: 2000 });
});

test('comparisons, signs and doubles are decimal.js\'s', () => {
  fc.assert(fc.property(number, number, fc.double({ noNaN: true, noDefaultInfinity: true }), (a, b, stored) => {
    expect(decimal(a).comparedTo(b)).toBe(new Oracle(a).comparedTo(b));
    expect(decimal(a).isNegative()).toBe(new Oracle(a).isNegative() && !new Oracle(a).isZero());
    expect(decimal(a).isInteger()).toBe(new Oracle(a).isInteger());
    expect(decimalOfDouble(stored).toNumber()).toBe(Math.abs(new Oracle(stored.toPrecision(15)).toNumber()) === 0 ? 0 : new Oracle(stored.toPrecision(15)).toNumber());
  }));
});

test('equal values are equal objects, however they came about', () => {
  expect(decimal('8.330')).toEqual(decimal('0.833').times('10'));
  expect(decimal('5').dividedBy('10')).toEqual(decimal('0.50'));
  expect(decimal('-0')).toEqual(decimal('0'));
});

test('a quotient that does not end, multiplied back, is rounded where a person would', () => {
  expect(formatFixed(decimal('7').dividedBy('12').times('4.5'), 2)).toBe('2.63');
});

test.each(['', '.', 'abc', '1,000', '0x10', 'Infinity', 'NaN', '1e'])('%j is no number', (text) => {
  expect(() => decimal(text)).toThrow(RangeError);
});

test('a number with a fraction is no digits', () => {
  expect(() => decimal(0.1)).toThrow(RangeError);
  expect(decimal(10).toFixed()).toBe('10');
});

test('a division by zero is a mistake of ours', () => {
  expect(() => decimal('1').dividedBy('0')).toThrow(RangeError);
});
