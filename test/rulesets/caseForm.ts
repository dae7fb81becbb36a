// A worked case as the form an accountant would have: its figures, its rows, its 自查情况.
import { decimal, HUNDRED, points, ratio, yuan, yuanFrom } from '../../src/core/units';
import type { CellRef } from '../../src/core/workbook';
import { MEASURES, type MeasureId, type FullIndicator, type FullRuleSet } from '../../src/core/rules';
import type { Amount, BudgetTable, FieldCell, Figure, Form, IndicatorField, IndicatorRow, Sourced } from '../../src/core/tables';
import type { WorkedCase } from '../../src/rulesets/caseShape';

const SHEET = '自评表';
const at = (row: number, column: number): CellRef => ({ sheet: SHEET, row, column });
const field = (text: string, row: number, column: number): FieldCell => ({ at: at(row, column), value: text, formula: null, format: 'General', text });
const sourced = (value: string, row: number, column: number): Sourced<string> => ({ value, at: at(row, column), text: value });

function figureOf(measure: MeasureId, text: string, row: number): Figure {
  const digits = decimal(text.replace(/[^\d.-]/g, ''));
  const common = { measure, at: at(row, 20), text, numeric: true } as const;
  if (text.endsWith('%')) return { ...common, value: ratio(digits.dividedBy(HUNDRED)), unit: '率' };
  if (text.endsWith('人')) return { ...common, value: points(digits), unit: '人' };
  return { ...common, value: text.endsWith('万元') ? yuanFrom(digits, '万元') : yuan(digits), unit: '元' };
}

const MONEY = ['originalBudget', 'revisedBudget', 'outturn'] as const;

/** 项目资金 with its 分值 and 得分, for an execution rate that is scored beside the indicators. */
function fundsOf(worked: WorkedCase, ruleSet: FullRuleSet): BudgetTable | null {
  if (!ruleSet.executionRate) return null;
  const amounts = MONEY.flatMap((name, i) => {
    const text = worked.given[name];
    if (text === undefined) return [];
    const amount: Amount = { yuan: yuanFrom(decimal(text.replace(/[^\d.-]/g, '')), '万元'), at: at(6, 4 + i), text, printed: '万元', numeric: true };
    return [[name, amount] as const];
  });
  const cells = Object.fromEntries(MONEY.map((name, i) => [name, field(worked.given[name] ?? '', 6, 4 + i)]));
  const fields = { ...cells, maxPoints: field(ruleSet.executionRate.maxPoints.toFixed(), 6, 7), score: { ...field('', 6, 9), value: null } };
  const line = { category: 'total' as const, label: sourced('年度资金总额', 6, 2), amounts: Object.fromEntries(amounts), fields, tableId: 'funds' };
  return { id: 'funds', range: { sheet: SHEET, top: 5, left: 1, bottom: 6, right: 9 }, printed: '万元', lines: [line], notes: [] };
}

interface RowText { readonly key: string; readonly level1: string; readonly level2: string; readonly name: string; readonly maxPoints: string; readonly fields: Partial<Record<IndicatorField, string>> }

function rowOf(text: RowText, row: number): IndicatorRow {
  const fields = Object.entries(text.fields).map(([name, value], i) => [name, field(value, row, 10 + i)] as const);
  return {
    key: text.key, tableId: 'form', row, level1: sourced(text.level1, row, 1), level2: sourced(text.level2, row, 2), name: sourced(text.name, row, 3),
    fields: { ...Object.fromEntries(fields), maxPoints: field(text.maxPoints, row, 4), score: { ...field('', row, 5), value: null } },
    maxPoints: { value: points(text.maxPoints), at: at(row, 4), text: text.maxPoints, fromWeight: null },
  };
}

function indicatorText(indicator: FullIndicator, worked: WorkedCase): RowText {
  const maxPoints = worked.maxPoints[indicator.id] ?? indicator.maxPoints?.toFixed() ?? '0';
  return { key: indicator.id, level1: indicator.level1, level2: indicator.level2, name: indicator.name, maxPoints, fields: {} };
}

/** The key under which the row of a case is evaluated. */
export const ROW_KEY = 'row';

function rowText(worked: WorkedCase): readonly RowText[] {
  if (!worked.row) return [];
  const { level1, level2, name, maxPoints, target, actual = '', coefficient } = worked.row;
  return [{ key: ROW_KEY, level1, level2, name, maxPoints, fields: { ...(target !== undefined && { target }), actual, ...(coefficient !== undefined && { coefficient }) } }];
}

const asked = (worked: WorkedCase, ruleSet: FullRuleSet): readonly FullIndicator[] => ruleSet.indicators.filter((indicator) => indicator.id in worked.expect);

export function formOfCase(worked: WorkedCase, ruleSet: FullRuleSet): Form {
  const rows = [...asked(worked, ruleSet).map((indicator) => indicatorText(indicator, worked)), ...rowText(worked)].map((text, i) => rowOf(text, 10 + i));
  const selfChecks = asked(worked, ruleSet).flatMap((indicator, i) => {
    const verdict = worked.verdicts[indicator.id];
    return verdict === undefined ? [] : [{ ...rowOf({ ...indicatorText(indicator, worked), fields: { verdict } }, 40 + i), tableId: 'selfCheck' }];
  });
  const given = MEASURES.flatMap((measure, i) => {
    const text = worked.given[measure];
    return text === undefined ? [] : [figureOf(measure, text, 60 + i)];
  });
  return {
    id: 'form', kind: ruleSet.form, title: null,
    basics: { unit: null, fiscalYear: null, competentDepartment: null, project: null, implementingUnit: null, texts: [] },
    scorecard: { tableId: 'form', range: { sheet: SHEET, top: 9, left: 1, bottom: 30, right: 9 }, own: false, rows, templateRows: [], subtotals: [], totals: null, grade: null, notes: [] },
    funds: fundsOf(worked, ruleSet), budgets: [], figures: given, details: [], selfChecks, approved: [], tables: [],
  };
}
