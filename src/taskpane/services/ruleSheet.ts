// 导出评分规则到工作表: the plan of the sheet, in a chunk of its own.
import { planRuleSheet, type Rulebook, type RuleSheetPlan } from '../../core/rules';
import type { WorkbookSnapshot } from '../../core/workbook';

/** @throws RangeError for a rule set that is not among the known ones */
export function planRules({ all }: Rulebook, id: string, workbook: WorkbookSnapshot): RuleSheetPlan {
  const ruleSet = all.find((one) => one.id === id);
  if (!ruleSet) throw new RangeError(`planRules: no rule set ${id}`);
  return planRuleSheet(ruleSet, workbook);
}
