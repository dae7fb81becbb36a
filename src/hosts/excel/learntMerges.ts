// Merged ranges between two learnings. Asking for them costs Excel's own undo, so they are learnt at set-up and then
// kept, as long as nothing speaks against them.
import {
  afterInsertions, rangeAfterInsertions, rangeAfterRemoval, sameSheetName, topLeft, valueAt, type InsertRows, type RangeRef, type SheetSnapshot, type WorkbookEdit,
} from '../../core/workbook';
import { sameRect, type Rect } from './layout';
import type { Merges } from './merges';

/** Of one sheet. */
interface LearntMerges {
  /** The used range they were learnt with; null: the sheet was empty. */
  readonly used: Rect | null;
  readonly merges: readonly Rect[];
  /** What stood in the top left cell of each, as last seen; null before the first look. */
  readonly labels: readonly unknown[] | null;
}

/** @param learnt by id of the sheet */
export const learntMerges = (learnt: ReadonlyMap<string, LearntMerges>): Merges => ({
  into: (snapshot, ids) => {
    const kept = new Map<string, LearntMerges>();
    const sheets = snapshot.sheets.map((sheet, i) => {
      const id = ids[i] ?? '';
      const known = learnt.get(id);
      const now = known && mergesNow(known, sheet);
      if (!now) return sheet;
      kept.set(id, now);
      return { ...sheet, merges: now.merges.map((rect) => ({ sheet: sheet.name, ...rect })) };
    });
    return { snapshot: { ...snapshot, sheets }, merges: learntMerges(kept) };
  },
  after: (edits, nameOf) => learntMerges(new Map([...learnt].map(([id, known]) => [id, mergesAfter(known, nameOf(id), edits)]))),
});

/**
 * The merges of a sheet as it was just read, to be kept for the next reading.
 * @returns null when rows seem to have come or gone: the used range changed, and the labels are not where they were, or
 * something stands where a merged range has nothing
 */
function mergesNow(learnt: LearntMerges, sheet: SheetSnapshot): LearntMerges | null {
  const labels = learnt.merges.map((rect) => valueAt(sheet, rect.top, rect.left));
  const holds = sameRect(learnt.used, sheet.used && rectOnly(sheet.used)) || (learnt.labels !== null && isUnmoved(learnt, labels, sheet));
  return holds ? { used: sheet.used && rectOnly(sheet.used), merges: learnt.merges, labels } : null;
}

const rectOnly = ({ top, left, bottom, right }: RangeRef): Rect => ({ top, left, bottom, right });

/** Numbers and blanks may change by being filled in; words are where they were. */
function isUnmoved({ merges, labels: before }: LearntMerges, labels: readonly unknown[], sheet: SheetSnapshot): boolean {
  return merges.every((rect, i) => (typeof before?.[i] !== 'string' || before[i] === labels[i]) && isEmptyButFirst(rect, sheet));
}

function isEmptyButFirst(rect: Rect, sheet: SheetSnapshot): boolean {
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) {
      if ((row !== rect.top || column !== rect.left) && valueAt(sheet, row, column) !== null) return false;
    }
  }
  return true;
}

/** The merges of a sheet once a plan of ours is in, or taken back: rows move them along, and grow those the plan says. */
function mergesAfter(learnt: LearntMerges, sheet: string, edits: readonly WorkbookEdit[]): LearntMerges {
  const insertions = edits.filter((edit): edit is InsertRows => edit.kind === 'insertRows' && sameSheetName(edit.sheet, sheet));
  const removals = edits.filter((edit): edit is RemoveRows => edit.kind === 'removeOwnRows' && sameSheetName(edit.sheet, sheet));
  return removals.reduce(without, withRows(learnt, sheet, insertions));
}

type RemoveRows = Extract<WorkbookEdit, { kind: 'removeOwnRows' }>;

function without(learnt: LearntMerges, { sheet, first, count }: RemoveRows): LearntMerges {
  const left = learnt.merges.map((rect) => rangeAfterRemoval({ sheet, ...rect }, { sheet, first, count }));
  return {
    used: learnt.used && { ...learnt.used, bottom: learnt.used.bottom - count },
    merges: left.flatMap((range) => (range ? [rectOnly(range)] : [])),
    labels: learnt.labels && learnt.labels.filter((_, i) => left[i] !== null),
  };
}

function withRows(learnt: LearntMerges, sheet: string, insertions: readonly InsertRows[]): LearntMerges {
  if (insertions.length === 0 || !learnt.used) return learnt;
  const count = insertions.reduce((sum, edit) => sum + edit.count, 0);
  return {
    used: { ...learnt.used, bottom: learnt.used.bottom + count }, labels: learnt.labels,
    merges: learnt.merges.map((rect) => {
      const moved = rectOnly(rangeAfterInsertions({ sheet, ...rect }, insertions));
      const grown = insertions.filter((edit) => edit.extendMerges.some((merge) => sameRect(rectOnly(merge), rect)));
      return grown.reduce((range, edit) => ({ ...range, bottom: Math.max(range.bottom, afterInsertions({ ...topLeft({ sheet, ...rect }), row: edit.before }, insertions).row - 1) }), moved);
    }),
  };
}
