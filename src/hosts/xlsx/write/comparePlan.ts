// Before anything is written: does the workbook still hold what the plan read, and may the cells be written at all?
import {
  cellAt, contains, contentOf, formatCell, isWritable, mergeAt, sameContent, textContent, topLeft,
  type CellContent, type CellRef, type InsertRows, type RangeRef, type SetCell, type SetName, type SheetSnapshot, type WorkbookEdit,
} from '../../../core/workbook';
import { HostError, type Mismatch } from '../../host';
import { MAX_CELL_TEXT } from './cellXml';

export interface Standing {
  /** The sheet as it was read; null for one that the plan itself creates. */
  readonly sheet: (name: string) => SheetSnapshot | null;
  /** What a name of ours names; null where there is no such name, or what it named is gone. */
  readonly name: (name: string) => RangeRef | null;
}

/** The cells and names that hold something else than the plan says they do. */
export const findMismatches = (edits: readonly WorkbookEdit[], standing: Standing): readonly Mismatch[] =>
  edits.flatMap((edit): readonly Mismatch[] => {
    switch (edit.kind) {
      case 'setCell': return compareCell(edit.at, edit.replaces, standing);
      case 'setNumberFormat': return compareFormat(edit.at, edit.replaces, standing);
      case 'setName': return compareName(edit, standing);
      default: return [];
    }
  });

function compareCell(at: CellRef, expected: CellContent, standing: Standing): readonly Mismatch[] {
  const sheet = standing.sheet(at.sheet);
  if (!sheet) return [];
  const found = contentOf(cellAt(sheet, at.row, at.column));
  return sameContent(expected, found) ? [] : [{ at, expected, found }];
}

function compareFormat(at: CellRef, expected: string, standing: Standing): readonly Mismatch[] {
  const sheet = standing.sheet(at.sheet);
  const found = sheet && cellAt(sheet, at.row, at.column).format;
  return found === null || found === expected ? [] : [{ at, expected: textContent(expected), found: textContent(found) }];
}

function compareName({ name, target, replaces }: SetName, standing: Standing): readonly Mismatch[] {
  const found = standing.name(name);
  const at = found ?? replaces ?? target;
  if (at === null || sameRange(found, replaces)) return [];
  return [{ at: topLeft(at), expected: textContent(rangeText(replaces)), found: textContent(rangeText(found)) }];
}

const rangeText = (range: RangeRef | null): string => (range ? `${range.sheet}!${range.top}:${range.left}:${range.bottom}:${range.right}` : '');
const sameRange = (a: RangeRef | null, b: RangeRef | null): boolean => rangeText(a) === rangeText(b);

/** @throws HostError `cellNotWritable` with the cell and why (`locked`, `merged`, `array`), `textTooLong`, `sheetProtected` for rows on a protected sheet */
export function assertPossible(edit: WorkbookEdit, standing: Standing): void {
  if (edit.kind === 'setCell') assertFits(edit);
  if (edit.kind === 'setCell' || edit.kind === 'setNumberFormat') assertWritable(edit.at, standing);
  if (edit.kind === 'insertRows') assertInsertable(edit, standing);
}

function assertFits({ at, content }: SetCell): void {
  if (content.kind === 'text' && content.text.length > MAX_CELL_TEXT) throw new HostError('textTooLong', { cell: formatCell(at) });
}

/** Rows cannot come between the rows of an array, a data table or a pivot table. */
function assertInsertable({ sheet: name, before }: InsertRows, standing: Standing): void {
  const sheet = standing.sheet(name);
  if (!sheet) return;
  if (sheet.protection) throw new HostError('sheetProtected', { sheet: name });
  const torn = sheet.obstacles.find(({ kind, range }) => kind !== 'table' && range.top < before && before <= range.bottom);
  if (torn) throw new HostError('cellNotWritable', { cell: formatCell(topLeft(torn.range)), why: 'array' });
}

function assertWritable(at: CellRef, standing: Standing): void {
  const sheet = standing.sheet(at.sheet);
  if (!sheet) return;
  const refuse = (why: string): never => { throw new HostError('cellNotWritable', { cell: formatCell(at), why }); };
  if (!isWritable(sheet, at)) refuse('locked');
  const merge = mergeAt(sheet, at);
  if (merge && (merge.top !== at.row || merge.left !== at.column)) refuse('merged');
  const array = sheet.obstacles.find(({ kind, range }) => (kind === 'array' || kind === 'other') && contains(range, at));
  if (array && (array.kind === 'other' || array.range.top !== array.range.bottom || array.range.left !== array.range.right)) refuse('array');
}
