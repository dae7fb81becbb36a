// What a bureau finds hard to believe: every figure exactly as planned, satisfaction without a survey (C17).
import { isBlank } from '../workbook';
import type { IndicatorEvaluation } from '../scoring';
import { actualAt, findingIn, leavesOf, type Checked } from './check';
import type { Finding } from './finding';

/** Fewer indicators than this may well be met to the digit. */
const ENOUGH_TO_WONDER = 5;

export function checkExactlyAsTarget(checked: Checked): readonly Finding[] {
  const measured = leavesOf(checked).filter((indicator) => {
    const outcome = indicator.comparison?.outcome;
    return outcome !== undefined && 'measured' in outcome && outcome.measured !== null;
  });
  const [first] = measured;
  if (!first || measured.length < ENOUGH_TO_WONDER || !measured.every(meetsToTheDigit)) return [];
  return [findingIn(checked.form, { at: actualAt(first), about: '实际完成值' }, { kind: 'allExactlyAsTarget', count: measured.length })];
}

function meetsToTheDigit({ comparison }: IndicatorEvaluation): boolean {
  const outcome = comparison?.outcome;
  return outcome?.kind === 'reached' && outcome.measured !== null && outcome.measured.actual.equals(outcome.measured.target);
}

/** Only where the form asks for evidence: an empty cell of its own column, beside a 满意度 that was scored. */
export const checkSurveys = (checked: Checked): readonly Finding[] =>
  leavesOf(checked).flatMap((indicator) => {
    const evidence = indicator.row?.fields.evidence;
    const isSatisfaction = /满意度/.test(`${indicator.level2}${indicator.name}`);
    return evidence && isBlank(evidence.value) && isSatisfaction && indicator.actual && !indicator.evidence
      ? [findingIn(checked.form, { at: evidence.at, about: indicator.name }, { kind: 'satisfactionWithoutSurvey' })] : [];
  });
