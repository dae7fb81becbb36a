// Targets and actuals that cannot be read or held against each other (C14, C16).
import { directionDoubt } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import { actualAt, findingIn, leavesOf, targetAt, type Checked } from './check';
import type { Finding, FindingKind } from './finding';
import type { CellRef } from '../workbook';

export const checkTargets = (checked: Checked): readonly Finding[] =>
  leavesOf(checked).flatMap((indicator) => {
    const found = unreadable(indicator);
    return found ? [findingIn(checked.form, { at: found.at, about: indicator.name }, found.kind)] : [];
  });

function unreadable(indicator: IndicatorEvaluation): { readonly at: CellRef; readonly kind: FindingKind } | null {
  const { comparison, result } = indicator;
  // A person has settled the score, or it follows from elsewhere: then nothing is missing for it.
  if (!comparison || (result.kind !== 'judgmentNeeded' && result.kind !== 'inputMissing')) return null;
  const target = indicator.target?.value ?? '';
  const actual = indicator.actual?.value ?? '';
  switch (comparison.outcome.kind) {
    case 'targetUnreadable':
      if (result.kind === 'judgmentNeeded' && result.why.kind === 'deadlineYearUnknown') return null;
      return { at: targetAt(indicator), kind: { kind: 'targetUnreadable', text: target } };
    case 'needsNumber':
    case 'needsDate': return { at: actualAt(indicator), kind: { kind: 'wordsForNumber', target, actual } };
    case 'actualUnreadable':
      if (comparison.target.kind === 'qualitative' || comparison.actual.kind === 'error') return null;
      return { at: actualAt(indicator), kind: { kind: 'wordsForNumber', target, actual } };
    case 'unitClash': return { at: actualAt(indicator), kind: { kind: 'unitClash', target, actual } };
    // 不适用 is an answer, and asked about as one.
    case 'actualMissing': return indicator.verdict?.value === 'notApplicable' ? null : { at: actualAt(indicator), kind: { kind: 'actualMissing' } };
    // A table without a column of targets cannot leave one out.
    case 'targetMissing': return indicator.row?.fields.target ?? indicator.row?.fields.originalTarget ? { at: targetAt(indicator), kind: { kind: 'targetMissing' } } : null;
    default: return null;
  }
}

/** A cost without a sign counts as “at least”: whoever saved money loses points by it, and surely meant “at most”. */
function savedButShort({ comparison }: IndicatorEvaluation): boolean {
  const target = comparison?.target;
  return target?.kind === 'quantity' && target.comparison === 'bare' && target.nature === 'cost' && comparison?.outcome.kind === 'short';
}

/** ≤ where more is plainly better, ≥ where less is. */
export const checkDirections = (checked: Checked): readonly Finding[] =>
  leavesOf(checked).flatMap((indicator) => {
    const doubt = indicator.comparison && directionDoubt(indicator.comparison.target, { level2: indicator.level2, name: indicator.name });
    if (!doubt && !savedButShort(indicator)) return [];
    return [findingIn(checked.form, { at: targetAt(indicator), about: indicator.name }, { kind: 'directionDoubtful', target: indicator.target?.value ?? '' })];
  });
