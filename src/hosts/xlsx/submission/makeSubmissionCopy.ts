// The clean copy to hand in (报送版) or to publish (公开版), made from the parts of the filled workbook.
import { sameSheetName } from '../../../core/workbook';
import { HostError } from '../../host';
import { relatedParts } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import { readWorkbookPart } from '../workbook/workbookPart';
import { requestCalculation } from '../write/calculation';
import { removeSheets } from '../write/createSheets';
import { patchCells } from '../write/patchCells';
import { valueOf } from '../xml/parse';
import { openXlsx, type XlsxWorkbook } from '../XlsxWorkbook';
import { collectGarbage } from './collectGarbage';
import { frozenCells, type FreezePlan } from './freezeCells';
import { keptSheets, type KeptSheets } from './KeptSheets';
import { stripDrawing } from './stripDrawing';
import { stripSheet } from './stripSheet';
import { declarePlainWorkbook, stripTable, stripWorkbookPart } from './stripWorkbookPart';
import { emptyUnusedStrings } from './usedStrings';

export interface SubmissionCopyPlan extends FreezePlan {
  /** Names of the sheets to hand in. */
  readonly keep: readonly string[];
}

/**
 * A copy of the workbook that holds the sheets of `plan.keep` and nothing else: planned formulas, and all that point to
 * what is not in the copy, are the values they show; comments, macros, links, caches, and what names people or machines
 * are gone. Page set-up, formats and pictures are as they were.
 * @throws HostError as {@link openXlsx}; `itemNotFound` for a sheet that is not there; `partDamaged` for a formula without value
 */
export function makeSubmissionCopy(bytes: Uint8Array, plan: SubmissionCopyPlan): Uint8Array {
  const workbook = openXlsx(bytes);
  const missing = plan.keep.find((name) => !workbook.part.sheets.some((sheet) => sameSheetName(sheet.name, name)));
  if (missing !== undefined || plan.keep.length === 0) throw new HostError('itemNotFound', { item: missing ?? '' });
  const kept = keptSheets(plan.keep, { names: workbook.part.names, goneTables: tablesNotOn(plan.keep, workbook) });
  const source = workbook.source.copy();
  freezeSheets(source, workbook, plan, kept);
  requestCalculation(source, workbook.part.path);
  removeSheets(source, (name) => !kept.isKept(name));
  stripWorkbookPart(source, kept);
  for (const sheet of readWorkbookPart(source).sheets) {
    stripSheet(source, sheet, kept);
    relatedParts(source, sheet.path, 'drawing').forEach((path) => { stripDrawing(source, path, sheet.name, kept); });
    relatedParts(source, sheet.path, 'table').forEach((path) => { stripTable(source, path, kept, sheet.name); });
  }
  emptyUnusedStrings(source);
  declarePlainWorkbook(source);
  collectGarbage(source);
  return source.toBytes({ times: 'fixed' });
}

/** Names of the tables on all other sheets. */
function tablesNotOn(keep: readonly string[], { source, part }: XlsxWorkbook): readonly string[] {
  return part.sheets.filter(({ name }) => !keep.some((kept) => sameSheetName(kept, name))).flatMap(({ path }) => relatedParts(source, path, 'table')).flatMap((path) => {
    const { xml, root } = source.parse(path);
    return [valueOf(xml, root, 'displayName') ?? valueOf(xml, root, 'name') ?? []].flat();
  });
}

function freezeSheets(source: XlsxPackage, workbook: XlsxWorkbook, plan: SubmissionCopyPlan, kept: KeptSheets): void {
  const snapshot = workbook.readSnapshot();
  for (const { name, path, kind } of workbook.part.sheets) {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (kind !== 'worksheet' || !sheet || !kept.isKept(name)) continue;
    source.write(path, patchCells(source.read(path), frozenCells(sheet, plan, kept)));
  }
}
