// Two figures into one unit (the target's) and one direction, or the reason why they cannot be.
import { decimal, HUNDRED, ONE, ZERO, type Decimal } from '../units';
import type { BoundActual, QuantityActual } from './actualTypes';
import type { AskReason, Remark } from './outcome';
import type { QuantityTarget, RangeTarget } from './targetTypes';
import { comparable, isMultiplied, isPercentPoint } from './units';

export type Aligned =
  | { readonly kind: 'aligned'; readonly value: Decimal; readonly unit: string | null; readonly percent: boolean; readonly remarks: readonly Remark[] }
  | { readonly kind: 'asked'; readonly reason: AskReason }
  | { readonly kind: 'unitClash'; readonly targetUnit: string; readonly actualUnit: string };

type FigureTarget = QuantityTarget | RangeTarget;
type FigureActual = QuantityActual | BoundActual;

/** A target from which a bare fraction (0.95) is plainly meant as a share: one percent of it would be absurd. */
const PLAINLY_A_SHARE = decimal('10');

/** An aligned figure, in the unit of `of`. */
const alignedIn = (of: Pick<FigureTarget | FigureActual, 'unit' | 'percent'>, value: Decimal, ...remarks: readonly Remark[]): Aligned =>
  ({ kind: 'aligned', value, unit: of.unit, percent: of.percent, remarks });
const asked = (reason: AskReason): Aligned => ({ kind: 'asked', reason });

/** The actual's figure in the unit and direction of the target. */
export function alignFigures(target: FigureTarget, actual: FigureActual): Aligned {
  const value = inDirection(target, actual);
  if (value === null) return asked('changeUnclear');
  const relation = comparable(actual.unit, target.unit);
  switch (relation.kind) {
    case 'clash': return { kind: 'unitClash', targetUnit: target.unit ?? '', actualUnit: actual.unit ?? '' };
    case 'convertible': {
      const converted = value.times(relation.numerator).dividedBy(relation.denominator);
      return relation.numerator.equals(relation.denominator) ? alignedIn(target, converted) : alignedIn(target, converted, 'converted');
    }
    case 'unstated': return alignUnstated(target, actual, value);
  }
}

/** Fallen by 6.2% is 6.2 against a fall, −6.2 against a rise. @returns null where the words leave it open */
function inDirection(target: FigureTarget, actual: FigureActual): Decimal | null {
  if (target.change === null) {
    // 下降6.2% answers ≤-5% as -6.2; against a plain level it says nothing.
    if (actual.change === null) return actual.value;
    const signed = target.kind === 'quantity' && target.value.lessThanOrEqualTo(ZERO);
    return signed ? (actual.change === 'fall' ? actual.value.negated() : actual.value) : null;
  }
  // 2个百分点 is a difference of rates, 2% a share of the old one.
  if (isPercentPoint(target.unit) !== isPercentPoint(actual.unit) && actual.unit !== null && target.unit !== null) return null;
  if (actual.change === null) return actual.value.isNegative() && target.change === 'fall' ? null : actual.value;
  return actual.change === target.change ? actual.value : actual.value.negated();
}

function alignUnstated(target: FigureTarget, actual: FigureActual, value: Decimal): Aligned {
  if (actual.unit === null && target.unit === null) return alignedIn(target, value);
  if (target.percent && actual.unit === null) return alignFraction(target, value);
  if (actual.percent && target.unit === null) return alignWithBareTarget(target, actual, value);
  if (actual.unit === null && isMultiplied(target.unit)) return plausible(value, target) ? alignedIn(target, value, 'unitAssumed') : asked('unitUnstated');
  if (target.unit === null && isMultiplied(actual.unit)) return asked('unitUnstated');
  return alignedIn(target.unit === null ? actual : target, value, 'unitAssumed');
}

const figureOf = (target: FigureTarget): Decimal => (target.kind === 'range' ? target.low : target.value);

/** Within a hundred times of the target either way; a bare 213680 against 15万人次 is not, and is asked about. */
function plausible(value: Decimal, target: FigureTarget): boolean {
  const goal = figureOf(target).abs();
  return value.isZero() || goal.isZero() || (value.abs().lessThan(goal.times(HUNDRED)) && value.abs().times(HUNDRED).greaterThan(goal));
}

/** A bare 0.95, 95 or 1 against a target in percent. */
function alignFraction(target: FigureTarget, value: Decimal): Aligned {
  if (value.isZero() || value.abs().greaterThan(ONE)) return alignedIn(target, value, 'unitAssumed');
  const goal = figureOf(target).abs();
  const upward = target.kind === 'range' || target.comparison !== '≤' && target.comparison !== '<';
  const share = value.times(HUNDRED);
  // Within a limit in either reading: the larger one is the safe statement.
  const plain = upward ? goal.greaterThanOrEqualTo(PLAINLY_A_SHARE) : share.lessThanOrEqualTo(target.value);
  return plain ? alignedIn(target, share, 'fractionAsPercent') : asked('percentScale');
}

/** 98% against a target cell that holds a bare 95, or a bare 0.95. */
function alignWithBareTarget(target: FigureTarget, actual: FigureActual, value: Decimal): Aligned {
  const goal = figureOf(target);
  if (goal.abs().greaterThan(ONE) || goal.isZero()) return alignedIn(actual, value, 'unitAssumed');
  return value.greaterThanOrEqualTo(PLAINLY_A_SHARE) ? alignedIn(target, value.dividedBy(HUNDRED), 'fractionAsPercent') : asked('percentScale');
}
