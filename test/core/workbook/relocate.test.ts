// Places in plain data move along with inserted rows; everything else stays as it is.
import { decimal } from '../../../src/core/units';
import { relocate } from '../../../src/core/workbook';

const insertions = [{ sheet: '表', before: 5, count: 2 }];

test('cells and ranges move wherever they stand, on their own sheet only', () => {
  const data = { at: { sheet: '表', row: 6, column: 2 }, list: [{ range: { sheet: '表', top: 4, left: 1, bottom: 6, right: 3 } }, { other: { sheet: '别', row: 6, column: 2 } }] };
  expect(relocate(data, insertions)).toEqual({
    at: { sheet: '表', row: 8, column: 2 }, list: [{ range: { sheet: '表', top: 4, left: 1, bottom: 8, right: 3 } }, { other: { sheet: '别', row: 6, column: 2 } }],
  });
});

test('texts, formulas, decimals and nulls are not looked into', () => {
  const value = decimal('9.88');
  const data = { text: '表!A6', formula: '=表!A6', value, none: null };
  expect(relocate(data, insertions)).toEqual(data);
  expect(relocate(data, insertions).value).toBe(value);
});

test('without insertions the very same data comes back', () => {
  const data = { at: { sheet: '表', row: 6, column: 2 } };
  expect(relocate(data, [])).toBe(data);
});
