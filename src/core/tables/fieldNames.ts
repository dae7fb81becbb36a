// The names under which the vocabulary keeps its words, group by group.
import type { FormKind, MeasureId } from '../rules';
import type { BudgetCategory, BudgetField, IndicatorField, TableKind } from './table';

const COLUMN_NAMES: Readonly<Record<IndicatorField, string>> = {
  number: '序号', level1: '一级指标', level2: '二级指标', name: '指标名称', target: '指标值', originalTarget: '年初指标值', adjustedTarget: '调整指标值',
  sign: '指标性质', unitOfMeasure: '计量单位', actual: '完成值', maxPoints: '分值', weight: '权重', score: '得分', coefficient: '得分系数', deduction: '扣分',
  verdict: '自查情况', reason: '原因', improvement: '改进措施', evidence: '佐证材料', standard: '评分标准', explanation: '指标说明', remark: '备注',
  rate: '完成率', task: '任务',
};
/** What a person calls a column. */
export const columnName = (field: IndicatorField): string => COLUMN_NAMES[field];

function keysOf<T extends object>(record: T): readonly Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
export const INDICATOR_FIELDS = keysOf(COLUMN_NAMES);
export const BUDGET_FIELDS: readonly BudgetField[] = [
  'originalBudget', 'revisedBudget', 'outturn', 'executionRate', 'carryover', 'maxPoints', 'score', 'received', 'remark', 'reason',
];
export const BUDGET_CATEGORIES: readonly BudgetCategory[] = [
  'total', 'basic', 'personnel', 'overheads', 'project', 'threePublic', 'overseasTravel', 'vehicles', 'hospitality', 'procurement',
  'generalPublicBudget', 'governmentFund', 'stateCapital', 'fiscalAppropriation', 'priorCarryover', 'otherFunds', 'carryover', 'averageRate',
];
export const TABLE_KINDS: readonly TableKind[] = [
  'basics', 'budget', 'fixedAssets', 'targets', 'approvedTargets', 'selfEvaluationForm', 'selfCheck', 'projectList', 'expenditureItems',
  'oldReport', 'ownWorkingPaper', 'ownReport', 'ownScorecard', 'ruleSheet',
];
export const FORM_KINDS: readonly FormKind[] = ['overallDepartmental', 'project'];

export const BASICS_FIELDS = [
  'unit', 'competentDepartment', 'implementingUnit', 'project', 'fiscalYear', 'projectCode', 'contact', 'phone', 'filledOn',
] as const;
export type BasicsField = (typeof BASICS_FIELDS)[number];

/** What a row says of itself. The vocabulary has more kinds, which the readers know by other signs. */
export const ROW_KINDS = ['total', 'subtotal', 'grade', 'objectives', 'indicatorBlock'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** First and second levels by what they are about; the vocabulary says which of them are called so on which level. */
export const OUTPUT_LEVELS = ['output', 'cost', 'quantity', 'quality', 'timeliness'] as const;
export const BENEFIT_LEVELS = ['benefit', 'satisfaction', 'economic', 'social', 'ecological', 'sustainable'] as const;
export const LEVEL_NAMES = [
  ...OUTPUT_LEVELS, ...BENEFIT_LEVELS, 'budgetExecution', 'dutyEffectiveness', 'managementEfficiency', 'decision', 'process',
] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** Figures that stand beside a label of their own (编制人数). Those of budget lines come from the budget tables. */
export const MEASURES: readonly MeasureId[] = [
  'staffQuota', 'staffActual', 'contractStaff', 'fixedAssetsTotal', 'fixedAssetsInUse', 'threePublicPriorYear', 'keyProjectOutturn',
  'budgetAdjustment', 'procurementBudget', 'procurementOutturn', 'averageExecutionRate', 'priorCarryover',
];

/** Headers that look like a field and are another year's or another office's. */
export const DECOYS = ['score', 'target', 'actual', 'outturn', 'budget', 'executionRate', 'maxPoints'] as const;
