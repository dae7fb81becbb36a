// Rows of a form sheet we make ourselves: boxed, wrapped, and marked as no official form.
import { rowHeight, shownText, textContent, type CellContent, type LayoutCell, type RangeRef, type SheetLayout, type StyleName } from '../workbook';

/** No finance department has issued this sheet, and nobody shall take it for one of theirs. */
export const REFERENCE_NOTE = '参考样式，非财政部门下发；请以财政部门下发的表为准。';

export interface FormSheetShape { readonly name: string; readonly widths: readonly number[]; readonly orientation: 'portrait' | 'landscape' }

export type FormRow = readonly (LayoutCell | null)[];

/** A merge of the row it belongs to: columns from `left` to `right`. */
export interface HeadRow { readonly cells: FormRow; readonly merges: readonly (readonly [left: number, right: number])[] }

export const cell = (content: CellContent, style: StyleName): LayoutCell => ({ content, style });
export const textCell = (words: string, style: StyleName): LayoutCell => cell(textContent(words), style);
export const blankCell = (style: StyleName): LayoutCell => textCell('', style);

/** Title, mark and further lines over the whole width. */
export function headLines(title: string, lines: readonly string[], width: number): readonly HeadRow[] {
  return [
    { cells: [textCell(title, 'title')], merges: [[1, width]] },
    { cells: [textCell(REFERENCE_NOTE, 'note')], merges: [[1, width]] },
    ...lines.map((line): HeadRow => ({ cells: [textCell(line, 'plain')], merges: [[1, width]] })),
  ];
}

/** Head rows never move: their merges are safe. Below them nothing is merged. */
export function formSheet(shape: FormSheetShape, head: readonly HeadRow[], body: readonly FormRow[]): SheetLayout {
  const rows = [...head.map(({ cells }) => cells), ...body];
  const merges = head.flatMap((row, index) => row.merges.map(([left, right]): Omit<RangeRef, 'sheet'> => ({ top: index + 1, bottom: index + 1, left, right })));
  return {
    name: shape.name, visibility: 'visible', columnWidths: shape.widths, merges, validations: [], frozenRows: 0,
    print: { orientation: shape.orientation, titleRows: 0 },
    rows: rows.map((cells) => ({ height: heightOf(cells, shape.widths), cells })),
  };
}

function heightOf(cells: FormRow, widths: readonly number[]): number {
  const [first] = cells;
  if (first?.style === 'title') return 32;
  if (cells.length === 1) return 20;
  return Math.max(24, rowHeight(cells.map((one, index) => ({ text: one ? shownText(one.content) : '', width: widths[index] ?? 10 }))));
}
