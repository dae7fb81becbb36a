// 导出评分规则到工作表: a sheet at the end, in force from then on, never over one that stands, and taken back by 撤销.
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { loadFixture } from '../excelHost';
import { stateOf } from '../excelHost/model/stateOf';
import { openServices, rulebook } from './support';

const CASE = '000-huadu-jiguan-gongwei-2024';

test('the rules of the form become a sheet, and score the form as before', async () => {
  const excel = await openServices(CASE);
  const before = await excel.services.assess(DEFAULT_CHOICES);
  const id = before.assessment.forms[0]?.evaluation.choice?.ruleSet.id ?? '';
  expect(await excel.services.exportRules(id)).toEqual({ kind: 'exported', sheet: '评分规则' });
  const after = await excel.services.assess(DEFAULT_CHOICES);
  expect(after.assessment.forms[0]?.evaluation.total).toEqual(before.assessment.forms[0]?.evaluation.total);
  expect(await excel.services.exportRules(id)).toEqual({ kind: 'exists', sheet: '评分规则' });
});

test('a sheet of hers by that name stays, ours takes the next free name', async () => {
  const book = loadFixture(CASE);
  book.addSheet('评分规则').ensure(1, 1).value = '我的笔记';
  const excel = await openServices(book);
  expect(await excel.services.exportRules(rulebook.all[0]?.id ?? '')).toMatchObject({ kind: 'exported', sheet: '评分规则2' });
  expect(excel.server.book.sheet('评分规则').cell(1, 1)?.value).toBe('我的笔记');
});

test('撤销 takes the sheet out again; one she has changed stays, and is named', async () => {
  const excel = await openServices(CASE);
  const before = stateOf(excel.server.book);
  const id = rulebook.all[0]?.id ?? '';
  await excel.services.exportRules(id);
  expect(await excel.services.undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone', kept: [] });
  expect(stateOf(excel.server.book)).toEqual(before);
  await excel.services.exportRules(id);
  excel.server.book.sheet('评分规则').ensure(2, 9).value = '改过';
  expect(await excel.services.undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone', kept: ['评分规则'] });
});

test('a workbook whose structure is protected takes no sheet, and nothing is written', async () => {
  const book = loadFixture(CASE);
  book.structureProtected = true;
  const excel = await openServices(book);
  expect(await excel.services.exportRules(rulebook.all[0]?.id ?? '')).toEqual({ kind: 'structureProtected' });
  expect(excel.server.book.find('助手_记录')).toBeUndefined();
});
