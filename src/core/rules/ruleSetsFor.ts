// Which rule sets speak for a form and a year. Which of them it is, is chosen by what the form shows.
import type { FormKind, KnownRules, RuleSet } from './ruleSet';

/** Is the rule set in force for `fiscalYear`? */
export const coversYear = (ruleSet: RuleSet, fiscalYear: number): boolean =>
  ruleSet.fiscalYears.from <= fiscalYear && (ruleSet.fiscalYears.to === null || fiscalYear <= ruleSet.fiscalYears.to);

/** The rule sets for a kind of form and a fiscal year, at most one a jurisdiction. Without a year, those of every year. */
export function ruleSetsFor<Rules extends RuleSet>({ all }: KnownRules<Rules>, wanted: { readonly form: FormKind; readonly fiscalYear: number | null }): readonly Rules[] {
  const { form, fiscalYear } = wanted;
  return all.filter((ruleSet) => ruleSet.form === form && (fiscalYear === null || coversYear(ruleSet, fiscalYear)));
}

/** @returns null if there is none of that id */
export const ruleSetNamed = <Rules extends RuleSet>({ all }: KnownRules<Rules>, id: string): Rules | null => all.find((ruleSet) => ruleSet.id === id) ?? null;

/** Every name of an indicator: its own first, then its aliases. */
export const allAliases = (named: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] => [named.name, ...named.aliases];
