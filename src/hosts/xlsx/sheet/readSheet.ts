// A worksheet as the core sees it.
import { parseRangeA1, type RangeRef, type SheetSnapshot } from '../../../core/workbook';
import { relatedParts } from '../package/relationships';
import type { XlsxPackage } from '../package/XlsxPackage';
import type { SheetEntry } from '../workbook/workbookPart';
import { childNamed, childrenNamed, valueOf, walk, type XmlElement } from '../xml/parse';
import { openSheet } from './openSheet';
import { isProtected, readUnlockedRanges } from './protection';
import { readSheetCells, type ReadingContext, type SheetCells } from './readSheetCells';

type Area = Omit<RangeRef, 'sheet'>;

export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly notComputed: SheetCells['notComputed'];
  readonly hiddenRows: ReadonlySet<number>;
}

/** @throws HostError `partDamaged` */
export function readSheet(source: XlsxPackage, entry: SheetEntry, context: ReadingContext): ReadSheet {
  const sheet = openSheet(source, entry.path);
  const { xml, root } = sheet;
  const cells = readSheetCells(sheet, context);
  const onSheet = (area: Area): RangeRef => ({ sheet: entry.name, ...area });
  const tables = relatedParts(source, entry.path, 'table').map((path) => readTable(source, path));
  const obstacles = [
    ...cells.arrays,
    ...tables.flatMap(({ range }) => (range ? [{ kind: 'table' as const, range }] : [])),
    ...relatedParts(source, entry.path, 'pivotTable').flatMap((path) => readPivot(source, path)),
  ];
  const filtered = readFilter(xml, root) ?? tables.find((table) => table.filter)?.filter ?? null;
  return {
    notComputed: cells.notComputed,
    hiddenRows: new Set(cells.hiddenRows),
    snapshot: {
      name: entry.name, visibility: entry.visibility,
      used: cells.used && onSheet(cells.used), values: cells.values, formulas: cells.formulas, formats: cells.formats,
      ...(context.heights ? { heights: unusualHeights(cells.heights, usualHeight(xml, root)) } : {}),
      merges: readMerges(xml, root).map(onSheet),
      protection: isProtected(xml, root) ? { unlocked: readUnlockedRanges(sheet, context.formats).map(onSheet) } : null,
      filter: filtered && { range: onSheet(filtered), hiddenRows: cells.hiddenRows.filter((row) => filtered.top < row && row <= filtered.bottom) },
      obstacles: obstacles.map(({ kind, range }) => ({ kind, range: onSheet(range) })),
    },
  };
}

/** The height of rows that state none; null where the sheet does not say. */
function usualHeight(xml: string, sheet: XmlElement): number | null {
  const format = childNamed(sheet, 'sheetFormatPr');
  const height = format && valueOf(xml, format, 'defaultRowHeight');
  return height === null ? null : Number(height);
}

const unusualHeights = (heights: SheetCells['heights'], usual: number | null): Readonly<Record<number, number>> =>
  Object.fromEntries(Object.entries(heights).filter(([, height]) => height !== usual));

export const readMerges = (xml: string, sheet: XmlElement): readonly Area[] =>
  childrenNamed(childNamed(sheet, 'mergeCells') ?? sheet, 'mergeCell').flatMap((merge) => parseRangeA1(valueOf(xml, merge, 'ref') ?? '') ?? []);

/** The range under a filter that hides rows: a filter whose arrows show but that lets everything through is none. */
function readFilter(xml: string, holder: XmlElement): Area | null {
  const filter = childNamed(holder, 'autoFilter');
  return filter && childNamed(filter, 'filterColumn') ? parseRangeA1(valueOf(xml, filter, 'ref') ?? '') : null;
}

function readTable(source: XlsxPackage, path: string): { readonly range: Area | null; readonly filter: Area | null } {
  const { xml, root } = source.parse(path);
  return { range: parseRangeA1(valueOf(xml, root, 'ref') ?? ''), filter: readFilter(xml, root) };
}

function readPivot(source: XlsxPackage, path: string): readonly { readonly kind: 'pivot'; readonly range: Area }[] {
  const { xml, root } = source.parse(path);
  const location = [...walk(root)].find((element) => element.name === 'location');
  const range = location && parseRangeA1(valueOf(xml, location, 'ref') ?? '');
  return range ? [{ kind: 'pivot', range }] : [];
}
