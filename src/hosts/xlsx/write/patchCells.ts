// Puts new contents and styles into the cells of a sheet, touching nothing but these cells.
import { a1, parseRangeA1, rangeA1, type CellContent, type CellValue } from '../../../core/workbook';
import { columnStyle, readColumnStyles } from '../sheet/columns';
import { readRowAttributes } from '../sheet/rowAttributes';
import { cellChild, forEachCell, scanRows, type CellSpan, type RowSpan } from '../sheet/scan';
import { attributesOf, childNamed, parseXml, valueOf, type XmlElement } from '../xml/parse';
import { escapeAttribute } from '../xml/text';
import { XmlEditor } from '../xml/XmlEditor';
import { cachedValueXml, cellXml } from './cellXml';
import { rehomeSharedFormulas } from './sharedFormulas';

/** What is to change in one cell. */
export interface CellPatch {
  readonly row: number; readonly column: number;
  /** `value` sets only what the formula of the cell gave, and keeps the formula. */
  readonly set:
    | { readonly kind: 'content'; readonly content: CellContent }
    | { readonly kind: 'value'; readonly value: CellValue }
    | { readonly kind: 'style' };
  /** The new style, from the one the cell has; absent: it stays. */
  readonly restyle?: (style: number) => number;
}

/** A sheet being patched. */
interface Target {
  readonly editor: XmlEditor;
  readonly prefix: string;
  /** The style of a cell that was never written. */
  readonly defaultStyle: (row: RowSpan | null, column: number) => number;
}

/** The text of the sheet with `patches` made, at most one a cell. @throws XmlError, HostError `textTooLong` */
export function patchCells(xml: string, patches: readonly CellPatch[]): string {
  if (patches.length === 0) return xml;
  const root = parseXml(xml, 'sheetData');
  const sheetData = childNamed(root, 'sheetData');
  if (!sheetData) return xml;
  const editor = new XmlEditor(xml);
  const columns = readColumnStyles(xml, root);
  const target: Target = {
    editor, prefix: sheetData.prefix,
    defaultStyle: (row, column) => (row ? readRowAttributes(xml, row).style : null) ?? columnStyle(columns, column),
  };
  const rows = scanRows(xml, sheetData);
  rehomeSharedFormulas(editor, rows, sheetData.prefix, patches.filter(({ set }) => set.kind === 'content'));
  patchRows(target, sheetData, rows, patchesByRow(patches));
  widenDimension(editor, root, patches);
  return editor.result();
}

/** In reading order. */
function patchesByRow(patches: readonly CellPatch[]): ReadonlyMap<number, readonly CellPatch[]> {
  const byRow = new Map<number, CellPatch[]>();
  for (const patch of patches.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const row = byRow.get(patch.row);
    if (row) row.push(patch);
    else byRow.set(patch.row, [patch]);
  }
  return byRow;
}

function patchRows(target: Target, sheetData: XmlElement, rows: readonly RowSpan[], byRow: ReadonlyMap<number, readonly CellPatch[]>): void {
  const { editor, prefix } = target;
  const standing = new Map(rows.map((row) => [row.row, row]));
  const inside: string[] = [];
  const missing = [...byRow.keys()].filter((row) => !standing.has(row));
  for (const [number, patches] of byRow) {
    const row = standing.get(number);
    if (row) patchRow(target, row, patches);
  }
  let at = 0;
  for (const number of missing) {
    const cells = newCells(target, null, byRow.get(number) ?? []);
    if (cells === '') continue;
    while (at < rows.length && (rows[at]?.row ?? 0) < number) at++;
    const markup = `<${prefix}row r="${number}">${cells}</${prefix}row>`;
    const next = rows[at];
    if (next) editor.insert(next.start, markup);
    else inside.push(markup);
  }
  if (inside.length > 0) editor.append(sheetData, inside.join(''));
}

function patchRow(target: Target, row: RowSpan, patches: readonly CellPatch[]): void {
  const { editor, prefix } = target;
  const cells: CellSpan[] = [];
  forEachCell(editor.text, row, prefix, (cell) => cells.push(cell));
  if (cells.length === 0 && row.closeStart === row.end) {
    const markup = newCells(target, row, patches);
    if (markup !== '') editor.replace(row.openEnd - 2, row.openEnd, `>${markup}</${prefix}row>`);
    return;
  }
  // A cell without an address follows the one before, which may be about to go.
  for (const cell of cells) {
    const replaced = patches.some(({ column, set }) => column === cell.column && set.kind !== 'style');
    if (!cell.addressed && !replaced) editor.insert(cell.start + prefix.length + 2, ` r="${a1(cell)}"`);
  }
  let added = false;
  for (const patch of patches) {
    const cell = cells.find((standing) => standing.column === patch.column);
    if (cell) { patchCell(target, cell, patch); continue; }
    const markup = newCells(target, row, [patch]);
    if (markup === '') continue;
    editor.insert(cells.find((standing) => standing.column > patch.column)?.start ?? row.closeStart, markup);
    added = true;
  }
  if (added) editor.removeAttribute(row, 'spans'); // a hint only, and no longer true
}

/** The markup of cells that were never written. */
function newCells(target: Target, row: RowSpan | null, patches: readonly CellPatch[]): string {
  return patches.map((patch) => {
    const inherited = target.defaultStyle(row, patch.column);
    const style = patch.restyle?.(inherited) ?? inherited;
    if (patch.set.kind === 'style' && style === inherited) return '';
    const content: CellContent = patch.set.kind === 'content' ? patch.set.content : { kind: 'blank' };
    if (content.kind === 'blank' && style === inherited) return '';
    return cellXml({ prefix: target.prefix, row: patch.row, column: patch.column, style }, content);
  }).join('');
}

function patchCell(target: Target, cell: CellSpan, patch: CellPatch): void {
  const { editor, prefix } = target;
  const style = patch.restyle?.(cell.style) ?? cell.style;
  switch (patch.set.kind) {
    case 'style':
      if (style !== cell.style) editor.setAttribute(cell, 's', String(style));
      return;
    case 'value':
      editor.replace(cell.start, cell.end, withCachedValue(editor.text, prefix, cell, patch.set.value));
      return;
    case 'content':
      editor.replace(cell.start, cell.end, cellXml({ prefix, row: cell.row, column: cell.column, style }, patch.set.content));
  }
}

/** The cell with its formula as written and another value beside it. */
function withCachedValue(xml: string, prefix: string, cell: CellSpan, value: CellValue): string {
  const formula = cellChild(xml, cell, `${prefix}f`);
  if (!formula) return xml.slice(cell.start, cell.end);
  const { type, markup } = cachedValueXml(prefix, value);
  const kept = attributesOf(xml, cell).filter(({ name }) => name !== 't' && name !== 'vm');
  const attributes = [...kept.map(({ name, value: text }) => ` ${name}="${escapeAttribute(text)}"`), type === null ? '' : ` t="${type}"`].join('');
  return `<${prefix}c${attributes}>${xml.slice(formula.start, formula.end)}${markup}</${prefix}c>`;
}

/** The stated extent of the sheet, so far as it is stated, takes in the patched cells. */
function widenDimension(editor: XmlEditor, root: XmlElement, patches: readonly CellPatch[]): void {
  const dimension = childNamed(root, 'dimension');
  const stated = dimension && parseRangeA1(valueOf(editor.text, dimension, 'ref') ?? '');
  if (!stated) return;
  const filled = patches.filter(({ set }) => set.kind === 'content' && set.content.kind !== 'blank');
  const wide = filled.reduce((range, { row, column }) => ({
    top: Math.min(range.top, row), left: Math.min(range.left, column), bottom: Math.max(range.bottom, row), right: Math.max(range.right, column),
  }), stated);
  if (rangeA1(wide) !== rangeA1(stated)) editor.setAttribute(dimension, 'ref', rangeA1(wide));
}
