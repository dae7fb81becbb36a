// What a function may ask while its formula is computed, and how single-valued functions spread over arrays.
import type { CellRef, RangeRef } from '../../../core/workbook';
import { FormulaError, isArray, isRange, Uncomputable, type Operand, type Scalar } from './values';

export interface Environment {
  /** Where the formula stands. */
  readonly at: CellRef;
  /**
   * Do operators and functions work through arrays cell by cell? Inside SUMPRODUCT and its like all but conditions do;
   * in an array formula everything does.
   */
  readonly spreads: 'nothing' | 'operators' | 'everything';
  /**
   * The values of a range, without the rows and columns beyond everything used in the workbook.
   * @throws Uncomputable if one of them cannot be computed
   */
  readonly cells: (range: RangeRef) => readonly (readonly Scalar[])[];
  readonly formulaAt: (cell: CellRef) => string | null;
  /** Is the row hidden, by hand or by a filter? @throws Uncomputable where the workbook does not say */
  readonly isRowHidden: (sheet: string, row: number) => boolean;
}

/** An argument, computed only when it is asked for: IF must not fail by the branch it does not take. */
export interface Argument { readonly missing: boolean; readonly operand: () => Operand }

export interface FormulaFunction {
  readonly min: number;
  readonly max: number;
  /** Its arguments work through arrays: see {@link Environment.spreads}. */
  readonly spreads: boolean;
  readonly run: (args: readonly Argument[], env: Environment) => Operand;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

export const define = (min: number, max: number, run: FormulaFunction['run']): FormulaFunction => ({ min, max, run, spreads: false });

/** A function of single values; an argument left empty is blank, one not given at all is undefined. */
export const defineScalar = (min: number, max: number, run: (...values: (Scalar | undefined)[]) => Scalar): FormulaFunction =>
  define(min, max, (args, env) => spread(args.map((arg) => arg.operand()), env, (values) => run(...values)));

/** The values of an operand in rows. */
export function gridOf(operand: Operand, env: Environment): readonly (readonly Scalar[])[] {
  if (isRange(operand)) return env.cells(operand.range);
  return isArray(operand) ? operand.rows : [[operand]];
}

const isSingleCell = ({ top, left, bottom, right }: RangeRef): boolean => top === bottom && left === right;

/** The one value of an operand. @throws Uncomputable for several: which one counts depends on how the formula was entered */
export function scalarOf(operand: Operand, env: Environment): Scalar {
  if (isRange(operand)) {
    if (!isSingleCell(operand.range)) throw new Uncomputable('several cells where one is meant');
    return env.cells(operand.range)[0]?.[0] ?? null;
  }
  if (!isArray(operand)) return operand;
  if (operand.rows.length !== 1 || operand.rows[0]?.length !== 1) throw new Uncomputable('several values where one is meant');
  return operand.rows[0][0] ?? null;
}

/** The value of argument `index`, `fallback` where it does not exist; blank where it is left out. */
export function scalarArgument(args: readonly Argument[], index: number, env: Environment, fallback: Scalar = null): Scalar {
  const arg = args[index];
  return arg ? scalarOf(arg.operand(), env) : fallback;
}

/** One value, or one cell. */
export const isSingle = (operand: Operand): boolean => (isRange(operand) ? isSingleCell(operand.range) : !isArray(operand));

/** Applies `run` to single values, or cell by cell where arrays are at work; single rows and columns repeat. */
export function spread(operands: readonly Operand[], env: Environment, run: (values: readonly Scalar[]) => Scalar): Operand {
  if (operands.every(isSingle)) return valueOrError(() => run(operands.map((operand) => scalarOf(operand, env))));
  if (env.spreads === 'nothing') throw new Uncomputable('several cells where one is meant');
  const grids = operands.map((operand) => gridOf(operand, env));
  const height = Math.max(...grids.map((grid) => grid.length));
  const width = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const rows = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) =>
    valueOrError(() => run(grids.map((grid) => repeated(grid, r, c))))));
  return { kind: 'array', rows };
}

function repeated(grid: readonly (readonly Scalar[])[], row: number, column: number): Scalar {
  const cells = grid.length === 1 ? grid[0] : grid[row];
  const value = cells && (cells.length === 1 ? cells[0] : cells[column]);
  return value === undefined ? { error: '#N/A' } : value;
}

/** An Excel error is a value of the sheet like any other. */
export function valueOrError<T extends Operand>(run: () => T): T | Extract<Scalar, { readonly error: unknown }> {
  try {
    return run();
  } catch (error) {
    if (error instanceof FormulaError) return { error: error.code };
    throw error;
  }
}
