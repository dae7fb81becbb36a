// References in formulas: how they are read, and how they move when rows come in or a formula is filled down.
import fc from 'fast-check';
import {
  afterInsertions, formulaNames, formulaReferences, hasExternalReference, parseRange, rangeAfterInsertions, rangeAfterRemoval,
  shiftFormula, shiftFormulaForRemoval, tokenizeFormula, translateFormula,
} from '../../../src/core/workbook';

const twoRowsBefore10 = [{ sheet: '自评表', before: 10, count: 2 }];
const shift = (formula: string): string => shiftFormula(formula, '自评表', twoRowsBefore10);

describe('inserting two rows above row 10 of 自评表', () => {
  test.each([
    ['a cell above stays, one at the row and one below move', '=A9+A10+A11', '=A9+A12+A13'],
    ['absolute references move too', '=$A$10+A$10+$A10', '=$A$12+A$12+$A12'],
    ['a range across the insertion grows', '=SUM(C5:C15)', '=SUM(C5:C17)'],
    ['a range that ends right above does not grow', '=SUM(C5:C9)', '=SUM(C5:C9)'],
    ['a range that begins at the row moves whole', '=SUM(C10:C15)', '=SUM(C12:C17)'],
    ['a range written upside down', '=SUM(C15:C5)', '=SUM(C17:C5)'],
    ['whole rows move, whole columns do not', '=SUM(10:12)+SUM($9:$10)+SUM(A:C)+SUM($B:$B)', '=SUM(12:14)+SUM($9:$12)+SUM(A:C)+SUM($B:$B)'],
    ['a range down to the last row stays in the sheet', '=SUM(A5:A1048576)', '=SUM(A5:A1048576)'],
    ['other sheets stay', "=预算!D10+'2024 年'!D10+Sheet1!D10", "=预算!D10+'2024 年'!D10+Sheet1!D10"],
    ['the sheet itself, named, quoted or in between', "=自评表!D10+'自评表'!D10:D12", "=自评表!D12+'自评表'!D12:D14"],
    ['both corners named', '=SUM(自评表!C5:自评表!C15)', '=SUM(自评表!C5:自评表!C17)'],
    ['strings stay', '="A10"&"""A10"&A10', '="A10"&"""A10"&A12'],
    ['functions that look like cells', '=LOG10(A10)+ATAN2(A10,B10)+DEC2BIN(A10)', '=LOG10(A12)+ATAN2(A12,B12)+DEC2BIN(A12)'],
    ['names that look nearly like cells', '=收入A10+A10_x+_A10+A10.b+ABCD10+XFE10+A1048577', '=收入A10+A10_x+_A10+A10.b+ABCD10+XFE10+A1048577'],
    ['another book', '=[1]自评表!A10+\'[书.xlsx]自评表\'!A10+[1]!名称', '=[1]自评表!A10+\'[书.xlsx]自评表\'!A10+[1]!名称'],
    ['several sheets at once, as Excel leaves them', "=SUM(自评表:丙!A10)+SUM('自评表:丙 二'!A10)", "=SUM(自评表:丙!A10)+SUM('自评表:丙 二'!A10)"],
    ['structured references', '=SUM(表1[A10])+表1[[#This Row],[得分\'[A10]]]+[@A10]+A10', '=SUM(表1[A10])+表1[[#This Row],[得分\'[A10]]]+[@A10]+A12'],
    ['array constants', '=SUM({1,2;3,"A10"}*A10)', '=SUM({1,2;3,"A10"}*A12)'],
    ['errors, and what is left of a lost sheet', '=#REF!+#REF!A10+预算!#REF!+A10+#N/A', '=#REF!+#REF!A10+预算!#REF!+A12+#N/A'],
    ['numbers that touch letters', '=1E10+2.5e-3+.5+A10*10', '=1E10+2.5e-3+.5+A12*10'],
    ['a spilled range and an implicit intersection', '=SUM(A10#)+@A10', '=SUM(A12#)+@A12'],
    ['union and intersection', '=SUM((A10,B12) C9:C11)', '=SUM((A12,B14) C9:C13)'],
    ['the part before a function in a range', '=SUM(A10:INDEX(A:A,12))', '=SUM(A12:INDEX(A:A,12))'],
    ['without the equals sign, with spaces', ' A10 + A9 ', ' A12 + A9 '],
    ['lower case stays where nothing moves', '=a9+a10', '=a9+A12'],
  ])('%s', (_, before, after) => {
    expect(shift(before)).toBe(after);
  });

  test('sheet names are compared without case, quotes in them undone', () => {
    expect(shiftFormula("='O''Brien! 表'!A10+SHEET1!A1", 'x', [{ sheet: "O'Brien! 表", before: 1, count: 1 }, { sheet: 'sheet1', before: 1, count: 1 }]))
      .toBe("='O''Brien! 表'!A11+SHEET1!A2");
  });

  test('several insertions all count rows as they were before any', () => {
    const insertions = [{ sheet: '表', before: 20, count: 1 }, { sheet: '表', before: 5, count: 3 }, { sheet: '表', before: 20, count: 1 }];
    expect(shiftFormula('=A4+A5+A19+A20+SUM(A4:A20)', '表', insertions)).toBe('=A4+A8+A22+A25+SUM(A4:A25)');
    expect(afterInsertions({ sheet: '表', row: 20, column: 3 }, insertions)).toEqual({ sheet: '表', row: 25, column: 3 });
    expect(rangeAfterInsertions({ sheet: '表', top: 4, left: 1, bottom: 6, right: 2 }, insertions)).toMatchObject({ top: 4, bottom: 9 });
  });

  test('a cell pushed off the sheet is lost', () => {
    expect(shift('=A1048575')).toBe('=#REF!');
  });
});

describe('taking rows out', () => {
  const removal = { sheet: '表', first: 10, count: 2 };
  test('what pointed only to them is lost, ranges shrink, what is below moves up', () => {
    expect(shiftFormulaForRemoval('=A9+A10+A12+SUM(A9:A12)+SUM(A10:A11)+SUM(A5:A10)+SUM(A11:A20)', '表', removal))
      .toBe('=A9+#REF!+A10+SUM(A9:A10)+SUM(#REF!)+SUM(A5:A9)+SUM(A10:A18)');
    expect(rangeAfterRemoval({ sheet: '表', top: 10, left: 1, bottom: 11, right: 1 }, removal)).toBeNull();
    expect(rangeAfterRemoval({ sheet: '别的', top: 10, left: 1, bottom: 11, right: 1 }, removal)).toMatchObject({ top: 10 });
  });

  test('taking out what was inserted gives the formula back, wherever it pointed', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 })).map(([row, column]) => `$${'ABCDE'.charAt(column - 1)}${String(row)}`);
    const formula = fc.array(fc.oneof(cell, fc.tuple(cell, cell).map(([a, b]) => `SUM(${a}:${b})`)), { minLength: 1 }).map((parts) => `=${parts.join('+')}`);
    fc.assert(fc.property(formula, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (text, before, count) => {
      const inserted = shiftFormula(text, '表', [{ sheet: '表', before, count }]);
      expect(shiftFormulaForRemoval(inserted, '表', { sheet: '表', first: before, count })).toBe(text);
    }));
  });
});

describe('filling down and across', () => {
  test.each([
    ['relative parts move, absolute stay', '=A1+$A1+A$1+$A$1', 2, 3, '=D3+$A3+D$1+$A$1'],
    ['ranges, whole rows and whole columns', 'SUM(A1:B2)+SUM(1:1)+SUM(A:$B)', 1, 1, 'SUM(B2:C3)+SUM(2:2)+SUM(B:$B)'],
    ['other sheets and other books too', '=预算!A1+[1]预算!A1+甲:丙!A1', 1, 0, '=预算!A2+[1]预算!A2+甲:丙!A2'],
    ['out of the sheet', "=A1+'甲 表'!B2:B3+XFD1", -1, 1, "=#REF!+'甲 表'!C1:C2+#REF!"],
    ['strings and functions stay', '=LOG10(A1)&"A1"', 1, 0, '=LOG10(A2)&"A1"'],
  ])('%s', (_, formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('what a formula points to', () => {
  test('cells, ranges, other sheets, in the order written', () => {
    expect(formulaReferences("=IF(A1>0,SUM(预算!B2:C3),'甲 表'!$D$4)", '自评表')).toEqual(['自评表!A1', '预算!B2:C3', '甲 表!D4'].map(parseRange));
  });
  test('a range with both corners named is one range; whole columns reach down', () => {
    expect(formulaReferences('=SUM(预算!B2:预算!C3)', 'x')).toEqual([parseRange('预算!B2:C3')]);
    expect(formulaReferences('=SUM(B:B)', 'x')).toEqual([{ sheet: 'x', top: 1, left: 2, bottom: 1_048_576, right: 2 }]);
  });
  test('several sheets, other books, names and tables', () => {
    const formula = '=SUM(甲:丙!A1)+[1]丁!A1+税率*表1[得分]+预算!小计+TRUE+SUM(税率)';
    expect(formulaReferences(formula, 'x').map(({ sheet }) => sheet)).toEqual(['甲', '丙']);
    expect(formulaNames(formula)).toEqual(['税率', '表1', '小计']);
    expect(hasExternalReference(formula)).toBe(true);
    expect(hasExternalReference('=表1[得分]&"[1]甲!A1"')).toBe(false);
  });
});

test('the tokens of any text, joined, are that text', () => {
  const pieces = fc.constantFrom('A1', '$B$2', ':', '!', "'", "''", '"', '[', ']', '表', 'SUM(', ')', '#REF!', '#', '1', '.5', 'E', ',', ' ', '{', '+', '𠮷', '\\', '?');
  fc.assert(fc.property(fc.array(pieces).map((parts) => parts.join('')), (text) => {
    expect(tokenizeFormula(text).map((token) => token.text).join('')).toBe(text);
  }));
});
