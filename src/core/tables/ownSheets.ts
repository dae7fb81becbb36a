// Our own sheets of an earlier run: known by hidden names, never by their titles; and which sheets are hers to be read.
import { isMemorySheet } from '../memory';
import { isRuleSheet } from '../rules';
import { OWN_SHEET, ownSheet, ownSheetNames, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import { readReport } from './readReport';
import { readWorkingPaper } from './readWorkingPaper';
import type { OwnSheets } from './table';

/** What a person wrote in our sheets. */
export function readOwnSheets(workbook: WorkbookSnapshot): OwnSheets {
  const workingPaper = ownSheet(workbook, OWN_SHEET.workingPaper);
  const report = ownSheet(workbook, OWN_SHEET.report);
  return {
    workingPaper: workingPaper && { sheet: workingPaper.name, ...readWorkingPaper(workingPaper) },
    report: report && { sheet: report.name, paragraphs: readReport(report) },
    scorecards: ownScorecards(workbook),
  };
}

/** Sheets that hold a scorecard we made: read as forms, and ours to write to. */
export const ownScorecards = (workbook: WorkbookSnapshot): readonly string[] =>
  [...new Set(workbook.ownNames.filter(({ name }) => name.startsWith(OWN_SHEET.scorecard)).flatMap(({ target }) => (target ? [target.sheet] : [])))];

/** Sheets that are read: visible, none of ours but the scorecards, and not the rules she keeps in 评分规则. */
export function sheetsToRead(workbook: WorkbookSnapshot): readonly SheetSnapshot[] {
  const ours = ownSheetNames(workbook);
  const scorecards = ownScorecards(workbook);
  return workbook.sheets.filter((sheet) =>
    sheet.visibility === 'visible' && !isRuleSheet(sheet) && (!ours.has(sheet.name) || scorecards.includes(sheet.name)));
}

/** Hidden and very hidden sheets of hers, by name; our memory is none of them. */
export const hiddenSheetsOf = (workbook: WorkbookSnapshot): readonly string[] =>
  workbook.sheets.filter((sheet) => sheet.visibility !== 'visible' && !isMemorySheet(sheet)).map(({ name }) => name);
