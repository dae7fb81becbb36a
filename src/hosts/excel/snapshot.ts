// Puts the readings of one workbook together to the snapshot the core works on.
import type { RangeRef, SheetSnapshot, WorkbookSnapshot } from '../../core/workbook';
import { blocksOf } from './blocks';
import { cellCount, type Rect, type RememberedBook } from './layout';
import { loadedRows } from './readCells';
import type { BookHead, SheetReading } from './readBook';

export interface BookReading {
  readonly head: BookHead;
  /** Cells asked for in one request. */
  readonly cellsPerRead: number;
  readonly sheets: readonly SheetReading[];
  readonly obstacles: readonly { readonly kind: 'table' | 'pivot'; readonly sheet: string; readonly rect: Rect }[];
}

/** What was read. Merged ranges are not: Excel would forget its own undo over it. */
export const snapshotOf = (reading: BookReading): WorkbookSnapshot =>
  ({ sheets: reading.head.sheets.map((sheet) => sheetSnapshot(sheet, reading)), ownNames: reading.head.ownNames, structureProtected: reading.head.structureProtected });

/** The layout to remember for the next reading. */
export function rememberedBook(reading: BookReading): RememberedBook {
  return {
    sheets: reading.head.sheets.map(({ id, name, isProtected, hasFilter, isOurs }) => {
      const parts = partsOf(reading, id);
      const [first] = parts;
      return { id, name, isProtected, hasFilter, isOurs, valuesOnly: first?.valuesOnly ?? false, used: first?.usedNow ?? usedRect(parts) };
    }),
    obstacles: reading.head.obstacles, cellsPerRead: reading.cellsPerRead,
  };
}

const partsOf = (reading: BookReading, id: string): readonly SheetReading[] => reading.sheets.filter((part) => part.id === id);

/** An empty sheet answers with its first cell, empty. */
function usedRect(parts: readonly SheetReading[]): Rect | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const rect = { ...first.rect, bottom: last.rect.bottom };
  return cellCount(rect) === 1 && isBlankRange(first) ? null : rect;
}

const isBlankRange = ({ cells }: SheetReading): boolean => cells.valueTypes[0]?.[0] === 'Empty' && cells.numberFormat[0]?.[0] === 'General';

function sheetSnapshot(sheet: BookHead['sheets'][number], reading: BookReading): SheetSnapshot {
  const parts = partsOf(reading, sheet.id);
  const used = usedRect(parts);
  const on = (rect: Rect): RangeRef => ({ sheet: sheet.name, ...rect });
  const rows = used ? parts.map(({ cells }) => loadedRows(cells)) : [];
  return {
    name: sheet.name,
    visibility: sheet.visibility === 'Hidden' ? 'hidden' : sheet.visibility === 'VeryHidden' ? 'veryHidden' : 'visible',
    used: used && on(used),
    values: rows.flatMap(({ values }) => values),
    formulas: rows.flatMap(({ formulas }) => formulas),
    formats: rows.flatMap(({ formats }) => formats),
    ...(sheet.isOurs ? { heights: heightsOf(parts) } : {}),
    merges: used ? 'unknown' : [],
    protection: sheet.isProtected ? { unlocked: parts.flatMap(unlockedRects).map(on) } : null,
    filter: filterOf(parts, reading.obstacles.filter(({ kind, sheet: at }) => kind === 'table' && at === sheet.name).map(({ rect }) => rect), on),
    obstacles: reading.obstacles.filter((obstacle) => obstacle.sheet === sheet.name).map(({ kind, rect }) => ({ kind, range: on(rect) })),
  };
}

/** Heights out of the ordinary; 0: hidden. */
const heightsOf = (parts: readonly SheetReading[]): Readonly<Record<number, number>> => Object.fromEntries(parts.flatMap(({ rect, heights, hiddenRows }) =>
  (heights?.rows ?? []).flatMap((height, i) => (hiddenRows?.[i] === true ? [[rect.top + i, 0]] : height === heights?.usual ? [] : [[rect.top + i, height]]))));

/** The filter of the sheet, else that of a table in which rows are hidden. */
function filterOf(parts: readonly SheetReading[], tables: readonly Rect[], on: (rect: Rect) => RangeRef): SheetSnapshot['filter'] {
  const hidden = parts.flatMap(({ rect, hiddenRows }) => (hiddenRows ?? []).flatMap((isHidden, i) => (isHidden ? [rect.top + i] : [])));
  const hiddenIn = (range: Rect): readonly number[] => hidden.filter((row) => range.top <= row && row <= range.bottom);
  const range = parts.find(({ filterRange }) => filterRange)?.filterRange ?? tables.find((table) => hiddenIn(table).length > 0);
  return range ? { range: on(range), hiddenRows: hiddenIn(range) } : null;
}

/** The unlocked cells as rectangles. */
const unlockedRects = ({ rect, locked }: SheetReading): readonly Rect[] =>
  blocksOf((locked ?? []).flatMap((row, r) => row.flatMap((isLocked, c) => (isLocked ? [] : [{ row: rect.top + r, column: rect.left + c, what: null }]))), 0).map((block) => block.rect);
