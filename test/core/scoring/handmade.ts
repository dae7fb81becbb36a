// Forms made without sheets, for generated inputs: plain rows in, a recognized form out.
import { decimal, points, yuanFrom, type MoneyUnit } from '../../../src/core/units';
import type { CellRef, CellValue } from '../../../src/core/workbook';
import type { BudgetTable, FieldCell, Form, IndicatorField, IndicatorRow, Sourced } from '../../../src/core/tables';

export interface MadeRow {
  readonly name: string;
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly maxPoints: string;
  readonly score?: number;
  readonly level1?: string;
}

export interface Money { readonly budget: string; readonly outturn: string; readonly unit: MoneyUnit }

const SHEET = '表';
const FIRST_ROW = 9;

const fieldAt = (at: CellRef, value: CellValue): FieldCell =>
  ({ at, value, formula: null, format: 'General', text: typeof value === 'string' || typeof value === 'number' ? String(value) : '' });
const sourced = <T>(value: T, at: CellRef): Sourced<T> => ({ value, at, text: String(value) });

function rowOf(made: MadeRow, index: number): IndicatorRow {
  const row = FIRST_ROW + index;
  const cell = (column: number): CellRef => ({ sheet: SHEET, row, column });
  const level1 = made.level1 ?? '产出指标';
  const fields: Partial<Record<IndicatorField, FieldCell>> = {
    target: fieldAt(cell(4), made.target), actual: fieldAt(cell(5), made.actual), maxPoints: fieldAt(cell(6), Number(made.maxPoints)),
    score: fieldAt(cell(7), made.score ?? null), reason: fieldAt(cell(8), null),
  };
  return {
    key: `${level1}/数量指标/${made.name}`, tableId: 't', row, level1: sourced(level1, cell(1)), level2: sourced('数量指标', cell(2)),
    name: sourced(made.name, cell(3)), fields, maxPoints: { ...sourced(points(made.maxPoints), cell(6)), fromWeight: null },
  };
}

function fundsOf({ budget, outturn, unit }: Money): BudgetTable {
  const cell = (column: number): CellRef => ({ sheet: SHEET, row: 6, column });
  const amount = (text: string, column: number): BudgetTable['lines'][number]['amounts']['outturn'] =>
    ({ yuan: yuanFrom(decimal(text), unit), at: cell(column), text, printed: unit, numeric: true });
  const spent = amount(outturn, 5);
  const planned = amount(budget, 4);
  return {
    id: 'funds', range: { sheet: SHEET, top: 5, left: 1, bottom: 6, right: 8 }, printed: unit, notes: [],
    lines: [{
      category: 'total', label: sourced('年度资金总额', cell(1)), tableId: 'funds',
      amounts: { ...(planned && { revisedBudget: planned, originalBudget: planned }), ...(spent && { outturn: spent }) },
      fields: { maxPoints: fieldAt(cell(6), 10), score: fieldAt(cell(8), null), executionRate: fieldAt(cell(7), null) },
    }],
  };
}

export function madeForm(rows: readonly MadeRow[], money: Money | null = null): Form {
  const at = { sheet: SHEET, row: 1, column: 1 };
  const none = { competentDepartment: null, implementingUnit: null, texts: [] };
  return {
    id: 'made', kind: 'project', title: sourced('项目支出绩效自评表', at),
    basics: { unit: sourced('示例单位', at), fiscalYear: sourced(2024, at), project: sourced('示例项目', at), ...none },
    scorecard: {
      tableId: 't', range: { sheet: SHEET, top: FIRST_ROW - 1, left: 1, bottom: FIRST_ROW + rows.length, right: 8 }, own: false,
      rows: rows.map(rowOf), templateRows: [], subtotals: [], totals: null, grade: null, notes: [],
    },
    funds: money && fundsOf(money), budgets: [], figures: [], details: [], selfChecks: [], approved: [], tables: [],
  };
}
