// A plan kept as text: it comes back the same, or not at all.
import fc from 'fast-check';
import { BLANK, parseEdits, serializeEdits, type WorkbookEdit } from '../../../src/core/workbook';

const sheet = "O'Brien! 表";
const range = { sheet, top: 2, left: 1, bottom: 4, right: 3 };
const plan: readonly WorkbookEdit[] = [
  { kind: 'setCell', at: { sheet, row: 5, column: 7 }, content: { kind: 'formula', formula: '=A1&"“x”"', result: null }, replaces: { kind: 'text', text: '=1+1' } },
  { kind: 'setCell', at: { sheet, row: 1_048_576, column: 16_384 }, content: { kind: 'boolean', value: false }, replaces: { kind: 'error', error: '#REF!' } },
  { kind: 'setCell', at: { sheet, row: 1, column: 1 }, content: { kind: 'number', value: 0.1 + 0.2 }, replaces: BLANK },
  { kind: 'setNumberFormat', at: { sheet, row: 5, column: 7 }, format: '0.00%', replaces: 'General' },
  { kind: 'setStyle', range, style: 'points' },
  { kind: 'copyLooks', from: range, to: { ...range, sheet: '助手_记录', top: 42, bottom: 44 }, undoes: false },
  { kind: 'setRowHeight', sheet, row: 3, height: 28.5, replaces: null },
  { kind: 'setValidation', range, list: ['是', '否'], fresh: true },
  { kind: 'setName', name: 'jixiao_form', target: range, replaces: null },
  { kind: 'insertRows', sheet, before: 9, count: 2, likeRow: 8, extendMerges: [range], cells: [{ row: 1, column: 2, content: { kind: 'text', text: '𠮷\n' } }] },
  {
    kind: 'createSheet', layout: {
      name: '评分底稿', visibility: 'hidden', columnWidths: [12, 8.5], rows: [{ height: 30, cells: [null, { content: BLANK, style: 'title' }] }, { cells: [] }],
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }], validations: [{ range: { top: 2, left: 1, bottom: 3, right: 1 }, list: ['是'] }],
      frozenRows: 2, print: { orientation: 'landscape', titleRows: 1 },
    },
  },
  { kind: 'removeOwnRows', sheet, first: 9, count: 2, shrinkMerges: [range] },
  { kind: 'removeOwnSheet', sheet: '评分底稿' },
];

test('every kind of edit comes back as it was', () => {
  expect(parseEdits(serializeEdits(plan))).toEqual(plan);
  expect(parseEdits(serializeEdits([]))).toEqual([]);
});

test('cut off anywhere, it is damaged, not shorter', () => {
  const text = serializeEdits(plan);
  fc.assert(fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => { expect(parseEdits(text.slice(0, length))).toBeNull(); }));
});

test.each([
  ['no JSON', '助手'], ['nothing', ''], ['null', 'null'], ['an object', '{}'], ['another version', '[2]'],
  ['an unknown edit', '[1,["deleteSheet","表"]]'],
  ['a cell that is none', '[1,["setCell","表","F0",1,null]]'],
  ['a range where a cell belongs', '[1,["setCell","表","F1:F2",1,null]]'],
  ['a part too few', '[1,["setCell","表","F1",1]]'],
  ['a formula that is none', '[1,["setCell","表","F1",{"f":"1+1","r":2},null]]'],
  ['an unknown style', '[1,["setStyle","表","F1","constructor"]]'],
  ['a count of none', '[1,["removeOwnRows","表",3,0,[]]]'],
  ['a sheet without a name', '[1,["removeOwnSheet",""]]'],
])('%s is refused whole', (_, text) => {
  expect(parseEdits(text)).toBeNull();
});

test('a number JSON would lose is our own mistake', () => {
  expect(() => serializeEdits([{ kind: 'setCell', at: { sheet, row: 1, column: 1 }, content: { kind: 'number', value: NaN }, replaces: BLANK }])).toThrow(RangeError);
});
