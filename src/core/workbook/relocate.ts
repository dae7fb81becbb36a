// Places inside any plain data, moved along with inserted rows: for texts that name cells, which no host moves.
import type { CellRef, RangeRef } from './address';
import { afterInsertions, rangeAfterInsertions, type RowInsertion } from './shiftReferences';

/**
 * The same data with every cell and range in it as they stand once the rows are in. Formulas inside are left: they are
 * written in the address space before, and hosts move them. Only plain objects and arrays are looked into.
 */
export function relocate<T>(data: T, insertions: readonly RowInsertion[]): T {
  // The shape stays what it is, places aside: the one thing the compiler cannot see of a walk over any data.
  return insertions.length === 0 ? data : walk(data, insertions) as T;
}

function walk(data: unknown, insertions: readonly RowInsertion[]): unknown {
  if (Array.isArray(data)) return data.map((one: unknown) => walk(one, insertions));
  if (!isPlain(data)) return data;
  if (isCell(data)) return afterInsertions(data, insertions);
  if (isRange(data)) return rangeAfterInsertions(data, insertions);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value, insertions)]));
}

/** No decimals, maps or functions: those hold no places. */
function isPlain(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
}

const isCell = (data: Readonly<Record<string, unknown>>): data is Readonly<Record<string, unknown>> & CellRef =>
  typeof data['sheet'] === 'string' && typeof data['row'] === 'number' && typeof data['column'] === 'number';

const isRange = (data: Readonly<Record<string, unknown>>): data is Readonly<Record<string, unknown>> & RangeRef =>
  typeof data['sheet'] === 'string' && ['top', 'left', 'bottom', 'right'].every((edge) => typeof data[edge] === 'number');
