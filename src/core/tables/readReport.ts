// What stands in our 自评报告（草稿） now: every paragraph by its id, and rows she added herself.
import { valueAt, type SheetSnapshot } from '../workbook';
import { headersIn, shownText, usedRows, type OwnColumns } from './ownHeaders';
import { parseParagraphMark, REPORT_COLUMNS, type ReportColumn } from './reportSheet';
import type { ReportParagraph } from './table';

const headerOf = (wanted: ReportColumn): string => REPORT_COLUMNS.find(({ column }) => column === wanted)?.header ?? '';

/**
 * Reads the sheet in its own order, from under its header; nothing where the header's words are gone. A row without any
 * mark in which she wrote is a paragraph of hers: its id is '' and it belongs to the form of the row above.
 */
export function readReport(sheet: SheetSnapshot): readonly ReportParagraph[] {
  const paragraphs: ReportParagraph[] = [];
  let columns: OwnColumns | null = null;
  let form = '';
  for (const row of usedRows(sheet)) {
    if (!columns) {
      columns = headersIn(sheet, row, headerOf('id'), headerOf('text'));
      continue;
    }
    const at = columns;
    const textOf = (wanted: ReportColumn): string => shownText(valueAt(sheet, row, at.get(headerOf(wanted)) ?? 0));
    const text = textOf('text');
    const mark = parseParagraphMark(textOf('id').trim());
    // Without a mark: a line of ours that is no paragraph, or a blank one.
    if (!mark && (textOf('id').trim() !== '' || text.trim() === '')) continue;
    form = mark?.form ?? form;
    paragraphs.push({ id: mark?.id ?? '', form, text, at: { sheet: sheet.name, row, column: at.get(headerOf('text')) ?? 0 }, choice: textOf('choice').trim() });
  }
  return paragraphs;
}
