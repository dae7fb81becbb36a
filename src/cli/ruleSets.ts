// The rule sets the command line works with: those compiled into the program.
import { decodeRuleSets, type RuleSet, type RuleSets } from '../core/rules';
import { compiledRuleSets } from '../rulesets/compiled';
import { UsageError } from './files';

export const loadRuleSets = (): RuleSets => decodeRuleSets(compiledRuleSets);

/** @throws UsageError that lists the ids there are */
export function ruleSetById(ruleSets: RuleSets, id: string): RuleSet {
  const found = ruleSets.all.find((ruleSet) => ruleSet.id === id);
  if (!found) throw new UsageError(`没有编号为“${id}”的规则。可用的有：${ruleSets.all.map((ruleSet) => ruleSet.id).join('、')}`);
  return found;
}
