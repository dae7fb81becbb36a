// What careless people do to a workbook between two clicks: nothing is lost, nothing breaks, the next click works.
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { loadFixture, loadWorkbook, sheetOf } from '../excelHost';
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
