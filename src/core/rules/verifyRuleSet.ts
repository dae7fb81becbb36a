// What a rule set must hold to before anything is scored by it, whether it came from YAML or from a sheet.
import type { RuleProblem } from './problem';
import type { FullRuleSet } from './fullRuleSet';
import { allAliases } from './ruleSetsFor';
import { verifyGrades } from './verifyBands';
import { verifyMethods } from './verifyMethods';
import { verifyPoints } from './verifyPoints';
import { verifySources } from './verifySources';

function verifyYears(ruleSet: FullRuleSet): readonly RuleProblem[] {
  const { from, to } = ruleSet.fiscalYears;
  return to !== null && to < from ? [{ path: ['fiscalYears', 'to'], message: '截止年度早于起始年度' }] : [];
}

/** Two indicators may share neither id nor name: their rows could not be told apart. */
function verifyIdentities(ruleSet: FullRuleSet): readonly RuleProblem[] {
  const { indicators } = ruleSet;
  return indicators.flatMap((indicator, i): readonly RuleProblem[] => {
    if (indicators.findIndex((other) => other.id === indicator.id) !== i) return [{ path: ['indicators', i, 'id'], message: `指标标识“${indicator.id}”重复` }];
    const names = allAliases(indicator);
    const twin = indicators.slice(0, i).find((other) => allAliases(other).some((name) => names.includes(name)));
    return twin ? [{ path: ['indicators', i, 'name'], message: `指标“${indicator.name}”与“${twin.name}”的名称或别名重复` }] : [];
  });
}

/** Everything that is wrong with it, each with its place; an empty list for a rule set that can be used. */
export function verifyRuleSet(ruleSet: FullRuleSet): readonly RuleProblem[] {
  return [...verifyYears(ruleSet), ...verifyIdentities(ruleSet), ...verifyPoints(ruleSet), ...verifyGrades(ruleSet), ...verifyMethods(ruleSet), ...verifySources(ruleSet)];
}
