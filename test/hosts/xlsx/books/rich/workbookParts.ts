// The workbook part of the rich book and what hangs on it: styles, strings, names, links, properties, macros.
import { MAIN, MICROSOFT, OFFICE, sheetMl, type Part, type Relation } from './part';

const SHEETS = `<sheet name="自评表" sheetId="1" r:id="rId1"/><sheet name="预算 'A'!" sheetId="3" r:id="rId2"/><sheet name="图表" sheetId="4" r:id="rId3"/><sheet name="透视" sheetId="7" r:id="rId4"/><sheet name="隐藏" sheetId="8" state="hidden" r:id="rId5"/><sheet name="很隐藏" sheetId="9" state="veryHidden" r:id="rId6"/>`;

const NAMES = '<definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$H$24</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">自评表!$A:$A,自评表!$3:$4</definedName>'
  + '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'预算 \'\'A\'\'!\'!$A$1:$D$3</definedName><definedName name="合计分">自评表!$F$13</definedName><definedName name="隐藏名" hidden="1">自评表!$F$5:$F$12</definedName>'
  + '<definedName name="局部" localSheetId="1">SUM(自评表!$F$12:$F$13)*2</definedName><definedName name="常数">0.5</definedName><definedName name="切片器_项目">#N/A</definedName>';

const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="124226"/><workbookProtection workbookPassword="CC1A" lockWindows="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="10000" activeTab="0"/></bookViews><sheets>${SHEETS}</sheets><externalReferences><externalReference r:id="rId10"/></externalReferences><definedNames>${NAMES}</definedNames><calcPr calcId="191029" iterate="1" iterateCount="50" iterateDelta="0.01"/><pivotCaches><pivotCache cacheId="7" r:id="rId11"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId12"/></x14:slicerCaches></ext></extLst></workbook>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><sz val="9"/><name val="宋体"/></font><font><b/><sz val="22"/><color theme="1"/><name val="方正小标宋简体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="2" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="center" textRotation="255" wrapText="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="大标题" xfId="1"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><colors><mruColors><color rgb="FF123456"/></mruColors></colors></styleSheet>`;

const STRINGS = `<sst xmlns="${MAIN}" count="30" uniqueCount="10"><si><r><rPr><b/><sz val="22"/><rFont val="方正小标宋简体"/></rPr><t>绩效</t></r><r><t xml:space="preserve">自评表 𠮷</t></r><rPh sb="0" eb="2"><t>jixiao</t></rPh><phoneticPr fontId="1"/></si>${['产出', '数量指标', '一级指标', '完成值', '注', '项目', '数量', '金额', '类别'].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const color = (tag: string, value: string): string => `<a:${tag}><a:srgbClr val="${value}"/></a:${tag}>`;
const fonts = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="宋体"/>';
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const THEME = `<a:theme xmlns:a="${A}" name="单位主题"><a:themeElements><a:clrScheme name="单位">${color('dk1', '000000')}${color('lt1', 'FFFFFF')}${color('dk2', '1F497D')}${color('lt2', 'EEECE1')}${['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((tag, i) => color(tag, `4F81B${String(i)}`)).join('')}</a:clrScheme><a:fontScheme name="单位"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const CHAIN = `<calcChain xmlns="${MAIN}">${['F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'E13', 'F13', 'H14'].map((address) => `<c r="${address}" i="1"/>`).join('')}<c r="B1" i="3"/></calcChain>`;

const WEB = `${MICROSOFT}/webextensions`;

export type BookKind = 'workbook' | 'macroWorkbook';

export const workbookParts = (kind: BookKind): readonly Part[] => [
  {
    path: 'xl/workbook.xml', body: WORKBOOK,
    contentType: kind === 'workbook' ? sheetMl('sheet.main') : 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    relations: [
      ...['worksheets/sheet1', 'worksheets/sheet2', 'chartsheets/sheet1', 'worksheets/sheet3', 'worksheets/sheet4', 'worksheets/sheet5'].map((path, i): Relation =>
        ({ id: `rId${String(i + 1)}`, type: path.startsWith('chart') ? 'chartsheet' : 'worksheet', target: `xl/${path}.xml` })),
      { id: 'rId7', type: 'theme', target: 'xl/theme/theme1.xml' }, { id: 'rId8', type: 'styles', target: 'xl/styles.xml' },
      { id: 'rId9', type: 'sharedStrings', target: 'xl/sharedStrings.xml' }, { id: 'rId10', type: 'externalLink', target: 'xl/externalLinks/externalLink1.xml' },
      { id: 'rId11', type: 'pivotCacheDefinition', target: 'xl/pivotCache/pivotCacheDefinition1.xml' },
      { id: 'rId12', type: `${MICROSOFT}/2007/relationships/slicerCache`, target: 'xl/slicerCaches/slicerCache1.xml' },
      { id: 'rId13', type: 'calcChain', target: 'xl/calcChain.xml' }, { id: 'rId14', type: 'customXml', target: 'customXml/item1.xml' },
      { id: 'rId15', type: `${MICROSOFT}/2017/10/relationships/person`, target: 'xl/persons/person.xml' },
      ...(kind === 'macroWorkbook' ? [{ id: 'rId16', type: `${MICROSOFT}/2006/relationships/vbaProject`, target: 'xl/vbaProject.bin' }] : []),
    ],
  },
  { path: 'xl/styles.xml', contentType: sheetMl('styles'), body: STYLES },
  { path: 'xl/sharedStrings.xml', contentType: sheetMl('sharedStrings'), body: STRINGS },
  { path: 'xl/theme/theme1.xml', contentType: 'application/vnd.openxmlformats-officedocument.theme+xml', body: THEME },
  { path: 'xl/calcChain.xml', contentType: sheetMl('calcChain'), body: CHAIN },
  { path: 'xl/persons/person.xml', contentType: 'application/vnd.ms-excel.person+xml', body: `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="张三" id="{BBBBBBBB-0000-0000-0000-000000000001}" userId="1" providerId="None"/></personList>` },
  {
    path: 'xl/externalLinks/externalLink1.xml', contentType: sheetMl('externalLink'),
    body: `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="外部"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>1</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    relations: [{ id: 'rId1', type: 'externalLinkPath', target: 'file:///C:/数据/外部.xlsx', external: true }],
  },
  { path: 'customXml/item1.xml', contentType: 'application/xml', body: '<b:数据 xmlns:b="urn:x">机密</b:数据>', relations: [{ id: 'rId1', type: 'customXmlProps', target: 'customXml/itemProps1.xml' }] },
  { path: 'customXml/itemProps1.xml', contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml', body: '<ds:datastoreItem ds:itemID="{CCCCCCCC-0000-0000-0000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>' },
  { path: 'docProps/core.xml', contentType: 'application/vnd.openxmlformats-package.core-properties+xml', body: '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>张三</dc:creator></cp:coreProperties>' },
  { path: 'docProps/app.xml', contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', body: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>' },
  { path: 'docProps/custom.xml', contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml', body: '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="密级"><vt:lpwstr>内部</vt:lpwstr></property></Properties>' },
  { path: 'xl/webextensions/taskpanes.xml', contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml', body: `<wetp:taskpanes xmlns:wetp="${WEB}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`, relations: [{ id: 'rId1', type: `${MICROSOFT}/2011/relationships/webextension`, target: 'xl/webextensions/webextension1.xml' }] },
  { path: 'xl/webextensions/webextension1.xml', contentType: 'application/vnd.ms-office.webextension+xml', body: `<we:webextension xmlns:we="${WEB}/webextension/2010/11" id="{DDDDDDDD-0000-0000-0000-000000000001}"><we:reference id="wa104" version="1.0" store="zh-CN" storeType="OMEX"/></we:webextension>` },
  ...(kind === 'macroWorkbook' ? [{ path: 'xl/vbaProject.bin', contentType: 'application/vnd.ms-office.vbaProject', body: Uint8Array.from({ length: 2000 }, (_, i) => (i * 31) % 256) }] : []),
];

export const rootRelations: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
  { id: 'rId2', type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  { id: 'rId4', type: 'custom-properties', target: 'docProps/custom.xml' },
  { id: 'rId5', type: `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, target: 'xl/webextensions/taskpanes.xml' },
];
