// A sheet of ours, planned: whole when there is none, else only what differs.
import {
  BLANK, planSheet, type CellContent, type LayoutCell, type SheetLayout, type SheetSnapshot, type StyleName, type WorkbookEdit,
} from '../../../src/core/workbook';
import { snapshotOfLayout } from './modelBook';

const content = (value: string | number | null): CellContent => {
  if (value === null) return BLANK;
  if (typeof value === 'number') return { kind: 'number', value };
  return value.startsWith('=') ? { kind: 'formula', formula: value, result: 1 } : { kind: 'text', text: value };
};
const cell = (value: string | number | null, style: StyleName = 'text'): LayoutCell => ({ content: content(value), style });
const layoutOf = (...rows: (LayoutCell | null)[][]): SheetLayout => ({
  name: '评分底稿', visibility: 'visible', columnWidths: [10, 10, 10], rows: rows.map((cells) => ({ height: 20, cells })),
  merges: [], validations: [{ range: { top: 2, left: 3, bottom: Math.max(2, rows.length), right: 3 }, list: ['是', '否'] }], frozenRows: 1, print: null,
});

const head = [cell('指标', 'header'), cell('得分', 'header'), cell('结论', 'header')];
const first = [cell('支出率'), cell(9.88, 'points'), cell('是', 'input')];
const second = [cell('公开'), cell('=B2*2', 'points'), cell(null, 'input')];
const total = [cell('合计', 'total'), cell(19.76, 'totalPoints'), null];
const layout = layoutOf(head, first, second, total);
const standing = snapshotOfLayout(layout);

const kinds = (edits: readonly WorkbookEdit[]): string[] => edits.map((edit) => edit.kind);
const beside = (sheet: SheetSnapshot, row: number, note: string): SheetSnapshot => ({
  ...sheet, used: sheet.used && { ...sheet.used, right: 5, bottom: Math.max(sheet.used.bottom, row) },
  values: Array.from({ length: Math.max(sheet.values.length, row) }, (_, r) => (r === row - 1 ? [...sheet.values[r] ?? [null, null, null], null, note] : sheet.values[r])),
});

test('no sheet yet: it is made whole', () => {
  expect(planSheet(layout, null)).toEqual([{ kind: 'createSheet', layout }]);
});

test('the same layout twice is an empty plan, empty texts included', () => {
  expect(planSheet(layout, standing)).toEqual([]);
  const withEmptyText = layoutOf(head, [cell('支出率'), cell(9.88), cell('')]);
  expect(planSheet(withEmptyText, snapshotOfLayout(withEmptyText))).toEqual([]);
});

test('one changed score is one edit, with what it replaces', () => {
  const changed = layoutOf(head, [cell('支出率'), cell(9.5, 'points'), cell('是', 'input')], second, total);
  expect(planSheet(changed, standing)).toEqual([
    { kind: 'setCell', at: { sheet: '评分底稿', row: 2, column: 2 }, content: content(9.5), replaces: content(9.88) },
  ]);
});

test('a new row in the middle: what moved gets its content, styles, heights and drop-downs again, what stayed does not', () => {
  const grown = layoutOf(head, first, [cell('资产'), cell(3, 'points'), cell(null, 'input')], second, total);
  const plan = planSheet(grown, standing);
  expect(new Set(plan.flatMap((edit) => (edit.kind === 'setCell' ? [edit.at.row] : [])))).toEqual(new Set([3, 4, 5]));
  expect(plan).toContainEqual({ kind: 'setStyle', range: { sheet: '评分底稿', top: 5, left: 1, bottom: 5, right: 1 }, style: 'total' });
  expect(plan).toContainEqual({ kind: 'setStyle', range: { sheet: '评分底稿', top: 4, left: 1, bottom: 4, right: 1 }, style: 'text' });
  expect(plan.flatMap((edit) => (edit.kind === 'setRowHeight' ? [edit.row] : []))).toEqual([3, 4, 5]);
  expect(plan.at(-1)).toMatchObject({ kind: 'setValidation', range: { top: 2, bottom: 5 } });
});

test('neighbors of one style are styled together', () => {
  const grown = layoutOf(head, first, second, total, [cell('甲'), cell('乙'), cell('丙', 'note')]);
  expect(planSheet(grown, standing).filter((edit) => edit.kind === 'setStyle')).toEqual([
    { kind: 'setStyle', range: { sheet: '评分底稿', top: 5, left: 1, bottom: 5, right: 2 }, style: 'text' },
    { kind: 'setStyle', range: { sheet: '评分底稿', top: 5, left: 3, bottom: 5, right: 3 }, style: 'note' },
  ]);
});

test('a shorter layout empties our columns below, and nothing of hers beside them', () => {
  const shorter = layoutOf(head, first, total);
  const plan = planSheet(shorter, beside(beside(standing, 4, '她的注'), 9, '页脚'));
  expect(plan.filter((edit) => edit.kind === 'setCell' && edit.at.row > 3)).toEqual([
    { kind: 'setCell', at: { sheet: '评分底稿', row: 4, column: 1 }, content: BLANK, replaces: content('合计') },
    { kind: 'setCell', at: { sheet: '评分底稿', row: 4, column: 2 }, content: BLANK, replaces: content(19.76) },
  ]);
  expect(plan.some((edit) => edit.kind === 'setCell' && edit.at.column > 3)).toBe(false);
});

test('what lies under a range she merged is not written', () => {
  const merged: SheetSnapshot = { ...standing, merges: [{ sheet: '评分底稿', top: 2, left: 1, bottom: 2, right: 2 }] };
  const changed = layoutOf(head, [cell('支出率'), cell(9.5, 'points'), cell('是', 'input')], second, total);
  expect(planSheet(changed, merged)).toEqual([]);
});

test('a sheet emptied by hand is filled again', () => {
  const plan = planSheet(layout, { ...standing, used: null, values: [], formulas: [] });
  expect(plan.filter((edit) => edit.kind === 'setCell')).toHaveLength(10);
  expect(kinds(plan)).toEqual(expect.arrayContaining(['setStyle', 'setRowHeight', 'setValidation']));
});
