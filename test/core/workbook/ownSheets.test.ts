// Our sheets are known by hidden names; heights of wrapped text.
import { freeSheetName, OWN_SHEET, ownSheet, ownSheetNames, rowHeight, wrappedLines } from '../../../src/core/workbook';
import { grid, withOwnNames, workbookOf } from '../../support/grid';

const book = withOwnNames(workbookOf(grid('| a |', { name: '评分底稿' }), grid('| b |', { name: '改了名' })), [
  { name: 'jixiao_workingPaper', target: { sheet: '改了名', top: 1, left: 1, bottom: 1, right: 1 } },
  { name: 'jixiao_scorecard2', target: { sheet: '评分底稿', top: 1, left: 1, bottom: 1, right: 1 } },
  { name: 'jixiao_report', target: null },
  { name: 'jixiao_table1', target: { sheet: '评分底稿', top: 1, left: 1, bottom: 1, right: 1 } },
]);

test('a sheet of ours is found by its name, whatever its title; a deleted one is not', () => {
  expect(ownSheet(book, OWN_SHEET.workingPaper)?.name).toBe('改了名');
  expect(ownSheet(book, OWN_SHEET.report)).toBeNull();
});

test('names that follow tables of hers make no sheet ours', () => {
  expect([...ownSheetNames(book)]).toEqual(['改了名', '评分底稿']);
  const tableOnly = withOwnNames(book, book.ownNames.filter(({ name }) => name === 'jixiao_table1'));
  expect([...ownSheetNames(tableOnly)]).toEqual([]);
});

test('the next free name is unlike all others in any case, and no longer than Excel takes', () => {
  expect(freeSheetName('评分底稿', ['评分底稿', '评分底稿2'])).toBe('评分底稿3');
  expect(freeSheetName('Report', ['REPORT'])).toBe('Report2');
  expect(freeSheetName('长'.repeat(40), ['长'.repeat(31)])).toBe(`${'长'.repeat(30)}2`);
});

test('Chinese letters take twice the room, line breaks count, and a row shows its longest text', () => {
  expect(wrappedLines({ text: '一二三四五', width: 12 })).toBe(1);
  expect(wrappedLines({ text: '一二三四五六', width: 12 })).toBe(2);
  expect(wrappedLines({ text: 'a\nb\n', width: 12 })).toBe(3);
  const low = rowHeight([{ text: '一', width: 10 }]);
  const high = rowHeight([{ text: '一', width: 10 }, { text: '一'.repeat(20), width: 10 }]);
  expect(high).toBeGreaterThan(low * 2);
  expect(rowHeight([{ text: '一'.repeat(5000), width: 10 }])).toBe(409);
});
