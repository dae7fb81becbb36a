// Undo: a plan, then the plan that takes it back, leaves the workbook as it was.
import fc from 'fast-check';
import { BLANK, parseRange, invertEdits, type CellContent, type CellRef, type InsertRows, type RangeRef, type WorkbookEdit } from '../../../src/core/workbook';
import { applyToModel, key, type ModelBook } from './modelBook';

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });
const number = (value: number): CellContent => ({ kind: 'number', value });
const formula = (text: string): CellContent => ({ kind: 'formula', formula: text, result: null });
const range = (text: string): RangeRef => {
  const parsed = parseRange(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const layout = { name: '评分底稿', visibility: 'visible' as const, columnWidths: [10], rows: [{ cells: [{ content: number(1), style: 'text' as const }] }], merges: [], validations: [], frozenRows: 0, print: null };

const book: ModelBook = {
  sheets: ['自评表', '预算'],
  cells: new Map([
    ['自评表!G5', number(9.9)], ['自评表!G12', formula('=SUM(G5:G11)')], ['自评表!A14', { kind: 'text', text: '注：' }],
    ['预算!B2', formula('=自评表!G12')],
  ]),
  formats: new Map([['自评表!H5', '0.00']]),
  names: new Map([['jixiao_form', range('自评表!A1:H12')]]),
  merges: [range('自评表!A5:A11'), range('自评表!A14:H14')],
};

const rows: InsertRows = {
  kind: 'insertRows', sheet: '自评表', before: 12, count: 3, likeRow: 11, extendMerges: [range('自评表!A5:A11')],
  cells: [{ row: 0, column: 7, content: number(8) }, { row: 1, column: 7, content: formula('=G5*2') }, { row: 2, column: 7, content: BLANK }],
};
const plan: readonly WorkbookEdit[] = [
  { kind: 'createSheet', layout },
  { kind: 'setCell', at: at('评分底稿', 1, 1), content: number(2), replaces: number(1) },
  { kind: 'setStyle', range: range('评分底稿!A1'), style: 'points' },
  { kind: 'setCell', at: at('自评表', 5, 7), content: formula('=ROUND(H12,2)'), replaces: number(9.9) },
  { kind: 'setCell', at: at('自评表', 12, 7), content: formula('=SUM(G4:G12)'), replaces: formula('=SUM(G5:G11)') },
  { kind: 'setCell', at: at('自评表', 13, 7), content: number(1), replaces: BLANK },
  { kind: 'setNumberFormat', at: at('自评表', 13, 8), format: '0.00%', replaces: 'General' },
  { kind: 'setName', name: 'jixiao_form', target: range('自评表!A1:H13'), replaces: range('自评表!A1:H12') },
  { kind: 'setName', name: 'jixiao_new', target: range('预算!B2'), replaces: null },
  rows,
];

test('after the inverse, cells, formats, names, merges and sheets are as before', () => {
  const written = applyToModel(book, plan);
  expect(written.sheets).toContain('评分底稿');
  expect(written.merges).toContainEqual(range('自评表!A5:A14'));
  expect(applyToModel(written, invertEdits(plan))).toEqual(book);
});

test('the inverse speaks of the workbook as it stands after the rows came in', () => {
  expect(invertEdits(plan)).toMatchObject([
    { kind: 'setCell', at: at('自评表', 5, 7), content: number(9.9), replaces: { formula: '=ROUND(H15,2)' } },
    { kind: 'setCell', at: at('自评表', 15, 7), content: { formula: '=SUM(G5:G11)' }, replaces: { formula: '=SUM(G4:G15)' } },
    { kind: 'setCell', at: at('自评表', 16, 7), content: BLANK },
    { kind: 'setNumberFormat', at: at('自评表', 16, 8), format: 'General', replaces: '0.00%' },
    { kind: 'setName', name: 'jixiao_form', target: range('自评表!A1:H15'), replaces: range('自评表!A1:H16') },
    { kind: 'setName', name: 'jixiao_new', target: null, replaces: range('预算!B2') },
    { kind: 'setCell', at: at('自评表', 12, 7), content: BLANK, replaces: number(8) },
    { kind: 'setCell', at: at('自评表', 13, 7), content: BLANK },
    { kind: 'removeOwnRows', sheet: '自评表', first: 12, count: 3, shrinkMerges: [range('自评表!A5:A14')] },
    { kind: 'removeOwnSheet', sheet: '评分底稿' },
  ]);
});

test('a cell in the new rows that she has changed since stops the undo', () => {
  const written = applyToModel(book, plan);
  const changed = { ...written, cells: new Map([...written.cells, [key(at('自评表', 12, 7)), number(7)] as const]) };
  expect(() => applyToModel(changed, invertEdits(plan))).toThrow('自评表!G12');
});

test('the empty plan is its own inverse; an undo has none', () => {
  expect(invertEdits([])).toEqual([]);
  expect(() => invertEdits([{ kind: 'removeOwnSheet', sheet: '评分底稿' }])).toThrow(RangeError);
});

test('any insertions and cells, on any rows, are taken back', () => {
  const content = fc.oneof(fc.integer().map(number), fc.constant(BLANK), fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
    .map(([a, b]) => formula(`=SUM(自评表!G${String(a)}:G${String(b)})+$A$${String(b)}`)));
  const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), content), { selector: ([row]) => row });
  const insertions = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 4 }), content), { selector: ([before]) => before, maxLength: 4 });
  fc.assert(fc.property(cells, insertions, (set, inserted) => {
    const edits: WorkbookEdit[] = [
      ...set.map(([row, to]): WorkbookEdit => ({ kind: 'setCell', at: at('自评表', row, 7), content: to, replaces: book.cells.get(`自评表!G${String(row)}`) ?? BLANK })),
      ...inserted.map(([before, count, to]): WorkbookEdit => ({ kind: 'insertRows', sheet: '自评表', before, count, likeRow: before, extendMerges: [], cells: [{ row: 0, column: 7, content: to }] })),
    ];
    expect(applyToModel(applyToModel(book, edits), invertEdits(edits))).toEqual(book);
  }));
});
