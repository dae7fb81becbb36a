// What waits for a person, by the finding that says most exactly why (C14, C16).
import { lacksAllPoints, type IndicatorEvaluation, type IndicatorResult } from '../scoring';
import { actualAt, ofEachIndicator, targetAt, type Check, type FoundOfOne } from './check';

export const checkOpen = ofEachIndicator((indicator, { evaluation }) => {
  const { result, maxPoints } = indicator;
  switch (result.kind) {
    case 'judgmentNeeded': return asked(indicator, result);
    case 'inputMissing':
      if (maxPoints !== null) return missing(indicator, result);
      return [unscored(indicator) ?? [], lacksAllPoints(evaluation.indicators) ? [] : missing(indicator, result) ?? []].flat();
    default: return null;
  }
});

/** Without 分值 there is no score to say what is wrong with a row; her target and her actual say it all the same. */
function unscored(indicator: IndicatorEvaluation): FoundOfOne | null {
  const { comparison, target, actual } = indicator;
  const texts = { at: actualAt(indicator), target: target?.value ?? '', actual: actual?.value ?? '' };
  switch (comparison?.outcome.kind) {
    case 'targetUnreadable': return { kind: 'targetUnreadable', at: targetAt(indicator), text: texts.target };
    case 'unitClash': return { kind: 'unitClash', ...texts };
    case 'needsNumber': case 'needsDate': return { kind: 'wordsForNumber', ...texts };
    case 'actualUnreadable': return comparison.target.kind === 'qualitative' || comparison.actual.kind === 'error' ? null : { kind: 'wordsForNumber', ...texts };
    case 'actualMissing': return actualMissing(indicator);
    case 'targetMissing': return targetMissing(indicator);
    default: return null;
  }
}

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
  switch (what) {
    case '实际完成值': return actualMissing(indicator);
    case '年度指标值': return targetMissing(indicator);
    // Said of what was written in its place: 300余人.
    case '实际完成值的确数': return null;
    default: return { kind: 'inputMissing', at, what };
  }
}

/** 不适用 is an answer, and asked about as one. */
const actualMissing = (indicator: IndicatorEvaluation): FoundOfOne | null =>
  (indicator.verdict?.value === 'notApplicable' ? null : { kind: 'actualMissing', at: actualAt(indicator) });

/** A table without a column of targets cannot leave one out. */
const targetMissing = (indicator: IndicatorEvaluation): FoundOfOne | null =>
  (indicator.row?.fields.target ?? indicator.row?.fields.originalTarget ? { kind: 'targetMissing', at: targetAt(indicator) } : null);

/** No rule set fits, and the form leaves something to one: how an indicator is scored, or how grades are divided. */
export const checkRuleSet: Check = ({ evaluation: { choice, indicators, gradeBands } }) => {
  const without = indicators.find((indicator) => indicator.rule.from === 'none') ?? (gradeBands ? undefined : indicators[0]);
  return choice || !without ? null : { kind: 'noRuleSet', at: without.at, about: '评分规则' };
};
