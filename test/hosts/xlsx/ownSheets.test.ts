// Sheets of ours: added at the end, styled by name, and taken away again.
import { invertEdits, STYLES, type SheetLayout, type StyleName, type WorkbookEdit } from '../../../src/core/workbook';
import { emptyWorkbook, openXlsx } from '../../../src/hosts/xlsx';
import { buildBook, changedParts, refusalOf, textsOf, type BookParts } from './book';

const layout: SheetLayout = {
  name: "评分底稿 '甲'!", visibility: 'visible', columnWidths: [20, 10.5],
  rows: [{ height: 30, cells: [{ content: { kind: 'text', text: '标题' }, style: 'title' }] }, { cells: [] },
    { cells: [null, { content: { kind: 'formula', formula: '=甲!A1', result: 0.5 }, style: 'percent' }, { content: { kind: 'blank' }, style: 'input' }] }],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }], validations: [{ range: { top: 3, left: 3, bottom: 9, right: 3 }, list: ['是', '否', '无此业务'] }],
  frozenRows: 2, print: { orientation: 'landscape', titleRows: 2 },
};
const create: WorkbookEdit = { kind: 'createSheet', layout };

function apply(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const result = openXlsx(bytes).apply(edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result.mismatches));
  return result.bytes;
}

const book: BookParts = { sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><v>0.5</v></c></row>' }, { name: '乙', state: 'hidden' }], workbookStart: '<bookViews><workbookView activeTab="0"/></bookViews>' };

test('everything of the layout is in the new part, and the tab stands last with a number of its own', () => {
  const before = buildBook(book);
  const after = apply(before, [create]);
  expect(changedParts(before, after)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet3.xml']);
  const parts = textsOf(after);
  const sheet = parts['xl/worksheets/sheet3.xml'] ?? '';
  for (const part of ['<dimension ref="A1:C3"/>', '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>', '<col min="2" max="2" width="10.5" customWidth="1"/>',
    '<row r="1" ht="30" customHeight="1">', '<mergeCell ref="A1:C1"/>', '<f>甲!A1</f><v>0.5</v>', 'sqref="C3:C9"><formula1>"是,否,无此业务"</formula1>', 'orientation="landscape" fitToWidth="1" fitToHeight="0"']) expect(sheet).toContain(part);
  expect(parts['xl/workbook.xml']).toContain('name="评分底稿 \'甲\'!" sheetId="3"');
  expect(parts['xl/workbook.xml']).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">\'评分底稿 \'\'甲\'\'!\'!$1:$2</definedName>');
  expect(openXlsx(after).readSnapshot().sheets.map(({ name }) => name)).toEqual(['甲', '乙', layout.name]);
});

test('every style of ours is found again by its format, and a second sheet adds none', () => {
  const names = Object.keys(STYLES).filter((name): name is StyleName => name in STYLES);
  const all: SheetLayout = { ...layout, rows: [{ cells: names.map((style) => ({ content: { kind: 'number', value: 1 }, style })) }], merges: [], validations: [] };
  const one = apply(buildBook(book), [{ kind: 'createSheet', layout: all }]);
  expect(openXlsx(one).readSheet(layout.name).formats[0]?.map((format) => format ?? 'General')).toEqual(names.map((name) => STYLES[name].numberFormat));
  const two = apply(one, [{ kind: 'createSheet', layout: { ...all, name: '又一张' } }]);
  expect(textsOf(two)['xl/styles.xml']).toBe(textsOf(one)['xl/styles.xml']);
});

test('a name that is taken, in any case of letters, or a protected structure is refused', () => {
  const taken = buildBook({ sheets: [{ name: 'Sheet' }] });
  expect(refusalOf(() => openXlsx(taken).apply([{ kind: 'createSheet', layout: { ...layout, name: 'SHEET' } }]))[0]).toBe('sheetNameTaken');
  const protectedBook = buildBook({ ...book, workbookStart: '<workbookProtection lockStructure="1"/>' });
  expect(refusalOf(() => openXlsx(protectedBook).apply([create]))[0]).toBe('structureProtected');
});

test.each(["甲'", "'甲", 'a/b', '[a]', 'x'.repeat(32), ''])('a name no sheet can have is our mistake: %s', (name) => {
  expect(() => openXlsx(buildBook(book)).apply([{ kind: 'createSheet', layout: { ...layout, name } }])).toThrow(RangeError);
});

test('styles, heights and lists of a sheet of ours are set again without growing', () => {
  const edits: readonly WorkbookEdit[] = [
    { kind: 'setStyle', range: { sheet: layout.name, top: 4, left: 1, bottom: 4, right: 2 }, style: 'text' }, { kind: 'setRowHeight', sheet: layout.name, row: 4, height: 45.5, replaces: null },
    { kind: 'setRowHeight', sheet: layout.name, row: 8, height: 20, replaces: null }, { kind: 'setValidation', range: { sheet: layout.name, top: 3, left: 3, bottom: 9, right: 3 }, list: ['是', '否'], fresh: false },
    { kind: 'setValidation', range: { sheet: layout.name, top: 10, left: 3, bottom: 12, right: 3 }, list: ['甲', '乙'], fresh: false },
  ];
  const made = apply(buildBook(book), [create]);
  const one = apply(made, edits);
  const sheet = textsOf(one)['xl/worksheets/sheet3.xml'] ?? '';
  for (const part of ['<row r="4" ht="45.5" customHeight="1"><c r="A4" s=', '<row r="8" ht="20" customHeight="1"/>', '<dataValidations count="2">', 'sqref="C3:C9"><formula1>"是,否"<', 'sqref="C10:C12"><formula1>"甲,乙"<']) expect(sheet).toContain(part);
  expect(apply(one, edits)).toBe(one);
});

test('a list too long for Excel, or with a comma in a choice, is left out rather than damaging the file', () => {
  const long = Array.from({ length: 60 }, (_, i) => `第${String(i)}项选择`);
  const after = apply(buildBook(book), [{ kind: 'createSheet', layout: { ...layout, validations: [{ range: { top: 1, left: 1, bottom: 1, right: 1 }, list: long }, { range: { top: 2, left: 1, bottom: 2, right: 1 }, list: ['a,b'] }] } }]);
  expect(textsOf(after)['xl/worksheets/sheet3.xml']).not.toContain('dataValidation');
});

test('taken back, the tabs and names are as before; names of sheets between keep their places', () => {
  const before = buildBook({ ...book, names: '<definedName name="x" localSheetId="1">乙!$A$1</definedName>' });
  const target = { sheet: layout.name, top: 1, left: 1, bottom: 3, right: 3 };
  const plan: readonly WorkbookEdit[] = [create, { kind: 'setName', name: 'jixiao_workingPaper', target, replaces: null }];
  const back = apply(apply(before, plan), invertEdits(plan));
  expect(openXlsx(back).readSnapshot()).toEqual(openXlsx(before).readSnapshot());
  expect(Object.keys(textsOf(back))).toEqual(Object.keys(textsOf(before)));
  expect(textsOf(back)['xl/workbook.xml']).toContain('<definedNames><definedName name="x" localSheetId="1">乙!$A$1</definedName></definedNames>');
});

test('an empty workbook takes sheets', () => {
  const workbook = openXlsx(apply(emptyWorkbook(), [create])).readSnapshot();
  expect(workbook.sheets.map(({ name, used }) => [name, used?.bottom])).toEqual([[layout.name, 3]]);
});
