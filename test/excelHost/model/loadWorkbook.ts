// A workbook for the emulated Excel: from the JSON that exportWorkbook.py writes, or drawn in a test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rect, Scalar, SheetModel } from './sheetModel';
import { WorkbookModel } from './workbookModel';

type Corners = readonly [number, number, number, number];

interface CellJson { readonly v?: Scalar; readonly f?: string; readonly n?: string; readonly u?: 1; readonly e?: 1; readonly s?: 1 }

export interface SheetJson {
  readonly name: string; readonly visibility?: string; readonly protected?: boolean; readonly merges?: readonly Corners[];
  readonly filter?: Corners | null; readonly hiddenRows?: readonly number[];
  readonly tables?: readonly { readonly name: string; readonly rect: Corners }[];
  readonly cells: readonly (readonly [number, number, CellJson])[];
}

export interface WorkbookJson {
  readonly structureProtected?: boolean;
  readonly names?: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[];
  readonly sheets: readonly SheetJson[];
}

/** The exported sample, e.g. `005-project-form-2024`. */
export function loadFixture(name: string): WorkbookModel {
  return loadWorkbook(JSON.parse(readFileSync(join(__dirname, '..', 'fixtures', `${name}.json`), 'utf8')) as WorkbookJson);
}

export function loadWorkbook(json: WorkbookJson): WorkbookModel {
  const book = new WorkbookModel();
  book.structureProtected = json.structureProtected ?? false;
  for (const sheet of json.sheets) loadSheet(book, sheet);
  for (const name of json.names ?? []) book.names.set(name.name.toLowerCase(), { ...name });
  return book;
}

function loadSheet(book: WorkbookModel, json: SheetJson): void {
  const sheet = book.addSheet(json.name);
  sheet.visibility = json.visibility ?? 'Visible';
  sheet.isProtected = json.protected ?? false;
  sheet.merges = (json.merges ?? []).map(rectOf);
  if (json.filter) sheet.filter = { rect: rectOf(json.filter), hiddenRows: [...json.hiddenRows ?? []] };
  for (const [index, table] of (json.tables ?? []).entries()) book.tables.push({ id: `${sheet.id}-${String(index)}`, name: table.name, sheet: json.name, rect: rectOf(table.rect) });
  for (const [row, column, cell] of json.cells) loadCell(sheet, row, column, cell);
}

function loadCell(sheet: SheetModel, row: number, column: number, json: CellJson): void {
  const cell = sheet.ensure(row, column);
  cell.value = json.v === undefined ? null : json.e ? { error: String(json.v) } : json.v;
  cell.formula = json.f ?? null;
  cell.numberFormat = json.n ?? 'General';
  if (json.s) cell.style['styled'] = true;
  if (json.u) cell.style['protection.locked'] = false;
}

const rectOf = ([top, left, bottom, right]: Corners): Rect => ({ top, left, bottom, right });

/** Draws a sheet from rows of values: `null` blank, a string that begins with `=` a formula, anything else a constant. */
export function sheetOf(name: string, rows: readonly (readonly (Scalar | null)[])[]): SheetJson {
  return {
    name,
    cells: rows.flatMap((row, r) => row.flatMap((value, c): [number, number, CellJson][] => {
      if (value === null) return [];
      return [[r + 1, c + 1, typeof value === 'string' && value.startsWith('=') ? { f: value } : { v: value }]];
    })),
  };
}
