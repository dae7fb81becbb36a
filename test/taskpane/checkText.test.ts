// 核对文字 from the pane: the draft, or a selection anywhere; what she ticks is put right in its cell, and can be undone.
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { describeTextFinding } from '../../src/core/messages';
import type { CheckedText, TextHit, TextSource } from '../../src/taskpane/services/services';
import { loadFixture, type WorkbookModel } from '../excelHost';
import { openServices, valueAt, type OpenedServices } from './support';

const CASE = '000-huadu-jiguan-gongwei-2024';
const SHEET = '粘贴的报告';

/** A report pasted into column A of a new sheet, one cell a paragraph. */
function withReport(paragraphs: readonly string[]): WorkbookModel {
  const book = loadFixture(CASE);
  const sheet = book.addSheet(SHEET);
  paragraphs.forEach((text, index) => { sheet.ensure(index + 1, 1).value = text; });
  book.active = { sheet: SHEET, address: `A1:B${String(paragraphs.length)}` };
  return book;
}

async function check({ services }: OpenedServices, source: TextSource): Promise<CheckedText> {
  const reading = await services.assess(DEFAULT_CHOICES);
  const outcome = await services.checkText(DEFAULT_CHOICES, reading.assessment.forms[0]?.form.id ?? '', source);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return outcome.check;
}

const contradicted = ({ hits }: CheckedText): readonly TextHit[] => hits.filter(({ finding }) => finding.kind === 'contradicted');

/** The 全年执行数 the workbook holds, in 万元, as the check itself knows it. */
async function outturnSentence(excel: OpenedServices): Promise<{ readonly right: string; readonly wrong: string }> {
  const { assessment } = await excel.services.assess(DEFAULT_CHOICES);
  const total = assessment.forms[0]?.evaluation.total;
  if (total?.kind !== 'final') throw new Error('no total');
  return { right: `自评得分为${total.points.toFixed()}分。`, wrong: '自评得分为97.5分。' };
}

test('figures of a pasted report are found in their cells, right and wrong; the wrong one comes with the right figure', async () => {
  const plain = await openServices(withReport(['x']));
  const { right, wrong } = await outturnSentence(plain);
  const excel = await openServices(withReport(['自评结论', `第一段。\n${right}`, wrong]));
  const found = await check(excel, 'selection');
  expect(found.source).toEqual({ sheet: SHEET, top: 1, left: 1, bottom: 3, right: 2 });
  expect(found.hits.filter(({ finding }) => finding.kind === 'matched').map(({ at }) => at)).toContainEqual({ sheet: SHEET, row: 2, column: 1 });
  const [hit] = contradicted(found);
  expect(hit).toMatchObject({ at: { sheet: SHEET, row: 3, column: 1 }, fix: { was: wrong } });
  expect(hit && describeTextFinding(hit.finding).todo).toContain('99.98');
});

test('what is ticked is written into the cell, everything around it as it was, and 撤销 brings it back', async () => {
  const excel = await openServices(withReport(['甲、自评得分为97.5分，等级为优。\n乙']));
  const [hit] = contradicted(await check(excel, 'selection'));
  if (!hit?.fix) throw new Error('nothing to mend');
  expect(await excel.services.fixTexts([hit.fix])).toEqual({ kind: 'fixed', cells: 1, canUndo: true });
  expect(valueAt(excel, SHEET, 1, 1)).toBe('甲、自评得分为99.98分，等级为优。\n乙');
  expect(contradicted(await check(excel, { sheet: SHEET, top: 1, left: 1, bottom: 1, right: 1 }))).toEqual([]);
  expect(await excel.services.undo(DEFAULT_CHOICES)).toMatchObject({ kind: 'undone', kept: [] });
  expect(valueAt(excel, SHEET, 1, 1)).toBe('甲、自评得分为97.5分，等级为优。\n乙');
});

test('two figures of one cell are put right together', async () => {
  const excel = await openServices(withReport(['自评得分为97.5分。2023年度自评得分为96.5分。']));
  const fixes = (await check(excel, 'selection')).hits.flatMap(({ fix }) => fix ?? []);
  expect(fixes.length).toBeGreaterThan(1);
  await excel.services.fixTexts(fixes);
  expect(valueAt(excel, SHEET, 1, 1)).toBe('自评得分为99.98分。2024年度自评得分为99.98分。');
});

test('a text that was changed meanwhile is left alone, and named', async () => {
  const excel = await openServices(withReport(['自评得分为97.5分。']));
  const [hit] = contradicted(await check(excel, 'selection'));
  if (!hit?.fix) throw new Error('nothing to mend');
  excel.server.book.sheet(SHEET).ensure(1, 1).value = '自评得分为97.5分，待定。';
  expect(await excel.services.fixTexts([hit.fix])).toEqual({ kind: 'changedSinceRead', places: [{ sheet: SHEET, row: 1, column: 1 }] });
  expect(valueAt(excel, SHEET, 1, 1)).toBe('自评得分为97.5分，待定。');
});

test('a text a formula makes is checked, but not written over', async () => {
  const book = withReport([]);
  Object.assign(book.sheet(SHEET).ensure(1, 1), { formula: '="自评得分为97.5分。"', value: '自评得分为97.5分。' });
  book.active = { sheet: SHEET, address: 'A1' };
  expect(contradicted(await check(await openServices(book), 'selection'))).toMatchObject([{ fix: null }]);
});

test('the draft as written holds no contradiction; her slip in it is found in its cell', async () => {
  const excel = await openServices(CASE);
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  const form = reading.assessment.forms[0]?.form.id ?? '';
  expect(await excel.services.checkText(DEFAULT_CHOICES, form, 'report')).toEqual({ kind: 'noReport' });
  await excel.services.apply(DEFAULT_CHOICES, null);
  const clean = await check(excel, 'report');
  expect(contradicted(clean)).toEqual([]);
  expect(clean.hits.some(({ finding }) => finding.kind === 'matched')).toBe(true);
  const hit = clean.hits.find(({ finding }) => finding.kind === 'matched' && finding.place.words.includes('99.98'));
  if (!hit) throw new Error('the draft does not say its total');
  const cell = excel.server.book.sheet(hit.at.sheet).ensure(hit.at.row, hit.at.column);
  cell.value = typeof cell.value === 'string' ? cell.value.replaceAll('99.98', '99.89') : null;
  expect(contradicted(await check(excel, 'report')).map(({ at }) => at)).toContainEqual(hit.at);
});

test('no text selected, or several areas, is said', async () => {
  const numbers = loadFixture(CASE);
  const sheet = numbers.addSheet(SHEET);
  sheet.ensure(1, 1).value = 5;
  numbers.active = { sheet: SHEET, address: 'A1:C9' };
  const excel = await openServices(numbers);
  const form = (await excel.services.assess(DEFAULT_CHOICES)).assessment.forms[0]?.form.id ?? '';
  expect(await excel.services.checkText(DEFAULT_CHOICES, form, 'selection')).toEqual({ kind: 'noText' });
  excel.server.book.active = null;
  expect(await excel.services.checkText(DEFAULT_CHOICES, form, 'selection')).toEqual({ kind: 'noText' });
});
