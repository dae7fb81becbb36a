// Puts the readings of one workbook together to the snapshot the core works on.
import type { RangeRef, SheetSnapshot, WorkbookSnapshot } from '../../core/workbook';
import { cellCount, type Rect, type RememberedBook } from './layout';
import { mergesNow, type LearntMerges } from './learntMerges';
import { loadedRows } from './readCells';
import type { BookHead, SheetReading } from './readBook';

export interface BookReading {
  readonly head: BookHead;
  /** Cells asked for in one request. */
  readonly cellsPerRead: number;
  readonly sheets: readonly SheetReading[];
  readonly obstacles: readonly { readonly kind: 'table' | 'pivot'; readonly sheet: string; readonly rect: Rect }[];
}

/** Merged ranges by sheet id. */
export type Merges = ReadonlyMap<string, LearntMerges>;

/**
 * @param learnt what was learnt at set-up
 * @returns the snapshot, and the merges that still hold
 */
export function snapshotOf(reading: BookReading, learnt: Merges): { readonly snapshot: WorkbookSnapshot; readonly merges: Merges } {
  const { head } = reading;
  const merges = new Map<string, LearntMerges>();
  const sheets = head.sheets.map((sheet) => {
    const bare = sheetSnapshot(sheet, reading);
    const known = learnt.get(sheet.id);
    const now = known ? mergesNow(known, bare) : null;
    if (now) merges.set(sheet.id, now);
    return { ...bare, merges: now ? now.merges.map((rect) => ({ sheet: sheet.name, ...rect })) : bare.merges };
  });
  return { snapshot: { sheets, ownNames: head.ownNames, structureProtected: head.structureProtected }, merges };
}

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

/** The unlocked cells as rectangles: runs of a row, joined with the same run of the row above. */
function unlockedRects({ rect, locked }: SheetReading): readonly Rect[] {
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (const [r, row] of (locked ?? []).entries()) {
    const top = rect.top + r;
    const runs = runsOf(row.map((isLocked) => !isLocked)).map(([from, to]) => ({ top, left: rect.left + from, bottom: top, right: rect.left + to }));
    const same = (a: Rect, b: Rect): boolean => a.left === b.left && a.right === b.right;
    done.push(...open.filter((above) => !runs.some((run) => same(run, above))));
    open = runs.map((run) => { const above = open.find((other) => same(run, other)); return above ? { ...above, bottom: top } : run; });
  }
  return [...done, ...open];
}

/** First and last index of every run of `true`. */
function runsOf(flags: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  flags.forEach((flag, i) => {
    const last = runs.at(-1);
    if (flag && last && last[1] === i - 1) last[1] = i;
    else if (flag) runs.push([i, i]);
  });
  return runs;
}
