// Ids of questions, from names and never from cells: the same question again has the same id, so an answer stays.

interface Named { readonly id: string; readonly name: string; readonly level1: string; readonly level2: string }

/** What each indicator is called in question ids: its name, with its levels only where names repeat. */
export function labelsOf(indicators: readonly Named[]): ReadonlyMap<string, string> {
  const byName = countOf(indicators.map((one) => one.name));
  const full = (one: Named): string => [one.level1, one.level2, one.name].filter((part) => part !== '').join('/');
  const byFullName = countOf(indicators.map(full));
  return new Map(indicators.map((one) => [one.id, byName.get(one.name) === 1 ? one.name : byFullName.get(full(one)) === 1 ? full(one) : one.id]));
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export const judgmentId = (form: string, label: string): string => `判断/${form}/${label}`;
export const confirmId = (form: string, label: string): string => `确认/${form}/${label}`;
export const disagreeId = (form: string, label: string): string => `得分不一致/${form}/${label}`;
export const equalSplitId = (form: string): string => `等权/${form}`;
export const reclaimedId = (form: string): string => `收回/${form}`;
export const rateSourceId = (form: string): string => `口径/${form}/支出率`;
export const gradesId = (form: string): string => `等级/${form}`;
export const ruleSetId = (form: string): string => `规则/${form}`;
export const switchId = (form: string, name: string): string => `开关/${form}/${name}`;
