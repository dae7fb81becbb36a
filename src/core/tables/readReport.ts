// What stands in our 自评报告（草稿） now: every paragraph by its id, and rows she added herself.
import { isError, valueAt, type CellValue, type SheetSnapshot } from '../workbook';
import { parseParagraphMark, REPORT_COLUMNS, type ReportColumn } from './reportSheet';
import type { ReportParagraph } from './table';

const textOf = (value: CellValue): string => (isError(value) || value === null ? '' : String(value));

/**
 * Reads the sheet in its own order. A row without any mark in which she wrote is a paragraph of hers: its id is ''
 * and it belongs to the form of the row above.
 */
export function readReport(sheet: SheetSnapshot): readonly ReportParagraph[] {
  const columns = findColumns(sheet);
  if (!sheet.used || !columns) return [];
  const paragraphs: ReportParagraph[] = [];
  let form = '';
  for (let row = columns.row + 1; row <= sheet.used.bottom; row += 1) {
    const markText = textOf(valueAt(sheet, row, columns.at.id)).trim();
    const text = textOf(valueAt(sheet, row, columns.at.text));
    const mark = parseParagraphMark(markText);
    if (!mark && markText !== '') continue; // a line of ours that is no paragraph
    if (!mark && text.trim() === '') continue;
    form = mark?.form ?? form;
    paragraphs.push({
      id: mark?.id ?? '', form, text, at: { sheet: sheet.name, row, column: columns.at.text },
      choice: textOf(valueAt(sheet, row, columns.at.choice)).trim(),
    });
  }
  return paragraphs;
}

interface Columns { readonly row: number; readonly at: Readonly<Record<ReportColumn, number>> }

/** The header row, wherever she moved it; null where its words are gone. */
function findColumns(sheet: SheetSnapshot): Columns | null {
  if (!sheet.used) return null;
  const { top, bottom, left, right } = sheet.used;
  for (let row = top; row <= bottom; row += 1) {
    const column = new Map<string, number>();
    for (let c = left; c <= right; c += 1) column.set(textOf(valueAt(sheet, row, c)).trim(), c);
    const place = (wanted: ReportColumn): number => column.get(REPORT_COLUMNS.find((shape) => shape.column === wanted)?.header ?? '') ?? 0;
    if (place('id') > 0 && place('text') > 0) {
      return { row, at: { text: place('text'), status: place('status'), sources: place('sources'), ours: place('ours'), choice: place('choice'), id: place('id') } };
    }
  }
  return null;
}
