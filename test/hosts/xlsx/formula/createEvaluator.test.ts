// Formulas computed: exactly where it is known how, not at all where it is not.
import type { CellValue } from '../../../../src/core/workbook';
import { createEvaluator } from '../../../../src/hosts/xlsx/formula';
import { formulaBook, type BookOptions, type Cells } from './formulaBook';
import { CASES, CELLS } from './formulaCases';


function compute(formula: string, more: Cells = {}, options: BookOptions = {}): CellValue {
  return createEvaluator(formulaBook({ ...CELLS, ...more }, options)).evaluateFormula(formula, { sheet: '表', row: 50, column: 26 });
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s is %p', (formula, value) => { expect(compute(formula)).toEqual(value); });
});

describe('errors', () => {
  test('are caught', () => {
    expect(compute('=IFERROR(1/0,"无")')).toBe('无');
    expect(compute('=IFNA(A7,2)')).toBe(2);
    expect(compute('=ISERROR(A7)')).toBe(true);
    expect(compute('=IF(A1=1,"好",A7)')).toBe('好');
  });
});

describe('subtotals', () => {
  const column: Cells = { D1: 1, D2: 2, D3: '=SUBTOTAL(109,D1:D2)', D4: 4 };
  test('leave out other subtotals', () => { expect(compute('=SUBTOTAL(9,D1:D4)', column)).toBe(7); });
  test('109 leaves out hidden rows; 9 is not sure of them', () => {
    expect(compute('=SUBTOTAL(109,D1:D4)', column, { hiddenRows: [2] })).toBe(5);
    expect(compute('=SUBTOTAL(9,D1:D4)', column, { hiddenRows: [2] })).toBeNull();
  });
});

describe('what is not known is not computed', () => {
  test.each([
    '=TODAY()', '=NOW()', '=RAND()', '=INDIRECT("A1")', '=OFFSET(A1,1,0)', '=MYFUNCTION(1)', '=[1]预算!A1', "=SUM('甲:丙'!A1)", '=表1[得分]', '=没有的名称', '=A1:A3', '=A1:A3*2', '=SUM(A1:A3*C1:C3)',
    '="3-5"+1', '="１２"+1', '="优"<"良"', '=TEXT(5,"[红]0")', '=MATCH(2,{3,1,2})', '=A1 B1', '=SUM((A1,A2))', '=IF(', '="a', '=A1#', '=COUNTIF(A1:A9,">2024/1/1")', '=1e16&""',
  ])('%s', (formula) => { expect(compute(formula)).toBeNull(); });

  test('nor what depends on it, unless its branch is not taken', () => {
    const more = { E1: '=TODAY()', E2: '=E1+1', E3: '=IF(A1=1,5,E1)' };
    expect(compute('=E2', more)).toBeNull();
    expect(compute('=IFERROR(E2,0)', more)).toBeNull();
    expect(compute('=E3', more)).toBe(5);
  });

  test('circles, and everything on them', () => {
    const more = { E1: '=E2+1', E2: '=E3', E3: '=E1', E4: '=E4', E5: '=IF(TRUE,1,E5)' };
    const evaluator = createEvaluator(formulaBook(more));
    expect([1, 2, 3, 4, 5].map((row) => evaluator.evaluate('表', row, 5))).toEqual([null, null, null, null, 1]);
  });

  test('except by a kept result that is still right', () => {
    const more = { E1: '=[1]外部!A1', E2: '=E1*2', E3: '=1+1' };
    const evaluator = createEvaluator(formulaBook(more, { kept: { E1: 21, E3: 99 } }));
    expect([1, 2, 3].map((row) => evaluator.evaluate('表', row, 5))).toEqual([21, 42, 2]);
  });
});

describe('array formulas', () => {
  test.each([
    ['=SUM(A1:A3*C1:C3)', 140], ['=SUM(IF(B1:B3="优",C1:C3))', 40], ['=MAX(IF(B1:B3="优",C1:C3,0))', 30], ['=SUM(IFERROR(C1:C3/(A1:A3-1),0))', 35], ['=A1:A3*2', 2],
    ['=INDEX(C1:C3,MATCH(1,(B1:B3="优")*(C1:C3>10),0))', 30], ['=SUM(LEN(B1:B3))', 3], ['=SUM(A7:A8*1)', { error: '#N/A' }],
  ])('%s is %p', (formula, value) => {
    const evaluator = createEvaluator(formulaBook({ ...CELLS, Z50: formula }, { entered: 'array' }));
    expect(evaluator.evaluate('表', 50, 26)).toEqual(value);
  });
  test('a condition inside SUMPRODUCT alone is not spread, as in Excel without array entry', () => {
    expect(compute('=SUMPRODUCT(IF(B1:B3="优",C1:C3))')).toBeNull();
  });
});

describe('names', () => {
  test('stand for their range, constant or formula', () => {
    const names = { 税率: '预算!$C$1', 合计: '=SUM(表!$A$1:$A$3)', 常数: '0.5' };
    expect(compute('=ROUND(税率*100,0)+合计+常数', {}, { names })).toBe(35.5);
  });
  test('with relative references, or around themselves, are not computed', () => {
    expect(compute('=旁边', {}, { names: { 旁边: '表!A1' } })).toBeNull();
    expect(compute('=甲', {}, { names: { 甲: '乙', 乙: '甲' } })).toBeNull();
  });
});

test('a chain of 50,000 formulas, and a running total, are computed without overflow', () => {
  const length = 50_000;
  const evaluator = createEvaluator({
    sheetNames: ['表'], definedName: () => null,
    cell: (_, row) => (row === 1 ? { value: 1, formula: null } : { value: null, formula: `=A${String(row - 1)}+1` }),
  });
  expect(evaluator.evaluate('表', length, 1)).toBe(length);
});

test('a plain cell is as it stands, an unknown sheet is nothing', () => {
  const evaluator = createEvaluator(formulaBook(CELLS));
  expect(evaluator.evaluate('表', 4, 1)).toBe('文字');
  expect(evaluator.evaluate('表', 5, 1)).toBeNull();
  expect(evaluator.evaluate('表', 7, 1)).toEqual({ error: '#N/A' });
  expect(evaluator.evaluate('别处', 1, 1)).toBeNull();
});
