// 管理效率, second level by second level: items with facts stand by themselves, items nobody has shown are gathered.
import { sumPoints } from '../units';
import type { Evaluation, IndicatorEvaluation } from '../scoring';
import { countFact, pointsFact, textFact, type FactContext } from './factMakers';
import { indicatorFacts, scoreAt } from './indicatorFacts';

/** Items scored by what was done and shown, not by a target of their own. */
export const managementItems = (evaluation: Evaluation): readonly IndicatorEvaluation[] =>
  evaluation.indicators.filter((one) => one.role === 'indicator' && one.parts.length === 0 && one.target === null && one.id !== evaluation.executionRate?.indicator);

export function managementFacts(evaluation: Evaluation): readonly FactContext[] {
  const items = managementItems(evaluation);
  const levels = evaluation.level2.filter((level) => items.some((one) => one.level2 === level.name && one.level1 === level.level1));
  return levels.map((level) => {
    const own = items.filter((one) => one.level2 === level.name && one.level1 === level.level1);
    const [first] = own;
    const id = `二级/${level.level1}/${level.name}`;
    const shown = own.filter((one) => !isUnverified(one));
    const unverified = own.filter(isUnverified);
    return {
      名称: level.name,
      分值: first ? pointsFact(`${id}/分值`, level.maxPoints, scoreAt(first)) : null,
      得分: first && level.score ? pointsFact(`${id}/得分`, level.score, scoreAt(first)) : null,
      项: shown.map(indicatorFacts),
      待核实: unverified.length > 0 ? unverifiedFacts(id, unverified) : null,
    };
  });
}

/** Declared without words or figures, evidence or a loss: nothing a sentence could stand on. */
function isUnverified(one: IndicatorEvaluation): boolean {
  const facts = indicatorFacts(one);
  const hasFigures = facts['依据项'] !== undefined || facts['率'] !== undefined;
  return !hasFigures && facts['自查'] === null && facts['有据'] !== true && facts['无此业务'] !== true && facts['原因'] === null;
}

function unverifiedFacts(id: string, items: readonly IndicatorEvaluation[]): FactContext | null {
  const [first] = items;
  if (!first) return null;
  const scores = items.flatMap(({ result }) => (result.kind === 'scored' ? [result.score] : []));
  return {
    首项: textFact(`${id}/待核实/首项`, first.name, first.at),
    项数: items.length > 1 ? countFact(`${id}/待核实/项数`, items.length, first.at) : null,
    得分: scores.length === items.length ? pointsFact(`${id}/待核实/得分`, sumPoints(scores), scoreAt(first)) : null,
    名单: items.map((one) => one.name).join('、'),
  };
}
