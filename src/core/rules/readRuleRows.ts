// The sheet 评分规则 → its sections and rows, by headings and column names; what the words mean is read elsewhere.
import { decimalOfDouble } from '../units';
import { isError, valueAt, type CellRef, type SheetSnapshot } from '../workbook';
import { SECTION_IDS, SECTIONS, type ReadRow, type ReadTable, type SectionId } from './ruleTable';

/** The text of a cell: numbers as the fifteen digits Excel shows. Errors read as empty and are then missing. */
function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (value === null || isError(value)) return '';
  return typeof value === 'number' ? decimalOfDouble(value).toFixed() : String(value).trim();
}

interface Block { readonly id: SectionId; readonly heading: number; readonly end: number }

/** Where each section begins and ends. A section that is missing has no block. */
function findBlocks(sheet: SheetSnapshot): readonly Block[] {
  const last = sheet.used?.bottom ?? 0;
  const found = Array.from({ length: last }, (_, i) => i + 1).flatMap((row) => {
    // A ledger of a hundred thousand numbers is looked through here too: a heading is text.
    const value = valueAt(sheet, row, 1);
    const text = typeof value === 'string' ? value.trim() : '';
    const id = text === '' ? undefined : SECTION_IDS.find((candidate) => SECTIONS[candidate].heading === text);
    return id ? [{ id, heading: row }] : [];
  });
  return found.map((block, i) => ({ ...block, end: (found[i + 1]?.heading ?? last + 1) - 1 }));
}

function readRow(sheet: SheetSnapshot, row: number, columns: ReadonlyMap<string, number>): ReadRow {
  const at = (name: string): CellRef => ({ sheet: sheet.name, row, column: columns.get(name) ?? 1 });
  return { at, text: (name) => { const column = columns.get(name); return column === undefined ? '' : textAt(sheet, row, column); } };
}

/** The rows of a block that hold anything; its columns by the names in the row below the heading. */
function readBlock(sheet: SheetSnapshot, { heading, end }: Block): readonly ReadRow[] {
  const width = sheet.used?.right ?? 0;
  const names = Array.from({ length: width }, (_, i) => [textAt(sheet, heading + 1, i + 1), i + 1] as const);
  const columns = new Map(names.filter(([name]) => name !== ''));
  const rows = Array.from({ length: Math.max(0, end - heading - 1) }, (_, i) => heading + 2 + i);
  return rows.filter((row) => [...columns.values()].some((column) => textAt(sheet, row, column) !== '')).map((row) => readRow(sheet, row, columns));
}

export function readRuleRows(sheet: SheetSnapshot): ReadTable {
  const blocks = findBlocks(sheet);
  const rowsOf = (id: SectionId): readonly ReadRow[] => {
    const block = blocks.find((candidate) => candidate.id === id);
    return block ? readBlock(sheet, block) : [];
  };
  return {
    basics: rowsOf('basics'), sources: rowsOf('sources'), grades: rowsOf('grades'), groups: rowsOf('groups'),
    indicators: rowsOf('indicators'), policy: rowsOf('policy'), open: rowsOf('open'), vocabulary: rowsOf('vocabulary'),
  };
}
