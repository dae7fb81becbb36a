// One reading of the whole workbook: one request when the layout is known and the book is small, a few otherwise.
import { HostError } from '../host';
import { officeCode } from './hostErrors';
import { cellCount, layoutHolds, rectOf, RECT_PROPERTIES, sameRect, type RememberedBook } from './layout';
import { converse, type RequestSettings, type Sync } from './requests';
import { loadHead, type BookHead, loadObstacles, loadSheet, type SheetReading } from './readBook';
import { CELL_PROPERTIES } from './readCells';
import { CELLS_PER_READ, planReading } from './readPlan';
import { rememberedBook, type BookReading } from './snapshot';

/** Formatted blanks may reach to the last row of a sheet; above so many cells only the values are read. */
const MOST_CELLS_OF_A_SHEET = 1_000_000;
/** A book that keeps changing under the reading: someone else is at work in it. */
const MOST_ATTEMPTS = 4;

/**
 * Reads everything.
 * @param remembered the layout found by the last reading; null for the first one, which costs one request more
 * @throws HostError
 */
export function readWorkbook(settings: RequestSettings, remembered: RememberedBook | null): Promise<BookReading> {
  return converse(settings, {}, async (context, sync) => {
    let layout = remembered ?? await learnLayout(context, sync);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const reading = await tryReading(context, sync, layout);
      if (reading && isWhole(reading) && layoutHolds(layout, rememberedBook(reading)) && bandsFit(reading, layout)) return reading;
      layout = reading && isWhole(reading) ? rememberedBook(reading) : await learnSizes(context, sync);
    }
    throw new HostError('hostBusy');
  });
}

/** Null where the remembered layout names sheets that are gone, or the answer was too large. */
async function tryReading(context: Excel.RequestContext, sync: Sync, layout: RememberedBook): Promise<BookReading | null> {
  const all = layout.sheets.reduce((sum, { used }) => sum + (used ? cellCount(used) : 0), 0);
  for (let limit = layout.cellsPerRead; limit >= 1; limit = Math.floor(Math.min(limit, all) / 2)) {
    try {
      return await readInParts(context, sync, layout, limit);
    } catch (error) {
      const code = officeCode(error);
      if (code === 'ItemNotFound' || code === 'InvalidObjectPath') return null;
      if (code !== 'ResponsePayloadSizeLimitExceeded') throw error;
      if (layout.sheets.some(({ used }) => used === undefined)) return null;
    }
  }
  throw new HostError('requestTooLarge');
}

async function readInParts(context: Excel.RequestContext, sync: Sync, layout: RememberedBook, limit: number): Promise<BookReading> {
  const sheets: SheetReading[] = [];
  let rest: Pick<BookReading, 'head' | 'obstacles'> | null = null;
  for (const parts of planReading(layout.sheets, limit)) {
    const head: (() => BookHead) | null = rest ? null : loadHead(context);
    const obstacles: (() => BookReading['obstacles']) | null = rest ? null : loadObstacles(context, layout.obstacles);
    const loaded = parts.map(({ sheet, part }) => loadSheet(context, sheet, part));
    await sync();
    if (head && obstacles) rest = { head: head(), obstacles: obstacles() };
    sheets.push(...loaded.map((read) => read()));
  }
  if (!rest) throw new RangeError('planReading gave no request');
  return { ...rest, sheets, cellsPerRead: limit };
}

/** Excel answers null instead of cells, without an error, when a range is too large to be read. */
const isWhole = ({ sheets }: BookReading): boolean => sheets.every(({ cells }) => CELL_PROPERTIES.every((property) => Array.isArray(cells[property])));

/** A sheet that is read in bands must still end where it was thought to end. */
const bandsFit = ({ sheets }: BookReading, layout: RememberedBook): boolean =>
  sheets.every(({ id, usedNow }) => usedNow === null || sameRect(usedNow, layout.sheets.find((sheet) => sheet.id === id)?.used));

/** The sheets of a workbook that was never read: their names and what is special about them, not yet their sizes. */
async function learnLayout(context: Excel.RequestContext, sync: Sync): Promise<RememberedBook> {
  const head = loadHead(context);
  await sync();
  const { sheets, obstacles } = head();
  return { sheets: sheets.map((sheet) => ({ ...sheet, valuesOnly: false, used: undefined })), obstacles, cellsPerRead: CELLS_PER_READ };
}

/** The sizes of all sheets, for a book too large to be read in one go. */
async function learnSizes(context: Excel.RequestContext, sync: Sync): Promise<RememberedBook> {
  const layout = await learnLayout(context, sync);
  const ranges = layout.sheets.map(({ id }) => {
    const worksheet = context.workbook.worksheets.getItem(id);
    return [worksheet.getUsedRange(false), worksheet.getUsedRange(true)].map((range) => range.untrack().load([...RECT_PROPERTIES]));
  });
  await sync();
  return {
    ...layout,
    sheets: layout.sheets.map((sheet, i) => {
      const [all, valuesOnly] = (ranges[i] ?? []).map(rectOf);
      const tooMany = all !== undefined && cellCount(all) > MOST_CELLS_OF_A_SHEET;
      return { ...sheet, valuesOnly: tooMany, used: (tooMany ? valuesOnly : all) ?? null };
    }),
  };
}
