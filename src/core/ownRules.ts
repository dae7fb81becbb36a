// Rules that stand in the workbook itself: where a sheet 评分规则 is, it is the rule set.
import type { Finding } from './checks';
import type { Extras } from './extras';
import { ruleSheetOf, type RuleSet, type Rulebook } from './rules';
import { rangeOf, type WorkbookSnapshot } from './workbook';

export interface RulesInForce {
  readonly rulebook: Rulebook;
  /** What is wrong with the sheet, cell by cell; it is not used then. */
  readonly findings: readonly Finding[];
}

/** The rulebook, with the workbook's own rule set in the place of all others for its kind of form. */
export function rulebookOf(workbook: WorkbookSnapshot, rulebook: Rulebook, { readRuleSheet }: Extras): RulesInForce {
  const sheet = ruleSheetOf(workbook);
  if (!sheet) return { rulebook, findings: [] };
  const reading = readRuleSheet(sheet);
  if (reading.ok) return { rulebook: withOwn(rulebook, reading.ruleSet), findings: [] };
  return {
    rulebook,
    findings: reading.errors.map(({ at, message }): Finding => ({ kind: 'ruleSheetInvalid', at: rangeOf(at), form: null, about: sheet.name, message })),
  };
}

const withOwn = (rulebook: Rulebook, own: RuleSet): Rulebook =>
  ({ ...rulebook, all: [own, ...rulebook.all.filter((ruleSet) => ruleSet.form !== own.form)] });
