// The .docx: official layout, open marks highlighted, no traces, the same bytes each time.
import { strFromU8, unzipSync } from 'fflate';
import { buildDocx } from '../../src/report';
import { titleLines } from '../../src/report/titleLines';
import type { ReportDraft } from '../../src/core/narrative';

const plain = (id: string, level: 'title' | 'heading1' | 'body', text: string, mark: 'none' | 'toFill' = 'none'): ReportDraft['paragraphs'][number] =>
  ({ id, level, spans: [{ text, fact: null, mark }], text, drafted: text, status: 'auto', conflict: null, limit: null });

const report: ReportDraft = {
  form: 'f', outline: 'selfEvaluationReport', title: '2024年度示例区档案馆部门整体支出绩效自评报告', facts: [], open: [],
  paragraphs: [plain('t', 'title', '2024年度示例区档案馆部门整体支出绩效自评报告'), plain('h', 'heading1', '一、部门基本情况'), plain('b', 'body', '【待补充：部门职能】', 'toFill')],
};

const part = async (name: string): Promise<string> => strFromU8(unzipSync(await buildDocx(report, null))[name] ?? new Uint8Array());

test('page, line pitch and fonts of an official document', async () => {
  const xml = await part('word/document.xml');
  expect(xml).toContain('w:w="11906" w:h="16838"');
  expect(xml).toContain('w:line="579" w:lineRule="exact"');
  expect(xml).toContain('w:firstLineChars="200"');
  expect(xml).toContain('w:eastAsia="方正小标宋简体"');
  expect(xml).toContain('w:eastAsia="黑体"');
});

test('what a person must still write is highlighted', async () => { expect(await part('word/document.xml')).toContain('<w:highlight w:val="yellow"/>'); });

test('no author, no time, no application', async () => {
  expect(await part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified/);
  expect(await part('docProps/app.xml')).not.toMatch(/<Application>|<Company>/);
});

test('the same draft gives the same bytes', async () => {
  expect(Buffer.from(await buildDocx(report, null)).equals(Buffer.from(await buildDocx(report, null)))).toBe(true);
});

test('a title is broken by sense', () => {
  expect(titleLines('2024年度示例区档案馆部门整体支出绩效自评报告')).toEqual(['2024年度示例区档案馆', '部门整体支出绩效自评报告']);
  expect(titleLines('短标题')).toEqual(['短标题']);
});
