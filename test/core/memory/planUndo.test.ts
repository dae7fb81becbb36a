// 撤销本次写入: back to what was there, but never over what the person has written since.
import { planMemory, planUndo, readMemory, rememberRun, type Run } from '../../../src/core/memory';
import {
  BLANK, cellAt, contentOf, shiftFormula, type CellContent, type SheetLayout, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot,
} from '../../../src/core/workbook';
import { applyEdits } from '../../support/applyEdits';
import { grid, workbookOf } from '../../support/grid';

const book = workbookOf(grid(`
  | 项 | 分 | 得分 |
  | 甲 | 5  |      |
  | 乙 | 5  | 1    |
  | 合 |    | =SUM(C2:C3) -> 1 |`, { name: '表' }));

const layout: SheetLayout = {
  name: '评分底稿', visibility: 'visible', columnWidths: [10], merges: [], validations: [], frozenRows: 0, print: null,
  rows: [{ cells: [{ content: { kind: 'text', text: '底稿' }, style: 'title' }, { content: { kind: 'formula', formula: '=表!C2', result: 5 }, style: 'points' }] }],
};
const set = (row: number, content: CellContent, replaces: CellContent): WorkbookEdit => ({ kind: 'setCell', at: { sheet: '表', row, column: 3 }, content, replaces });
const plan: readonly WorkbookEdit[] = [
  { kind: 'createSheet', layout },
  { kind: 'setName', name: 'jixiao_workingPaper', target: { sheet: '评分底稿', top: 1, left: 1, bottom: 1, right: 1 }, replaces: null },
  set(2, { kind: 'number', value: 5 }, BLANK),
  set(3, { kind: 'number', value: 4 }, { kind: 'number', value: 1 }),
  { kind: 'insertRows', sheet: '表', before: 3, count: 1, likeRow: 2, extendMerges: [], cells: [{ row: 0, column: 1, content: { kind: 'text', text: '丙' } }] },
];

const run: Run = { ruleSets: {}, tables: [], written: [], scores: {}, drafts: {}, totals: {}, edits: plan };

function write(workbook: WorkbookSnapshot, edits: readonly WorkbookEdit[]): WorkbookSnapshot {
  const old = readMemory(workbook);
  return applyEdits(workbook, [...edits, ...planMemory(rememberRun(old, { ...run, edits }), old, workbook)]);
}

function undo(workbook: WorkbookSnapshot): { readonly workbook: WorkbookSnapshot; readonly kept: readonly string[] } {
  const undone = planUndo(readMemory(workbook), workbook);
  if (!undone) throw new Error('nothing to undo');
  return { workbook: applyEdits(workbook, undone.edits), kept: [...undone.kept.map(({ sheet, row }) => `${sheet}!${String(row)}`), ...undone.keptPlaces] };
}

const column = (sheet: SheetSnapshot | undefined, n: number): readonly unknown[] =>
  (sheet?.used ? Array.from({ length: sheet.used.bottom }, (_, i) => { const cell = cellAt(sheet, i + 1, n); return cell.formula ?? cell.value; }) : []);

const setValue = (workbook: WorkbookSnapshot, sheet: string, at: { row: number; column: number }, value: number): WorkbookSnapshot => {
  const found = workbook.sheets.find((one) => one.name === sheet);
  const replaces = found ? contentOf(cellAt(found, at.row, at.column)) : BLANK;
  return applyEdits(workbook, [{ kind: 'setCell', at: { sheet, ...at }, content: { kind: 'number', value }, replaces }]);
};

test('a first run taken back leaves the workbook as it was, without any sheet or name of ours', () => {
  const undone = undo(write(book, plan));
  expect(undone.kept).toEqual([]);
  expect(undone.workbook.sheets.map((sheet) => sheet.name)).toEqual(['表']);
  expect(undone.workbook.ownNames.filter(({ target }) => target !== null)).toEqual([]);
  expect(column(undone.workbook.sheets[0], 3)).toEqual(['得分', null, 1, '=SUM(C2:C3)']);
  expect(column(undone.workbook.sheets[0], 1)).toEqual(['项', '甲', '乙', '合']);
});

test('a second run taken back leaves the first, memory and all', () => {
  const first = write(book, plan);
  const second = write(first, [set(2, { kind: 'number', value: 3 }, { kind: 'number', value: 5 })]);
  const undone = undo(second);
  expect(column(undone.workbook.sheets[0], 3)).toEqual(column(first.sheets[0], 3));
  expect(readMemory(undone.workbook)).toMatchObject({ kind: 'kept', content: { history: [{ run: 1 }], before: null } });
  expect(planUndo(readMemory(undone.workbook), undone.workbook)).toBeNull();
});

test('a cell she has changed since stays and is named', () => {
  const undone = undo(setValue(write(book, plan), '表', { row: 2, column: 3 }, 4.5));
  expect(undone.kept).toEqual(['表!2']);
  expect(column(undone.workbook.sheets[0], 3)).toEqual(['得分', 4.5, 1, '=SUM(C2:C3)']);
});

test('a row we put in stays when she has filled it in', () => {
  const undone = undo(setValue(write(book, plan), '表', { row: 3, column: 2 }, 7));
  expect(undone.kept).toEqual(['表']);
  expect(column(undone.workbook.sheets[0], 1)).toEqual(['项', '甲', '丙', '乙', '合']);
  expect(column(undone.workbook.sheets[0], 3)).toEqual(['得分', null, null, 1, '=SUM(C2:C4)']);
});

test('a sheet of ours stays when she has filled it in', () => {
  const undone = undo(setValue(write(book, plan), '评分底稿', { row: 2, column: 1 }, 7));
  expect(undone.kept).toEqual(['评分底稿']);
  expect(undone.workbook.sheets.map((sheet) => sheet.name)).toContain('评分底稿');
  expect(undone.workbook.ownNames).toContainEqual(expect.objectContaining({ name: 'jixiao_workingPaper', target: expect.objectContaining({ sheet: '评分底稿' }) as unknown }));
});

test('a sheet renamed since, with rows put in above, is found by its hidden name', () => {
  const written = write(book, plan);
  const insertion = { sheet: '表', before: 1, count: 2 };
  const shifted = applyEdits(written, [{ kind: 'insertRows', ...insertion, likeRow: 1, extendMerges: [], cells: [] }]);
  const rename = <T extends { readonly sheet: string }>(range: T): T => (range.sheet === '表' ? { ...range, sheet: '新表' } : range);
  const renamed: WorkbookSnapshot = {
    ...shifted,
    sheets: shifted.sheets.map((sheet) => (sheet.name === '表' ? { ...sheet, name: '新表', used: sheet.used && rename(sheet.used) } : sheet)),
    ownNames: shifted.ownNames.map(({ name, target }) => ({ name, target: target && rename(target) })),
  };
  const undone = undo(renamed);
  expect(undone.kept).toEqual([]);
  expect(column(undone.workbook.sheets[0], 3)).toEqual([null, null, '得分', null, 1, shiftFormula('=SUM(C2:C3)', '新表', [{ ...insertion, sheet: '新表' }])]);
});
