// The plainest workbook Excel could have written: sheets of cells, no styles, formulas without results.
import { a1, parseA1, type CellValue } from '../../../../src/core/workbook';
import { escapeXml, zipParts } from './zip';

/** Cells of one sheet by address; a text that begins with `=` is a formula. */
export type SheetCells = Readonly<Record<string, CellValue>>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function plainBook(sheets: Readonly<Record<string, SheetCells>>): Uint8Array {
  const names = Object.keys(sheets);
  const each = (markup: (name: string, number: number) => string): string => names.map((name, i) => markup(name, i + 1)).join('');
  return zipParts({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${String(n)}" r:id="rId${String(n)}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${String(n)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(n)}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${String(i + 1)}.xml`, sheetMarkup(sheets[name] ?? {})])),
  });
}

function sheetMarkup(cells: SheetCells): string {
  const placed = Object.entries(cells).map(([address, value]) => ({ at: parseA1(address) ?? { row: 1, column: 1 }, value }));
  const rows = [...new Set(placed.map(({ at }) => at.row))].sort((a, b) => a - b);
  const markup = rows.map((row) => {
    const inRow = placed.filter(({ at }) => at.row === row).sort((a, b) => a.at.column - b.at.column);
    return `<row r="${String(row)}">${inRow.map(({ at, value }) => cellMarkup(a1(at), value)).join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${markup.join('')}</sheetData></worksheet>`;
}

function cellMarkup(address: string, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? '1' : '0'}</v></c>`;
  if (typeof value === 'object') return `<c r="${address}" t="e"><v>${value.error}</v></c>`;
  if (value.startsWith('=')) return `<c r="${address}"><f>${escapeXml(value.slice(1))}</f></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
