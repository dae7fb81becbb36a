// The clean copy: what is kept reads the same, and nothing of the rest is left anywhere in the file.
import { cellAt } from '../../../src/core/workbook';
import { makeSubmissionCopy, openXlsx } from '../../../src/hosts/xlsx';
import { buildBook, refusalOf, textsOf, type BookParts } from './book';

const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';
const drawing = '<xdr:wsDr xmlns:xdr="urn:xdr" xmlns:r="urn:r" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:graphicFrame><c:chart xmlns:c="urn:c" r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor>'
  + '<xdr:twoCellAnchor><xdr:sp macro="[0]!密" textlink="密表!$A$1"><xdr:cNvPr><a:hlinkClick r:id="rId2"/></xdr:cNvPr></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><sle:slicer xmlns:sle="urn:sle"/></xdr:twoCellAnchor></xdr:wsDr>';
const chart = '<c:chartSpace xmlns:c="urn:c"><c:ser><c:tx><c:strRef><c:f>密表!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>系列</c:v></c:pt></c:strCache></c:strRef></c:tx>'
  + '<c:cat><c:strRef><c:f>自评表!$A$1:$A$2</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>密表!$B$1</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:extLst><c:ext uri="1"><c15:sqref xmlns:c15="urn:c15">密表!$B$1:$B$9</c15:sqref></c:ext></c:extLst><c:externalData r:id="rId9"/></c:chartSpace>';

const book: BookParts = {
  strings: '<si><t>自评表的字</t></si><si><t>绝密的字</t></si>',
  workbookStart: '<fileSharing userName="张三"/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><x15ac:absPath xmlns:x15ac="urn:x" url="C:\\Users\\张三\\"/></mc:Choice></mc:AlternateContent><bookViews><workbookView activeTab="2"/></bookViews>',
  names: '<definedName name="_xlnm.Print_Titles" localSheetId="1">自评表!$1:$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">密表!$A$1</definedName>'
    + '<definedName name="税率">密表!$B$1</definedName><definedName name="切片器_密">#N/A</definedName><definedName name="倍率">税率*2</definedName><definedName name="好名">自评表!$C$1</definedName><definedName name="jixiao_form" hidden="1">自评表!$A$1</definedName>',
  workbookEnd: '<pivotCaches><pivotCache cacheId="1"/></pivotCaches>',
  sheets: [
    { name: '密表', rels: [['rId1', 'table', '../tables/t2.xml']], rows: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>7</v></c></row>' },
    {
      name: '自评表',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><f>密表!B1*2</f><v>14</v></c><c r="C1"><f>B1+1</f><v>15</v></c><c r="D1"><f>倍率+1</f><v>15</v></c><c r="E1"><f>[1]外部!A1</f><v>3</v></c><c r="F1"><f>好名</f><v>15</v></c><c r="G1"><f>C1*1</f><v>15</v></c><c r="H1"><v>13800000000</v></c><c r="I1"><f>SUM(密密[金额])</f><v>4</v></c><c r="J1"><f>INDIRECT("密表"&amp;"!A1")</f><v>6</v></c><c r="K1"><f>SUM(表一[金额])</f><v>8</v></c></row>',
      before: '<sheetPr codeName="Sheet2"/>',
      after: '<customSheetViews><customSheetView guid="{1}"/></customSheetViews><conditionalFormatting sqref="A1"><cfRule type="expression"><formula>密表!$A$1=1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B1"><cfRule type="expression"><formula>B1&gt;1</formula></cfRule></conditionalFormatting>'
        + '<dataValidations count="2"><dataValidation type="list" sqref="A1"><formula1>密表!$A$1:$A$9</formula1></dataValidation><dataValidation type="list" sqref="A2"><formula1>"是,否"</formula1></dataValidation></dataValidations>'
        + '<hyperlinks><hyperlink ref="A1" r:id="rIdFile"/><hyperlink ref="A2" r:id="rIdWeb"/><hyperlink ref="A3" location="密表!A1"/></hyperlinks><pageMargins left="0.5"/><pageSetup paperSize="9" orientation="landscape" r:id="rIdPrinter"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>'
        + '<drawing r:id="rIdDrawing"/><legacyDrawing r:id="rIdVml"/><tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>'
        + '<extLst><ext uri="1"><x14:dataValidations xmlns:x14="urn:x14" count="1"><x14:dataValidation><x14:formula1><xm:f xmlns:xm="urn:xm">密表!A1</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext><ext uri="3"><x14:conditionalFormattings xmlns:x14="urn:x14"><x14:conditionalFormatting><x14:cfRule><xm:f xmlns:xm="urn:xm">密表!A1</xm:f></x14:cfRule><xm:sqref xmlns:xm="urn:xm">A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="2"><x14:slicerList xmlns:x14="urn:x14"/></ext></extLst>',
      rels: [['rIdFile', 'hyperlink', 'file:///C:/Users/张三/a.xlsx', 'External'], ['rIdWeb', 'hyperlink', 'https://example.invalid/', 'External'], ['rIdPrinter', 'printerSettings', '../printerSettings/p.bin'],
        ['rIdDrawing', 'drawing', '../drawings/d.xml'], ['rIdVml', 'vmlDrawing', '../drawings/v.vml'], ['rIdComments', 'comments', '../comments1.xml'], ['rIdThread', `${MICROSOFT}/threadedComment`, '../threadedComments/t.xml'],
        ['rIdTable', 'table', '../tables/t.xml'], ['rIdPivot', 'pivotTable', '../pivotTables/p.xml'], ['rIdSlicer', 'slicer', '../slicers/s.xml']],
    },
    { name: '评分底稿', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>底稿</t></is></c></row>' },
  ],
  workbookRels: [['rIdPerson', `${MICROSOFT}/person`, 'persons/person.xml'], ['rIdLink', 'externalLink', 'externalLinks/e.xml'], ['rIdVba', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ['rIdXml', 'customXml', '../customXml/item1.xml'], ['rIdConn', 'connections', 'connections.xml']],
  rootRels: [['rIdCore', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'], ['rIdApp', 'extended-properties', 'docProps/app.xml'],
    ['rIdCustom', 'custom-properties', 'docProps/custom.xml'], ['rIdThumb', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail', 'docProps/thumbnail.jpeg']],
  types: { '/xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', '/xl/vbaProject.bin': 'application/vnd.ms-office.vbaProject', '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml' },
  parts: {
    'xl/drawings/d.xml': drawing, 'xl/charts/c.xml': chart,
    'xl/drawings/_rels/d.xml.rels': '<Relationships xmlns="urn:p"><Relationship Id="rId1" Type="urn:x/chart" Target="../charts/c.xml"/><Relationship Id="rId2" Type="urn:x/hyperlink" Target="file:///C:/张三" TargetMode="External"/></Relationships>',
    'xl/charts/_rels/c.xml.rels': '<Relationships xmlns="urn:p"><Relationship Id="rId9" Type="urn:x/package" Target="../embeddings/e.xlsx"/></Relationships>', 'xl/embeddings/e.xlsx': '密',
    'xl/drawings/v.vml': '<xml><v:shapetype id="t"/><v:shape id="n"><x:ClientData ObjectType="Note"><x:Row>0</x:Row></x:ClientData></v:shape></xml>',
    'xl/comments1.xml': '<comments><authors><author>张三</author></authors></comments>', 'xl/threadedComments/t.xml': '<ThreadedComments/>', 'xl/persons/person.xml': '<personList displayName="张三"/>',
    'xl/tables/t.xml': '<table ref="A1:B2" tableType="queryTable" connectionId="3"><tableColumns><tableColumn id="1" queryTableFieldId="1"><calculatedColumnFormula>密表!A1</calculatedColumnFormula></tableColumn></tableColumns></table>',
    'xl/tables/t2.xml': '<table ref="A1:B2" displayName="密密"/>',
    'xl/tables/_rels/t.xml.rels': '<Relationships xmlns="urn:p"><Relationship Id="rId1" Type="urn:x/queryTable" Target="../queryTables/q.xml"/></Relationships>', 'xl/queryTables/q.xml': '<queryTable/>',
    'xl/pivotTables/p.xml': '<pivotTableDefinition/>', 'xl/slicers/s.xml': '<slicers/>', 'xl/printerSettings/p.bin': '\\\\server\\张三', 'xl/externalLinks/e.xml': '<externalLink/>', 'xl/vbaProject.bin': 'vba', 'xl/connections.xml': '<connections/>',
    'customXml/item1.xml': '<a/>', 'docProps/core.xml': '<cp><creator>张三</creator></cp>', 'docProps/app.xml': '<Properties><Company>某局</Company></Properties>', 'docProps/custom.xml': '<x/>', 'docProps/thumbnail.jpeg': 'x', 'xl/calcChain.xml': '<calcChain/>',
  },
};
const at = (column: number): { sheet: string; row: number; column: number } => ({ sheet: '自评表', row: 1, column });
const copy = makeSubmissionCopy(buildBook(book), { keep: ['自评表'], freeze: [at(7)], clear: [at(8)] });
const parts = textsOf(copy);
const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';

test('only parts that the kept sheet needs are left', () => {
  expect(Object.keys(parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet2.xml',
    'xl/worksheets/_rels/sheet2.xml.rels', 'xl/drawings/d.xml', 'xl/charts/c.xml', 'xl/drawings/_rels/d.xml.rels', 'xl/charts/_rels/c.xml.rels', 'xl/tables/t.xml', 'xl/tables/_rels/t.xml.rels'].filter((path) => path in parts));
});

test('no trace of other sheets, people, machines or of us in any part', () => {
  for (const [path, text] of Object.entries(parts)) expect([path, /密|张三|某局|底稿|jixiao|Users|server|vba|absPath|\[1\]/.exec(text)?.[0]]).toEqual([path, undefined]);
});

test('values for planned formulas and for those that point away, also by name or to another book; her own stay', () => {
  const [kept] = openXlsx(copy).readSnapshot().sheets;
  const cells = kept ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((column) => { const { value, formula } = cellAt(kept, 1, column); return formula ?? value; }) : [];
  expect(cells).toEqual([14, '=B1+1', 15, 3, '=好名', 15, null, 4, 6, '=SUM(表一[金额])']);
});

test('names that point away go, through other names too; the others keep their sheet', () => {
  expect(parts['xl/workbook.xml']).toContain('<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">自评表!$1:$1</definedName><definedName name="好名">自评表!$C$1</definedName></definedNames>');
  expect(parts['xl/workbook.xml']).toContain('<workbookView activeTab="0"/>');
});

test('page set-up stays but for the printer; rules and links that point away go, the others stay', () => {
  expect(sheet).toContain('<pageMargins left="0.5"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>');
  expect(sheet).toContain('<conditionalFormatting sqref="B1">');
  expect(sheet).not.toContain('<conditionalFormatting sqref="A1">');
  expect(sheet).toContain('<dataValidations count="1"><dataValidation type="list" sqref="A2">');
  expect(sheet).toContain('<hyperlinks><hyperlink ref="A2" r:id="rIdWeb"/></hyperlinks>');
  expect(sheet).not.toMatch(/legacyDrawing|customSheetViews|extLst|slicer/);
  expect(sheet).toContain('<tablePart r:id="rIdTable"/>');
  expect(parts['xl/tables/t.xml']).toBe('<table ref="A1:B2"><tableColumns><tableColumn id="1"></tableColumn></tableColumns></table>');
});

test('a chart shows its figures without the sheet they came from', () => {
  expect(parts['xl/charts/c.xml']).toBe('<c:chartSpace xmlns:c="urn:c"><c:ser><c:tx><c:v>系列</c:v></c:tx><c:cat><c:strRef><c:f>自评表!$A$1:$A$2</c:f></c:strRef></c:cat>'
    + '<c:val><c:numLit><c:formatCode>0</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>7</c:v></c:pt></c:numLit></c:val></c:ser><c:extLst></c:extLst></c:chartSpace>');
  expect(parts['xl/drawings/d.xml']).toBe('<xdr:wsDr xmlns:xdr="urn:xdr" xmlns:r="urn:r" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:graphicFrame><c:chart xmlns:c="urn:c" r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor>'
    + '<xdr:twoCellAnchor><xdr:sp macro=""><xdr:cNvPr></xdr:cNvPr></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>');
});

test('texts only other sheets show are emptied, a workbook without macros is declared one, the same copy twice is the same file', () => {
  expect(parts['xl/sharedStrings.xml']).toContain('<si><t>自评表的字</t></si><si><t/></si>');
  expect(parts['[Content_Types].xml']).toContain('spreadsheetml.sheet.main+xml');
  expect(Buffer.from(makeSubmissionCopy(buildBook(book), { keep: ['自评表'], freeze: [at(7)], clear: [at(8)] })).equals(Buffer.from(copy))).toBe(true);
});

test('a sheet that was hidden is shown when it is all there is; a formula nobody has computed cannot be handed in as a value', () => {
  const hidden = makeSubmissionCopy(buildBook({ sheets: [{ name: '甲' }, { name: '乙', state: 'hidden' }] }), { keep: ['乙'], freeze: [], clear: [] });
  expect(openXlsx(hidden).readSnapshot().sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['乙', 'visible']]);
  const unknown = buildBook({ sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><f>WEBSERVICE(乙!A1)</f></c></row>' }, { name: '乙' }] });
  expect(refusalOf(() => makeSubmissionCopy(unknown, { keep: ['甲'], freeze: [], clear: [] }))).toEqual(['partDamaged', 'notComputed']);
  expect(refusalOf(() => makeSubmissionCopy(unknown, { keep: ['丙'], freeze: [], clear: [] }))[0]).toBe('itemNotFound');
});
