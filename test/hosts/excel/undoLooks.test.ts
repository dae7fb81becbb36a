// 撤销本次写入 on sheets of ours that stood before: what a person made of them by hand comes back with the contents, from
// the memory of the workbook, in this session or a later one, and after a write that broke off.
import { ExcelSession } from '../../../src/hosts/excel';
import { loadWorkbook, openExcel, sheetOf, type EmulatedExcel } from '../../excelHost';
import { cloneWorkbook } from '../../excelHost/model/cloneWorkbook';
import { stateOf } from '../../excelHost/model/stateOf';
import type { WorkbookModel } from '../../excelHost/model/workbookModel';
import { first, MEMORY, PAPER, planRun, second, undoPlan } from '../paperRuns';

/** Where the total of the first paper stands. */
const TOTAL_ROW = 6;

/** Colors, fonts, widths, heights, hidden rows, and her own drop-down beside our columns. */
function formatByHand(book: WorkbookModel): void {
  const paper = book.sheet(PAPER);
  Object.assign(paper.ensure(3, 2).style, { 'fill.color': '#FFFF00', 'font.color': '#FF0000', 'font.strikethrough': true });
  Object.assign(paper.ensure(4, 1).style, { 'fill.color': '#00FF00', horizontalAlignment: 'Right' });
  paper.ensure(5, 3).numberFormat = '0.0';
  Object.assign(paper.ensure(6, 5), { value: '她的注', style: { 'font.italic': true } });
  paper.columnWidths.set(2, 300);
  paper.rowHeights.set(3, 77);
  paper.rowHeights.delete(6);
  paper.hiddenRows.add(4);
  paper.validations.push({ rect: { top: 3, left: 5, bottom: 6, right: 5 }, rule: 'hers' });
}

/** The workbook apart from our memory and the names that go with it. */
function ofHers(book: WorkbookModel): unknown {
  const shown = cloneWorkbook(book);
  shown.sheets = shown.sheets.filter(({ name }) => name !== MEMORY);
  for (const key of [...shown.names.keys()]) if (key.startsWith('jixiao_touched')) shown.names.delete(key);
  // What a row was before it became another is not known by its drop-down: the total was no indicator.
  const paper = shown.find(PAPER);
  if (paper) paper.validations = paper.validations.filter(({ rect }) => rect.top !== TOTAL_ROW || rect.left !== 3);
  return stateOf(shown);
}

/** A paper made by a first run, and formatted by hand since. */
async function formatted(): Promise<EmulatedExcel & { readonly session: ExcelSession }> {
  const excel = await openExcel(loadWorkbook({ sheets: [sheetOf('自评表', [['指标', '得分'], ['支出率', 9.9]])] }));
  const session = new ExcelSession(excel.host);
  await session.runPlan((snapshot) => planRun(snapshot, first));
  formatByHand(excel.server.book);
  return { ...excel, session };
}


test('after closing and reopening, everything of the paper is as it was: looks, heights, new drop-downs, contents', async () => {
  const { session, server, newHost } = await formatted();
  const before = ofHers(server.book);
  await session.runPlan((snapshot) => planRun(snapshot, second));
  expect(server.book.sheet(PAPER).cell(4, 1)).toMatchObject({ value: '采购' });
  expect(ofHers(server.book)).not.toEqual(before);
  await new ExcelSession(newHost()).runPlan(undoPlan);
  expect(ofHers(server.book)).toEqual(before);
});

test('in the same session too, and a third run can be taken back as well', async () => {
  const { session, server } = await formatted();
  const before = ofHers(server.book);
  await session.runPlan((snapshot) => planRun(snapshot, second));
  await session.undo();
  expect(ofHers(server.book)).toEqual(before);
  await session.runPlan((snapshot) => planRun(snapshot, second));
  const between = ofHers(server.book);
  await session.runPlan((snapshot) => planRun(snapshot, first));
  await session.runPlan(undoPlan);
  expect(ofHers(server.book)).toEqual(between);
});

test('a row she has hidden stays hidden when its text changes', async () => {
  const { session, server } = await formatted();
  await session.runPlan((snapshot) => planRun(snapshot, second));
  expect([...server.book.sheet(PAPER).hiddenRows]).toEqual([4]);
});

test('a height she has set since the run stays', async () => {
  const { session, server } = await formatted();
  await session.runPlan((snapshot) => planRun(snapshot, second));
  server.book.sheet(PAPER).rowHeights.set(5, 123);
  await session.runPlan(undoPlan);
  expect(server.book.sheet(PAPER).rowHeights.get(5)).toBe(123);
});

test.each(['the run', 'the undo'])('%s broken after any action: after the next click the looks are those of before or after', async (broken) => {
  const prepared = await formatted();
  if (broken === 'the undo') await prepared.session.runPlan((snapshot) => planRun(snapshot, second));
  const start = cloneWorkbook(prepared.server.book);
  const click = (session: ExcelSession): Promise<unknown> => session.runPlan((snapshot) => (broken === 'the run' ? planRun(snapshot, second) : undoPlan(snapshot)));
  const whole = await openExcel(cloneWorkbook(start));
  await click(new ExcelSession(whole.host));
  const [before, after] = [JSON.stringify(ofHers(start)), JSON.stringify(ofHers(whole.server.book))];
  const actions = whole.server.traffic.actions;
  for (let each = 0; each < actions; each += 5) {
    const { server, host, newHost } = await openExcel(cloneWorkbook(start));
    server.breakRequest(3, { kind: 'halfway', actions: each, code: 'GeneralException' });
    await click(new ExcelSession(host)).catch(() => undefined);
    server.mend();
    await newHost().readSnapshot();
    expect([before, after]).toContain(JSON.stringify(ofHers(server.book)));
  }
}, 120_000);
