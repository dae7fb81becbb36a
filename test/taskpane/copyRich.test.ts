// What 复制 puts on the clipboard: headings, paragraphs and tables as Word takes them, and the same as plain text.
import type { DraftParagraph, ParagraphLevel } from '../../src/core/narrative';
import { plainOf, richOf } from '../../src/taskpane/views/copyRich';

const line = (level: ParagraphLevel, text: string): DraftParagraph => ({ id: text, level, text, drafted: text, spans: [], status: 'auto', conflict: null, limit: null });
const paragraphs = [
  line('title', '自评报告'), line('heading1', '一、概述'), line('heading2', '（一）资金'), line('heading3', '1.明细'), line('body', '合计<99975>元：'),
  line('table', '用途|金额'), line('table', '培训|56300'), line('body', '完。'),
];

test('each level is a heading of its own, in the fonts of the document, and nothing is taken for markup', () => {
  const html = richOf(paragraphs);
  expect([...html.matchAll(/<(h\d|p)\b/gu)].map(([, tag]) => tag)).toEqual(['h1', 'h2', 'h3', 'h4', 'p', 'p']);
  expect(html).toMatch(/<h1 style="[^"]*方正小标宋简体[^"]*text-align:center">自评报告<\/h1>/u);
  expect(html).toMatch(/<p style="[^"]*仿宋_GB2312[^"]*text-indent:2em[^"]*">合计&lt;99975&gt;元：<\/p>/u);
});
test('rows that follow one another are one table', () => {
  expect(richOf(paragraphs)).toContain('<table border="1" style="border-collapse:collapse"><tr><td>用途</td><td>金额</td></tr><tr><td>培训</td><td>56300</td></tr></table>');
});
test('plain: a paragraph a line, cells apart by tabs', () => {
  expect(plainOf(paragraphs)).toBe('自评报告\n一、概述\n（一）资金\n1.明细\n合计<99975>元：\n用途\t金额\n培训\t56300\n完。');
});
