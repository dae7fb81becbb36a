// What careless people do to a workbook between two clicks: nothing is lost, nothing breaks, the next click works.
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { loadFixture, loadWorkbook, sheetOf, type WorkbookModel } from '../excelHost';
import { stateOf } from '../excelHost/model/stateOf';
import { openServices, rulebook, servicesOn, valueAt } from './support';

const FORM = '项目支出绩效自评表';
const CASE = '005-project-form-2024';

test('an empty workbook is told as one; when the form has been pasted in, the next reading finds it', async () => {
  const excel = await openServices(loadWorkbook({ sheets: [sheetOf('Sheet1', [])] }));
  const empty = await excel.services.recognize(DEFAULT_CHOICES);
  expect(empty).toMatchObject({ canUndo: false, hindrance: { way: 'settings' }, assessment: { forms: [], edits: [] } });
  expect(await excel.services.apply(DEFAULT_CHOICES, null)).toMatchObject({ kind: 'applied', cells: 0 });
  expect(await excel.services.undo(DEFAULT_CHOICES)).toEqual({ kind: 'nothingToUndo' });
  const [pasted, into] = [loadFixture(CASE).sheet(FORM), excel.server.book.sheet('Sheet1')];
  for (const [key, cell] of pasted.cells) into.cells.set(key, cell);
  into.merges = pasted.merges;
  const filled = await excel.services.recognize(DEFAULT_CHOICES);
  expect(filled.hindrance).toBeNull();
  expect(filled.assessment.forms).toHaveLength(1);
});

test('undo after edits of her own keeps them, names them, and takes the rest back', async () => {
  const excel = await openServices(CASE);
  await excel.services.apply(DEFAULT_CHOICES, null);
  excel.server.book.sheet(FORM).ensure(14, 8).value = 6;
  expect(await excel.services.undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone', kept: [`${FORM}!H14`] });
  expect(valueAt(excel, FORM, 14, 8)).toBe(6);
  expect(valueAt(excel, FORM, 15, 8)).toBeNull();
});

test('undo after a text was put right takes back the text alone, the score stays', async () => {
  const book = loadFixture(CASE);
  book.addSheet('文字').ensure(1, 1).value = '得5分';
  const excel = await openServices(book);
  await excel.services.apply(DEFAULT_CHOICES, null);
  await excel.services.fixTexts([{ at: { sheet: '文字', row: 1, column: 1 }, was: '得5分', start: 1, end: 2, to: '6' }]);
  expect(valueAt(excel, '文字', 1, 1)).toBe('得6分');
  await servicesOn(excel).undo(DEFAULT_CHOICES);
  expect([valueAt(excel, '文字', 1, 1), valueAt(excel, FORM, 14, 8)]).toEqual(['得5分', 7.4]);
  expect((await excel.services.assess(DEFAULT_CHOICES)).assessment.edits).toEqual([]);
});

test('a sheet renamed between two clicks is the same form', async () => {
  const excel = await openServices(CASE);
  await excel.services.apply(DEFAULT_CHOICES, null);
  excel.server.book.sheet(FORM).name = '改了名的表';
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  expect(reading.assessment.planned.filter(({ question }) => question !== null)).toEqual([]);
});

test('a text on a protected sheet is refused in words, and nothing is written', async () => {
  const book = loadFixture(CASE);
  const sheet = book.addSheet('文字');
  sheet.ensure(1, 1).value = '得5分';
  sheet.isProtected = true;
  const excel = await openServices(book);
  await excel.services.assess(DEFAULT_CHOICES);
  await expect(excel.services.fixTexts([{ at: { sheet: '文字', row: 1, column: 1 }, was: '得5分', start: 1, end: 2, to: '6' }])).rejects.toMatchObject({ name: 'HostError' });
  expect(valueAt(excel, '文字', 1, 1)).toBe('得5分');
  expect(excel.server.book.find('助手_记录')).toBeUndefined();
});

test('no rule set at all: the form is scored by what it prints', async () => {
  const excel = await openServices(CASE);
  const bare = { ...rulebook, all: [] };
  const { ExcelServices } = await import('../../src/taskpane/services/excelServices');
  const { ExcelSession } = await import('../../src/hosts/excel');
  const services = new ExcelServices({ session: new ExcelSession(excel.newHost()), rulebook: bare, readDocument: () => Promise.resolve(null) });
  const reading = await services.assess(DEFAULT_CHOICES);
  expect(reading.assessment.forms[0]?.evaluation.choice).toBeNull();
  expect(reading.assessment.forms[0]?.evaluation.indicators.some(({ result }) => result.kind === 'scored')).toBe(true);
});

test('two panes that write at the same moment: one run stands, and either takes it back', async () => {
  const excel = await openServices(CASE);
  await excel.services.apply(DEFAULT_CHOICES, null);
  const other = servicesOn(excel);
  await other.assess(DEFAULT_CHOICES);
  const score = valueAt(excel, FORM, 14, 8);
  excel.server.book.sheet(FORM).ensure(14, 6).value = '19000册';
  const both = await Promise.all([excel.services.apply(DEFAULT_CHOICES, null), other.apply(DEFAULT_CHOICES, null)]);
  expect(both.map(({ kind }) => kind)).toEqual(['applied', 'applied']);
  expect(valueAt(excel, FORM, 14, 8)).not.toBe(score);
  expect(await other.undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone', kept: [] });
  expect(valueAt(excel, FORM, 14, 8)).toBe(score);
  expect(await excel.services.undo(DEFAULT_CHOICES)).toEqual({ kind: 'nothingToUndo' });
});

test('a form renamed between reading and writing: nothing is written, she is told, the next click works and can be taken back', async () => {
  const excel = await openServices(CASE);
  await excel.services.assess(DEFAULT_CHOICES);
  excel.server.beforeRequest(2, () => { excel.server.book.sheet(FORM).name = '改名'; });
  await expect(excel.services.apply(DEFAULT_CHOICES, null)).rejects.toMatchObject({ code: 'itemNotFound' });
  expect(excel.server.book.sheets.map(({ name }) => name)).toEqual(['改名']);
  expect(await excel.services.apply(DEFAULT_CHOICES, null)).toMatchObject({ kind: 'applied' });
  await servicesOn(excel).undo(DEFAULT_CHOICES);
  expect(excel.server.book.sheets.map(({ name }) => name)).toEqual(['改名']);
  expect(valueAt(excel, '改名', 14, 8)).toBeNull();
});

test.each([
  ['评分底稿 protected', 'sheetProtected', (book: WorkbookModel): void => { book.sheet('评分底稿').isProtected = true; }],
  ['评分底稿 filtered', 'filterActive', (book: WorkbookModel): void => { book.sheet('评分底稿').filter = { rect: { top: 3, left: 1, bottom: 40, right: 10 }, hiddenRows: Array.from({ length: 36 }, (_, i) => i + 5) }; }],
] as const)('%s by her: the next run is refused whole and in words; what was written before can be taken back', async (_, code, act) => {
  const excel = await openServices(CASE);
  await excel.services.apply(DEFAULT_CHOICES, null);
  act(excel.server.book);
  excel.server.book.sheet(FORM).ensure(14, 6).value = '19000册';
  const before = JSON.stringify(stateOf(excel.server.book));
  await expect(servicesOn(excel).apply(DEFAULT_CHOICES, null)).rejects.toMatchObject({ code });
  expect(JSON.stringify(stateOf(excel.server.book))).toBe(before);
  expect(await servicesOn(excel).undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone' });
  expect(valueAt(excel, FORM, 14, 8)).toBeNull();
});
