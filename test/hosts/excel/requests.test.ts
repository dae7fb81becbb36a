// How often Excel is asked: the same few requests whatever the size, and none of the members that disturb her work.
import { ExcelSession } from '../../../src/hosts/excel';
import { BLANK, type WorkbookEdit } from '../../../src/core/workbook';
import { measureTraffic } from '../../excelHost/measureTraffic';
import { loadWorkbook, openExcel, sheetOf, type ExcelServer, type WorkbookModel } from '../../excelHost';
import { fullPlan, number, smallBook } from './plans';

const book = (sheets: number, rows: number, columns: number): WorkbookModel => loadWorkbook({
  sheets: Array.from({ length: sheets }, (_, i) => sheetOf(`表${String(i + 1)}`, Array.from({ length: rows }, (__, r) =>
    Array.from({ length: columns }, (___, c) => (c === 0 ? `指标${String(r)}` : r * 100 + c))))),
});

const score = (row: number, replaces: number): WorkbookEdit =>
  ({ kind: 'setCell', at: { sheet: '表1', row, column: 2 }, content: number(9.88), replaces: number(replaces) });

const requests = (server: ExcelServer): number => {
  const { requests: count } = server.traffic;
  server.resetTraffic();
  return count;
};

test.each([1, 10, 100])('%i sheets: a first run takes 3 + 1 requests, a recompute 2 + 1, an undo 3 + 1', async (sheets) => {
  const { host, server } = await openExcel(book(sheets, 20, 6));
  const session = new ExcelSession(host);
  await session.runPlan(() => ({ edits: [score(1, 1)] }));
  expect(requests(server)).toBe(4);
  await session.runPlan(() => ({ edits: [score(2, 101)] }));
  expect(requests(server)).toBe(3);
  await session.undo();
  expect(requests(server)).toBe(4);
});

test('sheets that a first run adds do not cost the next reading a request', async () => {
  const { host, server } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  await session.runPlan(() => ({ edits: fullPlan() }));
  expect(requests(server)).toBe(4);
  await session.runPlan(() => ({ edits: [] }));
  expect(requests(server)).toBe(1);
  await session.undo();
  expect(requests(server)).toBe(4);
  await session.read();
  expect(requests(server)).toBe(1);
});

test('nothing to write is nothing sent: a recompute without changes is one request', async () => {
  const { host, server } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  await session.read();
  requests(server);
  await session.runPlan(() => ({ edits: [] }));
  expect(requests(server)).toBe(1);
});

test('100,000 cells are read in as many requests as their size asks for, and written as ever', async () => {
  const { host, server } = await openExcel(book(1, 10_000, 10));
  const session = new ExcelSession(host);
  await session.runPlan((snapshot) => {
    expect(snapshot.sheets[0]?.values).toHaveLength(10_000);
    return { edits: [score(1, 1)] };
  });
  requests(server);
  await session.runPlan((snapshot) => {
    expect(snapshot.sheets[0]?.values[9_999]?.[9]).toBe(999_909);
    return { edits: [score(10_000, 999_901)] };
  });
  expect(requests(server)).toBe(Math.ceil(100_000 / 40_000) + 2);
});

test('the table of requests says the same', async () => {
  const lines = await measureTraffic();
  expect(lines.filter(({ size }) => size.includes('sheet')).map(({ requests: count }) => count)).toEqual([4, 3, 4, 4, 3, 4, 4, 3, 4]);
});

test('a sheet that grew or came in since the last reading is read whole all the same', async () => {
  const { host, server } = await openExcel(book(1, 10_000, 10));
  await host.readSnapshot();
  server.book.sheet('表1').ensure(10_001, 1).value = '合计';
  server.book.addSheet('新表').ensure(1, 1).value = '说明';
  const after = await host.readSnapshot();
  expect(after.sheets.map(({ name, used }) => [name, used?.bottom])).toEqual([['表1', 10_001], ['新表', 1]]);
});

test('30,000 cells written at once are divided between requests, and taken back whole', async () => {
  const { host, server } = await openExcel(loadWorkbook({ sheets: [sheetOf('表1', [['指标']])] }));
  const session = new ExcelSession(host);
  const edits = Array.from({ length: 30_000 }, (_, i): WorkbookEdit => (
    { kind: 'setCell', at: { sheet: '表1', row: 2 + Math.floor(i / 10), column: 1 + (i % 10) }, content: { kind: 'text', text: `第${String(i)}格的文字` }, replaces: BLANK }));
  await session.runPlan(() => ({ edits }));
  expect(server.traffic.requests).toBeGreaterThan(4);
  expect(server.book.sheet('表1').cell(3_001, 10)?.value).toBe('第29999格的文字');
  await session.undo();
  expect(server.book.sheet('表1').usedRect(true)).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
});

test('a run asks for nothing that moves the selection or clears her undo, and leaves no tracked object to clean up', async () => {
  const { host, server } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  await session.runPlan(() => ({ edits: fullPlan() }));
  await session.runPlan(() => ({ edits: [] }));
  await session.undo();
  const asked = server.bodies.flatMap((body) => [...body.Actions.map(({ Name }) => Name), ...Object.values(body.ObjectPaths).map(({ Name }) => Name)]);
  const forbidden = /^(Activate|Select|Copy|Protect|Unprotect|GetMergedAreas.*|_KeepReference|_RemoveReference|_Register.*)$/;
  expect(asked.filter((name) => forbidden.test(name))).toEqual([]);
  expect(server.book.active).toBeNull();
});

test('revealing a cell goes there', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.reveal({ sheet: '预算', row: 2, column: 3 });
  expect(server.book.active).toEqual({ sheet: '预算', address: 'C2' });
});

test('what is selected can be asked for, and selecting nothing of use is no error', async () => {
  const { host, server } = await openExcel(smallBook());
  expect(await host.selectedRange()).toBeNull();
  server.book.active = { sheet: '预算', address: 'A1:C2' };
  expect(await host.selectedRange()).toEqual({ sheet: '预算', top: 1, left: 1, bottom: 2, right: 3 });
});

test('a clean copy opens as a new workbook', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.openWorkbook('UEsDBA==');
  expect(server.book.opened).toEqual(['UEsDBA==']);
});
