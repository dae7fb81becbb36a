// Steps and occurrences that the row itself tells: 每低于目标值1个百分点扣0.5分, 每发生1起扣5分, 每延迟1天扣0.5分.
import { compareDays, daysBetween, decimal, HUNDRED, ONE, ratioOf, ZERO, type Decimal } from '../units';
import { normalizeUnit } from '../grammar';
import { scoreByTarget, sourcesOf, type TargetRow } from './methodByTarget';
import { open, scored, type MethodContext, type MethodOutcome } from './methodOutcome';
import { beyond, deducted, inWords, occurrencesStep } from './methodPerStep';
import type { PerOccurrence, StepsInRow } from './rule';

/** Of the row's own figure: full where the target (or printed base) is met, else less a deduction for every step beyond it. */
export function scoreStepsInRow(method: StepsInRow, row: TargetRow, context: MethodContext): MethodOutcome {
  const figures = figuresOf(method, row);
  if (!figures) return withoutSteps(row, context);
  const { actual, base } = figures;
  const gap = beyond(method, actual, base);
  const sources = sourcesOf(row.actual);
  if (gap.isZero()) {
    const { maxPoints: score } = context;
    const shown = (value: Decimal): string => (method.percent ? value.times(HUNDRED) : value).toFixed();
    return scored(score, [{ kind: 'reached', actual: shown(actual), target: shown(base), comparison: method.side === 'below' ? '≥' : '≤', score }], { sources, reached: true });
  }
  return { ...deducted(method, { gap, what: `相差${inWords(gap, method)}，计`, steps: [], sources }, context), reached: false };
}

/** The target is met, or nothing can be counted: steps in 天 of a figure in 个 are for a person. */
function withoutSteps(row: TargetRow, context: MethodContext): MethodOutcome {
  const byTarget = scoreByTarget(row, context);
  if (byTarget.kind !== 'scored' || byTarget.reached !== false) return byTarget;
  return open({ kind: 'occurrencesUnknown', what: `每…（${row.texts.actual}，指标值${row.texts.target}）` }, { reached: false, attainment: byTarget.attainment });
}

/** Both as fractions where the steps are percent points. @returns null where the row does not hold such figures */
function figuresOf({ base, percent, unit }: StepsInRow, { comparison: { actual, outcome } }: TargetRow): { readonly actual: Decimal; readonly base: Decimal } | null {
  const inUnit = (other: string | null): boolean => unit === null || other === null || normalizeUnit(unit) === other;
  const plain = (value: Decimal): Decimal => (percent ? value.dividedBy(HUNDRED) : value);
  if (base) return actual.kind === 'quantity' && actual.percent === percent && inUnit(actual.unit) ? { actual: plain(actual.value), base } : null;
  const measured = outcome.kind === 'reached' || outcome.kind === 'short' || outcome.kind === 'exceeds' ? outcome.measured : null;
  if (!measured || !inUnit(measured.unit)) return null;
  if (percent === measured.percent) return { actual: plain(measured.actual), base: plain(measured.target) };
  // Percent points of a count are those of its completion: 每低1个百分点 of 72 against 80.
  return percent && measured.target.greaterThan(ZERO) ? { actual: ratioOf(measured.actual, measured.target), base: ONE } : null;
}

/**
 * 每发生1起扣5分, 每延迟1天扣0.5分, where the row itself says how many: 0起 | 2起, 2024年6月30日前 | 2024年7月5日.
 * @returns null where the row counts nothing of the kind, and only a person knows
 */
export function scoreCountedInRow(method: PerOccurrence, row: TargetRow, context: MethodContext): MethodOutcome | null {
  if (row.comparison.outcome.kind === 'reached') return scoreByTarget(row, context);
  const count = countIn(method, row);
  if (!count) return null;
  const step = occurrencesStep(method, { beyond: null, count, what: `${row.texts.actual}，计` }, context);
  return scored(step.score, [step], { sources: sourcesOf(row.actual), reached: false });
}

function countIn({ unit }: PerOccurrence, row: TargetRow): Decimal | null {
  const { target, actual } = row.comparison;
  if (unit === '天' || unit === '日') {
    const days = daysLate(row);
    if (days) return days;
  }
  if (target.kind !== 'quantity' || !target.value.isZero() || target.percent) return null;
  if (actual.kind !== 'quantity' || actual.percent || actual.approximate || !actual.value.isInteger() || actual.value.isNegative()) return null;
  return actual.unit === null || unit === null || actual.unit === unit ? actual.value : null;
}

/** @returns null where it was not late, or nobody can say by how many days: a month that holds several does not */
export function daysLate({ comparison: { actual, outcome } }: TargetRow): Decimal | null {
  if (outcome.kind !== 'late' || actual.kind !== 'date' || compareDays(actual.from, actual.to) !== 0) return null;
  return decimal(daysBetween(outcome.on, outcome.done));
}
