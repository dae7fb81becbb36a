// `jixiao text` on documents as Word, WPS and Notepad leave them: what a reader sees is what is checked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentText } from '../../src/cli/documentText';
import { run } from '../../src/cli/main';
import { draftText } from '../support/drafts';
import { goldenCase } from '../support/golden';
import { zipParts, type Parts } from '../hosts/xlsx/books/zip';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'jixiao-text-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const DOCUMENT_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A package with this body, and whatever other parts. */
function docx(body: string, more: Parts = {}, main = 'word/document.xml'): string {
  const path = join(folder, '报告.docx');
  writeFileSync(path, zipParts({
    '_rels/.rels': `${DECLARED}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${DOCUMENT_TYPE}" Target="${main}"/></Relationships>`,
    [main]: `${DECLARED}<w:document ${W}><w:body>${body}</w:body></w:document>`, ...more,
  }));
  return path;
}

const r = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const lines = (body: string, more: Parts = {}): readonly string[] => documentText(docx(body, more)).split('\n');

describe('a .docx as Word writes it', () => {
  test('runs split inside words and figures are one text again', () => {
    expect(lines(p(`${r('全年预算数690', '<w:rFonts w:hint="eastAsia"/>')}<w:proofErr w:type="gramStart"/>${r('.4')}${r('7万')}<w:bookmarkStart w:id="0" w:name="a"/>${r('元。')}`))).toEqual(['全年预算数690.47万元。']);
  });
  test('changes are read as accepted: inserted words stand, deleted and moved ones do not', () => {
    const insert = '<w:ins w:id="1" w:author="张三">' + r('682.37') + '</w:ins>';
    const remove = '<w:del w:id="2" w:author="张三"><w:r><w:delText>680.00</w:delText></w:r></w:del>';
    const moved = '<w:moveFrom w:id="3">' + r('旧处') + '</w:moveFrom><w:moveTo w:id="4">' + r('新处') + '</w:moveTo>';
    expect(lines(p(r('支出') + remove + insert + r('万元，') + moved))).toEqual(['支出682.37万元，新处']);
  });
  test('a paragraph whose end was deleted runs on into the next', () => {
    expect(lines(p(r('自评得分'), '<w:rPr><w:del w:id="1" w:author="张三"/></w:rPr>') + p(r('96.88分。')))).toEqual(['自评得分96.88分。']);
  });
  test('fields give their result, not their code; hidden words and ruby readings are not read', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const ruby = `<w:r><w:ruby><w:rt>${r('xiao')}</w:rt><w:rubyBase>${r('效')}</w:rubyBase></w:ruby></w:r>`;
    expect(lines(p(`${r('第')}${field}${r('页')}${r('内部口径99%', '<w:vanish/>')}${r('可见', '<w:vanish w:val="0"/>')}${ruby}`))).toEqual(['第12页可见效']);
  });
  test('soft line breaks and tabs part words, tab stops do not', () => {
    expect(lines(p(`<w:r><w:t>项目</w:t><w:br/><w:t>支出</w:t><w:tab/><w:t>57.21万元</w:t></w:r>`, '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'))).toEqual(['项目 支出 57.21万元']);
  });
  test('numbered paragraphs, hyperlinks and content controls keep their words', () => {
    const numbered = p(r('存在的主要问题'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
    const control = `<w:sdt><w:sdtPr><w:alias w:val="得分"/></w:sdtPr><w:sdtContent>${p(`<w:hyperlink>${r('96.88分')}</w:hyperlink>`)}</w:sdtContent></w:sdt>`;
    expect(lines(numbered + control)).toEqual(['存在的主要问题', '96.88分']);
  });
  test('a table gives a line a row, a table in a cell is part of the cell', () => {
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const inner = `<w:tbl>${row(p(r('内')), p(r('表')))}</w:tbl>`;
    expect(lines(`${p(r('前'))}<w:tbl>${row(p(r('项目支出')), p(r('57.21')) + p(r('万元')))}${row(p(''), inner)}</w:tbl>${p(r('后'))}`)).toEqual(['前', '项目支出 57.21 万元', '内 表', '后']);
  });
  test('a text box stands for itself and once, and leaves the paragraph around it whole', () => {
    const box = `<w:txbxContent>${p(r('执行率98.83%'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(lines(p(`${r('支出')}${drawing}${r('682.37万元')}`))).toEqual(['执行率98.83%', '支出682.37万元']);
  });
  test('footnotes and endnotes follow the text, page headers are left out', () => {
    const notes = (kind: string, text: string): string => `${DECLARED}<w:${kind}s ${W}><w:${kind} w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:${kind}><w:${kind} w:id="1">${p(r(text))}</w:${kind}></w:${kind}s>`;
    const parts = { 'word/footnotes.xml': notes('footnote', '注：含上年结转8.50万元。'), 'word/endnotes.xml': notes('endnote', '尾注。'), 'word/header1.xml': `<w:hdr ${W}>${p(r('页眉'))}</w:hdr>` };
    expect(lines(p(`${r('正文')}<w:r><w:footnoteReference w:id="1"/></w:r>`), parts)).toEqual(['正文', '注：含上年结转8.50万元。', '尾注。']);
  });
  test('the main part is found where the package says it is', () => {
    expect(documentText(docx(p(r('另存的正文')), {}, 'word/document2.xml'))).toBe('另存的正文');
  });
  test('a broken package, and a file of another kind, are told apart in words', () => {
    const broken = join(folder, '坏.docx');
    writeFileSync(broken, 'PK not a zip');
    expect(() => documentText(broken)).toThrow('不是完整的 Word 文档');
    expect(() => documentText(docx('<w:p><w:r>'))).toThrow('不是完整的 Word 文档');
    expect(() => documentText(join(folder, '旧.doc'))).toThrow('只能核对 .docx 和 .txt');
  });
});

const SAID = '一、自评结论\n2023年度自评得分96.88分。';
/** 一 自 … in GB18030: the letters of SAID as an older editor saves them. */
const GBK = Buffer.from('d2bba1a2d7d4c6c0bde1c2db0a32303233c4eab6c8d7d4c6c0b5c3b7d639362e3838b7d6a1a3', 'hex');

test.each([
  ['UTF-8', Buffer.from(SAID)], ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${SAID}`)],
  ['UTF-16, as Notepad calls Unicode', Buffer.from(`\uFEFF${SAID}`, 'utf16le')],
  ['UTF-16 big endian', Buffer.from(`\uFEFF${SAID}`, 'utf16le').swap16()], ['GBK', GBK],
])('a .txt in %s', (_name, bytes) => {
  const path = join(folder, '报告.txt');
  writeFileSync(path, bytes);
  expect(documentText(path)).toBe(SAID);
});

async function jixiao(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await run(words, { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { code, out, err };
}

describe('jixiao text WORKBOOK DOCUMENT', () => {
  const workbook = join(goldenCase('001').folder, 'input.xlsx');
  const body = [p(r('2023年度自评得分96.88分。')), p(`${r('全年预算数690.4')}${r('7万元，全年执行数628.37万元。')}`)].join('');

  test('tells the figure that contradicts the tables, with the right one, and counts the rest', async () => {
    const { code, out } = await jixiao('text', workbook, docx(body));
    expect(code).toBe(0);
    expect(out).toMatch(/✓ 与表一致[2-9]个，✗ 不一致1个/);
    expect(out).toMatch(/✗ 第2段“628\.37万元”：.*682\.37/);
    expect(out).not.toContain('✓ 第');
  });
  test('--all names what agrees too; --strict ends in 1 where something contradicts, in 0 where all agrees', async () => {
    expect((await jixiao('text', workbook, docx(body), '--all')).out).toContain('✓ 第1段“96.88分”');
    expect((await jixiao('text', workbook, docx(body), '--strict')).code).toBe(1);
    const drafted = draftText(goldenCase('001').bytes).replaceAll(/【待[^】]*】/gu, '').trim().split('\n').map((line) => p(r(line))).join('');
    expect((await jixiao('text', workbook, docx(drafted), '--strict')).code).toBe(0);
  });
  test('--json is one object with places, facts and counts', async () => {
    const { out } = await jixiao('text', workbook, docx(body), '--json');
    const said = JSON.parse(out) as { readonly contradicted: number; readonly findings: readonly { readonly kind: string; readonly paragraph: number; readonly words: string }[] };
    expect(said.contradicted).toBe(1);
    expect(said.findings.find(({ kind }) => kind === 'contradicted')).toMatchObject({ paragraph: 2, words: '628.37万元' });
  });
  test('a .txt in GBK is held against the tables like any other', async () => {
    const path = join(folder, '报告.txt');
    writeFileSync(path, GBK);
    expect((await jixiao('text', workbook, path)).out).toContain('✗ 不一致0个');
  });
  test('a workbook without a form, and a document that cannot be read, end in words and not in a trace', async () => {
    const missing = await jixiao('text', workbook, join(folder, '没有.docx'));
    expect([missing.code, missing.err.includes('没有.docx'), missing.err.includes('at ')]).toEqual([2, true, false]);
  });
});
