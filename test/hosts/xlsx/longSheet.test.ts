// Long sheets are read and changed in stretches of rows: the result is the one of reading and changing them whole.
import fc from 'fast-check';
import { contentOf, cellAt, type CellContent, type WorkbookEdit } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { editRows } from '../../../src/hosts/xlsx/sheet/editSheet';
import { rowsOf, SheetCutter, wholeText, type LongSheet } from '../../../src/hosts/xlsx/sheet/LongSheet';
import { patchCells, type CellPatch } from '../../../src/hosts/xlsx/write/patchCells';
import { setRowHeights } from '../../../src/hosts/xlsx/write/rowHeights';
import { buildBook, changedParts, refusalOf, textsOf, worksheet, zipOf } from './book';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHARED = '<f t="shared" ref="C2:C9" si="0">A2*2</f>';

/** Rows 1, 3, 4, 6, 8 … with a shared formula on the first few. */
const rowsUpTo = (last: number): string => Array.from({ length: last }, (_, index) => index + 1).filter((row) => row % 5 !== 0 && row !== 2).map((row) =>
  `<row r="${row}" spans="1:3"><c r="A${row}"><v>${row}.5</v></c><c r="B${row}" t="inlineStr"><is><t>科目𠮷${row}</t></is></c>${row < 9 ? `<c r="C${row}">${row === 1 ? SHARED : '<f t="shared" si="0"/>'}<v>0</v></c>` : ''}</row>\n`).join('');

const sheetOf = (last: number): string => worksheet({ rows: rowsUpTo(last), before: `<dimension ref="A1:C${last}"/>`, after: '<pageMargins left="0.7" right="0.7"/>' });

/** Parted into stretches of about `size` bytes, unpacked in chunks of `chunk`. */
function partSheet(text: string, size: number, chunk = 700): LongSheet | null {
  const cutter = new SheetCutter(size);
  const all = bytes(text);
  for (let at = 0; at < all.length; at += chunk) cutter.add(all.subarray(at, at + chunk));
  return cutter.finish();
}

function parted(text: string, size: number, chunk?: number): LongSheet {
  const long = partSheet(text, size, chunk);
  if (!long) throw new Error('not parted');
  return long;
}

const patch = fc.record({ row: fc.integer({ min: 1, max: 60 }), column: fc.integer({ min: 1, max: 4 }) }).map((at): CellPatch => ({ ...at, set: { kind: 'content', content: { kind: 'number', value: at.row } } }));

test('parted and put together again, a sheet is what it was', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 30, max: 6000 }), (last, size, chunk) => {
    const long = parted(sheetOf(last), size, chunk);
    expect(wholeText(long)).toBe(sheetOf(last));
    expect([...rowsOf(long)].map(({ xml }) => xml).join('')).toBe(rowsUpTo(last));
  }));
});

test('cells and heights set in stretches are those set in the whole', () => {
  const text = sheetOf(50);
  fc.assert(fc.property(fc.uniqueArray(patch, { selector: ({ row, column }) => `${row},${column}`, maxLength: 6 }), fc.integer({ min: 1, max: 3000 }), (patches, size) => {
    const heights = new Map(patches.slice(0, 2).map(({ row }) => [row, 20] as const));
    const edit = (xml: string): string => setRowHeights(patchCells(xml, patches), heights);
    const rows = new Set(patches.map(({ row }) => row));
    const once = editRows(parted(text, size), rows, edit);
    expect(wholeText(once)).toBe(edit(text));
    expect(wholeText(editRows(once, rows, edit))).toBe(edit(edit(text)));
  }), { numRuns: 300 });
});

test('stretches far from the change stay the very bytes they were', () => {
  const long = parted(sheetOf(50), 300);
  const edited = editRows(long, new Set([40]), (xml) => patchCells(xml, [{ row: 40, column: 1, set: { kind: 'content', content: { kind: 'number', value: 1 } } }]));
  expect(edited.stretches.filter((stretch) => typeof stretch !== 'string').length).toBeGreaterThan(5);
  expect(editRows(long, new Set([40]), (xml) => xml)).toBe(long);
});

test('what cannot be parted safely is left whole', () => {
  const whole = sheetOf(20);
  for (const text of [whole.replace('<row r="7"', '<!-- <row r="9"> --><row r="7"'), whole.replace('<row r="4"', '<?a?><row r="4"'), whole.replaceAll(/<row r="\d+"/g, '<row'),
    whole.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>'), `<?xml version="1.0" encoding="GBK"?>${whole}`, whole.replace('<row r="8"', '<row r="3"')]) {
    expect(partSheet(text, 100)).toBeNull();
  }
});

const LAST = 15_000;
const long = buildBook({ sheets: [{ name: '甲', xml: sheetOf(LAST) }, { name: '乙', rows: '<row r="1"><c r="A1"><f>SUM(甲!A1:A4)</f><v>10</v></c></row>' }] });
const set = (row: number, column: number, content: CellContent, replaces: CellContent): WorkbookEdit => ({ kind: 'setCell', at: { sheet: '甲', row, column }, content, replaces });
const PATH = 'xl/worksheets/sheet1.xml';

test('a long sheet is read to the last cell', () => {
  const [sheet] = openXlsx(long).readSnapshot().sheets;
  if (!sheet) throw new Error('no sheet');
  expect(sheet.used).toMatchObject({ top: 1, left: 1, bottom: LAST - 1, right: 3 });
  for (const row of [1, 9_344, LAST - 1]) expect([1, 2].map((column) => contentOf(cellAt(sheet, row, column)))).toEqual([{ kind: 'number', value: row + 0.5 }, { kind: 'text', text: `科目𠮷${row}` }]);
  expect(cellAt(sheet, 8, 3).formula).toBe('=A9*2');
});

test('a cell far down a long sheet is changed, its dependents too, and nothing else', () => {
  const edits = [set(3, 1, { kind: 'number', value: 100 }, { kind: 'number', value: 3.5 }), set(10_000, 1, { kind: 'number', value: 7 }, { kind: 'blank' })];
  for (const readFirst of [false, true]) {
    const book = openXlsx(long);
    if (readFirst) book.readSnapshot();
    const result = book.apply(edits);
    if (result.kind !== 'applied') throw new Error('refused');
    expect(changedParts(long, result.bytes).filter((path) => path.includes('sheet'))).toEqual([PATH, 'xl/worksheets/sheet2.xml']);
    const expected = sheetOf(LAST).replace('<v>3.5</v>', '<v>100</v>').replace(/(<row r="10001")/, '<row r="10000"><c r="A10000"><v>7</v></c></row>$1');
    const written = textsOf(result.bytes)[PATH] ?? '';
    expect(written.replace(/(<c r="C\d"[^>]*>(?:<f.*?\/f>|<f[^>]*\/>)<v>)[\d.]+/g, '$10') === expected).toBe(true);
    expect(openXlsx(result.bytes).apply([set(10_000, 1, { kind: 'number', value: 7 }, { kind: 'number', value: 7 })])).toMatchObject({ bytes: result.bytes });
  }
});

test('bytes that are no text in the middle of a long sheet are refused by name', () => {
  const sheet = bytes(sheetOf(LAST));
  sheet[sheet.length >> 1] = 0xff;
  const damaged = zipOf({ ...textsOf(long), [PATH]: sheet });
  expect(refusalOf(() => openXlsx(damaged).readSnapshot())).toEqual(['partDamaged', undefined]);
  expect(refusalOf(() => openXlsx(damaged).apply([set(3, 1, { kind: 'number', value: 1 }, { kind: 'number', value: 3.5 })]))).toEqual(['partDamaged', undefined]);
});
