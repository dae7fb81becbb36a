// Sums of 一级 and 二级指标: exact sums of rounded leaves; a level with anything open has none.
import { sumPoints } from '../units';
import type { Evaluation, IndicatorEvaluation } from './evaluation';
import { grouped } from './grouped';

/** Two indicators of the same second level have the same key. */
export const levelKey = ({ level1, level2 }: Pick<IndicatorEvaluation, 'level1' | 'level2'>): string => `${level1}\n${level2}`;

/** Each first and each second level once. Levels without a name are not listed. */
export function levelSums(indicators: readonly IndicatorEvaluation[]): Pick<Evaluation, 'level1' | 'level2'> {
  return {
    level1: [...grouped(indicators, ({ level1 }) => level1)].flatMap(([name, members]) => (name === '' ? [] : [{ name, ...sumOf(members) }])),
    level2: [...grouped(indicators, levelKey).values()].flatMap((members) =>
      members.slice(0, 1).flatMap(({ level1, level2: name }) => (name === '' ? [] : [{ level1, name, ...sumOf(members) }]))),
  };
}

function sumOf(members: readonly IndicatorEvaluation[]): Pick<Evaluation['level1'][number], 'maxPoints' | 'score'> {
  const applicable = members.filter((one) => one.result.kind !== 'notApplicable');
  const scores = applicable.flatMap(({ result }) => (result.kind === 'scored' ? [result.score] : []));
  return { maxPoints: sumPoints(applicable.flatMap((one) => one.maxPoints ?? [])), score: scores.length < applicable.length ? null : sumPoints(scores) };
}
