// The evaluator beside LibreOffice: every formula it computes has the value LibreOffice computes.
import { openXlsx } from '../../../../src/hosts/xlsx';
import { valueAt, type CellValue } from '../../../../src/core/workbook';
import { createEvaluator } from '../../../../src/hosts/xlsx/formula';
import { plainBook } from '../books/plainBook';
import { hasLibreOffice, savedByLibreOffice } from '../libreOffice';
import { formulaBook } from './formulaBook';
import { CASES, CELLS } from './formulaCases';

/** Where LibreOffice follows other rules than Excel, and we follow Excel. */
const EXCEL_ONLY: readonly string[] = [
  // Truth values are numbers there, in ranges too.
  '="z"<TRUE', '=COUNT(A1:A9)', '=SUM(A1:A6)', '=AVERAGE(A1:A6)', '=SUMPRODUCT(A1:A3=1)',
  // Texts are converted to numbers, or not, by a setting.
  '=SUM(1,"2",TRUE)', '=COUNTIF(A1:A9,12)', '=A9=0', '=A9+1',
  // Errors that have no number of their own in the file come out as another.
  '=没有的表!A1', '=SQRT(-1)', '=VLOOKUP("优",B1:C3,3,0)', '=INDEX(A1:A3,4)',
  // Its own rules.
  '=0^0', '=COUNTIF(A1:A9,"=")', '=TEXT(5,"0.##")', '=LEN("𠮷")',
  // Not known to older versions.
  '=XLOOKUP("良",B1:B3,C1:C3)',
];

/** Functions newer than the file format carry a prefix in the file. */
const inFile = (formula: string): string => formula.replace(/(?<![.A-Z])(IFS|CONCAT|TEXTJOIN|XLOOKUP)\(/g, '_xlfn.$1(');

const FORMULA_COLUMN = 26;
const formulas = Object.values(CASES).flat().map(([formula]) => formula);

(hasLibreOffice('the comparison of formulas') ? test : test.skip)('each formula gives what LibreOffice gives', () => {
  const cells = { ...CELLS, ...Object.fromEntries(formulas.map((formula, i) => [`Z${String(i + 1)}`, inFile(formula)])) };
  const sheets: Record<string, Record<string, CellValue>> = { 表: {} };
  for (const [address, value] of Object.entries(cells)) {
    const [sheet, place] = address.includes('!') ? address.split('!') : ['表', address];
    (sheets[sheet ?? ''] ??= {})[place ?? ''] = value;
  }
  const oracle = openXlsx(savedByLibreOffice(plainBook(sheets))).readSheet('表');
  const evaluator = createEvaluator(formulaBook(cells));
  const differences = formulas.flatMap((formula, i) => {
    const ours = shown(evaluator.evaluate('表', i + 1, FORMULA_COLUMN));
    const theirs = shown(valueAt(oracle, i + 1, FORMULA_COLUMN));
    return ours === theirs || EXCEL_ONLY.includes(formula) ? [] : [`${formula}: ours ${ours}, LibreOffice ${theirs}`];
  });
  expect(differences).toEqual([]);
  expect(formulas.length).toBeGreaterThanOrEqual(60);
}, 120_000);

/** Numbers by fifteen digits; an empty text reads back as blank. */
function shown(value: CellValue): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(14)));
  return JSON.stringify(value === '' ? null : value);
}
