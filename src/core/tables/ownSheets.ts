// Our own sheets of an earlier run: known by hidden names, never by their titles; and which sheets are hers to be read.
import { isMemorySheet } from '../memory';
import { isRuleSheet } from '../rules';
import { OWN_SHEET, ownSheet, ownSheetNames, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import { readReport } from './readReport';
import { readWorkingPaper } from './readWorkingPaper';
import { REPORT_COLUMNS } from './reportSheet';
import type { OwnSheets } from './table';
import { ID_HEADER } from './workingPaperSheet';

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

/** Where the header of our sheets stands at the latest, with a few lines of hers above it. */
const HEADER_ROWS = 60;
const PARAGRAPH_ID_HEADER = REPORT_COLUMNS.find(({ column }) => column === 'id')?.header ?? '';

/**
 * Visible sheets laid out as our 评分底稿 or draft, but not known as ours: copies she made, or sheets whose hidden name
 * another program dropped. What stands in them are results of a run, no data of hers.
 */
export function copiesOfOurs(workbook: WorkbookSnapshot): readonly string[] {
  const ours = ownSheetNames(workbook);
  return workbook.sheets.filter((sheet) => sheet.visibility === 'visible' && !ours.has(sheet.name) && isLaidOutAsOurs(sheet)).map(({ name }) => name);
}

const isLaidOutAsOurs = ({ values }: SheetSnapshot): boolean =>
  values.slice(0, HEADER_ROWS).some((row) => row?.some((value) => value === ID_HEADER || value === PARAGRAPH_ID_HEADER) === true);

/** Sheets that are read: visible or pointed to, none of ours but the scorecards, no copy of ours, and not the rules she keeps in 评分规则. */
export function sheetsToRead(workbook: WorkbookSnapshot, pointed: ReadonlySet<string>): readonly SheetSnapshot[] {
  const ours = ownSheetNames(workbook);
  const scorecards = ownScorecards(workbook);
  const copies = new Set(copiesOfOurs(workbook));
  return workbook.sheets.filter((sheet) =>
    (sheet.visibility === 'visible' || pointed.has(sheet.name)) && !isRuleSheet(sheet) && !copies.has(sheet.name) && (!ours.has(sheet.name) || scorecards.includes(sheet.name)));
}

/** Hidden and very hidden sheets of hers, by name; our memory is none of them. */
export const hiddenSheetsOf = (workbook: WorkbookSnapshot, pointed: ReadonlySet<string>): readonly string[] =>
  workbook.sheets.filter((sheet) => sheet.visibility !== 'visible' && !pointed.has(sheet.name) && !isMemorySheet(sheet)).map(({ name }) => name);
