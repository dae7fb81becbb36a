// A table of indicators while it is read: its columns on its sheet, and what stands in them row by row.
import type { IndicatorColumns } from './indicatorColumns';
import type { Fields } from './rowFields';
import { anchorOf, fieldCellAt, sourcedAt, type SheetView, type Span } from './sheetView';
import type { FieldCell, IndicatorField, Sourced } from './table';
import type { Words } from './words';

export interface TableFrame {
  readonly view: SheetView;
  readonly words: Words;
  readonly columns: IndicatorColumns;
  /** Columns of the table, with a caption column left of the header. */
  readonly span: Span;
}

export const LEVELS = ['level1', 'level2'] as const;
export const TARGETS: readonly IndicatorField[] = ['target', 'originalTarget', 'adjustedTarget'];
/** What no template prints: where one of these stands, 指标1 is somebody's name for an indicator. */
export const ANSWERS: readonly IndicatorField[] = [...TARGETS, 'actual'];
export const POINTS: readonly IndicatorField[] = ['maxPoints', 'weight'];
/** What is said of an indicator besides its points. */
const CONTENT: readonly IndicatorField[] = [...ANSWERS, 'standard', 'verdict', 'deduction', 'score'];
/** Fields that show a row to be an indicator and no remark, and a header to be one of indicators. */
export const VALUES: readonly IndicatorField[] = [...CONTENT, ...POINTS];

/** Does it say anything but the name of an indicator and its points? */
export const saysSomething = (fields: Fields): boolean => CONTENT.some((field) => (fields[field]?.text ?? '') !== '');

/** The cell of a field in this row; null where the table has no such column. */
export function cellIn({ view, columns }: TableFrame, row: number, field: IndicatorField): FieldCell | null {
  const column = columns.byField.get(field);
  return column === undefined ? null : fieldCellAt(view, row, column);
}

/** The cell of 分值, in a table without any that of 权重. */
export const pointsCellIn = (frame: TableFrame, row: number): FieldCell | null => cellIn(frame, row, 'maxPoints') ?? cellIn(frame, row, 'weight');

/** Does one of the fields hold something in this row? */
export const holds = (frame: TableFrame, row: number, fields: readonly IndicatorField[]): boolean =>
  fields.some((field) => (cellIn(frame, row, field)?.text ?? '') !== '');

/** The name in a column of levels or names, that of a merged cell above included, without the points printed in it; null where there is none. */
export function labelIn({ view, words, columns }: TableFrame, row: number, field: IndicatorField): Sourced<string> | null {
  const column = columns.byField.get(field);
  const at = column === undefined ? null : anchorOf(view, row, column);
  // A name merged over several level columns (预算执行率) stands in the first; it is not the name of the others too.
  if (!at || at.column !== column) return null;
  const label = sourcedAt(view, at.row, column);
  return label.text === '' ? null : { ...label, value: words.name(label.text) };
}
