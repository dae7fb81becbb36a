// An indicator table as it stands on its sheet: indicators, blank template rows, totals, grade and notes.
import { bodyRows, levelAsName, nameOf, PLACEHOLDER, type BodyRow, type TableFrame } from './bodyRows';
import type { Header } from './findHeaders';
import { indicatorColumns, type IndicatorColumns } from './indicatorColumns';
import { labelAt, levelsAt, NO_LEVELS, type LevelColumns, type Levels } from './levels';
import { filledIn, type Span } from './rowKinds';
import { anchorOf, fieldCellAt, rightOf, sourcedAt, wordsAt, type SheetView } from './sheetView';
import type { FieldCell, IndicatorField, Sourced, TemplateRow } from './table';
import type { Words } from './words';

export type Fields = Readonly<Partial<Record<IndicatorField, FieldCell>>>;

/** An indicator as it stands in its row, before it has a key and points. */
export interface RawIndicator { readonly row: number; readonly levels: Levels; readonly name: Sourced<string>; readonly fields: Fields }

export interface RawTotal {
  readonly row: number;
  readonly kind: 'total' | 'subtotal';
  readonly label: Sourced<string>;
  readonly level1: string | null;
  readonly fields: Fields;
}

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
const SHARED: ReadonlySet<IndicatorField> = new Set<IndicatorField>(['standard', 'explanation', 'evidence', 'reason', 'verdict', 'remark']);
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
    indicators: ofKind(rows, 'indicator').map((row) => indicatorAt(frame, row, levels.get(row) ?? NO_LEVELS)),
    templateRows: templatesOf(frame, rows, levels),
    totals: totalsOf(frame, rows, levels),
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

/** Every field of the table at this row, blank ones too: that is where scores and reasons go. */
function fieldsAt({ view, columns }: TableFrame, row: number): Fields {
  const fields: Partial<Record<IndicatorField, FieldCell>> = {};
  for (const [field, { column }] of columns.byField) {
    if (LEVELS.has(field)) continue;
    const at = SHARED.has(field) ? anchorOf(view, row, column) : { row, column };
    fields[field] = fieldCellAt(view, at.column === column ? at.row : row, column);
  }
  return fields;
}

function totalsOf(frame: TableFrame, rows: readonly BodyRow[], levels: ReadonlyMap<number, Levels>): readonly RawTotal[] {
  const { view, span } = frame;
  const sums = rows.filter((one): one is { row: number; kind: 'total' | 'subtotal' } => one.kind === 'total' || one.kind === 'subtotal');
  return sums.map(({ row, kind }) => {
    const column = filledIn(view, row, span).find((one) => wordsAt(view, row, one) !== '') ?? span.left;
    return { row, kind, label: sourcedAt(view, row, column), level1: levels.get(row)?.level1?.value ?? null, fields: fieldsAt(frame, row) };
  });
}

/** 优, 良好, 合格, A级: what a person writes as a grade. */
const GRADE_WORD = /^[“"]?(?:优秀?|良好?|中等?|一般|较差|差|合格|及格|不合格|不及格|[A-DＡ-Ｄ])[”"]?[级等]?$/;

/** The cell of 自评等级, in a row of its own or in that of the total: where a grade is written, else beside the label. */
function gradeOf(frame: TableFrame, rows: readonly BodyRow[]): FieldCell | null {
  const { view, words, span, columns } = frame;
  for (const { row, kind } of rows) {
    if (kind !== 'grade' && kind !== 'total') continue;
    const label = filledIn(view, row, span).find((column) => words.row(wordsAt(view, row, column)) === 'grade');
    if (label === undefined) continue;
    const written = filledIn(view, row, { left: label + 1, right: span.right }).find((column) => GRADE_WORD.test(wordsAt(view, row, column)));
    if (written !== undefined) return fieldCellAt(view, row, written);
    // Without merges the label's own width is unknown: behind the label columns the first other column is meant.
    const inLabels = label <= Math.max(...columns.labels, span.left);
    const column = view.mergeAt(row, label) || !inLabels ? rightOf(view, row, label) : Math.max(...columns.labels, label) + 1;
    return fieldCellAt(view, row, column);
  }
  return null;
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
