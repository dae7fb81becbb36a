// Targets whose direction is doubtful: more asked for where less is better.
import { directionDoubt } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import { ofEachLeaf, targetAt } from './check';

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
