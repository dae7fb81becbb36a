// What all methods over a rate do alike when the rate cannot be had.
import { assertNever } from '../units';
import { fullRange, open, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate, RateReading } from './rate';

/** Scores the rate by `score`, or says what stands in the way of having one. */
export function withRate(reading: RateReading, context: MethodContext, score: (rate: MeasuredRate) => MethodOutcome): MethodOutcome {
  switch (reading.kind) {
    case 'rate': return score(reading);
    case 'missing': return { kind: 'missing', what: reading.what, cells: reading.cells };
    case 'zeroDenominator': return open({ kind: 'zeroBudget' }, fullRange(context.maxPoints));
    case 'negative':
      return open({ kind: 'negativeActual', actual: `${reading.operand.printed}${reading.operand.unit}` }, fullRange(context.maxPoints));
    case 'unitsDiffer': {
      const { numerator, denominator } = reading;
      const printed = { budget: `${denominator.printed}${denominator.unit}`, outturn: `${numerator.printed}${numerator.unit}` };
      return open({ kind: 'moneyUnitsDiffer', ...printed }, fullRange(context.maxPoints));
    }
    default: return assertNever(reading);
  }
}
