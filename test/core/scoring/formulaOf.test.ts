// Expressions printed as live formulas, with their brackets and their guard.
import { formulaOf, liveFormula, sumFormula, type Expression } from '../../../src/core/scoring';
import { grid, workbookOf } from '../../support/grid';

const cell = (row: number, column: number, sheet = '预算'): Expression => ({ kind: 'cell', at: { sheet, row, column } });
const constant = (digits: string): Expression => ({ kind: 'constant', digits });
const binary = (left: Expression, operator: '+' | '-' | '*' | '/' | '<=', right: Expression): Expression => ({ kind: 'binary', operator, left, right });
const call = (name: 'ROUND' | 'MIN' | 'IF', ...args: readonly Expression[]): Expression => ({ kind: 'call', function: name, arguments: args });

const rate = call('ROUND', binary(constant('10'), '*', call('MIN', constant('1'), binary(cell(8, 4), '/', cell(8, 3)))), constant('2'));

test('blank until every operand is there, each cell counted once, other sheets named', () => {
  expect(formulaOf(rate, '自评表')).toBe('=IF(COUNT(预算!D8,预算!C8)<2,"",ROUND(10*MIN(1,预算!D8/预算!C8),2))');
  expect(formulaOf(binary(cell(1, 1), '+', cell(1, 1)), '预算')).toBe('=IF(COUNT(A1)<1,"",A1+A1)');
});

test('brackets stand where the order of operations needs them, and nowhere else', () => {
  const [a, b, c] = [cell(1, 1), cell(1, 2), cell(1, 3)] as const;
  const text = (expression: Expression): string => formulaOf(expression, '预算')?.replace(/^.*"",(.*)\)$/, '$1') ?? '';
  expect(text(binary(a, '-', binary(b, '-', c)))).toBe('A1-(B1-C1)');
  expect(text(binary(binary(a, '-', b), '-', c))).toBe('A1-B1-C1');
  expect(text(binary(binary(a, '+', b), '*', c))).toBe('(A1+B1)*C1');
  expect(text(binary(a, '/', binary(b, '*', c)))).toBe('A1/(B1*C1)');
  expect(text(binary(a, '*', constant('-1')))).toBe('A1*(-1)');
  expect(text(call('IF', binary(a, '<=', b), constant('2'), constant('0')))).toBe('IF(A1<=B1,2,0)');
});

test('no formula without a cell, and none that nobody could read', () => {
  expect(formulaOf(constant('5'), '预算')).toBeNull();
  const long = Array.from({ length: 300 }, (_, row) => cell(row + 1, 1)).reduce((sum, one) => binary(sum, '+', one));
  expect(formulaOf(long, '自评表')).toBeNull();
});

test('live only over numbers on her sheets, never over a text, a blank, a sheet of ours, or itself', () => {
  const book = workbookOf(grid("| 1 | '1 | |", { name: '预算' }));
  const at = { sheet: '自评表', row: 1, column: 1 };
  expect(liveFormula(cell(1, 1), at, book, new Set())).toBe('=IF(COUNT(预算!A1)<1,"",预算!A1)');
  expect(liveFormula(cell(1, 2), at, book, new Set())).toBeNull();
  expect(liveFormula(cell(1, 3), at, book, new Set())).toBeNull();
  expect(liveFormula(cell(1, 1), at, book, new Set(['预算']))).toBeNull();
  expect(liveFormula(cell(1, 1), { ...at, sheet: '预算' }, book, new Set())).toBeNull();
  expect(liveFormula(cell(1, 1, '没有'), at, book, new Set())).toBeNull();
});

test('a sum names neighbors as a range and waits for all; new rows inside are counted, outside there is no formula', () => {
  const cells = [{ sheet: '表', row: 6, column: 9 }, { sheet: '表', row: 13, column: 8 }, { sheet: '表', row: 14, column: 8 }];
  expect(sumFormula(cells, 3, [])).toBe('=IF(COUNT(I6,H13:H14)<3,"",SUM(I6,H13:H14))');
  expect(sumFormula(cells, 5, [{ sheet: '表', before: 14, count: 2 }])).toBe('=IF(COUNT(I6,H13:H14)<5,"",SUM(I6,H13:H14))');
  expect(sumFormula(cells, 5, [{ sheet: '表', before: 15, count: 2 }])).toBeNull();
});
