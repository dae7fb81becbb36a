// 生成报送版 and the Word document from the pane: the document's bytes in, the same copy out as from the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as jixiao } from '../../src/cli/main';
import { DEFAULT_CHOICES } from '../../src/core/scoring';
import { ExcelSession } from '../../src/hosts/excel';
import { openXlsx } from '../../src/hosts/xlsx';
import { loadRulebook } from '../../src/rulesets/rulebook';
import { ExcelServices } from '../../src/taskpane/services/excelServices';
import { readDocument } from '../../src/taskpane/services/readDocument';
import type { SubmissionChoice } from '../../src/taskpane/services/services';
import { reportDocument } from '../../src/taskpane/views/exportDocx';
import { loadFixture, openExcel, type EmulatedExcel } from '../excelHost';
import { calculate } from '../excelHost/model/calculate';
import { goldenCase } from '../support/golden';
import { scoreBytes } from '../support/pipeline';

const BUREAU: SubmissionChoice = { keep: [], audience: 'bureau' };
const rulebook = loadRulebook();
const folder = mkdtempSync(join(tmpdir(), 'jixiao-pane-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

/** The golden workbook in Excel. What Excel would save after the run is what the file host writes: `samples.test.ts` holds both equal. */
async function open(name: string): Promise<EmulatedExcel & { readonly services: ExcelServices; readonly before: Uint8Array; readonly after: Uint8Array }> {
  const { bytes: before } = goldenCase(name);
  const after = scoreBytes(before).bytes;
  const excel = await openExcel(loadFixture(goldenCase(name).name), { calculate, document: () => (excel.server.book.find('评分底稿') ? after : before) });
  return { ...excel, before, after, services: new ExcelServices({ session: new ExcelSession(excel.newHost()), rulebook, readDocument }) };
}

async function byCommandLine(name: string, command: readonly string[], output: string): Promise<Buffer> {
  const input = join(folder, `${name}.xlsx`);
  writeFileSync(input, goldenCase(name).bytes);
  const said: string[] = [];
  const code = await jixiao([...command, input, '-o', join(folder, output)], { out: (text) => { said.push(text); }, err: (text) => { said.push(text); } });
  if (code !== 0) throw new Error(said.join(''));
  return readFileSync(join(folder, output));
}

describe.each(['bureau', 'public'] as const)('%s', (audience) => {
  test('the copy opened from the pane is the command line’s, byte for byte', async () => {
    const excel = await open('000');
    await excel.services.apply(DEFAULT_CHOICES, null);
    const outcome = await excel.services.openSubmission(DEFAULT_CHOICES, { keep: [], audience });
    expect(outcome).toMatchObject({ kind: 'opened' });
    const expected = await byCommandLine('000', audience === 'public' ? ['submit', '--public'] : ['submit'], `${audience}.xlsx`);
    expect(excel.server.book.opened).toHaveLength(1);
    expect(Buffer.compare(Buffer.from(excel.server.book.opened[0] ?? '', 'base64'), expected)).toBe(0);
    expect(excel.server.files?.openCount).toBe(0);
  });
});

test('a sheet she ticks goes along', async () => {
  const excel = await open('000');
  const reading = await excel.services.assess(DEFAULT_CHOICES);
  await excel.services.apply(DEFAULT_CHOICES, null);
  const other = reading.sheets.find((sheet) => reading.assessment.forms.every(({ form }) => form.scorecard?.range.sheet !== sheet)) ?? '';
  expect(await excel.services.openSubmission(DEFAULT_CHOICES, { ...BUREAU, keep: [other] })).toMatchObject({ kind: 'opened', sheets: expect.arrayContaining([other]) as unknown });
  const copy = openXlsx(Buffer.from(excel.server.book.opened[0] ?? '', 'base64')).readSnapshot();
  expect(copy.sheets.map(({ name }) => name)).toContain(other);
  expect(copy.sheets.map(({ name }) => name)).not.toContain('评分底稿');
});

test('nothing is opened while anything is open, or before it is written; the reason says what to do', async () => {
  const unwritten = await open('000');
  expect(await unwritten.services.openSubmission(DEFAULT_CHOICES, BUREAU)).toMatchObject({ kind: 'refused', todo: expect.stringContaining('写入') as unknown });
  const open005 = await open('005');
  await open005.services.apply(DEFAULT_CHOICES, null);
  expect(await open005.services.openSubmission(DEFAULT_CHOICES, BUREAU)).toMatchObject({ kind: 'refused', what: expect.stringContaining('暂计') as unknown });
  expect(open005.server.book.opened).toEqual([]);
});

test('an Excel that gives no document, or opens no workbook, says how else to do it', async () => {
  const excel = await open('000');
  await excel.services.apply(DEFAULT_CHOICES, null);
  const { newHost, after } = excel;
  const closed = new ExcelServices({ session: new ExcelSession(newHost()), rulebook, readDocument: () => Promise.resolve(null) });
  expect(await closed.openSubmission(DEFAULT_CHOICES, BUREAU)).toMatchObject({ kind: 'refused', todo: expect.stringContaining('命令行') as unknown });
  const given = new ExcelServices({ session: new ExcelSession(newHost()), rulebook, readDocument: () => Promise.resolve(after) });
  excel.server.breakRequest(1, { kind: 'refuse', code: 5103 });
  expect(await given.openSubmission(DEFAULT_CHOICES, BUREAU)).toMatchObject({ kind: 'refused', todo: expect.stringContaining('命令行') as unknown });
});

test('the Word document of the pane is the command line’s, byte for byte', async () => {
  const excel = await open('000');
  const { assessment } = await excel.services.assess(DEFAULT_CHOICES);
  const [form] = assessment.forms;
  if (!form) throw new Error('no form was recognized');
  const document = await reportDocument(form);
  expect(Buffer.compare(document?.bytes ?? new Uint8Array(), await byCommandLine('000', ['report'], 'report.docx'))).toBe(0);
  expect(document?.name).toMatch(/^[^\\/:*?"<>|\s]+\.docx$/);
});
