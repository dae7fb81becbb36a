// Wording of findings about budgets, outturns and rates.
import { edgePercent, percent, wan } from './numbers';
import { place } from './userMessage';
import type { WordingOf } from './findingWording';

type Kinds =
  | 'budgetSumDiffers' | 'totalRowZero' | 'printedRateDiffers' | 'rateNotPercent' | 'outturnExceedsBudget' | 'executionBelowLine' | 'largeUnspent'
  | 'unspentWithoutCarryover' | 'noRevisedBudget' | 'ratesDiffer' | 'projectBudgetsDoNotAddUp' | 'departmentTotalDiffers'
  | 'carryoverDenied' | 'budgetAdjusted' | 'itemsSumDiffers' | 'zeroBudget' | 'moneyUnitsDiffer' | 'moneyUnitMissing' | 'indicatorRateFarAbove';

export const moneyWording: WordingOf<Kinds> = {
  budgetSumDiffers: (f) => ({
    what: `${f.column}合计${wan(f.printed)}，各行之和${wan(f.sum)}，相差${wan(absolute(f.printed, f.sum))}`,
    todo: `请核对；各行无误的，合计应填${wan(f.sum)}。`,
    why: '资金合计必须等于明细之和。',
  }),
  totalRowZero: (f) => ({
    what: `${f.column}合计填的是0，各行之和是${wan(f.sum)}`,
    todo: `请把合计改成${wan(f.sum)}。`,
    why: '资金合计必须等于明细之和。',
  }),
  printedRateDiffers: (f) => ({
    what: `填写的比率${percent(f.printed)}与按金额算得的${percent(f.computed)}不同`,
    todo: `请核对；金额无误的，应填${percent(f.computed)}。`,
    why: '执行率必须等于执行数÷预算数。',
  }),
  rateNotPercent: (f) => ({
    what: `“${f.about}”的执行率显示为${f.shown}，不是百分比`,
    todo: `请把这一格的数字格式设成百分比，显示为${percent(f.rate)}。`,
    why: '',
  }),
  outturnExceedsBudget: (f) => ({
    what: `全年执行数（${wan(f.outturn)}）大于全年预算数（${wan(f.budget)}），执行率按100%计分`,
    todo: '请核对这两个数；如年中有追加预算或使用上年结转，请先更新全年预算数，再重新评分。',
    why: '执行率超过100%说明预算数取得不对。',
  }),
  executionBelowLine: (f) => ({
    what: `“${f.about}”为${percent(f.rate)}，低于${edgePercent(f.line)}`,
    todo: '请写明执行率低的原因。',
    why: '执行率偏低必须说明原因。',
  }),
  largeUnspent: (f) => ({
    what: `未支出的预算占${percent(f.rate)}，超过20%`,
    todo: '请说明资金未支出的原因。',
    why: '结余过大是财政部门的预警项。',
  }),
  unspentWithoutCarryover: (f) => ({
    what: `全年预算${wan(f.budget)}、执行${wan(f.outturn)}，未支出${wan(absolute(f.budget, f.outturn))}，${f.carryover === null ? '表中没有结转结余数' : `结转结余为${wan(f.carryover)}`}`,
    todo: '请确认：未支出的资金是否年末由财政收回？',
    why: '没花完又没有结转结余，财政部门会问钱去了哪里。',
  }),
  carryoverDenied: (f) => ({
    what: `“${f.about}”写“${f.text}”，而全年预算${wan(f.budget)}、执行${wan(f.outturn)}，未支出${wan(absolute(f.budget, f.outturn))}`,
    todo: '请核对：已由财政收回的，请写明；有结转结余的，请改正文字。',
    why: '没花完又写没有结转结余，财政部门会问钱去了哪里。',
  }),
  budgetAdjusted: (f) => ({
    what: `全年预算数${wan(f.revised)}比年初预算数${wan(f.original)}${f.by.isNegative() ? '减少' : '增加'}${percent(f.by.abs())}，表中没有说明`,
    todo: '请说明年中调整的原因和批准依据。',
    why: '年中追加、调整较大的要单独说明。',
  }),
  noRevisedBudget: () => ({
    what: '没有全年（调整后）预算数，按年初预算数计算',
    todo: '年中有调整的，请补填全年预算数。',
    why: '执行率的分母是全年（调整后）预算数。',
  }),
  ratesDiffer: (f) => ({
    what: `通报的平均支出率${percent(f.stated)}与按年末数算得的${percent(f.computed)}不同，按年末数计分`,
    todo: '通知要求用平均支出率的，请选择口径，或改填全年执行数。',
    why: '取数口径不同，财政部门会核对。',
  }),
  projectBudgetsDoNotAddUp: (f) => ({
    what: `“${f.about}”自评表${f.column}${wan(f.inForm)}，${place(f.listAt)}为${wan(f.inList)}，相差${wan(absolute(f.inForm, f.inList))}`,
    todo: '请核对两处的数；评分以自评表为准。',
    why: '自评表、决算和项目清单的数必须一致。',
  }),
  departmentTotalDiffers: (f) => ({
    what: `各项目${f.column}合计${wan(f.sum)}，部门决算项目支出${wan(f.department)}（${place(f.departmentAt)}），相差${wan(absolute(f.sum, f.department))}`,
    todo: '请核对项目清单是否有遗漏或重复。',
    why: '项目之和必须等于部门的项目支出。',
  }),
  itemsSumDiffers: (f) => ({
    what: `明细合计${wan(f.sum)}，全年执行数${wan(f.outturn)}（${place(f.outturnAt)}），相差${wan(absolute(f.sum, f.outturn))}`,
    todo: '请核对支出明细。',
    why: '明细必须与执行数一致。',
  }),
  zeroBudget: () => ({
    what: '预算数是0，算不出执行率',
    todo: '请核对预算数；确实没有安排预算的，请填写人工得分并写明理由。',
    why: '',
  }),
  moneyUnitsDiffer: (f) => ({
    what: `预算数${wan(f.budget)}与执行数${wan(f.outturn)}相差约一万倍，金额单位可能不一致，执行率没有计分`,
    todo: '请核对两个数是元还是万元，改正后重新评分。',
    why: '单位弄错，金额就差一万倍。',
  }),
  moneyUnitMissing: () => ({
    what: '这张表没有写金额单位（元或万元）',
    todo: '请在表上写明“单位：万元”或“单位：元”，或在“问题”中选择。',
    why: '单位弄错，金额就差一万倍。',
  }),
  indicatorRateFarAbove: (f) => ({
    what: `指标得分率${percent(f.indicators)}明显高于预算执行率${percent(f.execution)}`,
    todo: '请核对指标完成情况，或说明钱没花完而指标完成的原因。',
    why: '得分率高出执行率5%以上是财政部门的红色预警。',
  }),
};

const absolute = (a: Parameters<typeof wan>[0], b: Parameters<typeof wan>[0]): typeof a => a.minus(b).abs() as typeof a;
