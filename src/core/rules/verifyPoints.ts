// 分值 that add up: parts to their group, indicators to their part and group, groups to the total.
import { formatPoints, sumPoints, type Points } from '../units';
import type { Path, RuleProblem } from './problem';
import type { FullGroup, FullIndicator, FullRuleSet } from './fullRuleSet';

interface Whole { readonly points: Points | null; readonly path: Path; readonly what: string }

/** Where a part is not known, the known ones may at most reach the whole. No parts say nothing. */
function compare(parts: readonly (Points | null)[], whole: Whole): readonly RuleProblem[] {
  if (whole.points === null || parts.length === 0) return [];
  const known = parts.flatMap((part) => part ?? []);
  const sum = sumPoints(known);
  const wrong = known.length === parts.length ? !sum.equals(whole.points) : sum.greaterThan(whole.points);
  return wrong ? [{ path: whole.path, message: `${whole.what}合计 ${formatPoints(sum)} 分，应为 ${formatPoints(whole.points)} 分` }] : [];
}

const pointsOf = (indicators: readonly FullIndicator[]): readonly (Points | null)[] => indicators.map((indicator) => indicator.maxPoints);

function verifyGroup(group: FullGroup, path: Path, indicators: readonly FullIndicator[]): readonly RuleProblem[] {
  const inside = indicators.filter((indicator) => indicator.level1 === group.name);
  const parts = group.parts ?? [];
  return [
    ...compare(parts.map((part) => part.points), { points: group.points, path, what: `“${group.name}”各二级指标分值` }),
    ...compare(pointsOf(inside), { points: group.points, path, what: `“${group.name}”各指标分值` }),
    ...parts.flatMap((part, i) => compare(pointsOf(inside.filter((indicator) => indicator.level2 === part.name)),
      { points: part.points, path: [...path, 'parts', i], what: `“${part.name}”各指标分值` })),
  ];
}

/** Every indicator stands in a group, and in a part where its group has parts. */
function verifyPlace(indicator: FullIndicator, path: Path, groups: readonly FullGroup[]): readonly RuleProblem[] {
  const group = groups.find((candidate) => candidate.name === indicator.level1);
  if (!group) return [{ path: [...path, 'level1'], message: `一级指标“${indicator.level1}”没有列在一级指标里` }];
  const known = !group.parts || group.parts.some((part) => part.name === indicator.level2);
  return known ? [] : [{ path: [...path, 'level2'], message: `二级指标“${indicator.level2}”没有列在“${group.name}”之下` }];
}

/** 分值 are above zero; what is not known is absent, not zero. */
function verifyPositive(what: string, worth: Points | null, path: Path): readonly RuleProblem[] {
  return worth === null || worth.greaterThan(0) ? [] : [{ path, message: `${what}的分值应大于零，不知道的不写` }];
}

function verifySigns({ total, executionRate, groups, indicators }: FullRuleSet): readonly RuleProblem[] {
  return [
    ...verifyPositive('总分', total, ['total']),
    ...verifyPositive('预算执行率', executionRate?.maxPoints ?? null, ['executionRate', 'maxPoints']),
    ...groups.flatMap((group, i) => [
      ...verifyPositive(`“${group.name}”`, group.points, ['groups', i, 'points']),
      ...(group.parts ?? []).flatMap((part, j) => verifyPositive(`“${part.name}”`, part.points, ['groups', i, 'parts', j, 'points'])),
    ]),
    ...indicators.flatMap((indicator, i) => verifyPositive(`“${indicator.name}”`, indicator.maxPoints, ['indicators', i, 'maxPoints'])),
  ];
}

export function verifyPoints(ruleSet: FullRuleSet): readonly RuleProblem[] {
  const { groups, indicators, executionRate, total } = ruleSet;
  const top = groups.length > 0 ? groups.map((group) => group.points) : pointsOf(indicators);
  return [
    ...verifySigns(ruleSet),
    ...compare(executionRate ? [executionRate.maxPoints, ...top] : top, { points: total, path: ['total'], what: '各项分值' }),
    ...groups.flatMap((group, i) => verifyGroup(group, ['groups', i], indicators)),
    ...(groups.length > 0 ? indicators.flatMap((indicator, i) => verifyPlace(indicator, ['indicators', i], groups)) : []),
  ];
}
