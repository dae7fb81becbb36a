// Brings the kept results of her formulas up to date where they depend on cells that were changed, so that programs that
// do not compute show them right.
import { isError, type CellRef, type CellValue } from '../../../core/workbook';
import { createEvaluator, dependentsOf, type Dependent, type PlacedFormula } from '../formula';
import { NOT_COMPUTED } from '../sheet/readCells';
import type { CellPatch } from '../write/patchCells';
import type { DefinedName } from '../workbook/workbookPart';
import { definedName, formulaBook, isInArray, type ReadBook } from './formulaBook';

export interface Changes {
  /** Cells that hold something else than before. */
  readonly changed: readonly CellRef[];
  /** Of these, the formulas whose results came with the plan: they are known, and stay. */
  readonly known: readonly CellRef[];
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${row},${column},${sheet}`;

/** A book whose formulas are known, and whose cells are read only if one of them must be computed. */
export interface LazyBook {
  readonly formulas: readonly PlacedFormula[];
  readonly names: readonly DefinedName[];
  read(): ReadBook;
}

/**
 * New results, by sheet. What depends on the changes and cannot be computed loses its old one: Excel computes it on
 * opening, and until then nobody takes the old figure for the new. What only may depend on them keeps it.
 */
export function refreshDependents({ formulas, names, read }: LazyBook, changes: Changes): ReadonlyMap<string, readonly CellPatch[]> {
  const stale = staleFormulas(formulas, names, changes);
  return stale.size === 0 ? new Map() : freshResults(read(), stale);
}

/** Her formulas that depend on what changed, and ours whose results did not come with the plan. */
function staleFormulas(formulas: readonly PlacedFormula[], names: readonly DefinedName[], { changed, known }: Changes): ReadonlyMap<string, Dependent> {
  const knownKeys = new Set(known.map(keyOf));
  const changedKeys = new Set(changed.map(keyOf));
  const dependents = dependentsOf(changed, formulas, (name, sheet) => definedName(names, name, sheet));
  const written = formulas.filter(({ at }) => changedKeys.has(keyOf(at))).map((placed): Dependent => ({ ...placed, certain: true }));
  return new Map([...dependents, ...written].map((placed) => [keyOf(placed.at), placed] as const).filter(([key]) => !knownKeys.has(key)));
}

function freshResults(book: ReadBook, stale: ReadonlyMap<string, Dependent>): ReadonlyMap<string, readonly CellPatch[]> {
  const evaluator = createEvaluator(formulaBook(book, (at) => !stale.has(keyOf(at))));
  const patches = new Map<string, CellPatch[]>();
  for (const { at, certain } of stale.values()) {
    const sheet = book.sheets.find(({ snapshot }) => snapshot.name === at.sheet)?.snapshot;
    if (!sheet || isInArray(sheet, at)) continue;
    const value = evaluator.evaluate(at.sheet, at.row, at.column);
    const stands = sheet.used ? sheet.values[at.row - sheet.used.top]?.[at.column - sheet.used.left] ?? null : null;
    if (value === null ? !certain || stands === NOT_COMPUTED : sameValue(value, stands)) continue;
    const list = patches.get(at.sheet) ?? [];
    list.push({ row: at.row, column: at.column, set: { kind: 'value', value } });
    patches.set(at.sheet, list);
  }
  return patches;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  if (isError(a) && isError(b)) return a.error === b.error && b !== NOT_COMPUTED;
  return a === b;
}
