// The drawn sheets that other tests stand on.
import { cellAt, rangeA1 } from '../../src/core/workbook';
import { grid, workbookOf } from './grid';

const drawn = grid(`
  | 标题   | <      |        |

  | 项目   | 预算数  | '12.50 |
  | ^      | 12.50  | 0.956 {0.0%} |
  | 合计   | =SUM(B4:B4) -> 12.5 | #REF! |`);

test('the first line is row 1, an empty line an empty row', () => {
  expect(cellAt(drawn, 1, 1).value).toBe('标题');
  expect(cellAt(drawn, 2, 1).value).toBeNull();
  expect(cellAt(drawn, 3, 2).value).toBe('预算数');
});

test('digits are numbers, and text after an apostrophe', () => {
  expect(cellAt(drawn, 4, 2).value).toBe(12.5);
  expect(cellAt(drawn, 3, 3).value).toBe('12.50');
});

test('formats, formulas with their results, and errors', () => {
  expect(cellAt(drawn, 4, 3)).toEqual({ value: 0.956, formula: null, format: '0.0%' });
  expect(cellAt(drawn, 5, 2)).toEqual({ value: 12.5, formula: '=SUM(B4:B4)', format: 'General' });
  expect(cellAt(drawn, 5, 3).value).toEqual({ error: '#REF!' });
});

test('merges are drawn, and can be unknown', () => {
  expect(drawn.merges === 'unknown' ? [] : drawn.merges.map(rangeA1)).toEqual(['A1:B1', 'A3:A4']);
  expect(grid('| a | < |', { merges: 'unknown' }).merges).toBe('unknown');
});

test('a block merge is one rectangle', () => {
  const block = grid(`
    | 甲 | < |
    | ^  | ^ |`);
  expect(block.merges === 'unknown' ? [] : block.merges.map(rangeA1)).toEqual(['A1:B2']);
});

test('a drawing may start anywhere, and makes a workbook', () => {
  const sheet = grid('| 甲 |', { name: '表', at: 'C5' });
  expect(sheet.used && rangeA1(sheet.used)).toBe('C5');
  expect(cellAt(sheet, 5, 3).value).toBe('甲');
  expect(workbookOf(sheet, drawn).sheets.map((one) => one.name)).toEqual(['表', '自评表']);
});
