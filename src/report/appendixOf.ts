// The scorecard of an evaluation in words, for the appended table.
import { pts, reportedDeductionBasis } from '../core/messages';
import type { Evaluation } from '../core/scoring';
import type { Appendix } from './buildDocx';

/** null where nothing is scored: a workbook without 分值 has no scorecard to append. */
export function appendixOf(evaluation: Evaluation): Appendix | null {
  if (evaluation.total.kind === 'none') return null;
  const { total, maxPointsSum } = evaluation;
  return {
    rows: evaluation.indicators.map((indicator) => ({
      level1: indicator.level1, level2: indicator.level2, name: indicator.name,
      maxPoints: indicator.maxPoints ? pts(indicator.maxPoints) : '',
      score: indicator.result.kind === 'scored' ? pts(indicator.result.score) : '待定',
      reason: [reportedDeductionBasis(indicator, evaluation), indicator.deduction?.reason?.value ?? ''].filter((text) => text !== '').join('。'),
    })),
    total: total.kind === 'final' ? { maxPoints: maxPointsSum ? pts(maxPointsSum) : '', score: pts(total.points) } : null,
  };
}
