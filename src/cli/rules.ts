// `rules list|show|check|export|diff` and `form`: the rule sets themselves.
import { describeRuleSet, diffRuleSets, layoutRuleSheet } from '../core/rules';
import { layoutBlankForm } from '../core/scorecard';
import { checkRuleSetText } from '../rulesets/check';
import { emptyWorkbook, openXlsx } from '../hosts/xlsx';
import type { SheetLayout } from '../core/workbook';
import { readBytes, UsageError, writeBytes } from './files';
import { movedScores } from './movedScores';
import { loadRuleSets, ruleSetById } from './ruleSets';
import type { ExitCode, Output } from './score';

const FORM_WORDS = { overallDepartmental: '部门整体', project: '项目' } as const;

export function listRules(output: Output): ExitCode {
  for (const ruleSet of loadRuleSets().all) {
    const years = ruleSet.fiscalYears.to === ruleSet.fiscalYears.from ? `${String(ruleSet.fiscalYears.from)}年度`
      : `${String(ruleSet.fiscalYears.from)}年度起${ruleSet.fiscalYears.to === null ? '' : `至${String(ruleSet.fiscalYears.to)}年度`}`;
    output.out(`${ruleSet.id}\t${FORM_WORDS[ruleSet.form]}\t${years}\t${ruleSet.reviewed ? '已复核' : '未经复核'}\t${ruleSet.title}\n`);
  }
  return 0;
}

export function showRules(id: string, output: Output): ExitCode {
  output.out(`${describeRuleSet(ruleSetById(loadRuleSets(), id))}\n`);
  return 0;
}

/** Checks a rule set of the user's own. Exit 2 when it is refused. */
export function checkRules(path: string, output: Output): ExitCode {
  const result = checkRuleSetText(new TextDecoder().decode(readBytes(path)));
  if (result.ok) {
    output.out(`${path}：没有发现问题（${result.ruleSet.title}）\n`);
    return 0;
  }
  for (const error of result.errors) output.err(`${path}:${String(error.line)} ${error.path}：${error.message}\n`);
  return 2;
}

export function exportRules(id: string, target: string, output: Output): ExitCode {
  writeSheet(layoutRuleSheet(ruleSetById(loadRuleSets(), id)), target);
  output.out(`已保存：${target}\n把其中的“评分规则”工作表复制到自评工作簿，即按它评分。\n`);
  return 0;
}

/** @param file a workbook whose scores are given under both; absent: the rules alone */
// A command and its optional argument: the fourth is what the command line hands over.
export function diffRules(a: string, b: string, output: Output, file?: string): ExitCode {
  const ruleSets = loadRuleSets();
  const differences = diffRuleSets(ruleSetById(ruleSets, a), ruleSetById(ruleSets, b));
  output.out(differences.length === 0 ? '两套规则没有不同\n' : `${differences.join('\n')}\n`);
  if (file !== undefined) output.out(`\n${movedScores(file, { a, b }, ruleSets).join('\n')}\n`);
  return 0;
}

/** Makes an empty form with the indicators and points of a rule set. */
export function makeForm(id: string, target: string, output: Output): ExitCode {
  writeSheet(layoutBlankForm(ruleSetById(loadRuleSets(), id)), target);
  output.out(`已保存：${target}\n这是参考样式，非财政部门下发；请以财政部门下发的表为准。\n`);
  return 0;
}

function writeSheet(layout: SheetLayout, target: string): void {
  const applied = openXlsx(emptyWorkbook()).apply([{ kind: 'createSheet', layout }]);
  if (applied.kind !== 'applied') throw new UsageError(`写不了文件：${target}。`);
  writeBytes(target, applied.bytes);
}
