// COUNTIF, SUMIF and their like: cells counted or added where criteria are met.
import { sumDecimals, type Decimal } from '../number';
import type { RangeRef } from '../../../../core/workbook';
import { define, scalarArgument, spread, type Argument, type Environment, type FunctionTable } from '../environment';
import { failOnError, FormulaError, isNumber, isRange, numberOfCount, Uncomputable, type Operand, type Scalar } from '../values';
import { averageOf, sizeOf } from './aggregates';
import { testOf, type Test } from './criteria';

interface Condition { readonly range: RangeRef; readonly test: Test }

function rangeArgument(arg: Argument | undefined): RangeRef {
  const operand: Operand = arg?.operand() ?? null;
  if (!isRange(operand)) throw new Uncomputable('a criteria range that is none');
  return operand.range;
}

const height = (range: RangeRef): number => range.bottom - range.top;
const width = (range: RangeRef): number => range.right - range.left;

/** Which cells of the first range meet all conditions, as row and column within it. */
function matches(conditions: readonly Condition[], env: Environment): readonly (readonly [number, number])[] {
  const [first] = conditions;
  if (!first) return [];
  if (conditions.some(({ range }) => height(range) !== height(first.range) || width(range) !== width(first.range))) throw new FormulaError('#VALUE!');
  const grids = conditions.map(({ range }) => env.cells(range));
  const [grid = []] = grids;
  const cells = grid.flatMap((row, r) => row.map((_, c): readonly [number, number] => [r, c]));
  // Beyond the used rows everything is blank: where blanks match too, all of them would have to be counted.
  if (cells.length < sizeOf(first.range) && conditions.every(({ test }) => test(null))) throw new Uncomputable('blanks of whole columns');
  return cells.filter(([r, c]) => conditions.every(({ test }, i) => test(grids[i]?.[r]?.[c] ?? null)));
}

/** The numbers of `range` (its size follows the criteria range) at the matching places. */
function numbersAt(range: RangeRef, like: RangeRef, places: readonly (readonly [number, number])[], env: Environment): readonly Decimal[] {
  const grid = env.cells({ ...range, bottom: range.top + height(like), right: range.left + width(like) });
  return places.flatMap(([r, c]) => {
    const value = failOnError(grid[r]?.[c] ?? null);
    return isNumber(value) ? [value] : [];
  });
}

function pairs(args: readonly Argument[], env: Environment): readonly Condition[] {
  if (args.length % 2 !== 0) throw new Uncomputable('a criterion without its range');
  return Array.from({ length: args.length / 2 }, (_, i) => ({ range: rangeArgument(args[2 * i]), test: testOf(scalarArgument(args, 2 * i + 1, env)) }));
}

function countIf(args: readonly Argument[], env: Environment): Operand {
  const range = rangeArgument(args[0]);
  const criterion = args[1]?.operand() ?? null;
  return spread([criterion], env, ([value = null]: readonly Scalar[]) => numberOfCount(matches([{ range, test: testOf(value) }], env).length));
}

type Combine = (numbers: readonly Decimal[]) => Decimal;

const overOne = (combine: Combine) => (args: readonly Argument[], env: Environment): Operand => {
  const range = rangeArgument(args[0]);
  const target = args[2] ? rangeArgument(args[2]) : range;
  return spread([args[1]?.operand() ?? null], env, ([value = null]: readonly Scalar[]) =>
    combine(numbersAt(target, range, matches([{ range, test: testOf(value) }], env), env)));
};

const overMany = (combine: Combine) => (args: readonly Argument[], env: Environment): Operand => {
  const target = rangeArgument(args[0]);
  const conditions = pairs(args.slice(1), env);
  const like = conditions[0]?.range ?? target;
  if (height(like) !== height(target) || width(like) !== width(target)) throw new FormulaError('#VALUE!');
  return combine(numbersAt(target, like, matches(conditions, env), env));
};

const extreme = (which: 'min' | 'max'): Combine => (numbers) =>
  numbers.reduce((a, b) => (a.lessThan(b) === (which === 'min') ? a : b), numbers[0] ?? numberOfCount(0));

export const CONDITIONAL: FunctionTable = {
  COUNTIF: define(2, 2, countIf),
  COUNTIFS: define(2, 254, (args, env) => numberOfCount(matches(pairs(args, env), env).length)),
  SUMIF: define(2, 3, overOne(sumDecimals)),
  SUMIFS: define(3, 255, overMany(sumDecimals)),
  AVERAGEIF: define(2, 3, overOne(averageOf)),
  AVERAGEIFS: define(3, 255, overMany(averageOf)),
  MINIFS: define(3, 255, overMany(extreme('min'))),
  MAXIFS: define(3, 255, overMany(extreme('max'))),
};
