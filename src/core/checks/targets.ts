// Targets and actuals that cannot be read or held against each other (C14, C16).
import { directionDoubt } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import { actualAt, ofEachLeaf, targetAt } from './check';

export const checkTargets = ofEachLeaf((indicator) => {
  const { comparison, result, row, verdict } = indicator;
  // A person has settled the score, or it follows from elsewhere: then nothing is missing for it.
  if (!comparison || (result.kind !== 'judgmentNeeded' && result.kind !== 'inputMissing')) return null;
  const target = indicator.target?.value ?? '';
  const actual = indicator.actual?.value ?? '';
  const at = actualAt(indicator);
  switch (comparison.outcome.kind) {
    case 'targetUnreadable': return result.kind === 'judgmentNeeded' && result.why.kind === 'deadlineYearUnknown' ? null : { kind: 'targetUnreadable', at: targetAt(indicator), text: target };
    case 'needsNumber':
    case 'needsDate': return { kind: 'wordsForNumber', at, target, actual };
    case 'actualUnreadable': return comparison.target.kind === 'qualitative' || comparison.actual.kind === 'error' ? null : { kind: 'wordsForNumber', at, target, actual };
    case 'unitClash': return { kind: 'unitClash', at, target, actual };
    // 不适用 is an answer, and asked about as one.
    case 'actualMissing': return verdict?.value === 'notApplicable' ? null : { kind: 'actualMissing', at };
    // A table without a column of targets cannot leave one out.
    case 'targetMissing': return row?.fields.target ?? row?.fields.originalTarget ? { kind: 'targetMissing', at: targetAt(indicator) } : null;
    default: return null;
  }
});

/** A cost without a sign counts as “at least”: whoever saved money loses points by it, and surely meant “at most”. */
function savedButShort({ comparison }: IndicatorEvaluation): boolean {
  const target = comparison?.target;
  return target?.kind === 'quantity' && target.comparison === 'bare' && target.nature === 'cost' && comparison?.outcome.kind === 'short';
}

/** ≤ where more is plainly better, ≥ where less is. */
export const checkDirections = ofEachLeaf((indicator) => {
  const doubt = indicator.comparison && directionDoubt(indicator.comparison.target, { level2: indicator.level2, name: indicator.name });
  return doubt || savedButShort(indicator) ? { kind: 'directionDoubtful', at: targetAt(indicator), target: indicator.target?.value ?? '' } : null;
});
