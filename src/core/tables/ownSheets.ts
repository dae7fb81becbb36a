// Our own sheets of an earlier run: known by hidden names, never by their titles.
import { isMemorySheet } from '../memory';
import { OWN_NAME_PREFIX, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import { readReport } from './readReport';
import { readWorkingPaper } from './readWorkingPaper';
import type { OwnSheets } from './table';

/** Hidden names of whole sheets of ours. A scorecard's name may carry a number behind it. */
export const WORKING_PAPER_NAME = `${OWN_NAME_PREFIX}workingPaper`;
export const REPORT_NAME = `${OWN_NAME_PREFIX}report`;
export const SCORECARD_NAME = `${OWN_NAME_PREFIX}scorecard`;
export const FINDINGS_NAME = `${OWN_NAME_PREFIX}findings`;
export const SUMMARY_NAME = `${OWN_NAME_PREFIX}summary`;

const NOT_INPUT: readonly string[] = [WORKING_PAPER_NAME, REPORT_NAME, FINDINGS_NAME, SUMMARY_NAME];

/** What a person wrote in our sheets. */
export function readOwnSheets(workbook: WorkbookSnapshot): OwnSheets {
  const workingPaper = sheetOf(workbook, WORKING_PAPER_NAME);
  const report = sheetOf(workbook, REPORT_NAME);
  return {
    workingPaper: workingPaper && { sheet: workingPaper.name, ...readWorkingPaper(workingPaper) },
    report: report && { sheet: report.name, paragraphs: readReport(report) },
    scorecards: ownScorecards(workbook),
  };
}

function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot | null {
  const target = workbook.ownNames.find((own) => own.name.toLowerCase() === name.toLowerCase())?.target;
  return target ? sheetNamed(workbook, target.sheet) : null;
}

/** Sheets that hold a scorecard we made: read as forms, and ours to write to. */
export const ownScorecards = (workbook: WorkbookSnapshot): readonly string[] =>
  [...new Set(workbook.ownNames.filter(({ name }) => name.toLowerCase().startsWith(SCORECARD_NAME.toLowerCase())).flatMap(({ target }) => (target ? [target.sheet] : [])))];

/** Sheets of hers that are read: visible, and none of ours but the scorecards. */
export function sheetsToRead(workbook: WorkbookSnapshot): readonly SheetSnapshot[] {
  const ours = new Set(NOT_INPUT.map((name) => sheetOf(workbook, name)?.name));
  return workbook.sheets.filter((sheet) => sheet.visibility === 'visible' && !ours.has(sheet.name));
}

/** Hidden and very hidden sheets of hers, by name; our memory is none of them. */
export const hiddenSheetsOf = (workbook: WorkbookSnapshot): readonly string[] =>
  workbook.sheets.filter((sheet) => sheet.visibility !== 'visible' && !isMemorySheet(sheet)).map(({ name }) => name);
