// Addresses as people, formulas and files write them.
import fc from 'fast-check';
import {
  a1, columnLetters, columnNumber, contains, formulaRef, formulaReferences, MAX_COLUMNS, MAX_ROWS, overlaps, parseA1, parseRange, parseRangeA1, quoteSheet, rangeA1,
} from '../../../src/core/workbook';

const cell = fc.record({ row: fc.integer({ min: 1, max: MAX_ROWS }), column: fc.integer({ min: 1, max: MAX_COLUMNS }) });
/** What Excel allows: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end. */
const sheetName = fc.stringMatching(/^[^:\\/?*[\]'\u0000-\u001f][^:\\/?*[\]\u0000-\u001f]{0,29}$/u).filter((name) => !name.endsWith("'"));

test('columns and their letters', () => {
  expect([1, 26, 27, 702, 703, MAX_COLUMNS].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  fc.assert(fc.property(fc.integer({ min: 1, max: MAX_COLUMNS }), (column) => { expect(columnNumber(columnLetters(column))).toBe(column); }));
  expect(() => columnNumber('A1')).toThrow(RangeError);
});

test('cells and ranges read back as they are written', () => {
  fc.assert(fc.property(cell, cell, (a, b) => {
    expect(parseA1(a1(a))).toEqual(a);
    const range = { top: Math.min(a.row, b.row), left: Math.min(a.column, b.column), bottom: Math.max(a.row, b.row), right: Math.max(a.column, b.column) };
    expect(parseRangeA1(rangeA1(range))).toEqual(range);
    expect(parseRangeA1(`${a1(a)}:${a1(b)}`)).toEqual(range);
  }));
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'A1:', 'ABCD1', '表1'])('%j is no range', (text) => {
  expect(parseRangeA1(text)).toBeNull();
});

test('any sheet name, quoted where it must be, is read back from a formula and from a name', () => {
  fc.assert(fc.property(sheetName, cell, (sheet, at) => {
    const range = { sheet, top: at.row, left: at.column, bottom: at.row, right: at.column };
    expect(formulaReferences(`=1+${formulaRef({ sheet, ...at }, '另一张')}`, '另一张')).toEqual([range]);
    expect(parseRange(`${quoteSheet(sheet)}!${a1(at)}`)).toEqual(range);
  }), { numRuns: 500 });
});

test.each(['自评表', 'Sheet1_a', '_x'])('%s needs no quotes', (name) => { expect(quoteSheet(name)).toBe(name); });
test.each(['2024', 'A1', 'r1c1', 'R', 'TRUE', '有 空格', 'a-b', '叹!', "O'x", '（全角）'])('%s is quoted', (name) => {
  expect(quoteSheet(name)).toBe(`'${name.replaceAll("'", "''")}'`);
});

test('ranges of different sheets never meet', () => {
  const range = { sheet: '甲', top: 1, left: 1, bottom: 5, right: 5 };
  expect(overlaps(range, { ...range, top: 5, bottom: 9 })).toBe(true);
  expect(overlaps(range, { ...range, top: 6, bottom: 9 })).toBe(false);
  expect(overlaps(range, { ...range, sheet: '乙' })).toBe(false);
  expect(contains(range, { sheet: '乙', row: 1, column: 1 })).toBe(false);
});
