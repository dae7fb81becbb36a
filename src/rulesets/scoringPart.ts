// A compiled rule set without what only people read: the part that forms are recognized and scored by.
import type { Encoded, EncodedFullRuleSet, EncodedRuleSet, FullIndicator, Method, RuleIndicator, Source } from '../core/rules';

function methodPart(method: Encoded<FullIndicator['method']>): Encoded<Method> {
  if (method.kind !== 'checklist') return method;
  const { items: _items, ...rest } = method;
  return rest;
}

function indicatorPart({ id: _id, level1: _level1, method, ...rest }: Encoded<FullIndicator>): Encoded<RuleIndicator> {
  return { ...rest, method: methodPart(method) };
}

const sourcePart = ({ title, number }: Source): Source => ({ title, ...(number !== undefined && { number }) });

/** Keys of the sources that anything in the data refers to. */
function refsIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = 'ref' in data && typeof data.ref === 'string' ? [data.ref] : [];
  return [...own, ...Object.values(data).flatMap(refsIn)];
}

/** What scoring needs of a rule set. */
export function scoringPart(full: EncodedFullRuleSet): EncodedRuleSet {
  const { vocabulary: _vocabulary, jurisdiction: { code }, sources, grades, groups, executionRate, indicators, ...plain } = full;
  const rest = {
    ...plain,
    jurisdiction: { code },
    grades: grades && { bands: grades.bands },
    groups: groups.map(({ name, aliases, points, source: { basis } }) => ({ name, aliases, points, source: { basis } })),
    executionRate: executionRate && { ...executionRate, method: methodPart(executionRate.method) },
    indicators: indicators.map(indicatorPart),
  };
  const cited = new Set(refsIn(rest));
  return { ...rest, sources: Object.fromEntries(Object.entries(sources).flatMap(([key, source]) => (cited.has(key) ? [[key, sourcePart(source)]] : []))) };
}
