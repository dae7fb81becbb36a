// The Chinese name of each quantity a rate is made of.
import type { MeasureId } from './ruleSet';
import { keysOf } from './words';

export const MEASURE_NAMES: Readonly<Record<MeasureId, string>> = {
  originalBudget: '年初预算数', revisedBudget: '全年预算数', outturn: '全年执行数', carryover: '年末结转结余', priorCarryover: '上年结转结余',
  budgetAdjustment: '预算调整数', basicBudget: '基本支出预算数', basicOutturn: '基本支出执行数', projectBudget: '项目支出预算数',
  projectOutturn: '项目支出执行数', keyProjectOutturn: '重点项目支出', overheadsBudget: '公用经费预算数', overheadsOutturn: '公用经费实际支出数',
  threePublicBudget: '“三公”经费预算数', threePublicOutturn: '“三公”经费实际支出数', threePublicPriorYear: '上年“三公”经费', fixedAssetsTotal: '固定资产总额',
  fixedAssetsInUse: '在用固定资产', staffActual: '在职人数', staffQuota: '编制人数', contractStaff: '编外人员数', procurementBudget: '政府采购预算数',
  procurementOutturn: '实际政府采购金额', averageExecutionRate: '平均执行率', quarterlyExecutionRate: '各季度执行率的平均数',
};

/** @returns null if the words are not the name of a quantity */
export const measureNamed = (name: string): MeasureId | null => MEASURES.find((id) => MEASURE_NAMES[id] === name) ?? null;

/** Every quantity, in a fixed order. */
export const MEASURES: readonly MeasureId[] = keysOf(MEASURE_NAMES);
