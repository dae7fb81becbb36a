// The plan that takes a plan back: our own undo, since Excel's is lost as soon as an add-in writes.
import { assertNever } from '../units';
import { contains, sameCell, sameSheetName, topLeft, type RangeRef } from './address';
import { BLANK, type InsertRows, type RemoveOwn, type SetCell, type WorkbookEdit } from './edits';
import { afterInsertions, rangeAfterInsertions, shiftContent, type RowInsertion } from './shiftReferences';

/**
 * The inverse of `edits`, in the address space of the workbook after they were applied. Applied to it, every cell, number
 * format and name of hers is as before, inserted rows and created sheets are gone. What stands on a sheet the plan
 * created goes with the sheet. Styles of a sheet of ours that stood before come back from where `copyLooks` kept them.
 *
 * Cells we put into new rows are emptied first, so that a host refuses when she has written something else there.
 * A sheet of ours goes with all that stands on it: whoever plans an undo asks first when she has filled it in.
 * @throws RangeError for a plan that takes something back itself: the way forward again is the plan it took back
 */
export function invertEdits(edits: readonly WorkbookEdit[]): readonly WorkbookEdit[] {
  const insertions = edits.filter((edit) => edit.kind === 'insertRows');
  const created = edits.flatMap((edit) => (edit.kind === 'createSheet' ? [edit.layout.name] : []));
  const onCreated = (sheet: string): boolean => created.some((name) => sameSheetName(name, sheet));
  const content = edits.flatMap((edit) => invertContent(edit, insertions, onCreated));
  return [...content, ...removeRows(insertions), ...removeSheets(created)];
}

function invertContent(edit: WorkbookEdit, insertions: readonly InsertRows[], onCreated: (sheet: string) => boolean): readonly WorkbookEdit[] {
  switch (edit.kind) {
    case 'setCell': return onCreated(edit.at.sheet) ? [] : [invertCell(edit, insertions)];
    case 'setNumberFormat':
      return onCreated(edit.at.sheet) ? [] : [{ ...edit, at: afterInsertions(edit.at, insertions), format: edit.replaces, replaces: edit.format }];
    case 'setName':
      return [{ ...edit, target: movedTarget(edit.replaces, insertions), replaces: movedTarget(edit.target, insertions) }];
    case 'insertRows': return emptyRows(edit, insertions);
    case 'setRowHeight': return onCreated(edit.sheet) ? [] : [{ ...edit, height: edit.replaces, replaces: edit.height }];
    case 'setValidation': return edit.fresh && !onCreated(edit.range.sheet) ? [{ ...edit, list: [] }] : [];
    case 'copyLooks':
      if (edit.undoes) throw new RangeError('invertEdits: looks are brought back already');
      return [{ ...edit, from: edit.to, to: edit.from, undoes: true }];
    case 'createSheet': case 'setStyle': return [];
    case 'removeOwnSheet': case 'removeOwnRows': throw new RangeError(`invertEdits: ${edit.kind} is an undo already`);
    default: return assertNever(edit);
  }
}

const movedTarget = (target: RangeRef | null, insertions: readonly RowInsertion[]): RangeRef | null =>
  target && rangeAfterInsertions(target, insertions);

/** Formulas moved when the rows came in, and move back when the rows go: in between they are as they stand now. */
function invertCell({ at, content, replaces }: SetCell, insertions: readonly RowInsertion[]): SetCell {
  return {
    kind: 'setCell', at: afterInsertions(at, insertions),
    content: shiftContent(replaces, at.sheet, insertions), replaces: shiftContent(content, at.sheet, insertions),
  };
}

function emptyRows(edit: InsertRows, insertions: readonly InsertRows[]): readonly SetCell[] {
  const first = firstNewRow(edit, insertions);
  const grown = grownMerges(edit, insertions);
  return edit.cells.flatMap(({ row, column, content }) => {
    const at = { sheet: edit.sheet, row: first + row, column };
    // What lies under a merged range holds nothing, and cannot be written.
    const holds = content.kind !== 'blank' && !grown.some((merge) => contains(merge, at) && !sameCell(topLeft(merge), at));
    return holds ? [{ kind: 'setCell', at, content: BLANK, replaces: shiftContent(content, edit.sheet, insertions) }] : [];
  });
}

/** Rows inserted at the same place stand in the order of the plan. */
function firstNewRow(edit: InsertRows, insertions: readonly InsertRows[]): number {
  const index = insertions.indexOf(edit);
  return insertions.reduce((row, other, i) => {
    const above = sameSheetName(other.sheet, edit.sheet) && (other.before < edit.before || (other.before === edit.before && i < index));
    return above ? row + other.count : row;
  }, edit.before);
}

function removeRows(insertions: readonly InsertRows[]): readonly RemoveOwn[] {
  return insertions
    .map((edit) => {
      const first = firstNewRow(edit, insertions);
      return { kind: 'removeOwnRows' as const, sheet: edit.sheet, first, count: edit.count, shrinkMerges: grownMerges(edit, insertions) };
    })
    .sort((a, b) => b.first - a.first);
}

/** The merged ranges of the plan as they stand now, grown over the new rows. */
function grownMerges(edit: InsertRows, insertions: readonly InsertRows[]): readonly RangeRef[] {
  const first = firstNewRow(edit, insertions);
  return edit.extendMerges.map((merge) => {
    const range = rangeAfterInsertions(merge, insertions);
    return { ...range, top: Math.min(range.top, first), bottom: Math.max(range.bottom, first + edit.count - 1) };
  });
}

/** The sheet made last goes first, so that formulas between our sheets never point to one that is gone. */
const removeSheets = (created: readonly string[]): readonly RemoveOwn[] =>
  [...created].reverse().map((sheet) => ({ kind: 'removeOwnSheet', sheet }));
