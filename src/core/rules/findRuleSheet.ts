// Where a workbook has rules of its own. Apart from reading them, which few workbooks need.
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook';

/** What stands above each section of the sheet 评分规则. */
export const RULE_HEADINGS = {
  basics: '一、基本信息',
  sources: '二、来源文件',
  grades: '三、评价等级',
  groups: '四、一级、二级指标',
  indicators: '五、指标与计分方法',
  policy: '六、计分口径',
  open: '七、待选口径',
  vocabulary: '八、表上用词',
} as const;

/** Is this sheet one of ours with rules in it? Told by its headings, whatever its name. */
export function isRuleSheet({ values }: SheetSnapshot): boolean {
  // A ledger of a hundred thousand numbers is looked through here too: a heading is text.
  const texts = new Set(values.flatMap((row) => { const first = row?.[0]; return typeof first === 'string' ? [first.trim()] : []; }));
  return texts.has(RULE_HEADINGS.basics) && (texts.has(RULE_HEADINGS.indicators) || texts.has(RULE_HEADINGS.groups));
}

/** The sheet of the workbook whose rules are in force; null where it has none. Hidden ones do not count. */
export const ruleSheetOf = (workbook: WorkbookSnapshot): SheetSnapshot | null =>
  workbook.sheets.find((sheet) => sheet.visibility === 'visible' && isRuleSheet(sheet)) ?? null;
