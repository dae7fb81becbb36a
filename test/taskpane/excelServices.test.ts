// What the pane asks for, on an emulated Excel behind the real client: reading, writing what was agreed, taking back.
import { DEFAULT_CHOICES, type Choices } from '../../src/core/scoring';
import { ExcelSession } from '../../src/hosts/excel';
import { compiledRulebook } from '../../src/rulesets/rulebook';
import { ExcelServices } from '../../src/taskpane/services/excelServices';
import { changesOf, countOf } from '../../src/taskpane/views/previewChanges';
import { loadFixture, openExcel, type EmulatedExcel, type WorkbookModel } from '../excelHost';
import { calculate } from '../excelHost/model/calculate';
import { stateOf } from '../excelHost/model/stateOf';

const FORM = '项目支出绩效自评表';
const rulebook = compiledRulebook();

const servicesOn = (excel: EmulatedExcel): ExcelServices =>
  new ExcelServices({ session: new ExcelSession(excel.newHost()), rulebook, readDocument: () => Promise.reject(new Error('no document here')) });

async function open(book: WorkbookModel): Promise<EmulatedExcel & { readonly services: ExcelServices }> {
  const excel = await openExcel(book, { calculate });
  return { ...excel, services: servicesOn(excel) };
}

const scoreOf = ({ server }: EmulatedExcel): unknown => server.book.sheet(FORM).cell(14, 8)?.value ?? null;

test('what was agreed is written, three requests after the first reading, and an empty plan follows', async () => {
  const excel = await open(loadFixture('005-project-form-2024'));
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  excel.server.resetTraffic();
  const outcome = await excel.services.apply(DEFAULT_CHOICES, { reading, accepted: [], declined: [] });
  expect(outcome.kind).toBe('applied');
  expect(excel.server.traffic.requests).toBe(3);
  expect(scoreOf(excel)).toBe(7.4);
  expect((await excel.services.assess(DEFAULT_CHOICES)).assessment.edits).toEqual([]);
});

test('the run is taken back in a later session, and the workbook has no sheet of ours left', async () => {
  const excel = await open(loadFixture('005-project-form-2024'));
  await excel.services.apply(DEFAULT_CHOICES, null);
  const later = servicesOn(excel);
  expect((await later.assess(DEFAULT_CHOICES)).canUndo).toBe(true);
  expect(await later.undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone', kept: [] });
  expect(scoreOf(excel)).toBeNull();
  expect(excel.server.book.sheets.map(({ name }) => name)).toEqual([FORM]);
  expect(await later.undo(DEFAULT_CHOICES)).toEqual({ kind: 'nothingToUndo' });
});

test('a workbook that changed since the preview is shown again, nothing written', async () => {
  const excel = await open(loadFixture('005-project-form-2024'));
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  excel.server.book.sheet(FORM).ensure(14, 6).value = '19000册';
  const outcome = await excel.services.apply(DEFAULT_CHOICES, { reading, accepted: [], declined: [] });
  expect(outcome.kind).toBe('planChanged');
  expect(scoreOf(excel)).toBeNull();
});

test('her own score stays until its question is ticked', async () => {
  const book = loadFixture('005-project-form-2024');
  book.sheet(FORM).ensure(14, 8).value = 5;
  const excel = await open(book);
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  const asked = reading.assessment.planned.flatMap(({ question }) => question ?? []);
  expect(asked).toHaveLength(1);
  await excel.services.apply(DEFAULT_CHOICES, { reading, accepted: [], declined: [] });
  expect(scoreOf(excel)).toBe(5);
  const again = await excel.services.assess(DEFAULT_CHOICES);
  await excel.services.apply(DEFAULT_CHOICES, { reading: again, accepted: asked, declined: [] });
  expect(scoreOf(excel)).toBe(7.4);
});

test('what she said in the pane is written into 评分底稿 and read from there', async () => {
  const excel = await open(loadFixture('005-project-form-2024'));
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  const [form] = reading.assessment.forms;
  const open1 = form?.evaluation.indicators.find(({ result }) => result.kind === 'judgmentNeeded');
  const choices: Choices = { ...DEFAULT_CHOICES, entries: [{ form: form?.form.id ?? '', indicator: open1?.id ?? '', points: '6', pointsReason: '活动频次未达预期' }] };
  excel.server.resetTraffic();
  const said = await excel.services.reassess(choices);
  expect(excel.server.traffic.requests).toBe(0);
  expect(said.assessment.forms[0]?.evaluation.total.kind).toBe('final');
  await excel.services.apply(choices, { reading: said, accepted: [], declined: [] });
  const readBack = await servicesOn(excel).assess(DEFAULT_CHOICES);
  expect(readBack.assessment.forms[0]?.evaluation.total).toEqual(said.assessment.forms[0]?.evaluation.total);
  expect(readBack.assessment.edits).toEqual([]);
});

test('a cell being edited is told by its code, and the next click works', async () => {
  const excel = await open(loadFixture('005-project-form-2024'));
  excel.server.editMode = true;
  await expect(excel.services.assess(DEFAULT_CHOICES)).rejects.toMatchObject({ code: 'cellEditMode' });
  excel.server.editMode = false;
  expect((await excel.services.assess(DEFAULT_CHOICES)).hindrance).toBeNull();
});

test('the sample comes at the end under free names, and can be scored', async () => {
  const excel = await open(loadFixture('007-three-forms-one-sheet'));
  const before = excel.server.book.sheets.map(({ name }) => name);
  await excel.services.addSample();
  await excel.services.addSample();
  const after = excel.server.book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toEqual(['示例_项目支出绩效自评表', '示例_项目支出绩效自评表2']);
  const reading = await excel.services.recognize(DEFAULT_CHOICES);
  expect(reading.assessment.forms.find(({ form }) => form.basics.project?.value.startsWith('示例'))?.evaluation.total.kind).toBe('provisional');
});

test('the sample can be taken back', async () => {
  const excel = await open(loadFixture('007-three-forms-one-sheet'));
  const before = stateOf(excel.server.book);
  await excel.services.addSample();
  expect(await excel.services.undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone', kept: [] });
  expect(stateOf(excel.server.book)).toEqual(before);
});

test('a change she unticked is left out, this once', async () => {
  const excel = await open(loadFixture('005-project-form-2024'));
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  const score = reading.assessment.planned.find(({ edit }) => edit.kind === 'setCell' && edit.at.row === 14 && edit.at.column === 8);
  const outcome = await excel.services.apply(DEFAULT_CHOICES, { reading, accepted: [], declined: [score?.leave ?? ''] });
  expect(outcome.kind).toBe('applied');
  expect(scoreOf(excel)).toBeNull();
  expect(excel.server.book.sheet(FORM).cell(15, 8)?.value ?? null).not.toBeNull();
  const again = await excel.services.assess(DEFAULT_CHOICES);
  expect(again.assessment.planned.map(({ leave }) => leave)).toContain(score?.leave);
  await excel.services.apply(DEFAULT_CHOICES, null);
  expect(scoreOf(excel)).toBe(7.4);
});

test('what is left out changes what follows from it: the plan says so beforehand, without a request, and that is what is written', async () => {
  const excel = await open(loadFixture('007-three-forms-one-sheet'));
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  const declined = reading.assessment.planned.flatMap(({ what, leave }) => (what.startsWith('得分') && leave !== undefined ? [leave] : [])).slice(0, 1);
  expect(declined).toHaveLength(1);
  excel.server.resetTraffic();
  const plan = await excel.services.replan(DEFAULT_CHOICES, { reading, accepted: [], declined });
  expect(excel.server.traffic.requests).toBe(0);
  const outcome = await excel.services.apply(DEFAULT_CHOICES, { reading, accepted: [], declined });
  expect(outcome.kind).toBe('applied');
  for (const { edit } of plan.planned) {
    if (edit.kind === 'setCell' && edit.content.kind === 'number') expect(excel.server.book.sheet(edit.at.sheet).cell(edit.at.row, edit.at.column)?.value).toBe(edit.content.value);
  }
});

test.each(['005-project-form-2024', '007-three-forms-one-sheet', '000-huadu-jiguan-gongwei-2024'])('%s: as many places are said to be written as the preview showed', async (name) => {
  const excel = await open(loadFixture(name));
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  const { asked, fixes, planned } = changesOf(reading.assessment, { accepted: new Set(), declined: new Set(), plan: null });
  const accepted = [...asked, ...fixes].flatMap(({ id }) => id ?? []);
  const declined = planned.flatMap(({ id }) => id ?? []).slice(0, 1);
  const ticks = { accepted: new Set(accepted), declined: new Set(declined), plan: await excel.services.replan(DEFAULT_CHOICES, { reading, accepted, declined }) };
  const follows = changesOf(reading.assessment, ticks);
  const shown = countOf([...follows.asked, ...follows.fixes], follows.planned, ticks);
  expect(await excel.services.apply(DEFAULT_CHOICES, { reading, accepted, declined })).toMatchObject({ kind: 'applied', cells: shown });
});
