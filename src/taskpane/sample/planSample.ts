// 载入示例: the sample as new sheets at the end, under names that are free. Nothing of hers is touched.
import { freeSheetName, parseRangeA1, textContent, type LayoutCell, type SheetLayout, type WorkbookEdit } from '../../core/workbook';
import { SAMPLE_SHEETS, type SampleSheet } from './sampleSheets';

/** @param taken names of the sheets that are there */
export function planSample(taken: readonly string[]): readonly WorkbookEdit[] {
  return SAMPLE_SHEETS.map((sheet) => ({ kind: 'createSheet', layout: layoutOf(sheet, freeSheetName(sheet.name, taken)) }));
}

function layoutOf({ widths, rows, merges }: SampleSheet, name: string): SheetLayout {
  return {
    name, visibility: 'visible', columnWidths: widths, validations: [], frozenRows: 0, print: { orientation: 'landscape', titleRows: 0 },
    rows: rows.map((row, index) => ({ cells: index < TITLE_ROWS ? row.map((value) => cellOf(value, index === 0 ? 'title' : 'note')) : widths.map((_, column) => cellOf(row[column] ?? null, 'centered')) })),
    merges: merges.flatMap((range) => parseRangeA1(range) ?? []),
  };
}

const TITLE_ROWS = 2;

const cellOf = (value: string | number | null, style: LayoutCell['style']): LayoutCell =>
  ({ style, content: value === null ? { kind: 'blank' } : typeof value === 'number' ? { kind: 'number', value } : textContent(value) });
