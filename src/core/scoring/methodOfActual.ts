// The row's own 完成值 as the figure of a printed scale: 满意度≥90%得10分, 得分=参训率×分值.
import { HUNDRED, ratio, type Ratio } from '../units';
import { normalizeUnit } from '../grammar';
import { attainmentOf, scoreByTarget, sourcesOf, type TargetRow } from './methodByTarget';
import { missing, type MethodContext } from './methodOutcome';
import type { MeasuredRate, RateReading } from './rate';

/** What a printed scale counts in: percent, 起 of 1-2起得1分, or plain numbers. */
export interface ScaleUnit { readonly percent: boolean; readonly unit: string | null }

/**
 * An actual that is itself a percentage, else its share of the target; for another scale the number itself.
 * @param row null where the row has neither target nor actual
 */
export function readingInRow(row: TargetRow | null, scale: ScaleUnit, context: MethodContext): RateReading {
  const rate = row && figureIn(row, scale);
  return rate ? statedInRow(row, rate, '完成值') : { kind: 'none', outcome: withoutFigure(row, context), idle: null };
}

function figureIn({ comparison: { actual, outcome } }: TargetRow, { percent, unit }: ScaleUnit): Ratio | null {
  if (actual.kind !== 'quantity') return null;
  if (unit !== null && (actual.percent || (actual.unit !== null && actual.unit !== normalizeUnit(unit)))) return null;
  if (percent && !actual.percent) return 'measured' in outcome && outcome.measured ? attainmentOf(outcome.measured) : null;
  return ratio(percent ? actual.value.dividedBy(HUNDRED) : actual.value);
}

const statedInRow = ({ actual }: TargetRow, rate: Ratio, name: string): MeasuredRate => ({
  kind: 'rate', rate, operands: null, expression: null, sources: sourcesOf(actual), steps: actual ? [{ kind: 'statedRate', name, rate, at: actual.at }] : [],
});

/** A rate of the workbook that the row itself states. @returns null where it states none */
export function percentInRow(row: TargetRow | null, name: string): MeasuredRate | null {
  const actual = row?.comparison.actual;
  return row && actual?.kind === 'quantity' && actual.percent ? statedInRow(row, ratio(actual.value.dividedBy(HUNDRED)), name) : null;
}

/** No figure to hold against the scale: what the comparison says is missing or unclear still holds. */
function withoutFigure(row: TargetRow | null, context: MethodContext): ReturnType<typeof scoreByTarget> {
  if (!row) return missing('实际完成值', null);
  const byTarget = scoreByTarget(row, context);
  return byTarget.kind === 'scored' ? missing('实际完成值的确数', row.actual?.at) : byTarget;
}
