// The evaluator beside LibreOffice: every formula it computes has the value LibreOffice computes.
import { openXlsx } from '../../../../src/hosts/xlsx';
import { valueAt, type CellValue } from '../../../../src/core/workbook';
import { createEvaluator } from '../../../../src/hosts/xlsx/formula';
import { plainBook } from '../books/plainBook';
import { hasLibreOffice, savedByLibreOffice } from '../libreOffice';
import { formulaBook } from './formulaBook';
import { CASES, CELLS, EXCEL_ONLY } from './formulaCases';

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
