// Every extra: what the command line always has, and the pane loads when one of them is called for.
import { checkApproved, checkProjects, severityOf, type Finding } from './checks';
import type { Extras } from './extras';
import { fixesOf } from './fixes';
import { settleForms } from './formDoubts';
import { withGiven } from './givenEntries';
import { parseGradeNote } from './grammar';
import { describeFinding } from './messages';
import { mergeWords } from './narrative';
import { readRuleSheet, switchOfCell } from './rules';
import { planOwnScorecard, planTemplate } from './scorecard';
import { applyPrintedScale, equalPoints, redistribute } from './scoring';
import { lyingBudgets, readPointed, withHeadingRows } from './tables';
import { layoutFindings, layoutSummary, type ListedFinding } from './workingPaper';

const SEVERITY_WORDS = { error: '错误', warning: '提醒', hint: '提示' } as const;

const listed = (finding: Finding): ListedFinding => ({ severity: SEVERITY_WORDS[severityOf(finding)], message: describeFinding(finding) });

export const ALL_EXTRAS: Extras = {
  readRuleSheet, readPointed, lyingBudgets, withHeadingRows, settleForms, withGiven, applyPrintedScale, switchOfCell, parseGradeNote, redistribute, equalPoints, checkApproved, checkProjects, planOwnScorecard, planTemplate, fixesOf, mergeWords,
  layoutSummary, layoutFindings: (findings, name) => layoutFindings(findings.map(listed), name),
};
