// The rule sets the command line works with: those compiled into the program, and files of the user's own.
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { Equipment } from '../core/extras';
import { readRuleSheet, ruleSheetOf, type FullRuleSet, type KnownRules, type RuleSet } from '../core/rules';
import { formatCell } from '../core/workbook';
import { checkRuleSetText } from '../rulesets/check';
import { loadRulebook } from '../rulesets/rulebook';
import { readBytes, UsageError } from './files';
import { openFile } from './workbookFile';

export const loadRuleSets = (): Equipment => loadRulebook();

/** A rule set of the user's own, or everything that is wrong with it, each with its line or cell. */
export type OwnRules = { readonly ok: true; readonly ruleSet: FullRuleSet } | { readonly ok: false; readonly errors: readonly string[] };

const isWorkbook = (path: string): boolean => ['.xlsx', '.xlsm'].includes(extname(path).toLowerCase());

/** Reads a ruleset.yaml, or the sheet 评分规则 of a workbook. @throws UsageError where there is no such file or sheet */
export function readOwnRules(path: string): OwnRules {
  if (isWorkbook(path)) return readRulesOfWorkbook(path);
  const result = checkRuleSetText(new TextDecoder().decode(readBytes(path)));
  return result.ok ? result : { ok: false, errors: result.errors.map(({ line, path: field, message }) => `${path}:${String(line)} ${field}：${message}`) };
}

function readRulesOfWorkbook(path: string): OwnRules {
  const sheet = ruleSheetOf(openFile(path, null).workbook.readSnapshot());
  if (!sheet) throw new UsageError(`${path} 里没有“评分规则”表。请先用 rules export 导出一张。`);
  const reading = readRuleSheet(sheet);
  return reading.ok ? reading : { ok: false, errors: reading.errors.map(({ at, message }) => `${path} ${formatCell(at)}：${message}`) };
}

/** @throws UsageError that lists the ids there are */
export function ruleSetById<Rules extends RuleSet>(ruleSets: KnownRules<Rules>, id: string): Rules {
  const found = ruleSets.all.find((ruleSet) => ruleSet.id === id);
  if (!found) throw new UsageError(`没有编号为“${id}”的规则。可用的有：${ruleSets.all.map((ruleSet) => ruleSet.id).join('、')}`);
  return found;
}

/** A rule set by its id or by its file. @throws UsageError where it is neither, or the file's rules cannot be used */
export function ruleSetByIdOrFile(ruleSets: KnownRules<FullRuleSet>, idOrFile: string): FullRuleSet {
  const known = ruleSets.all.some(({ id }) => id === idOrFile);
  if (known || (!isWorkbook(idOrFile) && !existsSync(idOrFile))) return ruleSetById(ruleSets, idOrFile);
  const own = readOwnRules(idOrFile);
  if (!own.ok) throw new UsageError(`${idOrFile} 的规则不能使用：\n${own.errors.join('\n')}`);
  return own.ruleSet;
}
