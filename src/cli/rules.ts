// `rules list|show|check|export|diff` and `form`: the rule sets themselves.
import { describeRuleSet, diffRuleSets, planRuleSheet } from '../core/rules';
import { layoutBlankForm } from '../core/scorecard';
import { emptyWorkbook, openXlsx, type XlsxWorkbook } from '../hosts/xlsx';
import type { WorkbookEdit } from '../core/workbook';
import { fullRuleSets } from '../rulesets/fullRuleSets';
import { UsageError, writeBytes } from './files';
import { movedScores } from './movedScores';
import { loadRuleSets, readOwnRules, ruleSetById, ruleSetByIdOrFile } from './ruleSets';
import type { ExitCode, Output } from './score';
import { explained, openFile } from './workbookFile';

const FORM_WORDS = { overallDepartmental: '部门整体', project: '项目' } as const;

export function listRules(output: Output): ExitCode {
  for (const ruleSet of fullRuleSets().all) {
    const years = ruleSet.fiscalYears.to === ruleSet.fiscalYears.from ? `${String(ruleSet.fiscalYears.from)}年度`
      : `${String(ruleSet.fiscalYears.from)}年度起${ruleSet.fiscalYears.to === null ? '' : `至${String(ruleSet.fiscalYears.to)}年度`}`;
    output.out(`${ruleSet.id}\t${FORM_WORDS[ruleSet.form]}\t${years}\t${ruleSet.reviewed ? '已复核' : '未经复核'}\t${ruleSet.title}\n`);
  }
  return 0;
}

export function showRules(id: string, output: Output): ExitCode {
  output.out(`${describeRuleSet(ruleSetById(fullRuleSets(), id))}\n`);
  return 0;
}

/** Checks rules of the user's own: a ruleset.yaml, or the sheet 评分规则 of a workbook. Exit 2 when they are refused. */
export function checkRules(path: string, output: Output): ExitCode {
  const rules = readOwnRules(path);
  if (rules.ok) {
    output.out(`${path}：没有发现问题（${rules.ruleSet.title}）\n`);
    return 0;
  }
  output.err(`${rules.errors.join('\n')}\n`);
  return 2;
}

/**
 * Saves a rule set as a sheet 评分规则, alone or added to a copy of `file`.
 * @throws UsageError where `file` cannot take the sheet
 */
// A command and its optional argument: the fourth is what the command line hands over.
export function exportRules(id: string, target: string, output: Output, file?: string): ExitCode {
  const ruleSet = ruleSetById(fullRuleSets(), id);
  const workbook = file === undefined ? openXlsx(emptyWorkbook()) : openFile(file, null).workbook;
  const plan = explained(file ?? target, () => planRuleSheet(ruleSet, workbook.readSnapshot()));
  if (plan.kind === 'exists') throw new UsageError(`${file ?? target}：已经有规则表“${plan.sheet}”，请直接在其中修改；要重新导出，请先删除它。`);
  if (plan.kind === 'structureProtected') throw new UsageError(`${file ?? target}：工作簿结构受保护，不能新增工作表。请先撤销工作簿保护。`);
  saveWith(workbook, plan.edits, target);
  output.out(`已保存：${target}\n${file === undefined ? '把其中的“评分规则”工作表复制到自评工作簿，即按它评分。' : `已加上工作表“${plan.sheet}”，以后按它评分。`}\n`);
  return 0;
}

/**
 * @param a    id or file, as `b`
 * @param file a workbook whose scores are given under both; absent: the rules alone
 */
// A command and its optional argument: the fourth is what the command line hands over.
export function diffRules(a: string, b: string, output: Output, file?: string): ExitCode {
  const ruleSets = fullRuleSets();
  const before = ruleSetByIdOrFile(ruleSets, a);
  const after = ruleSetByIdOrFile(ruleSets, b);
  const differences = diffRuleSets(before, after);
  output.out(differences.length === 0 ? '两套规则没有不同\n' : `${differences.join('\n')}\n`);
  if (file !== undefined) output.out(`\n${movedScores(file, { before, after }, loadRuleSets()).join('\n')}\n`);
  return 0;
}

/** Makes an empty form with the indicators and points of a rule set. */
export function makeForm(id: string, target: string, output: Output): ExitCode {
  saveWith(openXlsx(emptyWorkbook()), [{ kind: 'createSheet', layout: layoutBlankForm(ruleSetById(fullRuleSets(), id)) }], target);
  output.out(`已保存：${target}\n这是参考样式，非财政部门下发；请以财政部门下发的表为准。\n`);
  return 0;
}

function saveWith(workbook: XlsxWorkbook, edits: readonly WorkbookEdit[], target: string): void {
  const applied = workbook.apply(edits);
  if (applied.kind !== 'applied') throw new UsageError(`写不了文件：${target}。`);
  writeBytes(target, applied.bytes);
}
