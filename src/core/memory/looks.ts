// How rows of our sheets looked before a run styled them anew: kept as formats of empty cells of the memory sheet, below
// its rows. A person may have colored them; no list of properties would be as true as a copy.
import { sameSheetName, type CopyLooks, type RangeRef, type WorkbookEdit } from '../workbook';
import type { BeforeImage } from './memory';

/** The cells to which the plan gives other styles, sheet by sheet, neighboring rows of one width together. */
export function restyledBlocks(edits: readonly WorkbookEdit[]): readonly RangeRef[] {
  const made = edits.flatMap((edit) => (edit.kind === 'createSheet' ? [edit.layout.name] : []));
  const rows = new Map<string, RangeRef>();
  for (const edit of edits) {
    if (edit.kind !== 'setStyle' || made.some((name) => sameSheetName(name, edit.range.sheet))) continue;
    for (let row = edit.range.top; row <= edit.range.bottom; row += 1) {
      const key = `${String(row)} ${edit.range.sheet}`;
      const known = rows.get(key) ?? edit.range;
      rows.set(key, { ...edit.range, top: row, bottom: row, left: Math.min(known.left, edit.range.left), right: Math.max(known.right, edit.range.right) });
    }
  }
  const blocks: RangeRef[] = [];
  for (const row of rows.values()) {
    const above = blocks.at(-1);
    const joins = above?.sheet === row.sheet && above.bottom === row.top - 1 && above.left === row.left && above.right === row.right;
    blocks.splice(joins ? -1 : blocks.length, 1, joins ? { ...above, bottom: row.bottom } : row);
  }
  return blocks;
}

/** Empty rows between the memory and what is kept below it: the memory may grow by these without writing over it. */
const DISTANCE = 8;

type Kept = BeforeImage['looks'];

const heightOf = (kept: Kept): number => kept.reduce((sum, { range }) => sum + range.bottom - range.top + 1, 0);

/**
 * Where each block is kept: below the memory, and beside what the run before keeps, which must still be there should
 * this run break off and be taken back.
 * @param bottom the last row of the memory itself
 */
export function placeLooks(blocks: readonly RangeRef[], bottom: number, earlier: Kept): Kept {
  const first = bottom + DISTANCE + 1;
  const earlierTop = Math.min(...earlier.map(({ row }) => row));
  const placed = blocks.map((range) => ({ range, row: first }));
  let row = first + heightOf(placed) <= earlierTop ? first : Math.max(first, earlierTop + heightOf(earlier));
  return blocks.map((range) => {
    const at = row;
    row += range.bottom - range.top + 1;
    return { range, row: at };
  });
}

/** Cells of the memory sheet that keep the look of `range`, from `row` on. */
export const keptCells = (memory: string, { range, row }: Kept[number]): RangeRef => ({ ...range, sheet: memory, top: row, bottom: row + range.bottom - range.top });

export const keepLooks = (memory: string, kept: Kept): readonly CopyLooks[] =>
  kept.map((one) => ({ kind: 'copyLooks', from: one.range, to: keptCells(memory, one), undoes: false }));
