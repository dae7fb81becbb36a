// What was taken off, indicator by indicator, with what it follows from and her reason.
import { NO_POINTS } from '../units';
import type { Evaluation, IndicatorEvaluation } from '../scoring';
import { reportedDeductionBasis } from '../messages';
import { pointsFact, sourcedFact, textFact, type FactContext } from './factMakers';
import { attainmentFact, reasonFacts, scoreAt, workingFacts } from './indicatorFacts';

export const deductionFacts = (evaluation: Evaluation): readonly FactContext[] =>
  evaluation.indicators.filter((one) => one.deduction !== null).map((one) => factsOfDeduction(one, evaluation));

function factsOfDeduction(indicator: IndicatorEvaluation, evaluation: Evaluation): FactContext {
  const id = `扣分/${indicator.id}`;
  const at = scoreAt(indicator);
  const { deduction, result } = indicator;
  const parts = evaluation.details.filter((detail) => indicator.parts.includes(detail.id) && detail.deduction !== null);
  const isRate = indicator.role === 'executionRate' || evaluation.executionRate?.indicator === indicator.id;
  const ownResult = indicator.target !== null && indicator.actual !== null && indicator.comparison !== null && !isRate;
  return {
    指标: textFact(`${id}/指标`, indicator.name, indicator.at),
    分: pointsFact(`${id}/分`, deduction?.points ?? NO_POINTS, at),
    得分: result.kind === 'scored' ? pointsFact(`${id}/得分`, result.score, at) : null,
    // A typed or registered score has no working of ours: only the points are said, and her reason.
    自评: result.kind === 'scored' && (result.origin === 'declared' || result.origin === 'entered'),
    登记: result.kind === 'scored' && result.origin === 'registered',
    依据: textFact(`${id}/依据`, reportedDeductionBasis(indicator, evaluation), at),
    ...reasonFacts(id, indicator),
    待补原因: deduction?.reasonNeeded === true && deduction.reason === null,
    ...(ownResult ? {
      指标值: sourcedFact(`${id}/指标值`, indicator.target), 完成值: sourcedFact(`${id}/完成值`, indicator.actual),
      完成率: attainmentFact(id, indicator),
    } : workingFacts(id, indicator)),
    是执行率: isRate,
    其中: parts.map((part) => factsOfDeduction(part, evaluation)),
  };
}
