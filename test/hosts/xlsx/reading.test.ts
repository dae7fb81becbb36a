// What a file says, as the core sees it.
import { cellAt, type SheetSnapshot } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { buildBook, partsOf, rels, worksheet, zipOf, type BookParts } from './book';

const read = (book: BookParts): readonly SheetSnapshot[] => openXlsx(buildBook(book)).readSnapshot().sheets;
function first(book: BookParts): SheetSnapshot {
  const [sheet] = read(book);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const cell = (sheet: SheetSnapshot, row: number, column: number): unknown => cellAt(sheet, row, column).value;

describe('values', () => {
  test('every type of cell arrives as what it is', () => {
    const sheet = first({
      sheets: [{ name: '甲', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>88.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>'
        + '<c r="E1" t="inlineStr"><is><t xml:space="preserve"> 内联 </t></is></c><c r="F1" t="str"><f>A1</f><v>文</v></c><c r="G1" t="d"><v>2024-03-01</v></c>'
        + '<c r="H1" t="e"><v>#GETTING_DATA</v></c><c r="I1"><v>1E-3</v></c></row>' }],
      strings: '<si><t>一</t></si>',
    });
    expect(Array.from({ length: 9 }, (_, i) => cell(sheet, 1, i + 1)))
      .toEqual(['一', 88.5, true, { error: '#REF!' }, ' 内联 ', '文', 45352, { error: '#其他' }, 0.001]);
  });

  test('rich text is joined and its reading aloud left out; escapes and entities are what they stand for', () => {
    const sheet = first({
      sheets: [{ name: '甲', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>' }],
      strings: '<si><r><rPr><b/></rPr><t>项目</t></r><r><t xml:space="preserve"> 名称</t></r><rPh sb="0" eb="2"><t>xiangmu</t></rPh></si>'
        + '<si><t>a&amp;b&lt;&#x4E00;_x000D_\r\n_x005F_x0041_</t></si><si><t/></si><si><t><![CDATA[<直>]]>𠮷</t></si>',
    });
    expect([1, 2, 3, 4].map((column) => cell(sheet, 1, column))).toEqual(['项目 名称', 'a&b<一\r\n_x0041_', null, '<直>𠮷']);
  });

  test('rows and cells without addresses follow the ones before', () => {
    const sheet = first({ sheets: [{ name: '甲', rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>' }] });
    expect([cell(sheet, 1, 1), cell(sheet, 1, 2), cell(sheet, 5, 3), cell(sheet, 5, 4), cell(sheet, 6, 1)]).toEqual([1, 2, 3, 4, 5]);
  });

  test('a formula that was never computed is computed; one we cannot compute says so', () => {
    const sheet = first({ sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*3</f></c><c r="C1"><f>B1+1</f><v></v></c><c r="D1"><f>WEBSERVICE("x")</f></c><c r="E1" t="str"><f>""</f><v></v></c></row>' }] });
    expect([2, 3, 4, 5].map((column) => cell(sheet, 1, column))).toEqual([6, 7, { error: '#未计算' }, '']);
    expect(cellAt(sheet, 1, 5).formula).toBe('=""');
  });
});

describe('formulas', () => {
  test('shared formulas are spelled out for each cell, wherever the first of them stands', () => {
    const sheet = first({ sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" si="4"/><v>0</v></c></row>'
      + '<row r="2"><c r="B2"><f t="shared" ref="B1:B3" si="4">A2*$A$1&amp;"A1"</f><v>0</v></c></row><row r="3"><c r="B3"><f t="shared" si="4"/><v>0</v></c></row>' }] });
    expect([1, 2, 3].map((row) => cellAt(sheet, row, 2).formula)).toEqual(['=A1*$A$1&"A1"', '=A2*$A$1&"A1"', '=A3*$A$1&"A1"']);
  });

  test('an array formula shows in all its cells and stands in the way of row insertion, as data tables do', () => {
    const sheet = first({ sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c>'
      + '<c r="C2"><f t="dataTable" ref="C2:D3" dt2D="1" dtr="1" r1="B1" r2="B2"/><v>1</v></c></row>' }] });
    expect([cellAt(sheet, 2, 1).formula, cellAt(sheet, 2, 3).formula]).toEqual(['=B1:B2*2', '=TABLE(B1,B2)']);
    expect(sheet.obstacles).toEqual([
      { kind: 'array', range: { sheet: '甲', top: 1, left: 1, bottom: 2, right: 1 } },
      { kind: 'other', range: { sheet: '甲', top: 2, left: 3, bottom: 3, right: 4 } },
    ]);
  });
});

describe('formats and extent', () => {
  const xfs = '<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="31"/>';
  const styles = '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;分&quot;"/></numFmts>';

  test('codes of the file and built-in ones; formatted blanks count as used', () => {
    const sheet = first({ xfs, styles, sheets: [{ name: '甲', rows: '<row r="2"><c r="B2" s="1"><v>0.5</v></c><c r="C2" s="2"/><c r="D2" s="3"/><c r="E2"/></row>' }] });
    expect([2, 3, 4, 5, 6].map((column) => cellAt(sheet, 2, column).format)).toEqual(['0.00%', '0.0"分"', 'yyyy"年"m"月"d"日"', 'General', 'General']);
    expect(sheet.used).toEqual({ sheet: '甲', top: 2, left: 2, bottom: 2, right: 5 });
  });

  test('a cell never written takes the format of its row or column', () => {
    const sheet = first({ xfs, styles, sheets: [{ name: '甲', before: '<cols><col min="2" max="3" style="1"/></cols>',
      rows: '<row r="1"><c r="A1"/><c r="D1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="D2" s="0"><v>1</v></c></row>' }] });
    expect([cellAt(sheet, 1, 1).format, cellAt(sheet, 1, 2).format, cellAt(sheet, 2, 2).format, cellAt(sheet, 2, 4).format]).toEqual(['General', '0.00%', '0.0"分"', 'General']);
  });

  test('rows that look the same share their formats: a sheet painted to the bottom stays small', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/><c r="B${i + 1}" s="1"/></row>`).join('');
    const sheet = first({ xfs, styles, sheets: [{ name: '甲', rows }] });
    expect(sheet.used?.bottom).toBe(3000);
    expect(new Set(sheet.formats).size).toBe(1);
    expect(sheet.values.filter((row) => row !== undefined)).toEqual([]);
  });
});

describe('what stands around the cells', () => {
  test('merges, filters with their hidden rows, tables and pivots, visibility, structure', () => {
    const book: BookParts = {
      workbookStart: '<workbookProtection lockStructure="true"/>',
      names: '<definedName name="jixiao_form" hidden="1">\'甲 表\'!$A$1:$B$2</definedName><definedName name="jixiao_gone">#REF!</definedName><definedName name="她的">\'甲 表\'!$A$1</definedName>',
      sheets: [
        { name: '甲 表', rows: '<row r="1"/><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4"/><row r="9" hidden="1"/>',
          after: '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
          rels: [['rId1', 'table', '../tables/t.xml'], ['rId2', 'pivotTable', '/xl/pivot/p.xml']] },
        { name: '乙', state: 'veryHidden' }, { name: '丙', state: 'hidden', after: '<autoFilter ref="A1:B4"/>' },
      ],
      parts: { 'xl/tables/t.xml': '<table ref="D1:E5"/>', 'xl/pivot/p.xml': '<pivotTableDefinition><location ref="G1:H9"/></pivotTableDefinition>' },
    };
    const snapshot = openXlsx(buildBook(book)).readSnapshot();
    const [one, two, three] = snapshot.sheets;
    expect(one?.merges).toEqual([{ sheet: '甲 表', top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(one?.filter).toEqual({ range: { sheet: '甲 表', top: 1, left: 1, bottom: 4, right: 2 }, hiddenRows: [2, 3] });
    expect(one?.obstacles.map(({ kind, range }) => [kind, range.top, range.left])).toEqual([['table', 1, 4], ['pivot', 1, 7]]);
    expect([one?.visibility, two?.visibility, three?.visibility, three?.filter]).toEqual(['visible', 'veryHidden', 'hidden', null]);
    expect(snapshot.structureProtected).toBe(true);
    expect(snapshot.ownNames).toEqual([{ name: 'jixiao_form', target: { sheet: '甲 表', top: 1, left: 1, bottom: 2, right: 2 } }, { name: 'jixiao_gone', target: null }]);
  });

  test('of a protected sheet the unlocked cells are known, by cell, row, column and open range', () => {
    const sheet = first({
      xfs: '<xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf>',
      sheets: [{ name: '甲', before: '<cols><col min="5" max="5" style="1"/></cols>',
        rows: '<row r="2"><c r="A2" s="1"/><c r="B2" s="1"/><c r="C2"/><c r="E2"/></row><row r="3"><c r="A3" s="1"/><c r="B3" s="1"/><c r="E3"/></row><row r="4" s="1" customFormat="1"><c r="B4"/></row>',
        after: '<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="H1:H2" name="open"/><protectedRange sqref="J1" name="guarded" password="CC1A"/></protectedRanges>' }],
    });
    const writable = (row: number, column: number): boolean =>
      sheet.protection?.unlocked.some((range) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right) ?? true;
    const asked: readonly (readonly [number, number])[] = [[2, 1], [3, 2], [2, 3], [2, 5], [1, 5], [9, 5], [4, 1], [4, 2], [4, 9], [9, 1], [1, 8], [1, 10]];
    expect(asked.map(([row, column]) => writable(row, column))).toEqual([true, true, false, false, true, true, true, false, true, false, true, false]);
  });
});

describe('how parts are found', () => {
  test('by relationship type, through absolute and relative targets, other names, a prefix and a byte order mark', () => {
    const parts = partsOf({ sheets: [{ name: '甲' }] });
    const prefixed = '\ufeff<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>文</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>';
    const bytes = zipOf({ ...parts, 'xl/worksheets/sheet1.xml': worksheet({}), 'xl/deep/哪 里.xml': prefixed, 'xl/_rels/workbook.xml.rels': rels([['rId1', 'worksheet', 'deep/../deep/%E5%93%AA%20%E9%87%8C.xml']]) });
    const [sheet] = openXlsx(bytes).readSnapshot().sheets;
    expect(sheet && [cellAt(sheet, 1, 1), cellAt(sheet, 1, 2).value, sheet.merges.length]).toEqual([{ value: 2, formula: '=1+1', format: 'General' }, '文', 1]);
  });

  test('a signature is known beforehand', () => {
    const signed = { sheets: [{ name: '甲' }], parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } };
    expect(openXlsx(buildBook(signed)).warnings).toEqual(['signed']);
    expect(openXlsx(buildBook({ sheets: [{ name: '甲' }] })).warnings).toEqual([]);
  });
});
