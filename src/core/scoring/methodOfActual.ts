// Printed scales over the row's own 完成值: 满意度≥90%得10分；每低于目标1个百分点扣0.5分.
import { clamp, decimal, HUNDRED, ONE, ratio, ratioOf, ZERO, type Decimal, type Ratio } from '../units';
import { normalizeUnit } from '../grammar';
import { bandOf, scoreByBands } from './methodBands';
import { scoreByTarget, type TargetRow } from './methodByTarget';
import { countSteps, occurrencesStep } from './methodPerOccurrence';
import { fullRange, open, scored, timesStep, type MethodContext, type MethodOutcome } from './methodOutcome';
import { scoreShareOfRate, type ShareEnds } from './methodShare';
import type { RateReading } from './rate';
import type { RuleMethod } from './rule';

type Bands = Extract<RuleMethod, { kind: 'bandsOfActual' }>;

/** @param row null where the row has neither target nor actual */
export function scoreBandsOfActual(scale: Bands, row: TargetRow | null, context: MethodContext): MethodOutcome {
  const reading = row && ownFigure(row, scale);
  if (!row || reading?.kind !== 'rate') return withoutFigure(row, context);
  const outcome = scoreByBands(reading, scale.bands, context);
  // A number of things is no rate: its band is quoted in the unit it is printed in.
  if (scale.percent || outcome.kind !== 'scored') return outcome;
  const at = scale.bands.findIndex((band) => bandOf(reading.rate, [band]) !== null);
  return { ...outcome, steps: [{ kind: 'printedClause', clause: scale.words[at] ?? '', score: outcome.score }] };
}

/** 得分=率/90%×分值, of a rate that stands in the row itself. */
export function scoreShareOfActual(ends: ShareEnds, row: TargetRow | null, context: MethodContext): MethodOutcome {
  const reading = row && ownFigure(row, PERCENT);
  return reading ? scoreShareOfRate(reading, ends, context) : withoutFigure(row, context);
}

const PERCENT = { percent: true, unit: null } as const;

/** 得分=率×分值, of a rate that stands in the row itself. */
export function scoreInProportionToActual(row: TargetRow | null, context: MethodContext): MethodOutcome {
  const reading = row && ownFigure(row, PERCENT);
  if (!row || reading?.kind !== 'rate') return withoutFigure(row, context);
  const times = timesStep(clamp(reading.rate, ZERO, ONE), context);
  return scored(times.score, [...reading.steps, times], { sources: reading.sources, reached: reading.rate.greaterThanOrEqualTo(ONE) });
}

/**
 * The figure a scale in percent speaks of: an actual that is itself a percentage, else its share of the target.
 * @returns null where the row holds no such figure
 */
function ownFigure(row: TargetRow, { percent, unit }: Pick<Bands, 'percent' | 'unit'>): RateReading | null {
  const { actual, outcome } = row.comparison;
  if (actual.kind !== 'quantity' || !row.actualAt) return null;
  if (unit !== null && (actual.percent || (actual.unit !== null && actual.unit !== normalizeUnit(unit)))) return null;
  const measured = 'measured' in outcome ? outcome.measured : null;
  if (percent && !actual.percent) return measured?.target.greaterThan(ZERO) ? attainmentReading(row, ratioOf(measured.actual, measured.target)) : null;
  return attainmentReading(row, ratio(percent ? actual.value.dividedBy(HUNDRED) : actual.value));
}

function attainmentReading(row: TargetRow, rate: Ratio): RateReading {
  const at = row.actualAt;
  return {
    kind: 'rate', rate, operands: null, expression: null, sources: at ? [at] : [],
    steps: at ? [{ kind: 'statedRate', name: '完成值', rate, at }] : [],
  };
}

/** No figure to hold against the scale: what the comparison says is missing or unclear still holds. */
function withoutFigure(row: TargetRow | null, context: MethodContext): MethodOutcome {
  if (!row) return { kind: 'missing', what: '实际完成值', cells: [] };
  const byTarget = scoreByTarget(row, context);
  if (byTarget.kind !== 'scored') return byTarget;
  return { kind: 'missing', what: '实际完成值的确数', cells: row.actualAt ? [row.actualAt] : [] };
}

type Steps = Extract<RuleMethod, { kind: 'perStepOfTarget' }>;

/** Full where the target (or printed threshold) is met, else less a deduction for every step beyond it. */
export function scoreStepsOfTarget(method: Steps, row: TargetRow | null, context: MethodContext): MethodOutcome {
  const figures = row && figuresOf(method, row);
  if (!row) return { kind: 'missing', what: '实际完成值', cells: [] };
  if (!figures) return withoutSteps(row, context);
  const gap = method.side === 'below' ? figures.target.minus(figures.actual) : figures.actual.minus(figures.target);
  const sources = row.actualAt ? [row.actualAt] : [];
  if (!gap.greaterThan(ZERO)) {
    const comparison = method.side === 'below' ? '≥' : '≤';
    const { maxPoints: score } = context;
    return scored(score, [{ kind: 'reached', actual: figures.actual.toFixed(), target: figures.target.toFixed(), comparison, score }], { sources, reached: true });
  }
  const count = countSteps(gap.dividedBy(method.step), method.partial);
  const unit = method.percent ? '个百分点' : method.unit ?? '';
  if (!count) return open({ kind: 'startedStep', step: `${method.step.toFixed()}${unit}`, gap: `${gap.toFixed()}${unit}`, each: method.each }, fullRange(context.maxPoints), { reached: false });
  const share = gap.dividedBy(HUNDRED);
  const beyond = figures.percent ? ratio(method.side === 'below' ? share.negated() : share) : null;
  const step = occurrencesStep({ beyond, count, each: method.each, what: `相差${gap.toFixed()}${unit}，计` }, context);
  return scored(step.score, [step], { sources, reached: false });
}

/** The target is met, or nothing can be counted: steps in 天 of a figure in 个 are for a person. */
function withoutSteps(row: TargetRow, context: MethodContext): MethodOutcome {
  const byTarget = scoreByTarget(row, context);
  if (byTarget.kind !== 'scored' || byTarget.reached !== false) return byTarget;
  return open({ kind: 'occurrencesUnknown', what: `每…（${row.actualText}，指标值${row.targetText}）` }, fullRange(context.maxPoints), { reached: false, attainment: byTarget.attainment });
}

function figuresOf(method: Steps, row: TargetRow): { readonly actual: Decimal; readonly target: Decimal; readonly percent: boolean } | null {
  const { actual, outcome } = row.comparison;
  if (method.threshold) {
    const sameUnit = method.unit === null || (actual.kind === 'quantity' && (actual.unit === null || actual.unit === normalizeUnit(method.unit)));
    return actual.kind === 'quantity' && actual.percent === method.percent && sameUnit ? { actual: actual.value, target: method.threshold, percent: method.percent } : null;
  }
  const measured = outcome.kind === 'reached' || outcome.kind === 'short' || outcome.kind === 'exceeds' ? outcome.measured : null;
  if (!measured || (method.unit !== null && measured.unit !== null && normalizeUnit(method.unit) !== measured.unit)) return null;
  if (method.percent === measured.percent) return { actual: measured.actual, target: measured.target, percent: measured.percent };
  // Percent points of a count are those of its completion: 每低1个百分点 of 72 against 80.
  return method.percent && measured.target.greaterThan(ZERO)
    ? { actual: ratioOf(measured.actual, measured.target).times(HUNDRED), target: decimal('100'), percent: true } : null;
}
