import { chineseNumeral, headingNumber } from '../../../src/core/narrative/numbering';

test.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [23, '二十三'], [99, '九十九'], [100, '一百'], [105, '一百零五'], [110, '一百一十'], [1001, '一千零一'], [1010, '一千零一十']])('%i is %s', (n, numeral) => {
  expect(chineseNumeral(n)).toBe(numeral);
});

test('headings of an official document', () => {
  expect([headingNumber(1, 2), headingNumber(2, 3), headingNumber(3, 4)]).toEqual(['二、', '（三）', '4.']);
});

test('what cannot be numbered is our own mistake', () => { expect(() => chineseNumeral(10_000)).toThrow(RangeError); });
