// A scale of a rate: the points of the band it falls into. 实际≤预算 is a scale with its one edge at 1.
import { ONE, ratio, ZERO, type Decimal, type Points, type Ratio } from '../units';
import type { Band } from '../rules';
import type { Expression, Operand, Step } from './evaluation';
import { binary, call, constant, rounded } from './expressions';
import { withRate } from './methodOfRate';
import { fullRange, open, scored, settle, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate, RateReading } from './rate';

export function scoreByBands(reading: RateReading, bands: readonly Band[], context: MethodContext): MethodOutcome {
  // Nothing planned and nothing spent keeps within the budget: a limit needs no division.
  if (reading.kind === 'zeroDenominator' && comparesWithOne(bands) && reading.numerator.value.isZero()) {
    const within = bandOf(ratio(ONE), bands);
    const score = within && awardOf(within, context);
    if (score) return scored(score, [limitStep(reading.numerator, reading.denominator, score)], { sources: [reading.numerator.at, reading.denominator.at] });
  }
  return withRate(reading, context, (rate) => scoreInBand(rate, bands, context));
}

function scoreInBand(rate: MeasuredRate, bands: readonly Band[], context: MethodContext): MethodOutcome {
  const band = bandOf(rate.rate, bands);
  const score = band && awardOf(band, context);
  if (!band || !score) return open({ kind: 'bandUnknown', rate: rate.rate }, fullRange(context.maxPoints), { steps: rate.steps });
  return scored(score, stepsOf(rate, band, { bands, score }), {
    expression: expressionOf(rate, bands, context), sources: rate.sources, reached: score.equals(context.maxPoints),
  });
}

const contains = (band: Band, value: Decimal): boolean =>
  (!band.from || (band.from.inclusive ? value.greaterThanOrEqualTo(band.from.value) : value.greaterThan(band.from.value)))
  && (!band.to || (band.to.inclusive ? value.lessThanOrEqualTo(band.to.value) : value.lessThan(band.to.value)));

/** The first band that holds the rate. */
export const bandOf = (rate: Ratio, bands: readonly Band[]): Band | null => bands.find((band) => contains(band, rate)) ?? null;

/** @returns null where the notice does not say what the band gives */
function awardOf(band: Band, context: MethodContext): Points | null {
  if (band.award === null) return null;
  return settle(band.award.kind === 'points' ? band.award.points : context.maxPoints.times(band.award.share), context);
}

/** Does the scale only ask whether the one quantity keeps within the other? */
const comparesWithOne = (bands: readonly Band[]): boolean =>
  bands.every((band) => [band.from, band.to].every((edge) => edge === undefined || edge.value.equals(ONE)));

function stepsOf(rate: MeasuredRate, band: Band, scale: { readonly bands: readonly Band[]; readonly score: Points }): readonly Step[] {
  const { bands, score } = scale;
  if (!rate.operands || !comparesWithOne(bands)) return [...rate.steps, { kind: 'inBand', rate: rate.rate, band, score }];
  const policies = rate.steps.filter((step) => step.kind === 'policy');
  return [...policies, limitStep(rate.operands.numerator, rate.operands.denominator, score)];
}

export const limitStep = (actual: Operand, limit: Operand, score: Points): Step =>
  ({ kind: 'limit', actual, limit, within: actual.value.lessThanOrEqualTo(limit.value), score });

/** Rates are compared at ten places, so that a double just off an edge falls where the decimal does. */
const EDGE_PLACES = 10;

/** `IF(C8/B8<=0.1,3,IF(C8/B8<=0.2,1,0))`. @returns null where a band does not say its points, or no cells carry the rate */
function expressionOf(rate: MeasuredRate, bands: readonly Band[], context: MethodContext): Expression | null {
  const compared = comparedCells(rate, bands);
  if (!compared) return null;
  return bands.reduceRight<Expression | null | undefined>((otherwise, band) => {
    const award = awardOf(band, context);
    if (award === null || otherwise === null) return null;
    if (otherwise === undefined) return constant(award);
    const condition = conditionOf(band, compared);
    return condition && call('IF', condition, constant(award), otherwise);
  }, undefined) ?? null;
}

/** The two cells of a limit side by side (40.6≤42); else the rate against the digits of the edges. */
function comparedCells(rate: MeasuredRate, bands: readonly Band[]): Compared | null {
  const { expression } = rate;
  if (!expression) return null;
  if (comparesWithOne(bands) && expression.kind === 'binary' && expression.operator === '/' && expression.left.kind === 'cell') {
    const { left, right } = expression;
    return { value: left, edge: () => right };
  }
  return { value: rounded(expression, EDGE_PLACES), edge: constant };
}

interface Compared { readonly value: Expression; readonly edge: (at: Decimal) => Expression }

/** Bands stand in order, so one edge tells a band from those after it. @returns null for a band with neither edge */
function conditionOf(band: Band, compared: Compared): Expression | null {
  if (band.from && band.to) {
    const holds = (condition: Expression): Expression => call('IF', condition, constant(ONE), constant(ZERO));
    return binary(binary(holds(lower(band.from, compared)), '*', holds(upper(band.to, compared))), '=', constant(ONE));
  }
  if (band.to) return upper(band.to, compared);
  return band.from ? lower(band.from, compared) : null;
}

const upper = (to: NonNullable<Band['to']>, compared: Compared): Expression => binary(compared.value, to.inclusive ? '<=' : '<', compared.edge(to.value));
const lower = (from: NonNullable<Band['from']>, compared: Compared): Expression => binary(compared.value, from.inclusive ? '>=' : '>', compared.edge(from.value));
