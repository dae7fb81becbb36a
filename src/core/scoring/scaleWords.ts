// Scales in words and numbers of things: classes with points, steps of lateness, points for every one of something.
import { ratioOf } from '../units';
import { normalizeText, normalizeUnit, parseClass } from '../grammar';
import { bandOf } from './methodBands';
import { scoreByTarget, sourcesOf, type TargetRow } from './methodByTarget';
import { open, scored, scoredPart, settle, type MethodContext, type MethodOutcome } from './methodOutcome';
import { daysLate } from './scaleSteps';
import type { RuleMethod } from './rule';

type Of<K extends RuleMethod['kind']> = Extract<RuleMethod, { kind: K }>;

/**
 * The one class that her own words name (较好, 部分公开). Of classes in words like 好 and 差 a verdict says nothing; of
 * others 是 is the best of them.
 * @param quote the standard, for a person to apply
 */
export function scoreByClass({ items }: Of<'classes'>, { text, quote }: { readonly text: string; readonly quote: string }, context: MethodContext): MethodOutcome {
  const given = normalizeText(text);
  const [one, ...more] = given === '' ? [] : items.filter(({ label }) => isClass(given, normalizeText(label)));
  if (one && more.length === 0) {
    const clause = `${one.label}得${one.points.toFixed()}分`;
    return scored(settle(one.points, context), [{ kind: 'printedClause', clause, score: one.points }], { reached: one.points.equals(context.maxPoints) });
  }
  const why = { kind: 'standardForPerson', quote } as const;
  return more.length > 0 || items.some(({ label }) => parseClass(label)) ? open(why) : { kind: 'verdictNeeded', why };
}

function isClass(text: string, label: string): boolean {
  const read = parseClass(text);
  return text === label || (read !== null && read.label === parseClass(label)?.label);
}

/** By days between the two dates of the row; months and working days are for a person. */
export function scoreByLateness(method: Of<'lateness'>, row: TargetRow, context: MethodContext): MethodOutcome {
  const days = method.inDays ? daysLate(row) : null;
  const band = days && bandOf(days, method.bands);
  if (band?.award?.kind !== 'points') return scoreByTarget(row, context);
  const { points } = band.award;
  return scored(settle(points, context), [{ kind: 'printedClause', clause: `逾期${band.words ?? ''}`, score: points }], { sources: sourcesOf(row.actual), reached: false });
}

/** 每举办1场得0.5分: full where the points of all of them make the 分值, a share of that number below. */
export function scorePerUnit({ per, unit, each }: Of<'perUnitOfActual'>, row: TargetRow, context: MethodContext): MethodOutcome {
  const { actual } = row.comparison;
  const fits = actual.kind === 'quantity' && !actual.percent && !actual.value.isNegative() && (actual.unit === null || actual.unit === normalizeUnit(unit));
  if (!fits || !actual.value.dividedBy(per).isInteger()) {
    const outcome = scoreByTarget(row, context);
    // What the row lacks is said; a figure that cannot be counted is for a person.
    return outcome.kind === 'scored' ? open({ kind: 'standardForPerson', quote: `每${per.toFixed()}${unit}得${each.toFixed()}分` }) : outcome;
  }
  const { maxPoints } = context;
  const whole = maxPoints.dividedBy(each).times(per);
  const sources = sourcesOf(row.actual);
  if (actual.value.greaterThanOrEqualTo(whole)) {
    return scored(maxPoints, [{ kind: 'reached', actual: row.texts.actual, target: `${whole.toFixed()}${unit}`, comparison: '≥', score: maxPoints }], { sources, reached: true });
  }
  const attainment = ratioOf(actual.value, whole);
  return scoredPart(attainment, [{ kind: 'attainment', actual: actual.value, target: whole, attainment }], { sources, attainment, reached: false }, context);
}
