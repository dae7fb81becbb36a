// Which formulas change when cells change: the ones to compute anew.
import { formulaOperands, MAX_COLUMNS, MAX_ROWS, type CellRef, type RangeRef } from '../../../core/workbook';

export interface PlacedFormula { readonly at: CellRef; readonly formula: string }

/** What a defined name refers to: `预算!$B$2`; null for no such name. */
export type DefinedName = (name: string, sheet: string) => string | null;

/** Functions whose value can change although nothing they name does, or that point where their text does not say. */
const RESTLESS = /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;

export interface Dependent extends PlacedFormula {
  /** Its text says so; otherwise it may depend, for all that can be told: INDIRECT, an unknown name, a table. */
  readonly certain: boolean;
}

/** The formulas that depend on `changed`, directly or through others, and those that may, in the order given. */
export function dependentsOf(changed: readonly CellRef[], formulas: readonly PlacedFormula[], definedName: DefinedName): readonly Dependent[] {
  const readers = indexReaders(formulas, definedName);
  const certain = reachedFrom(changed, formulas, readers);
  const possible = reachedFrom(readers.always.flatMap((i) => formulas[i]?.at ?? []), formulas, readers);
  const always = new Set(readers.always);
  return formulas.flatMap((placed, i) =>
    (certain.has(i) || possible.has(i) || always.has(i) ? [{ ...placed, certain: certain.has(i) }] : []));
}

function reachedFrom(cells: readonly CellRef[], formulas: readonly PlacedFormula[], readers: Readers): ReadonlySet<number> {
  const reached = new Set<number>();
  const queue = [...cells];
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const reader of readers.of(at)) {
      const formula = formulas[reader];
      if (!formula || reached.has(reader)) continue;
      reached.add(reader);
      queue.push(formula.at);
    }
  }
  return reached;
}

interface Readers { readonly always: readonly number[]; of(at: CellRef): readonly number[] }
interface Interval { readonly top: number; readonly bottom: number; readonly reader: number }

/** Columns beyond this many of one range are kept by range, not by column. */
const WIDE = 64;

/** For each column of each sheet, which formulas read which of its rows. */
function indexReaders(formulas: readonly PlacedFormula[], definedName: DefinedName): Readers {
  const single = new Map<string, number[]>();
  const columns = new Map<string, Interval[]>();
  const wide: { readonly range: RangeRef; readonly reader: number }[] = [];
  const always: number[] = [];
  formulas.forEach((placed, reader) => {
    const ranges = rangesOf(placed, definedName);
    if (!ranges) { always.push(reader); return; }
    for (const range of ranges) {
      if (range.right - range.left >= WIDE) wide.push({ range, reader });
      else if (range.top === range.bottom && range.left === range.right) append(single, `${columnKey(range.sheet, range.left)},${String(range.top)}`, reader);
      else for (let column = range.left; column <= range.right; column += 1) append(columns, columnKey(range.sheet, column), { top: range.top, bottom: range.bottom, reader });
    }
  });
  return {
    always,
    of: (at) => [
      ...single.get(`${columnKey(at.sheet, at.column)},${String(at.row)}`) ?? [],
      ...(columns.get(columnKey(at.sheet, at.column)) ?? []).filter(({ top, bottom }) => top <= at.row && at.row <= bottom).map(({ reader }) => reader),
      ...wide.filter(({ range }) => sameColumnOf(range, at)).map(({ reader }) => reader),
    ],
  };
}

const columnKey = (sheet: string, column: number): string => `${sheet.toLowerCase()}!${String(column)}`;

const sameColumnOf = (range: RangeRef, at: CellRef): boolean => range.sheet.toLowerCase() === at.sheet.toLowerCase()
  && range.top <= at.row && at.row <= range.bottom && range.left <= at.column && at.column <= range.right;

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item); else lists.set(key, [item]);
}

const DEEPEST_NAME = 20;

/** What a formula reads; null when its text does not tell. */
function rangesOf({ at, formula }: PlacedFormula, definedName: DefinedName, depth = 0): readonly RangeRef[] | null {
  if (RESTLESS.test(formula) || depth > DEEPEST_NAME) return null;
  const { ranges, names, reachesUnseen } = formulaOperands(formula, at.sheet);
  if (reachesUnseen) return null;
  const named = names.map((name) => {
    const text = definedName(name, at.sheet);
    return text === null ? null : rangesOf({ at, formula: text }, definedName, depth + 1);
  });
  if (named.some((found) => found === null)) return null;
  const own = REACHES_ON.test(formula) ? ranges.map((range) => ({ ...range, top: 1, left: 1, bottom: MAX_ROWS, right: MAX_COLUMNS })) : ranges;
  return [...own, ...named.flatMap((found) => found ?? [])];
}

/** `A1:INDEX(…)` reaches further than its corner says: it is taken for the whole sheet. */
const REACHES_ON = /:[A-Za-z_.]+\(|\):/;
