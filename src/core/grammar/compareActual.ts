// How an actual stands to its target. Facts in common units; which points they earn is not known here.
import { assertNever, compareDays, decimal, HUNDRED, ONE, ZERO, type Decimal } from '../units';
import type { Actual, BoundActual, QuantityActual } from './actualTypes';
import { compareClasses } from './classScales';
import type { AskReason, Measured, Outcome, Remark } from './outcome';
import { alignFigures } from './alignFigures';
import type { ClassTarget, DeadlineTarget, QuantityTarget, RangeTarget, Target } from './targetTypes';

const asked = (reason: AskReason): Outcome => ({ kind: 'asked', reason });

/** Compares `actual` with `target`. Total: every pair has an outcome, and none is decided by a guess. */
export function compareActual(target: Target, actual: Actual): Outcome {
  if (target.kind === 'nothing') return { kind: 'targetMissing' };
  if (target.kind === 'unreadable') return { kind: 'targetUnreadable' };
  if (actual.kind === 'nothing') return { kind: 'actualMissing' };
  if (actual.kind === 'error') return { kind: 'actualUnreadable' };
  switch (target.kind) {
    case 'several': return asked('severalTargets');
    case 'quantity':
    case 'range': return compareFigure(target, actual);
    case 'deadline': return compareDate(target, actual);
    case 'class': return compareClass(target, actual);
    case 'qualitative': return compareWords(actual);
    default: return assertNever(target);
  }
}

function compareWords(actual: Actual): Outcome {
  if (actual.kind === 'repeatsTarget') return { kind: 'achievedInWords', by: 'repeated' };
  if (actual.kind === 'achievement') {
    const { level } = actual;
    return level === 'achieved' || level === 'done' ? { kind: 'achievedInWords', by: level } : { kind: 'notAchievedInWords', level };
  }
  return actual.kind === 'text' ? { kind: 'actualUnreadable' } : asked('kindsDiffer');
}

const PASSED = '合格';

function compareClass(target: ClassTarget, actual: Actual): Outcome {
  if (actual.kind === 'achievement') return compareWords(actual);
  if (actual.kind === 'text') return { kind: 'actualUnreadable' };
  if (actual.kind !== 'class') return asked('kindsDiffer');
  // 达标 and 合格 are no class among several: that they are so is what her words say.
  if (target.level.label === PASSED && actual.level.label === PASSED) return { kind: 'achievedInWords', by: 'achieved' };
  switch (compareClasses(actual.level, target.level)) {
    case 'same':
    case 'better': return { kind: 'reached', by: 'class', measured: null, remarks: [] };
    case 'worse': return { kind: 'worseClass', target: target.level, actual: actual.level };
    case 'unknown': return asked('classOrderUnknown');
  }
}

function compareDate(target: DeadlineTarget, actual: Actual): Outcome {
  if (actual.kind === 'achievement') {
    const { level } = actual;
    return level === 'achieved' || level === 'done' ? { kind: 'needsDate' } : { kind: 'notAchievedInWords', level };
  }
  if (actual.kind === 'text') return { kind: 'actualUnreadable' };
  if (actual.kind !== 'date') return asked('kindsDiffer');
  if (compareDays(actual.to, target.on) <= 0) return { kind: 'reached', by: 'date', measured: null, remarks: [] };
  const last = target.doubtfulUntil ?? target.on;
  if (compareDays(actual.from, last) > 0) return { kind: 'late', on: last, done: actual.from };
  return asked('dateUndecided');
}

function compareFigure(target: QuantityTarget | RangeTarget, actual: Actual): Outcome {
  switch (actual.kind) {
    case 'quantity': return compareQuantity(target, actual);
    case 'bound': return compareBound(target, actual);
    case 'achievement': return { kind: 'needsNumber' };
    case 'text':
    case 'repeatsTarget': return { kind: 'actualUnreadable' };
    default: return asked('kindsDiffer');
  }
}

function compareQuantity(target: QuantityTarget | RangeTarget, actual: QuantityActual): Outcome {
  const aligned = alignFigures(target, actual);
  if (aligned.kind !== 'aligned') return aligned;
  const remarks = [...aligned.remarks, ...(actual.approximate ? ['approximate' as const] : [])];
  if (target.kind === 'range') return compareWithRange(target, aligned.value, remarks);
  const measured: Measured = { actual: aligned.value, target: target.value, unit: aligned.unit, percent: aligned.percent };
  return compareNumbers(target, measured, remarks);
}

/** More than 100% against a target of at most 100%: for a part of a whole a slip of the pen or of the base. */
const overHundred = (measured: Measured): boolean => measured.percent && measured.actual.greaterThan(HUNDRED) && measured.target.lessThanOrEqualTo(HUNDRED);

function compareNumbers(target: QuantityTarget, measured: Measured, remarks: readonly Remark[]): Outcome {
  const { comparison } = target;
  const order = measured.actual.comparedTo(measured.target);
  if (measured.actual.isNegative() && !measured.actual.isZero() && target.change === null && !(measured.target.lessThanOrEqualTo(ZERO))) return asked('negativeActual');
  const reached = (...more: readonly Remark[]): Outcome =>
    ({ kind: 'reached', by: 'number', measured, remarks: [...remarks, ...more, ...(target.change === null && overHundred(measured) ? ['rateOverHundred' as const] : [])] });
  if (comparison === '≤' || comparison === '<') {
    if (order < 0 || (order === 0 && comparison === '≤')) return reached();
    return order === 0 ? reached('onStrictEdge') : { kind: 'exceeds', measured, remarks };
  }
  if (measured.target.isZero() && (comparison === 'bare' || comparison === '=')) {
    if (order <= 0) return reached();
    return comparison === 'bare' ? asked('bareZeroExceeded') : { kind: 'exceeds', measured, remarks };
  }
  if (order > 0) return exceeded(target, reached);
  if (order === 0) return comparison === '>' ? reached('onStrictEdge') : reached();
  return measured.target.greaterThan(ZERO) ? { kind: 'short', measured, remarks } : asked('negativeTarget');
}

function exceeded(target: QuantityTarget, reached: (...more: readonly Remark[]) => Outcome): Outcome {
  if (target.comparison === 'bare' && target.nature === 'cost') return asked('bareCostExceeded');
  if (target.comparison !== '=') return reached();
  return target.nature === 'plain' ? reached('equalExceeded') : asked('fixedExceeded');
}

function compareWithRange(target: RangeTarget, value: Decimal, remarks: readonly Remark[]): Outcome {
  const below = target.lowInclusive ? value.lessThan(target.low) : value.lessThanOrEqualTo(target.low);
  const above = target.highInclusive ? value.greaterThan(target.high) : value.greaterThanOrEqualTo(target.high);
  const measured: Measured = { actual: value, target: below ? target.low : target.high, unit: target.unit, percent: target.percent };
  if (below) return { kind: 'outsideRange', side: 'below', measured, remarks };
  if (above) return { kind: 'outsideRange', side: 'above', measured, remarks };
  return { kind: 'reached', by: 'number', measured, remarks };
}

/** A bound decides only where every value it allows meets the target. */
function compareBound(target: QuantityTarget | RangeTarget, actual: BoundActual): Outcome {
  const aligned = alignFigures(target, actual);
  if (aligned.kind !== 'aligned') return aligned;
  const { unit, percent } = aligned;
  if (target.kind === 'range') {
    return { kind: 'boundUndecided', bound: { actual: aligned.value, target: target.low, unit, percent } };
  }
  const bound: Measured = { actual: aligned.value, target: target.value, unit, percent };
  return boundMeets(target, actual.direction, bound) ? { kind: 'boundDecides', bound, remarks: aligned.remarks } : { kind: 'boundUndecided', bound };
}

function boundMeets({ comparison, nature }: QuantityTarget, direction: BoundActual['direction'], { actual, target }: Measured): boolean {
  const up = direction === 'atLeast' || direction === 'moreThan';
  switch (comparison) {
    case '≥': return up && actual.greaterThanOrEqualTo(target);
    // More than a bare cost, a fixed figure or nothing at all is not simply better: see `exceeded`.
    case 'bare': return up && nature !== 'cost' && actual.greaterThanOrEqualTo(target) && !target.isZero();
    case '=': return up && nature === 'plain' && actual.greaterThanOrEqualTo(target) && !target.isZero();
    case '>': return up && (actual.greaterThan(target) || (direction === 'moreThan' && actual.equals(target)));
    case '≤': return !up && actual.lessThanOrEqualTo(target);
    case '<': return !up && (actual.lessThan(target) || (direction === 'lessThan' && actual.equals(target)));
    default: return assertNever(comparison);
  }
}

/** `actual ÷ target` less one, as a fraction: 0.2 is 20% above. @returns null where the target is zero or below */
export function deviationOf(measured: Measured): Decimal | null {
  return measured.target.greaterThan(decimal('0')) ? measured.actual.dividedBy(measured.target).minus(ONE) : null;
}
