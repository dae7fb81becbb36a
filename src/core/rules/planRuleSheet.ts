// The sheet 评分规则 added to a workbook: what the pane's action and `jixiao rules export` write.
import { freeSheetName, type WorkbookEdit, type WorkbookSnapshot } from '../workbook';
import { layoutRuleSheet, RULE_SHEET_NAME } from './layoutRuleSheet';
import { ruleSheetOf } from './findRuleSheet';
import type { FullRuleSet } from './fullRuleSet';

/** One that stands already is hers by now and is never laid out anew: she is led to it. */
export type RuleSheetPlan =
  | { readonly kind: 'planned'; readonly sheet: string; readonly edits: readonly WorkbookEdit[] }
  | { readonly kind: 'exists'; readonly sheet: string }
  | { readonly kind: 'structureProtected' };

/** Plans `ruleSet` as a sheet at the end of `workbook`, under the first free name. From the next scoring on it is the rule set. */
export function planRuleSheet(ruleSet: FullRuleSet, workbook: WorkbookSnapshot): RuleSheetPlan {
  const standing = ruleSheetOf(workbook);
  if (standing) return { kind: 'exists', sheet: standing.name };
  if (workbook.structureProtected) return { kind: 'structureProtected' };
  const sheet = freeSheetName(RULE_SHEET_NAME, workbook.sheets.map(({ name }) => name));
  return { kind: 'planned', sheet, edits: [{ kind: 'createSheet', layout: { ...layoutRuleSheet(ruleSet), name: sheet } }] };
}
