// What waits for a person, where no other finding says it more exactly.
import { lacksAllPoints, type OpenReason } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

/** Reasons that have findings of their own. */
const SAID_ELSEWHERE: readonly OpenReason['kind'][] = ['partOpen', 'targetUnreadable', 'wordsForNumber', 'unitClash', 'typedOutOfBounds', 'cellError', 'moneyUnitsDiffer'];
/** Inputs that have findings of their own. */
const MISSING_ELSEWHERE: readonly string[] = ['实际完成值', '年度指标值', '实际完成值的确数'];

export const checkOpen = ({ form, evaluation }: Checked): readonly Finding[] =>
  [...evaluation.indicators, ...evaluation.details].flatMap((indicator) => {
    const { result, name: about } = indicator;
    if (result.kind === 'judgmentNeeded' && !SAID_ELSEWHERE.includes(result.why.kind)) {
      return [findingIn(form, { at: result.at, about }, { kind: 'judgmentNeeded', why: result.why, range: result.range })];
    }
    const [at = indicator.at] = result.kind === 'inputMissing' ? result.missing : [];
    const said = indicator.maxPoints === null && lacksAllPoints(evaluation.indicators);
    return result.kind === 'inputMissing' && !said && !MISSING_ELSEWHERE.includes(result.what)
      ? [findingIn(form, { at, about }, { kind: 'inputMissing', what: result.what })] : [];
  });

/** No rule set fits, and the form leaves something to one: how an indicator is scored, or how grades are divided. */
export function checkRuleSet({ form, evaluation }: Checked): readonly Finding[] {
  const without = evaluation.indicators.find((indicator) => indicator.rule.from === 'none') ?? (evaluation.gradeBands ? undefined : evaluation.indicators[0]);
  return evaluation.choice || !without ? [] : [findingIn(form, { at: without.at, about: '评分规则' }, { kind: 'noRuleSet' })];
}
