// A plan of every kind of edit, written through Office.js, read back, and taken back.
import { cellAt, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core/workbook';
import { ExcelSession } from '../../../src/hosts/excel';
import { openExcel } from '../../excelHost';
import { calculate } from '../../excelHost/model/calculate';
import { stateOf } from '../../excelHost/model/stateOf';
import { applyEdits as expectedAfter } from '../../support/applyEdits';
import { fullPlan, smallBook } from './plans';

const contentsOf = (sheet: SheetSnapshot): readonly unknown[] => {
  const cells: unknown[] = [];
  for (let row = 1; row <= 12; row += 1) for (let column = 1; column <= 6; column += 1) {
    const { value, formula } = cellAt(sheet, row, column);
    if (formula ?? value) cells.push([row, column, formula ?? value]);
  }
  return cells;
};

const sheet = (book: WorkbookSnapshot, name: string): SheetSnapshot => {
  const found = sheetNamed(book, name);
  if (!found) throw new RangeError(name);
  return found;
};

test('after a plan of every kind the workbook holds what the plan says, and nothing of the write is left behind', async () => {
  const { host, server } = await openExcel(smallBook(), { calculate });
  const before = await host.readSnapshot();
  expect(await host.applyEdits(fullPlan())).toMatchObject({ kind: 'applied' });
  const after = await host.readSnapshot();
  const expected = expectedAfter(before, fullPlan());
  expect(after.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['自评表', 'visible'], ['预算', 'visible'], ['助手_记录', 'hidden'], ['评分底稿', 'visible']]);
  for (const { name } of after.sheets) expect(contentsOf(sheet(after, name))).toEqual(contentsOf(sheet(expected, name)));
  expect(after.ownNames).toEqual([{ name: 'jixiao_form1', target: { sheet: '自评表', top: 3, left: 1, bottom: 7, right: 4 } }]);
  expect(server.book.settings.size).toBe(0);
  expect([...server.book.names.keys()]).toEqual(['jixiao_form1']);
});

test('formulas come out computed, merged cells grow over new rows, formats are those asked for', async () => {
  const { host, server } = await openExcel(smallBook(), { calculate });
  await host.readSnapshot();
  await host.applyEdits(fullPlan());
  const form = server.book.sheet('自评表');
  expect(form.cell(3, 4)?.value).toBe(49.41);
  expect(form.merges).toContainEqual({ top: 3, left: 1, bottom: 6, right: 1 });
  expect(form.cell(6, 4)).toMatchObject({ value: 39.5, numberFormat: '0.00' });
  const paper = server.book.sheet('评分底稿');
  expect(paper.cell(4, 1)).toMatchObject({ value: '3-5', formula: null });
  expect(paper.cell(4, 3)).toMatchObject({ value: '=未确认', formula: null });
  expect(paper.cell(3, 3)?.style).toMatchObject({ 'protection.locked': false, 'fill.color': '#FFF9E5' });
  expect(paper.validations).toHaveLength(1);
  expect(paper.page).toEqual({ frozenRows: 2, orientation: 'Landscape', titleRows: '$1:$2' });
});

test('taken back, the workbook is as before in every cell, format, merge, row, name and sheet', async () => {
  const { host, server } = await openExcel(smallBook(), { calculate });
  const before = stateOf(server.book);
  const session = new ExcelSession(host);
  await session.runPlan(() => ({ edits: fullPlan() }));
  expect(stateOf(server.book)).not.toEqual(before);
  expect(await session.undo()).toMatchObject({ left: [] });
  expect(stateOf(server.book)).toEqual(before);
});

test('taking back leaves what a person has written since, and names it', async () => {
  const { host, server } = await openExcel(smallBook(), { calculate });
  const session = new ExcelSession(host);
  await session.runPlan(() => ({ edits: fullPlan() }));
  const total = server.book.sheet('自评表').ensure(7, 4);
  Object.assign(total, { value: 88, formula: null });
  expect(await session.undo()).toMatchObject({ left: [{ sheet: '自评表', row: 7, column: 4 }] });
  expect(server.book.sheet('自评表').cell(5, 4)?.value).toBe(88);
  expect(server.book.sheet('自评表').cell(3, 4)).toMatchObject({ value: null, formula: null });
});
