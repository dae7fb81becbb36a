// 总分: final when every indicator is decided, else 暂计 with the range it will lie in.
import { points, ratioOf, roundPoints, sumPoints, type Points, type Ratio } from '../units';
import type { IndicatorPolicy } from '../rules';
import { bonusSum, formPoints, isBonus } from './bonus';
import { rangeOfSum } from './composites';
import type { IndicatorEvaluation, PolicyNote, ScoreRange, Total } from './evaluation';

export interface Scored {
  readonly indicators: readonly IndicatorEvaluation[];
  readonly details: readonly IndicatorEvaluation[];
  readonly policy: IndicatorPolicy;
  readonly decimals: number;
  /** For the cap by execution rate, where a rule set has it. */
  readonly executionRate: Ratio | null;
  readonly gradeOf: (total: Points) => string | null;
}

export interface TotalWithPolicies { readonly total: Total; readonly policies: readonly PolicyNote[] }

export function totalOf(scored: Scored): TotalWithPolicies {
  const { indicators } = scored;
  if (indicators.every((indicator) => indicator.maxPoints === null)) return { total: { kind: 'none' }, policies: [] };
  const leaves = settledLeaves(scored);
  const open = leaves.filter(isOpen);
  const decided = sumPoints(leaves.flatMap((leaf) => (leaf.result.kind === 'scored' ? [leaf.result.score] : [])));
  const adjustments = adjustmentsOf(scored);
  const adjusted = (value: Points): Points => adjustments.reduce((sum, one) => one.apply(sum), value);
  const policies = adjustments.map((one) => one.policy);
  if (open.length === 0) {
    const final = adjusted(decided);
    return { total: { kind: 'final', points: final, grade: scored.gradeOf(final) }, policies };
  }
  return {
    total: {
      kind: 'provisional', points: decided, open: open.map((leaf) => leaf.id),
      openMaxPoints: sumPoints(open.flatMap((leaf) => leaf.maxPoints ?? [])), range: adjustedRange(rangeOfSum(leaves), adjusted),
    },
    policies,
  };
}

/** Not one indicator has 分值, the execution rate of a 项目资金 block aside: equal points are offered. */
export function lacksAllPoints(indicators: readonly IndicatorEvaluation[]): boolean {
  const own = indicators.filter((indicator) => indicator.role !== 'executionRate');
  return own.length > 0 && own.every((indicator) => indicator.maxPoints === null);
}

const isOpen = ({ result }: IndicatorEvaluation): boolean => result.kind === 'judgmentNeeded' || result.kind === 'inputMissing';

/** The form's indicators; an open composite gives way to its parts, whose decided points count already. */
function settledLeaves({ indicators, details }: Scored): readonly IndicatorEvaluation[] {
  const byId = new Map(details.map((detail) => [detail.id, detail]));
  return indicators.flatMap((indicator) => {
    const inParts = indicator.result.kind === 'judgmentNeeded' && indicator.result.why.kind === 'partOpen';
    return inParts ? indicator.parts.flatMap((id) => byId.get(id) ?? []) : [indicator];
  });
}

interface Adjustment { readonly policy: PolicyNote; readonly apply: (sum: Points) => Points }

/** What a switch does to the sum as a whole: 折算 of what does not apply, 加分, and a cap by the execution rate. */
function adjustmentsOf(scored: Scored): readonly Adjustment[] {
  const { indicators, decimals, policy, executionRate } = scored;
  const left = indicators.filter((one) => one.result.kind === 'notApplicable' && one.result.policy === 'notApplicableRescaled');
  if (left.length === 0 && !policy.capTotalByExecutionRate && !indicators.some(isBonus)) return [];
  const whole = sumPoints(formPoints(indicators));
  const bonus = bonusSum(indicators);
  const applicable = whole.minus(sumPoints(left.flatMap((one) => one.maxPoints ?? [])));
  const adjustments: Adjustment[] = [];
  if (left.length > 0 && !applicable.isZero()) {
    adjustments.push({ policy: 'notApplicableRescaled', apply: (sum) => points(roundPoints(sum.minus(bonus).times(ratioOf(whole, applicable)), decimals).plus(bonus)) });
  }
  if (policy.bonus !== 'ignored' && !bonus.isZero()) {
    const capped = policy.bonus === 'capped';
    adjustments.push({ policy: capped ? 'bonusCapped' : 'bonusAdded', apply: (sum) => (capped && sum.greaterThan(whole) ? whole : sum) });
  }
  if (policy.capTotalByExecutionRate && executionRate) {
    const cap = roundPoints(whole.times(executionRate), decimals);
    if (cap.lessThan(whole)) adjustments.push({ policy: 'totalCappedByExecutionRate', apply: (sum) => (sum.greaterThan(cap) ? cap : sum) });
  }
  return adjustments;
}

function adjustedRange(range: ScoreRange, adjusted: (value: Points) => Points): ScoreRange {
  const from = adjusted(range.from);
  if (range.below !== undefined) return { from, below: adjusted(range.below) };
  return range.to === undefined ? { from } : { from, to: adjusted(range.to) };
}

/** The total as rules alone give it. @returns null where nothing differs from them, or something is open */
export function totalByRule({ indicators, details }: Pick<Scored, 'indicators' | 'details'>): Points | null {
  const byId = new Map(details.map((detail) => [detail.id, detail]));
  const parts: Points[] = [];
  let differs = false;
  for (const indicator of indicators) {
    const { result } = indicator;
    if (result.kind === 'judgmentNeeded' || result.kind === 'inputMissing') return null;
    if (result.kind === 'notApplicable') continue;
    const byRule = indicator.parts.length > 0 && result.origin === 'computed'
      ? sumPoints(indicator.parts.flatMap((id) => ruleScoreOf(byId.get(id)) ?? [])) : ruleScoreOf(indicator) ?? result.score;
    differs ||= !byRule.equals(result.score);
    parts.push(byRule);
  }
  return differs ? points(sumPoints(parts)) : null;
}

function ruleScoreOf(indicator: IndicatorEvaluation | undefined): Points | null {
  if (!indicator) return null;
  return indicator.ruleScore ?? (indicator.result.kind === 'scored' ? indicator.result.score : null);
}
