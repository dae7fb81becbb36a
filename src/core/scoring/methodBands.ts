// A scale: the points of the band a rate falls into. 实际≤预算 is a scale with its one edge at 1.
import { ONE, ZERO, type Decimal, type Points } from '../units';
import type { Band } from '../rules';
import type { Expression, Operand, Step } from './evaluation';
import { binary, call, constant, rounded } from './expressions';
import { open, scored, settle, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { MeasuredRate } from './rate';
import type { ScaleBand } from './rule';

export function scoreByBands(measured: MeasuredRate, bands: readonly ScaleBand[], context: MethodContext): MethodOutcome {
  const { rate, steps, sources } = measured;
  const band = bandOf(rate, bands);
  const score = band && awardOf(band, context);
  if (!score) return open({ kind: 'bandUnknown', rate }, { steps });
  return scored(score, stepsOf(measured, band, { bands, score }), {
    expression: expressionOf(measured, bands, context), sources, reached: score.equals(context.maxPoints),
  });
}

const contains = ({ from, to }: Band, value: Decimal): boolean =>
  (!from || value.greaterThan(from.value) || (from.inclusive && value.equals(from.value)))
  && (!to || value.lessThan(to.value) || (to.inclusive && value.equals(to.value)));

/** The first band that holds the value. */
export const bandOf = (value: Decimal, bands: readonly ScaleBand[]): ScaleBand | null => bands.find((band) => contains(band, value)) ?? null;

/** @returns null where the notice does not say what the band gives */
function awardOf({ award }: Band, context: MethodContext): Points | null {
  return award && settle(award.kind === 'points' ? award.points : context.maxPoints.times(award.share), context);
}

/** Does the scale only ask whether the one quantity keeps within the other? Then no division is needed. */
export const comparesWithOne = (bands: readonly Band[]): boolean =>
  bands.every((band) => [band.from, band.to].every((edge) => edge === undefined || edge.value.equals(ONE)));

function stepsOf({ rate, steps, operands }: MeasuredRate, band: ScaleBand, { bands, score }: { readonly bands: readonly Band[]; readonly score: Points }): readonly Step[] {
  if (band.words !== undefined) return [{ kind: 'printedClause', clause: band.words, score }];
  if (!operands || !comparesWithOne(bands)) return [...steps, { kind: 'inBand', rate, band, score }];
  return [...steps.filter((step) => step.kind === 'policy'), limitStep(operands.numerator, operands.denominator, score)];
}

export const limitStep = (actual: Operand, limit: Operand, score: Points): Step =>
  ({ kind: 'limit', actual, limit, within: actual.value.lessThanOrEqualTo(limit.value), score });

/** Rates are compared at ten places, so that a double just off an edge falls where the decimal does. */
const EDGE_PLACES = 10;

/** `IF(C8/B8<=0.1,3,IF(C8/B8<=0.2,1,0))`. @returns null where a band does not say its points, or no cells carry the rate */
function expressionOf({ expression }: MeasuredRate, bands: readonly Band[], context: MethodContext): Expression | null {
  if (!expression) return null;
  const compared = comparedCells(expression, bands);
  return bands.reduceRight<Expression | null | undefined>((otherwise, band) => {
    const award = awardOf(band, context);
    if (award === null || otherwise === null) return null;
    if (otherwise === undefined) return constant(award);
    const condition = conditionOf(band, compared);
    return condition && call('IF', condition, constant(award), otherwise);
  }, undefined) ?? null;
}

/** The two cells of a limit side by side (40.6≤42); else the rate against the digits of the edges. */
function comparedCells(expression: Expression, bands: readonly Band[]): Compared {
  if (comparesWithOne(bands) && expression.kind === 'binary' && expression.operator === '/' && expression.left.kind === 'cell') {
    const { left, right } = expression;
    return { value: left, edge: () => right };
  }
  return { value: rounded(expression, EDGE_PLACES), edge: constant };
}

interface Compared { readonly value: Expression; readonly edge: (at: Decimal) => Expression }

/** Bands stand in order, so one edge tells a band from those after it. @returns null for a band with neither edge */
function conditionOf({ from, to }: Band, { value, edge }: Compared): Expression | null {
  const lower = from && binary(value, from.inclusive ? '>=' : '>', edge(from.value));
  const upper = to && binary(value, to.inclusive ? '<=' : '<', edge(to.value));
  if (!lower || !upper) return upper ?? lower ?? null;
  const holds = (condition: Expression): Expression => call('IF', condition, constant(ONE), constant(ZERO));
  return binary(binary(holds(lower), '*', holds(upper)), '=', constant(ONE));
}
