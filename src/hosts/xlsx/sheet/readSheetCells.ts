// One walk over the cells of a sheet: values, formulas, formats, arrays, and what nobody has computed yet.
import type { RangeRef } from '../../../core/workbook';
import type { CellFormats } from '../workbook/cellFormats';
import { CellGrid, type GridContent } from './CellGrid';
import { columnStyle, readColumnStyles, type ColumnStyle } from './columns';
import { keptTexts } from './keptTexts';
import type { RowsText } from './LongSheet';
import type { SheetText } from './openSheet';
import { formulaElement, memberFormula, NOT_COMPUTED, readFormula, readValue, type CellContext, type CellText, type SharedMaster } from './readCells';
import { readRowAttributes, readRowHeight } from './rowAttributes';
import { forEachCell, scanRows, type CellSpan, type RowSpan } from './scan';

type Area = Omit<RangeRef, 'sheet'>;

export interface SheetCells extends GridContent {
  /** Array formulas and data tables. */
  readonly arrays: readonly { readonly kind: 'array' | 'other'; readonly range: Area }[];
  /** Formula cells without a value, in reading order. */
  readonly notComputed: readonly { readonly row: number; readonly column: number }[];
  /** Numbers of the rows that are hidden. */
  readonly hiddenRows: readonly number[];
  /** Row → height in points; 0: hidden. Empty where they were not asked for. */
  readonly heights: Readonly<Record<number, number>>;
}

/** Arrays larger than this are named only at their first cell. */
const LARGEST_SPELLED_ARRAY = 10_000;

/** What a sheet is read with; `rows`: only these, where not everything is asked for. */
export interface ReadingContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly rows: ReadonlySet<number> | 'all';
  /** How high are the rows? */
  readonly heights: boolean;
}

/** @throws XmlError if rows or cells are not well-formed */
export function readSheetCells(sheet: SheetText, { strings, formats, rows, heights }: ReadingContext): SheetCells {
  const walk = new SheetWalk({ strings, formats, keep: keptTexts() }, readColumnStyles(sheet.xml, sheet.root));
  for (const part of sheet.rows()) {
    const { xml, prefix } = part;
    if (rows !== 'all' && !mayHold(part, rows) && !xml.includes(`<${prefix}f `, part.openEnd)) continue;
    for (const row of scanRows(xml, part)) {
      if (rows !== 'all' && !rows.has(row.row) && !reachesFurther(xml, row, prefix)) continue;
      const attributes = readRowAttributes(xml, row);
      if (attributes.hidden) walk.hiddenRows.push(row.row);
      const height = heights ? readRowHeight(xml, row) : null;
      if (height !== null) walk.heights[row.row] = height;
      if (heights && attributes.hidden) walk.heights[row.row] = 0;
      walk.startRow(part, attributes.style);
      forEachCell(xml, row, prefix, (cell) => { walk.visit(cell); });
      walk.endRow(row.row);
    }
  }
  walk.fillSharedFormulas();
  return { ...walk.grid.content(), arrays: walk.arrays, notComputed: walk.notComputed, hiddenRows: walk.hiddenRows, heights: walk.heights };
}

const mayHold = ({ first, next }: RowsText, rows: ReadonlySet<number>): boolean => [...rows].some((row) => first <= row && row < next);

/** Formulas that stand for other cells too say so in attributes: shared ones, arrays, data tables. */
const reachesFurther = (xml: string, row: RowSpan, prefix: string): boolean => xml.slice(row.openEnd, row.closeStart).includes(`<${prefix}f `);

class SheetWalk {
  readonly grid = new CellGrid();
  readonly arrays: { kind: 'array' | 'other'; range: Area }[] = [];
  readonly notComputed: { row: number; column: number }[] = [];
  readonly hiddenRows: number[] = [];
  readonly heights: Record<number, number> = {};
  readonly #masters = new Map<string, SharedMaster>();
  /** Members that stand before their master. */
  readonly #waiting: { row: number; column: number; group: string }[] = [];
  #rowStyle: number | null = null;
  #formats: (string | undefined)[] = [];
  readonly #codes: (string | undefined)[] = [];

  #text: CellText = { xml: '', prefix: '' };

  constructor(readonly context: CellContext, readonly columns: readonly ColumnStyle[]) {}

  startRow(text: CellText, style: number | null): void {
    this.#text = text;
    this.#rowStyle = style;
    this.#formats = [];
  }

  endRow(row: number): void {
    if (this.#formats.length > 0) this.grid.setFormats(row, this.#formats);
  }

  visit(cell: CellSpan): void {
    const { row, column } = cell;
    this.grid.touch(row, column);
    this.#setFormat(column, cell.style);
    const formula = formulaElement(this.#text.xml, this.#text.prefix, cell);
    const value = readValue(this.context, this.#text, cell, formula !== null);
    if (formula) this.#setFormula(cell, formula);
    if (value === null) return;
    this.grid.setValue(row, column, value);
    if (value === NOT_COMPUTED) this.notComputed.push({ row, column });
  }

  /** Members whose master stood further on. */
  fillSharedFormulas(): void {
    for (const { row, column, group } of this.#waiting) {
      const master = this.#masters.get(group);
      if (master) this.grid.setFormula(row, column, memberFormula(master, { row, column }));
    }
    for (const { kind, range } of this.arrays) if (kind === 'array') this.#spellArray(range);
  }

  #setFormula(cell: CellSpan, element: NonNullable<ReturnType<typeof formulaElement>>): void {
    const { row, column } = cell;
    const written = readFormula(this.#text.xml, cell, element);
    if (written.kind === 'sharedMember') {
      const master = this.#masters.get(written.group);
      if (master) this.grid.setFormula(row, column, memberFormula(master, cell));
      else this.#waiting.push({ row, column, group: written.group });
      return;
    }
    if (written.kind === 'sharedMaster') this.#masters.set(written.group, { row, column, formula: this.context.keep(written.formula) });
    if (written.kind === 'array') this.arrays.push({ kind: 'array', range: written.range });
    if (written.kind === 'dataTable') this.arrays.push({ kind: 'other', range: written.range });
    this.grid.setFormula(row, column, this.context.keep(written.formula));
  }

  /** Every cell of an array shows the formula of the array, as in Excel. */
  #spellArray(range: Area): void {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > LARGEST_SPELLED_ARRAY) return;
    const formula = this.grid.formulaAt(range.top, range.left);
    if (formula === null) return;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) this.grid.setFormula(row, column, formula);
    }
  }

  /** Cells that were never written but take a format from their row or column get it too, up to the last one written. */
  #setFormat(column: number, style: number): void {
    const code = (this.#codes[style] ??= this.context.formats.formatOf(style));
    if (code === 'General' && this.#formats.length === 0 && this.columns.length === 0 && this.#rowStyle === null) return;
    for (let c = this.#formats.length; c < column; c++) {
      const inherited = c === 0 ? 'General' : this.context.formats.formatOf(this.#rowStyle ?? columnStyle(this.columns, c));
      this.#formats.push(inherited === 'General' ? undefined : inherited);
    }
    this.#formats[column] = code === 'General' ? undefined : code;
  }
}
