// Drawn sheets → what is found in them, each as `kind @ sheet!cell`.
import { ALL_EXTRAS } from '../../../src/core/allExtras';
import { checkForm, checkWorkbook, type Finding } from '../../../src/core/checks';
import { formatRange, type SheetSnapshot } from '../../../src/core/workbook';
import { score, type ScoringOptions } from '../scoring/sheets';

export function findingsIn(sheets: readonly SheetSnapshot[], options: ScoringOptions = {}): readonly Finding[] {
  const { tables, form, evaluation } = score(sheets, options);
  return [...checkForm(form, evaluation, { tables, extras: ALL_EXTRAS }), ...checkWorkbook(tables, [{ form, evaluation }], ALL_EXTRAS)];
}

/** Where findings of one kind stand. */
export const found = (kind: Finding['kind'], ...sheets: readonly SheetSnapshot[]): readonly string[] =>
  findingsIn(sheets).filter((finding) => finding.kind === kind).map((finding) => formatRange(finding.at));

/** Findings of one kind, whole. */
export function foundOf<K extends Finding['kind']>(kind: K, ...sheets: readonly SheetSnapshot[]): readonly Extract<Finding, { kind: K }>[] {
  return findingsIn(sheets).filter((finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind);
}
