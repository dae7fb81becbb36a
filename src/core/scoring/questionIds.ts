// Ids of questions, from names and never from cells: the same question again has the same id, so an answer stays.
import { grouped } from './grouped';

interface Named { readonly id: string; readonly name: string; readonly level1: string; readonly level2: string }

/** What each indicator is called in question ids: its name, with its levels only where names repeat. */
export function labelsOf(indicators: readonly Named[]): ReadonlyMap<string, string> {
  const nameOf = ({ name }: Named): string => name;
  const full = ({ level1, level2, name }: Named): string => [level1, level2, name].filter((part) => part !== '').join('/');
  const calls = [nameOf, full].map((call) => ({ call, all: grouped(indicators, call) }));
  return new Map(indicators.map((one) => [one.id, calls.find(({ call, all }) => all.get(call(one))?.length === 1)?.call(one) ?? one.id]));
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
