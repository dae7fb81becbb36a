// A sheet of ours, planned again and again on a file: it becomes what the layout says, and the second time nothing changes.
import { planSheet, valueAt, type CellContent, type LayoutCell, type SheetLayout, type StyleName } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { faultsIn } from './books/faults';
import { found, plainText } from './books/compareParts';
import { plainBook } from './books/plainBook';

const NAME = '评分底稿';
const PATH = 'xl/worksheets/sheet2.xml';

const cell = (content: string | number | null, style: StyleName = 'text'): LayoutCell => {
  const held: CellContent = content === null ? { kind: 'blank' } : typeof content === 'number' ? { kind: 'number', value: content } : { kind: 'text', text: content };
  return { content: held, style };
};

/** A title, a header, and one row for each indicator with a drop-down beside it. */
function layoutOf(...indicators: readonly (readonly [string, number])[]): SheetLayout {
  const bottom = 2 + indicators.length;
  return {
    name: NAME, visibility: 'visible', columnWidths: [20, 10, 10],
    rows: [
      { height: 30, cells: [cell('评分底稿', 'title')] }, { cells: [cell('指标', 'header'), cell('得分', 'header'), cell('结论', 'header')] },
      ...indicators.map(([name, score]) => ({ height: 24, cells: [cell(name), cell(score, 'points'), cell(null, 'input')] })),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }], validations: [{ range: { top: 3, left: 3, bottom, right: 3 }, list: ['是', '否'] }], frozenRows: 2, print: null,
  };
}

function planned(bytes: Uint8Array, layout: SheetLayout): Uint8Array {
  const book = openXlsx(bytes);
  const result = book.apply(planSheet(layout, book.readSnapshot().sheets.find(({ name }) => name === NAME) ?? null));
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  return result.bytes;
}

const two = layoutOf(['支出率', 9.88], ['公开', 4]);
const three = layoutOf(['支出率', 9.5], ['资产', 3], ['公开', 4]);
const first = planned(plainBook({ 表: { A1: 1 } }), two);

/** What stands on the sheet, how each cell looks (by its style number), and what may be chosen where. */
function looksOf(bytes: Uint8Array): unknown {
  const sheet = openXlsx(bytes).readSheet(NAME);
  const xml = plainText(bytes, PATH);
  return {
    values: [3, 4, 5].map((row) => [1, 2, 3].map((column) => valueAt(sheet, row, column))),
    styles: found(xml, /<c r="[A-C][345]" s="(\d+)"/g).length,
    heights: found(xml, /<row r="[345]"[^>]* ht="([\d.]+)"/g), lists: found(xml, /<dataValidation [^>]*sqref="([^"]*)"/g),
  };
}

test('the same layout leaves the file as it is, to the byte', () => {
  expect(planned(first, two)).toBe(first);
});

test('a new row in the middle gives the same sheet as making it anew', () => {
  const grown = planned(first, three);
  const anew = planned(plainBook({ 表: { A1: 1 } }), three);
  expect(looksOf(grown)).toEqual(looksOf(anew));
  expect(faultsIn(grown)).toEqual([]);
  expect(planned(grown, three)).toBe(grown);
});

test('a row less empties what is left over, and a row more uses it again', () => {
  const shrunk = planned(planned(first, three), two);
  expect(openXlsx(shrunk).readSheet(NAME).values.slice(2)).toEqual(openXlsx(first).readSheet(NAME).values.slice(2));
  expect(planned(shrunk, two)).toBe(shrunk);
  expect(looksOf(planned(shrunk, three))).toEqual(looksOf(planned(first, three)));
});

test('a list on part of a standing range leaves the rest of it as it was', () => {
  const after = openXlsx(first).apply([{ kind: 'setValidation', range: { sheet: NAME, top: 4, left: 2, bottom: 9, right: 3 }, list: ['无'], fresh: false }]);
  if (after.kind !== 'applied') throw new Error(JSON.stringify(after));
  expect(found(plainText(after.bytes, PATH), /<dataValidation [^>]*sqref="([^"]*)"/g)).toEqual(['C3', 'B4:C9']);
  const middle = openXlsx(planned(plainBook({ 表: { A1: 1 } }), layoutOf(['甲', 1], ['乙', 2], ['丙', 3]))).apply([{ kind: 'setValidation', range: { sheet: NAME, top: 4, left: 3, bottom: 4, right: 3 }, list: ['无'], fresh: false }]);
  if (middle.kind !== 'applied') throw new Error(JSON.stringify(middle));
  expect(plainText(middle.bytes, PATH)).toMatch(/<dataValidations count="2"><dataValidation [^>]*sqref="C3 C5">/);
});

test('a list too long to be kept takes the old one with it', () => {
  const choices = Array.from({ length: 60 }, (_, i) => `选项${String(i)}号`);
  const after = openXlsx(first).apply([{ kind: 'setValidation', range: { sheet: NAME, top: 3, left: 3, bottom: 4, right: 3 }, list: choices, fresh: false }]);
  if (after.kind !== 'applied') throw new Error(JSON.stringify(after));
  expect(plainText(after.bytes, PATH)).not.toContain('dataValidation');
  expect(faultsIn(after.bytes)).toEqual([]);
});
