// 每发生1起扣5分, 每延迟1天扣0.5分, where the row itself says how many: 0起 | 2起, 2024年6月30日前 | 2024年7月5日.
import { daysBetween, compareDays, decimal, type Decimal } from '../units';
import { occurrencesStep } from './methodPerOccurrence';
import { scoreByTarget, type TargetRow } from './methodByTarget';
import { scored, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { PerOccurrence } from './rule';

/** @returns null where the row counts nothing of the kind, and only a person knows */
export function scoreCountedInRow(method: PerOccurrence, row: TargetRow | null, context: MethodContext): MethodOutcome | null {
  if (!row) return null;
  const { outcome } = row.comparison;
  if (outcome.kind === 'reached') return scoreByTarget(row, context);
  const count = countIn(method, row);
  if (!count) return null;
  const step = occurrencesStep({ beyond: null, count, each: method.each, what: `${row.actualText}，计` }, context);
  return scored(step.score, [step], { sources: row.actualAt ? [row.actualAt] : [], reached: false });
}

function countIn(method: PerOccurrence, { comparison: { target, actual, outcome } }: TargetRow): Decimal | null {
  if (outcome.kind === 'late' && actual.kind === 'date') {
    // A month that holds several days does not say how late.
    const inDays = method.unit === '天' || method.unit === '日';
    return inDays && compareDays(actual.from, actual.to) === 0 ? decimal(String(daysBetween(outcome.on, outcome.done))) : null;
  }
  if (target.kind !== 'quantity' || !target.value.isZero() || target.percent) return null;
  if (actual.kind !== 'quantity' || actual.percent || actual.approximate || !actual.value.isInteger() || actual.value.isNegative()) return null;
  return actual.unit === null || method.unit === null || actual.unit === method.unit ? actual.value : null;
}
