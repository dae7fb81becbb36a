// The names under which the vocabulary keeps its words, group by group.
import type { FormKind, MeasureId } from '../rules';
import type { BudgetCategory, BudgetField, IndicatorField, TableKind } from './table';

export const INDICATOR_FIELDS: readonly IndicatorField[] = [
  'number', 'level1', 'level2', 'name', 'target', 'originalTarget', 'adjustedTarget', 'sign', 'unitOfMeasure', 'actual', 'maxPoints',
  'weight', 'score', 'coefficient', 'deduction', 'verdict', 'reason', 'improvement', 'evidence', 'standard', 'explanation', 'remark', 'rate', 'task',
];
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

export const LEVEL1_NAMES = [
  'budgetExecution', 'output', 'cost', 'benefit', 'satisfaction', 'dutyEffectiveness', 'managementEfficiency', 'decision', 'process',
] as const;
export type Level1Name = (typeof LEVEL1_NAMES)[number];
export const LEVEL2_NAMES = [
  'quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction',
] as const;
export type Level2Name = (typeof LEVEL2_NAMES)[number];

/** Figures that stand beside a label of their own (编制人数). Those of budget lines come from the budget tables. */
export const MEASURES: readonly MeasureId[] = [
  'staffQuota', 'staffActual', 'contractStaff', 'fixedAssetsTotal', 'fixedAssetsInUse', 'threePublicPriorYear', 'keyProjectOutturn',
  'budgetAdjustment', 'procurementBudget', 'procurementOutturn', 'averageExecutionRate', 'priorCarryover',
];

/** Headers that look like a field and are another year's or another office's. */
export const DECOYS = ['score', 'target', 'actual', 'outturn', 'budget', 'executionRate', 'maxPoints'] as const;
