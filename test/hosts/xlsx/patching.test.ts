// Planned cells change, and nothing else: the markup of small sheets before and after.
import { BLANK, type CellContent, type RangeRef, type WorkbookEdit } from '../../../src/core/workbook';
import { openXlsx, XlsxHost } from '../../../src/hosts/xlsx';
import { buildBook, changedParts, refusalOf, textsOf, zipOf, type BookParts } from './book';

const SHEET = 'xl/worksheets/sheet1.xml';
const number = (value: number): CellContent => ({ kind: 'number', value });
const text = (value: string): CellContent => ({ kind: 'text', text: value });
const formula = (value: string, result: string | number | boolean | null): CellContent => ({ kind: 'formula', formula: value, result });
const set = (row: number, column: number, content: CellContent, replaces: CellContent = BLANK): WorkbookEdit =>
  ({ kind: 'setCell', at: { sheet: '甲', row, column }, content, replaces });

function apply(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const result = openXlsx(bytes).apply(edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result.mismatches));
  return result.bytes;
}

/** The rows of the first sheet after `edits`. */
function rowsAfter(rows: string, edits: readonly WorkbookEdit[], book: Partial<BookParts> = {}): string {
  const sheet = textsOf(apply(buildBook({ sheets: [{ name: '甲', rows }], ...book }), edits))[SHEET] ?? '';
  return /<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1] ?? '';
}

const three = '<xf numFmtId="0"/><xf numFmtId="0" fontId="0" applyFont="1"/><xf numFmtId="9"/>';

describe('contents', () => {
  test('the style of a cell stays; its old type, formula, text and metadata go', () => {
    const rows = '<row r="1"><c r="A1" s="1" t="str" cm="1" vm="2"><f>1</f><v>x</v></c><c r="B1" s="2"><is/></c></row>';
    expect(rowsAfter(rows, [set(1, 1, number(88.5), formula('=1', 'x'))], { xfs: three })).toBe('<row r="1"><c r="A1" s="1"><v>88.5</v></c><c r="B1" s="2"><is/></c></row>');
  });

  test('each kind of content as Excel writes it', () => {
    expect(rowsAfter('', [set(1, 1, text('=1+1')), set(1, 2, formula('=B2&"<"', '<')), set(1, 3, { kind: 'boolean', value: true }), set(1, 4, { kind: 'error', error: '#N/A' }),
      set(1, 5, formula('=NOW()', null)), set(1, 6, number(-0)), set(1, 7, number(1e21))])).toBe(
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B1" t="str"><f>B2&amp;"&lt;"</f><v>&lt;</v></c><c r="C1" t="b"><v>1</v></c>'
      + '<c r="D1" t="e"><v>#N/A</v></c><c r="E1"><f>NOW()</f></c><c r="F1"><v>0</v></c><c r="G1"><v>1e+21</v></c></row>');
  });

  test('characters XML cannot hold, escapes that are meant as text, line ends and emoji arrive as they were', () => {
    const strange = '甲\u0001\r\n_x0041_\t"<&>\ud800 𠮷';
    const bytes = apply(buildBook({ sheets: [{ name: '甲' }] }), [set(1, 1, text(strange))]);
    expect(textsOf(bytes)[SHEET]).toContain('甲_x0001__x000D_\n_x005F_x0041_\t"&lt;&amp;&gt;_xD800_ 𠮷');
    expect(openXlsx(bytes).readSnapshot().sheets[0]?.values[0]?.[0]).toBe(strange);
  });

  test('32,767 characters fit, one more is refused', () => {
    const book = buildBook({ sheets: [{ name: '甲' }] });
    expect(openXlsx(apply(book, [set(1, 1, text('长'.repeat(32_767)))])).readSnapshot().sheets[0]?.values[0]?.[0]).toHaveLength(32_767);
    expect(refusalOf(() => openXlsx(book).apply([set(1, 1, text('长'.repeat(32_768)))]))).toEqual(['textTooLong', undefined]);
  });

  test('a cell that is emptied keeps its style, and goes when it has none', () => {
    expect(rowsAfter('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>', [set(1, 1, BLANK, number(1)), set(1, 2, BLANK, number(2))], { xfs: three }))
      .toBe('<row r="1"><c r="A1" s="1"/></row>');
  });
});

describe('new cells and rows', () => {
  test('stand in order, in rows of every form; hints of extent follow', () => {
    const rows = '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="4"/><row r="6"><c r="A6"><v>3</v></c></row>';
    const bytes = apply(buildBook({ sheets: [{ name: '甲', rows, before: '<dimension ref="A2:C6"/>' }] }),
      [set(9, 1, number(9)), set(2, 4, number(24)), set(1, 1, number(11)), set(2, 1, number(21)), set(4, 2, number(42)), set(5, 1, number(51)), set(8, 5, number(85)), set(7, 1, BLANK)]);
    expect(textsOf(bytes)[SHEET]).toContain('<dimension ref="A1:E9"/><sheetData><row r="1"><c r="A1"><v>11</v></c></row>'
      + '<row r="2"><c r="A2"><v>21</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2"><v>24</v></c></row><row r="4"><c r="B4"><v>42</v></c></row>'
      + '<row r="5"><c r="A5"><v>51</v></c></row><row r="6"><c r="A6"><v>3</v></c></row><row r="8"><c r="E8"><v>85</v></c></row><row r="9"><c r="A9"><v>9</v></c></row></sheetData>');
  });

  test('take the style of their row, else of their column', () => {
    const bytes = apply(buildBook({ xfs: three, sheets: [{ name: '甲', before: '<cols><col min="2" max="3" style="2"/></cols>', rows: '<row r="1" s="1" customFormat="1"/><row r="2"/>' }] }),
      [set(1, 2, number(1)), set(2, 2, number(2)), set(3, 3, number(3)), set(3, 4, number(4))]);
    expect(textsOf(bytes)[SHEET]).toContain('<c r="B1" s="1"><v>1</v></c></row><row r="2"><c r="B2" s="2"><v>2</v></c></row><row r="3"><c r="C3" s="2"><v>3</v></c><c r="D3"><v>4</v></c></row>');
  });

  test('cells without addresses get them where a cell before them may go; rows need none', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(rowsAfter(rows, [set(1, 3, number(9)), set(4, 1, number(8))]))
      .toBe('<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row><row><c><v>3</v></c></row><row r="4"><c r="A4"><v>8</v></c></row>');
    expect(rowsAfter(rows, [set(1, 1, BLANK, number(1)), set(2, 1, number(7), number(3))])).toBe('<row><c r="B1"><v>2</v></c></row><row><c r="A2"><v>7</v></c></row>');
  });

  test('a prefix is kept', () => {
    const xml = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>';
    expect(textsOf(apply(buildBook({ sheets: [{ name: '甲', xml }] }), [set(1, 1, number(1)), set(1, 2, text('a'))]))[SHEET])
      .toContain('<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row></x:sheetData>');
  });
});

describe('shared formulas', () => {
  const rows = '<row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="0">A1*$A$9</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>'
    + '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>4</v></c></row>';
  const formulasAfter = (edits: readonly WorkbookEdit[]): readonly unknown[] =>
    Array.from(openXlsx(apply(buildBook({ sheets: [{ name: '甲', rows }] }), edits)).readSnapshot().sheets[0]?.formulas ?? [], (row) => row?.[0] ?? null);

  test('when the first is overwritten the next takes over, and all others keep their formulas', () => {
    expect(formulasAfter([set(1, 2, number(7), formula('=A1*$A$9', 1))])).toEqual([null, '=A2*$A$9', '=A3*$A$9', '=A4*$A$9']);
    expect(rowsAfter(rows, [set(1, 2, number(7), formula('=A1*$A$9', 1))])).toContain('<c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$9</f>');
  });

  test('also when the next one is overwritten too', () => {
    expect(formulasAfter([set(1, 2, number(7), formula('=A1*$A$9', 1)), set(2, 2, BLANK, formula('=A2*$A$9', 2))]).slice(2)).toEqual(['=A3*$A$9', '=A4*$A$9']);
  });

  test('a member goes alone', () => {
    expect(formulasAfter([set(3, 2, number(7), formula('=A3*$A$9', 3))])).toEqual(['=A1*$A$9', '=A2*$A$9', null, '=A4*$A$9']);
  });
});

describe('refusals, before anything is written', () => {
  test('a cell that holds something else than was read: nothing is applied, all such cells are named', () => {
    const book = buildBook({ sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' }] });
    expect(openXlsx(book).apply([set(1, 1, number(5), number(9)), set(1, 2, number(5), number(2)), set(1, 3, number(5), text('x'))])).toEqual({
      kind: 'changedSinceRead', mismatches: [
        { at: { sheet: '甲', row: 1, column: 1 }, expected: number(9), found: number(1) }, { at: { sheet: '甲', row: 1, column: 3 }, expected: text('x'), found: BLANK }],
    });
  });

  test('locked cells of protected sheets; unlocked ones are written', () => {
    const book = buildBook({ xfs: '<xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf>',
      sheets: [{ name: '甲', rows: '<row r="1"><c r="A1" s="1"/></row>', after: '<sheetProtection sheet="1" objects="1"/>' }] });
    expect(refusalOf(() => openXlsx(book).apply([set(1, 2, number(1))]))).toEqual(['cellNotWritable', 'locked']);
    expect(openXlsx(apply(book, [set(1, 1, number(1))])).readSnapshot().sheets[0]?.values[0]?.[0]).toBe(1);
  });

  test('covered cells of a merged range, parts of an array, cells of a data table', () => {
    const book = buildBook({ sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"/><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>0</v></c><c r="E1"><f t="array" ref="E1">SUM(A1:A2)</f><v>0</v></c>'
      + '<c r="G1"><f t="dataTable" ref="G1:G2" r1="A1"/><v>0</v></c></row>', after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' }] });
    expect(refusalOf(() => openXlsx(book).apply([set(1, 2, number(1))]))).toEqual(['cellNotWritable', 'merged']);
    expect(refusalOf(() => openXlsx(book).apply([set(1, 3, number(1), formula('=A1:A2', 0))]))).toEqual(['cellNotWritable', 'array']);
    expect(refusalOf(() => openXlsx(book).apply([set(2, 7, number(1))]))).toEqual(['cellNotWritable', 'array']);
    expect(refusalOf(() => openXlsx(book).apply([set(1, 1, number(1)), set(1, 5, number(1), formula('=SUM(A1:A2)', 0))]))).toEqual([]);
  });
});

describe('formats', () => {
  test('a number format goes on a copy of the style of the cell; the copy is made once', () => {
    const bytes = apply(buildBook({ xfs: three, sheets: [{ name: '甲', rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>' }] }),
      [1, 2].map((column) => ({ kind: 'setNumberFormat', at: { sheet: '甲', row: 1, column }, format: '0.00分', replaces: 'General' })));
    expect(textsOf(bytes)[SHEET]).toContain('<c r="A1" s="3"><v>1</v></c><c r="B1" s="3"><v>1</v></c>');
    expect(textsOf(bytes)['xl/styles.xml']).toContain(`${three}<xf numFmtId="164" fontId="0" applyFont="1" applyNumberFormat="1"/></cellXfs>`);
    expect(openXlsx(bytes).readSnapshot().sheets[0]?.formats[0]).toEqual(['0.00分', '0.00分']);
  });

  test('a format she changed meanwhile is not overwritten', () => {
    const book = buildBook({ xfs: three, sheets: [{ name: '甲', rows: '<row r="1"><c r="A1" s="2"/></row>' }] });
    expect(openXlsx(book).apply([{ kind: 'setNumberFormat', at: { sheet: '甲', row: 1, column: 1 }, format: '0', replaces: 'General' }]).kind).toBe('changedSinceRead');
  });
});

describe('fidelity', () => {
  const rich: BookParts = {
    sheets: [{ name: '甲', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>' }, { name: '乙', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    strings: '<si><r><t>富</t></r></si>', parts: { 'xl/calcChain.xml': '<calcChain/>', 'docProps/app.xml': '<Properties/>' },
    types: { '/xl/calcChain.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml' }, workbookRels: [['rIdCalc', 'calcChain', 'calcChain.xml']],
    names: '<definedName name="a">1</definedName>', workbookEnd: '<calcPr calcId="1"/>',
  };

  test('one cell changes one sheet; the stored calculation order goes whole, and a fresh one is asked for', () => {
    const before = buildBook(rich);
    const after = apply(before, [set(1, 2, number(2), number(1))]);
    expect(changedParts(before, after)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml', SHEET]);
    const parts = textsOf(after);
    expect(Object.values(parts).filter((part) => part.includes('calcChain'))).toEqual([]);
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
    expect(Object.keys(parts)).toEqual(Object.keys(textsOf(before)).filter((path) => path !== 'xl/calcChain.xml'));
  });

  test('an empty plan, and one whose contents stand already, give the file itself', () => {
    const bytes = buildBook(rich);
    expect(apply(bytes, [])).toBe(bytes);
    expect(apply(bytes, [set(1, 1, text('富'), text('富')), set(1, 2, number(1), number(1))])).toBe(bytes);
  });

  test('the same plan gives the same bytes, and once more gives none', () => {
    const plan = [set(1, 2, number(2), number(1)), set(3, 1, text('新'))];
    expect(Buffer.from(apply(buildBook(rich), plan)).equals(Buffer.from(apply(buildBook(rich), plan)))).toBe(true);
    const once = apply(buildBook(rich), plan);
    expect(apply(once, [set(1, 2, number(2), number(2)), set(3, 1, text('新'), text('新'))])).toBe(once);
  });

  test('a workbook without styles and without settings gets both where they belong', () => {
    const { 'xl/styles.xml': _, ...parts } = textsOf(buildBook({ sheets: [{ name: '甲' }] }));
    const rels = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(/<Relationship Id="rIdStyles"[^>]*>/, '');
    const bytes = apply(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': rels }), [{ kind: 'setStyle', range: { sheet: '甲', top: 1, left: 1, bottom: 1, right: 2 }, style: 'title' }]);
    expect(textsOf(bytes)[SHEET]).toContain('<c r="A1" s="1"/><c r="B1" s="1"/>');
    expect(openXlsx(bytes).source.has('xl/styles.xml')).toBe(true);
  });
});

describe('names', () => {
  const target: RangeRef = { sheet: '甲 \'表', top: 2, left: 1, bottom: 5, right: 3 };
  const name = (to: RangeRef | null, replaces: RangeRef | null): WorkbookEdit => ({ kind: 'setName', name: 'jixiao_form', target: to, replaces });

  test('set hidden, moved and removed again; an emptied list goes', () => {
    const before = buildBook({ sheets: [{ name: '甲 \'表' }] });
    const one = apply(before, [name(target, null)]);
    expect(textsOf(one)['xl/workbook.xml']).toContain('</sheets><definedNames><definedName name="jixiao_form" hidden="1">\'甲 \'\'表\'!$A$2:$C$5</definedName></definedNames><calcPr');
    expect(openXlsx(one).readSnapshot().ownNames).toEqual([{ name: 'jixiao_form', target }]);
    const moved = { ...target, bottom: 9 };
    const two = apply(one, [name(moved, target)]);
    expect(openXlsx(two).readSnapshot().ownNames).toEqual([{ name: 'jixiao_form', target: moved }]);
    expect(textsOf(apply(two, [name(null, moved)]))['xl/workbook.xml']).not.toContain('definedName');
    expect(openXlsx(two).apply([name(null, target)]).kind).toBe('changedSinceRead');
  });
});

describe('results of formulas that depend on what was written', () => {
  test('are brought up to date through sheets and names; one that cannot be computed loses its old result; others stay', () => {
    const book = buildBook({
      names: '<definedName name="合计分">甲!$B$1</definedName>',
      sheets: [
        { name: '甲', rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>D1</f><v>77</v></c><c r="D1"><v>0</v></c></row>' },
        { name: '乙', rows: '<row r="1"><c r="A1" s="0" t="str"><f>IF(合计分&gt;5,"优","良")</f><v>良</v></c><c r="B1"><f>SUM(甲!A1:B1)</f><v>3</v></c><c r="C1"><f>WEBSERVICE(甲!A1)</f><v>66</v></c></row>' },
      ],
    });
    const parts = textsOf(apply(book, [set(1, 1, number(10), number(1))]));
    expect(parts[SHEET]).toContain('<c r="B1"><f>A1*2</f><v>20</v></c><c r="C1"><f>D1</f><v>77</v></c>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<c r="A1" s="0" t="str"><f>IF(合计分&gt;5,"优","良")</f><v>优</v></c><c r="B1"><f>SUM(甲!A1:B1)</f><v>30</v></c><c r="C1"><f>WEBSERVICE(甲!A1)</f></c>');
  });

  test('a formula of ours whose result did not come with it gets one; one whose result came keeps it', () => {
    const rows = rowsAfter('<row r="1"><c r="A1"><v>4</v></c></row>', [set(1, 2, formula('=A1+1', null)), set(1, 3, formula('=A1+1', 99))]);
    expect(rows).toContain('<c r="B1"><f>A1+1</f><v>5</v></c><c r="C1"><f>A1+1</f><v>99</v></c>');
  });
});

test('the host keeps the file as it now stands, and passes on what went wrong', async () => {
  const host = new XlsxHost(buildBook({ sheets: [{ name: '甲' }] }));
  const before = host.bytes;
  expect((await host.applyEdits([set(1, 1, number(1))])).kind).toBe('applied');
  expect(host.bytes).not.toBe(before);
  expect((await host.readSnapshot()).sheets[0]?.values[0]?.[0]).toBe(1);
  expect((await host.applyEdits([set(1, 1, number(2), number(5))])).kind).toBe('changedSinceRead');
  await expect(host.applyEdits([{ kind: 'setCell', at: { sheet: '无', row: 1, column: 1 }, content: number(1), replaces: BLANK }])).rejects.toMatchObject({ code: 'itemNotFound' });
});
