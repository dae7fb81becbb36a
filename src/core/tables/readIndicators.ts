// An indicator table as it stands on its sheet: indicators, blank template rows, totals, grade and notes.
import { bodyRows, isPlaceholder, nameOf, type BodyRow } from './bodyRows';
import { gradeOf, totalsOf, type RawTotal } from './closing';
import type { Header } from './findHeaders';
import { indicatorColumns, type IndicatorColumns } from './indicatorColumns';
import { NO_LEVELS, withLevels, type LeveledRow, type Levels } from './levels';
import { fieldsAt, LABELS, type Fields } from './rowFields';
import { textAt, type SheetView, type Span } from './sheetView';
import type { FieldCell, Sourced, TemplateRow } from './table';
import { cellIn, labelIn, LEVELS, POINTS, saysSomething, type TableFrame } from './tableFrame';
import { notesIn } from './walkRows';
import type { Words } from './words';

/** An indicator as it stands in its row, before it has a key and points. */
export interface RawIndicator { readonly row: number; readonly levels: Levels; readonly name: Sourced<string>; readonly fields: Fields }

/** An indicator table as read, whatever kind it turns out to be. */
export interface RawIndicatorTable {
  readonly header: Header;
  readonly columns: IndicatorColumns;
  readonly span: Span;
  readonly indicators: readonly RawIndicator[];
  readonly templateRows: readonly TemplateRow[];
  readonly totals: readonly RawTotal[];
  readonly grade: FieldCell | null;
  readonly notes: readonly Sourced<string>[];
  /** Last row of the table, notes and signatures included. */
  readonly bottom: number;
  /** Last row of its indicators and totals. */
  readonly blockBottom: number;
}

/** Reads the rows below `header`, down to `limit` at most; `captionLeft`: how far a caption may stand left of it. */
export function readIndicators(view: SheetView, words: Words, header: Header, room: { readonly limit: number; readonly captionLeft: number }): RawIndicatorTable {
  const columns = indicatorColumns(view, words, header);
  const span: Span = { left: room.captionLeft, right: header.right };
  const frame: TableFrame = { view, words, columns, span };
  const rows = withLevels(frame, bodyRows(frame, header.bottom + 1, room.limit));
  const last = rows.findLast(({ kind }) => kind === 'indicator' || kind === 'template' || kind === 'total' || kind === 'subtotal');
  return {
    header, columns, span,
    indicators: indicatorsOf(frame, rows.filter(({ kind }) => kind === 'indicator')),
    templateRows: templatesOf(frame, rows),
    totals: totalsOf(frame, rows),
    grade: gradeOf(frame, rows),
    notes: notesIn(view, rows, span),
    bottom: rows.at(-1)?.row ?? header.bottom,
    blockBottom: last?.row ?? header.bottom,
  };
}

const indicatorsOf = (frame: TableFrame, rows: readonly LeveledRow[]): readonly RawIndicator[] => rows.flatMap(({ row, levels }, index) => {
  const name = nameOf(frame, row);
  return name ? [{ row, levels, name, fields: { ...fieldsAt(frame, row), ...sharedPoints(frame, row, rows[index + 1], rows) } }] : [];
});

/**
 * 分值 merged over several indicators is what they share; how much of it is each one's, nobody says. Where merges are
 * unknown, points above an empty cell may be such.
 */
function sharedPoints(frame: TableFrame, row: number, next: BodyRow | undefined, rows: readonly BodyRow[]): Fields {
  const { view } = frame;
  return Object.fromEntries(POINTS.flatMap((field) => {
    const cell = cellIn(frame, row, field);
    if (!cell) return [];
    const { column } = cell.at;
    const merge = view.mergeAt(row, column);
    const merged = merge !== null && rows.filter((one) => one.row >= merge.top && one.row <= merge.bottom).length > 1;
    const perhaps = !view.mergesKnown && cell.text !== '' && next !== undefined && textAt(view, next.row, column) === '';
    if (!merged && !perhaps) return [];
    const text = `几行合用${textAt(view, merge?.top ?? row, merge?.left ?? column)}`;
    return [[field, { ...cell, value: text, formula: null, text }] as const];
  }));
}

/**
 * Rows to be filled. In a table that has indicators a blank row is a spacer: there only a placeholder, or a level known
 * by its name, says that one more is wanted.
 */
function templatesOf(frame: TableFrame, rows: readonly LeveledRow[]): readonly TemplateRow[] {
  const filled = rows.some(({ kind }) => kind === 'indicator');
  return rows.filter(({ row, kind }) => kind === 'template' && (!filled || isPlaceholder(frame, row) || namesLevel(frame, row)))
    .map(({ row, levels }) => ({ row, ...levels, fields: { ...fieldsAt(frame, row), ...labelCellsAt(frame, row) } }));
}

const namesLevel = (frame: TableFrame, row: number): boolean => LEVELS.some((level) => {
  const label = labelIn(frame, row, level);
  return label?.at.row === row && (frame.words.level1(label.value) ?? frame.words.level2(label.value)) !== null;
});

/** The cells of a template row where levels and name will stand. */
const labelCellsAt = (frame: TableFrame, row: number): Fields =>
  Object.fromEntries(LABELS.flatMap((field) => { const cell = cellIn(frame, row, field); return cell ? [[field, cell] as const] : []; }));

/** No row has a level, and some say nothing but their name: levels may be rows of their own. */
export function mayHaveHeadings({ indicators }: RawIndicatorTable): boolean {
  const saying = indicators.filter(({ fields }) => saysSomething(fields)).length;
  return saying > 0 && saying < indicators.length && !indicators.some(({ levels }) => levels.level1 ?? levels.level2);
}

/** Two parts of one table: the second goes on under a header of its own, its levels with those of the first. */
export function continued(first: RawIndicatorTable, second: RawIndicatorTable): RawIndicatorTable {
  const { level1, level2 } = first.indicators.at(-1)?.levels ?? NO_LEVELS;
  const carried = second.indicators[0]?.levels.level1 ? second.indicators
    : second.indicators.map((one) => (one.levels.level1 ? one : { ...one, levels: { level1, level2: one.levels.level2 ?? level2 } }));
  return {
    ...first,
    indicators: [...first.indicators, ...carried], templateRows: [...first.templateRows, ...second.templateRows],
    totals: [...first.totals, ...second.totals], grade: first.grade ?? second.grade, notes: [...first.notes, ...second.notes],
    bottom: second.bottom, blockBottom: second.blockBottom,
  };
}
