// Scales that only a form prints: classes with points, steps of lateness, points for every one of something.
import { compareDays, daysBetween, decimal, ratio, ratioOf, type Decimal } from '../units';
import { normalizeText, normalizeUnit, parseClass } from '../grammar';
import { bandOf } from './methodBands';
import { scoreByTarget, type TargetRow } from './methodByTarget';
import { fullRange, open, scored, settle, timesStep, type MethodContext, type MethodOutcome } from './methodOutcome';
import type { Rule, RuleMethod } from './rule';

type Of<K extends RuleMethod['kind']> = Extract<RuleMethod, { kind: K }>;

/**
 * The one class that her own words name (较好, 部分公开). Of classes in words like 好 and 差 a verdict says nothing; of
 * others 是 is the best of them.
 */
export function scoreByClass({ items }: Of<'classes'>, texts: readonly string[], { rule, context }: { readonly rule: Rule; readonly context: MethodContext }): MethodOutcome {
  const given = texts.map(normalizeText).filter((text) => text !== '');
  const named = items.filter(({ label }) => given.some((text) => isClass(text, label)));
  const [one, ...more] = named;
  if (one && more.length === 0) {
    const clause = `${one.label}得${one.points.toFixed()}分`;
    return scored(settle(one.points, context), [{ kind: 'printedClause', clause, score: one.points }], { reached: one.points.equals(context.maxPoints) });
  }
  const why = { kind: 'standardForPerson', quote: rule.applied.words } as const;
  return items.some(({ label }) => parseClass(label)) || given.length > 1 || more.length > 0 ? open(why, fullRange(context.maxPoints)) : { kind: 'verdictNeeded', why };
}

function isClass(text: string, label: string): boolean {
  const plain = normalizeText(label);
  if (text === plain) return true;
  const [read, wanted] = [parseClass(text), parseClass(plain)];
  return read !== null && wanted !== null && read.label === wanted.label;
}

/** By days between the two dates of the row; months and working days are for a person. */
export function scoreByLateness(method: Of<'lateness'>, row: TargetRow, context: MethodContext): MethodOutcome {
  const outcome = scoreByTarget(row, context);
  const days = method.inDays ? daysLate(row) : null;
  const at = days && method.bands.findIndex((band) => bandOf(ratio(days), [band]) !== null);
  const award = at === null ? null : method.bands[at]?.award;
  if (award?.kind !== 'points' || at === null) return outcome;
  const steps = [{ kind: 'printedClause', clause: `逾期${method.words[at] ?? ''}`, score: award.points }] as const;
  return scored(settle(award.points, context), steps, { sources: row.actualAt ? [row.actualAt] : [], reached: false });
}

/** @returns null where it was not late, or nobody can say by how many days */
function daysLate({ comparison: { actual, outcome } }: TargetRow): Decimal | null {
  if (outcome.kind !== 'late' || actual.kind !== 'date' || compareDays(actual.from, actual.to) !== 0) return null;
  return decimal(String(daysBetween(outcome.on, outcome.done)));
}

/** 每举办1场得0.5分: full where the points of all of them make the 分值, a share of that number below. */
export function scorePerUnit({ per, unit, each }: Of<'perUnitOfActual'>, row: TargetRow | null, context: MethodContext): MethodOutcome {
  if (!row) return { kind: 'missing', what: '实际完成值', cells: [] };
  const { actual } = row.comparison;
  const fits = actual.kind === 'quantity' && !actual.percent && !actual.value.isNegative() && (actual.unit === null || actual.unit === normalizeUnit(unit));
  if (!fits || !actual.value.dividedBy(per).isInteger()) return unlessMissing(row, context, `每${per.toFixed()}${unit}得${each.toFixed()}分`);
  const whole = context.maxPoints.dividedBy(each).times(per);
  const sources = row.actualAt ? [row.actualAt] : [];
  if (actual.value.greaterThanOrEqualTo(whole)) {
    return scored(context.maxPoints, [{ kind: 'reached', actual: row.actualText, target: `${whole.toFixed()}${unit}`, comparison: '≥', score: context.maxPoints }], { sources, reached: true });
  }
  const attainment = ratioOf(actual.value, whole);
  const times = timesStep(attainment, context);
  return scored(times.score, [{ kind: 'attainment', actual: actual.value, target: whole, attainment }, times], { sources, attainment, reached: false });
}

/** What the row lacks is said; a figure that cannot be counted is for a person. */
function unlessMissing(row: TargetRow, context: MethodContext, quote: string): MethodOutcome {
  const outcome = scoreByTarget(row, context);
  return outcome.kind === 'scored' ? open({ kind: 'standardForPerson', quote }, fullRange(context.maxPoints)) : outcome;
}
