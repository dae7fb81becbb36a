// 扣分依据: the arithmetic of a lost point. The cause is hers and stands apart (`Deduction.reason`).
import { formatPercent, NO_POINTS, type Points } from '../units';
import { formatCell, type CellRef } from '../workbook';
import type { Evaluation, IndicatorEvaluation, Step } from '../scoring';
import { percentThatReproduces, pts } from './numbers';
import { describeWorking } from './workings';

/**
 * `支出率99.81%，按公式扣0.02分`; '' where nothing is lost. With cells as 评分底稿 and findings show it; see
 * {@link reportedDeductionBasis} for texts that leave the house.
 */
export function describeDeductionBasis(indicator: IndicatorEvaluation, evaluation: Evaluation): string {
  return basisWith(indicator, evaluation, (cell) => `（${formatCell(cell)}）`);
}

/** The same for a report: whoever reads it does not have the workbook, so no cells. */
export function reportedDeductionBasis(indicator: IndicatorEvaluation, evaluation: Evaluation): string {
  return basisWith(indicator, evaluation, () => '');
}

type ShowCell = (cell: CellRef) => string;

function basisWith(indicator: IndicatorEvaluation, evaluation: Evaluation, cell: ShowCell): string {
  if (indicator.deduction === null) return '';
  const lost = indicator.deduction.points;
  if (indicator.parts.length > 0 && indicator.result.kind === 'scored' && indicator.result.origin === 'computed') return partsBasis(indicator, evaluation, lost);
  const own = indicator.steps.find((step) => step.kind === 'typedScore' || step.kind === 'enteredScore');
  if (own) return ownScoreBasis(indicator, own, { lost, cell });
  const registered = indicator.steps.find((step) => step.kind === 'registeredDeduction');
  if (registered) return registeredBasis(indicator, registered, { lost, cell });
  const rate = indicator.steps.find((step) => step.kind === 'quotient');
  if (rate && isExecutionRate(indicator, evaluation) && indicator.steps.some((step) => step.kind === 'times')) {
    const name = evaluation.executionRate?.name === '支出率' ? '支出率' : '执行率';
    return `${name}${percentThatReproduces(rate.rate, indicator.maxPoints, indicator.ruleScore)}，按公式扣${pts(lost)}分`;
  }
  return `${describeWorking(indicator.steps)}；扣${pts(lost)}分`;
}

interface Loss { readonly lost: Points; readonly cell: ShowCell }

const isExecutionRate = (indicator: IndicatorEvaluation, evaluation: Evaluation): boolean =>
  indicator.role === 'executionRate' || evaluation.executionRate?.indicator === indicator.id;

function partsBasis(indicator: IndicatorEvaluation, evaluation: Evaluation, lost: Points): string {
  const short = evaluation.details.filter((detail) => indicator.parts.includes(detail.id) && (detail.deduction?.points ?? NO_POINTS).greaterThan(0));
  const parts = short.map((detail) => `${detail.name}扣${pts(detail.deduction?.points ?? NO_POINTS)}分`);
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.join('；')}；合计扣${pts(lost)}分`;
}

function ownScoreBasis(indicator: IndicatorEvaluation, step: Extract<Step, { kind: 'typedScore' | 'enteredScore' }>, { lost, cell }: Loss): string {
  const whose = step.kind === 'typedScore' ? '会计自填得分' : '人工得分';
  const differs = indicator.ruleScore !== null && !indicator.ruleScore.equals(step.score);
  const byRule = differs && indicator.maxPoints
    ? `；按公式${describeWorking(indicator.ruleSteps)}，应扣${pts(indicator.maxPoints.minus(indicator.ruleScore))}分，请核对`
    : '';
  return `${whose}${pts(step.score)}${cell(step.at)}，扣${pts(lost)}分${occurrencesOf(indicator, lost)}${byRule}`;
}

/** `（与“缺项”每次扣0.5分×1次相同）`: where the loss is a whole number of what the standard takes off each time. */
function occurrencesOf({ rule: { method } }: IndicatorEvaluation, lost: Points): string {
  if (method?.kind !== 'perOccurrence' || method.rate) return '';
  const times = lost.dividedBy(method.each);
  return times.isInteger() ? `（与“${method.what}”每次扣${pts(method.each)}分×${pts(times)}次相同）` : '';
}

function registeredBasis(indicator: IndicatorEvaluation, step: Extract<Step, { kind: 'registeredDeduction' }>, { lost, cell }: Loss): string {
  const noFigure = indicator.ruleScore === null && indicator.actual !== null && indicator.attainment === null
    ? `；完成值“${indicator.actual.value}”无确数，不按比例计算`
    : '';
  return `登记扣${pts(lost)}分${cell(step.at)}${noFigure}`;
}

/** `93.10%`: the attainment of an indicator, for tables and sentences; '' where there is none. */
export const attainmentText = (indicator: IndicatorEvaluation): string => (indicator.attainment === null ? '' : formatPercent(indicator.attainment));
