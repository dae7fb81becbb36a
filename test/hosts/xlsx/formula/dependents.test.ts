// Which formulas are computed anew when cells change.
import { dependentsOf, type PlacedFormula } from '../../../../src/hosts/xlsx/formula';
import { a1, parseRange, type CellRef } from '../../../../src/core/workbook';

const cell = (address: string): CellRef => {
  const range = parseRange(address.includes('!') ? address : `表!${address}`);
  if (!range) throw new Error(address);
  return { sheet: range.sheet, row: range.top, column: range.left };
};
const formulas: readonly PlacedFormula[] = Object.entries({
  A5: '=SUM(A1:A4)', A6: '=A5*2', B1: '=预算!A1', B2: '=SUM(A:A)', B3: '=SUM(2:2)', B4: '=小计', '动!B5': '=TODAY()', '动!B6': '=B5+1', '动!B7': '=未知', B8: '=SUM(C1:INDEX(C:C,9))', B9: '=[1]外部!A1', B10: '="A1"',
}).map(([address, formula]) => ({ at: cell(address), formula }));
const names = (name: string): string | null => (name === '小计' ? '表!$A$6' : null);
const dependents = (...changed: string[]): string[] => dependentsOf(changed.map(cell), formulas, names).map(({ at }) => a1(at));
const ALWAYS = ['B5', 'B6', 'B7'];

test.each([
  ['through ranges, other formulas, whole columns and names', 'A1', ['A5', 'A6', 'B2', 'B3', 'B4', 'B8']],
  ['a cell only an INDEX might reach', 'D9', ['B8']],
  ['a whole row', 'D2', ['B3', 'B8']],
  ['another sheet', '预算!A1', ['B1', 'B8']],
  ['a range that an INDEX ends', 'C7', ['B8']],
  ['only the same cell of another sheet', '预算!A2', []],
])('%s', (_, changed, expected) => {
  expect(dependents(changed).filter((address) => !ALWAYS.includes(address))).toEqual(expected);
});

test('certain is what the texts say, not what might be', () => {
  const found = dependentsOf([cell('A1')], formulas, names);
  expect(found.filter(({ certain }) => certain).map(({ at }) => a1(at))).toEqual(['A5', 'A6', 'B2', 'B3', 'B4', 'B8']);
  expect(found.filter(({ certain }) => !certain).map(({ at }) => a1(at))).toEqual(ALWAYS);
});

test('what cannot be told from the text always counts; other books and texts never do', () => {
  expect(dependents('预算!Z9')).toEqual(ALWAYS);
});
