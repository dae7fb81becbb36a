// Our own sheets: by which hidden name each is known, and which sheet of a workbook it is. Never by title: a sheet of
// hers may be called 评分底稿 too.
import { sameSheetName, type RangeRef } from './address';
import { OWN_NAME_PREFIX, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from './snapshot';

/** Hidden defined names of our sheets. Scorecards and summaries of several forms add a number: `jixiao_scorecard2`. */
export const OWN_SHEET = {
  workingPaper: `${OWN_NAME_PREFIX}workingPaper`,
  report: `${OWN_NAME_PREFIX}report`,
  scorecard: `${OWN_NAME_PREFIX}scorecard`,
  findings: `${OWN_NAME_PREFIX}findings`,
  summary: `${OWN_NAME_PREFIX}summary`,
} as const;

/** The titles our sheets get where they are free. */
export const OWN_SHEET_TITLE = {
  workingPaper: '评分底稿', report: '自评报告（草稿）', scorecard: '绩效自评表', findings: '核对结果', summary: '汇总',
} as const;

/** What the hidden name `name` points to; null where there is none, or what it named was deleted. */
export const ownRange = (workbook: WorkbookSnapshot, name: string): RangeRef | null =>
  workbook.ownNames.find((own) => own.name === name)?.target ?? null;

/** The sheet known by `name`; null where it was never made or has been deleted. */
export function ownSheet(workbook: WorkbookSnapshot, name: string): SheetSnapshot | null {
  const range = ownRange(workbook, name);
  return range && sheetNamed(workbook, range.sheet);
}

/** Names of all our sheets but the memory, which is known by its first line. */
export function ownSheetNames({ ownNames }: Pick<WorkbookSnapshot, 'ownNames'>): ReadonlySet<string> {
  const sheets = Object.values(OWN_SHEET);
  return new Set(ownNames.flatMap(({ name, target }) =>
    (target && sheets.some((sheet) => name === sheet || (name.startsWith(sheet) && /^\d+$/.test(name.slice(sheet.length)))) ? [target.sheet] : [])));
}

const MOST_LETTERS = 31;

/** `wanted`, or the next free name: 评分底稿, 评分底稿2 … at most 31 letters, in any case of letters unlike all others. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? '' : String(n);
    const name = wanted.slice(0, MOST_LETTERS - suffix.length) + suffix;
    if (!taken.some((other) => sameSheetName(other, name))) return name;
  }
}
