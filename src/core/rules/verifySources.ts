// Every number can be walked back: sources that resolve, quotes we hold, and nothing assumed that decides a score.
import type { Path, RuleProblem } from './problem';
import type { FullRuleSet } from './fullRuleSet';
import type { Method, SourceRef } from './ruleSet';

interface Place { readonly path: Path; readonly source: SourceRef }

function groupPlaces(ruleSet: FullRuleSet): readonly Place[] {
  return ruleSet.groups.flatMap((group, i) => [
    { path: ['groups', i, 'source'], source: group.source },
    ...(group.parts ?? []).map((part, j) => ({ path: ['groups', i, 'parts', j, 'source'], source: part.source })),
  ]);
}

function indicatorPlaces(ruleSet: FullRuleSet): readonly Place[] {
  return ruleSet.indicators.flatMap(({ source, methodSource }, i) => [
    { path: ['indicators', i, 'source'], source },
    ...(methodSource ? [{ path: ['indicators', i, 'methodSource'], source: methodSource }] : []),
  ]);
}

/** Every source reference of a rule set, with its place. */
export function sourcePlaces(ruleSet: FullRuleSet): readonly Place[] {
  const { rounding, grades, executionRate, policy } = ruleSet;
  return [
    { path: ['rounding', 'source'], source: rounding.source },
    ...(grades ? [{ path: ['grades', 'source'], source: grades.source }] : []),
    ...(executionRate ? [{ path: ['executionRate', 'source'], source: executionRate.source }] : []),
    ...groupPlaces(ruleSet), ...indicatorPlaces(ruleSet),
    ...Object.entries(policy.sources).flatMap(([name, source]) => (source ? [{ path: ['policy', name, 'source'], source }] : [])),
  ];
}

function verifyPlace(place: Place, known: FullRuleSet['sources']): readonly RuleProblem[] {
  const { path, source: { ref, basis, quote } } = place;
  return [
    ...(Object.hasOwn(known, ref) ? [] : [{ path: [...path, 'ref'], message: `来源“${ref}”没有列在来源里` }]),
    ...(basis === 'quoted' && quote === undefined ? [{ path, message: '依据标为原文（quoted），却没有附原文（quote）' }] : []),
    ...(basis === 'assumed' && quote !== undefined ? [{ path: [...path, 'quote'], message: '依据标为推定（assumed），不能附原文（quote）' }] : []),
  ];
}

/** Does the method bring numbers or a formula of its own? The others take everything from the sheet or from a person. */
export function decidesScore(method: Method): boolean {
  switch (method.kind) {
    case 'checklist': return method.failing !== undefined;
    case 'indicatorSet':
    case 'coefficient':
    case 'byTarget':
    case 'stated': return false;
    default: return true;
  }
}

const ASSUMED = '推定（assumed）的依据只能给出名称、次序和分值，不能决定得分：';

function verifyAssumed(ruleSet: FullRuleSet): readonly RuleProblem[] {
  const { executionRate, grades } = ruleSet;
  const indicators = ruleSet.indicators.flatMap((indicator, i): readonly RuleProblem[] => {
    const { basis } = indicator.methodSource ?? indicator.source;
    return basis === 'assumed' && decidesScore(indicator.method)
      ? [{ path: ['indicators', i, 'method'], message: `${ASSUMED}“${indicator.name}”的计分方法须有依据，或改为由人判断` }] : [];
  });
  const switches = Object.entries(ruleSet.policy.sources).flatMap(([name, source]): readonly RuleProblem[] =>
    source?.basis === 'assumed' ? [{ path: ['policy', name], message: `${ASSUMED}请列为待选，由使用者选定` }] : []);
  return [
    ...indicators, ...switches,
    ...(executionRate?.source.basis === 'assumed' && decidesScore(executionRate.method) ? [{ path: ['executionRate', 'method'], message: `${ASSUMED}执行率的计分方法须有依据` }] : []),
    ...(grades?.source.basis === 'assumed' ? [{ path: ['grades', 'source'], message: `${ASSUMED}等级线须有依据，没有就不列等级` }] : []),
  ];
}

export function verifySources(ruleSet: FullRuleSet): readonly RuleProblem[] {
  return [...sourcePlaces(ruleSet).flatMap((place) => verifyPlace(place, ruleSet.sources)), ...verifyAssumed(ruleSet)];
}
