// Excel.Range of the emulated workbook.
import { parseRangeA1, quoteSheet, rangeA1 } from '../../../src/core/workbook/address';
import { MAX_COLUMN, MAX_ROW, type Rect, type SheetModel } from '../model/sheetModel';
import type { WorkbookModel } from '../model/workbookModel';
import { deleteRows, insertRows } from '../model/moveRows';
import { accessDenied, invalidArgument } from '../server/hostFault';
import { copyFormats, mergeRect, readGrid, unmergeRect, writeFormats, writeGrid, clearContents } from '../model/cellAccess';
import { HostObject, NullObject } from './hostObject';
import { AreasObject, DataValidationObject, FormatObject } from './formatObjects';

/** `A1:B2`, `5:7`, `B:C`. @throws HostFault InvalidArgument */
export function parseAddress(address: string): Rect {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows) return { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: MAX_COLUMN };
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(address);
  if (columns) return { ...must(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`), bottom: MAX_ROW };
  return must(address);
}

function must(address: string): Rect {
  const rect = parseRangeA1(address);
  if (!rect) throw invalidArgument(`address ${address}`);
  return rect;
}

/** What a range knows of its sheet, as far as it is asked. */
class SheetOfRange extends HostObject {
  readonly type = 'Worksheet';
  constructor(sheet: SheetModel) { super(); this.getters['Name'] = () => sheet.name; }
}

export class RangeObject extends HostObject {
  readonly type = 'Range';

  constructor(readonly book: WorkbookModel, readonly sheet: SheetModel, public rect: Rect) {
    super();
    this.#properties();
    this.#navigation();
    this.#changes();
  }

  #properties(): void {
    const { sheet } = this;
    Object.assign(this.getters, {
      Address: () => `${quoteSheet(sheet.name)}!${rangeA1(this.rect)}`,
      RowIndex: () => this.rect.top - 1, ColumnIndex: () => this.rect.left - 1,
      RowCount: () => this.rect.bottom - this.rect.top + 1, ColumnCount: () => this.rect.right - this.rect.left + 1,
      Values: () => readGrid(sheet, this.rect, 'values'), Formulas: () => readGrid(sheet, this.rect, 'formulas'),
      NumberFormat: () => readGrid(sheet, this.rect, 'numberFormat'), ValueTypes: () => readGrid(sheet, this.rect, 'valueTypes'),
      Worksheet: () => new SheetOfRange(sheet),
      Format: () => new FormatObject(sheet, () => this.rect), DataValidation: () => new DataValidationObject(sheet, () => this.rect),
    });
    Object.assign(this.setters, {
      Values: (value: unknown) => { writeGrid(sheet, this.rect, value); },
      Formulas: (value: unknown) => { writeGrid(sheet, this.rect, value); },
      NumberFormat: (value: unknown) => { writeFormats(sheet, this.rect, value); },
    });
  }

  #navigation(): void {
    const { book, sheet } = this;
    const at = (rect: Rect): RangeObject => new RangeObject(book, sheet, rect);
    Object.assign(this.methods, {
      GetRow: (row: unknown) => at({ ...this.rect, top: this.rect.top + Number(row), bottom: this.rect.top + Number(row) }),
      GetBoundingRect: (other: unknown) => {
        if (!(other instanceof RangeObject)) throw invalidArgument('getBoundingRect');
        const [a, b] = [this.rect, other.rect];
        return at({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) });
      },
      GetMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((m) => m.top <= this.rect.bottom && m.bottom >= this.rect.top && m.left <= this.rect.right && m.right >= this.rect.left);
        return merges.length === 0 ? new NullObject() : new AreasObject(merges.map(at));
      },
      GetCellProperties: (options: unknown) => this.#cellProperties(options),
      GetRowProperties: (options: unknown) => this.#rowProperties(options),
      Select: () => { book.active = { sheet: sheet.name, address: rangeA1(this.rect) }; return null; },
    });
  }

  #changes(): void {
    const { book, sheet } = this;
    Object.assign(this.methods, {
      _ValidateArraySize: (rows: unknown, columns: unknown) => {
        if (rows !== this.rect.bottom - this.rect.top + 1 || columns !== this.rect.right - this.rect.left + 1) throw invalidArgument('array size');
        return null;
      },
      Insert: (shift: unknown) => {
        this.#wholeRows(shift, 'Down');
        insertRows(book, sheet, this.rect.top, this.rect.bottom - this.rect.top + 1);
        return new RangeObject(book, sheet, { ...this.rect });
      },
      Delete: (shift: unknown) => {
        this.#wholeRows(shift, 'Up');
        deleteRows(book, sheet, this.rect.top, this.rect.bottom - this.rect.top + 1);
        return null;
      },
      CopyFrom: (source: unknown, kind: unknown) => {
        if (kind !== 'Formats') throw invalidArgument('copyFrom: only formats are emulated');
        const from = source instanceof RangeObject ? source : { sheet, rect: parseAddress(String(source)) };
        copyFormats(from, { sheet, rect: this.rect });
        return null;
      },
      Merge: () => { mergeRect(sheet, this.rect); return null; },
      Unmerge: () => { unmergeRect(sheet, this.rect); return null; },
      Clear: () => { clearContents(sheet, this.rect); return null; },
    });
  }

  #wholeRows(shift: unknown, expected: string): void {
    if (shift !== expected || this.rect.left !== 1 || this.rect.right !== MAX_COLUMN) throw invalidArgument('only whole rows are emulated');
    if (this.sheet.isProtected) throw accessDenied(`rows of ${this.sheet.name}`);
  }

  #cellProperties(options: unknown): unknown {
    if (JSON.stringify(options) !== '{"format":{"protection":true}}') throw invalidArgument('getCellProperties: only locked is emulated');
    const { top, bottom, left, right } = this.rect;
    return Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (__, c) =>
      ({ format: { protection: { locked: this.sheet.isLocked(top + r, left + c) } } })));
  }

  /** What is not asked for is not answered. */
  #rowProperties(options: unknown): unknown {
    const { format } = options as { readonly format?: { readonly rowHeight?: boolean } };
    const tables = this.book.tables.filter(({ sheet }) => sheet === this.sheet.name);
    const hidden = new Set([...this.sheet.hiddenRows, ...this.sheet.filter?.hiddenRows ?? [], ...tables.flatMap(({ hiddenRows }) => hiddenRows ?? [])]);
    return Array.from({ length: this.rect.bottom - this.rect.top + 1 }, (_, r) => {
      const row = this.rect.top + r;
      return { rowHidden: hidden.has(row), ...(format?.rowHeight ? { format: { rowHeight: hidden.has(row) ? 0 : this.sheet.rowHeights.get(row) ?? this.sheet.standardHeight } } : {}) };
    });
  }
}
