// 撤销本次写入: takes the last run back from what the memory kept, wherever sheets and rows are now. What the person has
// written since stays, and is named.
import {
  cellAt, contentOf, ownRange, parseEdits, sameContent, sameSheetName, sheetNamed,
  type CellRef, type RangeRef, type SetCell, type WorkbookEdit, type WorkbookSnapshot,
} from '../workbook';
import type { BeforeImage, Memory } from './memory';
import { keptCells } from './looks';
import { planMemory, planNames } from './planMemory';
import { printedContent, printOf } from './rememberRun';

export interface UndoPlan {
  readonly edits: readonly WorkbookEdit[];
  /** Cells that hold something else than we wrote: left as they are. */
  readonly kept: readonly CellRef[];
  /** Our sheets and inserted rows that stay because she wrote there, and sheets whose rows have moved too much. */
  readonly keptPlaces: readonly string[];
}

/** The plan that takes the last run back; null when nothing can be taken back. */
export function planUndo(memory: Memory, workbook: WorkbookSnapshot): UndoPlan | null {
  if (memory.kind !== 'kept' || !memory.content.before) return null;
  const { before } = memory.content;
  const edits = parseEdits(before.edits);
  if (!edits) return null;
  const ground: Ground = { before, workbook };
  const undone = takeBack(edits, ground);
  return { ...undone, edits: [...undone.edits, ...bringLooksBack(memory.sheet, ground), ...rememberPrevious(memory, before, workbook)] };
}

/** The workbook as it is now, and what is known of it from the last run. */
interface Ground { readonly before: BeforeImage; readonly workbook: WorkbookSnapshot }

/**
 * Where a cell of the last run stands now: its sheet may have been renamed, rows may have come in above.
 * Null when the sheet is gone, or rows came in or went between the cells we touched.
 */
function placeNow({ before, workbook }: Ground, at: CellRef): CellRef | null {
  const anchor = before.anchors.find(({ range }) => sameSheetName(range.sheet, at.sheet));
  const range = anchor && ownRange(workbook, anchor.name);
  if (!anchor || !range) return null;
  const torn = range.bottom - range.top !== anchor.range.bottom - anchor.range.top || range.right - range.left !== anchor.range.right - anchor.range.left;
  if (torn) return null;
  return { sheet: range.sheet, row: at.row + range.top - anchor.range.top, column: at.column + range.left - anchor.range.left };
}

function rangeNow(ground: Ground, range: RangeRef): RangeRef | null {
  const first = placeNow(ground, { ...range, row: range.top, column: range.left });
  if (!first) return null;
  const [down, right] = [first.row - range.top, first.column - range.left];
  return { sheet: first.sheet, top: range.top + down, bottom: range.bottom + down, left: range.left + right, right: range.right + right };
}

/** The looks the run changed, from where the memory keeps them. */
const bringLooksBack = (memory: string, ground: Ground): readonly WorkbookEdit[] => ground.before.looks.flatMap((kept) => {
  const to = rangeNow(ground, kept.range);
  return to ? [{ kind: 'copyLooks', from: keptCells(memory, kept), to, undoes: true }] : [];
});

interface Undone { readonly edits: readonly WorkbookEdit[]; readonly kept: readonly CellRef[]; readonly keptPlaces: readonly string[] }

function takeBack(edits: readonly WorkbookEdit[], ground: Ground): Undone {
  const outcomes = edits.map((edit) => takeBackOne(edit, edits, ground));
  return {
    edits: outcomes.flatMap(({ edits: one }) => one),
    kept: outcomes.flatMap(({ kept }) => kept),
    keptPlaces: [...new Set(outcomes.flatMap(({ keptPlaces }) => keptPlaces))],
  };
}

const NOTHING: Undone = { edits: [], kept: [], keptPlaces: [] };

function takeBackOne(edit: WorkbookEdit, all: readonly WorkbookEdit[], ground: Ground): Undone {
  switch (edit.kind) {
    case 'setCell': return takeBackCell(edit, all, ground);
    case 'setNumberFormat': {
      const at = placeNow(ground, edit.at);
      const sheet = at && sheetNamed(ground.workbook, at.sheet);
      const same = at && sheet && cellAt(sheet, at.row, at.column).format === edit.replaces;
      return same ? { ...NOTHING, edits: [{ ...edit, at }] } : NOTHING;
    }
    case 'setName': {
      const now = ownRange(ground.workbook, edit.name);
      const kept = now !== null && wroteOnCreated(now.sheet, ground);
      return now === null || kept ? NOTHING : { ...NOTHING, edits: [{ ...edit, replaces: now }] };
    }
    case 'setRowHeight': {
      const at = placeNow(ground, { sheet: edit.sheet, row: edit.row, column: 1 });
      const height = at && (sheetNamed(ground.workbook, at.sheet)?.heights?.[at.row] ?? null);
      return at && height === edit.replaces ? { ...NOTHING, edits: [{ ...edit, sheet: at.sheet, row: at.row }] } : NOTHING;
    }
    case 'setValidation': {
      const range = rangeNow(ground, edit.range);
      return range ? { ...NOTHING, edits: [{ ...edit, range }] } : NOTHING;
    }
    case 'removeOwnRows': return takeOutRows(edit, all, ground);
    case 'removeOwnSheet': {
      const at = placeNow(ground, { sheet: edit.sheet, row: 1, column: 1 });
      if (!at) return NOTHING;
      return wroteOnCreated(at.sheet, ground) ? { ...NOTHING, keptPlaces: [at.sheet] } : { ...NOTHING, edits: [{ ...edit, sheet: at.sheet }] };
    }
    default: return NOTHING;
  }
}

function takeBackCell(edit: SetCell, all: readonly WorkbookEdit[], ground: Ground): Undone {
  const at = placeNow(ground, edit.at);
  const sheet = at && sheetNamed(ground.workbook, at.sheet);
  if (!at || !sheet) return { ...NOTHING, keptPlaces: [edit.at.sheet] };
  const rows = all.find((one) => one.kind === 'removeOwnRows' && sameSheetName(one.sheet, edit.at.sheet) && isWithin(edit.at.row, one));
  if (rows?.kind === 'removeOwnRows' && !onlyOursIn(rows, all, ground)) return NOTHING;
  const found = contentOf(cellAt(sheet, at.row, at.column));
  if (sameContent(found, edit.content)) return NOTHING;
  return sameContent(found, edit.replaces) ? { ...NOTHING, edits: [{ ...edit, at }] } : { ...NOTHING, kept: [at] };
}

type Rows = Extract<WorkbookEdit, { readonly kind: 'removeOwnRows' }>;

const isWithin = (row: number, rows: Rows): boolean => row >= rows.first && row < rows.first + rows.count;

function takeOutRows(edit: Rows, all: readonly WorkbookEdit[], ground: Ground): Undone {
  const at = placeNow(ground, { sheet: edit.sheet, row: edit.first, column: 1 });
  if (!at || !onlyOursIn(edit, all, ground)) return { ...NOTHING, keptPlaces: [at?.sheet ?? edit.sheet] };
  const shrinkMerges = edit.shrinkMerges.map((merge) => ({ ...merge, sheet: at.sheet, ...movedRows(merge, at.row - edit.first) }));
  return { ...NOTHING, edits: [{ ...edit, sheet: at.sheet, first: at.row, shrinkMerges }] };
}

const movedRows = ({ top, bottom }: { readonly top: number; readonly bottom: number }, by: number): { readonly top: number; readonly bottom: number } =>
  ({ top: top + by, bottom: bottom + by });

/** Do the rows we inserted hold nothing but what we put there? */
function onlyOursIn(rows: Rows, all: readonly WorkbookEdit[], ground: Ground): boolean {
  const ours = all.filter((edit) => edit.kind === 'setCell' && sameSheetName(edit.at.sheet, rows.sheet) && isWithin(edit.at.row, rows));
  const first = placeNow(ground, { sheet: rows.sheet, row: rows.first, column: 1 });
  const sheet = first && sheetNamed(ground.workbook, first.sheet);
  if (!first || !sheet?.used) return false;
  for (let row = first.row; row < first.row + rows.count; row += 1) {
    for (let column = sheet.used.left; column <= sheet.used.right; column += 1) {
      const found = contentOf(cellAt(sheet, row, column));
      if (found.kind === 'blank') continue;
      const own = ours.some((edit) => edit.kind === 'setCell' && isAt(placeNow(ground, edit.at), row, column) && sameContent(edit.replaces, found));
      if (!own) return false;
    }
  }
  return true;
}

const isAt = (cell: CellRef | null, row: number, column: number): boolean => cell?.row === row && cell.column === column;

/** Did somebody write on a sheet that the last run made? */
function wroteOnCreated(name: string, ground: Ground): boolean {
  const made = ground.before.created.find(({ sheet }) => placeNow(ground, { sheet, row: 1, column: 1 })?.sheet === name);
  const sheet = sheetNamed(ground.workbook, name);
  if (!made || !sheet?.used) return false;
  const { top, left, bottom, right } = sheet.used;
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) texts.push(...printedContent(contentOf(cellAt(sheet, row, column)), row, column));
  }
  return printOf(texts) !== made.print;
}

/** The memory before that run; none at all when there was none. */
function rememberPrevious(memory: Extract<Memory, { readonly kind: 'kept' }>, before: BeforeImage, workbook: WorkbookSnapshot): readonly WorkbookEdit[] {
  if (before.previous) return planMemory({ content: { ...before.previous, before: null }, anchors: [], restyled: [] }, memory, workbook);
  return [...planNames([], [], workbook), { kind: 'removeOwnSheet', sheet: memory.sheet }];
}
