// Items scored by what was done and shown, second level by second level: those with facts stand by themselves, those
// nobody has shown are gathered.
import { formatPlain } from '../units';
import type { Evaluation, IndicatorEvaluation } from '../scoring';
import { pointsFact, textFact, type FactContext } from './factMakers';
import { indicatorFacts, scoreAt } from './indicatorFacts';
import { levelName } from './wording';

/** First levels that tell of results: what stands there is 履职, whether it has a target or not. */
const RESULTS = /产出|效益|效果|履职|满意|^成本|绩效(?!管理)/u;

export const isDuty = (level1: string): boolean => RESULTS.test(level1);

/** Items without a target of their own. */
const isItem = (evaluation: Evaluation) => (one: IndicatorEvaluation): boolean =>
  one.role === 'indicator' && one.parts.length === 0 && one.target === null && one.id !== evaluation.executionRate?.indicator;

export const managementItems = (evaluation: Evaluation): readonly IndicatorEvaluation[] =>
  evaluation.indicators.filter(isItem(evaluation)).filter((one) => !isDuty(one.level1));

/** 管理 and, where a form scores results without targets, 履职项: by second level. */
export function shownItemFacts(evaluation: Evaluation): FactContext {
  const duty = evaluation.indicators.filter(isItem(evaluation)).filter((one) => isDuty(one.level1));
  return { 管理: levelFacts(evaluation, managementItems(evaluation)), 履职项: levelFacts(evaluation, duty) };
}

function levelFacts(evaluation: Evaluation, items: readonly IndicatorEvaluation[]): readonly FactContext[] {
  const levels = evaluation.level2.filter((level) => items.some((one) => one.level2 === level.name && one.level1 === level.level1));
  return levels.map((level) => {
    const own = items.filter((one) => one.level2 === level.name && one.level1 === level.level1);
    const [first] = own;
    const id = `二级/${level.level1}/${level.name}`;
    return {
      名称: levelName(level.name === '' ? level.level1 : level.name, formatPlain(level.maxPoints)),
      分值: first ? pointsFact(`${id}/分值`, level.maxPoints, scoreAt(first)) : null,
      得分: first && level.score ? pointsFact(`${id}/得分`, level.score, scoreAt(first)) : null,
      项: own.filter((one) => !isUnverified(one)).map(indicatorFacts),
      待核实: own.filter(isUnverified).map((one) => ({ 名称: textFact(`${id}/待核实/${one.id}`, one.name, one.at) })),
    };
  });
}

/** Declared in full without words, figures or evidence: nothing a sentence could stand on. */
function isUnverified(one: IndicatorEvaluation): boolean {
  const facts = indicatorFacts(one);
  const hasFigures = facts['依据项'] !== undefined || facts['率'] !== undefined;
  return one.deduction === null && !hasFigures && facts['自查'] === null && facts['有据'] !== true && facts['无此业务'] !== true && facts['原因'] === null;
}
