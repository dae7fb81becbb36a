// Plain lists as sheets of ours: a title, a line of explanation, one header, boxed rows.
import { rowHeight, shownText, type LayoutCell, type SheetLayout } from '../workbook';

export interface ListColumn { readonly header: string; readonly width: number }

/** One list: its rows bring their own styles, cell by cell, under `columns`. */
export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly LayoutCell[])[];
  readonly orientation: 'portrait' | 'landscape';
}

const HEAD_ROWS = 3;

export function layoutList({ name, title, note, columns, rows, orientation }: ListSheet): SheetLayout {
  const text = (words: string, style: LayoutCell['style']): LayoutCell => ({ content: { kind: 'text', text: words }, style });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const span = { left: 1, right: columns.length };
  return {
    name, visibility: 'visible', columnWidths: columns.map((column) => column.width),
    rows: [
      { height: 30, cells: [text(title, 'title')] },
      { height: rowHeight([{ text: note, width, size: 10 }]), cells: [text(note, 'note')] },
      { height: 22, cells: columns.map(({ header }) => text(header, 'header')) },
      ...rows.map((cells) => ({ height: heightOf(cells, columns), cells })),
    ],
    // The head stays where it is whatever becomes of the list: merges there are safe.
    merges: [{ top: 1, bottom: 1, ...span }, { top: 2, bottom: 2, ...span }],
    validations: [], frozenRows: HEAD_ROWS, print: { orientation, titleRows: HEAD_ROWS },
  };
}

const heightOf = (cells: readonly LayoutCell[], columns: readonly ListColumn[]): number =>
  rowHeight(cells.map(({ content }, index) => ({ text: shownText(content), width: columns[index]?.width ?? 10 })));
