// What waits for a person, where no other finding says it more exactly.
import { lacksAllPoints, type OpenReason } from '../scoring';
import { ofEachIndicator, type Check } from './check';

/** Reasons that have findings of their own. */
const SAID_ELSEWHERE: readonly OpenReason['kind'][] = ['partOpen', 'targetUnreadable', 'wordsForNumber', 'unitClash', 'typedOutOfBounds', 'cellError', 'moneyUnitsDiffer'];
/** Inputs that have findings of their own. */
const MISSING_ELSEWHERE: readonly string[] = ['实际完成值', '年度指标值', '实际完成值的确数'];

export const checkOpen = ofEachIndicator((indicator, { evaluation }) => {
  const { result } = indicator;
  switch (result.kind) {
    case 'judgmentNeeded': return SAID_ELSEWHERE.includes(result.why.kind) ? null : { kind: 'judgmentNeeded', at: result.at, why: result.why, range: result.range };
    case 'inputMissing': {
      const said = MISSING_ELSEWHERE.includes(result.what) || (indicator.maxPoints === null && lacksAllPoints(evaluation.indicators));
      return said ? null : { kind: 'inputMissing', at: result.missing[0] ?? indicator.at, what: result.what };
    }
    default: return null;
  }
});

/** No rule set fits, and the form leaves something to one: how an indicator is scored, or how grades are divided. */
export const checkRuleSet: Check = ({ evaluation: { choice, indicators, gradeBands } }) => {
  const without = indicators.find((indicator) => indicator.rule.from === 'none') ?? (gradeBands ? undefined : indicators[0]);
  return choice || !without ? null : { kind: 'noRuleSet', at: without.at, about: '评分规则' };
};
