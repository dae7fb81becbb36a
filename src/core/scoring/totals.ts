// 总分: final when every indicator is decided, else 暂计 with the range it will lie in.
import { points, ratioOf, roundPoints, sumPoints, type Points, type Ratio } from '../units';
import type { IndicatorPolicy } from '../rules';
import { bonusSum, formPoints } from './bonus';
import type { IndicatorEvaluation, PolicyNote, Total } from './evaluation';
import { mapRange, rangeOfSum } from './ranges';

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
  // An open composite gives way to its parts, whose decided points count already.
  const leaves = indicators.flatMap((one) => (one.result.kind === 'judgmentNeeded' && one.result.why.kind === 'partOpen' ? partsOf(one, scored) : [one]));
  const open = leaves.filter(isOpen);
  const decided = sumPoints(leaves.flatMap((leaf) => (leaf.result.kind === 'scored' ? [leaf.result.score] : [])));
  const adjustments = adjustmentsOf(scored);
  const adjusted = (value: Points): Points => adjustments.reduce((sum, one) => one.apply(sum), value);
  const final = adjusted(decided);
  return {
    policies: adjustments.map((one) => one.policy),
    total: open.length === 0 ? { kind: 'final', points: final, grade: scored.gradeOf(final) } : {
      kind: 'provisional', points: decided, open: open.map((leaf) => leaf.id),
      openMaxPoints: sumPoints(open.flatMap((leaf) => leaf.maxPoints ?? [])), range: mapRange(rangeOfSum(leaves), adjusted),
    },
  };
}

/** Not one indicator has 分值, the execution rate of a 项目资金 block aside: equal points are offered. */
export function lacksAllPoints(indicators: readonly IndicatorEvaluation[]): boolean {
  const own = indicators.filter((indicator) => indicator.role !== 'executionRate');
  return own.length > 0 && own.every((indicator) => indicator.maxPoints === null);
}

const isOpen = ({ result }: IndicatorEvaluation): boolean => result.kind === 'judgmentNeeded' || result.kind === 'inputMissing';

const partsOf = ({ parts }: IndicatorEvaluation, { details }: Pick<Scored, 'details'>): readonly IndicatorEvaluation[] =>
  details.filter(({ id }) => parts.includes(id));

interface Adjustment { readonly policy: PolicyNote; readonly apply: (sum: Points) => Points }

/** What a switch does to the sum as a whole: 折算 of what does not apply, 加分, and a cap by the execution rate. */
function adjustmentsOf({ indicators, decimals, policy, executionRate }: Scored): readonly Adjustment[] {
  const left = indicators.filter((one) => one.result.kind === 'notApplicable' && one.result.policy === 'notApplicableRescaled');
  const whole = sumPoints(formPoints(indicators));
  const bonus = bonusSum(indicators);
  const applicable = whole.minus(sumPoints(left.flatMap((one) => one.maxPoints ?? [])));
  const cappedAt = (cap: Points) => (sum: Points): Points => (sum.greaterThan(cap) ? cap : sum);
  const adjustments: Adjustment[] = [];
  if (left.length > 0 && !applicable.isZero()) {
    adjustments.push({ policy: 'notApplicableRescaled', apply: (sum) => points(roundPoints(sum.minus(bonus).times(ratioOf(whole, applicable)), decimals).plus(bonus)) });
  }
  if (policy.bonus !== 'ignored' && !bonus.isZero()) {
    adjustments.push(policy.bonus === 'capped' ? { policy: 'bonusCapped', apply: cappedAt(whole) } : { policy: 'bonusAdded', apply: (sum) => sum });
  }
  if (policy.capTotalByExecutionRate && executionRate) {
    const cap = roundPoints(whole.times(executionRate), decimals);
    if (cap.lessThan(whole)) adjustments.push({ policy: 'totalCappedByExecutionRate', apply: cappedAt(cap) });
  }
  return adjustments;
}

/** The total as rules alone give it. @returns null where nothing differs from them, or something is open */
export function totalByRule({ indicators, details }: Pick<Scored, 'indicators' | 'details'>): Points | null {
  if (indicators.some(isOpen)) return null;
  const scored = indicators.filter(({ result }) => result.kind === 'scored');
  const byRule = scored.map((one) => {
    const summed = one.parts.length > 0 && one.result.kind === 'scored' && one.result.origin === 'computed';
    return sumPoints((summed ? partsOf(one, { details }) : [one]).flatMap((part) => part.ruleScore ?? scoreOf(part) ?? []));
  });
  return byRule.every((value, i) => scored[i] && scoreOf(scored[i])?.equals(value)) ? null : sumPoints(byRule);
}

const scoreOf = ({ result }: IndicatorEvaluation): Points | null => (result.kind === 'scored' ? result.score : null);
