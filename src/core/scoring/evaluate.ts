// A form → its evaluation: every indicator with score, origin and working; levels, total and grade.
import { sumPoints } from '../units';
import type { IndicatorPolicy } from '../rules';
import type { Form, PersonEntry } from '../tables';
import type { Answers, Choices } from './choices';
import { evaluateLeaf, executionRateMethod, type FormContext } from './evaluateLeaf';
import type { Evaluation, IndicatorEvaluation, RuleChoice } from './evaluation';
import { asBonus, formPoints } from './bonus';
import { executionRateOfForm, lineRatesOf } from './executionRates';
import { gradeBandsOf, gradeOf } from './grades';
import type { Leaf } from './leaf';
import { leavesOf, type Leaves } from './leaves';
import { levelSums } from './levels';
import { ALL_MEASURES, measuresOf, type Measures } from './measures';
import { redistribute } from './notApplicable';
import { applySwitches } from './policySwitches';
import { equalSplitId, gradesId, labelsOf, rateSourceId } from './questionIds';
import { unexplainedRemainder } from './remainder';
import type { Rule } from './rule';
import { ruleBookOf } from './ruleOf';
import { underPolicy } from './ruleUnderPolicy';
import { totalByRule, totalOf } from './totals';

const DEFAULT_DECIMALS = 2;

/**
 * Scores `form` by the chosen rule set, or by printed words and named defaults alone. Changes nothing.
 *
 * @param form    without what we wrote into it ourselves: whatever stands in its score cells is taken for hers
 * @param entries what she wrote in 评分底稿 in an earlier run
 */
// Four parts that come from four places: a form, its rules, what was chosen, what was written.
export function evaluate(form: Form, choice: RuleChoice | null, choices: Pick<Choices, 'answers'>, entries: readonly PersonEntry[]): Evaluation {
  const ruleSet = choice?.ruleSet ?? null;
  const { answers } = choices;
  const policy = applySwitches(form, ruleSet, answers);
  const decimals = ruleSet?.rounding.decimals ?? DEFAULT_DECIMALS;
  const book = ruleBookOf(ruleSet, policy);
  const rules = new Map<Leaf, Rule>();
  const ruleFor = (leaf: Leaf): Rule => {
    const rule = rules.get(leaf) ?? underPolicy(book.ruleFor(leaf), policy, answers[rateSourceId(form.id)] ?? null);
    rules.set(leaf, rule);
    return rule;
  };
  const leaves = leavesOf({
    form, ruleSet, entries, equalSplit: isYes(answers[equalSplitId(form.id)]), decimals,
    groupOf: (leaf) => {
      const { method } = ruleFor(leaf);
      return method.kind === 'indicatorSet' ? method.group : null;
    },
  });
  const measures = measuresOf(form);
  const shared: Omit<FormContext, 'partsOf'> = {
    form, policy, decimals, measures, ...lookUp(answers, [...leaves.indicators, ...leaves.details]),
  };
  const details = leaves.details.map((leaf) => evaluateLeaf(leaf, ruleFor(leaf), { ...shared, partsOf: () => [] }));
  const context: FormContext = { ...shared, partsOf: (group) => details.filter((detail) => detail.group === group) };
  const indicators = redistribute(leaves.indicators.map((leaf) => asBonus(evaluateLeaf(leaf, ruleFor(leaf), context), policy)), decimals);
  return summarize({ form, answers, choice, policy, decimals, measures, indicators, details, rateIndicator: rateIndicatorOf(leaves, ruleFor) });
}

const isYes = (answer: string | undefined): boolean => answer === '是' || answer === 'yes';

function lookUp(answers: Answers, leaves: readonly Leaf[]): Pick<FormContext, 'answers' | 'labelOf'> {
  if (Object.keys(answers).length === 0) return { answers: null, labelOf: (id) => id };
  const labels = labelsOf(leaves);
  return { answers, labelOf: (id) => labels.get(id) ?? id };
}

/** The indicator that scores 执行率 or 支出率; null where none does. */
function rateIndicatorOf(leaves: Leaves, ruleFor: (leaf: Leaf) => Rule): string | null {
  const leaf = leaves.indicators.find((one) => one.role === 'executionRate') ?? leaves.indicators.find((one) => executionRateMethod(ruleFor(one)));
  return leaf?.id ?? null;
}

interface Summary {
  readonly form: Form;
  readonly answers: Answers;
  readonly choice: RuleChoice | null;
  readonly policy: IndicatorPolicy;
  readonly decimals: number;
  readonly measures: Measures;
  readonly indicators: readonly IndicatorEvaluation[];
  readonly details: readonly IndicatorEvaluation[];
  readonly rateIndicator: string | null;
}

function summarize({ form, answers, choice, policy, decimals, measures, indicators, details, rateIndicator }: Summary): Evaluation {
  const executionRate = executionRateOfForm(form, measures, { policy, indicator: rateIndicator });
  const found = foundMeasures(measures);
  const remainder = unexplainedRemainder(form, { executionRate, carryover: found.carryover ?? null, answers });
  // Points that were given to the neighbors are theirs now; counted twice, the sum would not be the form's.
  const standing = indicators.filter((one) => one.result.kind !== 'notApplicable' || one.result.policy !== 'notApplicableRedistributed');
  const known = formPoints(standing);
  const maxPointsSum = known.length > 0 ? sumPoints(known) : null;
  const gradeBands = gradeBandsOf({ form, ruleSet: choice?.ruleSet ?? null, whole: maxPointsSum, answer: answers[gradesId(form.id)] });
  const { total, policies } = totalOf({
    indicators, details, policy, decimals, executionRate: executionRate?.rate ?? null, gradeOf: (points) => gradeOf(points, gradeBands),
  });
  return {
    form: form.id, choice, executionRate, remainder, indicators, details, ...levelSums(indicators),
    maxPointsSum, total, totalPolicies: policies, totalByRule: totalByRule({ indicators, details }),
    gradeBands, lineRates: lineRatesOf(form, policy, measures), measures: found,
  };
}

function foundMeasures(measures: Measures): Evaluation['measures'] {
  return Object.fromEntries(ALL_MEASURES.flatMap((id) => {
    const measure = measures.find(id);
    return measure.kind === 'found' ? [[id, measure.operand] as const] : [];
  }));
}
