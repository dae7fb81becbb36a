// Somebody else is at work in the same workbook, at every moment there is: nothing of theirs is lost.
import { invertEdits, type WorkbookEdit, type WorkbookSnapshot } from '../../../src/core/workbook';
import { cellAt, contentOf, sheetNamed } from '../../../src/core/workbook';
import { ExcelSession } from '../../../src/hosts/excel';
import { openExcel, type ExcelServer } from '../../excelHost';
import { stateOf } from '../../excelHost/model/stateOf';
import { cellPlan, fullPlan, number, smallBook } from './plans';

const READ = 3; // the third request of a first run is the write
const D3 = { sheet: '自评表', row: 3, column: 4 };

const theyWrite = (server: ExcelServer, request: number, value: number, at = D3): void => {
  server.beforeRequest(request, () => { Object.assign(server.book.sheet(at.sheet).ensure(at.row, at.column), { value, formula: null }); });
};

/** How many actions the write of a plan takes when nothing goes wrong. */
async function actionsOf(edits: readonly WorkbookEdit[]): Promise<number> {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  server.resetTraffic();
  await host.applyEdits(edits);
  return server.bodies[0]?.Actions.length ?? 0;
}

/** A plan that reads what stands there, as a real one does. */
const score = (snapshot: WorkbookSnapshot): { readonly edits: readonly WorkbookEdit[] } => {
  const form = sheetNamed(snapshot, '自评表');
  if (!form) throw new RangeError('自评表');
  const found = contentOf(cellAt(form, 3, 4));
  // What she has typed stands: only an empty cell is filled.
  return { edits: [...(found.kind === 'blank' ? [{ kind: 'setCell' as const, at: D3, content: number(49.41), replaces: found }] : []),
    { kind: 'setCell', at: { ...D3, row: 4 }, content: number(39.5), replaces: contentOf(cellAt(form, 4, 4)) }] };
};

test('a cell typed into between reading and writing keeps what was typed, and the plan is made again', async () => {
  const { host, server } = await openExcel(smallBook());
  theyWrite(server, READ, 45);
  let plans = 0;
  const outcome = await new ExcelSession(host).runPlan((snapshot) => { plans += 1; return score(snapshot); });
  expect(outcome.kind).toBe('applied');
  expect(plans).toBe(2);
  expect(server.book.sheet('自评表').cell(3, 4)?.value).toBe(45);
  expect(server.book.sheet('自评表').cell(4, 4)?.value).toBe(39.5);
  expect(server.book.settings.size).toBe(0);
});

test('a set of every kind is taken back whole, but for what was typed', async () => {
  const expected = smallBook();
  Object.assign(expected.sheet('自评表').ensure(3, 4), { value: 45 });
  const { host, server } = await openExcel(smallBook());
  theyWrite(server, READ, 45);
  await host.readSnapshot();
  const result = await host.applyEdits(fullPlan());
  expect(result).toMatchObject({ kind: 'changedSinceRead', mismatches: [{ at: D3, expected: { kind: 'blank' }, found: number(45) }] });
  expect(stateOf(server.book)).toEqual(stateOf(expected));
});

test('somebody who keeps writing there gets the cell: the host steps back', async () => {
  const { host, server } = await openExcel(smallBook());
  for (let request = 1; request < 30; request += 1) theyWrite(server, request, request);
  const outcome = await new ExcelSession(host).runPlan(() => ({ edits: cellPlan() }));
  expect(outcome.kind).toBe('changedSinceRead');
  expect(server.book.sheet('自评表').cell(4, 4)?.value ?? null).toBeNull();
  expect(server.book.sheet('自评表').cell(3, 4)?.value).toEqual(expect.any(Number));
});

test('a cell of no concern to the plan does not stand in its way', async () => {
  const { host, server } = await openExcel(smallBook());
  theyWrite(server, READ, 700, { sheet: '预算', row: 2, column: 2 });
  expect(await new ExcelSession(host).runPlan(() => ({ edits: cellPlan() }))).toMatchObject({ kind: 'applied' });
  expect(server.book.sheet('预算').cell(2, 2)?.value).toBe(700);
});

test('when taking back fails too, the next click does it, and what was typed stands', async () => {
  const { host, server } = await openExcel(smallBook());
  theyWrite(server, READ, 45);
  for (const request of [4, 5]) server.breakRequest(request, { kind: 'refuse', code: 5102 });
  const session = new ExcelSession(host);
  await expect(session.runPlan(() => ({ edits: cellPlan() }))).rejects.toMatchObject({ code: 'hostBusy' });
  server.mend();
  await session.runPlan(() => ({ edits: [] }));
  expect(server.book.sheet('自评表').cell(3, 4)).toMatchObject({ value: 45, formula: null });
  expect(server.book.sheet('自评表').cell(4, 4)?.value ?? null).toBeNull();
});

test('a half-written plan is taken back around what a person has written since, which is named', async () => {
  const actions = await actionsOf(fullPlan());
  const { server, host, newHost } = await openExcel(smallBook());
  await host.readSnapshot();
  // Cells and rows are in, the journal is not yet cleared away.
  server.breakRequest(1, { kind: 'hang', actions: actions - 20 });
  await expect(host.applyEdits(fullPlan())).rejects.toMatchObject({ code: 'notAnswering' });
  server.mend();
  const written = [...server.book.sheet('自评表').cells.values()].find(({ value }) => value === 39.5);
  expect(written).toBeDefined();
  if (written) written.value = 40;
  const outcome = await new ExcelSession(newHost()).runPlan(() => ({ edits: [] }));
  expect(outcome.recovered?.left).toMatchObject([{ sheet: '自评表', column: 4 }]);
  expect(server.book.sheets.map(({ name }) => name)).toEqual(['自评表', '预算']);
  expect(written?.value).toBe(40);
  expect(server.book.sheet('自评表').cell(3, 4)).toMatchObject({ value: null, formula: null });
});

test('a cell typed into while an undo is under way keeps what was typed', async () => {
  const { host, server } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  await session.runPlan(() => ({ edits: fullPlan() }));
  server.resetTraffic();
  const total = { sheet: '自评表', row: 7, column: 4 };
  theyWrite(server, 3, 91, total);
  expect((await session.undo()).left).toEqual([total]);
  expect(server.book.sheet('自评表').cell(5, 4)).toMatchObject({ value: 91, formula: null });
  expect(server.book.sheets).toHaveLength(2);
  expect(server.book.settings.size).toBe(0);
});

test('so does one while cells alone go back: the others do, after another look', async () => {
  const { host, server } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  await session.runPlan(() => ({ edits: cellPlan() }));
  server.resetTraffic();
  theyWrite(server, 3, 91);
  expect((await session.undo()).left).toEqual([D3]);
  expect(server.book.sheet('自评表').cell(3, 4)).toMatchObject({ value: 91, formula: null });
  expect(server.book.sheet('自评表').cell(4, 4)).toMatchObject({ value: null, numberFormat: 'General' });
});

test('a sheet of hers that came in under the name of ours stays, and the rest is taken back', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  server.beforeRequest(1, () => { server.book.addSheet('评分底稿').ensure(1, 1).value = '她的'; });
  await expect(host.applyEdits(fullPlan())).rejects.toMatchObject({ code: 'sheetNameTaken' });
  const expected = smallBook();
  expected.addSheet('评分底稿').ensure(1, 1).value = '她的';
  expect(stateOf(server.book)).toEqual(stateOf(expected));
});

test('an undo planned by a new session from what stands in the workbook, applied as a plan, is finished when it breaks', async () => {
  const { host, server, newHost } = await openExcel(smallBook());
  const before = stateOf(server.book);
  await new ExcelSession(host).runPlan(() => ({ edits: fullPlan() }));
  const again = new ExcelSession(newHost());
  await again.read();
  server.resetTraffic();
  server.breakRequest(2, { kind: 'halfway', actions: 40, code: 'GeneralException' });
  await expect(again.runPlan(() => ({ edits: invertEdits(fullPlan()) }))).rejects.toMatchObject({ code: 'unknown' });
  server.mend();
  await again.runPlan(() => ({ edits: [] }));
  expect(stateOf(server.book)).toEqual(before);
});

test('a cell typed into while a broken write is being taken back keeps what was typed', async () => {
  const actions = await actionsOf(fullPlan());
  const { server, host, newHost } = await openExcel(smallBook());
  await host.readSnapshot();
  server.breakRequest(1, { kind: 'hang', actions: actions - 20 });
  await expect(host.applyEdits(fullPlan())).rejects.toMatchObject({ code: 'notAnswering' });
  server.mend();
  server.resetTraffic();
  // Requests of the click: learning, reading, looking at our cells, taking back.
  theyWrite(server, 4, 44);
  const outcome = await new ExcelSession(newHost()).runPlan(() => ({ edits: [] }));
  expect(outcome.recovered?.left).toEqual([D3]);
  expect(server.book.sheet('自评表').cell(3, 4)).toMatchObject({ value: 44, formula: null });
  expect(server.book.sheet('自评表').cell(4, 4)?.value ?? null).toBeNull();
});

test('rows of ours in which she has written stay, with what she wrote', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  await host.applyEdits(fullPlan());
  const inserted = server.book.sheet('自评表').ensure(4, 3);
  expect(inserted.value).toBe(10);
  inserted.value = 12;
  const { left } = await host.restore(invertEdits(fullPlan()));
  expect(left).toEqual([{ sheet: '自评表', row: 4, column: 3 }]);
  expect(server.book.sheet('自评表').cell(4, 3)?.value).toBe(12);
});
