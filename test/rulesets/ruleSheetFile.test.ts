// 评分规则 in a real file: written as .xlsx, opened again, read back the same.
import { layoutRuleSheet, readRuleSheet, RULE_SHEET_NAME } from '../../src/core/rules';
import { emptyWorkbook, openXlsx } from '../../src/hosts/xlsx';
import { fullRuleSets } from '../../src/rulesets/fullRuleSets';

test.each(fullRuleSets().all.map((ruleSet) => ({ id: ruleSet.id, ruleSet })))('$id', ({ ruleSet }) => {
  const applied = openXlsx(emptyWorkbook()).apply([{ kind: 'createSheet', layout: layoutRuleSheet(ruleSet) }]);
  if (applied.kind !== 'applied') throw new Error(applied.kind);
  const sheet = openXlsx(applied.bytes).readSnapshot().sheets.find(({ name }) => name === RULE_SHEET_NAME);
  expect(sheet && readRuleSheet(sheet)).toEqual({ ok: true, ruleSet });
});
