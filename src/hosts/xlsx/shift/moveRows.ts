// Renumbers the rows of a sheet, lets new ones in and leaves out those that are taken away.
import type { InsertRows } from '../../../core/workbook';
import { columnStyle, readColumnStyles, type ColumnStyle } from '../sheet/columns';
import { readRowAttributes } from '../sheet/rowAttributes';
import { forEachCell, scanRows, type RowSpan } from '../sheet/scan';
import { attributesOf, childNamed, parseXml } from '../xml/parse';
import { escapeAttribute } from '../xml/text';
import { cellXml } from '../write/cellXml';
import { firstNewRow, type Movement } from './Movement';

/** What stands in the tag of a row and holds for a row formatted like it; not whether it is hidden or folded away. */
const COPIED_ATTRIBUTES = ['s', 'customFormat', 'ht', 'customHeight', 'outlineLevel', 'thickTop', 'thickBot'];

/** The text of the sheet with its rows moved, and those of `insertions` (of this sheet) filled in. @throws XmlError */
export function moveRows(xml: string, sheet: string, movement: Movement, insertions: readonly InsertRows[]): string {
  const root = parseXml(xml, 'sheetData');
  const sheetData = childNamed(root, 'sheetData');
  if (!sheetData) return xml;
  const { prefix } = sheetData;
  const rows = scanRows(xml, sheetData);
  const standing = { xml, prefix, columns: readColumnStyles(xml, root), byNumber: new Map(rows.map((row) => [row.row, row])) };
  const made = insertions.map((edit) => ({ before: edit.before, markup: newRows(standing, edit, { insertions, movement }) })).toSorted((a, b) => a.before - b.before);
  const pieces: string[] = [];
  let next = 0;
  for (const row of rows) {
    for (; next < made.length && (made[next]?.before ?? 0) <= row.row; next++) pieces.push(made[next]?.markup ?? '');
    const number = movement.range(sheet, { top: row.row, left: 1, bottom: row.row, right: 1 })?.top;
    if (number !== undefined) pieces.push(renumbered(xml, prefix, row, number));
  }
  pieces.push(...made.slice(next).map(({ markup }) => markup));
  const open = sheetData.closeStart === sheetData.end ? `<${prefix}sheetData>` : xml.slice(sheetData.start, sheetData.openEnd);
  return `${xml.slice(0, sheetData.start)}${open}${pieces.join('')}</${prefix}sheetData>${xml.slice(sheetData.end)}`;
}

function renumbered(xml: string, prefix: string, row: RowSpan, number: number): string {
  const text = xml.slice(row.start, row.end);
  if (number === row.row && row.numbered) return text;
  const tagLength = row.openEnd - row.start;
  const tag = text.slice(0, tagLength);
  const open = row.numbered ? tag.replace(/(\sr\s*=\s*["'])\d+/, `$1${number}`) : tag.replace(`<${prefix}row`, `<${prefix}row r="${number}"`);
  const cells = text.slice(tagLength).replace(cellAddress(prefix), `$1$2${number}`);
  return open + cells;
}

/** The address in the tag of a cell: its letters, then its row. */
const cellAddress = (prefix: string): RegExp => new RegExp(`(<${prefix}c\\s(?:[^>]*?\\s)?r\\s*=\\s*["'])([A-Za-z]+)\\d+`, 'g');

interface StandingRows {
  readonly xml: string;
  readonly prefix: string;
  readonly columns: readonly ColumnStyle[];
  readonly byNumber: ReadonlyMap<number, RowSpan>;
}

function newRows(standing: StandingRows, edit: InsertRows, { insertions, movement }: { readonly insertions: readonly InsertRows[]; readonly movement: Movement }): string {
  const { xml, prefix, columns, byNumber } = standing;
  const like = byNumber.get(edit.likeRow);
  const styles = new Map<number, number>();
  if (like) forEachCell(xml, like, prefix, (cell) => styles.set(cell.column, cell.style));
  const attributes = like ? copiedAttributes(xml, like) : '';
  const rowStyle = like ? readRowAttributes(xml, like).style : null;
  const first = firstNewRow(edit, insertions);
  return Array.from({ length: edit.count }, (_, n) => {
    const contents = new Map(edit.cells.filter(({ row }) => row === n).map(({ column, content }) => [column, content]));
    const cells = [...new Set([...styles.keys(), ...contents.keys()])].sort((a, b) => a - b).map((column) => {
      const style = styles.get(column) ?? rowStyle ?? columnStyle(columns, column);
      const content = contents.get(column) ?? { kind: 'blank' };
      const moved = content.kind === 'formula' ? { ...content, formula: movement.formula(content.formula, edit.sheet) } : content;
      return cellXml({ prefix, row: first + n, column, style }, moved);
    }).join('');
    return `<${prefix}row r="${first + n}"${attributes}>${cells}</${prefix}row>`;
  }).join('');
}

const copiedAttributes = (xml: string, row: RowSpan): string =>
  attributesOf(xml, row).filter(({ name }) => COPIED_ATTRIBUTES.includes(name)).map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
