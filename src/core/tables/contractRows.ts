// From tables as read to the rows, scorecards and budgets that later rooms work on.
import { points, type Points } from '../units';
import { readNumber } from '../grammar';
import type { RangeRef } from '../workbook';
import { indicatorKeys } from './keys';
import { maxPointsOf, type PointsOf } from './points';
import type { Closing, RawTotal } from './closing';
import type { RawIndicatorTable } from './readIndicators';
import type { RawItems } from './readItems';
import type { SheetTable } from './readSheet';
import type { BudgetTable, ExpenditureItems, FieldCell, IndicatorRow, ProjectList, Scorecard } from './table';

export const rangeOfTable = ({ view, kind, table }: SheetTable): RangeRef => ({
  sheet: view.name, top: table.header.top, left: table.header.left,
  bottom: kind === 'indicator' ? table.blockBottom : table.bottom, right: table.header.right,
});

export function indicatorRows(table: RawIndicatorTable, tableId: string, expected: PointsOf): readonly IndicatorRow[] {
  const keys = indicatorKeys(table.indicators);
  const maxPoints = maxPointsOf(table.indicators, expected);
  return table.indicators.map((raw, index) => ({
    key: keys[index] ?? raw.name.value, tableId, row: raw.row,
    level1: raw.levels.level1, level2: raw.levels.level2, name: raw.name, fields: raw.fields, maxPoints: maxPoints[index] ?? null,
  }));
}

const pointsCell = ({ fields }: RawTotal): FieldCell | null => fields.maxPoints ?? fields.weight ?? null;

interface CardInput { readonly tableId: string; readonly own: boolean; readonly expected: PointsOf; readonly outside: Closing | null }

export function scorecardOf(source: Extract<SheetTable, { kind: 'indicator' }>, { tableId, own, expected, outside }: CardInput): Scorecard {
  const { table } = source;
  const total = totalOf(table);
  return {
    tableId, range: rangeOfTable(source), own,
    rows: indicatorRows(table, tableId, expected),
    templateRows: table.templateRows,
    subtotals: table.totals.filter((one) => one !== total).map((one) => ({ label: one.label, level1: one.level1, maxPoints: pointsCell(one), score: one.fields.score ?? null })),
    totals: total ? { row: total.row, label: total.label, maxPoints: pointsCell(total), score: total.fields.score ?? null, deduction: total.fields.deduction ?? null }
      : outside?.score ? { row: outside.score.at.row, label: outside.label, maxPoints: null, score: outside.score, deduction: null } : null,
    grade: table.grade ?? outside?.grade ?? null,
    notes: table.notes,
  };
}

/** 总分 of the form: the last total row; those before it are sums of levels. */
export const totalOf = (table: RawIndicatorTable): RawTotal | null => table.totals.findLast(({ kind }) => kind === 'total') ?? null;

/** The number in a cell as points; null where it holds none. */
export function pointsIn(cell: FieldCell | null | undefined): Points | null {
  if (!cell) return null;
  const read = readNumber(cell.value, cell.format);
  return read.kind === 'number' && !read.percent ? points(read.value) : null;
}

/** As `pointsIn`; 10% beside weights in percent is ten of a hundred. */
export function wholePoints(cell: FieldCell | null | undefined): Points | null {
  const read = cell ? readNumber(cell.value, cell.format) : null;
  return read?.kind === 'number' ? points(read.value) : null;
}

export const budgetOf = (source: Extract<SheetTable, { kind: 'budget' }>, id: string): BudgetTable => ({
  id, range: rangeOfTable(source), printed: source.table.printed,
  lines: source.table.lines.map((line) => ({ ...line, tableId: id })),
  notes: source.table.notes,
});

export function projectListOf(source: Extract<SheetTable, { kind: 'budget' }>, id: string): ProjectList {
  const { lines, range } = budgetOf(source, id);
  return {
    id, range,
    lines: lines.filter(({ category }) => category === 'namedProject'),
    total: lines.find(({ category }) => category === 'total') ?? null,
    departmentTotal: lines.find(({ category }) => category === 'project') ?? null,
  };
}

export const itemsOf = (source: SheetTable, table: RawItems, id: string): ExpenditureItems =>
  ({ id, range: rangeOfTable(source), items: table.items, total: table.total, budget: table.budget });
