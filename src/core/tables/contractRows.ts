// From tables as read to the rows, scorecards and budgets that later rooms work on.
import { points, type Points } from '../units';
import type { RangeRef } from '../workbook';
import { lastLine } from './formRegions';
import { indicatorKeys } from './keys';
import { maxPointsOf, type PointsOf } from './points';
import type { Closing, RawTotal } from './closing';
import type { RawIndicatorTable } from './readIndicators';
import type { SheetTable } from './readSheet';
import { numberIn } from './sheetView';
import type { BudgetCategory, BudgetLine, BudgetTable, ExpenditureItems, FieldCell, FormTotals, IndicatorRow, ProjectList, Scorecard } from './table';
import type { DescribedItems, DescribedMoney, DescribedRows } from './tableKinds';

export const rangeOfTable = (source: SheetTable): RangeRef => {
  const { top, left, right } = source.table.header;
  return { sheet: source.view.name, top, left, bottom: lastLine(source), right };
};

export function indicatorRows({ source: { table }, described }: DescribedRows, expected: PointsOf): readonly IndicatorRow[] {
  const keys = indicatorKeys(table.indicators);
  const maxPoints = maxPointsOf(table.indicators, expected);
  return table.indicators.map(({ row, levels, name, fields }, index) => ({
    key: keys[index] ?? name.value, tableId: described.id, row, ...levels, name, fields, maxPoints: maxPoints[index] ?? null,
  }));
}

const pointsCell = ({ fields }: RawTotal): FieldCell | null => fields.maxPoints ?? fields.weight ?? null;

interface CardInput { readonly own: boolean; readonly expected: PointsOf; readonly outside: Closing | null }

export function scorecardOf(card: DescribedRows, { own, expected, outside }: CardInput): Scorecard {
  const { source: { table }, described } = card;
  const total = totalOf(table);
  const closing = (one: RawTotal): Pick<FormTotals, 'label' | 'maxPoints' | 'score'> => ({ label: one.label, maxPoints: pointsCell(one), score: one.fields.score ?? null });
  return {
    tableId: described.id, range: described.range, own,
    rows: indicatorRows(card, expected),
    templateRows: table.templateRows,
    subtotals: table.totals.filter((one) => one !== total).map((one) => ({ ...closing(one), level1: one.level1 })),
    totals: total ? { row: total.row, ...closing(total), deduction: total.fields.deduction ?? null }
      : outside?.score ? { row: outside.score.at.row, label: outside.label, maxPoints: null, score: outside.score, deduction: null } : null,
    grade: table.grade ?? outside?.grade ?? null,
    notes: table.notes,
  };
}

/** 总分 of the form: the last total row; those before it are sums of levels. */
export const totalOf = (table: RawIndicatorTable): RawTotal | null => table.totals.findLast(({ kind }) => kind === 'total') ?? null;

/** The number in a cell as points; 10% beside weights in percent is ten of a hundred. */
export function wholePoints(cell: FieldCell | null | undefined): Points | null {
  const read = numberIn(cell);
  return read && points(read.value);
}

/** As `wholePoints`; null for percent, too. */
export const pointsIn = (cell: FieldCell | null | undefined): Points | null => (numberIn(cell)?.percent ? null : wholePoints(cell));

export const budgetOf = ({ source: { table }, described: { id, range } }: DescribedMoney): BudgetTable => ({
  id, range, printed: table.printed, lines: table.lines.map((line) => ({ ...line, tableId: id })), notes: table.notes,
});

export function projectListOf(table: DescribedMoney): ProjectList {
  const { id, range, lines } = budgetOf(table);
  const first = (kind: BudgetCategory): BudgetLine | null => lines.find(({ category }) => category === kind) ?? null;
  return { id, range, lines: lines.filter(({ category }) => category === 'namedProject'), total: first('total'), departmentTotal: first('project') };
}

export const itemsOf = ({ source: { table: { items, total, budget } }, described: { id, range } }: DescribedItems): ExpenditureItems => ({ id, range, items, total, budget });
