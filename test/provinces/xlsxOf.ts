// Drawn sheets as real .xlsx files: bordered cells, bold centered titles, merges, number formats, hidden rows, print set-up.
import { columnLetters, isError, rangeA1, type CellValue, type SheetSnapshot } from '../../src/core/workbook';
import { escapeXml, zipParts, type Parts } from '../hosts/xlsx/books/zip';

/** What a drawing cannot show and a file has. */
export interface FileSheet { readonly sheet: SheetSnapshot; readonly hiddenRows?: readonly number[]; readonly hiddenColumns?: readonly number[] }

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The workbook with these sheets, in this order. */
export function xlsxOf(...given: readonly (SheetSnapshot | FileSheet)[]): Uint8Array {
  const sheets = given.map((one): FileSheet => ('sheet' in one ? one : { sheet: one }));
  const formats = [...new Set(sheets.flatMap(({ sheet }) => sheet.formats.flatMap((row) => (row ?? []).flatMap((format) => format ?? []))))];
  const each = (text: (n: number, name: string) => string): string => sheets.map(({ sheet }, index) => text(index + 1, escapeXml(sheet.name))).join('');
  const state = (n: number): string => { const { visibility } = sheets[n - 1]?.sheet ?? {}; return visibility === 'visible' || visibility === undefined ? '' : ` state="${visibility}"`; };
  const parts: Parts = {
    '[Content_Types].xml': `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n, name) => `<sheet name="${name}" sheetId="${String(n)}"${state(n)} r:id="rId${String(n)}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${String(n)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(n)}.xml"/>`)}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': DECLARED + stylesXml(formats),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, DECLARED + sheetXml(sheet, formats)])),
  };
  return zipParts(parts);
}

/** Style 0 bare, 1 a form's cell, 2 its title, 3 and on: one for each number format. */
function stylesXml(formats: readonly string[]): string {
  const numFmts = formats.map((code, index) => `<numFmt numFmtId="${String(170 + index)}" formatCode="${escapeXml(code)}"/>`).join('');
  const side = ['left', 'right', 'top', 'bottom'].map((name) => `<${name} style="thin"><color auto="1"/></${name}>`).join('');
  const xf = (font: number, border: number, numFmt: number): string =>
    `<xf numFmtId="${String(numFmt)}" fontId="${String(font)}" fillId="0" borderId="${String(border)}" xfId="0" applyBorder="1" applyFont="1" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`;
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${String(formats.length)}">${numFmts}</numFmts><fonts count="2"><font><sz val="10"/><name val="仿宋_GB2312"/></font><font><b/><sz val="16"/><name val="方正小标宋简体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${side}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${String(3 + formats.length)}"><xf xfId="0"/>${xf(0, 1, 0)}${xf(1, 0, 0)}${formats.map((_, index) => xf(0, 1, 170 + index)).join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ sheet, hiddenRows = [], hiddenColumns = [] }: FileSheet, formats: readonly string[]): string {
  const { used, merges } = sheet;
  const cols = hiddenColumns.map((column) => `<col min="${String(column)}" max="${String(column)}" width="9" hidden="1" customWidth="1"/>`).join('');
  const rows = used === null ? '' : sheet.values.map((row, r) => {
    const at = used.top + r;
    const cells = (row ?? []).map((value, c) => cellXml(`${columnLetters(used.left + c)}${String(at)}`, { value, formula: sheet.formulas[r]?.[c] ?? null, style: styleOf(sheet, formats, { r, c }) })).join('');
    return `<row r="${String(at)}"${hiddenRows.includes(at) ? ' hidden="1"' : ''}>${cells}</row>`;
  }).join('');
  const merged = merges === 'unknown' || merges.length === 0 ? '' : `<mergeCells count="${String(merges.length)}">${merges.map((range) => `<mergeCell ref="${rangeA1(range)}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>${cols === '' ? '' : `<cols>${cols}</cols>`}<sheetData>${rows}</sheetData>${merged}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function styleOf(sheet: SheetSnapshot, formats: readonly string[], { r, c }: { readonly r: number; readonly c: number }): number {
  const format = sheet.formats[r]?.[c];
  return format === undefined ? (r === 0 ? 2 : 1) : 3 + formats.indexOf(format);
}

interface Written { readonly value: CellValue; readonly formula: string | null; readonly style: number }

function cellXml(at: string, { value, formula, style }: Written): string {
  const f = formula === null ? '' : `<f>${escapeXml(formula.slice(1))}</f>`;
  const as = (type: string, inner: string): string => `<c r="${at}" s="${String(style)}"${type}>${f}${inner}</c>`;
  if (value === null) return as('', '');
  if (typeof value === 'number') return as('', `<v>${String(value)}</v>`);
  if (typeof value === 'boolean') return as(' t="b"', `<v>${value ? '1' : '0'}</v>`);
  // A formula nobody has computed has no value in the file.
  if (isError(value) && value.error === '#未计算') return as('', '');
  if (isError(value)) return as(' t="e"', `<v>${escapeXml(value.error)}</v>`);
  return f === '' ? `<c r="${at}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>` : as(' t="str"', `<v>${escapeXml(value)}</v>`);
}
