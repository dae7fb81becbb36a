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

type FormQuestion = (form: string) => string;
/** @param name the label of an indicator, or a switch */
type NamedQuestion = (form: string, name: string) => string;

const idOf = (kind: string) => (...names: readonly string[]): string => [kind, ...names].join('/');

export const judgmentId: NamedQuestion = idOf('判断');
export const confirmId: NamedQuestion = idOf('确认');
export const disagreeId: NamedQuestion = idOf('得分不一致');
export const equalSplitId: FormQuestion = idOf('等权');
export const reclaimedId: FormQuestion = idOf('收回');
export const rateSourceId: FormQuestion = (form) => idOf('口径')(form, '支出率');
export const gradesId: FormQuestion = idOf('等级');
export const ruleSetId: FormQuestion = idOf('规则');
export const switchId: NamedQuestion = idOf('开关');
