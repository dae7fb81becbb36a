// Which rule sets speak for a form and a year. Which of them it is, is chosen by what the form shows.
import type { FormKind, RuleSet, RuleSets } from './ruleSet';

/** Is the rule set in force for `fiscalYear`? */
export const coversYear = (ruleSet: RuleSet, fiscalYear: number): boolean =>
  ruleSet.fiscalYears.from <= fiscalYear && (ruleSet.fiscalYears.to === null || fiscalYear <= ruleSet.fiscalYears.to);

/** The rule sets for a kind of form and a fiscal year, at most one a jurisdiction. Without a year, those of every year. */
export function ruleSetsFor(ruleSets: RuleSets, wanted: { readonly form: FormKind; readonly fiscalYear: number | null }): readonly RuleSet[] {
  const { form, fiscalYear } = wanted;
  return ruleSets.all.filter((ruleSet) => ruleSet.form === form && (fiscalYear === null || coversYear(ruleSet, fiscalYear)));
}

/** @returns null if there is none of that id */
export const ruleSetNamed = (ruleSets: RuleSets, id: string): RuleSet | null => ruleSets.all.find((ruleSet) => ruleSet.id === id) ?? null;

/** Every name of an indicator: its own first, then its aliases. */
export const allAliases = (named: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] => [named.name, ...named.aliases];
