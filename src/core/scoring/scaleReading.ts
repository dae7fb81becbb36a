// The row's own 完成值 as the figure of a printed scale: 满意度≥90%得10分, 得分=参训率×分值.
import { HUNDRED, ratio, type Ratio } from '../units';
import { normalizeUnit } from '../grammar';
import { attainmentOf, scoreByTarget, type TargetRow } from './methodByTarget';
import { missing, type MethodContext, type MethodOutcome } from './methodOutcome';
import { statedInRow, type MeasuredRate } from './rate';
import type { ScaleUnit } from './rule';

/** An actual that is itself a percentage, else its share of the target; for another scale the number itself. */
export function scoreFigure(row: TargetRow, scale: ScaleUnit, { score, context }: { readonly score: (measured: MeasuredRate) => MethodOutcome; readonly context: MethodContext }): MethodOutcome {
  const rate = figureIn(row, scale);
  if (rate) return score(statedInRow(row, rate, '完成值'));
  // No figure to hold against the scale: what the comparison says is missing or unclear still holds.
  const byTarget = scoreByTarget(row, context);
  return byTarget.kind === 'scored' ? missing('实际完成值的确数', row.actual?.at) : byTarget;
}

function figureIn({ comparison: { actual, outcome } }: TargetRow, { percent, unit }: ScaleUnit): Ratio | null {
  if (actual.kind !== 'quantity') return null;
  if (unit !== null && (actual.percent || (actual.unit !== null && actual.unit !== normalizeUnit(unit)))) return null;
  if (percent && !actual.percent) return 'measured' in outcome && outcome.measured ? attainmentOf(outcome.measured) : null;
  return ratio(percent ? actual.value.dividedBy(HUNDRED) : actual.value);
}
