// Where a workbook has rules of its own. Apart from reading them, which few workbooks need.
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook';
import { readRuleRows } from './readRuleRows';

/** Is this sheet one of ours with rules in it? Told by its headings, whatever its name. */
export function isRuleSheet(sheet: SheetSnapshot): boolean {
  const table = readRuleRows(sheet);
  return table.basics.length > 0 && table.indicators.length + table.groups.length > 0;
}

/** The sheet of the workbook whose rules are in force; null where it has none. Hidden ones do not count. */
export const ruleSheetOf = (workbook: WorkbookSnapshot): SheetSnapshot | null =>
  workbook.sheets.find((sheet) => sheet.visibility === 'visible' && isRuleSheet(sheet)) ?? null;
