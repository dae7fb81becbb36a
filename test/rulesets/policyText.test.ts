// Every switch of the policy from YAML to the rule set, onto the sheet 评分规则, and back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY, layoutRuleSheet, POLICY_SWITCHES, readRuleSheet, type PolicySwitch, type FullRuleSet } from '../../src/core/rules';
import { checkRuleSetText, officialContext } from '../../src/rulesets/check';
import { applyEdits } from '../support/applyEdits';
import { workbookOf } from '../support/grid';

const orderly = readFileSync(join(__dirname, '../core/rules/orderly.yaml'), 'utf8');
const context = officialContext();

/** A value that is not the default. */
const VALUES: Readonly<Record<PolicySwitch, string>> = {
  reverse: 'ratio', achievedQualitative: 'ask', passThreshold: '60%', equalExceeded: 'reverse', overAchievement: '{ hint: 110%, explain: 150% }',
  qualitativeBands: '[{ label: 好, level: achieved, from: 80%, to: 100% }, { label: 中, level: partly, from: 50%, to: 80% }, { label: 差, level: missed, from: 0, to: 50% }]',
  overAchievementDeduction: '{ from: 130%, by: excess, amount: 50% }', executionRateLine: '95%', executionRateBasis: 'originalBudget', executionRateSource: 'quarterly',
  executionRateCarryover: 'excluded', executionRateFunds: 'fiscal', carryoverRateBasis: 'originalBudget', controlRateBasis: 'revisedBudget', threePublicBasis: 'revisedBudget',
  threePublicChange: 'budget', coefficient: 'true', bonus: 'uncapped', capTotalByExecutionRate: 'true', notApplicable: 'rescale',
};

function withSwitch(name: PolicySwitch): FullRuleSet {
  const text = orderly.replace('sources:', `policy: { ${name}: { value: ${VALUES[name]}, source: { ref: notice, at: 附件2, basis: secondHand } } }\nsources:`);
  const result = checkRuleSetText(text, context);
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join());
  return result.ruleSet;
}

test.each(POLICY_SWITCHES)('%s', (name) => {
  const ruleSet = withSwitch(name);
  expect(ruleSet.policy[name]).not.toEqual(DEFAULT_POLICY[name]);
  expect(ruleSet.policy.sources[name]?.at).toBe('附件2');
  const [sheet] = applyEdits(workbookOf(), [{ kind: 'createSheet', layout: layoutRuleSheet(ruleSet) }]).sheets;
  expect(sheet && readRuleSheet(sheet)).toEqual({ ok: true, ruleSet });
});
