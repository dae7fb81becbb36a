// How an actual stands to its target. Facts in common units; which points they earn is not known here.
import { assertNever, compareDays, HUNDRED, ONE, ZERO, type Decimal } from '../units';
import type { Actual, BoundActual } from './actualTypes';
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
  if (actual.kind !== 'achievement') return notCompared(actual);
  const { level } = actual;
  return level === 'achieved' || level === 'done' ? { kind: 'achievedInWords', by: level } : { kind: 'notAchievedInWords', level };
}

/** What answers in another kind than was asked. */
const notCompared = (actual: Actual): Outcome => (actual.kind === 'text' ? { kind: 'actualUnreadable' } : asked('kindsDiffer'));

const PASSED = '合格';

function compareClass({ level: target }: ClassTarget, actual: Actual): Outcome {
  if (actual.kind === 'achievement') return compareWords(actual);
  if (actual.kind !== 'class') return notCompared(actual);
  // 达标 and 合格 are no class among several: that they are so is what her words say.
  if (target.label === PASSED && actual.level.label === PASSED) return { kind: 'achievedInWords', by: 'achieved' };
  switch (compareClasses(actual.level, target)) {
    case 'same':
    case 'better': return { kind: 'reached', by: 'class', measured: null, remarks: [] };
    case 'worse': return { kind: 'worseClass', target, actual: actual.level };
    case 'unknown': return asked('classOrderUnknown');
  }
}

function compareDate({ on, doubtfulUntil }: DeadlineTarget, actual: Actual): Outcome {
  if (actual.kind === 'achievement') {
    const said = compareWords(actual);
    return said.kind === 'achievedInWords' ? { kind: 'needsDate' } : said;
  }
  if (actual.kind !== 'date') return notCompared(actual);
  if (compareDays(actual.to, on) <= 0) return { kind: 'reached', by: 'date', measured: null, remarks: [] };
  const last = doubtfulUntil ?? on;
  return compareDays(actual.from, last) > 0 ? { kind: 'late', on: last, done: actual.from } : asked('dateUndecided');
}

function compareFigure(target: QuantityTarget | RangeTarget, actual: Actual): Outcome {
  if (actual.kind === 'achievement') return { kind: 'needsNumber' };
  if (actual.kind === 'repeatsTarget') return { kind: 'actualUnreadable' };
  if (actual.kind !== 'quantity' && actual.kind !== 'bound') return notCompared(actual);
  const aligned = alignFigures(target, actual);
  if (aligned.kind !== 'aligned') return aligned;
  const { value, unit, percent, remarks } = aligned;
  if (actual.kind === 'bound') {
    const bound: Measured = { actual: value, target: target.kind === 'range' ? target.low : target.value, unit, percent };
    return target.kind === 'quantity' && boundMeets(target, actual.direction, bound) ? { kind: 'boundDecides', bound, remarks } : { kind: 'boundUndecided', bound };
  }
  const noted: readonly Remark[] = actual.approximate ? [...remarks, 'approximate'] : remarks;
  return target.kind === 'range' ? compareWithRange(target, value, noted) : compareNumbers(target, { actual: value, target: target.value, unit, percent }, noted);
}

/** More than 100% against a target of at most 100%: for a part of a whole a slip of the pen or of the base. */
const overHundred = ({ percent, actual, target }: Measured): boolean => percent && actual.greaterThan(HUNDRED) && target.lessThanOrEqualTo(HUNDRED);

const isUpperLimit = (comparison: QuantityTarget['comparison']): boolean => comparison === '≤' || comparison === '<';

function compareNumbers({ comparison, change, nature }: QuantityTarget, measured: Measured, remarks: readonly Remark[]): Outcome {
  const { actual, target } = measured;
  if (actual.lessThan(ZERO) && change === null && target.greaterThan(ZERO)) return asked('negativeActual');
  const order = actual.comparedTo(target);
  const reached = (...more: readonly Remark[]): Outcome =>
    ({ kind: 'reached', by: 'number', measured, remarks: [...remarks, ...more, ...(change === null && overHundred(measured) ? ['rateOverHundred' as const] : [])] });
  if (order === 0) return comparison === '>' || comparison === '<' ? reached('onStrictEdge') : reached();
  const noneMeant = target.isZero() && (comparison === 'bare' || comparison === '=');
  if (order < 0) {
    if (isUpperLimit(comparison) || noneMeant) return reached();
    return target.greaterThan(ZERO) ? { kind: 'short', measured, remarks } : asked('negativeTarget');
  }
  if (isUpperLimit(comparison) || (noneMeant && comparison === '=')) return { kind: 'exceeds', measured, remarks };
  if (comparison === '=') return nature === 'plain' ? reached('equalExceeded') : asked('fixedExceeded');
  if (noneMeant) return asked('bareZeroExceeded');
  return comparison === 'bare' && nature === 'cost' ? asked('bareCostExceeded') : reached();
}

function compareWithRange({ low, high, lowInclusive, highInclusive, unit, percent }: RangeTarget, actual: Decimal, remarks: readonly Remark[]): Outcome {
  const [fromLow, fromHigh] = [actual.comparedTo(low), actual.comparedTo(high)];
  const below = fromLow < 0 || (fromLow === 0 && !lowInclusive);
  const above = fromHigh > 0 || (fromHigh === 0 && !highInclusive);
  const measured: Measured = { actual, target: below ? low : high, unit, percent };
  return below || above ? { kind: 'outsideRange', side: below ? 'below' : 'above', measured, remarks } : { kind: 'reached', by: 'number', measured, remarks };
}

/** A bound decides only where every value it allows meets the target: the bound itself, and what lies beyond it. */
function boundMeets(target: QuantityTarget, direction: BoundActual['direction'], bound: Measured): boolean {
  const up = direction === 'atLeast' || direction === 'moreThan';
  const atBound = compareNumbers(target, bound, []);
  const beyond = up ? compareNumbers(target, { ...bound, actual: bound.actual.abs().plus(bound.target.abs()).plus(ONE) }, []) : atBound;
  // Of a strict target its own figure is left to the remark; a bound that excludes its figure needs none.
  const onEdge = atBound.kind === 'reached' && atBound.remarks.includes('onStrictEdge') && (direction === 'atLeast' || direction === 'atMost');
  return up !== isUpperLimit(target.comparison) && atBound.kind === 'reached' && beyond.kind === 'reached' && !onEdge;
}
