// Reading the workbook: what to ask for in one request, and what the answer says.
import { OWN_NAME_PREFIX, ownSheetNames, parseRange, type OwnName, type RangeRef } from '../../core/workbook';
import { rectOf, RECT_PROPERTIES, type RememberedBook, type RememberedObstacle, type RememberedSheet, type Rect } from './layout';
import { CELL_PROPERTIES, type LoadedRange } from './readCells';
import { JOURNAL_KEY, MARKER_PREFIX, partNumber, type JournalPart } from './journal';

/** Everything about the book apart from its cells: the same few loads whatever the number of sheets. */
export interface BookHead {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visibility: string; readonly isProtected: boolean; readonly hasFilter: boolean; readonly isOurs: boolean }[];
  readonly obstacles: readonly RememberedObstacle[];
  readonly ownNames: readonly OwnName[];
  /** Names that mark how far a write got: see journal.ts. */
  readonly markers: readonly OwnName[];
  /** Parts of the journal of a write that did not come to its end, in order. */
  readonly journal: readonly JournalPart[];
  readonly structureProtected: boolean;
}

/** Queues the loads. The function it returns reads their answer, after the request. */
export function loadHead(context: Excel.RequestContext): () => BookHead {
  const { worksheets, settings, tables, pivotTables, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/enabled');
  const names = loadNames(context);
  settings.load('items/key,items/value');
  tables.load('items/id,items/worksheet/name,items/autoFilter/isDataFiltered');
  pivotTables.load('items/name,items/worksheet/name');
  protection.load('protected');
  return () => {
    const own = names();
    const ours = ownSheetNames({ ownNames: own });
    // A table brings a filter of its own.
    const filteredTables = new Set(tables.items.flatMap(({ worksheet, autoFilter }) => (autoFilter.isDataFiltered ? [worksheet.name] : [])));
    return {
      sheets: worksheets.items.map((sheet) => ({
        id: sheet.id, name: sheet.name, visibility: sheet.visibility, isProtected: sheet.protection.protected,
        hasFilter: sheet.autoFilter.enabled || filteredTables.has(sheet.name), isOurs: ours.has(sheet.name),
      })),
      obstacles: [
        ...tables.items.map(({ id, worksheet }) => ({ kind: 'table' as const, key: id, sheet: worksheet.name })),
        ...pivotTables.items.map(({ name, worksheet }) => ({ kind: 'pivot' as const, key: name, sheet: worksheet.name })),
      ],
      ownNames: own.filter(({ name }) => !name.startsWith(MARKER_PREFIX)),
      markers: own.filter(({ name }) => name.startsWith(MARKER_PREFIX)),
      journal: settings.items.filter(({ key }) => key.startsWith(JOURNAL_KEY)).map(({ key, value }) => ({ key, text: String(value) })).sort((a, b) => partNumber(a.key) - partNumber(b.key)),
      structureProtected: protection.protected,
    };
  };
}

/** Queues the names of the book; what is returned reads ours, after the request. */
export function loadNames({ workbook: { names } }: Excel.RequestContext): () => readonly OwnName[] {
  names.load('items/name,items/formula');
  return () => names.items.filter(({ name }) => name.toLowerCase().startsWith(OWN_NAME_PREFIX)).map(({ name, formula }) => ({ name, target: nameTarget(formula) }));
}

/** `=自评表!$F$4:$F$9` → the range; null for `#REF!`, constants and anything else. */
export function nameTarget(formula: unknown): RangeRef | null {
  return typeof formula === 'string' && formula.startsWith('=') ? parseRange(formula.slice(1)) : null;
}

/** What stands on one sheet, as far as it was asked for. */
export interface SheetReading {
  readonly id: string;
  readonly valuesOnly: boolean;
  readonly rect: Rect;
  /** The used range as it is now, where only a part of it was asked for. */
  readonly usedNow: Rect | null;
  readonly cells: LoadedRange;
  /** Rows of `rect`, one flag a cell; null where the sheet was not known to be protected. */
  readonly locked: readonly (readonly boolean[])[] | null;
  /** One flag a row of `rect`; null where neither a filter was known nor the sheet is ours. */
  readonly hiddenRows: readonly boolean[] | null;
  /** One a row of `rect`, and the usual one of the sheet; null where it is no sheet of ours. */
  readonly heights: { readonly usual: number; readonly rows: readonly number[] } | null;
  readonly filterRange: Rect | null;
}

/** Queues the cells of one sheet: `part` of it, or the whole used range. */
export function loadSheet(context: Excel.RequestContext, sheet: RememberedSheet, part: Rect | null): () => SheetReading {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const range = part ? rangeOf(worksheet, part) : worksheet.getUsedRange(false).untrack();
  range.load([...CELL_PROPERTIES, ...RECT_PROPERTIES]);
  const whole = part ? worksheet.getUsedRange(sheet.valuesOnly).untrack() : null;
  whole?.load([...RECT_PROPERTIES]);
  const locked = sheet.isProtected ? range.getCellProperties({ format: { protection: true } }) : null;
  const looks = sheet.hasFilter || sheet.isOurs ? range.getRowProperties({ rowHidden: true, ...(sheet.isOurs ? { format: { rowHeight: true } } : {}) }) : null;
  if (sheet.isOurs) worksheet.load('standardHeight');
  const filter = sheet.hasFilter ? worksheet.autoFilter.getRangeOrNullObject().untrack() : null;
  filter?.load([...RECT_PROPERTIES]);
  return () => ({
    id: sheet.id, valuesOnly: sheet.valuesOnly, rect: rectOf(range), usedNow: whole && rectOf(whole), cells: range,
    locked: locked && locked.value.map((row) => row.map((cell) => cell.format?.protection?.locked !== false)),
    hiddenRows: looks && looks.value.map((row) => row.rowHidden === true),
    heights: looks && sheet.isOurs ? heightsIn(looks.value, worksheet) : null,
    filterRange: filter && !filter.isNullObject ? rectOf(filter) : null,
  });
}

const heightsIn = (rows: readonly Excel.RowProperties[], { standardHeight: usual }: Excel.Worksheet): SheetReading['heights'] =>
  ({ usual, rows: rows.map((row) => row.format?.rowHeight ?? usual) });

export const rangeOf = (worksheet: Excel.Worksheet, rect: Rect): Excel.Range =>
  worksheet.getRangeByIndexes(rect.top - 1, rect.left - 1, rect.bottom - rect.top + 1, rect.right - rect.left + 1).untrack();

/** Queues where the tables and pivot tables stand. */
export function loadObstacles(context: Excel.RequestContext, obstacles: RememberedBook['obstacles']): () => readonly { readonly kind: 'table' | 'pivot'; readonly sheet: string; readonly rect: Rect }[] {
  const { tables, worksheets } = context.workbook;
  const ranges = obstacles.map(({ kind, key, sheet }) => {
    // Pivot tables of two sheets may bear the same name.
    const range = (kind === 'table' ? tables.getItem(key).getRange() : worksheets.getItem(sheet).pivotTables.getItem(key).layout.getRange()).untrack();
    range.load([...RECT_PROPERTIES]);
    return { kind, sheet, range };
  });
  return () => ranges.map(({ kind, sheet, range }) => ({ kind, sheet, rect: rectOf(range) }));
}
