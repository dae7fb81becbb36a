// The rule sets the command line works with: those compiled into the program.
import type { Rulebook, RuleSet } from '../core/rules';
import { loadRulebook } from '../rulesets/rulebook';
import { UsageError } from './files';

export const loadRuleSets = (): Rulebook => loadRulebook();

/** @throws UsageError that lists the ids there are */
export function ruleSetById(ruleSets: Rulebook, id: string): RuleSet {
  const found = ruleSets.all.find((ruleSet) => ruleSet.id === id);
  if (!found) throw new UsageError(`没有编号为“${id}”的规则。可用的有：${ruleSets.all.map((ruleSet) => ruleSet.id).join('、')}`);
  return found;
}
