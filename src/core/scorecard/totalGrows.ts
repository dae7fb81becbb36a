// Will a total of hers still be the whole, once rows have come in?
import { afterInsertions, cellAt, contains, formulaReferences, shiftFormula, type CellRef, type RowInsertion, type SheetSnapshot } from '../workbook';
import type { Scorecard } from '../tables';

/** A range longer than this is no sum over a form: its cells are not looked through. */
const LONGEST_SUM = 200;

/** Does her own total formula reach the new rows? One that names its cells one by one would leave them out. */
export function totalGrows(card: Scorecard, sheet: SheetSnapshot, insertions: readonly RowInsertion[]): boolean {
  const total = card.totals?.score;
  if (!total || total.formula === null) return true;
  const column = card.templateRows[0]?.fields.score?.at.column ?? total.at.column;
  const reached = reachedFrom(sheet, total.at, new Set());
  return insertions.every(({ before, count }) => {
    const row = afterInsertions({ sheet: sheet.name, row: before, column }, insertions).row - count;
    return reached.some(({ formula }) => formulaReferences(shiftFormula(formula, sheet.name, insertions), sheet.name)
      .some((range) => contains(range, { sheet: sheet.name, row, column })));
  });
}

/** The formulas a cell of the sheet is made of, subtotals included. */
function reachedFrom(sheet: SheetSnapshot, at: CellRef, seen: ReadonlySet<string>): readonly { readonly formula: string }[] {
  const { formula } = cellAt(sheet, at.row, at.column);
  const key = `${String(at.row)},${String(at.column)}`;
  if (formula === null || seen.has(key)) return [];
  const inside = formulaReferences(formula, sheet.name)
    .filter((range) => range.sheet === sheet.name && range.bottom - range.top < LONGEST_SUM && range.left === range.right)
    .flatMap((range) => Array.from({ length: range.bottom - range.top + 1 }, (_, i) => ({ sheet: sheet.name, row: range.top + i, column: range.left })));
  return [{ formula }, ...inside.flatMap((cell) => reachedFrom(sheet, cell, new Set([...seen, key])))];
}
