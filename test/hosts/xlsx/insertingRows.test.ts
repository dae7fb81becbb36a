// Rows let into a sheet: whatever stands below, or points below, goes along. (The rich books have a test of their own.)
import { BLANK, invertEdits, type InsertRows, type WorkbookEdit } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { buildBook, textsOf, type BookParts, type SheetParts } from './book';

const SHEET = 'xl/worksheets/sheet1.xml';
const insert = (before: number, count: number, more: Partial<InsertRows> = {}): InsertRows =>
  ({ kind: 'insertRows', sheet: '甲', before, count, likeRow: before - 1, extendMerges: [], cells: [], ...more });

function apply(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const result = openXlsx(bytes).apply(edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result.mismatches));
  return result.bytes;
}

const partsAfter = (book: BookParts, ...edits: readonly WorkbookEdit[]): Record<string, string> => textsOf(apply(buildBook(book), edits));
const sheetAfter = (sheet: Partial<SheetParts>, ...edits: readonly WorkbookEdit[]): string =>
  partsAfter({ sheets: [{ name: '甲', ...sheet }], xfs: '<xf/><xf/><xf/>' }, ...edits)[SHEET] ?? '';

describe('cells', () => {
  test('rows below move, new ones look like the row they are like, with height, outline and styles but not hidden', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="2" customFormat="1" ht="30" customHeight="1" hidden="1" outlineLevel="1" spans="1:2"><c r="A2" s="1"><v>2</v></c><c r="C2" s="2"/></row><row r="3"><c r="A3"><v>3</v></c></row>';
    const cells: InsertRows['cells'] = [{ row: 0, column: 1, content: { kind: 'text', text: '新' } }, { row: 1, column: 2, content: { kind: 'formula', formula: '=A3+A2', result: 5 } }];
    expect(sheetAfter({ rows }, insert(3, 2, { cells }))).toContain(
      `${rows.slice(0, rows.indexOf('<row r="3"'))}<row r="3" s="2" customFormat="1" ht="30" customHeight="1" outlineLevel="1"><c r="A3" s="1" t="inlineStr"><is><t xml:space="preserve">新</t></is></c><c r="C3" s="2"/></row>`
      + '<row r="4" s="2" customFormat="1" ht="30" customHeight="1" outlineLevel="1"><c r="A4" s="1"/><c r="B4" s="2"><f>A5+A2</f><v>5</v></c><c r="C4" s="2"/></row><row r="5"><c r="A5"><v>3</v></c></row>');
  });

  test('several insertions count from before any of them; those at one place stand in the order of the plan', () => {
    const rows = [1, 2, 3, 4].map((r) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c></row>`).join('');
    const mark = (value: number): InsertRows['cells'] => [{ row: 0, column: 1, content: { kind: 'number', value } }];
    const after = sheetAfter({ rows }, insert(2, 1, { cells: mark(12) }), insert(4, 1, { cells: mark(34) }), insert(4, 2, { cells: mark(35) }));
    expect([...after.matchAll(/<c r="(A\d+)"><v>(\d+)/g)].map(([, at, value]) => `${at ?? ''}=${value ?? ''}`)).toEqual(['A1=1', 'A2=12', 'A3=2', 'A4=3', 'A5=34', 'A6=35', 'A8=4']);
  });

  test('into an empty sheet, past the last row, and between rows without numbers', () => {
    expect(sheetAfter({}, insert(3, 1, { cells: [{ row: 0, column: 2, content: { kind: 'number', value: 1 } }] }))).toContain('<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData>');
    expect(sheetAfter({ rows: '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>' }, insert(2, 1))).toContain('<row r="1"><c><v>1</v></c></row><row r="2"></row><row r="3"><c><v>2</v></c></row>');
  });
});

describe('formulas', () => {
  test('move on every sheet and in every name; a plan\'s own formulas move with them', () => {
    const parts = partsAfter({
      names: '<definedName name="合计">甲!$A$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1:$C$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$1:$2</definedName>',
      sheets: [{ name: '甲', rows: '<row r="9"><c r="A9"><f>SUM(A3:A8)</f><v>0</v></c></row>' }, { name: '乙', rows: '<row r="1"><c r="A1"><f>甲!A9&amp;"甲!A9"</f><v>0</v></c><c r="B1"><f>A9</f><v>0</v></c></row>' }],
    }, insert(5, 2), { kind: 'setCell', at: { sheet: '乙', row: 2, column: 1 }, content: { kind: 'formula', formula: '=甲!A8', result: 1 }, replaces: BLANK });
    expect(parts[SHEET]).toContain('<row r="11"><c r="A11"><f>SUM(A3:A10)</f>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>甲!A11&amp;"甲!A9"</f>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>A9</f>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<c r="A2"><f>甲!A10</f><v>1</v></c>');
    expect(parts['xl/workbook.xml']).toContain('>甲!$A$11<');
    expect(parts['xl/workbook.xml']).toContain('>甲!$A$1:$C$11<');
    expect(parts['xl/workbook.xml']).toContain('>甲!$1:$2<');
  });

  test('a shared group that moves as one stays shared; one that is torn is spelled out', () => {
    const group = (column: string, si: number, from: number, to: number, text: string): string =>
      Array.from({ length: to - from + 1 }, (_, i) => `<row r="${from + i}"><c r="${column}${from + i}"><f t="shared"${i === 0 ? ` ref="${column}${from}:${column}${to}"` : ''} si="${si}">${i === 0 ? text : ''}</f><v>0</v></c></row>`).join('');
    const below = sheetAfter({ rows: group('B', 0, 6, 8, 'A6+1') }, insert(3, 2));
    expect(below).toContain('<row r="8"><c r="B8"><f t="shared" ref="B8:B10" si="0">A8+1</f>');
    const torn = openXlsx(apply(buildBook({ sheets: [{ name: '甲', rows: group('B', 0, 1, 4, 'A2+$A$4') }] }), [insert(3, 2)])).readSnapshot().sheets[0];
    expect(Array.from(torn?.formulas ?? [], (row) => row?.[0] ?? null)).toEqual(['=A2+$A$6', '=A5+$A$6', null, null, '=A6+$A$6', '=A7+$A$6']);
  });
});

describe('what belongs to the sheet', () => {
  const after = '<sheetProtection sheet="0"/><protectedRanges><protectedRange sqref="A6:A7" name="p"/></protectedRanges><autoFilter ref="A2:C9"><sortState ref="A3:C9"><sortCondition ref="B3:B9"/></sortState></autoFilter>'
    + '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="B4:B6"/></mergeCells>'
    + '<conditionalFormatting sqref="A3:A4 C9"><cfRule type="expression" priority="1"><formula>$B6&gt;A3</formula></cfRule></conditionalFormatting>'
    + '<dataValidations count="2"><dataValidation type="list" sqref="B4"><formula1>$E$6:$E$9</formula1></dataValidation><dataValidation type="whole" sqref="C2:C3 C8"><formula1>1</formula1></dataValidation></dataValidations>'
    + '<hyperlinks><hyperlink ref="A8" location="甲!A9" display="x"/></hyperlinks><rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="7" max="16383" man="1"/></rowBreaks>'
    + '<colBreaks count="1"><brk id="7" max="1048575"/></colBreaks><ignoredErrors><ignoredError sqref="A9" numberStoredAsText="1"/></ignoredErrors>';
  const ext = '<extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm" uri="a"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>甲!A7</xm:f></x14:cfRule><xm:sqref>D3:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>'
    + '<x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>甲!A2:A6</xm:f><xm:sqref>F4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';
  const before = '<dimension ref="A1:C9"/><sheetViews><sheetView workbookViewId="0" topLeftCell="A5"><pane ySplit="2" topLeftCell="A6"/><selection activeCell="B7" sqref="B7 C2"/></sheetView></sheetViews>';
  const sheet = sheetAfter({ before, after: after + ext, rows: '<row r="4"/>' },
    insert(5, 2, { extendMerges: [{ sheet: '甲', top: 3, left: 1, bottom: 4, right: 1 }] }));

  test.each([
    ['extent', '<dimension ref="A1:C11"/>'], ['view', 'topLeftCell="A7"><pane ySplit="2" topLeftCell="A8"/><selection activeCell="B9" sqref="B9 C2"/>'],
    ['open ranges', '<protectedRange sqref="A8:A9"'], ['filter and sorting', '<autoFilter ref="A2:C11"><sortState ref="A3:C11"><sortCondition ref="B3:B11"/>'],
    ['merges: above, grown by the plan, across', '<mergeCell ref="A1:C1"/><mergeCell ref="A3:A6"/><mergeCell ref="B4:B8"/>'],
    ['conditional formats reach over the new rows', '<conditionalFormatting sqref="A3:A6 C11"><cfRule type="expression" priority="1"><formula>$B8&gt;A3</formula>'],
    ['lists reach over the new rows', 'sqref="B4:B6"><formula1>$E$8:$E$11</formula1>'], ['other validations only move', 'sqref="C2:C3 C10"'],
    ['links', '<hyperlink ref="A10" location="甲!A11" display="x"/>'], ['breaks between rows', '<brk id="3" max="16383" man="1"/><brk id="9" max="16383" man="1"/>'],
    ['breaks between columns stay', '<colBreaks count="1"><brk id="7"'], ['ignored errors', '<ignoredError sqref="A11"'],
    ['newer conditional formats', '<xm:f>甲!A9</xm:f></x14:cfRule><xm:sqref>D3:D6</xm:sqref>'], ['sparklines, which are not repeated', '<xm:f>甲!A2:A8</xm:f><xm:sqref>F4</xm:sqref>'],
  ])('%s', (_, expected) => { expect(sheet).toContain(expected); });
});

describe('what hangs on the sheet', () => {
  const xdr = 'xmlns:xdr="urn:xdr" xmlns:c="urn:c" xmlns:r="urn:r"';
  const anchor = (kind: string, from: number, to: number): string => `<xdr:twoCellAnchor${kind}><xdr:from><xdr:col>0</xdr:col><xdr:row>${from}</xdr:row></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:row>${to}</xdr:row></xdr:to></xdr:twoCellAnchor>`;
  const vml = '<xml xmlns:v="urn:v" xmlns:x="urn:x"><v:shape id="a"><x:ClientData ObjectType="Note"><x:Anchor>\n 4, 15, 5, 2, 6, 15, 9, 4</x:Anchor><x:Row>6</x:Row><x:Column>1</x:Column></x:ClientData></v:shape><br>'
    + '<v:shape id="b"><x:ClientData ObjectType="Note"><x:Anchor>4, 15, 3, 2, 6, 15, 7, 4</x:Anchor><x:Row>3</x:Row></x:ClientData></v:shape>'
    + '<v:shape id="c"><x:ClientData ObjectType="Checkbox"><x:Anchor>0, 0, 7, 0, 1, 0, 8, 0</x:Anchor><x:FmlaLink>$B$8</x:FmlaLink></x:ClientData></v:shape></xml>';
  const parts = partsAfter({
    sheets: [{ name: '甲', rows: '<row r="4"/>', rels: [['rId1', 'drawing', '../drawings/d.xml'], ['rId2', 'comments', '../comments1.xml'], ['rId3', 'vmlDrawing', '../drawings/v.vml'],
      ['rId4', 'table', '../tables/t.xml'], ['rId5', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/t.xml'], ['rId6', 'ctrlProp', '../ctrlProps/c.xml']] }, { name: '乙', rels: [['rId1', 'pivotTable', '../pivot/p.xml']] }],
    workbookRels: [['rIdCache', 'pivotCacheDefinition', 'pivot/cache.xml']],
    parts: {
      'xl/drawings/d.xml': `<xdr:wsDr ${xdr}>${anchor('', 2, 7)}${anchor(' editAs="oneCell"', 3, 6)}${anchor(' editAs="oneCell"', 5, 8)}${anchor(' editAs="absolute"', 5, 8)}`
        + '<xdr:oneCellAnchor><xdr:from><xdr:row>4</xdr:row></xdr:from><xdr:sp textlink="甲!$A$8"/></xdr:oneCellAnchor></xdr:wsDr>',
      'xl/drawings/_rels/d.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/c.xml"/></Relationships>',
      'xl/charts/c.xml': '<c:chartSpace xmlns:c="urn:c"><c:val><c:numRef><c:f>甲!$B$3:$B$7</c:f></c:numRef></c:val><c:cat><c:strRef><c:f>乙!$A$7</c:f></c:strRef></c:cat><c15:sqref xmlns:c15="urn:c15">甲!$B$3:$B$8</c15:sqref></c:chartSpace>',
      'xl/comments1.xml': '<comments><commentList><comment ref="B7" authorId="0"/><comment ref="A2" authorId="0"/></commentList></comments>', 'xl/drawings/v.vml': vml,
      'xl/threadedComments/t.xml': '<ThreadedComments><threadedComment ref="B7"/></ThreadedComments>', 'xl/ctrlProps/c.xml': '<formControlPr fmlaLink="$B$8"/>',
      'xl/tables/t.xml': '<table ref="A3:C8"><autoFilter ref="A3:C8"/><tableColumns><tableColumn id="1"><calculatedColumnFormula>甲!B8</calculatedColumnFormula></tableColumn></tableColumns></table>',
      'xl/pivot/p.xml': '<pivotTableDefinition><location ref="A7:B9"/></pivotTableDefinition>', 'xl/pivot/cache.xml': '<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:C9" sheet="甲"/></cacheSource></pivotCacheDefinition>',
    },
  }, insert(5, 2));
  const rowsIn = (path: string): readonly string[] => [...(parts[path] ?? '').matchAll(/<xdr:row>(\d+)/g)].map(([, row]) => row ?? '');

  test('drawings as their anchors say: stretched, moved whole, left', () => { expect(rowsIn('xl/drawings/d.xml')).toEqual(['2', '9', '3', '6', '7', '10', '5', '8', '6']); });
  test('charts and texts tied to cells', () => {
    expect(parts['xl/charts/c.xml']).toContain('<c:f>甲!$B$3:$B$9</c:f>');
    expect(parts['xl/charts/c.xml']).toContain('<c:f>乙!$A$7</c:f>');
    expect(parts['xl/charts/c.xml']).toContain('>甲!$B$3:$B$10</c15:sqref>');
    expect(parts['xl/drawings/d.xml']).toContain('textlink="甲!$A$10"');
  });
  test('notes, their boxes, threads and form controls, in markup that is not XML', () => {
    expect(parts['xl/comments1.xml']).toContain('<comment ref="B9" authorId="0"/><comment ref="A2"');
    expect(parts['xl/threadedComments/t.xml']).toContain('ref="B9"');
    expect(parts['xl/drawings/v.vml']).toBe(vml.replace(' 4, 15, 5, 2, 6, 15, 9, 4', ' 4, 15, 7, 2, 6, 15, 11, 4').replace('<x:Row>6', '<x:Row>8').replace('0, 0, 7, 0, 1, 0, 8, 0', '0, 0, 9, 0, 1, 0, 10, 0').replace('$B$8', '$B$10'));
    expect(parts['xl/ctrlProps/c.xml']).toContain('fmlaLink="$B$10"');
  });
  test('tables and pivots', () => {
    expect(parts['xl/tables/t.xml']).toBe('<table ref="A3:C10"><autoFilter ref="A3:C10"/><tableColumns><tableColumn id="1"><calculatedColumnFormula>甲!B10</calculatedColumnFormula></tableColumn></tableColumns></table>');
    expect(parts['xl/pivot/p.xml']).toContain('ref="A7:B9"'); // stands on the other sheet
    expect(parts['xl/pivot/cache.xml']).toContain('ref="A1:C11" sheet="甲"');
  });
});

describe('taken out again', () => {
  const book: BookParts = {
    names: '<definedName name="合计">甲!$A$6</definedName>',
    sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="6"><c r="A6"><f>SUM(A1:A5)</f><v>3</v></c></row>',
      after: '<mergeCells count="2"><mergeCell ref="B1:B2"/><mergeCell ref="C2:D2"/></mergeCells><dataValidations count="1"><dataValidation type="whole" sqref="A2"><formula1>1</formula1></dataValidation></dataValidations>' }],
  };
  test('every place is as it was', () => {
    const before = buildBook(book);
    const plan: readonly WorkbookEdit[] = [insert(3, 2, { extendMerges: [{ sheet: '甲', top: 1, left: 2, bottom: 2, right: 2 }], cells: [{ row: 0, column: 1, content: { kind: 'number', value: 10 } }] })];
    const filled = apply(before, plan);
    expect(textsOf(filled)[SHEET]).toContain('<c r="A8"><f>SUM(A1:A7)</f><v>13</v></c>');
    const back = apply(filled, invertEdits(plan));
    expect(textsOf(back)[SHEET]).toBe(textsOf(before)[SHEET]);
    expect(textsOf(back)['xl/workbook.xml']).toBe((textsOf(before)['xl/workbook.xml'] ?? '').replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>'));
  });
  test('something she wrote into our rows meanwhile stops it', () => {
    const plan: readonly WorkbookEdit[] = [insert(3, 1, { cells: [{ row: 0, column: 1, content: { kind: 'number', value: 10 } }] })];
    const filled = apply(apply(buildBook(book), plan), [{ kind: 'setCell', at: { sheet: '甲', row: 3, column: 1 }, content: { kind: 'number', value: 11 }, replaces: { kind: 'number', value: 10 } }]);
    expect(openXlsx(filled).apply(invertEdits(plan)).kind).toBe('changedSinceRead');
  });
});
