// A range the person says is a table, though no header was known there: its first rows read loosely, else its contents.
import { isNothing, moneyUnitIn, parseTarget, parseVerdict } from '../grammar';
import { columnLetters, type RangeRef } from '../workbook';
import { groupColumns, type HeaderKind } from './columnGroups';
import { NO_MEANING, type ColumnMeaning } from './columnWords';
import type { Header } from './findHeaders';
import { columnsInWindow, type HeaderColumn } from './headerColumns';
import { withHeadingRows } from './headingRows';
import type { LikelyColumn } from './indicatorColumns';
import { readBudget } from './readBudget';
import { readIndicators } from './readIndicators';
import type { SheetTable } from './readSheet';
import { fieldCellAt, filledIn, numberIn, numbersFrom, wordsAt, type SheetView } from './sheetView';
import type { BudgetField, FieldCell, IndicatorField } from './table';
import type { Words } from './words';

export interface PointedRange { readonly kind: string; readonly range: RangeRef }

/** @returns null where the range holds neither a header in known words nor columns that can be told apart */
export function readPointed(view: SheetView, words: Words, { kind, range }: PointedRange): SheetTable | null {
  const wanted: HeaderKind = kind === 'budget' || kind === 'projectList' ? 'budget' : 'indicator';
  const header = headerInWords(view, words, wanted, range) ?? headerByContents(view, wanted, range);
  if (!header) return null;
  const room = { limit: range.bottom, floor: view.top, captionLeft: range.left, title: '' };
  const guessed = header.columns.flatMap((column): readonly LikelyColumn[] => (column.meaning?.budget && !column.meaning.exact ? [{ column, name: BUDGET_NAMES[column.meaning.budget] ?? '' }] : []));
  const placed = { view, title: null, floor: view.top, guessed };
  return header.kind === 'budget'
    ? { ...placed, kind: 'budget', table: readBudget(view, words, header, room) }
    : { ...placed, kind: 'indicator', table: withHeadingRows(readIndicators(view, words, header, room), words) };
}

const BUDGET_NAMES: Readonly<Partial<Record<BudgetField, string>>> = { originalBudget: '年初预算数', revisedBudget: '全年预算数', outturn: '全年执行数' };

const HEADER_ROWS = 3;

/** Words that only contain known ones are enough where she says that it is a header. */
function headerInWords(view: SheetView, words: Words, kind: HeaderKind, range: RangeRef): Header | null {
  for (let row = range.top; row < range.top + HEADER_ROWS; row += 1) {
    const columns = columnsInWindow(view, words, [row]).filter(({ column }) => column >= range.left && column <= range.right);
    const group = groupColumns(columns.map((column) => ({ ...column, meaning: column.meaning ?? words.looseColumn(column.text) }))).find((one) => one.kind === kind);
    if (group) return { ...group, left: range.left, right: range.right, top: row, bottom: row };
  }
  return null;
}

interface Column { readonly column: number; readonly cells: readonly FieldCell[] }

const share = ({ cells }: Column, holds: (cell: FieldCell) => boolean): number => (cells.length === 0 ? 0 : cells.filter(holds).length / cells.length);
const MOST = 0.6;
const isPlain = (cell: FieldCell): boolean => { const read = numberIn(cell); return read !== null && !read.percent && read.unit === null; };
const isFigure = (cell: FieldCell): boolean => { const { kind } = parseTarget(cell); return kind === 'quantity' || kind === 'range' || kind === 'deadline' || kind === 'class'; };
const numbersOf = ({ cells }: Column): readonly number[] => cells.flatMap((cell) => numberIn(cell)?.value.toNumber() ?? []);
const sumOf = (column: Column): number => numbersOf(column).reduce((sum, one) => sum + one, 0);
const isCount = (column: Column): boolean => column.cells.length > 1 && numbersOf(column).every((number, index) => number === index + 1) && share(column, isPlain) === 1;

/** What each column holds says what it is, under words nobody knows or none at all. All of it is asked about. */
function headerByContents(view: SheetView, kind: HeaderKind, range: RangeRef): Header | null {
  const first = rowOf(view, range, range.top);
  const titled = first.length > 2 && !first.some((cell) => isPlain(cell) || isFigure(cell)) && rowOf(view, range, range.top + 1).some((cell) => isPlain(cell) || isFigure(cell));
  const top = titled ? range.top + 1 : range.top;
  const cells = numbersFrom(top, range.bottom).flatMap((row) => rowOf(view, range, row));
  const all = numbersFrom(range.left, range.right).map((column): Column => ({ column, cells: cells.filter(({ at }) => at.column === column) }));
  const columns = all.filter((column) => !isCount(column));
  const found = kind === 'budget' ? budgetFields(columns) : indicatorFields(columns);
  if (!found) return null;
  const wordsOf = (column: number): string => (titled ? wordsAt(view, range.top, column) : '') || `${columnLetters(column)}列`;
  return {
    kind, top: range.top, bottom: top - 1, left: range.left, right: range.right, matched: found.size,
    columns: [...found].map(([column, part]): HeaderColumn => ({ column, right: column, text: wordsOf(column), row: range.top, rows: [range.top], meaning: { ...NO_MEANING, exact: false, ...part } })),
  };
}

const rowOf = (view: SheetView, range: RangeRef, row: number): readonly FieldCell[] =>
  filledIn(view, row, range).map((column) => fieldCellAt(view, row, column)).filter(({ text }) => !isNothing(text));

type Meanings = ReadonlyMap<number, Partial<ColumnMeaning>>;

/** Labels, then two amounts (预算, 执行) or three (年初, 全年, 执行). */
function budgetFields(columns: readonly Column[]): Meanings | null {
  const [label] = columns.filter((column) => share(column, isPlain) < MOST && column.cells.length > 0);
  const amounts = columns.filter((column) => label && column.column > label.column && share(column, (cell) => isPlain(cell) || moneyUnitIn(cell.text) !== null) >= MOST);
  const fields: readonly BudgetField[] = amounts.length === 2 ? ['revisedBudget', 'outturn'] : amounts.length === 3 ? ['originalBudget', 'revisedBudget', 'outturn'] : [];
  if (!label || fields.length === 0) return null;
  const meanings: readonly (readonly [number, Partial<ColumnMeaning>])[] = amounts.map(({ column }, index) => [column, { budget: fields[index] ?? null }]);
  return new Map([[label.column, { label: true }], ...meanings]);
}

const WHOLE = [100, 90, 80] as const;

/** Levels and names in words; 指标值 and 完成值 as the first two columns of figures; 分值 adds up to the form; an empty column behind it, or one of scores, is 得分. */
function indicatorFields(columns: readonly Column[]): Meanings | null {
  const points = columns.find((column) => share(column, isPlain) >= MOST && WHOLE.some((whole) => whole === sumOf(column)));
  const verdicts = columns.find((column) => share(column, ({ text }) => parseVerdict(text) !== null) >= MOST);
  const standards = columns.find((column) => share(column, ({ text }) => /得\d|扣\d|得满分|不得分/.test(text)) >= MOST);
  const figures = columns.filter((column) => column !== points && column !== verdicts && column !== standards && share(column, isFigure) >= MOST).slice(0, 2);
  const values = [points, verdicts, standards, ...figures].flatMap((column) => column?.column ?? []);
  const labels = columns.filter(({ column, cells }) => cells.length > 0 && column < Math.min(...values) && !values.includes(column));
  const score = points && columns.find((one) => one.column > points.column && share(one, isPlain) === (one.cells.length === 0 ? 0 : 1) && sumOf(one) <= sumOf(points));
  const fields: readonly IndicatorField[] = labels.length === 1 ? ['name'] : labels.length === 2 ? ['level1', 'name'] : ['level1', 'level2', 'name'];
  if (labels.length === 0 || labels.length > fields.length || values.length < 2) return null;
  const named: readonly (readonly [IndicatorField, Column | undefined])[] = [
    ...labels.map((column, index) => [fields[index] ?? 'name', column] as const),
    ['target', figures[0]], ['actual', figures[1]], ['maxPoints', points], ['verdict', verdicts], ['standard', standards], ['score', score],
  ];
  return new Map(named.flatMap(([field, column]) => (column ? [[column.column, { field }] as const] : [])));
}
