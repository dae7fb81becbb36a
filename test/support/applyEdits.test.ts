// The in-memory host other tests stand on: what a plan does to a snapshot, and back.
import { BLANK, cellAt, invertEdits, rangeA1, type WorkbookEdit } from '../../src/core/workbook';
import { applyEdits } from './applyEdits';
import { grid, workbookOf } from './grid';

const book = workbookOf(grid(`
  | 组 | 项 | 分            |
  | 甲 |    | 1             |
  | ^  |    | 2             |
  | 合 |    | =SUM(C2:C3) -> 3 |`));

const insertion: WorkbookEdit = {
  kind: 'insertRows', sheet: '自评表', before: 3, count: 2, likeRow: 2, extendMerges: [],
  cells: [{ row: 0, column: 2, content: { kind: 'text', text: '新' } }],
};

test('cells are set, and a cell that changed since it was read is refused', () => {
  const edit: WorkbookEdit = { kind: 'setCell', at: { sheet: '自评表', row: 2, column: 2 }, content: { kind: 'number', value: 5 }, replaces: BLANK };
  const [sheet] = applyEdits(book, [edit]).sheets;
  expect(sheet && cellAt(sheet, 2, 2).value).toBe(5);
  expect(() => applyEdits(applyEdits(book, [edit]), [edit])).toThrow(RangeError);
});

test('inserted rows carry formulas and merges along, and an undo takes them out again', () => {
  const after = applyEdits(book, [insertion]);
  const [sheet] = after.sheets;
  expect(sheet && cellAt(sheet, 6, 3).formula).toBe('=SUM(C2:C5)');
  expect(sheet && cellAt(sheet, 3, 2).value).toBe('新');
  expect(sheet && sheet.merges !== 'unknown' && sheet.merges.map(rangeA1)).toEqual(['A2:A5']);
  const [back] = applyEdits(after, invertEdits([insertion])).sheets;
  expect(back && cellAt(back, 4, 3).formula).toBe('=SUM(C2:C3)');
  expect(back && back.merges !== 'unknown' && back.merges.map(rangeA1)).toEqual(['A2:A3']);
});
