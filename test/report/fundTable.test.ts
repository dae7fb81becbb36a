// Rows of a table in the draft become one table of the document; the document says what the sheet says.
import { strFromU8, unzipSync } from 'fflate';
import { paragraphsOfXml } from '../../src/cli/docxText';
import { buildDocx } from '../../src/report';
import { titleLines } from '../../src/report/titleLines';
import { draftsOf } from '../support/drafts';
import { goldenCase } from '../support/golden';

async function documentLines(name: string): Promise<readonly string[]> {
  const [report] = draftsOf(goldenCase(name).bytes);
  if (!report) throw new Error('no report');
  return paragraphsOfXml(strFromU8(unzipSync(await buildDocx(report, null))['word/document.xml'] ?? new Uint8Array()));
}

test('004: the items of the fund stand in one table, header repeated', async () => {
  const [report] = draftsOf(goldenCase('004').bytes);
  if (!report) throw new Error('no report');
  const xml = strFromU8(unzipSync(await buildDocx(report, null))['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(await documentLines('004')).toContain('购置台式电脑一部 4285');
});

test.each(['000', '001', '002', '003', '004', '005'])('%s: the text of the document is the text of the sheet', async (name) => {
  const [report] = draftsOf(goldenCase(name).bytes);
  const sheet = (report?.paragraphs ?? []).flatMap(({ level, text }) => (level === 'title' ? titleLines(text) : [text.replaceAll('|', ' ')]));
  expect(await documentLines(name)).toEqual(sheet);
});
