// 评分底稿 as edits: the sheet, and the hidden name by which it is known next time.
import { freeSheetName, OWN_SHEET, OWN_SHEET_TITLE, ownRange, ownSheet, planSheet, type RangeRef, type WorkbookEdit } from '../workbook';
import { WORKING_PAPER_COLUMNS } from '../tables';
import { layoutWorkingPaper } from './layoutWorkingPaper';
import type { PaperInput } from './paperInput';

/** Edits that bring the paper up to date; none when it is. */
export function planWorkingPaper(input: PaperInput): readonly WorkbookEdit[] {
  const { workbook } = input;
  const existing = ownSheet(workbook, OWN_SHEET.workingPaper);
  const known = ownRange(workbook, OWN_SHEET.workingPaper);
  const name = existing?.name ?? freeSheetName(OWN_SHEET_TITLE.workingPaper, workbook.sheets.map((sheet) => sheet.name));
  const { layout, bottom } = layoutWorkingPaper(input, name, existing && known ? { sheet: existing, bottom: known.bottom } : null);
  const target: RangeRef = { sheet: name, top: 1, left: 1, bottom, right: WORKING_PAPER_COLUMNS.length };
  return [...planSheet(layout, existing), ...planName(known, target)];
}

function planName(known: RangeRef | null, target: RangeRef): readonly WorkbookEdit[] {
  const same = known?.sheet === target.sheet && known.bottom === target.bottom;
  return same ? [] : [{ kind: 'setName', name: OWN_SHEET.workingPaper, target, replaces: known }];
}
