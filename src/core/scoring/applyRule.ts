// Carries out a rule on an indicator: picks the method and gives it what it needs.
import { assertNever, ONE } from '../units';
import { isBlank } from '../workbook';
import type { IndicatorPolicy, RateDefinition } from '../rules';
import type { Comparison } from './evaluation';
import { targetField, type IndicatorFields } from './comparison';
import { cell } from './expressions';
import type { Leaf } from './leaf';
import type { Measures } from './measures';
import { comparesWithOne, scoreByBands } from './methodBands';
import { scoreByTarget, type TargetRow } from './methodByTarget';
import { percentInRow, readingInRow, type ScaleUnit } from './methodOfActual';
import { scoreBetween, scoreOverPass, scoreProportionally, scoreReverse, type ShareEnds } from './methodOfRate';
import { missing, open, scored, scoredPart, type MethodContext, type MethodOutcome } from './methodOutcome';
import { isLimit, scoreCountedInRow, scoreRateSteps, scoreStepsInRow } from './methodPerStep';
import { scoreByClass, scoreByLateness, scorePerUnit } from './methodPrinted';
import { statedRate } from './operands';
import { measureRate, type MeasuredRate, type RateReading } from './rate';
import type { FixedPoints, Rule } from './rule';

export interface RuleUse { readonly leaf: Leaf; readonly comparison: Comparison | null; readonly measures: Measures }

/** What the rule alone gives. Composites (`indicatorSet`) are summed elsewhere, when their parts are scored. */
export function applyRule(rule: Rule, { leaf, comparison, measures }: RuleUse, context: MethodContext): MethodOutcome {
  const { method } = rule;
  const row = comparison && rowOf(leaf.fields, comparison);
  const withFigures = row && hasFigures(row) ? row : null;
  const readingOf = (rate: RateDefinition): RateReading => {
    const reading = measureRate(rate, { measures, basis: rule.basis, policy: context.policy });
    return reading.kind === 'none' && reading.outcome.kind === 'missing' ? percentInRow(row, rate.name) ?? reading : reading;
  };
  const ofRate = (rate: RateDefinition | null, score: (measured: MeasuredRate) => MethodOutcome, { scale = PERCENT, limit = false }: Figure = {}): MethodOutcome => {
    const reading = rate ? readingOf(rate) : readingInRow(row, scale, context);
    if (reading.kind === 'rate') return score(reading);
    return limit && reading.idle ? score(reading.idle) : reading.outcome;
  };
  const byTarget = (policy: Partial<IndicatorPolicy> = {}): MethodOutcome =>
    (row ? scoreByTarget(row, { ...context, policy: { ...context.policy, ...policy } }) : { kind: 'verdictNeeded', why: { kind: 'noRule' } });
  switch (method.kind) {
    case 'proportional': return ofRate(method.rate, (rate) => scoreProportionally(rate, method.cap, context));
    case 'reverseLinear': return ofRate(method.rate, (rate) => scoreReverse(rate, { formula: 'linear', target: method.target }, context));
    case 'reverseRatio': return ofRate(method.rate, (rate) => scoreReverse(rate, { formula: 'ratio', target: method.target }, context));
    case 'passThreshold': return ofRate(method.rate, (rate) => scoreOverPass(rate, method.pass, context));
    case 'share': return ofRate(method.rate, (rate) => scoreBetween(rate, method.ends, context));
    case 'bands': return ofRate(method.rate, (rate) => scoreByBands(rate, method.bands, context), { scale: method, limit: comparesWithOne(method.bands) });
    case 'perStep':
      if (method.rate) return ofRate(method.rate, (rate) => scoreRateSteps(method, rate, context), { limit: isLimit(method) });
      return withFigures ? scoreStepsInRow(method, withFigures, context) : needsVerdict(rule);
    case 'perOccurrence': return (row && scoreCountedInRow(method, row, context)) ?? { kind: 'verdictNeeded', why: { kind: 'occurrencesUnknown', what: method.what } };
    case 'coefficient': return byCoefficient(leaf.fields.coefficient, context);
    case 'qualitative': return byTarget({ qualitativeBands: method.bands });
    case 'byTarget': return byTarget();
    case 'byTargetAs': return byTarget(method.policy);
    case 'shareOfTarget': return shareOfTarget(byTarget(), method.ends, context);
    case 'classes': return scoreByClass(method, { text: classWords(leaf), quote: rule.words }, context);
    case 'lateness': return withFigures ? scoreByLateness(method, withFigures, context) : needsVerdict(rule);
    case 'perUnitOfActual': return row ? scorePerUnit(method, row, context) : missing('实际完成值', null);
    case 'checklist': return withFigures ? byCondition(rule, byTarget(), context) : needsVerdict(rule);
    case 'none': return withFigures ? byTarget() : needsVerdict(rule);
    case 'stated': return needsVerdict(rule);
    case 'indicatorSet': return missing(`${method.group}指标`, null);
    default: return assertNever(method);
  }
}

/** `limit`: nothing planned and nothing spent keeps within it. */
interface Figure { readonly scale?: ScaleUnit; readonly limit?: boolean }

const PERCENT: ScaleUnit = { percent: true, unit: null };

/** Where she may say which class it is: 完成值, else 自查情况. */
const classWords = ({ fields, selfCheck }: Leaf): string =>
  [fields.actual, selfCheck?.fields.verdict, fields.verdict].find((field) => field && field.text !== '')?.text ?? '';

export function rowOf(fields: IndicatorFields, comparison: Comparison): TargetRow {
  const target = targetField(fields);
  const { actual = null } = fields;
  return { comparison, target, actual, texts: { target: target?.text ?? '', actual: actual?.text ?? '' } };
}

const hasFigures = ({ comparison: { target, actual } }: TargetRow): boolean => target.kind !== 'nothing' || actual.kind !== 'nothing';

/** 得分系数×分值, the coefficient as the sheet states it. */
function byCoefficient(field: IndicatorFields['coefficient'], context: MethodContext): MethodOutcome {
  if (!field || isBlank(field.value)) return missing('得分系数', field?.at);
  const { at, value, text } = field;
  const coefficient = statedRate(field);
  if (!coefficient || coefficient.isNegative() || coefficient.greaterThan(ONE)) return open({ kind: 'typedOutOfBounds', typed: text });
  // 98 stands for 98% where the column is in percent: only a cell that holds the share itself can be pointed to.
  const expression = typeof value === 'number' && value <= 1 ? cell(at) : null;
  return scoredPart(coefficient, [{ kind: 'coefficient', coefficient, at }], { expression, sources: [at] }, context);
}

/** Met, or without a share, it is as the target alone says. */
function shareOfTarget(outcome: MethodOutcome, ends: ShareEnds, context: MethodContext): MethodOutcome {
  if (outcome.kind !== 'scored' || outcome.reached !== false || !outcome.attainment) return outcome;
  const steps = outcome.steps.filter((step) => step.kind === 'attainment');
  const rate: MeasuredRate = { kind: 'rate', rate: outcome.attainment, operands: null, steps, sources: outcome.sources, expression: null };
  return { ...scoreBetween(rate, ends, context), reached: false };
}

/**
 * …的，得2分: a verdict says whether it holds. Where the row has a target and an actual they say it: reached is the full
 * points, not reached what the form prints for failing; how much less is otherwise for a person.
 */
function byCondition({ failing, words }: Rule, outcome: MethodOutcome, { maxPoints }: MethodContext): MethodOutcome {
  if (failing && plainlyMissed(outcome)) return scored(failing.points, [clauseStep(failing)], { reached: false });
  if (outcome.kind !== 'scored' || outcome.score.equals(maxPoints)) return outcome;
  if (failing) return { ...outcome, score: failing.points, expression: null, steps: [clauseStep(failing)] };
  return open({ kind: 'standardForPerson', quote: words }, { reached: false, attainment: outcome.attainment });
}

const clauseStep = ({ points, clause }: FixedPoints) => ({ kind: 'printedClause', clause, score: points }) as const;

/** Missed in a way that no default gives points for: 否则不得分 does. */
const plainlyMissed = (outcome: MethodOutcome): boolean => outcome.kind === 'open'
  && (outcome.why.kind === 'classMissed' || outcome.why.kind === 'lateDeadline' || (outcome.why.kind === 'qualitativeBand' && outcome.why.level === 'missed'));

/** Printed words that only a person can apply are quoted to her; without any words there is no rule. */
const needsVerdict = ({ words }: Rule): MethodOutcome => ({ kind: 'verdictNeeded', why: words === '' ? { kind: 'noRule' } : { kind: 'standardForPerson', quote: words } });
