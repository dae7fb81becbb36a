// Every number can be walked back: sources that resolve, quotes we hold, and nothing assumed that decides a score.
import type { MethodText, RuleSetText, SourceRefText } from './shape';
import type { Path, Problem } from './yamlText';

interface Place { readonly path: Path; readonly source: SourceRefText }

function places(text: RuleSetText): readonly Place[] {
  const policy = Object.entries(text.policy).flatMap(([name, entry]) => (entry ? [{ path: ['policy', name, 'source'], source: entry.source }] : []));
  return [
    { path: ['rounding', 'source'], source: text.rounding.source },
    ...(text.grades ? [{ path: ['grades', 'source'], source: text.grades.source }] : []),
    ...(text.executionRate ? [{ path: ['executionRate', 'source'], source: text.executionRate.source }] : []),
    ...text.groups.flatMap((group, i): readonly Place[] => [
      { path: ['groups', i, 'source'], source: group.source },
      ...(group.parts ?? []).map((part, j) => ({ path: ['groups', i, 'parts', j, 'source'], source: part.source })),
    ]),
    ...text.indicators.flatMap((indicator, i): readonly Place[] => [
      { path: ['indicators', i, 'source'], source: indicator.source },
      ...(indicator.methodSource ? [{ path: ['indicators', i, 'methodSource'], source: indicator.methodSource }] : []),
    ]),
    ...policy,
  ];
}

function verifyPlace(place: Place, known: RuleSetText['sources']): readonly Problem[] {
  const { source, path } = place;
  const { ref, basis, quote } = source;
  return [
    ...(ref in known ? [] : [{ path: [...path, 'ref'], message: `来源“${ref}”不在 sources 里` }]),
    ...(basis === 'quoted' && quote === undefined ? [{ path, message: '依据标为原文（quoted），却没有写原文（quote）' }] : []),
    ...(basis === 'assumed' && quote !== undefined ? [{ path: [...path, 'quote'], message: '依据标为推定（assumed），不能附原文（quote）' }] : []),
  ];
}

/** Does the method bring numbers or a formula of its own? The others take everything from the sheet or from a person. */
export function decidesScore(method: MethodText): boolean {
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

function verifyAssumed(text: RuleSetText): readonly Problem[] {
  const indicators = text.indicators.flatMap((indicator, i): readonly Problem[] => {
    const basis = (indicator.methodSource ?? indicator.source).basis;
    return basis === 'assumed' && decidesScore(indicator.method)
      ? [{ path: ['indicators', i, 'method'], message: `${ASSUMED}“${indicator.name}”的计分方法须有依据，或改为 checklist、stated` }] : [];
  });
  const switches = Object.entries(text.policy).flatMap(([name, entry]): readonly Problem[] =>
    entry?.source.basis === 'assumed' ? [{ path: ['policy', name], message: `${ASSUMED}请改写到 open，由使用者选定` }] : []);
  return [
    ...indicators, ...switches,
    ...(text.executionRate?.source.basis === 'assumed' && decidesScore(text.executionRate.method) ? [{ path: ['executionRate', 'method'], message: `${ASSUMED}执行率的计分方法须有依据` }] : []),
    ...(text.grades?.source.basis === 'assumed' ? [{ path: ['grades', 'source'], message: `${ASSUMED}等级线须有依据，没有就不写 grades` }] : []),
  ];
}

export function verifySources(text: RuleSetText): readonly Problem[] {
  return [...places(text).flatMap((place) => verifyPlace(place, text.sources)), ...verifyAssumed(text)];
}
