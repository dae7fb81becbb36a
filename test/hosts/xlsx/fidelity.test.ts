// Nothing of hers is lost: plans applied to books that hold everything, compared part by part with what they were.
import {
  BLANK, cellAt, contentOf, invertEdits, sheetNamed, valueAt, type CellContent, type SheetLayout, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot,
} from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { cellMarkup, comparePackages, found, plainText, withoutCells } from './books/compareParts';
import { faultsIn } from './books/faults';
import { EXCEL_STYLE, FORM, ODD_NAME, RICH_BOOKS, richBook } from './books/rich/richBook';
import { hasLibreOffice, savedByLibreOffice } from './libreOffice';

const number = (value: number): CellContent => ({ kind: 'number', value });
const text = (value: string): CellContent => ({ kind: 'text', text: value });

const layout = (name: string, visibility: 'visible' | 'hidden'): SheetLayout => ({
  name, visibility, columnWidths: [20, 10],
  rows: [{ height: 30, cells: [{ content: text('评分底稿'), style: 'title' }] }, { cells: [{ content: { kind: 'formula', formula: `=${FORM}!F13`, result: 72 }, style: 'points' }, null] }],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }], validations: [{ range: { top: 2, left: 2, bottom: 2, right: 2 }, list: ['是', '否'] }],
  frozenRows: 1, print: { orientation: 'landscape', titleRows: 1 },
});

function applied(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const result = openXlsx(bytes).apply(edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  return result.bytes;
}

/** Sets a cell to `content`, replacing what stands there. */
function set(book: WorkbookSnapshot, row: number, column: number, content: CellContent): WorkbookEdit {
  const sheet = sheetNamed(book, FORM);
  return { kind: 'setCell', at: { sheet: FORM, row, column }, content, replaces: sheet ? contentOf(cellAt(sheet, row, column)) : BLANK };
}

const LO = 'as LibreOffice saves it';
const withLibreOffice = hasLibreOffice('fidelity of files LibreOffice saved');
const books: readonly (readonly [string, () => Uint8Array])[] = [
  ...Object.entries(RICH_BOOKS).map(([name, options]) => [name, () => richBook(options)] as const),
  ...(withLibreOffice ? [[LO, () => savedByLibreOffice(richBook(EXCEL_STYLE))] as const] : []),
];

const WORKBOOK_PARTS = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

/** Formulas keep their text; what they give may follow the plan. */
const withoutResults = (sheet: SheetSnapshot): SheetSnapshot =>
  ({ ...sheet, values: sheet.values.map((row, r) => row?.map((value, c) => ((sheet.formulas[r]?.[c] ?? null) === null ? value : null))) });

function formOf(book: WorkbookSnapshot): SheetSnapshot {
  const form = sheetNamed(book, FORM);
  if (!form) throw new Error('the form is gone');
  return form;
}

describe.each(books)('the rich book %s', (name, make) => {
  const before = make();
  const book = openXlsx(before).readSnapshot();
  const typical: readonly WorkbookEdit[] = [
    set(book, 5, 7, text('=HYPERLINK("x")')), set(book, 6, 4, number(8.5)), set(book, 5, 6, number(8.88)), set(book, 30, 2, text('新行')),
    { kind: 'setNumberFormat', at: { sheet: FORM, row: 6, column: 7 }, format: '0.00%', replaces: 'General' },
    { kind: 'createSheet', layout: layout('评分底稿', 'visible') }, { kind: 'createSheet', layout: layout("记录 'x'!", 'hidden') },
    { kind: 'setName', name: 'jixiao_form', target: { sheet: FORM, top: 5, left: 1, bottom: 13, right: 8 }, replaces: null },
  ];
  const after = applied(before, typical);
  const pathOf = (sheet: string): string => openXlsx(before).part.sheets.find((entry) => entry.name === sheet)?.path ?? '';
  const formPath = pathOf(FORM);

  test('cells, sheets, a name and a format: only the parts they need change, the rest is the same to the byte', () => {
    const { added, removed, changed } = comparePackages(before, after);
    // The other two hold formulas that depend on what is written.
    expect(changed).toEqual([...WORKBOOK_PARTS, formPath, pathOf(ODD_NAME), pathOf('隐藏')].sort());
    expect(removed).toEqual(name === LO ? [] : ['xl/calcChain.xml']);
    expect(added).toHaveLength(2);
  });

  test('the file is as sound as it was', () => {
    expect(faultsIn(after)).toEqual(faultsIn(before));
    expect(faultsIn(applied(after, invertEdits(typical)))).toEqual(faultsIn(before));
  });

  test('the form differs in the planned cells only', () => {
    const [old, now] = [plainText(before, formPath), plainText(after, formPath)];
    const widened = old.replace(/<dimension ref="[^"]*"\/>/, '');
    expect(withoutCells(now).replace(/<dimension ref="[^"]*"\/>/, '').replace('<row r="30"></row>', '')).toBe(withoutCells(widened));
    const [oldCells, nowCells] = [cellMarkup(old), cellMarkup(now)];
    const differing = [...nowCells.keys()].filter((address) => nowCells.get(address) !== oldCells.get(address));
    // F6 takes over the shared formula whose first cell is overwritten; F13, B18 and the array formula H14 depend on what changed.
    expect(new Set(differing)).toEqual(new Set(['F5', 'G5', 'D6', 'F6', 'G6', 'B30', 'F13', 'B18', 'H14']));
    expect([...oldCells.keys()].filter((address) => !nowCells.has(address))).toEqual([]);
  });

  test('the workbook part is the old one, with two sheets, a name and the wish to be computed', () => {
    const now = plainText(after, 'xl/workbook.xml')
      .replace(/<sheet [^>]*name="(?:评分底稿|记录 [^"]*)"[^>]*\/>/g, '').replace(/<definedName [^>]*name="jixiao_form"[^>]*>[^<]*<\/definedName>/, '')
      .replace(/<definedName [^>]*name="_xlnm\.Print_Titles" localSheetId="[67]"[^>]*>[^<]*<\/definedName>/g, '').replace(' fullCalcOnLoad="1"', '');
    expect(now).toBe(plainText(before, 'xl/workbook.xml').replace(' fullCalcOnLoad="1"', ''));
  });

  test('styles are added at the end, none is moved', () => {
    const items = (bytes: Uint8Array, list: string): string => found(plainText(bytes, 'xl/styles.xml'), new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 'gs')).join('');
    for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']) {
      expect(items(after, list).startsWith(items(before, list))).toBe(true);
    }
  });

  test('read again, the workbook is what it was, with the plan carried out', () => {
    const now = openXlsx(after).readSnapshot();
    const others = (of: WorkbookSnapshot): readonly SheetSnapshot[] => of.sheets.filter((sheet) => book.sheets.some((old) => old.name === sheet.name) && sheet.name !== FORM);
    expect(others(now).map(withoutResults)).toEqual(others(book).map(withoutResults));
    const [old, form] = [formOf(book), formOf(now)];
    expect(form.merges).toEqual(old.merges);
    for (let row = 1; row <= 24; row += 1) {
      for (let column = 1; column <= 8; column += 1) {
        const planned = typical.find((edit) => edit.kind === 'setCell' && edit.at.row === row && edit.at.column === column);
        if (planned?.kind === 'setCell') expect(contentOf(cellAt(form, row, column))).toEqual(planned.content);
        else if ((row !== 6 || column !== 7) && cellAt(old, row, column).formula === null) expect({ row, column, ...cellAt(form, row, column) }).toEqual({ row, column, ...cellAt(old, row, column) });
        else expect(cellAt(form, row, column).formula).toBe(cellAt(old, row, column).formula);
      }
    }
    expect(cellAt(form, 6, 7).format).toBe('0.00%');
    expect(now.sheets.slice(-2).map((sheet) => [sheet.name, sheet.visibility])).toEqual([['评分底稿', 'visible'], ["记录 'x'!", 'hidden']]);
    expect(now.ownNames).toEqual([{ name: 'jixiao_form', target: { sheet: FORM, top: 5, left: 1, bottom: 13, right: 8 } }]);
  });

  test('results that depend on the plan follow it, on every sheet', () => {
    const now = openXlsx(after);
    expect([valueAt(now.readSheet(FORM), 6, 6), valueAt(now.readSheet(FORM), 13, 6), valueAt(now.readSheet(FORM), 18, 2), valueAt(now.readSheet(FORM), 14, 8)]).toEqual([8.5, 71.38, 171.38, 715]);
    expect([valueAt(now.readSheet(ODD_NAME), 1, 2), valueAt(now.readSheet(ODD_NAME), 1, 3), valueAt(now.readSheet('隐藏'), 1, 1)]).toEqual([71.38, 80.38, 142.76]);
  });

  test('taken back, it reads as before', () => {
    const back = openXlsx(applied(after, invertEdits(typical))).readSnapshot();
    expect({ ...back, sheets: back.sheets.filter((sheet) => sheet.name !== FORM) }).toEqual({ ...book, sheets: book.sheets.filter((sheet) => sheet.name !== FORM) });
    for (let row = 1; row <= 30; row += 1) {
      for (let column = 1; column <= 8; column += 1) expect({ row, column, ...cellAt(formOf(back), row, column) }).toEqual({ row, column, ...cellAt(formOf(book), row, column) });
    }
  });

  test('the same plan gives the same bytes; an empty plan gives the file itself', () => {
    expect(Buffer.from(applied(before, typical)).equals(Buffer.from(after))).toBe(true);
    expect(applied(before, [])).toBe(before);
  });
});
