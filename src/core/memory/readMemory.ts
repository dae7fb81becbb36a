// Reads 助手_记录. Known by being hidden and by its first line, so it is ours whatever else became of it.
import { cellAt, isError, ownRange, OWN_NAME_PREFIX, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook';
import type { Memory } from './memory';
import { contentOfRows, MEMORY_LINE, type MemoryRow } from './memoryRows';

/** Is this our memory? A visible sheet never is. */
export const isMemorySheet = (sheet: SheetSnapshot): boolean =>
  sheet.visibility !== 'visible' && valueAt(sheet, 1, 1) === MEMORY_LINE;

/** The hidden name that follows the `index`th (from 0) table the person pointed to. */
export const tableName = (index: number): string => `${OWN_NAME_PREFIX}table${String(index + 1)}`;

export function readMemory(workbook: WorkbookSnapshot): Memory {
  const sheet = workbook.sheets.find(isMemorySheet);
  if (!sheet) return { kind: 'none' };
  const content = contentOfRows(rowsIn(sheet), (index) => ownRange(workbook, tableName(index)));
  if (!content) return { kind: 'damaged', sheet: sheet.name, at: { sheet: sheet.name, row: 1, column: 1 } };
  return { kind: 'kept', sheet: sheet.name, content };
}

function rowsIn(sheet: SheetSnapshot): readonly MemoryRow[] {
  const { used } = sheet;
  if (!used) return [];
  const rows = Array.from({ length: used.bottom - 1 }, (_, i): MemoryRow =>
    trimmed(Array.from({ length: used.right }, (_, c) => textIn(sheet, i + 2, c + 1))));
  return rows.filter((row) => row.length > 0);
}

function textIn(sheet: SheetSnapshot, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  return value === null || isError(value) ? '' : String(value);
}

function trimmed(row: MemoryRow): MemoryRow {
  const last = row.findLastIndex((text) => text !== '');
  return row.slice(0, last + 1);
}
