// Moves the references of formulas as Excel does: when rows are inserted or taken out, and when a formula is filled
// down or across. Only references move; strings, names, functions and table columns stay as they are.
import { columnLetters, MAX_COLUMNS, MAX_ROWS, type CellRef, type RangeRef } from './address';
import { tokenizeFormula, type Area, type Corner, type FormulaToken } from './formulaTokens';

/** `count` rows inserted above row `before`. All insertions of a plan count rows as they were before any of them. */
export interface RowInsertion { readonly sheet: string; readonly before: number; readonly count: number }

/** Rows `first` to `first + count - 1` taken out. */
export interface RowRemoval { readonly sheet: string; readonly first: number; readonly count: number }

/** Rows from `top` to `bottom`, both included. */
interface Rows { readonly top: number; readonly bottom: number }

/** Where rows of a sheet stand afterwards; null when they are gone. */
type MoveRows = (sheet: string, rows: Rows) => Rows | null;

/** Sheet names are the same in any case, as in Excel. */
export const sameSheetName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/**
 * The formula after `insertions`: references at or below an inserted row move, ranges across it grow, absolute ones too.
 * References to other books, and to several sheets at once (`甲:丙!A1`), stay, as in Excel.
 * @param formula with or without its leading `=`, kept as given
 * @param onSheet the sheet the formula stands on
 */
export function shiftFormula(formula: string, onSheet: string, insertions: readonly RowInsertion[]): string {
  return moveReferences(formula, onSheet, (sheet, rows) => rowsAfterInsertions(sheet, rows, insertions));
}

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

/**
 * The ranges a formula points to, in the order written, `A1:B2` and `甲!A1:甲!B2` alike. A whole column reaches down to
 * the last row. Of a reference through several sheets the first and the last are named; other books are left out.
 */
export function formulaReferences(formula: string, onSheet: string): readonly RangeRef[] {
  const tokens = tokenizeFormula(formula).filter((token) => token.kind !== 'space');
  const ranges: RangeRef[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'reference' || inOtherBook(token)) return;
    const range = rangeOfArea(token.area, token.prefix?.sheet ?? onSheet);
    const previous = ranges.at(-1);
    const joined = tokens[i - 1]?.text === ':' && tokens[i - 2]?.kind === 'reference' && previous;
    if (joined && (token.prefix === null || sameSheetName(previous.sheet, range.sheet))) ranges.splice(-1, 1, union(previous, range));
    else ranges.push(range);
    if (token.prefix && token.prefix.lastSheet !== null) ranges.push({ ...range, sheet: token.prefix.lastSheet });
  });
  return ranges;
}

/** The defined names and tables a formula uses, each once, as written; not TRUE and FALSE, nor names of other books. */
export function formulaNames(formula: string): readonly string[] {
  const names = tokenizeFormula(formula).flatMap((token) => {
    if (token.kind === 'structured') return token.table === '' ? [] : [token.table];
    if (token.kind !== 'name' || inOtherBook(token) || /^(?:true|false)$/i.test(token.name)) return [];
    return [token.name];
  });
  return [...new Set(names)];
}

/** Does the formula point into another workbook? */
export function hasExternalReference(formula: string): boolean {
  return tokenizeFormula(formula).some(inOtherBook);
}

const inOtherBook = (token: FormulaToken): boolean => 'prefix' in token && (token.prefix?.book ?? null) !== null;

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

/** The rectangle an area covers on `sheet`; whole rows and columns reach to the ends of the sheet. */
export function rangeOfArea(area: Area, sheet: string): RangeRef {
  const to = area.to ?? area.from;
  const rows = [area.from.row ?? 1, to.row ?? MAX_ROWS] as const;
  const columns = [area.from.column ?? 1, to.column ?? MAX_COLUMNS] as const;
  return { sheet, top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

const union = (a: RangeRef, b: RangeRef): RangeRef => ({
  sheet: a.sheet, top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right),
});
