// Finding values in rows and columns, and picking cells by place.
import { ZERO } from '../number';
import { define, gridOf, scalarArgument, type Argument, type Environment, type FunctionTable } from '../environment';
import { areEqual, compare } from '../operators';
import { failOnError, FormulaError, isArray, isNumber, isRange, isScalarError, numberOfCount, toBoolean, toInteger, Uncomputable, type ArrayValue, type Operand, type RangeValue, type Scalar } from '../values';
import { wildcardPattern } from './criteria';

type Grid = readonly (readonly Scalar[])[];

const kindOf = (value: Scalar): string => (isNumber(value) ? 'number' : typeof value);

/** The place of the first equal value, from 0; texts may hold wildcards. @throws FormulaError #N/A */
function findExactly(wanted: Scalar, values: readonly Scalar[]): number {
  const value = failOnError(wanted) ?? ZERO;
  const pattern = typeof value === 'string' ? wildcardPattern(value) : null;
  const found = values.findIndex((candidate) => {
    if (candidate === null || isScalarError(candidate)) return false;
    if (pattern) return typeof candidate === 'string' && pattern.test(candidate);
    return kindOf(candidate) === kindOf(value) && areEqual(candidate, value);
  });
  if (found < 0) throw new FormulaError('#N/A');
  return found;
}

/**
 * The place of the last value that is not beyond `wanted`, values of other kinds left out.
 * @throws Uncomputable if the values are not sorted: what is found then depends on how the application searches
 */
function findInOrder(wanted: Scalar, values: readonly Scalar[], order: 'ascending' | 'descending'): number {
  const value = failOnError(wanted) ?? ZERO;
  const sign = order === 'ascending' ? 1 : -1;
  const same = values.map((candidate, place) => ({ candidate, place })).filter(({ candidate }) => candidate !== null && !isScalarError(candidate) && kindOf(candidate) === kindOf(value));
  same.forEach(({ candidate }, i) => {
    const before = same[i - 1]?.candidate;
    if (before !== undefined && sign * compare(before, candidate) > 0) throw new Uncomputable('a search in unsorted values');
  });
  const found = same.filter(({ candidate }) => sign * compare(candidate, value) <= 0).at(-1);
  if (!found) throw new FormulaError('#N/A');
  if (sign < 0 && same.filter(({ candidate }) => areEqual(candidate, found.candidate)).length > 1) throw new Uncomputable('equal values, descending');
  return found.place;
}

const transposed = (grid: Grid): Grid => (grid[0] ?? []).map((_, c) => grid.map((row) => row[c] ?? null));

/** VLOOKUP; HLOOKUP is the same on the table turned over. */
function lookUpTable(args: readonly Argument[], env: Environment, turn: (grid: Grid) => Grid): Operand {
  const table = turn(gridOf(args[1]?.operand() ?? null, env));
  const offset = toInteger(scalarArgument(args, 2, env));
  const nearest = toBoolean(scalarArgument(args, 3, env, true));
  if (offset < 1) throw new FormulaError('#VALUE!');
  if (offset > (table[0]?.length ?? 0)) throw new FormulaError('#REF!');
  const keys = table.map((row) => row[0] ?? null);
  const wanted = scalarArgument(args, 0, env);
  const place = nearest ? findInOrder(wanted, keys, 'ascending') : findExactly(wanted, keys);
  return table[place]?.[offset - 1] ?? null;
}

/** @throws FormulaError #N/A for a block of cells, which has no order */
function line(operand: Operand, env: Environment): readonly Scalar[] {
  const grid = gridOf(operand, env);
  if (grid.length === 1) return grid[0] ?? [];
  if (grid.some((row) => row.length !== 1)) throw new FormulaError('#N/A');
  return grid.map((row) => row[0] ?? null);
}

function match(args: readonly Argument[], env: Environment): Operand {
  const wanted = scalarArgument(args, 0, env);
  const values = line(args[1]?.operand() ?? null, env);
  const kind = toInteger(scalarArgument(args, 2, env, numberOfCount(1)));
  const place = kind === 0 ? findExactly(wanted, values) : findInOrder(wanted, values, kind > 0 ? 'ascending' : 'descending');
  return numberOfCount(place + 1);
}

/** LOOKUP: in one line, answered from another; or in the first row or column of a table, answered from its last. */
function lookUpLine(args: readonly Argument[], env: Environment): Operand {
  const grid = gridOf(args[1]?.operand() ?? null, env);
  const lines = (grid[0]?.length ?? 0) > grid.length ? grid : transposed(grid);
  const [values = []] = lines;
  if (args[2] && lines.length > 1) throw new Uncomputable('LOOKUP in a block of cells');
  const results = args[2] ? line(args[2].operand(), env) : lines.at(-1) ?? [];
  return results[findInOrder(scalarArgument(args, 0, env), values, 'ascending')] ?? null;
}

/** XLOOKUP with an exact match; other ways of searching are not computed. */
function lookUpExactly(args: readonly Argument[], env: Environment): Operand {
  if (args.slice(4).some((arg) => !arg.missing)) throw new Uncomputable('the match mode of XLOOKUP');
  const wanted = scalarArgument(args, 0, env);
  if (typeof wanted === 'string' && wildcardPattern(wanted)) throw new Uncomputable('wildcards in XLOOKUP');
  const values = line(args[1]?.operand() ?? null, env);
  const results = line(args[2]?.operand() ?? null, env);
  try {
    return results[findExactly(wanted, values)] ?? null;
  } catch (error) {
    if (error instanceof FormulaError && error.code === '#N/A' && args[3] && !args[3].missing) return args[3].operand();
    throw error;
  }
}

/** A cell of a range stays a reference (so that `A1:INDEX(…)` works); row or column 0 is all of them. */
function index(args: readonly Argument[], env: Environment): Operand {
  const operand = args[0]?.operand() ?? null;
  const first = toInteger(scalarArgument(args, 1, env));
  const second = args[2] ? toInteger(scalarArgument(args, 2, env)) : null;
  if (isRange(operand)) return indexRange(operand, first, second);
  return indexArray(isArray(operand) ? operand : { kind: 'array', rows: [[operand]] }, first, second);
}

/** One number counts along a single row, else down the rows. */
function placeIn(height: number, width: number, first: number, second: number | null): { readonly row: number; readonly column: number } {
  const place = second === null && height === 1 ? { row: 1, column: first } : { row: first, column: second ?? (width === 1 ? 1 : 0) };
  if (place.row < 0 || place.column < 0) throw new FormulaError('#VALUE!');
  if (place.row > height || place.column > width) throw new FormulaError('#REF!');
  return place;
}

function indexRange({ range }: RangeValue, first: number, second: number | null): Operand {
  const { row, column } = placeIn(range.bottom - range.top + 1, range.right - range.left + 1, first, second);
  const rows = row === 0 ? {} : { top: range.top + row - 1, bottom: range.top + row - 1 };
  const columns = column === 0 ? {} : { left: range.left + column - 1, right: range.left + column - 1 };
  return { kind: 'range', range: { ...range, ...rows, ...columns } };
}

function indexArray({ rows }: ArrayValue, first: number, second: number | null): Operand {
  const { row, column } = placeIn(rows.length, rows[0]?.length ?? 0, first, second);
  if (row === 0 || column === 0) throw new Uncomputable('a row or column of an array');
  return rows[row - 1]?.[column - 1] ?? null;
}

const MOST_PLACES = 100_000;

/** ROW and COLUMN: of the formula itself, of a cell, or of each row of a range where arrays are at work. */
function placeOf(args: readonly Argument[], env: Environment, axis: 'row' | 'column'): Operand {
  const arg = args[0];
  if (!arg || arg.missing) return numberOfCount(env.at[axis]);
  const operand = arg.operand();
  if (!isRange(operand)) throw new Uncomputable('the place of a value');
  const [from, to] = axis === 'row' ? [operand.range.top, operand.range.bottom] : [operand.range.left, operand.range.right];
  if (from === to) return numberOfCount(from);
  if (env.spreads === 'nothing' || to - from > MOST_PLACES) throw new Uncomputable('several places where one is meant');
  const places = Array.from({ length: to - from + 1 }, (_, i) => numberOfCount(from + i));
  return { kind: 'array', rows: axis === 'row' ? places.map((place) => [place]) : [places] };
}

function extent(args: readonly Argument[], axis: 'rows' | 'columns'): Operand {
  const operand = args[0]?.operand() ?? null;
  if (isRange(operand)) return numberOfCount(axis === 'rows' ? operand.range.bottom - operand.range.top + 1 : operand.range.right - operand.range.left + 1);
  if (!isArray(operand)) return numberOfCount(1);
  return numberOfCount(axis === 'rows' ? operand.rows.length : operand.rows[0]?.length ?? 0);
}

export const LOOKUP: FunctionTable = {
  VLOOKUP: define(3, 4, (args, env) => lookUpTable(args, env, (grid) => grid)),
  HLOOKUP: define(3, 4, (args, env) => lookUpTable(args, env, transposed)),
  LOOKUP: { ...define(2, 3, lookUpLine), spreads: true },
  XLOOKUP: define(3, 6, lookUpExactly),
  MATCH: define(2, 3, match),
  INDEX: define(2, 3, index),
  ROW: define(0, 1, (args, env) => placeOf(args, env, 'row')),
  COLUMN: define(0, 1, (args, env) => placeOf(args, env, 'column')),
  ROWS: define(1, 1, (args) => extent(args, 'rows')),
  COLUMNS: define(1, 1, (args) => extent(args, 'columns')),
};
