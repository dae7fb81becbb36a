// 导出评分规则到工作表: the plan of the sheet, in a chunk of its own.
import { planRuleSheet, type RuleSheetPlan } from '../../core/rules';
import type { WorkbookSnapshot } from '../../core/workbook';
import { fullRuleSets } from '../../rulesets/fullRuleSets';

/** @throws RangeError for a rule set that is not among the known ones */
export function planRules(id: string, workbook: WorkbookSnapshot): RuleSheetPlan {
  const ruleSet = fullRuleSets().all.find((one) => one.id === id);
  if (!ruleSet) throw new RangeError(`planRules: no rule set ${id}`);
  return planRuleSheet(ruleSet, workbook);
}
