// Methods that can be carried out: thresholds that make sense, scales without holes.
import { ONE, type Decimal, type Points } from '../units';
import type { Path, RuleProblem } from './problem';
import type { FullMethod, FullRuleSet } from './fullRuleSet';
import type { OverAchievementDeduction } from './ruleSet';
import { verifyBandAwards, verifyQualitativeBands, verifyRateBands } from './verifyBands';

function verifyPositive(value: Decimal, what: string, path: Path): readonly RuleProblem[] {
  return value.greaterThan(0) ? [] : [{ path, message: `${what}应大于零` }];
}

function verifyMethod(method: FullMethod, maxPoints: Points | null, path: Path): readonly RuleProblem[] {
  switch (method.kind) {
    case 'proportional': return verifyPositive(method.cap, '封顶', [...path, 'cap']);
    case 'reverseLinear':
    case 'reverseRatio': return verifyPositive(method.target, '目标', [...path, 'target']);
    case 'bands': return [...verifyRateBands(method.bands, [...path, 'bands']), ...verifyBandAwards(method.bands, maxPoints, [...path, 'bands'])];
    case 'qualitative': return verifyQualitativeBands(method.bands, [...path, 'bands']);
    case 'passThreshold': return method.pass.lessThan(ONE) ? verifyPositive(method.pass, '及格线', [...path, 'pass']) : [{ path: [...path, 'pass'], message: '及格线应低于 100%' }];
    case 'perOccurrence': return [
      ...verifyPositive(method.each, '每次扣分', [...path, 'each']),
      ...(method.rate ? verifyPositive(method.rate.step, '每档幅度', [...path, 'beyond', 'step']) : []),
    ];
    default: return [];
  }
}

function verifyOver({ from, by, amount }: OverAchievementDeduction): readonly RuleProblem[] {
  const path = ['policy', 'overAchievementDeduction', 'value'];
  return [
    ...(from.greaterThan(ONE) ? [] : [{ path, message: '超额扣分的起点应高于 100%' }]),
    ...verifyPositive(amount, '超额扣分', path),
    ...(by === 'share' && amount.greaterThan(ONE) ? [{ path, message: '超额扣分不能多于分值' }] : []),
  ];
}

export function verifyMethods(ruleSet: FullRuleSet): readonly RuleProblem[] {
  const { executionRate, indicators, policy } = ruleSet;
  return [
    ...(executionRate ? verifyMethod(executionRate.method, executionRate.maxPoints, ['executionRate', 'method']) : []),
    ...indicators.flatMap(({ method, maxPoints }, i) => verifyMethod(method, maxPoints, ['indicators', i, 'method'])),
    ...verifyQualitativeBands(policy.qualitativeBands, ['policy', 'qualitativeBands', 'value']),
    ...(policy.overAchievementDeduction ? verifyOver(policy.overAchievementDeduction) : []),
  ];
}
