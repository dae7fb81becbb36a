// The .docx: official layout, open marks highlighted, no traces, the same bytes each time.
import { strFromU8, unzipSync } from 'fflate';
import { buildDocx } from '../../src/report';
import { titleLines } from '../../src/report/titleLines';
import type { ScoreRow } from '../../src/report/scoreTable';
import type { ReportDraft } from '../../src/core/narrative';
import { readReport } from '../../src/core/tables/readReport';
import { sheetNamed } from '../../src/core/workbook';
import { paragraphsOfXml } from '../../src/cli/docxText';
import { goldenCases } from '../support/golden';
import { scoreBytes } from '../support/pipeline';

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

test.each([
  ['短标题', ['短标题']],
  ['2024年度示例区档案馆部门整体支出绩效自评报告', ['2024年度示例区档案馆', '部门整体支出绩效自评报告']],
  ['2024年度中共广州市花都区直属机关工作委员会部门整体支出绩效自评表说明', ['2024年度', '中共广州市花都区直属机关工作委员会', '部门整体支出绩效自评表说明']],
  ['2023年度机关党建及群团专项经费绩效评价报告', ['2023年度机关党建及群团专项经费', '绩效评价报告']],
  ['2024年度示例省示例市示例区住房和城乡建设局房屋征收管理中心部门整体支出绩效自评报告', ['2024年度', '示例省示例市示例区', '住房和城乡建设局房屋征收管理中心', '部门整体支出绩效自评报告']],
])('a title is broken by sense: %s', (title, lines) => { expect(titleLines(title)).toEqual(lines); });

describe('page by page', () => {
  test('margins of 37, 35, 28 and 26 mm; letters set so that a line holds 28 of them', async () => {
    const xml = await part('word/document.xml');
    expect(xml).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    // 28 × (16 − 0.25) points within the 442.2 that 156 mm are; a 29th letter would not fit.
    expect([28 * (16 - 0.25) <= 442.2, 29 * (16 - 0.25) > 442.2]).toEqual([true, true]);
  });
  test('page numbers — 1 — at the outer edge, one letter in; no line left behind for company', async () => {
    const parts = unzipSync(await buildDocx(report, null));
    const footers = Object.entries(parts).filter(([name]) => /footer\d\.xml$/u.test(name)).map(([, bytes]) => strFromU8(bytes));
    expect(footers.map((xml) => /w:jc w:val="(\w+)"/u.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    for (const xml of footers) expect(xml).toMatch(/w:left="280"[^>]*w:right="280"/);
    expect(await part('word/document.xml')).toContain('<w:widowControl w:val="false"/>');
  });
  test('the appended scorecard: header repeated, rows whole, levels named once', async () => {
    const row = (level2: string, name: string): ScoreRow => ({ level1: '管理效率', level2, name, maxPoints: '2', score: '2', reason: '' });
    const xml = strFromU8(unzipSync(await buildDocx(report, { rows: [row('信息公开', '甲'), row('信息公开', '乙'), row('绩效管理', '丙')], total: { maxPoints: '6', score: '6' } }))['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(5);
    expect([xml.match(/>管理效率</gu)?.length, xml.match(/>信息公开</gu)?.length, xml.match(/w:vMerge w:val="restart"/gu)?.length]).toEqual([1, 1, 2]);
  });
});

describe.each(goldenCases().map(({ name, bytes }) => [name, bytes] as const))('%s', (_name, bytes) => {
  test('the document says what the sheet says, paragraph by paragraph', async () => {
    const scored = scoreBytes(bytes);
    const sheet = sheetNamed(scored.snapshot, '自评报告（草稿）');
    if (!sheet?.used) throw new Error('no report sheet');
    const standing = readReport(sheet);
    for (const { form, report: draft } of scored.assessment.forms) {
      if (!draft) continue;
      const lines = paragraphsOfXml(strFromU8(unzipSync(await buildDocx(draft, null))['word/document.xml'] ?? new Uint8Array()));
      const own = standing.filter((one) => one.form === form.id).map(({ text }) => text);
      const [title = '', ...rest] = own;
      const titleCount = titleLines(title).length;
      expect(lines.slice(0, titleCount).join('')).toBe(title);
      expect(lines.slice(titleCount)).toEqual(rest.map((text) => text.replaceAll('|', ' ')));
    }
  });
});
