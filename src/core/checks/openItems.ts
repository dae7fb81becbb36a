// What waits for a person, by the finding that says most exactly why (C14, C16).
import { lacksAllPoints, type IndicatorEvaluation, type IndicatorResult } from '../scoring';
import { actualAt, ofEachIndicator, targetAt, type Check, type FoundOfOne } from './check';

export const checkOpen = ofEachIndicator((indicator, { evaluation }) => {
  const { result, maxPoints } = indicator;
  switch (result.kind) {
    case 'judgmentNeeded': return asked(indicator, result);
    case 'inputMissing': return maxPoints === null && lacksAllPoints(evaluation.indicators) ? null : missing(indicator, result);
    default: return null;
  }
});

function asked(indicator: IndicatorEvaluation, { why, at, range }: Extract<IndicatorResult, { kind: 'judgmentNeeded' }>): FoundOfOne | null {
  switch (why.kind) {
    // Said of the parts, of the cell, and of the two amounts.
    case 'partOpen': case 'cellError': case 'moneyUnitsDiffer': return null;
    case 'targetUnreadable': return { kind: 'targetUnreadable', at: targetAt(indicator), text: why.target };
    case 'wordsForNumber': case 'unitClash': return { kind: why.kind, at: actualAt(indicator), target: why.target, actual: why.actual };
    // Below nothing or above the 分值: left as it is, and not counted.
    case 'typedOutOfBounds': return indicator.maxPoints && { kind: 'scoreOutOfBounds', at, score: why.typed, maxPoints: indicator.maxPoints };
    default: return { kind: 'judgmentNeeded', at, why, range };
  }
}

function missing(indicator: IndicatorEvaluation, { what, missing: [at = indicator.at] }: Extract<IndicatorResult, { kind: 'inputMissing' }>): FoundOfOne | null {
  const { fields } = indicator.row ?? {};
  switch (what) {
    // 不适用 is an answer, and asked about as one.
    case '实际完成值': return indicator.verdict?.value === 'notApplicable' ? null : { kind: 'actualMissing', at: actualAt(indicator) };
    // A table without a column of targets cannot leave one out.
    case '年度指标值': return fields?.target ?? fields?.originalTarget ? { kind: 'targetMissing', at: targetAt(indicator) } : null;
    // Said of what was written in its place: 300余人.
    case '实际完成值的确数': return null;
    default: return { kind: 'inputMissing', at, what };
  }
}

/** No rule set fits, and the form leaves something to one: how an indicator is scored, or how grades are divided. */
export const checkRuleSet: Check = ({ evaluation: { choice, indicators, gradeBands } }) => {
  const without = indicators.find((indicator) => indicator.rule.from === 'none') ?? (gradeBands ? undefined : indicators[0]);
  return choice || !without ? null : { kind: 'noRuleSet', at: without.at, about: '评分规则' };
};
