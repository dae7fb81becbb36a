// The parts the host is made of, each by itself: blocks, bands, addresses of merged ranges, the journal, answers in time.
import { blocksOf, matrixOf } from '../../../src/hosts/excel/blocks';
import { startTimer } from '../../../src/hosts/excel';
import { journalText, partKey } from '../../../src/hosts/excel/journal';
import { areasOf } from '../../../src/hosts/excel/learnMerges';
import { nameFormula } from '../../../src/hosts/excel/namedRanges';
import { nameTarget } from '../../../src/hosts/excel/readBook';
import { readJournal } from '../../../src/hosts/excel/readJournal';
import { bands, planReading } from '../../../src/hosts/excel/readPlan';
import { ExcelSession } from '../../../src/hosts/excel';
import { loadWorkbook, openExcel, sheetOf } from '../../excelHost';
import { stateOf } from '../../excelHost/model/stateOf';
import { cellPlan, fullPlan, smallBook } from './plans';

const cell = (row: number, column: number) => ({ row, column, what: `${String(row)},${String(column)}` });

test('cells of a row join over a small gap, rows join over the same columns, and gaps are null', () => {
  const blocks = blocksOf([cell(4, 2), cell(3, 4), cell(3, 2), cell(4, 4), cell(3, 20)], 4);
  expect(blocks.map(({ rect }) => rect)).toEqual([{ top: 3, left: 2, bottom: 4, right: 4 }, { top: 3, left: 20, bottom: 3, right: 20 }]);
  expect(blocks[0] && matrixOf(blocks[0], (what) => what)).toEqual([['3,2', null, '3,4'], ['4,2', null, '4,4']]);
  expect(blocksOf([cell(3, 2), cell(3, 4)], 0)).toHaveLength(2);
});

test('a reading is divided between requests by cells, a large sheet into bands of rows', () => {
  expect(bands({ top: 2, left: 1, bottom: 11, right: 4 }, 16).map(({ top, bottom }) => [top, bottom])).toEqual([[2, 5], [6, 9], [10, 11]]);
  const sheet = (id: string, bottom: number) => ({ id, name: id, used: { top: 1, left: 1, bottom, right: 10 }, valuesOnly: false, isProtected: false, hasFilter: false, isOurs: false });
  const requests = planReading([sheet('a', 3), sheet('b', 30), sheet('c', 3)], 100);
  expect(requests.map((parts) => parts.map((part) => `${part.sheet.id}${part.part ? `:${String(part.part.top)}` : ''}`))).toEqual([['a'], ['b:1'], ['b:11'], ['b:21'], ['c']]);
});

test('addresses of merged ranges are read whatever the sheet is called', () => {
  expect(areasOf("'甲,乙!A1:B2'!A1:C1,'甲,乙!A1:B2'!A3:A9,'甲,乙!A1:B2'!F7")).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }, { top: 3, left: 1, bottom: 9, right: 1 }]);
});

test('what a name refers to is written and read back', () => {
  const range = { sheet: "财政 '专户'", top: 3, left: 27, bottom: 9, right: 30 };
  expect(nameFormula(range)).toBe("='财政 ''专户'''!$AA$3:$AD$9");
  expect(nameTarget(nameFormula(range))).toEqual(range);
  expect(nameTarget('=#REF!')).toBeNull();
  expect(nameTarget('="text"')).toBeNull();
});

test('a journal is read back as it was written; without its first part, or damaged, it says nothing', () => {
  const text = journalText({ direction: 'back', edits: cellPlan() });
  expect(readJournal([{ key: partKey(1), text }, { key: partKey(2), text }])).toEqual({ direction: 'back', edits: [...cellPlan(), ...cellPlan()] });
  expect(readJournal([{ key: partKey(2), text }])).toBeNull();
  expect(readJournal([{ key: partKey(1), text: text.slice(0, -9) }])).toBeNull();
});

test('a damaged journal and stray markers are cleared away, her workbook is left as it is', async () => {
  const { host, server } = await openExcel(smallBook());
  const before = stateOf(server.book);
  server.book.settings.set(partKey(1), 'back [1,["setCell"');
  server.book.names.set('jixiao_step_3', { name: 'jixiao_step_3', formula: '=自评表!$A$3:$A$4', visible: false });
  await host.readSnapshot();
  expect(stateOf(server.book)).toEqual(before);
});

test('an answer within its time stops the clock, one without is given up', async () => {
  const quick = startTimer(10_000);
  quick.cancel();
  await startTimer(1).over;
  const { client, server } = await openExcel(smallBook());
  const { ExcelHost } = await import('../../../src/hosts/excel');
  server.breakRequest(1, { kind: 'hang', actions: 0 });
  await expect(new ExcelHost({ client, longestAnswer: 5 }).readSnapshot()).rejects.toMatchObject({ code: 'notAnswering' });
});

test('two clicks in a row wait for each other', async () => {
  const { host, server } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  const [first, second] = await Promise.all([session.runPlan(() => ({ edits: fullPlan() })), session.runPlan(({ sheets }) => ({ edits: [], sheets: sheets.length }))]);
  expect([first.kind, second.plan]).toEqual(['applied', { edits: [], sheets: 4 }]);
  expect(server.book.sheets).toHaveLength(4);
});

test('set-up learns the merged ranges, and later readings know them', async () => {
  const { host } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  await session.read();
  await host.learnMerges();
  expect((await session.read()).sheets[0]?.merges).toHaveLength(2);
  await session.runPlan(() => ({ edits: fullPlan() }));
  expect((await session.read()).sheets[0]?.merges).toContainEqual({ sheet: '自评表', top: 3, left: 1, bottom: 6, right: 1 });
});

test('a click that fails does not keep the next from its turn', async () => {
  const { host } = await openExcel(smallBook());
  const session = new ExcelSession(host);
  const failing = session.runPlan(() => { throw new RangeError('a plan of ours is wrong'); });
  await expect(failing).rejects.toThrow('a plan of ours is wrong');
  expect((await session.read()).sheets).toHaveLength(2);
});

test('long texts that make an answer too large are read in smaller portions', async () => {
  const rows = Array.from({ length: 400 }, () => ['情况说明'.repeat(1_000)]);
  const { host } = await openExcel(loadWorkbook({ sheets: [sheetOf('说明', rows)] }));
  expect((await host.readSnapshot()).sheets[0]?.values).toHaveLength(400);
});
