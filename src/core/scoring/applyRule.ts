// Carries out a rule on an indicator: picks the method and gives it what it needs.
import { HUNDRED, ratio } from '../units';
import type { IndicatorPolicy, RateDefinition } from '../rules';
import type { Comparison } from './evaluation';
import { targetField, type IndicatorFields } from './comparison';
import type { Leaf } from './leaf';
import type { Measures } from './measures';
import { comparesWithOne, scoreByBands } from './methodBands';
import { hasFigures, scoreByTarget, type TargetRow } from './methodByTarget';
import { scoreProportionally } from './methodOfRate';
import { missing, needsCount, needsVerdict, open, scored, type MethodContext, type MethodOutcome } from './methodOutcome';
import { measureRate, statedInRow, type MeasuredRate, type RateReading } from './rate';
import type { FixedPoints, PerOccurrence, PrintedScale, Rule } from './rule';
import type { ScoringExtras } from './scoringExtras';

export interface RuleUse { readonly leaf: Leaf; readonly comparison: Comparison | null; readonly measures: Measures; readonly extras: ScoringExtras }

/** What the rule alone gives. Composites (`indicatorSet`) are summed elsewhere, when their parts are scored. */
export function applyRule(rule: Rule, { leaf, comparison, measures, extras }: RuleUse, context: MethodContext): MethodOutcome {
  const { method, words } = rule;
  const row = comparison && rowOf(leaf.fields, comparison);
  const withFigures = row !== null && hasFigures(row);
  /** @param within a limit, which nothing planned and nothing spent keeps */
  const ofRate = (definition: RateDefinition, score: (measured: MeasuredRate) => MethodOutcome, within = false): MethodOutcome => {
    const measured = measureRate(definition, { measures, basis: rule.basis, policy: context.policy });
    const reading = measured.kind === 'none' && measured.outcome.kind === 'missing' ? percentIn(row, definition.name) ?? measured : measured;
    if (reading.kind === 'rate') return score(reading);
    return within && reading.idle ? score(reading.idle) : reading.outcome;
  };
  const byTarget = (policy: Partial<IndicatorPolicy> = {}): MethodOutcome =>
    (row ? scoreByTarget(row, { ...context, policy: { ...context.policy, ...policy } }) : needsVerdict(''));
  const inPrintedScale = (scale: PrintedScale | PerOccurrence): MethodOutcome => extras.applyPrintedScale(scale, { leaf, row, words, ofRate }, context);
  switch (method.kind) {
    case 'proportional': return ofRate(method.rate, (rate) => scoreProportionally(rate, method.cap, context));
    case 'bands': return ofRate(method.rate, (rate) => scoreByBands(rate, method.bands, context), comparesWithOne(method.bands));
    case 'qualitative': return byTarget({ qualitativeBands: method.bands });
    case 'byTarget': return byTarget();
    case 'byTargetAs': return byTarget(method.policy);
    case 'checklist': return withFigures ? byCondition(rule, byTarget(), context) : needsVerdict(words);
    case 'none': return withFigures ? byTarget() : needsVerdict(words);
    case 'stated': return needsVerdict(words);
    case 'indicatorSet': return missing(`${method.group}指标`, null);
    case 'perOccurrence': return withFigures ? inPrintedScale(method) : needsCount(method);
    default: return inPrintedScale(method);
  }
}

export function rowOf(fields: IndicatorFields, comparison: Comparison): TargetRow {
  const target = targetField(fields);
  const { actual = null } = fields;
  return { comparison, target, actual, texts: { target: target?.text ?? '', actual: actual?.text ?? '' } };
}

/** Where the workbook has no amounts, the row's own 完成值 may state the rate. @returns null where it states none */
function percentIn(row: TargetRow | null, name: string): RateReading | null {
  const actual = row?.comparison.actual;
  return row && actual?.kind === 'quantity' && actual.percent ? statedInRow(row, ratio(actual.value.dividedBy(HUNDRED)), name) : null;
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
