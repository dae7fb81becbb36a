// Guards for what is read back: each takes what it names and nothing near it.
import { anyOf, isBoolean, isNumber, isOneOf, isString, listOf, objectOf, orNull, recordOf, tupleOf, where, wholeFrom, type Shape } from '../../../src/core/workbook';

const cases: readonly (readonly [string, Shape<unknown>, readonly unknown[], readonly unknown[]])[] = [
  ['a text', isString, ['', '文'], [null, 1, undefined]],
  ['a number', isNumber, [0, -1.5], [NaN, Infinity, '1', null]],
  ['a truth value', isBoolean, [true, false], [0, null]],
  ['a whole number from 1', wholeFrom(1), [1, 32_000], [0, 1.5, 2 ** 53, '1']],
  ['a text that is not empty', where(isString, (text) => text !== ''), ['a'], ['', 1]],
  ['one of two words', isOneOf('a', 'b'), ['a', 'b'], ['c', 'toString', null]],
  ['one of two shapes', anyOf(isString, isNumber), ['a', 1], [null, []]],
  ['a text or null', orNull(isString), ['a', null], [undefined, 1]],
  ['a list of texts', listOf(isString), [[], ['a']], [['a', 1], 'a', { 0: 'a', length: 1 }, null]],
  ['a pair', tupleOf(isString, isNumber), [['a', 1]], [['a'], ['a', 1, 2], [1, 'a'], null]],
  ['texts by name', recordOf(isString), [{}, { a: 'b' }], [{ a: 1 }, [], ['a'], null, 'a']],
  ['an object of two names', objectOf({ a: isString, b: orNull(isNumber) }), [{ a: 'x', b: null }], [{ a: 'x' }, { a: 'x', b: 1, c: 2 }, { a: 1, b: 1 }, [], null]],
];

test.each(cases)('%s', (_name, shape, taken, refused) => {
  expect(taken.filter((value) => !shape(value))).toEqual([]);
  expect(refused.filter((value) => shape(value))).toEqual([]);
});
