// What a bureau finds hard to believe: every figure exactly as planned, satisfaction without a survey (C17).
import { isBlank } from '../workbook';
import type { IndicatorEvaluation } from '../scoring';
import { actualAt, leavesOf, ofEachLeaf, type Check } from './check';

/** Fewer indicators than this may well be met to the digit. */
const ENOUGH_TO_WONDER = 5;

export const checkExactlyAsTarget: Check = (checked) => {
  const measured = leavesOf(checked).filter(({ comparison }) => comparison && 'measured' in comparison.outcome && comparison.outcome.measured !== null);
  const [first] = measured;
  if (!first || measured.length < ENOUGH_TO_WONDER || !measured.every(meetsToTheDigit)) return null;
  return { kind: 'allExactlyAsTarget', at: actualAt(first), about: '实际完成值', count: measured.length };
};

function meetsToTheDigit({ comparison }: IndicatorEvaluation): boolean {
  const outcome = comparison?.outcome;
  return outcome?.kind === 'reached' && outcome.measured?.actual.equals(outcome.measured.target) === true;
}

/** Only where the form asks for evidence: an empty cell of its own column, beside a 满意度 that was scored. */
export const checkSurveys = ofEachLeaf((indicator) => {
  const cell = indicator.row?.fields.evidence;
  const isSatisfaction = /满意度/.test(`${indicator.level2}${indicator.name}`);
  return cell && isBlank(cell.value) && isSatisfaction && indicator.actual && !indicator.evidence ? { kind: 'satisfactionWithoutSurvey', at: cell.at } : null;
});
