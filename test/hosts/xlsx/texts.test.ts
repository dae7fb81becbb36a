// Texts arrive as the text they are, whatever they look like; difficult sheet names work everywhere.
import { BLANK, cellAt, quoteSheet, sameContent, sheetNamed, valueAt, type SheetLayout, type WorkbookEdit } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { partText } from './books/zip';
import { plainBook } from './books/plainBook';
import { hasLibreOffice, savedByLibreOffice } from './libreOffice';

const LONGEST = '长'.repeat(32_767);
const TEXTS: readonly string[] = [
  '=HYPERLINK("http://example.invalid","点我")', "+cmd|' /C calc'!A0", '-1+1', '@SUM(A1)', '＝1+1', '=1+1', "'=1", '001', '3-5', '10%', '1E5', 'TRUE', '#REF!', '2024/1/1',
  ' 两端空格 ', '换\n行', '回车\r\n换行', '制表\t符', '<b>&"\'</b>', ']]>', '_x000D_', '_x0041_字面', '控制\u0001\u001f字符', '𠮷🇨🇳', '\ufeff', '&amp;', LONGEST,
];

function applied(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const result = openXlsx(bytes).apply(edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  return result.bytes;
}

const setTexts = (texts: readonly string[]): readonly WorkbookEdit[] =>
  texts.map((text, i) => ({ kind: 'setCell', at: { sheet: '表', row: i + 1, column: 1 }, content: { kind: 'text', text }, replaces: BLANK }));

describe('texts', () => {
  const after = applied(plainBook({ 表: {} }), setTexts(TEXTS));

  test.each(TEXTS.map((text, i) => [text.slice(0, 40), i + 1, text] as const))('%j arrives as text', (_, row, text) => {
    expect(cellAt(openXlsx(after).readSheet('表'), row, 1)).toEqual({ value: text, formula: null, format: 'General' });
  });

  test('none of them is a formula, a number or a shared string in the file', () => {
    const sheet = partText(after, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/ t="inlineStr"/g)).toHaveLength(TEXTS.length);
    expect(sheet).not.toMatch(/<f[ >]/);
  });

  test('written again they change nothing', () => {
    const again = TEXTS.map((text, i): WorkbookEdit => ({ kind: 'setCell', at: { sheet: '表', row: i + 1, column: 1 }, content: { kind: 'text', text }, replaces: { kind: 'text', text } }));
    expect(Buffer.from(applied(after, again)).equals(Buffer.from(after))).toBe(true);
  });

  (hasLibreOffice('texts as LibreOffice reads them') ? test : test.skip)('LibreOffice reads the same texts', () => {
    const read = openXlsx(savedByLibreOffice(after)).readSheet('表');
    // It keeps line ends as line feeds and drops control characters and a lone byte order mark.
    const differs = TEXTS.filter((text, i) => !/[\r\u0001\ufeff]/.test(text) && valueAt(read, i + 1, 1) !== text);
    expect(differs).toEqual([]);
  }, 120_000);

  test('one character more than a cell holds is refused, and nothing is written', () => {
    expect(() => openXlsx(after).apply(setTexts([`${LONGEST}长`]).map((edit) => ({ ...edit, at: { sheet: '表', row: 99, column: 1 } } as WorkbookEdit)))).toThrow('textTooLong');
  });
});

describe('sheet names', () => {
  const NAMES = ["O'Brien", "It''s", '有 空格', '叹号!', "全 '都' 有!", 'A1', 'R1C1', '2024', 'Sheet.1', '（全角）', 'TRUE', '𠮷'];
  const sheetOf = (name: string, value: number): SheetLayout => ({
    name, visibility: 'visible', columnWidths: [10], merges: [], validations: [], frozenRows: 1, print: { orientation: 'portrait', titleRows: 1 },
    rows: [{ cells: [{ content: { kind: 'number', value }, style: 'number' }] }],
  });
  const formula = (name: string): string => `=${quoteSheet(name)}!A1*2`;
  const after = applied(plainBook({ 表: { A1: 1 } }), [
    ...NAMES.map((name, i): WorkbookEdit => ({ kind: 'createSheet', layout: sheetOf(name, i + 1) })),
    ...NAMES.map((name, i): WorkbookEdit => ({ kind: 'setCell', at: { sheet: '表', row: i + 2, column: 1 }, content: { kind: 'formula', formula: formula(name), result: (i + 1) * 2 }, replaces: BLANK })),
    ...NAMES.map((name, i): WorkbookEdit => ({ kind: 'setName', name: `jixiao_n${String(i)}`, target: { sheet: name, top: 1, left: 1, bottom: 1, right: 1 }, replaces: null })),
  ]);

  test.each(NAMES.map((name, i) => [name, i] as const))('%s: made, pointed to, named, and pushed down by a new row', (name, i) => {
    const book = openXlsx(after).readSnapshot();
    expect(sheetNamed(book, name)).toMatchObject({ name, used: { sheet: name } });
    expect(cellAt(openXlsx(after).readSheet('表'), i + 2, 1)).toMatchObject({ formula: formula(name), value: (i + 1) * 2 });
    expect(book.ownNames.find((own) => own.name === `jixiao_n${String(i)}`)?.target).toEqual({ sheet: name, top: 1, left: 1, bottom: 1, right: 1 });
    const moved = openXlsx(applied(after, [{ kind: 'insertRows', sheet: name, before: 1, count: 1, likeRow: 1, extendMerges: [], cells: [] }]));
    expect(cellAt(moved.readSheet('表'), i + 2, 1).formula).toBe(formula(name).replace('!A1', '!A2'));
    expect(moved.readSnapshot().ownNames.find((own) => own.name === `jixiao_n${String(i)}`)?.target).toMatchObject({ sheet: name, top: 2 });
    expect(NAMES.filter((other, j) => other !== name && cellAt(moved.readSheet('表'), j + 2, 1).formula !== formula(other))).toEqual([]);
  });

  (hasLibreOffice('sheet names as LibreOffice reads them') ? test : test.skip)('LibreOffice follows every formula', () => {
    const read = openXlsx(savedByLibreOffice(after)).readSheet('表');
    expect(NAMES.map((_, i) => valueAt(read, i + 2, 1))).toEqual(NAMES.map((_, i) => (i + 1) * 2));
  }, 120_000);

  test('a name that is taken, in any case, is refused', () => {
    expect(() => openXlsx(after).apply([{ kind: 'createSheet', layout: sheetOf("o'brien", 1) }])).toThrow('sheetNameTaken');
  });
});

test('what is read is what an edit must say it replaces', () => {
  const after = applied(plainBook({ 表: {} }), setTexts(['=1+1']));
  const refused = openXlsx(after).apply([{ kind: 'setCell', at: { sheet: '表', row: 1, column: 1 }, content: BLANK, replaces: { kind: 'formula', formula: '=1+1', result: 2 } }]);
  expect(refused).toMatchObject({ kind: 'changedSinceRead', mismatches: [{ found: { kind: 'text', text: '=1+1' } }] });
  expect(sameContent({ kind: 'text', text: '=1+1' }, { kind: 'formula', formula: '=1+1', result: 2 })).toBe(false);
});
