// Two rows let into the form of the rich book: where everything below stands before and after, and what does not change at all.
import { cellAt, invertEdits, sheetNamed, type InsertRows } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { comparePackages, found, plainText } from './books/compareParts';
import { faultsIn } from './books/faults';
import { EXCEL_STYLE, FORM, FORM_PATH, ODD_NAME, RICH_BOOKS, richBook } from './books/rich/richBook';

const twoRowsBefore10: InsertRows = {
  kind: 'insertRows', sheet: FORM, before: 10, count: 2, likeRow: 9, extendMerges: [],
  cells: [{ row: 0, column: 2, content: { kind: 'text', text: '新指标' } }, { row: 1, column: 6, content: { kind: 'formula', formula: '=E9+E10+E13', result: 100 } }],
};

function applied(bytes: Uint8Array, edits: Parameters<ReturnType<typeof openXlsx>['apply']>[0]): Uint8Array {
  const result = openXlsx(bytes).apply(edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  return result.bytes;
}

/** Path of a part, what to look for in it, and what stands there before and after. */
type Place = readonly [what: string, path: string, pattern: RegExp, before: readonly string[], after: readonly string[]];

const ODD_PATH = 'xl/worksheets/sheet2.xml';
const PLACES: readonly Place[] = [
  ['merged ranges', FORM_PATH, /<mergeCell ref="([^"]*)"/g, ['A1:H1', 'A5:A8', 'A9:A12', 'A13:D13', 'A15:H16'], ['A1:H1', 'A5:A8', 'A9:A14', 'A15:D15', 'A17:H18']],
  ['extent', FORM_PATH, /<dimension ref="([^"]*)"/g, ['A1:H24'], ['A1:H26']],
  ['conditional formats', FORM_PATH, /<conditionalFormatting sqref="([^"]*)"/g, ['F5:F12', 'D5:D12 D21:D24', 'E5:E12', 'C5:C12', 'A13:H13'], ['F5:F14', 'D5:D14 D23:D26', 'E5:E14', 'C5:C14', 'A15:H15']],
  ['their formulas', FORM_PATH, /<formula>([^<]*)</g, ['$E$5', '$F$13<60'], ['$E$5', '$F$15<60']],
  ['validations', FORM_PATH, /<dataValidation [^>]*sqref="([^"]*)"/g, ['G5:G12', 'F5:F12 B21:B24'], ['G5:G14', 'F5:F14 B23:B26']],
  ['their bounds', FORM_PATH, /<formula2>([^<]*)</g, ['$E$13'], ['$E$15']],
  ['hyperlinks', FORM_PATH, /<hyperlink ref="([^"]*)"/g, ['A15', 'B20'], ['A17', 'B22']],
  ['their targets', FORM_PATH, / location="([^"]*)"/g, ['自评表!F13'], ['自评表!F15']],
  ['ranges others may edit', FORM_PATH, /<protectedRange sqref="([^"]*)"/g, ['G5:G12'], ['G5:G14']],
  ['ignored errors', FORM_PATH, /<ignoredError sqref="([^"]*)"/g, ['B21:B24'], ['B23:B26']],
  ['page breaks', FORM_PATH, /<brk id="(\d+)" max="16383"/g, ['4', '17'], ['4', '19']],
  ['column breaks', FORM_PATH, /<brk id="(\d+)" max="1048575"/g, ['8'], ['8']],
  ['the view', FORM_PATH, /(?:topLeftCell|activeCell|selection sqref)="([^"]*)"/g, ['B14', 'D13'], ['B16', 'D15']],
  ['newer rules and sparklines', FORM_PATH, /<xm:sqref>([^<]*)</g, ['D5:D12 D21:D24', 'F13', 'H5:H12', 'G13'], ['D5:D14 D23:D26', 'F15', 'H5:H14', 'G15']],
  ['their formulas and sources', FORM_PATH, /<xm:f>([^<]*)</g, ["'预算 ''A''!'!$B$2<F13", "'预算 ''A''!'!$A$1:$A$3", '自评表!F5:F12'], ["'预算 ''A''!'!$B$2<F15", "'预算 ''A''!'!$A$1:$A$3", '自评表!F5:F14']],
  ['array formulas', FORM_PATH, /<f t="array" ref="([^"]*)"/g, ['H14'], ['H16']],
  ['hidden and folded rows', FORM_PATH, /<row r="(\d+)"[^>]* (?:hidden|collapsed)=/g, ['18', '19'], ['20', '21']],
  ['notes', 'xl/comments1.xml', /<comment ref="([^"]*)"/g, ['D6', 'F13'], ['D6', 'F15']],
  ['threads', 'xl/threadedComments/threadedComment1.xml', /ref="([^"]*)"/g, ['D6'], ['D6']],
  ['cells of note boxes', 'xl/drawings/vmlDrawing1.vml', /<x:Row>(\d+)</g, ['5', '12'], ['5', '14']],
  ['note boxes', 'xl/drawings/vmlDrawing1.vml', /<x:Anchor>([^<]*)</g, ['4, 15, 4, 10, 6, 15, 8, 4', '6, 15, 11, 10, 8, 15, 15, 4'], ['4, 15, 4, 10, 6, 15, 8, 4', '6, 15, 13, 10, 8, 15, 17, 4']],
  ['drawings', 'xl/drawings/drawing1.xml', /<xdr:row>(\d+)</g, ['2', '12', '13', '18', '19', '14', '16', '14', '17'], ['2', '14', '15', '20', '21', '16', '18', '16', '19']],
  ['a linked text box', 'xl/drawings/drawing1.xml', /textlink="([^"]+)"/g, ['自评表!$F$13'], ['自评表!$F$15']],
  ['the first chart', 'xl/charts/chart1.xml', /<c:f>([^<]*)</g, ['自评表!$F$3', '自评表!$B$5:$B$12', '自评表!$F$5:$F$12'], ['自评表!$F$3', '自评表!$B$5:$B$14', '自评表!$F$5:$F$14']],
  ['a chart below', 'xl/charts/chart2.xml', /<c:f>([^<]*)</g, ['自评表!$B$20', "'自评表'!$A$21:$A$24", "'自评表'!$B$21:$B$24"], ['自评表!$B$22', "'自评表'!$A$23:$A$26", "'自评表'!$B$23:$B$26"]],
  ['the chart sheet', 'xl/charts/chart4.xml', /<c:f>([^<]*)</g, ['自评表!$B$20', "'自评表'!$A$21:$A$24", "'自评表'!$B$21:$B$24"], ['自评表!$B$22', "'自评表'!$A$23:$A$26", "'自评表'!$B$23:$B$26"]],
  ['the table', 'xl/tables/table1.xml', / ref="([^"]*)"/g, ['A20:C24', 'A20:C24'], ['A22:C26', 'A22:C26']],
  ['the source of the pivot', 'xl/pivotCache/pivotCacheDefinition1.xml', / ref="([^"]*)"/g, ['A20:C24'], ['A22:C26']],
  ['the pivot on its own sheet', 'xl/pivotTables/pivotTable1.xml', /<location ref="([^"]*)"/g, ['A3:B5'], ['A3:B5']],
  ['names', 'xl/workbook.xml', /<definedName [^>]*>([^<]*)</g,
    ['自评表!$A$1:$H$24', '自评表!$A:$A,自评表!$3:$4', "'预算 ''A''!'!$A$1:$D$3", '自评表!$F$13', '自评表!$F$5:$F$12', 'SUM(自评表!$F$12:$F$13)*2', '0.5', '#N/A'],
    ['自评表!$A$1:$H$26', '自评表!$A:$A,自评表!$3:$4', "'预算 ''A''!'!$A$1:$D$3", '自评表!$F$15', '自评表!$F$5:$F$14', 'SUM(自评表!$F$14:$F$15)*2', '0.5', '#N/A']],
  ['formulas of another sheet', ODD_PATH, /<f>([^<]*)</g,
    ['自评表!F13', "SUM('自评表'!F5:F12,自评表!$F$9)", '"自评表!F13"&自评表!A15', '[1]外部!$A$1+B2', '合计分+COUNTA(自评表!12:12)+ROWS(自评表!A:A)'],
    ['自评表!F15', "SUM('自评表'!F5:F14,自评表!$F$9)", '"自评表!F13"&自评表!A17', '[1]外部!$A$1+B2', '合计分+COUNTA(自评表!14:14)+ROWS(自评表!A:A)']],
  ['conditions of another sheet', ODD_PATH, /<formula>([^<]*)</g, ['B2>自评表!$F$13'], ['B2>自评表!$F$15']],
  ['a hidden sheet', 'xl/worksheets/sheet4.xml', /<f>([^<]*)</g, ['自评表!F13*2'], ['自评表!F15*2']],
];

const CHANGED = [...new Set(PLACES.filter(([, , , before, after]) => before.join() !== after.join()).map(([, path]) => path))];

describe.each(Object.entries(RICH_BOOKS))('rows let into the rich book %s', (_, options) => {
  const before = richBook(options);
  const after = applied(before, [twoRowsBefore10]);

  test.each(PLACES)('%s', (__, path, pattern, old, now) => {
    expect(found(plainText(before, path), pattern)).toEqual(old);
    expect(found(plainText(after, path), pattern)).toEqual(now);
  });

  test('no other part changes', () => {
    const { added, removed, changed } = comparePackages(before, after);
    expect(changed).toEqual([...CHANGED, 'xl/charts/chart3.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].sort());
    expect({ added, removed }).toEqual({ added: [], removed: ['xl/calcChain.xml'] });
    expect(faultsIn(after)).toEqual([]);
  });

  test('every cell stands where it belongs, its formula moved, the new rows look like the row they follow', () => {
    const [old, now] = [before, after].map((bytes) => openXlsx(bytes).readSheet(FORM));
    if (!old || !now) throw new Error('the form is gone');
    for (let row = 1; row <= 24; row += 1) {
      for (let column = 1; column <= 8; column += 1) {
        const [from, to] = [cellAt(old, row, column), cellAt(now, row < 10 ? row : row + 2, column)];
        const value = from.formula === null ? from.value : to.value; // results follow the new rows: see below
        expect({ row, column, value: to.value, format: to.format }).toEqual({ row, column, value, format: from.format });
      }
    }
    const formulas = (address: readonly [number, number][]): (string | null)[] => address.map(([row, column]) => cellAt(now, row, column).formula);
    expect(formulas([[5, 6], [9, 6], [12, 6], [14, 6]])).toEqual([5, 9, 12, 14].map((row) => `=ROUND(D${String(row)}/C${String(row)}*E${String(row)},2)`));
    expect(formulas([[15, 1], [15, 5], [15, 6], [16, 8], [20, 2], [23, 3]])).toEqual(
      ['="合计"&COUNT(F5:F14)', '=SUM(E5:E14)', '=SUM(F5:F14)', '=SUM(D5:D14*E5:E14)', "=$F$15+'预算 ''A''!'!B2", '=表1[[#This Row],[数量]]*2']);
    expect([cellAt(now, 15, 1).value, cellAt(now, 15, 6).value, cellAt(now, 20, 2).value]).toEqual(['合计9', 172, 272]);
    expect(cellAt(now, 10, 2).value).toBe('新指标');
    expect(cellAt(now, 11, 6)).toMatchObject({ formula: '=E9+E12+E15', value: 100, format: '0.00_ ' });
    expect(plainText(after, FORM_PATH)).toMatch(/<row r="10"[^>]* ht="27.75"/);
  });

  test('taken out again, every place is as it was', () => {
    const back = applied(after, invertEdits([twoRowsBefore10]));
    for (const [what, path, pattern, old] of PLACES) expect([what, found(plainText(back, path), pattern)]).toEqual([what, old]);
    expect(openXlsx(back).readSheet(FORM)).toEqual(openXlsx(before).readSheet(FORM));
  });
});

test('rows below the last indicator: the merged group grows where the plan says so, the total does not', () => {
  const merge = { sheet: FORM, top: 9, left: 1, bottom: 12, right: 1 };
  const after = applied(richBook(EXCEL_STYLE), [{ ...twoRowsBefore10, before: 13, likeRow: 12, extendMerges: [merge], cells: [] }]);
  expect(found(plainText(after, FORM_PATH), /<mergeCell ref="([^"]*)"/g)).toEqual(['A1:H1', 'A5:A8', 'A9:A14', 'A15:D15', 'A17:H18']);
  expect(found(plainText(after, FORM_PATH), /<dataValidation [^>]*sqref="([^"]*)"/g)).toEqual(['G5:G14', 'F5:F14 B23:B26']);
  expect(cellAt(openXlsx(after).readSheet(FORM), 15, 6).formula).toBe('=SUM(F5:F12)');
});

test('rows of a sheet whose name needs quotes', () => {
  const after = applied(richBook(EXCEL_STYLE), [{ ...twoRowsBefore10, sheet: ODD_NAME, before: 2, count: 1, likeRow: 1, cells: [] }]);
  expect(found(plainText(after, FORM_PATH), /<xm:f>([^<]*)</g).slice(0, 2)).toEqual(["'预算 ''A''!'!$B$3<F13", "'预算 ''A''!'!$A$1:$A$4"]);
  expect(found(plainText(after, ODD_PATH), /<f>([^<]*)</g)[3]).toBe('[1]外部!$A$1+B3');
  expect(found(plainText(after, ODD_PATH), /<autoFilter ref="([^"]*)"/g)).toEqual(['A1:D4']);
  expect(found(plainText(after, 'xl/workbook.xml'), /_FilterDatabase"[^>]*>([^<]*)</g)).toEqual(["'预算 ''A''!'!$A$1:$D$4"]);
  expect(sheetNamed(openXlsx(after).readSnapshot(), FORM)).not.toBeNull();
});
