// Carries out a rule on an indicator: picks the method and gives it what it needs.
import { assertNever, HUNDRED, ratio } from '../units';
import type { RateDefinition } from '../rules';
import type { Comparison } from './evaluation';
import { targetField } from './comparison';
import type { Leaf } from './leaf';
import type { Measures } from './measures';
import { scoreByBands } from './methodBands';
import { scoreByTarget, type TargetRow } from './methodByTarget';
import { scoreByCoefficient } from './methodCoefficient';
import { scoreBandsOfActual, scoreInProportionToActual, scoreShareOfActual, scoreStepsOfTarget } from './methodOfActual';
import { fullRange, open, scored, type MethodContext, type MethodOutcome } from './methodOutcome';
import { scoreCountedInRow } from './occurrencesInRow';
import { scorePassThreshold } from './methodPassThreshold';
import { scorePerOccurrence } from './methodPerOccurrence';
import { scoreByClass, scoreByLateness, scorePerUnit } from './methodPrinted';
import { scoreProportionally } from './methodProportional';
import { scoreReverse } from './methodReverse';
import { scoreShareOfRate, scoreShareOfTarget } from './methodShare';
import { measureRate, type RateReading } from './rate';
import type { FixedPoints, Rule } from './rule';

export interface RuleUse { readonly leaf: Leaf; readonly comparison: Comparison | null; readonly measures: Measures }

/** What the rule alone gives. Composites (`indicatorSet`) are summed elsewhere, when their parts are scored. */
export function applyRule(rule: Rule, use: RuleUse, context: MethodContext): MethodOutcome {
  const { method } = rule;
  const row = targetRowOf(use);
  const rateOf = (definition: RateDefinition): RateReading => {
    const reading = measureRate(definition, { measures: use.measures, basis: rule.basis, policy: context.policy });
    return reading.kind === 'missing' ? rateInRow(definition.name, row) ?? reading : reading;
  };
  switch (method.kind) {
    case 'proportional': return scoreProportionally(rateOf(method.rate), method.cap, context);
    case 'reverseLinear': return scoreReverse(rateOf(method.rate), { formula: 'linear', target: method.target }, context);
    case 'reverseRatio': return scoreReverse(rateOf(method.rate), { formula: 'ratio', target: method.target }, context);
    case 'bands': return scoreByBands(rateOf(method.rate), method.bands, context);
    case 'passThreshold': return scorePassThreshold(rateOf(method.rate), method.pass, context);
    case 'perOccurrence': return (method.rate ? null : scoreCountedInRow(method, row, context)) ?? scorePerOccurrence(method, method.rate && rateOf(method.rate.definition), context);
    case 'coefficient': return scoreByCoefficient(use.leaf.fields.coefficient, context);
    case 'qualitative': return byTarget(row, { ...context, policy: { ...context.policy, qualitativeBands: method.bands } });
    case 'byTarget': return byTarget(row, context);
    case 'reversedTarget': return byTarget(row, { ...context, policy: { ...context.policy, reverse: method.formula } });
    case 'bandsOfActual': return scoreBandsOfActual(method, row, context);
    case 'shareOfRate': return scoreShareOfRate(rateOf(method.rate), method.ends, context);
    case 'share': return method.of === 'actual' ? scoreShareOfActual(method.ends, row, context) : row ? scoreShareOfTarget(method.ends, row, context) : byTarget(row, context);
    case 'passOfTarget': return byTarget(row, { ...context, policy: { ...context.policy, passThreshold: method.from } });
    case 'classes': return scoreByClass(method, classWords(use.leaf), { rule, context });
    case 'lateness': return row && hasFigures(row) ? scoreByLateness(method, row, context) : needsVerdict(rule);
    case 'perUnitOfActual': return scorePerUnit(method, row, context);
    case 'proportionalToActual': return scoreInProportionToActual(row, context);
    case 'perStepOfTarget': return row && hasFigures(row) ? scoreStepsOfTarget(method, row, context) : needsVerdict(rule);
    case 'checklist': return byCondition(rule, row, context);
    case 'stated':
    case 'none': return row && hasFigures(row) && method.kind === 'none' ? scoreByTarget(row, context) : needsVerdict(rule);
    case 'forPerson': return needsVerdict(rule);
    case 'indicatorSet': return { kind: 'missing', what: `${method.group}指标`, cells: [] };
    default: return assertNever(method);
  }
}

/** Where she may say which class it is: 完成值, else 自查情况. */
function classWords({ fields, selfCheck }: Leaf): readonly string[] {
  const actual = fields.actual?.text ?? '';
  return [actual !== '' ? actual : selfCheck?.fields.verdict?.text ?? fields.verdict?.text ?? ''];
}

function targetRowOf({ leaf, comparison }: RuleUse): TargetRow | null {
  if (!comparison) return null;
  const target = targetField(leaf.fields);
  const { actual } = leaf.fields;
  return {
    comparison, targetText: target?.text ?? '', actualText: actual?.text ?? '', targetAt: target?.at ?? null, actualAt: actual?.at ?? null,
    targetValue: target?.value ?? null, actualValue: actual?.value ?? null,
  };
}

/** Where the workbook has no amounts, the row's own 完成值 may state the rate. @returns null where it states none */
function rateInRow(name: string, row: TargetRow | null): RateReading | null {
  const actual = row?.comparison.actual;
  if (!row?.actualAt || actual?.kind !== 'quantity' || !actual.percent) return null;
  const rate = ratio(actual.value.dividedBy(HUNDRED));
  return { kind: 'rate', rate, operands: null, expression: null, sources: [row.actualAt], steps: [{ kind: 'statedRate', name, rate, at: row.actualAt }] };
}

const hasFigures = (row: TargetRow): boolean => row.comparison.target.kind !== 'nothing' || row.comparison.actual.kind !== 'nothing';

const byTarget = (row: TargetRow | null, context: MethodContext): MethodOutcome =>
  (row ? scoreByTarget(row, context) : { kind: 'verdictNeeded', why: { kind: 'noRule' } });

/**
 * …的，得2分: a verdict says whether it holds. Where the row has a target and an actual they say it: reached is the full
 * points, not reached what the form prints for failing; how much less is otherwise for a person.
 */
function byCondition(rule: Rule, row: TargetRow | null, context: MethodContext): MethodOutcome {
  if (!row || !hasFigures(row)) return needsVerdict(rule);
  const outcome = scoreByTarget(row, context);
  if (rule.failing && plainlyMissed(outcome)) return byFailing(rule.failing);
  if (outcome.kind !== 'scored' || outcome.score.equals(context.maxPoints)) return outcome;
  if (rule.failing) {
    return { ...outcome, score: rule.failing.points, expression: null, steps: [{ kind: 'printedClause', clause: rule.failing.clause, score: rule.failing.points }] };
  }
  return open({ kind: 'standardForPerson', quote: rule.applied.words }, fullRange(context.maxPoints), { reached: false, attainment: outcome.attainment });
}

/** Missed in a way that no default gives points for: 否则不得分 does. */
const plainlyMissed = (outcome: MethodOutcome): boolean => outcome.kind === 'open'
  && (outcome.why.kind === 'classMissed' || outcome.why.kind === 'lateDeadline' || (outcome.why.kind === 'qualitativeBand' && outcome.why.level === 'missed'));

const byFailing = ({ points, clause }: FixedPoints): MethodOutcome =>
  scored(points, [{ kind: 'printedClause', clause, score: points }], { reached: false });

/** Printed words that only a person can apply are quoted to her; without any words there is no rule. */
function needsVerdict(rule: Rule): MethodOutcome {
  return { kind: 'verdictNeeded', why: rule.applied.words === '' ? { kind: 'noRule' } : { kind: 'standardForPerson', quote: rule.applied.words } };
}
