// Moves the references of formulas as Excel does: when rows are inserted or taken out, and when a formula is filled
// down or across. Only references move; strings, names, functions and table columns stay as they are.
import { columnLetters, MAX_COLUMNS, MAX_ROWS, sameSheetName, type CellRef, type RangeRef } from './address';
import type { CellContent } from './edits';
import { tokenizeFormula, type Area, type Corner, type FormulaToken } from './formulaTokens';

/** `count` rows inserted above row `before`. All insertions of a plan count rows as they were before any of them. */
export interface RowInsertion { readonly sheet: string; readonly before: number; readonly count: number }

/** Rows `first` to `first + count - 1` taken out. */
export interface RowRemoval { readonly sheet: string; readonly first: number; readonly count: number }

/** Rows from `top` to `bottom`, both included. */
interface Rows { readonly top: number; readonly bottom: number }

/** Where rows of a sheet stand afterwards; null when they are gone. */
type MoveRows = (sheet: string, rows: Rows) => Rows | null;

/**
 * The formula after `insertions`: references at or below an inserted row move, ranges across it grow, absolute ones too.
 * References to other books, and to several sheets at once (`甲:丙!A1`), stay, as in Excel.
 * @param formula with or without its leading `=`, kept as given
 * @param onSheet the sheet the formula stands on
 */
export function shiftFormula(formula: string, onSheet: string, insertions: readonly RowInsertion[]): string {
  return moveReferences(formula, onSheet, (sheet, rows) => rowsAfterInsertions(sheet, rows, insertions));
}

/** Content that reads as a formula does after `insertions`. */
export const shiftContent = (content: CellContent, onSheet: string, insertions: readonly RowInsertion[]): CellContent =>
  (content.kind === 'formula' && insertions.length > 0 ? { ...content, formula: shiftFormula(content.formula, onSheet, insertions) } : content);

/** The formula after rows were taken out: ranges shrink, and what pointed only to them becomes `#REF!`. */
export function shiftFormulaForRemoval(formula: string, onSheet: string, removal: RowRemoval): string {
  return moveReferences(formula, onSheet, (sheet, rows) => rowsAfterRemoval(sheet, rows, removal));
}

/** Where a cell stands after `insertions`. */
export function afterInsertions(cell: CellRef, insertions: readonly RowInsertion[]): CellRef {
  return { ...cell, row: rowAfterInsertions(cell.sheet, cell.row, insertions) };
}

/** Where a range stands after `insertions`; it grows when rows come in below its first row and above its last. */
export function rangeAfterInsertions(range: RangeRef, insertions: readonly RowInsertion[]): RangeRef {
  return { ...range, ...rowsAfterInsertions(range.sheet, range, insertions) ?? {} };
}

/** What is left of a range after rows were taken out; null when all of it is gone. */
export function rangeAfterRemoval(range: RangeRef, removal: RowRemoval): RangeRef | null {
  const rows = rowsAfterRemoval(range.sheet, range, removal);
  return rows && { ...range, ...rows };
}

/**
 * The formula as it reads when filled `rowOffset` rows down and `columnOffset` columns right: relative parts move,
 * absolute ones stay. What would leave the sheet becomes `#REF!`.
 */
export function translateFormula(formula: string, rowOffset: number, columnOffset: number): string {
  if (rowOffset === 0 && columnOffset === 0) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowAbsolute ? corner.row : corner.row + rowOffset,
    column: corner.column === null || corner.columnAbsolute ? corner.column : corner.column + columnOffset,
  });
  return rewriteAreas(formula, (token) => ({ from: move(token.area.from), to: token.area.to && move(token.area.to) }));
}

type ReferenceToken = Extract<FormulaToken, { readonly kind: 'reference' }>;

function moveReferences(formula: string, onSheet: string, move: MoveRows): string {
  return rewriteAreas(formula, (token) => {
    if (token.prefix && (token.prefix.book !== null || token.prefix.lastSheet !== null)) return token.area;
    return moveArea(token.area, token.prefix?.sheet ?? onSheet, move);
  });
}

function moveArea(area: Area, sheet: string, move: MoveRows): Area | null {
  const { from, to } = area;
  if (from.row === null) return area;
  const last = to?.row ?? from.row;
  const moved = move(sheet, { top: Math.min(from.row, last), bottom: Math.max(from.row, last) });
  if (!moved) return null;
  const upward = last < from.row;
  return {
    from: { ...from, row: upward ? moved.bottom : moved.top },
    to: to && { ...to, row: upward ? moved.top : moved.bottom },
  };
}

/** Writes each reference anew; a null area, or one outside the sheet, is `#REF!`. Unchanged ones keep their letters. */
function rewriteAreas(formula: string, change: (token: ReferenceToken) => Area | null): string {
  return tokenizeFormula(formula).map((token) => {
    if (token.kind !== 'reference') return token.text;
    const area = change(token);
    if (area && sameArea(area, token.area)) return token.text;
    return `${token.prefix?.text ?? ''}${area && fits(area) ? formatArea(area) : '#REF!'}`;
  }).join('');
}

const corners = (area: Area): readonly Corner[] => (area.to ? [area.from, area.to] : [area.from]);

const sameArea = (a: Area, b: Area): boolean =>
  corners(a).map(({ row, column }) => `${String(row)},${String(column)}`).join(':') ===
  corners(b).map(({ row, column }) => `${String(row)},${String(column)}`).join(':');

const fits = (area: Area): boolean => corners(area).every(({ row, column }) =>
  (row === null || (row >= 1 && row <= MAX_ROWS)) && (column === null || (column >= 1 && column <= MAX_COLUMNS)));

const formatCorner = (corner: Corner): string => [
  corner.column === null ? '' : `${corner.columnAbsolute ? '$' : ''}${columnLetters(corner.column)}`,
  corner.row === null ? '' : `${corner.rowAbsolute ? '$' : ''}${String(corner.row)}`,
].join('');

const formatArea = (area: Area): string => corners(area).map(formatCorner).join(':');

const rowAfterInsertions = (sheet: string, row: number, insertions: readonly RowInsertion[]): number =>
  insertions.reduce((now, { sheet: inserted, before, count }) => (sameSheetName(inserted, sheet) && before <= row ? now + count : now), row);

function rowsAfterInsertions(sheet: string, { top, bottom }: Rows, insertions: readonly RowInsertion[]): Rows | null {
  const moved = rowAfterInsertions(sheet, top, insertions);
  // A range down to the last row cannot grow beyond the sheet; a cell pushed off it is lost.
  return moved > MAX_ROWS ? null : { top: moved, bottom: Math.min(MAX_ROWS, rowAfterInsertions(sheet, bottom, insertions)) };
}

function rowsAfterRemoval(sheet: string, { top, bottom }: Rows, removal: RowRemoval): Rows | null {
  const end = removal.first + removal.count;
  if (!sameSheetName(removal.sheet, sheet) || bottom < removal.first) return { top, bottom };
  if (top >= removal.first && bottom < end) return null;
  return {
    top: top < removal.first ? top : Math.max(removal.first, top - removal.count),
    bottom: bottom >= end ? bottom - removal.count : removal.first - 1,
  };
}
