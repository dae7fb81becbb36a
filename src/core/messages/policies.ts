// The named defaults and switches, as the working states them.
import type { PolicyNote } from '../scoring';

const WORDS: Readonly<Record<PolicyNote, string>> = {
  originalBudgetAsBase: '以年初预算数为分母',
  revisedBudgetAsBase: '以全年（调整后）预算数为分母',
  withoutCarryover: '不含上年结转资金',
  fiscalFundsOnly: '只算财政拨款，不含其他资金',
  changeOfBudget: '本年按预算数计',
  quarterlyAverageRate: '按各季度执行率的平均数计',
  bonusCapped: '加分计入总分，总分不超过满分',
  bonusAdded: '加分计入总分，总分不封顶',
  bonusIgnored: '加分不计入总分',
  bonusUnclaimed: '没有加分事项，不加分',
  weightScaled: '权重按分值折算，余数计入末行',
  equalSplit: '按等权分配，已由人确认',
  statedAverageRate: '按通报的平均执行率计',
  notApplicableFullMarks: '无此业务，按满分计',
  notApplicableRedistributed: '无此业务，分值摊入同一二级指标的其他指标',
  notApplicableRescaled: '无此业务，剔除后按百分制折算',
  totalCappedByExecutionRate: '总分不高于按执行率折算的分数',
};

export const policyWords = (policy: PolicyNote): string => WORDS[policy];
