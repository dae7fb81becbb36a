// What stays in a clean copy, asked about formulas: does this one point to anything that goes?
import { formulaReferences, hasExternalReference, OWN_NAME_PREFIX, sameSheetName, tokenizeFormula } from '../../../core/workbook';
import type { DefinedName } from '../workbook/workbookPart';

export interface KeptSheets {
  isKept(sheet: string): boolean;
  /** Does the formula point to a sheet, a name or a workbook that is not in the copy? */
  pointsAway(formula: string, onSheet: string): boolean;
  keepsName(name: DefinedName): boolean;
}

/** `#REF!` names what was deleted, `#N/A` alone a slicer, which is not in the copy. */
const isError = (formula: string): boolean => formula.includes('#REF!') || formula === '#N/A';

/** What the workbook holds that formulas can name besides cells. */
export interface NamedThings {
  readonly names: readonly DefinedName[];
  /** Names of tables that stand on sheets that go. */
  readonly goneTables: readonly string[];
}

const lower = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map((text) => text.toLowerCase()));

export function keptSheets(keep: readonly string[], { names, goneTables }: NamedThings): KeptSheets {
  const isKept = (sheet: string): boolean => keep.some((kept) => sameSheetName(kept, sheet));
  const pointsToSheetsAway = (formula: string, onSheet: string): boolean =>
    hasExternalReference(formula) || formulaReferences(formula, onSheet).some((range) => !isKept(range.sheet));
  const own = names.filter((name) => !name.name.startsWith(OWN_NAME_PREFIX) && (name.sheet === null || isKept(name.sheet))
    && !isError(name.formula) && !pointsToSheetsAway(`=${name.formula}`, name.sheet ?? keep[0] ?? ''));
  const kept = closedUnderUse(own, names, goneTables);
  const gone = lower([...namesNotIn(names, kept), ...goneTables]);
  return {
    isKept,
    pointsAway: (formula, onSheet) => pointsToSheetsAway(formula, onSheet) || uses(formula, gone),
    keepsName: (name) => kept.some((one) => one.name === name.name && one.sheet === name.sheet && one.formula === name.formula),
  };
}

/** A name that uses a name that goes must go too, until nothing more follows. */
function closedUnderUse(candidates: readonly DefinedName[], names: readonly DefinedName[], goneTables: readonly string[]): readonly DefinedName[] {
  const gone = lower([...namesNotIn(names, candidates), ...goneTables]);
  const left = candidates.filter((name) => !uses(`=${name.formula}`, gone));
  return left.length === candidates.length ? left : closedUnderUse(left, names, goneTables);
}

function namesNotIn(names: readonly DefinedName[], kept: readonly DefinedName[]): readonly string[] {
  const left = lower(kept.map(({ name }) => name));
  return names.map(({ name }) => name).filter((name) => !left.has(name.toLowerCase()));
}

function uses(formula: string, gone: ReadonlySet<string>): boolean {
  return gone.size > 0 && tokenizeFormula(formula).some((token) =>
    (token.kind === 'name' && gone.has(token.name.toLowerCase())) || (token.kind === 'structured' && gone.has(token.table.toLowerCase())));
}
