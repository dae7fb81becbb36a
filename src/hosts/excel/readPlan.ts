// How a reading is divided into requests: Excel on the web answers at most 5 MB, and reads at most 5,000,000 cells.
import { cellCount, type Rect, type RememberedSheet } from './layout';
import { packed } from './packed';

/** Cells one request asks for. With formulas, formats and types a cell takes about 120 bytes, long texts included. */
export const CELLS_PER_READ = 40_000;

/** One range to read; `part` null: the whole used range of the sheet. `size`: what it counts for. */
export interface ReadPart { readonly sheet: RememberedSheet; readonly part: Rect | null; readonly size: number }

/**
 * The requests that read these sheets. A sheet whose size is not known is read whole; one larger than `limit` is read
 * in bands of rows. Everything fits into one request as long as all sheets together stay below `limit`.
 */
export const planReading = (sheets: readonly RememberedSheet[], limit: number): readonly (readonly ReadPart[])[] =>
  packed(sheets.flatMap((sheet) => partsOf(sheet, limit)), ({ size }) => size, limit);

function partsOf(sheet: RememberedSheet, limit: number): readonly ReadPart[] {
  const { used } = sheet;
  // Of a protected sheet every cell also says whether it is locked.
  const weight = sheet.isProtected ? 2 : 1;
  const size = used ? cellCount(used) * weight : 1;
  if (!used || (size <= limit && !sheet.valuesOnly)) return [{ sheet, part: null, size }];
  return bands(used, limit / weight).map((part) => ({ sheet, part, size: cellCount(part) * weight }));
}

/** Cuts a rectangle into bands of whole rows of at most `limit` cells, one row at least. */
export function bands(rect: Rect, limit: number): readonly Rect[] {
  const rows = Math.max(1, Math.floor(limit / (rect.right - rect.left + 1)));
  const parts: Rect[] = [];
  for (let top = rect.top; top <= rect.bottom; top += rows) parts.push({ ...rect, top, bottom: Math.min(rect.bottom, top + rows - 1) });
  return parts;
}
