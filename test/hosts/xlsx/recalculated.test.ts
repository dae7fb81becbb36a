// What stands beside her formulas after a plan is what LibreOffice computes from scratch.
import { cellAt, contentOf, type CellContent, type WorkbookEdit } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { plainBook } from './books/plainBook';
import { partText, unzipParts, zipParts } from './books/zip';
import { EXCEL_STYLE, FORM, ODD_NAME, richBook } from './books/rich/richBook';
import { CASES, EXCEL_ONLY } from './formula/formulaCases';
import { hasLibreOffice, recalculatedDifferences } from './libreOffice';

const withLibreOffice = hasLibreOffice('results of formulas after a plan') ? test : test.skip;

function applied(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const result = openXlsx(bytes).apply(edits);
  if (result.kind !== 'applied') throw new Error(JSON.stringify(result));
  return result.bytes;
}

function set(bytes: Uint8Array, at: { readonly sheet: string; readonly row: number; readonly column: number }, content: CellContent): WorkbookEdit {
  return { kind: 'setCell', at, content, replaces: contentOf(cellAt(openXlsx(bytes).readSheet(at.sheet), at.row, at.column)) };
}

/** Other workbooks, tables and data tables are left to Excel. */
const LEFT_TO_EXCEL = /\[|表1|^=TABLE\(/;

withLibreOffice('the rich book: a figure changed, a score typed over, rows let in', () => {
  const book = richBook(EXCEL_STYLE);
  const plan: readonly WorkbookEdit[] = [
    set(book, { sheet: FORM, row: 6, column: 4 }, { kind: 'number', value: 8.5 }),
    set(book, { sheet: FORM, row: 8, column: 6 }, { kind: 'number', value: 7.77 }),
    { kind: 'insertRows', sheet: FORM, before: 10, count: 1, likeRow: 9, extendMerges: [], cells: [{ row: 0, column: 6, content: { kind: 'formula', formula: '=ROUND(D9/3,2)', result: 3 } }] },
  ];
  const differences = recalculatedDifferences(applied(book, plan)).filter(({ formula }) => !LEFT_TO_EXCEL.test(formula));
  expect(differences).toEqual([]);
}, 120_000);

withLibreOffice('a book without any results: all of them are computed when a figure is written', () => {
  const formulas = Object.values(CASES).flat().map(([formula]) => formula).filter((formula) => /^=(?:ROUND|SUMIF|IF|VLOOKUP|INDEX|SUMPRODUCT|TEXT)\(/.test(formula) && !/A[4-9]/.test(formula) && !EXCEL_ONLY.includes(formula));
  expect(formulas.length).toBeGreaterThan(20);
  const cells = { A1: 1, A2: 2, A3: 3, B1: '优', B2: '良', B3: '优', C1: 10, C2: 20, C3: 30, ...Object.fromEntries(formulas.map((formula, i) => [`Z${String(i + 1)}`, formula])) };
  const book = plainBook({ 表: cells, [ODD_NAME]: { A1: "='表'!Z1" } });
  const after = applied(book, [set(book, { sheet: '表', row: 1, column: 3 }, { kind: 'number', value: 12.345 })]);
  expect(recalculatedDifferences(after)).toEqual([]);
}, 120_000);

test('a result that follows from the plan and cannot be computed is taken out; one that only might stays', () => {
  const book = plainBook({ 表: { A1: 1, A2: '=A1+1', B1: '=NOT.KNOWN(A2)', B2: '=B1*2', B3: '=TODAY()', B4: '=NOT.KNOWN(C9)' } });
  const kept = partsWithResults(book, { A2: 2, B1: 7, B2: 14, B3: 45000, B4: 3 });
  const after = openXlsx(applied(kept, [set(kept, { sheet: '表', row: 1, column: 1 }, { kind: 'number', value: 5 })])).readSheet('表');
  expect([[2, 1], [1, 2], [2, 2], [3, 2], [4, 2]].map(([row = 0, column = 0]) => cellAt(after, row, column).value))
    .toEqual([6, { error: '#未计算' }, { error: '#未计算' }, 45000, 3]);
});

/** The same book with results beside its formulas. */
function partsWithResults(bytes: Uint8Array, results: Readonly<Record<string, number>>): Uint8Array {
  const parts = unzipParts(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const sheet = Object.entries(results).reduce((text, [address, value]) =>
    text.replace(new RegExp(`(<c r="${address}"><f>[^<]*</f>)`), `$1<v>${String(value)}</v>`), partText(bytes, path));
  return zipParts({ ...parts, [path]: sheet });
}
