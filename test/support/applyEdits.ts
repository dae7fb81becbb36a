// The smallest host there is: applies a plan to a snapshot. Values are those the plan brings; formulas are not computed.
import { assertNever } from '../../src/core/units';
import {
  afterInsertions, BLANK_CELL, contentOf, isError, rangeAfterInsertions, rangeAfterRemoval, sameContent, sameSheetName, shiftFormula,
  shiftFormulaForRemoval, topLeft, type Cell, type CellContent, type CellRef, type CellValue, type InsertRows, type RangeRef,
  type RowRemoval, type SheetLayout, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot,
} from '../../src/core/workbook';

/** A sheet whose cells are found by `row,column`, until it is a snapshot again. */
interface OpenSheet { readonly sheet: SheetSnapshot; readonly cells: Map<string, Cell> }

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

/**
 * The workbook after `edits`, as a host would read it again.
 * @throws RangeError if a cell holds something else than an edit says it replaces, or if a sheet is not there
 */
export function applyEdits(workbook: WorkbookSnapshot, edits: readonly WorkbookEdit[]): WorkbookSnapshot {
  const insertions = edits.filter((edit) => edit.kind === 'insertRows');
  const created = edits.flatMap((edit) => (edit.kind === 'createSheet' ? [openLayout(edit.layout)] : []));
  const open = [...workbook.sheets.map(openSheet), ...created];
  const names = new Map(workbook.ownNames.map(({ name, target }) => [name, target]));
  for (const edit of edits) applyContent(edit, open, names);
  const grown = open.map((one) => insertInto(one, insertions));
  for (const [name, target] of names) if (target) names.set(name, rangeAfterInsertions(target, insertions));
  const shrunk = edits.reduce<readonly OpenSheet[]>((sheets, edit) => removeOwn(sheets, edit, names), grown);
  return { ...workbook, sheets: shrunk.map(closeSheet), ownNames: [...names].map(([name, target]) => ({ name, target })) };
}

function openSheet(sheet: SheetSnapshot): OpenSheet {
  const cells = new Map<string, Cell>();
  const { used } = sheet;
  if (!used) return { sheet, cells };
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const value = sheet.values[row - used.top]?.[column - used.left] ?? null;
      const formula = sheet.formulas[row - used.top]?.[column - used.left] ?? null;
      const format = sheet.formats[row - used.top]?.[column - used.left] ?? 'General';
      if (value !== null || formula !== null || format !== 'General') cells.set(keyOf(row, column), { value, formula, format });
    }
  }
  return { sheet, cells };
}

function openLayout(layout: SheetLayout): OpenSheet {
  const cells = new Map<string, Cell>();
  layout.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell) cells.set(keyOf(r + 1, c + 1), cellHolding(cell.content, 'General'));
    });
  });
  const merges = layout.merges.map((range) => ({ sheet: layout.name, ...range }));
  return {
    sheet: { name: layout.name, visibility: layout.visibility, used: null, values: [], formulas: [], formats: [], merges, protection: null, filter: null, obstacles: [] },
    cells,
  };
}

function cellHolding(content: CellContent, format: string): Cell {
  switch (content.kind) {
    case 'blank': return { value: null, formula: null, format };
    case 'number': case 'boolean': return { value: content.value, formula: null, format };
    case 'text': return { value: content.text, formula: null, format };
    case 'error': return { value: { error: '#其他' }, formula: null, format };
    case 'formula': return { value: content.result ?? { error: '#未计算' }, formula: content.formula, format };
    default: return assertNever(content);
  }
}

function sheetOf(open: readonly OpenSheet[], name: string): OpenSheet {
  const found = open.find(({ sheet }) => sameSheetName(sheet.name, name));
  if (!found) throw new RangeError(`applyEdits: no sheet ${name}`);
  return found;
}

function applyContent(edit: WorkbookEdit, open: readonly OpenSheet[], names: Map<string, RangeRef | null>): void {
  switch (edit.kind) {
    case 'setCell': setCell(sheetOf(open, edit.at.sheet), edit.at, edit.content, edit.replaces); return;
    case 'setNumberFormat': {
      const { cells } = sheetOf(open, edit.at.sheet);
      const cell = cells.get(keyOf(edit.at.row, edit.at.column)) ?? BLANK_CELL;
      if (cell.format !== edit.replaces) throw new RangeError(`applyEdits: format ${cell.format} where ${edit.replaces} was read`);
      cells.set(keyOf(edit.at.row, edit.at.column), { ...cell, format: edit.format });
      return;
    }
    case 'setName':
      if (edit.target) names.set(edit.name, edit.target);
      else names.delete(edit.name);
      return;
    case 'setStyle': case 'copyLooks': case 'setRowHeight': case 'setValidation': case 'createSheet': case 'insertRows': case 'removeOwnSheet': case 'removeOwnRows': return;
    default: assertNever(edit);
  }
}

function setCell({ cells, sheet }: OpenSheet, at: CellRef, content: CellContent, replaces: CellContent): void {
  const cell = cells.get(keyOf(at.row, at.column)) ?? BLANK_CELL;
  const found = contentOf(cell);
  if (!sameContent(found, replaces)) {
    throw new RangeError(`applyEdits: ${sheet.name} ${keyOf(at.row, at.column)} holds ${JSON.stringify(found)}, not ${JSON.stringify(replaces)}`);
  }
  cells.set(keyOf(at.row, at.column), cellHolding(content, cell.format));
}

const mapFormula = (cell: Cell, change: (formula: string) => string): Cell =>
  (cell.formula === null ? cell : { ...cell, formula: change(cell.formula) });

function movedCells({ cells }: OpenSheet, row: (row: number) => number | null, formula: (formula: string) => string): Map<string, Cell> {
  const moved = new Map<string, Cell>();
  for (const [key, cell] of cells) {
    const [from = 0, column = 0] = key.split(',').map(Number);
    const to = row(from);
    if (to !== null) moved.set(keyOf(to, column), mapFormula(cell, formula));
  }
  return moved;
}

function insertInto(open: OpenSheet, insertions: readonly InsertRows[]): OpenSheet {
  if (insertions.length === 0) return open;
  const { sheet } = open;
  const cells = movedCells(open, (row) => afterInsertions({ sheet: sheet.name, row, column: 1 }, insertions).row, (formula) => shiftFormula(formula, sheet.name, insertions));
  const here = insertions.filter((edit) => sameSheetName(edit.sheet, sheet.name));
  for (const edit of here) fillNewRows(open, edit, insertions, cells);
  const extended = here.flatMap((edit) => edit.extendMerges.map((merge) => ({ merge, bottom: firstNewRow(edit, insertions) + edit.count - 1 })));
  const merges = sheet.merges === 'unknown' ? sheet.merges : sheet.merges.map((range) => {
    const moved = rangeAfterInsertions(range, insertions);
    const bottoms = extended.filter(({ merge }) => merge.top === range.top && merge.left === range.left).map(({ bottom }) => bottom);
    return { ...moved, bottom: Math.max(moved.bottom, ...bottoms) };
  });
  return { sheet: { ...sheet, merges }, cells };
}

const firstNewRow = (edit: InsertRows, insertions: readonly InsertRows[]): number =>
  edit.before + insertions.filter((other) => sameSheetName(other.sheet, edit.sheet) && other.before < edit.before).reduce((sum, other) => sum + other.count, 0);

/** New rows are formatted like the row they are like. */
function fillNewRows(open: OpenSheet, edit: InsertRows, insertions: readonly InsertRows[], into: Map<string, Cell>): void {
  const first = firstNewRow(edit, insertions);
  for (const [key, cell] of open.cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (row !== edit.likeRow || cell.format === 'General') continue;
    for (let n = 0; n < edit.count; n += 1) into.set(keyOf(first + n, column), { ...BLANK_CELL, format: cell.format });
  }
  for (const { row, column, content } of edit.cells) {
    const held = cellHolding(content, into.get(keyOf(first + row, column))?.format ?? 'General');
    into.set(keyOf(first + row, column), mapFormula(held, (formula) => shiftFormula(formula, edit.sheet, insertions)));
  }
}

function removeOwn(sheets: readonly OpenSheet[], edit: WorkbookEdit, names: Map<string, RangeRef | null>): readonly OpenSheet[] {
  if (edit.kind === 'removeOwnSheet') {
    for (const [name, target] of names) if (target?.sheet === edit.sheet) names.set(name, null);
    return sheets.filter(({ sheet }) => !sameSheetName(sheet.name, edit.sheet));
  }
  if (edit.kind !== 'removeOwnRows') return sheets;
  const removal: RowRemoval = edit;
  for (const [name, target] of names) if (target) names.set(name, rangeAfterRemoval(target, removal));
  return sheets.map((one) => removeRows(one, removal));
}

function removeRows(open: OpenSheet, removal: RowRemoval): OpenSheet {
  const { sheet } = open;
  const row = (from: number): number | null => rangeAfterRemoval({ sheet: sheet.name, top: from, left: 1, bottom: from, right: 1 }, removal)?.top ?? null;
  const merges = sheet.merges === 'unknown' ? sheet.merges : sheet.merges.flatMap((range) => rangeAfterRemoval(range, removal) ?? []);
  return { sheet: { ...sheet, merges }, cells: movedCells(open, row, (formula) => shiftFormulaForRemoval(formula, sheet.name, removal)) };
}

function closeSheet({ sheet, cells }: OpenSheet): SheetSnapshot {
  const places = [...cells.keys()].map((key) => key.split(',').map(Number));
  if (places.length === 0) return { ...sheet, used: null, values: [], formulas: [], formats: [] };
  const along = (index: number): readonly number[] => places.map((place) => place[index] ?? 1);
  const used: RangeRef = {
    sheet: sheet.name, top: Math.min(...along(0)), left: Math.min(...along(1)), bottom: Math.max(...along(0)), right: Math.max(...along(1)),
  };
  const rows = <T>(read: (cell: Cell) => T): readonly (readonly T[])[] =>
    Array.from({ length: used.bottom - used.top + 1 }, (_, r) =>
      Array.from({ length: used.right - used.left + 1 }, (_, c) => read(cells.get(keyOf(topLeft(used).row + r, topLeft(used).column + c)) ?? BLANK_CELL)));
  return { ...sheet, used, values: rows<CellValue>((cell) => cell.value), formulas: rows((cell) => cell.formula), formats: rows((cell) => cell.format) };
}

/** The value a cell shows, for comparisons in tests. */
export const shown = (value: CellValue): string => (value === null ? '' : isError(value) ? value.error : String(value));
