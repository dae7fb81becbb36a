// 自评表: the form of the rich book, with everything a sheet can carry. Rows 5–12 are indicators, 13 the total, 20–24 a table.
import { MAIN, MICROSOFT, OFFICE, sheetMl, type Part } from './part';

const text = (address: string, index: number, style = 2): string => `<c r="${address}" s="${String(style)}" t="s"><v>${String(index)}</v></c>`;
const number = (address: string, value: number, style = 3): string => `<c r="${address}" s="${String(style)}"><v>${String(value)}</v></c>`;

const INDICATORS = [5, 6, 7, 8, 9, 10, 11, 12];

/** 得分 is filled down: the first cell holds the formula, the others only point to it. */
const score = (row: number): string => (row === 5
  ? '<c r="F5" s="3"><f t="shared" ref="F5:F12" si="0">ROUND(D5/C5*E5,2)</f><v>9</v></c>'
  : `<c r="F${String(row)}" s="3"><f t="shared" si="0"/><v>9</v></c>`);

const indicatorRow = (row: number): string => {
  const r = String(row);
  return `<row r="${r}" spans="1:8" ht="27.75" customHeight="1" x14ac:dyDescent="0.25">${row === 5 || row === 9 ? text(`A${r}`, 1) : `<c r="A${r}" s="2"/>`}${text(`B${r}`, 2)}${number(`C${r}`, 10)}${number(`D${r}`, 9)}${number(`E${r}`, 10)}${score(row)}<c r="G${r}" s="2"/><c r="H${r}" s="4"/></row>`;
};

const tableRow = (row: number): string => `<row r="${String(row)}">${text(`A${String(row)}`, 5, 0)}${number(`B${String(row)}`, row, 0)}<c r="C${String(row)}"><f>表1[[#This Row],[数量]]*2</f><v>${String(row * 2)}</v></c></row>`;

const ROWS = [
  '<row r="1" spans="1:8" ht="36" customHeight="1" thickBot="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="H1" s="1"/></row>',
  `<row r="3" spans="1:8">${text('A3', 3)}${text('D3', 4)}</row>`,
  ...INDICATORS.map(indicatorRow),
  '<row r="13" spans="1:8"><c r="A13" s="2" t="str"><f>"合计"&amp;COUNT(F5:F12)</f><v>合计8</v></c><c r="E13" s="3"><f>SUM(E5:E12)</f><v>80</v></c><c r="F13" s="3"><f>SUM(F5:F12)</f><v>72</v></c></row>',
  '<row r="14"><c r="H14"><f t="array" ref="H14">SUM(D5:D12*E5:E12)</f><v>720</v></c></row>',
  `<row r="15">${text('A15', 5, 0)}</row>`,
  '<row r="18" hidden="1" outlineLevel="1"><c r="B18"><f>$F$13+\'预算 \'\'A\'\'!\'!B2</f><v>172</v></c></row>',
  '<row r="19" collapsed="1"/>',
  `<row r="20">${text('A20', 6, 0)}${text('B20', 7, 0)}${text('C20', 8, 0)}</row>`,
  ...[21, 22, 23, 24].map(tableRow),
];

const CONDITIONAL = [
  '<conditionalFormatting sqref="F5:F12"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>$E$5</formula></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="D5:D12 D21:D24"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{00000000-000E-0000-0000-000001000000}</x14:id></ext></extLst></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="E5:E12"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="C5:C12"><cfRule type="iconSet" priority="4"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="A13:H13"><cfRule type="expression" dxfId="0" priority="5"><formula>$F$13&lt;60</formula></cfRule></conditionalFormatting>',
].join('');

const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
const XM = `${MICROSOFT}/excel/2006/main`;
const EXTENSIONS = [
  `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{00000000-000E-0000-0000-000001000000}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>D5:D12 D21:D24</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="6" id="{11111111-000E-0000-0000-000001000000}"><xm:f>'预算 ''A''!'!$B$2&lt;F13</xm:f></x14:cfRule><xm:sqref>F13</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`,
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'预算 ''A''!'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>H5:H12</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`,
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>自评表!F5:F12</xm:f><xm:sqref>G13</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`,
].join('');

const BODY = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">`
  + '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H24"/>'
  + '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="4" topLeftCell="B14" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D13" sqref="D13"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="1" x14ac:dyDescent="0.25"/>'
  + '<cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="2" max="2" width="30" customWidth="1"/><col min="9" max="10" width="9" hidden="1" outlineLevel="1" customWidth="1"/></cols>'
  + `<sheetData>${ROWS.join('')}</sheetData>`
  + '<protectedRanges><protectedRange sqref="G5:G12" name="原因"/></protectedRanges>'
  + '<mergeCells count="5"><mergeCell ref="A1:H1"/><mergeCell ref="A5:A8"/><mergeCell ref="A9:A12"/><mergeCell ref="A13:D13"/><mergeCell ref="A15:H16"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>'
  + CONDITIONAL
  + '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="G5:G12"><formula1>"达成,未达成"</formula1></dataValidation><dataValidation type="decimal" operator="between" sqref="F5:F12 B21:B24"><formula1>0</formula1><formula2>$E$13</formula2></dataValidation></dataValidations>'
  + '<hyperlinks><hyperlink ref="A15" r:id="rId5" tooltip="通知"/><hyperlink ref="B20" location="自评表!F13" display="合计"/></hyperlinks>'
  + '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId4"/>'
  + '<headerFooter differentOddEven="1"><oddHeader>&amp;C&amp;"黑体,常规"&amp;14绩效自评</oddHeader><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter><evenFooter>&amp;D</evenFooter></headerFooter>'
  + '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="17" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="8" max="1048575" man="1"/></colBreaks>'
  + '<ignoredErrors><ignoredError sqref="B21:B24" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>'
  + `<extLst>${EXTENSIONS}</extLst></worksheet>`;

export const formSheet: Part = {
  path: 'xl/worksheets/sheet1.xml', body: BODY, contentType: sheetMl('worksheet'),
  relations: [
    { id: 'rId1', type: 'drawing', target: 'xl/drawings/drawing1.xml' },
    { id: 'rId2', type: 'vmlDrawing', target: 'xl/drawings/vmlDrawing1.vml' },
    { id: 'rId3', type: 'comments', target: 'xl/comments1.xml' },
    { id: 'rId4', type: 'printerSettings', target: 'xl/printerSettings/printerSettings1.bin' },
    { id: 'rId5', type: 'hyperlink', target: 'https://example.invalid/a?b=1&amp;c=2', external: true },
    { id: 'rId6', type: 'table', target: 'xl/tables/table1.xml' },
    { id: 'rId7', type: `${MICROSOFT}/2017/10/relationships/threadedComment`, target: 'xl/threadedComments/threadedComment1.xml' },
  ],
};

const XR = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;

/** What hangs on the form: notes in both forms, their shapes, the table, the printer's own settings. */
export const formParts: readonly Part[] = [
  { path: 'xl/comments1.xml', contentType: sheetMl('comments'), body: `<comments xmlns="${MAIN}"><authors><author>tc={AAAAAAAA-0000-0000-0000-000000000001}</author><author>张三</author></authors><commentList><comment ref="D6" authorId="0" shapeId="0"><text><t>[线程批注] 数据来源？</t></text></comment><comment ref="F13" authorId="1" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">张三：</t></r><r><t>合计待核</t></r></text></comment></commentList></comments>` },
  { path: 'xl/threadedComments/threadedComment1.xml', contentType: 'application/vnd.ms-excel.threadedcomments+xml', body: `<ThreadedComments xmlns="${XR}"><threadedComment ref="D6" dT="2025-01-05T08:00:00.00" personId="{BBBBBBBB-0000-0000-0000-000000000001}" id="{AAAAAAAA-0000-0000-0000-000000000001}"><text>数据来源？</text></threadedComment></ThreadedComments>` },
  {
    path: 'xl/drawings/vmlDrawing1.vml', contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    body: '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>'
      + [[5, 3], [12, 5]].map(([row = 0, column = 0], i) => `<v:shape id="_x0000_s10${String(25 + i)}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${String(column + 1)}, 15, ${String(row - 1)}, 10, ${String(column + 3)}, 15, ${String(row + 3)}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`).join('')
      + '</xml>',
  },
  { path: 'xl/printerSettings/printerSettings1.bin', contentType: sheetMl('printerSettings').replace('+xml', ''), body: Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256) },
  { path: 'xl/tables/table1.xml', contentType: sheetMl('table'), body: `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A20:C24" totalsRowShown="0"><autoFilter ref="A20:C24"/><tableColumns count="3"><tableColumn id="1" name="项目"/><tableColumn id="2" name="数量"/><tableColumn id="3" name="金额"><calculatedColumnFormula>表1[[#This Row],[数量]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>` },
];
