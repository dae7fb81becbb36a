// The markup of a whole sheet of ours.
import { rangeA1, type RangeRef, type SheetLayout, type StyleName } from '../../../core/workbook';
import { cellXml } from './cellXml';
import { validationsXml } from './validations';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  + '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** @param styleId number of the cell style for one of our own @throws HostError `textTooLong` */
export function sheetXml(layout: SheetLayout, styleId: (name: StyleName) => number): string {
  return [
    HEAD,
    layout.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="${extent(layout)}"/>`,
    sheetViews(layout.frozenRows),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(layout.columnWidths),
    `<sheetData>${rows(layout, styleId)}</sheetData>`,
    merges(layout.merges),
    validationsXml('', layout.validations),
    page(layout),
    '</worksheet>',
  ].join('');
}

function extent(layout: SheetLayout): string {
  const right = Math.max(1, ...layout.rows.map((row) => row.cells.length));
  return rangeA1({ top: 1, left: 1, bottom: Math.max(1, layout.rows.length), right });
}

function sheetViews(frozenRows: number): string {
  if (frozenRows === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const corner = `A${frozenRows + 1}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>`
    + `<selection pane="bottomLeft" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

/** A width of 0 hides the column. */
const columns = (widths: readonly number[]): string =>
  widths.length === 0 ? '' : `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" ${width === 0 ? 'width="9" hidden="1"' : `width="${width}"`} customWidth="1"/>`).join('')}</cols>`;

function rows(layout: SheetLayout, styleId: (name: StyleName) => number): string {
  return layout.rows.map((row, i) => {
    const cells = row.cells.map((cell, c) =>
      (cell ? cellXml({ prefix: '', row: i + 1, column: c + 1, style: styleId(cell.style) }, cell.content) : '')).join('');
    const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
    return cells === '' && height === '' ? '' : `<row r="${i + 1}"${height}>${cells}</row>`;
  }).join('');
}

const merges = (ranges: readonly Omit<RangeRef, 'sheet'>[]): string =>
  ranges.length === 0 ? '' : `<mergeCells count="${ranges.length}">${ranges.map((range) => `<mergeCell ref="${rangeA1(range)}"/>`).join('')}</mergeCells>`;

function page({ print }: SheetLayout): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (!print) return margins;
  return `<printOptions horizontalCentered="1"/>${margins}<pageSetup paperSize="9" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"/>`
    + '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';
}
