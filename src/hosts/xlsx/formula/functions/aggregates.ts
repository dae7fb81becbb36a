// Functions over many numbers. In a range or array only numbers count; a typed text or truth value is converted.
import { decimal, Decimal, ONE, sumDecimals, ZERO } from '../number';
import { define, gridOf, scalarArgument, type Argument, type Environment, type FunctionTable } from '../environment';
import { divide } from '../operators';
import {
  checkedNumber, failOnError, FormulaError, isArray, isNumber, isRange, isScalarError, numberOfCount, parseNumber, toFifteenDigits, toInteger, toNumber, Uncomputable, type Operand, type Scalar,
} from '../values';
import type { RangeRef } from '../../../../core/workbook';

const MANY = 255;

/** The numbers of all arguments. @throws FormulaError the first error among them */
export function numbersOf(args: readonly Argument[], env: Environment): readonly Decimal[] {
  return args.flatMap((arg) => {
    const operand = arg.operand();
    return isArray(operand) || isRange(operand) ? numbersIn(operand, env) : [toNumber(operand)];
  });
}

export function numbersIn(operand: Operand, env: Environment): readonly Decimal[] {
  return gridOf(operand, env).flatMap((row) => row.map(failOnError).filter(isNumber));
}

export function averageOf(numbers: readonly Decimal[]): Decimal {
  return divide(sumDecimals(numbers), numberOfCount(numbers.length));
}

const extremeOf = (numbers: readonly Decimal[], which: 'min' | 'max'): Decimal =>
  (numbers.length === 0 ? ZERO : numbers.reduce((a, b) => (a.lessThan(b) === (which === 'min') ? a : b)));

const productOf = (numbers: readonly Decimal[]): Decimal =>
  (numbers.length === 0 ? ZERO : checkedNumber(numbers.reduce((product, number) => product.times(number), ONE)));

function medianOf(numbers: readonly Decimal[]): Decimal {
  const sorted = [...numbers].sort((a, b) => a.comparedTo(b));
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (!low || !high) throw new FormulaError('#NUM!');
  return low.plus(high).dividedBy(2);
}

const countNumbers = (args: readonly Argument[], env: Environment): Decimal => numberOfCount(args.reduce((count, arg) => {
  const operand = arg.operand();
  if (isArray(operand) || isRange(operand)) return count + gridOf(operand, env).flat().filter(isNumber).length;
  const counts = arg.missing || isNumber(operand) || typeof operand === 'boolean' || (typeof operand === 'string' && parseNumber(operand) !== null);
  return counts ? count + 1 : count;
}, 0));

const countFilled = (args: readonly Argument[], env: Environment): Decimal => numberOfCount(args.reduce((count, arg) => {
  const operand = arg.operand();
  return count + (isArray(operand) || isRange(operand) ? gridOf(operand, env).flat().filter((value) => value !== null).length : 1);
}, 0));

export const sizeOf = ({ top, left, bottom, right }: RangeRef): number => (bottom - top + 1) * (right - left + 1);

function countBlank(operand: Operand, env: Environment): Decimal {
  if (!isRange(operand)) throw new Uncomputable('COUNTBLANK of an array');
  const filled = gridOf(operand, env).flat().filter((value) => value !== null && value !== '').length;
  return numberOfCount(sizeOf(operand.range) - filled);
}

function nth(operand: Operand, place: Scalar, env: Environment, order: 'largest' | 'smallest'): Decimal {
  const sorted = [...numbersIn(operand, env)].sort((a, b) => (order === 'largest' ? b.comparedTo(a) : a.comparedTo(b)));
  const number = sorted[Math.ceil(toNumber(place).toNumber()) - 1];
  if (!number) throw new FormulaError('#NUM!');
  return number;
}

function rank(args: readonly Argument[], env: Environment): Decimal {
  const value = toFifteenDigits(toNumber(scalarArgument(args, 0, env)));
  const ascending = !toNumber(scalarArgument(args, 2, env)).isZero();
  const numbers = numbersIn(args[1]?.operand() ?? null, env).map(toFifteenDigits);
  if (!numbers.some((number) => number.equals(value))) throw new FormulaError('#N/A');
  return numberOfCount(numbers.filter((number) => (ascending ? number.lessThan(value) : number.greaterThan(value))).length + 1);
}

/** Sum of the products of matching cells; what is no number counts as zero. */
function sumProduct(args: readonly Argument[], env: Environment): Decimal {
  const grids = args.map((arg) => gridOf(arg.operand(), env));
  const [first = []] = grids;
  if (grids.some((grid) => grid.length !== first.length || grid[0]?.length !== first[0]?.length)) throw new FormulaError('#VALUE!');
  const products = first.flatMap((row, r) => row.map((_, c) => grids.reduce((product, grid) => {
    const value = failOnError(grid[r]?.[c] ?? null);
    return isNumber(value) ? product.times(value) : ZERO;
  }, ONE)));
  return checkedNumber(sumDecimals(products));
}

type Aggregate = (numbers: readonly Decimal[]) => Decimal;
const SUBTOTALS: Readonly<Record<string, Aggregate>> = {
  1: averageOf, 2: (numbers) => numberOfCount(numbers.length), 4: (numbers) => extremeOf(numbers, 'max'),
  5: (numbers) => extremeOf(numbers, 'min'), 6: productOf, 9: sumDecimals,
};

/** Leaves out other subtotals, and hidden rows: 109 all of them, 9 only filtered ones, which the file does not tell apart. */
function subtotal(args: readonly Argument[], env: Environment): Decimal {
  const code = toInteger(scalarArgument(args, 0, env));
  const aggregate = SUBTOTALS[String(code % 100)];
  if (!aggregate || (code > 11 && code < 101)) throw new Uncomputable(`SUBTOTAL ${String(code)}`);
  const numbers = args.slice(1).flatMap((arg) => {
    const operand = arg.operand();
    if (!isRange(operand)) throw new FormulaError('#VALUE!');
    return visibleNumbers(operand.range, env, code > 100 ? 'leaveOut' : 'unknown');
  });
  return aggregate(numbers);
}

function visibleNumbers(range: RangeRef, env: Environment, hiddenRows: 'leaveOut' | 'unknown'): readonly Decimal[] {
  const grid = env.cells(range);
  return grid.flatMap((row, r) => {
    if (env.isRowHidden(range.sheet, range.top + r)) {
      if (hiddenRows === 'leaveOut') return [];
      throw new Uncomputable('SUBTOTAL over hidden rows');
    }
    return row.flatMap((value, c) => {
      const at = { sheet: range.sheet, row: range.top + r, column: range.left + c };
      if (/\b(?:SUBTOTAL|AGGREGATE)\(/i.test(env.formulaAt(at) ?? '')) return [];
      if (isScalarError(value)) throw new FormulaError(value.error);
      return isNumber(value) ? [value] : [];
    });
  });
}

export const AGGREGATES: FunctionTable = {
  SUM: define(1, MANY, (args, env) => checkedNumber(sumDecimals(numbersOf(args, env)))),
  PRODUCT: define(1, MANY, (args, env) => productOf(numbersOf(args, env))),
  AVERAGE: define(1, MANY, (args, env) => averageOf(numbersOf(args, env))),
  MIN: define(1, MANY, (args, env) => extremeOf(numbersOf(args, env), 'min')),
  MAX: define(1, MANY, (args, env) => extremeOf(numbersOf(args, env), 'max')),
  MEDIAN: define(1, MANY, (args, env) => medianOf(numbersOf(args, env))),
  LARGE: define(2, 2, (args, env) => nth(args[0]?.operand() ?? null, scalarArgument(args, 1, env), env, 'largest')),
  SMALL: define(2, 2, (args, env) => nth(args[0]?.operand() ?? null, scalarArgument(args, 1, env), env, 'smallest')),
  COUNT: define(1, MANY, countNumbers),
  COUNTA: define(1, MANY, countFilled),
  COUNTBLANK: define(1, 1, ([range], env) => countBlank(range?.operand() ?? null, env)),
  RANK: define(2, 3, rank),
  'RANK.EQ': define(2, 3, rank),
  SUMPRODUCT: { ...define(1, MANY, sumProduct), spreads: true },
  SUBTOTAL: define(2, MANY, subtotal),
  PI: define(0, 0, () => decimal('3.14159265358979323846')),
};
