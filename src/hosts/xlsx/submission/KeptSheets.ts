// What stays in a clean copy, asked about formulas: does this one point to anything that goes?
import { formulaNames, formulaReferences, hasExternalReference, OWN_NAME_PREFIX, sameSheetName } from '../../../core/workbook';
import type { DefinedName } from '../workbook/workbookPart';

export interface KeptSheets {
  isKept(sheet: string): boolean;
  /** Does the formula point to a sheet, a name or a workbook that is not in the copy? */
  pointsAway(formula: string, onSheet: string): boolean;
  keepsName(name: DefinedName): boolean;
}

/** `#REF!` names what was deleted, `#N/A` alone a slicer, which is not in the copy. */
const isError = (formula: string): boolean => formula.includes('#REF!') || formula === '#N/A';

export function keptSheets(keep: readonly string[], names: readonly DefinedName[]): KeptSheets {
  const isKept = (sheet: string): boolean => keep.some((kept) => sameSheetName(kept, sheet));
  const pointsToSheetsAway = (formula: string, onSheet: string): boolean =>
    hasExternalReference(formula) || formulaReferences(formula, onSheet).some((range) => !isKept(range.sheet));
  const ownSheetOf = (name: DefinedName): string => name.sheet ?? keep[0] ?? '';
  let kept = names.filter((name) => !name.name.startsWith(OWN_NAME_PREFIX) && (name.sheet === null || isKept(name.sheet))
    && !isError(name.formula) && !pointsToSheetsAway(`=${name.formula}`, ownSheetOf(name)));
  // A name that uses a name that goes must go too, until nothing more follows.
  const usesGoneName = (formula: string): boolean => {
    const left = new Set(kept.map(({ name }) => name.toLowerCase()));
    return formulaNames(formula).some((name) => !left.has(name.toLowerCase()) && names.some((known) => known.name.toLowerCase() === name.toLowerCase()));
  };
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    kept = kept.filter((name) => !usesGoneName(`=${name.formula}`));
  }
  return {
    isKept,
    pointsAway: (formula, onSheet) => pointsToSheetsAway(formula, onSheet) || usesGoneName(formula),
    keepsName: (name) => kept.some((one) => one.name === name.name && one.sheet === name.sheet && one.formula === name.formula),
  };
}
