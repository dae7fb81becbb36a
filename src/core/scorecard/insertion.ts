// Where the missing rows go in, and whether anything else would be torn by them.
import {
  cellAt, formulaReferences, isBlank, sheetNamed, valueAt, type RangeRef, type SheetSnapshot, type WorkbookSnapshot,
} from '../workbook';
import type { Scorecard } from '../tables';
import { missingIn, type RowRun } from './placeIndicators';

/** `inside`: above the last row of the run, so that ranges ending there grow; else below it. */
export interface RunInsertion {
  readonly side: 'inside' | 'below';
  readonly before: number;
  readonly count: number;
  readonly likeRow: number;
  readonly extendMerges: readonly RangeRef[];
}

/** What an insertion depends on besides its run. */
export interface Block { readonly sheet: SheetSnapshot; readonly workbook: WorkbookSnapshot; readonly lastRow: number }

/** The insertion a run needs; null where its rows suffice. */
export function insertionFor(run: RowRun, { sheet, workbook, lastRow }: Block): RunInsertion | null {
  const count = missingIn(run);
  const last = run.rows.at(-1)?.row;
  if (count === 0 || last === undefined) return null;
  // Below the last row of the block a sum over the block would not grow; nor would any range that ends with this run.
  const inside = last === lastRow || rangeEndsAt(last, sheet.name, workbook);
  return inside
    ? { side: 'inside', before: last, count, likeRow: last, extendMerges: [] }
    : { side: 'below', before: last + 1, count, likeRow: last, extendMerges: mergesEndingAt(sheet, last) };
}

/** Merges over several rows that end with the run must grow over the rows below it. */
const mergesEndingAt = (sheet: SheetSnapshot, row: number): readonly RangeRef[] =>
  (sheet.merges === 'unknown' ? [] : sheet.merges.filter(({ top, bottom }) => top < bottom && bottom === row));

/** Does a formula anywhere end a range with this row? */
function rangeEndsAt(row: number, sheetName: string, workbook: WorkbookSnapshot): boolean {
  return allFormulas(workbook).some(({ formula, sheet }) =>
    formulaReferences(formula, sheet).some((range) => range.sheet === sheetName && range.bottom === row && range.top <= row && range.left === range.right));
}

function allFormulas(workbook: WorkbookSnapshot): readonly { readonly formula: string; readonly sheet: string }[] {
  return workbook.sheets.flatMap((sheet) => sheet.formulas.flatMap((row) => (row ?? []).flatMap((formula) => (formula === null ? [] : [{ formula, sheet: sheet.name }]))));
}

/** Would new rows above `before` tear something that is not the form? */
export function tearsOthers(card: Scorecard, before: number, workbook: WorkbookSnapshot): boolean {
  const sheet = sheetNamed(workbook, card.range.sheet);
  if (!sheet?.used) return false;
  const across = (range: RangeRef): boolean => range.top < before && before <= range.bottom;
  const beside = (range: RangeRef): boolean => range.right < card.range.left || range.left > card.range.right;
  if (sheet.obstacles.some(({ range }) => across(range))) return true;
  if (sheet.merges !== 'unknown' && sheet.merges.some((merge) => across(merge) && beside(merge))) return true;
  // A single empty row may stand inside a table beside the form: two rows each way.
  return heldBeside(sheet, card.range, [before - 2, before - 1]) && heldBeside(sheet, card.range, [before, before + 1]);
}

function heldBeside(sheet: SheetSnapshot, form: RangeRef, rows: readonly number[]): boolean {
  const { left, right } = sheet.used ?? form;
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i).filter((column) => column < form.left || column > form.right);
  return rows.some((row) => columns.some((column) => !isBlank(valueAt(sheet, row, column)) || cellAt(sheet, row, column).formula !== null));
}
