// 评分规则 added to a workbook: a sheet of its own under a free name, read back as the rule set; never over one that stands.
import { planRuleSheet, readRuleSheet, ruleSheetOf } from '../../../src/core/rules';
import { fullRuleSets } from '../../../src/rulesets/fullRuleSets';
import { applyEdits } from '../../support/applyEdits';
import { grid, workbookOf } from '../../support/grid';

const [rules] = fullRuleSets().all;
if (!rules) throw new Error('no rule sets');
const hers = { ...grid('| 我们自己的说明 |'), name: '评分规则' };

test('the sheet stands beside one of hers of that title, and is the rule set', () => {
  const plan = planRuleSheet(rules, workbookOf(hers));
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  expect(plan.sheet).toBe('评分规则2');
  const sheet = ruleSheetOf(applyEdits(workbookOf(hers), plan.edits));
  expect([sheet?.name, sheet && readRuleSheet(sheet)]).toEqual(['评分规则2', { ok: true, ruleSet: rules }]);
});

test('rules that stand already are led to', () => {
  const plan = planRuleSheet(rules, workbookOf());
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  expect(planRuleSheet(rules, applyEdits(workbookOf(), plan.edits))).toEqual({ kind: 'exists', sheet: '评分规则' });
});

test('a protected structure takes no sheet', () => {
  expect(planRuleSheet(rules, { ...workbookOf(hers), structureProtected: true })).toEqual({ kind: 'structureProtected' });
});
