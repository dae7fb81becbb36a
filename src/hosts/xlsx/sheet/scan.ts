// Walks the rows and cells of a sheet without building a tree: sheets can hold a million cells.
import { MAX_COLUMNS, MAX_ROWS } from '../../../core/workbook';
import { attributesOf, tagEnd, XmlError, type XmlElement } from '../xml/parse';

/** Where a row stands in the text, as {@link XmlElement} says. */
export interface RowSpan {
  readonly row: number;
  /** Does its tag say its number? */
  readonly numbered: boolean;
  readonly start: number; readonly openEnd: number; readonly closeStart: number; readonly end: number;
}

/** Where a cell stands, and what its tag says. */
export interface CellSpan {
  readonly row: number; readonly column: number;
  /** Does its tag say its address? */
  readonly addressed: boolean;
  /** Index into the cell formats of the workbook. */
  readonly style: number;
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`. */
  readonly type: string;
  readonly start: number; readonly openEnd: number; readonly closeStart: number; readonly end: number;
}

/** All rows of `sheetData`, or of a stretch of it, in order. Rows without a number follow the one before. @throws XmlError */
export function scanRows(xml: string, sheetData: Pick<XmlElement, 'prefix' | 'openEnd' | 'closeStart'>): readonly RowSpan[] {
  const open = `<${sheetData.prefix}row`;
  const close = `</${sheetData.prefix}row`;
  const rows: RowSpan[] = [];
  let last = 0;
  for (let start = nextTag(xml, open, sheetData.openEnd); start >= 0 && start < sheetData.closeStart;) {
    const openEnd = tagEnd(xml, start);
    const number = numberAttribute(xml, start + open.length, openEnd);
    const numbered = number !== null;
    const row = number ?? last + 1;
    if (row > MAX_ROWS) throw new XmlError(`row ${row}`);
    last = row;
    if (xml.charCodeAt(openEnd - 2) === 47) {
      rows.push({ row, numbered, start, openEnd, closeStart: openEnd, end: openEnd });
      start = nextTag(xml, open, openEnd);
    } else {
      const closeStart = xml.indexOf(close, openEnd);
      if (closeStart < 0) throw new XmlError('row is not closed');
      const end = tagEnd(xml, closeStart);
      rows.push({ row, numbered, start, openEnd, closeStart, end });
      start = nextTag(xml, open, end);
    }
  }
  return rows;
}

/** Visits the cells of a row in order. Cells without an address follow the one before. @throws XmlError */
export function forEachCell(xml: string, row: RowSpan, prefix: string, visit: (cell: CellSpan) => void): void {
  const open = `<${prefix}c`;
  const close = `</${prefix}c>`;
  let last = 0;
  for (let start = nextTag(xml, open, row.openEnd); start >= 0 && start < row.closeStart;) {
    const tag = readCellTag(xml, start + open.length);
    const column = tag.column || last + 1;
    if (column > MAX_COLUMNS) throw new XmlError(`column ${column}`);
    last = column;
    const selfClosing = xml.charCodeAt(tag.end - 2) === 47;
    const closeStart = selfClosing ? tag.end : xml.indexOf(close, tag.end);
    if (closeStart < 0) throw new XmlError('cell is not closed');
    const end = selfClosing ? tag.end : closeStart + close.length;
    visit({ row: row.row, column, addressed: tag.column > 0, style: tag.style, type: tag.type, start, openEnd: tag.end, closeStart, end });
    start = nextTag(xml, open, end);
  }
}

/** The next tag of exactly this name: `<c` is not `<col`. −1 where there is none. */
export function nextTag(xml: string, open: string, from: number): number {
  for (let at = xml.indexOf(open, from); at >= 0; at = xml.indexOf(open, at + 1)) {
    const next = xml.charCodeAt(at + open.length);
    if (next <= 32 || next === 62 || next === 47) return at;
  }
  return -1;
}

/** The value of an `r="12"` that stands first, the usual place; otherwise looked for. */
function numberAttribute(xml: string, from: number, to: number): number | null {
  const element = { start: from - 1, openEnd: to };
  const first = /^\s+r="(\d+)"/.exec(xml.slice(from, Math.min(to, from + 16)));
  const written = first?.[1] ?? attributesOf(xml, element).find(({ name }) => name === 'r')?.value;
  return written === undefined ? null : Number(written);
}

interface CellTag { readonly column: number; readonly style: number; readonly type: string; readonly end: number }

/** Reads `r`, `s` and `t` of a cell's tag, from past its name. Written out by hand: this is where the time goes. */
function readCellTag(xml: string, from: number): CellTag {
  let column = 0;
  let style = 0;
  let type = 'n';
  let at = from;
  for (;;) {
    let char = xml.charCodeAt(at);
    while (char <= 32 || char === 47) char = xml.charCodeAt(++at);
    if (char === 62) return { column, style, type, end: at + 1 };
    const nameStart = at;
    while (char > 32 && char !== 61) char = xml.charCodeAt(++at);
    const nameLength = at - nameStart;
    while (char <= 32 || char === 61) char = xml.charCodeAt(++at);
    if (char !== 34 && char !== 39) throw new XmlError('cell tag');
    const valueStart = at + 1;
    at = xml.indexOf(char === 34 ? '"' : "'", valueStart);
    if (at < 0) throw new XmlError('cell tag');
    if (nameLength === 1) {
      const name = xml.charCodeAt(nameStart);
      if (name === 114) column = columnOf(xml, valueStart);
      else if (name === 115) style = Number(xml.slice(valueStart, at));
      else if (name === 116) type = xml.slice(valueStart, at);
    }
    at++;
  }
}

/** The column of the address at `from`. */
function columnOf(xml: string, from: number): number {
  let column = 0;
  for (let at = from; ; at++) {
    const letter = xml.charCodeAt(at) & 0xdf; // upper case
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column === 0) throw new XmlError('cell address');
  return column;
}

/** A child of a cell (`f`, `v`, `is`), offsets within the whole text; null where the cell has none. */
export interface CellChild { readonly start: number; readonly openEnd: number; readonly closeStart: number; readonly end: number }

export function cellChild(xml: string, cell: CellSpan, tag: string): CellChild | null {
  const inside = xml.slice(cell.openEnd, cell.closeStart);
  const found = nextTag(inside, `<${tag}`, 0);
  if (found < 0) return null;
  const start = cell.openEnd + found;
  const openEnd = tagEnd(xml, start);
  if (xml.charCodeAt(openEnd - 2) === 47) return { start, openEnd, closeStart: openEnd, end: openEnd };
  const closeStart = xml.indexOf(`</${tag}`, openEnd);
  if (closeStart < 0 || closeStart > cell.closeStart) throw new XmlError(`${tag} is not closed`);
  return { start, openEnd, closeStart, end: tagEnd(xml, closeStart) };
}
