// What a plan changes on one sheet, gathered by cell before the sheet's text is touched once.
import { parseXml } from '../xml/parse';
import { XmlEditor } from '../xml/XmlEditor';
import { patchCells, type CellPatch } from './patchCells';
import { setRowHeights } from './rowHeights';
import { setValidations, type RangeList } from './validations';

const cellKey = (row: number, column: number): number => row * 20_000 + column;

export class SheetChanges {
  readonly #cells = new Map<number, CellPatch>();
  readonly #heights = new Map<number, number | null>();
  readonly #lists: RangeList[] = [];

  get cells(): readonly CellPatch[] {
    return [...this.#cells.values()];
  }

  /** The rows that are changed. */
  get rows(): ReadonlySet<number> {
    return new Set([...this.cells.map(({ row }) => row), ...this.#heights.keys()]);
  }

  /** Of several changes to one cell the last content counts; styles are applied one after the other. */
  patch(patch: CellPatch): void {
    const key = cellKey(patch.row, patch.column);
    const earlier = this.#cells.get(key);
    const before = earlier?.restyle;
    const after = patch.restyle;
    const restyle = before && after ? (style: number): number => after(before(style)) : after ?? before;
    const set = patch.set.kind === 'style' && earlier ? earlier.set : patch.set;
    this.#cells.set(key, { row: patch.row, column: patch.column, set, ...(restyle ? { restyle } : {}) });
  }

  /** @param height null: the usual one of the sheet */
  setHeight(row: number, height: number | null): void {
    this.#heights.set(row, height);
  }

  setList(list: RangeList): void {
    this.#lists.push(list);
  }

  /** The text of the sheet with all of it made. */
  applyTo(xml: string): string {
    const filled = setRowHeights(patchCells(xml, this.cells), this.#heights);
    if (this.#lists.length === 0) return filled;
    const editor = new XmlEditor(filled);
    setValidations(editor, parseXml(filled, 'sheetData'), this.#lists);
    return editor.result();
  }
}
