// Sums of 一级 and 二级指标: exact sums of rounded leaves; a level with anything open has none.
import { sumPoints, type Points } from '../units';
import type { Evaluation, IndicatorEvaluation } from './evaluation';

interface Group { readonly level1: string; readonly name: string; readonly maxPoints: Points; readonly score: Points | null }

/** Each second level once, and the first levels as sums of their second ones. Levels without a name are not listed. */
export function levelSums(indicators: readonly IndicatorEvaluation[]): Pick<Evaluation, 'level1' | 'level2'> {
  const groups = groupsOf(indicators);
  const byLevel1 = new Map<string, Group[]>();
  for (const group of groups) {
    const known = byLevel1.get(group.level1);
    if (known) known.push(group);
    else byLevel1.set(group.level1, [group]);
  }
  return {
    level1: [...byLevel1].flatMap(([name, parts]) => (name === '' ? [] : [{ name, ...sumOf(parts) }])),
    level2: groups.filter((group) => group.name !== ''),
  };
}

function sumOf(parts: readonly Group[]): Pick<Group, 'maxPoints' | 'score'> {
  const scores = parts.flatMap((part) => part.score ?? []);
  return { maxPoints: sumPoints(parts.map((part) => part.maxPoints)), score: scores.length === parts.length ? sumPoints(scores) : null };
}

function groupsOf(indicators: readonly IndicatorEvaluation[]): readonly Group[] {
  const groups = new Map<string, IndicatorEvaluation[]>();
  for (const indicator of indicators) {
    const key = `${indicator.level1}\n${indicator.level2}`;
    const members = groups.get(key);
    if (members) members.push(indicator);
    else groups.set(key, [indicator]);
  }
  return [...groups.values()].map(groupOf);
}

function groupOf(members: readonly IndicatorEvaluation[]): Group {
  const applicable = members.filter((one) => one.result.kind !== 'notApplicable');
  const scores = applicable.flatMap((one) => (one.result.kind === 'scored' ? [one.result.score] : []));
  const [first] = members;
  return {
    level1: first?.level1 ?? '', name: first?.level2 ?? '',
    maxPoints: sumPoints(applicable.flatMap((one) => one.maxPoints ?? [])),
    score: scores.length < applicable.length ? null : sumPoints(scores),
  };
}
