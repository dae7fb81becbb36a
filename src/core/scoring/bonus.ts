// 加分项: rows that stand beside the points of the form. What they give is added; what nobody claims adds nothing.
import { sumPoints, type Points } from '../units';
import { normalizeText } from '../grammar';
import type { IndicatorPolicy } from '../rules';
import type { IndicatorEvaluation, PolicyNote } from './evaluation';

const BONUS = /^(?:奖励)?(?:附)?加分(?:项目?|指标|因素|事项|情况)?(?:[（(].*)?$/;

export const isBonus = ({ name, level1, level2 }: Pick<IndicatorEvaluation, 'name' | 'level1' | 'level2'>): boolean =>
  [level1, level2, name].some((words) => words.includes('加分') && BONUS.test(normalizeText(words)));

/** The 分值 of the form itself. */
export const formPoints = (indicators: readonly IndicatorEvaluation[]): readonly Points[] => indicators.flatMap((one) => (isBonus(one) ? [] : one.maxPoints ?? []));

/** What was added; nothing is lost by points that were not earned. */
export const bonusSum = (indicators: readonly IndicatorEvaluation[]): Points =>
  sumPoints(indicators.flatMap((one) => (isBonus(one) && one.result.kind === 'scored' ? [one.result.score] : [])));

export function asBonus(indicator: IndicatorEvaluation, policy: IndicatorPolicy): IndicatorEvaluation {
  if (!isBonus(indicator)) return indicator;
  if (policy.bonus === 'ignored') return leftOutAs(indicator, 'bonusIgnored');
  const { result, claims } = indicator;
  if (result.kind === 'scored') return { ...indicator, deduction: null };
  if (claims.typedInForm && indicator.maxPoints === null) {
    const { value: score, at } = claims.typedInForm;
    return { ...indicator, result: { kind: 'scored', score, origin: 'declared' }, steps: [{ kind: 'typedScore', at, score, ruleScore: null }], deduction: null, sources: [at] };
  }
  const claimed = indicator.actual !== null || indicator.verdict !== null || Object.values(claims).some((claim) => claim !== null);
  return claimed ? indicator : leftOutAs(indicator, 'bonusUnclaimed');
}

const leftOutAs = (indicator: IndicatorEvaluation, policy: PolicyNote): IndicatorEvaluation =>
  ({ ...indicator, result: { kind: 'notApplicable', policy }, steps: [], expression: null, deduction: null });
