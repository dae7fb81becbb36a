// What follows from two facts of one subject: what was left, added, missed or exceeded, and a line's share of the whole.
import { HUNDRED, ratioOf, type Decimal } from '../units';
import type { FactRole, TextFact } from './facts';

/** @param facts of one form */
export function derivedFacts(facts: readonly TextFact[]): readonly TextFact[] {
  const bySubject = new Map<string, TextFact[]>();
  for (const fact of facts) bySubject.set(fact.subject, [...bySubject.get(fact.subject) ?? [], fact]);
  const whole = bySubject.get('whole') ?? [];
  return [...[...bySubject.values()].flatMap((own) => [...differences(own), ...shares(own, whole)]), ...carryoverRate(whole), ...averages(facts, whole)];
}

/** 人均培训成本: what was spent in all, by one of each thing counted. */
function averages(facts: readonly TextFact[], whole: readonly TextFact[]): TextFact[] {
  const spent = whole.find(({ role }) => role === 'outturn');
  if (!spent) return [];
  return facts.filter(({ role, measured, bound }) => role === 'measure' && !bound && isCounted(measured.unit) && !measured.value.isZero())
    .map((fact) => ({ ...fact, role: 'average', measured: { value: spent.measured.value.dividedBy(fact.measured.value), unit: '元' }, label: `${fact.label.split('·')[0] ?? ''}·平均支出` }));
}

const isCounted = (unit: string | null): boolean => unit !== null && !/[%‰分元]|小时|天|日|米|亩|公里|km/u.test(unit);

const PAIRS: readonly (readonly [FactRole, FactRole, string])[] = [
  ['revisedBudget', 'outturn', '预算减执行'], ['originalBudget', 'outturn', '年初预算减执行'], ['originalBudget', 'revisedBudget', '预算调整数'], ['target', 'measure', '与指标值相差'],
];

/** Of each pair the amount, and what it is of the first in percent. */
function differences(own: readonly TextFact[]): TextFact[] {
  return PAIRS.flatMap(([from, to, what]) => {
    const base = own.find(({ role }) => role === from);
    const second = own.find(({ role, measured }) => role === to && base !== undefined && measured.unit === base.measured.unit);
    if (!base || !second) return [];
    const difference = second.measured.value.minus(base.measured.value).abs();
    const derived = (value: Decimal, unit: string | null): TextFact =>
      ({ ...second, role: 'difference', bound: false, measured: { value, unit }, label: `${second.label.split('·')[0] ?? ''}·${what}` });
    const share = base.measured.value.isZero() ? [] : [derived(ratioOf(difference, base.measured.value).times(HUNDRED), '%')];
    return [derived(difference, base.measured.unit === '%' ? '个百分点' : base.measured.unit), ...share];
  });
}

function carryoverRate(whole: readonly TextFact[]): TextFact[] {
  const [carryover, budget] = (['carryover', 'revisedBudget'] as const).map((role) => whole.find((fact) => fact.role === role));
  if (!carryover || !budget || budget.measured.value.isZero()) return [];
  return [{ ...carryover, subject: 'carryoverRate', names: ['结转结余率', '结余结转率'], role: 'measure', measured: { value: ratioOf(carryover.measured.value, budget.measured.value).times(HUNDRED), unit: '%' }, label: '结转结余率' }];
}

/** Of the whole's outturn and budget. */
function shares(own: readonly TextFact[], whole: readonly TextFact[]): TextFact[] {
  return own.flatMap((fact) => {
    const of = fact.subject === 'whole' ? undefined : whole.find(({ role }) => role === fact.role);
    if (!of || !MONEY_ROLES.has(fact.role) || of.measured.value.isZero()) return [];
    return [{ ...fact, role: 'share' as const, measured: { value: ratioOf(fact.measured.value, of.measured.value).times(HUNDRED), unit: '%' }, label: `${fact.label}占比` }];
  });
}

const MONEY_ROLES: ReadonlySet<FactRole> = new Set(['originalBudget', 'revisedBudget', 'outturn']);
