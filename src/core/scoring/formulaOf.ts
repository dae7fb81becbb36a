// Prints a score as a live formula over her cells, guarded so that a blank operand shows a blank and never a zero.
import { assertNever } from '../units';
import {
  formulaRef, rangeA1, rangeAfterInsertions, sameCell, sheetNamed, valueAt, type CellRef, type RangeRef, type RowInsertion, type WorkbookSnapshot,
} from '../workbook';
import type { Expression } from './evaluation';

/** Excel takes 8,192 characters; long before that nobody can read it. */
const LONGEST = 2_000;

/** The cells of an expression, each once, in the order read. */
export function cellsOf(expression: Expression): readonly CellRef[] {
  const all = allCells(expression);
  return all.filter((cell, index) => all.findIndex((other) => sameCell(other, cell)) === index);
}

function allCells(expression: Expression): readonly CellRef[] {
  switch (expression.kind) {
    case 'cell': return [expression.at];
    case 'constant': return [];
    case 'call': return expression.arguments.flatMap(allCells);
    case 'binary': return [...allCells(expression.left), ...allCells(expression.right)];
    default: return assertNever(expression);
  }
}

/**
 * `=IF(COUNT(预算!C8,预算!D8)<2,"",ROUND(10*MIN(1,预算!D8/预算!C8),2))`
 * @returns null where it points to no cell, or would be longer than Excel or a reader takes
 */
export function formulaOf(expression: Expression, onSheet: string): string | null {
  const cells = cellsOf(expression);
  if (cells.length === 0) return null;
  const formula = guarded(cells.map((cell) => formulaRef(cell, onSheet)), cells.length, print(expression, onSheet, 0));
  return formula.length <= LONGEST ? formula : null;
}

/** Blank until as many numbers stand in `parts` as must. */
const guarded = (parts: readonly string[], count: number, value: string): string => `=IF(COUNT(${parts.join(',')})<${String(count)},"",${value})`;

const BINDING: Readonly<Record<Extract<Expression, { readonly kind: 'binary' }>['operator'], number>> = {
  '<=': 1, '<': 1, '>=': 1, '>': 1, '=': 1, '+': 2, '-': 2, '*': 3, '/': 3,
};

/** @param binding of the operator around it: what binds less is put in brackets */
function print(expression: Expression, onSheet: string, binding: number): string {
  switch (expression.kind) {
    case 'cell': return formulaRef(expression.at, onSheet);
    case 'constant': return binding > 0 && expression.digits.startsWith('-') ? `(${expression.digits})` : expression.digits;
    case 'call': return `${expression.function}(${expression.arguments.map((one) => print(one, onSheet, 0)).join(',')})`;
    case 'binary': {
      const own = BINDING[expression.operator];
      // a-(b-c) and a/(b*c) need their brackets, a+b+c does not.
      const text = `${print(expression.left, onSheet, own)}${expression.operator}${print(expression.right, onSheet, own + 1)}`;
      return own < binding ? `(${text})` : text;
    }
    default: return assertNever(expression);
  }
}

/**
 * The formula for the cell `at`; null where the value must be written: some operand is no number on a sheet of hers, or
 * is the cell itself.
 * @param ownSheets names of our sheets, the memory included
 */
export function liveFormula(expression: Expression | null, at: CellRef, workbook: WorkbookSnapshot, ownSheets: ReadonlySet<string>): string | null {
  if (expression === null) return null;
  const live = cellsOf(expression).every((cell) => {
    const sheet = sheetNamed(workbook, cell.sheet);
    return sheet !== null && typeof valueAt(sheet, cell.row, cell.column) === 'number' && !ownSheets.has(cell.sheet) && !sameCell(cell, at);
  });
  return live ? formulaOf(expression, at.sheet) : null;
}

/**
 * `=IF(COUNT(I6,H13:H22)<11,"",SUM(I6,H13:H22))`: the sum, blank until each of `count` cells holds a number.
 * @param cells all on the sheet the formula stands on; neighbors down a column become one range
 * @param insertions rows that come in between; their cells count too
 * @returns null where the ranges, grown over the new rows, do not hold exactly `count` cells
 */
export function sumFormula(cells: readonly CellRef[], count: number, insertions: readonly RowInsertion[]): string | null {
  const ranges = columnsOf(cells);
  const grown = ranges.map((range) => rangeAfterInsertions(range, insertions)).reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  return grown === count ? guarded(ranges.map(rangeA1), count, `SUM(${ranges.map(rangeA1).join(',')})`) : null;
}

function columnsOf(cells: readonly CellRef[]): readonly RangeRef[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const ranges: RangeRef[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = ranges.at(-1);
    if (last?.left === column && last.bottom === row - 1) ranges[ranges.length - 1] = { ...last, bottom: row };
    else ranges.push({ sheet, top: row, left: column, bottom: row, right: column });
  }
  return ranges.sort((a, b) => a.top - b.top || a.left - b.left);
}
