// What was taken off, indicator by indicator, with what it follows from and her reason.
import { NO_POINTS } from '../units';
import type { Evaluation, IndicatorEvaluation } from '../scoring';
import { reportedDeductionBasis } from '../messages';
import { countFact, pointsFact, quotedFact, textFact, type FactContext } from './factMakers';
import { hasOwnResult, isExecutionRate, reasonFacts, resultFacts, scoreAt, sharedReasons, workingFacts } from './indicatorFacts';
import { measuresOf } from './reasonWords';
import { spokenName } from './targetWords';

export const deductionFacts = (evaluation: Evaluation): readonly FactContext[] =>
  evaluation.indicators.filter((one) => one.deduction !== null).map((one) => factsOfDeduction(one, evaluation));

/** What was lost, as problems: results that were missed for one and the same reason are one problem, and one measure answers it. */
export function problemFacts(evaluation: Evaluation): readonly FactContext[] {
  const keyOf = (one: IndicatorEvaluation): string => (hasOwnResult(one, evaluation) ? one.deduction?.reason?.value.trim() : undefined) ?? one.id;
  const lost = new Map<string, IndicatorEvaluation[]>();
  for (const one of evaluation.indicators) {
    if (one.deduction === null) continue;
    const key = keyOf(one);
    const known = lost.get(key);
    if (known) known.push(one);
    else lost.set(key, [one]);
  }
  return [...lost.values()].map((members) => {
    const [first, ...others] = members.map((one) => factsOfDeduction(one, evaluation));
    if (!first || !members[0] || others.length === 0) return first ?? {};
    const id = `问题/${members[0].id}`;
    return { ...first, 其中: sharedReasons([first, ...others]), ...missedFacts(id, members[0], members), 措施: measureFacts(id, members) };
  });
}

/** Her measures, each once. */
const measureFacts = (id: string, of: readonly IndicatorEvaluation[]): readonly FactContext[] => {
  const said = of.flatMap(measuresOf);
  return said.filter(({ value }, index) => said.findIndex((other) => other.value === value) === index).map((one, index) => ({ 文: quotedFact(`${id}/措施/${String(index + 1)}`, one) }));
};

/** More names than these in a heading are counted. */
const MOST_NAMES = 3;

function factsOfDeduction(indicator: IndicatorEvaluation, evaluation: Evaluation): FactContext {
  const id = `扣分/${indicator.id}`;
  const at = scoreAt(indicator);
  const { deduction, result } = indicator;
  const parts = evaluation.details.filter((detail) => indicator.parts.includes(detail.id) && detail.deduction !== null);
  const isRate = isExecutionRate(indicator, evaluation);
  const ownResult = hasOwnResult(indicator, evaluation);
  return {
    指标: textFact(`${id}/指标`, spokenName(indicator), indicator.at),
    分: pointsFact(`${id}/分`, deduction?.points ?? NO_POINTS, at),
    得分: result.kind === 'scored' ? pointsFact(`${id}/得分`, result.score, at) : null,
    // A typed or registered score has no working of ours: only the points are said, and her reason.
    自评: result.kind === 'scored' && (result.origin === 'declared' || result.origin === 'entered'),
    登记: result.kind === 'scored' && result.origin === 'registered',
    依据: textFact(`${id}/依据`, reportedDeductionBasis(indicator, evaluation), at),
    ...reasonFacts(id, indicator),
    待补原因: deduction?.reasonNeeded === true && deduction.reason === null,
    ...(ownResult ? resultFacts(id, indicator) : workingFacts(id, indicator)),
    是执行率: isRate,
    措施: measureFacts(id, [indicator, ...parts]),
    其中: sharedReasons(parts.map((part) => factsOfDeduction(part, evaluation))),
    ...missedFacts(id, indicator, parts.length > 0 ? parts : ownResult ? [indicator] : []),
  };
}

/** 未达名单: what a heading names as missed; 未达项数 where it does not name them all. */
function missedFacts(id: string, { at }: IndicatorEvaluation, missed: readonly IndicatorEvaluation[]): FactContext {
  const words = new Set(missed.map((one) => resultFacts('', one)['未达']));
  return {
    未达名单: missed.slice(0, MOST_NAMES).map((one) => ({ 名称: textFact(`${id}/未达/${one.id}`, spokenName(one), one.at) })),
    未达项数: missed.length > MOST_NAMES ? countFact(`${id}/未达/项数`, missed.length, at) : null,
    未达语: words.size === 1 ? [...words][0] : '未达到',
  };
}
