// 得分＝率×分值, the rate capped: 支出率, 执行率.
import { ratio, ZERO, clamp, type Ratio } from '../units';
import { binary, call, constant, rounded } from './expressions';
import type { Expression } from './evaluation';
import { withRate } from './methodOfRate';
import { maxPointsExpression, scored, timesStep, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate, RateReading } from './rate';

/** @returns from 0 to 分值; a rate above `cap` counts as `cap` */
export function scoreProportionally(reading: RateReading, cap: Ratio, context: MethodContext): MethodOutcome {
  return withRate(reading, context, (rate) => {
    const factor = clamp(rate.rate, ZERO, cap);
    const times = timesStep(factor, context);
    const over = rate.rate.greaterThan(cap);
    return scored(times.score, [...rate.steps, ...(over ? [{ kind: 'capped', rate: rate.rate, cap } as const] : []), times], {
      expression: expressionOf(rate, cap, context), sources: rate.sources, attainment: ratio(rate.rate), reached: rate.rate.greaterThanOrEqualTo(cap),
    });
  });
}

function expressionOf(rate: MeasuredRate, cap: Ratio, context: MethodContext): Expression | null {
  if (!rate.expression) return null;
  return rounded(binary(maxPointsExpression(context), '*', call('MAX', constant(ZERO), call('MIN', constant(cap), rate.expression))), context.decimals);
}
