// The facts of one form, as templates see them. Names are Chinese: outlines are edited by people of the field.
import { NO_POINTS, ratioOf, type Decimal } from '../units';
import type { Amount, BudgetLine, Form, Sourced } from '../tables';
import type { Evaluation, IndicatorEvaluation, Operand } from '../scoring';
import { describeOpenReason, reportedDeductionBasis } from '../messages';
import type { CellRef } from '../workbook';
import { FactDrop, type FactValue } from './factDrop';

/** What a template may use. Every figure is a {@link FactDrop}; switches are booleans. */
export type FactContext = Readonly<Record<string, unknown>>;

const text = (id: string, value: string, at: CellRef): FactDrop => new FactDrop(id, { kind: 'text', text: value }, at);
const sourced = (id: string, value: Sourced<string> | null): FactDrop | null => (value && value.value !== '' ? text(id, value.value, value.at) : null);
const figure = (id: string, fact: FactValue, at: CellRef): FactDrop => new FactDrop(id, fact, at);
const pointsFact = (id: string, points: Decimal, at: CellRef): FactDrop => figure(id, { kind: 'points', points }, at);

/** Everything a template may say about the form. */
export function factsOf(form: Form, evaluation: Evaluation): FactContext {
  const at = anchorOf(form);
  return {
    ...identity(form, at),
    支出: expenditure(evaluation),
    支出分项: form.budgets.flatMap((table) => table.lines).filter((line) => PART_NAMES.has(line.category)).map(budgetPart),
    三公: controlled('三公', evaluation.measures.threePublicBudget, evaluation.measures.threePublicOutturn),
    公用: controlled('公用', evaluation.measures.overheadsBudget, evaluation.measures.overheadsOutturn),
    结转结余: operandFact('结转结余', evaluation.measures.carryover),
    ...result(evaluation, at),
    扣分: evaluation.indicators.filter((one) => one.deduction !== null).map((one, index) => deductionFacts(one, evaluation, index)),
    ...groups(evaluation, at),
    管理: managementLevels(evaluation),
    职能指标: evaluation.indicators.filter((one) => one.role === 'indicator' && one.target !== null).map(indicatorFacts),
    未定: openIndicators(evaluation),
  };
}

/** A cell of the form itself, for figures that are counted over it. */
const anchorOf = (form: Form): CellRef => {
  const range = form.scorecard?.range ?? form.tables[0]?.range;
  return range ? { sheet: range.sheet, row: range.top, column: range.left } : { sheet: '', row: 1, column: 1 };
};

function identity(form: Form, at: CellRef): FactContext {
  const { basics } = form;
  return {
    单位: sourced('单位', basics.unit ?? basics.implementingUnit),
    主管部门: sourced('主管部门', basics.competentDepartment),
    实施单位: sourced('实施单位', basics.implementingUnit),
    项目: sourced('项目', basics.project),
    年度: basics.fiscalYear ? figure('年度', { kind: 'count', count: basics.fiscalYear.value }, basics.fiscalYear.at) : null,
    部门整体: form.kind === 'overallDepartmental',
    表: text('自评表', form.title?.value ?? '', form.title?.at ?? at),
  };
}

function expenditure(evaluation: Evaluation): FactContext | null {
  const rate = evaluation.executionRate;
  if (!rate) return null;
  const budget = rate.revisedBudget ?? rate.originalBudget;
  const at = rate.outturn?.at ?? budget?.at;
  return {
    名称: rate.name,
    年初预算: operandFact('支出/年初预算', rate.originalBudget ?? undefined),
    预算: operandFact('支出/预算', budget ?? undefined),
    执行: operandFact('支出/执行', rate.outturn ?? undefined),
    率: rate.rate && at ? figure('支出/率', { kind: 'rate', rate: rate.rate }, at) : null,
    未支出: budget && rate.outturn && budget.value.greaterThan(rate.outturn.value)
      ? figure('支出/未支出', { kind: 'money', yuan: yuanOf(budget).minus(yuanOf(rate.outturn)) }, rate.outturn.at) : null,
  };
}

/** Operands hold 元; see `Operand.value`. */
const yuanOf = (operand: Operand): Decimal => operand.value;

const operandFact = (id: string, operand: Operand | undefined): FactDrop | null =>
  operand ? figure(id, { kind: 'money', yuan: yuanOf(operand) }, operand.at) : null;

const PART_NAMES: ReadonlySet<string> = new Set(['basic', 'project', 'generalPublicBudget', 'governmentFund', 'stateCapital', 'otherFunds']);

function budgetPart(line: BudgetLine): FactContext {
  const budget = line.amounts.revisedBudget ?? line.amounts.originalBudget;
  const { outturn } = line.amounts;
  const name = line.label.value;
  const rate = budget && outturn && !budget.yuan.isZero() ? ratioOf(outturn.yuan, budget.yuan) : null;
  return {
    名称: name,
    预算: amountFact(`${name}/预算`, budget),
    执行: amountFact(`${name}/执行`, outturn),
    率: rate && outturn ? figure(`${name}/率`, { kind: 'rate', rate }, outturn.at) : null,
    无: !outturn || (outturn.yuan.isZero() && (!budget || budget.yuan.isZero())),
  };
}

const amountFact = (id: string, amount: Amount | undefined): FactDrop | null =>
  amount ? figure(id, { kind: 'money', yuan: amount.yuan }, amount.at) : null;

function controlled(id: string, budget: Operand | undefined, outturn: Operand | undefined): FactContext | null {
  if (!budget || !outturn) return null;
  return { 预算: operandFact(`${id}/预算`, budget), 执行: operandFact(`${id}/执行`, outturn), 未超: outturn.value.lessThanOrEqualTo(budget.value) };
}

function result(evaluation: Evaluation, at: CellRef): FactContext {
  const { total, maxPointsSum } = evaluation;
  const full = maxPointsSum ? pointsFact('满分', maxPointsSum, at) : null;
  switch (total.kind) {
    case 'final':
      return { 总分: pointsFact('总分', total.points, at), 等级: total.grade === null ? null : text('等级', total.grade, at), 满分: full };
    case 'provisional':
      return {
        暂计: pointsFact('暂计', total.points, at), 满分: full,
        区间低: pointsFact('区间/低', total.range.from, at),
        区间高: pointsFact('区间/高', total.range.to ?? total.range.below ?? total.range.from, at),
      };
    case 'none': return {};
  }
}

function deductionFacts(indicator: IndicatorEvaluation, evaluation: Evaluation, index: number): FactContext {
  const id = `扣分/${indicator.id}`;
  const at = indicator.scoreCell?.at ?? indicator.at;
  const { deduction } = indicator;
  const parts = evaluation.details.filter((detail) => indicator.parts.includes(detail.id) && detail.deduction !== null);
  return {
    序号: index + 1,
    指标: text(`${id}/指标`, indicator.name, indicator.at),
    分: pointsFact(`${id}/分`, deduction?.points ?? NO_POINTS, at),
    依据: text(`${id}/依据`, reportedDeductionBasis(indicator, evaluation), at),
    原因: sourced(`${id}/原因`, deduction?.reason ?? null),
    待补原因: deduction?.reasonNeeded === true && deduction.reason === null,
    其中: parts.map((part, partIndex) => deductionFacts(part, evaluation, partIndex)),
  };
}

function indicatorFacts(indicator: IndicatorEvaluation): FactContext {
  const id = `指标/${indicator.id}`;
  const scored = indicator.result.kind === 'scored' ? indicator.result.score : null;
  const at = indicator.scoreCell?.at ?? indicator.at;
  return {
    名称: text(`${id}/名称`, indicator.name, indicator.at),
    一级: indicator.level1, 二级: indicator.level2,
    指标值: sourced(`${id}/指标值`, indicator.target),
    完成值: sourced(`${id}/完成值`, indicator.actual),
    分值: indicator.maxPoints ? pointsFact(`${id}/分值`, indicator.maxPoints, at) : null,
    得分: scored ? pointsFact(`${id}/得分`, scored, at) : null,
    完成率: indicator.attainment ? figure(`${id}/完成率`, { kind: 'rate', rate: indicator.attainment }, indicator.actual?.at ?? at) : null,
    达到: reached(indicator), 定性: indicator.attainment === null,
    扣分: indicator.deduction ? pointsFact(`${id}/扣分`, indicator.deduction.points, at) : null,
    原因: sourced(`${id}/原因`, indicator.deduction?.reason ?? null),
    佐证: sourced(`${id}/佐证`, indicator.evidence),
    自查: indicator.verdict && indicator.verdict.rest !== '' ? text(`${id}/自查`, indicator.verdict.rest, indicator.verdict.at) : null,
    结论: indicator.verdict?.value ?? '', 合规: indicator.compliance,
    // A compliance sentence needs a verdict of 是 and its evidence; anything else is 【待核实】.
    有据: indicator.verdict?.value === 'yes' && indicator.evidence !== null,
    无此业务: indicator.verdict?.value === 'notApplicable',
    依据: text(`${id}/依据`, workingOf(indicator), at),
    算得: indicator.result.kind === 'scored' && indicator.result.origin === 'computed',
  };
}

const reached = (indicator: IndicatorEvaluation): boolean =>
  indicator.result.kind === 'scored' && indicator.maxPoints !== null && indicator.result.score.greaterThanOrEqualTo(indicator.maxPoints);

/** The operands of a computed management indicator, in words, e.g. 2.10万元≤3.00万元; '' where there are none. */
function workingOf(indicator: IndicatorEvaluation): string {
  const quotient = indicator.steps.find((step) => step.kind === 'quotient');
  if (quotient) return `${quotient.numerator.name}${quotient.numerator.printed}${quotient.numerator.unit}，${quotient.denominator.name}${quotient.denominator.printed}${quotient.denominator.unit}`;
  const limit = indicator.steps.find((step) => step.kind === 'limit');
  return limit ? `实际支出${limit.actual.printed}${limit.actual.unit}，预算安排${limit.limit.printed}${limit.limit.unit}` : '';
}

function groups(evaluation: Evaluation, at: CellRef): FactContext {
  const all = evaluation.details.length > 0 ? evaluation.details : evaluation.indicators.filter((one) => one.role === 'indicator' && one.target !== null);
  const level1 = [...new Set(all.map((one) => one.level1))];
  const done = all.filter(reached);
  return {
    指标: all.map(indicatorFacts),
    指标数: figure('指标/条数', { kind: 'count', count: all.length }, all[0]?.at ?? at),
    完成数: figure('指标/完成条数', { kind: 'count', count: done.length }, all[0]?.at ?? at),
    指标组: level1.map((name) => ({ 名称: name, 项: all.filter((one) => one.level1 === name).map(indicatorFacts) })),
  };
}

function managementLevels(evaluation: Evaluation): FactContext[] {
  const items = evaluation.indicators.filter((one) => one.role === 'indicator' && one.parts.length === 0 && one.target === null && one.id !== evaluation.executionRate?.indicator);
  const levels = evaluation.level2.filter((level) => items.some((one) => one.level2 === level.name && one.level1 === level.level1));
  return levels.map((level) => {
    const own = items.filter((one) => one.level2 === level.name && one.level1 === level.level1);
    const at = own[0]?.scoreCell?.at ?? own[0]?.at;
    const id = `二级/${level.level1}/${level.name}`;
    return {
      名称: level.name,
      分值: at ? pointsFact(`${id}/分值`, level.maxPoints, at) : null,
      得分: at && level.score ? pointsFact(`${id}/得分`, level.score, at) : null,
      项: own.map(indicatorFacts),
    };
  });
}

function openIndicators(evaluation: Evaluation): FactContext[] {
  return [...evaluation.indicators, ...evaluation.details].flatMap((one) => (one.result.kind === 'judgmentNeeded' && one.parts.length === 0
    ? [{ 名称: text(`未定/${one.id}`, one.name, one.at), 为何: describeOpenReason(one.result.why, one.name, one.result.range).what }] : []));
}
