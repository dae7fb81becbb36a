// 扣分依据: the arithmetic of a lost point. The cause is hers and stands apart (`Deduction.reason`).
import { NO_POINTS, type Points } from '../units';
import { formatCell } from '../workbook';
import type { Evaluation, IndicatorEvaluation, Step } from '../scoring';
import { percentThatReproduces, pts } from './numbers';
import { describeWorking, ownScoreAt } from './workings';

/**
 * `支出率99.81%，按公式扣0.02分`; '' where nothing is lost. With cells and both figures where they differ, as 评分底稿
 * and findings show it; see {@link reportedDeductionBasis} for texts that leave the house.
 */
export const describeDeductionBasis = (indicator: IndicatorEvaluation, evaluation: Evaluation): string => basisFor('house', indicator, evaluation);

/**
 * The arithmetic of a lost point as a bureau may read it, in the form and in the report: no cells, no word of whose
 * figure it is or what is still to be checked. Where a person decided, there is no arithmetic: `扣5分`.
 */
export const reportedDeductionBasis = (indicator: IndicatorEvaluation, evaluation: Evaluation): string => basisFor('bureau', indicator, evaluation);

type Reader = 'house' | 'bureau';

function basisFor(reader: Reader, indicator: IndicatorEvaluation, evaluation: Evaluation): string {
  if (indicator.deduction === null) return '';
  const lost = indicator.deduction.points;
  if (indicator.parts.length > 0 && indicator.result.kind === 'scored' && indicator.result.origin === 'computed') return partsBasis(indicator, evaluation, lost);
  const own = indicator.steps.find((step) => step.kind === 'typedScore' || step.kind === 'enteredScore');
  if (own) return reader === 'house' ? ownScoreBasis(indicator, own, lost) : reportedOwnScore(indicator, own, lost);
  const registered = indicator.steps.find((step) => step.kind === 'registeredDeduction');
  if (registered) return registeredBasis(indicator, reader === 'house' ? `登记扣${pts(lost)}分（${formatCell(registered.at)}）` : `扣${pts(lost)}分`);
  const rate = indicator.steps.find((step) => step.kind === 'quotient');
  if (rate && isExecutionRate(indicator, evaluation) && indicator.steps.some((step) => step.kind === 'times')) {
    const name = evaluation.executionRate?.name === '支出率' ? '支出率' : '执行率';
    return `${name}${percentThatReproduces(rate.rate, indicator.maxPoints, indicator.ruleScore)}，按公式扣${pts(lost)}分`;
  }
  return `${reader === 'house' ? describeWorking(indicator.steps) : workingWithoutCells(indicator.steps)}；扣${pts(lost)}分`;
}

/** The working for someone who does not have the workbook. */
const workingWithoutCells = (steps: readonly Step[]): string =>
  steps.reduce((words, step) => ('at' in step ? words.replaceAll(`（${formatCell(step.at)}）`, '') : words), describeWorking(steps));

const isExecutionRate = (indicator: IndicatorEvaluation, evaluation: Evaluation): boolean =>
  indicator.role === 'executionRate' || evaluation.executionRate?.indicator === indicator.id;

function partsBasis(indicator: IndicatorEvaluation, evaluation: Evaluation, lost: Points): string {
  const short = evaluation.details.filter((detail) => indicator.parts.includes(detail.id) && (detail.deduction?.points ?? NO_POINTS).greaterThan(0));
  const parts = short.map((detail) => `${detail.name}扣${pts(detail.deduction?.points ?? NO_POINTS)}分`);
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.join('；')}；合计扣${pts(lost)}分`;
}

function ownScoreBasis(indicator: IndicatorEvaluation, step: OwnScoreStep, lost: Points): string {
  const whose = step.kind === 'typedScore' ? '会计自填得分' : '人工得分';
  const differs = indicator.ruleScore !== null && !indicator.ruleScore.equals(step.score);
  const byRule = differs && indicator.maxPoints
    ? `；按公式${describeWorking(indicator.ruleSteps)}，应扣${pts(indicator.maxPoints.minus(indicator.ruleScore))}分，请核对`
    : '';
  return `${whose}${pts(step.score)}（${ownScoreAt(step)}），扣${pts(lost)}分${occurrencesOf(indicator, lost)}${byRule}`;
}

type OwnScoreStep = Extract<Step, { kind: 'typedScore' | 'enteredScore' }>;

/** A score that is the rule's own has the rule's arithmetic; another one only what it takes off. */
function reportedOwnScore(indicator: IndicatorEvaluation, { score }: OwnScoreStep, lost: Points): string {
  const byRule = indicator.ruleScore?.equals(score) ? workingWithoutCells(indicator.ruleSteps) : '';
  return `${byRule}${byRule === '' ? '' : '；'}扣${pts(lost)}分${occurrencesOf(indicator, lost)}`;
}

/** `（与“缺项”每次扣0.5分×1次相同）`: where the loss is a whole number of what the standard takes off each time. */
function occurrencesOf({ rule: { method } }: IndicatorEvaluation, lost: Points): string {
  if (method.kind !== 'perOccurrence') return '';
  const times = lost.dividedBy(method.each);
  return times.isInteger() ? `（与“${method.what}”每次扣${pts(method.each)}分×${pts(times)}次相同）` : '';
}

function registeredBasis(indicator: IndicatorEvaluation, words: string): string {
  const noFigure = indicator.ruleScore === null && indicator.actual !== null && indicator.attainment === null
    ? `；完成值“${indicator.actual.value}”无确数，不按比例计算`
    : '';
  return `${words}${noFigure}`;
}
