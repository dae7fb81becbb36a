// An indicator table as it stands on its sheet: indicators, blank template rows, totals, grade and notes.
import { parseVerdict, readNumber } from '../grammar';
import { bodyRows, levelAsName, nameOf, PLACEHOLDER, type BodyRow, type TableFrame } from './bodyRows';
import type { Header } from './findHeaders';
import { withHeadingRows } from './headingRows';
import { indicatorColumns, type IndicatorColumns } from './indicatorColumns';
import { labelAt, levelsAt, NO_LEVELS, type LevelColumns, type Levels } from './levels';
import { gradeOf, totalsOf, type RawTotal } from './closing';
import { filledIn, type Span } from './rowKinds';
import { anchorOf, fieldCellAt, sourcedAt, textAt, wordsAt, type SheetView } from './sheetView';
import type { FieldCell, IndicatorField, Sourced, TemplateRow } from './table';
import type { Words } from './words';

export type Fields = Readonly<Partial<Record<IndicatorField, FieldCell>>>;

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

/** Fields whose words, merged over several rows, hold for each of them. */
const SHARED: ReadonlySet<IndicatorField> = new Set<IndicatorField>(['standard', 'explanation', 'evidence', 'reason', 'verdict', 'remark', 'task']);
const LEVELS: ReadonlySet<IndicatorField> = new Set<IndicatorField>(['level1', 'level2', 'name']);

/** Reads the rows below `header`, down to `limit` at most; `captionLeft`: how far a caption may stand left of it. */
export function readIndicators(view: SheetView, words: Words, header: Header, room: { readonly limit: number; readonly captionLeft: number }): RawIndicatorTable {
  const columns = indicatorColumns(view, words, header);
  const span: Span = { left: room.captionLeft, right: header.right };
  const frame: TableFrame = { view, words, columns, span };
  const rows = bodyRows(frame, header.bottom + 1, room.limit);
  const levels = levelsByRow(frame, rows);
  const last = rows.findLast(({ kind }) => kind === 'indicator' || kind === 'template' || kind === 'total' || kind === 'subtotal');
  return {
    header, columns, span,
    indicators: withHeadingRows(ofKind(rows, 'indicator').map((row, _, all) => withOwnPoints(frame, indicatorAt(frame, row, levels.get(row) ?? NO_LEVELS), all)), words),
    templateRows: templatesOf(frame, rows, levels),
    totals: totalsOf(frame, rows, { levels, fieldsAt: (row) => fieldsAt(frame, row) }),
    grade: gradeOf(frame, rows),
    notes: ofKind(rows, 'note').flatMap((row) => filledIn(view, row, span).map((column) => sourcedAt(view, row, column))),
    bottom: rows.at(-1)?.row ?? header.bottom,
    blockBottom: last?.row ?? header.bottom,
  };
}

const ofKind = (rows: readonly BodyRow[], kind: BodyRow['kind']): readonly number[] => rows.filter((one) => one.kind === kind).map(({ row }) => row);

function levelsByRow(frame: TableFrame, rows: readonly BodyRow[]): ReadonlyMap<number, Levels> {
  const { columns } = frame;
  const at: LevelColumns = { level1: columns.byField.get('level1')?.column ?? null, level2: columns.byField.get('level2')?.column ?? null };
  const byRow = new Map<number, Levels>();
  let above = NO_LEVELS;
  for (const { row, kind } of rows) {
    if (kind === 'indicator' || kind === 'template') above = levelsAt(frame, row, at, above);
    byRow.set(row, above);
  }
  return byRow;
}

function indicatorAt(frame: TableFrame, row: number, levels: Levels): RawIndicator {
  const { view, columns } = frame;
  const column = columns.byField.get('name')?.column;
  const own = column === undefined ? null : labelAt(frame, row, column);
  const label = own ?? levelAsName(frame, row);
  const value = nameOf(frame, row) ?? '';
  const name = label ?? { value, at: { sheet: view.name, row, column: column ?? frame.span.left }, text: value };
  return { row, levels, name: { ...name, value }, fields: fieldsAt(frame, row) };
}

/**
 * 分值 merged over several indicators is what they share; how much of it is each one's, nobody says. Where merges are
 * unknown, points above an empty cell may be such.
 */
function withOwnPoints({ view }: TableFrame, indicator: RawIndicator, rows: readonly number[]): RawIndicator {
  const next = rows.find((row) => row > indicator.row);
  const shared = (['maxPoints', 'weight'] as const).flatMap((name) => {
    const cell = indicator.fields[name];
    if (!cell) return [];
    const { row, column } = cell.at;
    const merge = view.mergeAt(row, column);
    const merged = merge !== null && rows.filter((one) => one >= merge.top && one <= merge.bottom).length > 1;
    const perhaps = !view.mergesKnown && cell.text !== '' && next !== undefined && textAt(view, next, column) === '';
    if (!merged && !perhaps) return [];
    const text = `几行合用${textAt(view, merge?.top ?? row, merge?.left ?? column)}`;
    return [[name, { ...cell, value: text, formula: null, text }] as const];
  });
  return shared.length === 0 ? indicator : { ...indicator, fields: { ...indicator.fields, ...Object.fromEntries(shared) } };
}

/** In a table with indicators only a placeholder, or a level known by its name, says that one more is wanted. */
function isPlace(frame: TableFrame, row: number): boolean {
  const { view, words, columns } = frame;
  const name = columns.byField.get('name')?.column;
  if (name !== undefined && wordsAt(view, row, name) !== '' && PLACEHOLDER.test(wordsAt(view, row, name))) return true;
  return (['level1', 'level2'] as const).some((level) => {
    const column = columns.byField.get(level)?.column;
    const label = column === undefined ? null : labelAt(frame, row, column);
    return label !== null && label.at.row === row && (words.level1(label.value) !== null || words.level2(label.value) !== null);
  });
}

/** In a table that has indicators a blank row is a spacer, not a place to write to. */
function templatesOf(frame: TableFrame, rows: readonly BodyRow[], levels: ReadonlyMap<number, Levels>): readonly TemplateRow[] {
  const filled = rows.some(({ kind }) => kind === 'indicator');
  return ofKind(rows, 'template')
    .filter((row) => !filled || isPlace(frame, row))
    .map((row) => ({ row, ...(levels.get(row) ?? NO_LEVELS), fields: { ...fieldsAt(frame, row), ...labelCellsAt(frame, row) } }));
}

/** The cells of a template row where levels and name will stand. */
function labelCellsAt({ view, columns }: TableFrame, row: number): Fields {
  return Object.fromEntries([...LEVELS].flatMap((field) => {
    const column = columns.byField.get(field)?.column;
    return column === undefined ? [] : [[field, fieldCellAt(view, row, column)] as const];
  }));
}

const TARGETS: readonly IndicatorField[] = ['target', 'originalTarget', 'adjustedTarget'];

/**
 * Every field of the table at this row, blank ones too: that is where scores and reasons go. One column of answers may
 * hold figures and verdicts: where a table has no targets, 是 under 完成情况 answers a printed standard as 自查情况 does,
 * and 96.3% under 自查情况 is the figure that was reached.
 */
function fieldsAt(frame: TableFrame, row: number): Fields {
  const { byField } = frame.columns;
  const fields = cellsAt(frame, row);
  const { verdict, actual, ...others } = fields;
  if (verdict && !byField.has('actual') && readNumber(verdict.value, verdict.format).kind === 'number') return { ...others, actual: verdict };
  const judged = actual && !byField.has('verdict') && !TARGETS.some((field) => byField.has(field)) && parseVerdict(actual.text) !== null;
  return judged && others.standard?.text ? { ...others, verdict: actual } : fields;
}

function cellsAt({ view, columns }: TableFrame, row: number): Fields {
  const fields: Partial<Record<IndicatorField, FieldCell>> = {};
  for (const [field, { column }] of columns.byField) {
    if (LEVELS.has(field)) continue;
    const at = SHARED.has(field) ? anchorOf(view, row, column) : { row, column };
    fields[field] = fieldCellAt(view, at.column === column ? at.row : row, column);
  }
  return fields;
}

/** Two parts of one table: the second goes on under a header of its own, its levels with those of the first. */
export function continued(first: RawIndicatorTable, second: RawIndicatorTable): RawIndicatorTable {
  const levels = first.indicators.at(-1)?.levels ?? NO_LEVELS;
  const [begin] = second.indicators;
  const carried = begin?.levels.level1 ? second.indicators : second.indicators.map((one) => (one.levels.level1 ? one : { ...one, levels: { level1: levels.level1, level2: one.levels.level2 ?? levels.level2 } }));
  return {
    ...first,
    indicators: [...first.indicators, ...carried], templateRows: [...first.templateRows, ...second.templateRows],
    totals: [...first.totals, ...second.totals], grade: first.grade ?? second.grade, notes: [...first.notes, ...second.notes],
    bottom: second.bottom, blockBottom: second.blockBottom,
  };
}
