// Sums of 一级 and 二级指标: exact sums of rounded leaves; a level with anything open has none.
import { sumPoints, type Points } from '../units';
import type { Evaluation, IndicatorEvaluation } from './evaluation';

interface Sum { readonly level1: string; readonly name: string; readonly maxPoints: Points; readonly score: Points | null }

export const levelOneSums = (indicators: readonly IndicatorEvaluation[]): Evaluation['level1'] =>
  sumBy(indicators, (one) => ({ level1: '', name: one.level1 })).map(({ name, maxPoints, score }) => ({ name, maxPoints, score }));

export const levelTwoSums = (indicators: readonly IndicatorEvaluation[]): Evaluation['level2'] =>
  sumBy(indicators, (one) => ({ level1: one.level1, name: one.level2 }));

function sumBy(indicators: readonly IndicatorEvaluation[], levelOf: (one: IndicatorEvaluation) => { readonly level1: string; readonly name: string }): readonly Sum[] {
  const groups = new Map<string, { readonly level1: string; readonly name: string; readonly members: IndicatorEvaluation[] }>();
  for (const indicator of indicators) {
    const level = levelOf(indicator);
    if (level.name === '') continue;
    const key = `${level.level1}\n${level.name}`;
    const group = groups.get(key);
    if (group) group.members.push(indicator);
    else groups.set(key, { ...level, members: [indicator] });
  }
  return [...groups.values()].map(({ level1, name, members }) => {
    const applicable = members.filter((one) => one.result.kind !== 'notApplicable');
    const scores = applicable.flatMap((one) => (one.result.kind === 'scored' ? [one.result.score] : []));
    return {
      level1, name, maxPoints: sumPoints(applicable.flatMap((one) => one.maxPoints ?? [])),
      score: scores.length === applicable.length ? sumPoints(scores) : null,
    };
  });
}
