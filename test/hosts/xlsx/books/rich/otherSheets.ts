// The other sheets of the rich book: one with a difficult name, a chart sheet, a pivot with its slicer, two hidden ones.
import { MAIN, MICROSOFT, OFFICE, sheetMl, type Part } from './part';

export const ODD_NAME = "预算 'A'!";

const open = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`;

/** Formulas that point into the form from outside, in every spelling. */
const ODD_SHEET = `${open}<sheetPr codeName="Sheet2"/><dimension ref="A1:D6"/><sheetData>`
  + '<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1"><f>自评表!F13</f><v>72</v></c><c r="C1"><f>SUM(\'自评表\'!F5:F12,自评表!$F$9)</f><v>81</v></c><c r="D1" t="str"><f>"自评表!F13"&amp;自评表!A15</f><v>自评表!F13注</v></c></row>'
  + '<row r="2"><c r="A2" t="s"><v>9</v></c><c r="B2"><v>100</v></c><c r="C2"><f>[1]外部!$A$1+B2</f><v>101</v></c></row>'
  + '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> 其他 </t></is></c><c r="B3"><f>合计分+COUNTA(自评表!12:12)+ROWS(自评表!A:A)</f><v>1048653</v></c></row>'
  + '<row r="5"><c r="B5"><f t="dataTable" ref="B5:C5" dt2D="0" dtr="1" r1="B2"/><v>1</v></c><c r="C5"><v>1</v></c></row>'
  + '</sheetData><autoFilter ref="A1:D3"/><conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;自评表!$F$13</formula></cfRule></conditionalFormatting><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

const PIVOT_SHEET = `${open}<dimension ref="A3:B6"/><sheetData><row r="3"><c r="A3" t="s"><v>6</v></c><c r="B3" t="s"><v>7</v></c></row><row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4"><v>90</v></c></row></sheetData><drawing r:id="rId2"/><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst></worksheet>`;

const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;

export const otherSheets: readonly Part[] = [
  { path: 'xl/worksheets/sheet2.xml', contentType: sheetMl('worksheet'), body: ODD_SHEET },
  {
    path: 'xl/chartsheets/sheet1.xml', contentType: sheetMl('chartsheet'),
    body: `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr/><sheetViews><sheetView zoomScale="80" workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`,
    relations: [{ id: 'rId1', type: 'drawing', target: 'xl/drawings/drawing2.xml' }],
  },
  {
    path: 'xl/worksheets/sheet3.xml', contentType: sheetMl('worksheet'), body: PIVOT_SHEET,
    relations: [
      { id: 'rId1', type: 'pivotTable', target: 'xl/pivotTables/pivotTable1.xml' }, { id: 'rId2', type: 'drawing', target: 'xl/drawings/drawing3.xml' },
      { id: 'rId3', type: `${MICROSOFT}/2007/relationships/slicer`, target: 'xl/slicers/slicer1.xml' },
    ],
  },
  { path: 'xl/worksheets/sheet4.xml', contentType: sheetMl('worksheet'), body: `${open}<sheetData><row r="1"><c r="A1"><f>自评表!F13*2</f><v>144</v></c></row></sheetData></worksheet>` },
  { path: 'xl/worksheets/sheet5.xml', contentType: sheetMl('worksheet'), body: `${open}<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/></worksheet>` },
  {
    path: 'xl/pivotTables/pivotTable1.xml', contentType: sheetMl('pivotTable'),
    body: `<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="7" dataCaption="值" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:数量" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
    relations: [{ id: 'rId1', type: 'pivotCacheDefinition', target: 'xl/pivotCache/pivotCacheDefinition1.xml' }],
  },
  {
    path: 'xl/pivotCache/pivotCacheDefinition1.xml', contentType: sheetMl('pivotCacheDefinition'),
    body: `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="u" refreshedDate="45000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A20:C24" sheet="自评表"/></cacheSource><cacheFields count="3"><cacheField name="项目" numFmtId="0"><sharedItems count="1"><s v="注"/></sharedItems></cacheField><cacheField name="数量" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="21" maxValue="24"/></cacheField><cacheField name="金额" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="42" maxValue="48"/></cacheField></cacheFields></pivotCacheDefinition>`,
    relations: [{ id: 'rId1', type: 'pivotCacheRecords', target: 'xl/pivotCache/pivotCacheRecords1.xml' }],
  },
  { path: 'xl/pivotCache/pivotCacheRecords1.xml', contentType: sheetMl('pivotCacheRecords'), body: `<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="21"/><n v="42"/></r></pivotCacheRecords>` },
  { path: 'xl/slicers/slicer1.xml', contentType: 'application/vnd.ms-excel.slicer+xml', body: `<slicers xmlns="${X14}"><slicer name="项目" cache="切片器_项目" caption="项目" rowHeight="241300"/></slicers>` },
  { path: 'xl/slicerCaches/slicerCache1.xml', contentType: 'application/vnd.ms-excel.slicerCache+xml', body: `<slicerCacheDefinition xmlns="${X14}" name="切片器_项目" sourceName="项目"><pivotTables><pivotTable tabId="4" name="透视表1"/></pivotTables><data><tabular pivotCacheId="7"><items count="1"><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>` },
];
