// Where Excel is stricter, or more helpful, than code expects: for each, what a naive call gets, and what the host does.
import { cellAt, invertEdits, sheetNamed, type CellContent, type WorkbookEdit } from '../../../src/core/workbook';
import { HostError } from '../../../src/hosts/host';
import { loadWorkbook, openExcel, sheetOf, type EmulatedExcel } from '../../excelHost';
import { insertRows } from '../../excelHost/model/moveRows';
import { number, smallBook, text } from './plans';

const codeOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'no error', (error: unknown) => (error as { readonly code?: unknown }).code);

/** What code would do that does not know better: write a value into a cell. */
const naively = ({ client }: EmulatedExcel, sheet: string, address: string, values: unknown[][]): Promise<unknown> =>
  client.run({}, async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });

const into = (row: number, column: number, content: CellContent, replaces: CellContent = { kind: 'blank' }): WorkbookEdit =>
  ({ kind: 'setCell', at: { sheet: '自评表', row, column }, content, replaces });

describe('arrays', () => {
  test('must have the dimensions of the range', async () => {
    const excel = await openExcel(smallBook());
    expect(await codeOf(naively(excel, '自评表', 'A1:B2', [[1, 2]]))).toBe('InvalidArgument');
  });

  test('null leaves a cell alone, an empty text clears it; cells between written ones keep what they hold', async () => {
    const excel = await openExcel(smallBook());
    await naively(excel, '预算', 'A2:C2', [[null, '', 5]]);
    expect([1, 2, 3].map((column) => excel.server.book.sheet('预算').cell(2, column)?.value)).toEqual(['合计', null, 5]);
    await excel.host.readSnapshot();
    await excel.host.applyEdits([into(3, 2, text('培训人数'), text('培训人次')), into(3, 4, number(49.41))]);
    expect(excel.server.book.sheet('自评表').cell(3, 3)?.value).toBe(50);
  });
});

describe('texts', () => {
  const looks = ['=1+1', '3-5', '10%', '001', '＝A1', '1/2', 'TRUE', '#N/A', '-—', '+86', '@甲', '１２３', '2024年3月5日', '12:30', '¥100', "'引号", '1e5', 'Mar-5', ' 12 '];

  test('are parsed like something typed when written naively', async () => {
    const excel = await openExcel(smallBook());
    for (const each of ['3-5', '10%', '001', '=1+1']) {
      await naively(excel, '预算', 'E9', [[each]]);
      expect(excel.server.book.sheet('预算').cell(9, 5)?.value).not.toBe(each);
    }
  });

  test.each(looks)('%s arrives as the text it is', async (each) => {
    const { host, server } = await openExcel(smallBook());
    await host.readSnapshot();
    await host.applyEdits([into(3, 4, text(each))]);
    expect(server.book.sheet('自评表').cell(3, 4)).toMatchObject({ value: each, formula: null, numberFormat: 'General' });
    const again = await host.readSnapshot();
    const form = sheetNamed(again, '自评表');
    expect(form && cellAt(form, 3, 4)).toMatchObject({ value: each, formula: null });
  });

  test('of 32,767 characters fit, one more is refused before anything is sent', async () => {
    const { host, server } = await openExcel(smallBook());
    await host.readSnapshot();
    await host.applyEdits([into(3, 4, text('文'.repeat(32_767)))]);
    server.resetTraffic();
    await expect(host.applyEdits([into(4, 4, text('文'.repeat(32_768)))])).rejects.toMatchObject({ code: 'textTooLong', detail: { cell: '自评表!D4' } });
    expect(server.traffic.requests).toBe(0);
  });
});

test('numbers and formulas stay what they are in cells formatted as text, and the cells stay so formatted', async () => {
  const excel = await openExcel(smallBook());
  const form = excel.server.book.sheet('自评表');
  form.ensure(3, 4).numberFormat = '@';
  form.ensure(4, 4).numberFormat = '@';
  await naively(excel, '自评表', 'D3', [[9.88]]);
  expect(form.cell(3, 4)?.value).toBe('9.88');
  await excel.host.readSnapshot();
  await excel.host.applyEdits([into(3, 4, number(9.88), text('9.88')), into(4, 4, { kind: 'formula', formula: '=C4', result: 40 })]);
  expect(form.cell(3, 4)).toMatchObject({ value: 9.88, numberFormat: '@' });
  expect(form.cell(4, 4)).toMatchObject({ formula: '=C4', numberFormat: '@' });
});

test('what goes under a merged cell is dropped by Excel without a word: the host notices, and takes all of it back', async () => {
  const excel = await openExcel(smallBook());
  await naively(excel, '自评表', 'A4', [['产出']]);
  expect(excel.server.book.sheet('自评表').cell(4, 1)?.value ?? null).toBeNull();
  await excel.host.readSnapshot();
  await expect(excel.host.applyEdits([into(3, 4, number(50)), into(4, 1, text('产出'))])).rejects.toMatchObject({ code: 'cellNotWritable', detail: { cell: '自评表!A4' } });
  expect(excel.server.book.sheet('自评表').cell(3, 4)?.value ?? null).toBeNull();
});

test('a sheet that is gone is ItemNotFound, or a null object; the host reads the book anew', async () => {
  const excel = await openExcel(smallBook());
  expect(await codeOf(naively(excel, '没有', 'A1', [[1]]))).toBe('ItemNotFound');
  await excel.host.readSnapshot();
  excel.server.book.sheets = excel.server.book.sheets.filter(({ name }) => name !== '预算');
  expect((await excel.host.readSnapshot()).sheets.map(({ name }) => name)).toEqual(['自评表']);
});

test('a renamed sheet is known by its id: one request as ever', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  server.book.sheet('预算').name = '预算（改）';
  server.resetTraffic();
  expect((await host.readSnapshot()).sheets.map(({ name }) => name)).toEqual(['自评表', '预算（改）']);
  expect(server.traffic.requests).toBe(1);
});

test('the used range counts formatted blanks; an empty sheet has none', async () => {
  const { host, server } = await openExcel(loadWorkbook({ sheets: [sheetOf('空表', []), sheetOf('表', [['指标']])] }));
  server.book.sheet('表').ensure(5, 3).style['fill.color'] = '#FFFF00';
  const snapshot = await host.readSnapshot();
  expect(snapshot.sheets.map(({ used }) => used)).toEqual([null, { sheet: '表', top: 1, left: 1, bottom: 5, right: 3 }]);
});

test('formatted blanks down to the last row do not stand in the way of a reading', async () => {
  const { host, server } = await openExcel(loadWorkbook({ sheets: [sheetOf('表', [['指标', 1]])] }));
  server.book.sheet('表').ensure(1_048_576, 9).style['fill.color'] = '#FFFF00';
  expect((await host.readSnapshot()).sheets[0]?.used).toMatchObject({ bottom: 1, right: 2 });
});

test.each(['a/b', '', '甲'.repeat(32), '预算'])('Excel refuses a sheet called “%s”; the workbook stays as it is', async (name) => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  const layout = { name, visibility: 'visible', columnWidths: [], rows: [], merges: [], validations: [], frozenRows: 0, print: null } as const;
  await expect(host.applyEdits([into(3, 4, number(1)), { kind: 'createSheet', layout }])).rejects.toBeInstanceOf(HostError);
  expect(server.book.sheets.map((sheet) => sheet.name)).toEqual(['自评表', '预算']);
  expect(server.book.sheet('自评表').cell(3, 4)?.value ?? null).toBeNull();
});

describe('a protected sheet', () => {
  const locked = async (): Promise<EmulatedExcel> => {
    const excel = await openExcel(smallBook());
    const form = excel.server.book.sheet('自评表');
    form.isProtected = true;
    for (const [row, column] of [[3, 4], [5, 4]] as const) form.ensure(row, column).style['protection.locked'] = false;
    return excel;
  };

  test('answers AccessDenied for a locked cell; the host knows before, and says which sheet', async () => {
    const excel = await locked();
    expect(await codeOf(naively(excel, '自评表', 'D4', [[1]]))).toBe('AccessDenied');
    const snapshot = await excel.host.readSnapshot();
    expect(snapshot.sheets[0]?.protection?.unlocked).toEqual([3, 5].map((row) => ({ sheet: '自评表', top: row, left: 4, bottom: row, right: 4 })));
    excel.server.resetTraffic();
    await expect(excel.host.applyEdits([into(4, 4, number(1))])).rejects.toMatchObject({ code: 'sheetProtected', detail: { sheet: '自评表' } });
    expect(excel.server.traffic.requests).toBe(0);
  });

  test('takes what goes into unlocked cells, though locked ones stand between them', async () => {
    const { host, server } = await locked();
    await host.readSnapshot();
    await host.applyEdits([into(3, 4, number(50)), into(5, 4, number(89.5))]);
    expect(server.book.sheet('自评表').cell(5, 4)?.value).toBe(89.5);
  });

  test('takes no formats: a format of its own stays, one that is asked for is refused before', async () => {
    const { host, server } = await locked();
    server.book.sheet('自评表').ensure(3, 4).numberFormat = '0.0';
    await host.readSnapshot();
    await host.applyEdits([into(3, 4, { kind: 'formula', formula: '=C3', result: 50 })]);
    expect(server.book.sheet('自评表').cell(3, 4)).toMatchObject({ formula: '=C3', numberFormat: '0.0' });
    const format: WorkbookEdit = { kind: 'setNumberFormat', at: { sheet: '自评表', row: 5, column: 4 }, format: '0.00', replaces: 'General' };
    await expect(host.applyEdits([format])).rejects.toMatchObject({ code: 'sheetProtected' });
  });

  test('that became protected after the reading: refused by Excel, nothing written', async () => {
    const { host, server } = await openExcel(smallBook());
    await host.readSnapshot();
    server.book.sheet('预算').isProtected = true;
    await expect(host.applyEdits([into(3, 4, number(50)), { ...into(2, 2, number(1), number(690.47)), at: { sheet: '预算', row: 2, column: 2 } } as WorkbookEdit])).rejects.toMatchObject({ code: 'accessDenied' });
    expect(server.book.sheet('自评表').cell(3, 4)?.value ?? null).toBeNull();
  });
});

test('rows hidden by a filter are not written into; rows in sight are', async () => {
  const { host, server } = await openExcel(smallBook());
  server.book.sheet('自评表').filter = { rect: { top: 2, left: 1, bottom: 5, right: 4 }, hiddenRows: [4] };
  const snapshot = await host.readSnapshot();
  expect(snapshot.sheets[0]?.filter).toEqual({ range: { sheet: '自评表', top: 2, left: 1, bottom: 5, right: 4 }, hiddenRows: [4] });
  await expect(host.applyEdits([into(4, 4, number(1))])).rejects.toMatchObject({ code: 'filterActive', detail: { sheet: '自评表' } });
  expect(await host.applyEdits([into(3, 4, number(1))])).toMatchObject({ kind: 'applied' });
});

test('rows hidden by the filter of a table are not written into either', async () => {
  const { host, server } = await openExcel(smallBook());
  server.book.tables.push({ id: 't1', name: '表1', sheet: '自评表', rect: { top: 2, left: 1, bottom: 4, right: 4 }, hiddenRows: [3] });
  expect((await host.readSnapshot()).sheets[0]?.filter).toEqual({ range: { sheet: '自评表', top: 2, left: 1, bottom: 4, right: 4 }, hiddenRows: [3] });
  await expect(host.applyEdits([into(3, 4, number(1))])).rejects.toMatchObject({ code: 'filterActive' });
});

test('a protected structure is seen in the snapshot, and no sheet is tried', async () => {
  const { host, server } = await openExcel(smallBook());
  server.book.structureProtected = true;
  expect((await host.readSnapshot()).structureProtected).toBe(true);
  const layout = { name: '评分底稿', visibility: 'visible', columnWidths: [], rows: [], merges: [], validations: [], frozenRows: 0, print: null } as const;
  await expect(host.applyEdits([{ kind: 'createSheet', layout }])).rejects.toMatchObject({ code: 'structureProtected' });
});

test('a failing batch keeps what was done before: Excel does not roll back, the host does', async () => {
  const excel = await openExcel(smallBook());
  await codeOf(excel.client.run({}, async (context) => {
    context.workbook.worksheets.getItem('预算').getRange('B2').values = [[1]];
    context.workbook.worksheets.getItem('没有').getRange('B2').values = [[1]];
    await context.sync();
  }));
  expect(excel.server.book.sheet('预算').cell(2, 2)?.value).toBe(1);
  await excel.host.readSnapshot();
  const gone: WorkbookEdit = { kind: 'setRowHeight', sheet: '没有', row: 1, height: 20, replaces: null };
  await expect(excel.host.applyEdits([into(3, 4, number(50)), gone])).rejects.toMatchObject({ code: 'itemNotFound' });
  expect(excel.server.book.sheet('自评表').cell(3, 4)?.value ?? null).toBeNull();
});

test('an Excel that is too old is told apart before anything is asked of it', async () => {
  const { host, server } = await openExcel(smallBook(), { version: '1.8' });
  await expect(host.readSnapshot()).rejects.toMatchObject({ code: 'apiMissing' });
  expect(server.traffic.requests).toBe(0);
});

test('the oldest Excel the add-in installs into does a whole run', async () => {
  const { host, server } = await openExcel(smallBook(), { version: '1.9' });
  await host.readSnapshot();
  await host.learnMerges();
  expect((await host.readSnapshot()).sheets[0]?.merges).toBe('unknown');
  expect(await host.applyEdits([into(3, 4, number(50))])).toMatchObject({ kind: 'applied' });
  expect(server.book.sheet('自评表').cell(3, 4)?.value).toBe(50);
});

test('a cell open for typing: said so, nothing done, and the next click works', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  server.editMode = true;
  await expect(host.applyEdits([into(3, 4, number(50))])).rejects.toMatchObject({ code: 'cellEditMode' });
  server.editMode = false;
  expect(await host.applyEdits([into(3, 4, number(50))])).toMatchObject({ kind: 'applied' });
});

test('merges are learnt at set-up, not before', async () => {
  const { host } = await openExcel(smallBook());
  expect((await host.readSnapshot()).sheets[0]?.merges).toBe('unknown');
  await host.learnMerges();
  expect((await host.readSnapshot()).sheets.map(({ merges }) => merges)).toEqual([
    [{ sheet: '自评表', top: 1, left: 1, bottom: 1, right: 4 }, { sheet: '自评表', top: 3, left: 1, bottom: 4, right: 1 }], [],
  ]);
});

test('learnt merges hold while notes are added below, and no longer once rows have come in above', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  await host.learnMerges();
  await host.readSnapshot();
  server.book.sheet('自评表').ensure(9, 1).value = '注：';
  expect((await host.readSnapshot()).sheets[0]?.merges).toHaveLength(2);
  insertRows(server.book, server.book.sheet('自评表'), 2, 1);
  expect((await host.readSnapshot()).sheets[0]?.merges).toBe('unknown');
});

test('learnt merges move with the rows we insert ourselves, and back with their undo', async () => {
  const { host, server } = await openExcel(smallBook());
  await host.readSnapshot();
  await host.learnMerges();
  const before = (await host.readSnapshot()).sheets[0]?.merges;
  const grown = { sheet: '自评表', top: 3, left: 1, bottom: 4, right: 1 };
  const insertion: WorkbookEdit = { kind: 'insertRows', sheet: '自评表', before: 5, count: 2, likeRow: 4, extendMerges: [grown], cells: [] };
  await host.applyEdits([insertion]);
  const after = (await host.readSnapshot()).sheets[0]?.merges;
  expect(after).toContainEqual({ ...grown, bottom: 6 });
  expect(server.book.sheet('自评表').merges).toContainEqual({ top: 3, left: 1, bottom: 6, right: 1 });
  await host.restore(invertEdits([insertion]));
  expect((await host.readSnapshot()).sheets[0]?.merges).toEqual(before);
});

test('tables and errors are read as what they are', async () => {
  const { host, server } = await openExcel(smallBook());
  server.book.tables.push({ id: 't1', name: '表1', sheet: '预算', rect: { top: 1, left: 1, bottom: 2, right: 3 } });
  Object.assign(server.book.sheet('预算').ensure(2, 2), { value: { error: '#REF!' }, formula: '=#REF!' });
  server.book.sheet('预算').ensure(3, 2).value = '#REF!';
  const budget = sheetNamed(await host.readSnapshot(), '预算');
  expect(budget?.obstacles).toEqual([{ kind: 'table', range: { sheet: '预算', top: 1, left: 1, bottom: 2, right: 3 } }]);
  expect(budget && [cellAt(budget, 2, 2).value, cellAt(budget, 3, 2).value]).toEqual([{ error: '#REF!' }, '#REF!']);
});
