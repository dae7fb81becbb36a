// A workbook as small as it can be, that carries out a plan as the contract of edits.ts says: cells, formats, names and
// merges of any sheet, nothing else. What tests of plans compare before and after.
import {
  a1, BLANK, cellAt, parseA1, rangeAfterInsertions, rangeAfterRemoval, rangeA1, sameContent, shiftFormula, shiftFormulaForRemoval,
  type CellContent, type CellRef, type InsertRows, type RangeRef, type RemoveOwn, type SheetLayout, type SheetSnapshot, type WorkbookEdit,
} from '../../../src/core/workbook';

export interface ModelBook {
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly formats: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, RangeRef>;
  readonly merges: readonly RangeRef[];
  readonly sheets: readonly string[];
}

export const key = (at: CellRef): string => `${at.sheet}!${a1(at)}`;
const cellOfKey = (text: string): CellRef => {
  const bang = text.lastIndexOf('!');
  const place = parseA1(text.slice(bang + 1));
  if (!place) throw new Error(text);
  return { sheet: text.slice(0, bang), ...place };
};

/** @throws Error when a cell, format or name is not what the plan replaces */
export function applyToModel(book: ModelBook, edits: readonly WorkbookEdit[]): ModelBook {
  const insertions = edits.filter((edit) => edit.kind === 'insertRows').sort((a, b) => b.before - a.before);
  const removals = edits.filter((edit) => edit.kind === 'removeOwnRows').sort((a, b) => b.first - a.first);
  const removedSheets = edits.flatMap((edit) => (edit.kind === 'removeOwnSheet' ? [edit.sheet] : []));
  const direct = edits.reduce(applyDirectly, edits.reduce(createSheets, book));
  const grown = fillNewRows(insertions.reduce(insert, direct), insertions);
  return removedSheets.reduce(removeSheet, removals.reduce(remove, grown));
}

function createSheets(book: ModelBook, edit: WorkbookEdit): ModelBook {
  return edit.kind === 'createSheet' ? { ...book, sheets: [...book.sheets, edit.layout.name], cells: new Map([...book.cells, ...layoutCells(edit.layout)]) } : book;
}

const layoutCells = (layout: SheetLayout): readonly [string, CellContent][] => layout.rows.flatMap(({ cells }, r) =>
  cells.flatMap((cell, c): [string, CellContent][] => (cell ? [[key({ sheet: layout.name, row: r + 1, column: c + 1 }), cell.content]] : [])));

function applyDirectly(book: ModelBook, edit: WorkbookEdit): ModelBook {
  if (edit.kind === 'setCell') {
    const found = book.cells.get(key(edit.at)) ?? BLANK;
    if (!sameContent(found, edit.replaces)) throw new Error(`${key(edit.at)} holds ${JSON.stringify(found)}, not ${JSON.stringify(edit.replaces)}`);
    return { ...book, cells: withCell(book.cells, key(edit.at), edit.content) };
  }
  if (edit.kind === 'setNumberFormat') {
    if ((book.formats.get(key(edit.at)) ?? 'General') !== edit.replaces) throw new Error(`${key(edit.at)} has another format`);
    const formats = new Map(book.formats);
    if (edit.format === 'General') formats.delete(key(edit.at)); else formats.set(key(edit.at), edit.format);
    return { ...book, formats };
  }
  if (edit.kind !== 'setName') return book;
  const names = new Map(book.names);
  if (JSON.stringify(names.get(edit.name) ?? null) !== JSON.stringify(edit.replaces)) throw new Error(`${edit.name} names something else`);
  if (edit.target) names.set(edit.name, edit.target); else names.delete(edit.name);
  return { ...book, names };
}

function withCell(cells: ReadonlyMap<string, CellContent>, at: string, content: CellContent): ReadonlyMap<string, CellContent> {
  const next = new Map(cells);
  if (content.kind === 'blank') next.delete(at); else next.set(at, content);
  return next;
}

interface Move { readonly range: (range: RangeRef) => RangeRef | null; readonly formula: (formula: string, onSheet: string) => string }

function moveAll(book: ModelBook, move: Move): ModelBook {
  const place = (at: string): string | null => {
    const cell = cellOfKey(at);
    const to = move.range({ sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    return to && `${to.sheet}!${rangeA1(to)}`;
  };
  return {
    ...book,
    cells: new Map([...book.cells].flatMap(([at, content]): [string, CellContent][] => {
      const to = place(at);
      const sheet = cellOfKey(at).sheet;
      return to === null ? [] : [[to, content.kind === 'formula' ? { ...content, formula: move.formula(content.formula, sheet) } : content]];
    })),
    formats: new Map([...book.formats].flatMap(([at, format]): [string, string][] => { const to = place(at); return to === null ? [] : [[to, format]]; })),
    names: new Map([...book.names].flatMap(([name, range]): [string, RangeRef][] => { const to = move.range(range); return to ? [[name, to]] : []; })),
    merges: book.merges.flatMap((range) => move.range(range) ?? []),
  };
}

function insert(book: ModelBook, edit: InsertRows): ModelBook {
  const moved = moveAll(book, { range: (range) => rangeAfterInsertions(range, [edit]), formula: (formula, sheet) => shiftFormula(formula, sheet, [edit]) });
  const extended = moved.merges.map((range) => (edit.extendMerges.some((merge) => merge.sheet === range.sheet && merge.top === range.top && merge.left === range.left && range.bottom === edit.before - 1)
    ? { ...range, bottom: range.bottom + edit.count } : range));
  return { ...moved, merges: extended };
}

/** Formulas of the new rows, too, are written as if no row had come in anywhere. */
function fillNewRows(book: ModelBook, insertions: readonly InsertRows[]): ModelBook {
  const cells = insertions.flatMap((edit) => {
    const above = insertions.filter((other) => other.sheet === edit.sheet && other.before < edit.before);
    const first = above.reduce((row, { count }) => row + count, edit.before);
    return edit.cells.map(({ row, column, content }): [string, CellContent] => [
      key({ sheet: edit.sheet, row: first + row, column }),
      content.kind === 'formula' ? { ...content, formula: shiftFormula(content.formula, edit.sheet, insertions) } : content]);
  });
  return cells.reduce((filled, [at, content]) => ({ ...filled, cells: withCell(filled.cells, at, content) }), book);
}

function remove(book: ModelBook, edit: Extract<RemoveOwn, { kind: 'removeOwnRows' }>): ModelBook {
  return moveAll(book, { range: (range) => rangeAfterRemoval(range, edit), formula: (formula, sheet) => shiftFormulaForRemoval(formula, sheet, edit) });
}

const removeSheet = (book: ModelBook, sheet: string): ModelBook => ({
  ...book, sheets: book.sheets.filter((name) => name !== sheet), cells: new Map([...book.cells].filter(([at]) => !at.startsWith(`${sheet}!`))),
});

/** The layout as it would be read back from a workbook. */
export function snapshotOfLayout(layout: SheetLayout): SheetSnapshot {
  const width = Math.max(0, ...layout.rows.map((row) => row.cells.length));
  const contentAt = (r: number, c: number): CellContent => layout.rows[r]?.cells[c]?.content ?? BLANK;
  const grid = <T>(read: (content: CellContent) => T): T[][] => layout.rows.map((_, r) => Array.from({ length: width }, (__, c) => read(contentAt(r, c))));
  return {
    name: layout.name, visibility: layout.visibility,
    used: layout.rows.length > 0 && width > 0 ? { sheet: layout.name, top: 1, left: 1, bottom: layout.rows.length, right: width } : null,
    values: grid((content) => (content.kind === 'number' || content.kind === 'boolean' ? content.value : content.kind === 'text' ? content.text : content.kind === 'formula' ? content.result : null)),
    formulas: grid((content) => (content.kind === 'formula' ? content.formula : null)),
    formats: [], merges: layout.merges.map((range) => ({ sheet: layout.name, ...range })), protection: null, filter: null, obstacles: [],
  };
}

/** What stands on the sheet, by address. */
export const contentsOf = (sheet: SheetSnapshot, at: CellRef): string => JSON.stringify(cellAt(sheet, at.row, at.column));
