// A form → its evaluation: every indicator with score, origin and working; levels, total and grade.
import { sumPoints } from '../units';
import { MEASURES } from '../rules';
import type { Form, PersonEntry } from '../tables';
import type { Choices } from './choices';
import { evaluateLeaf, type FormContext } from './evaluateLeaf';
import type { Evaluation, RuleChoice } from './evaluation';
import { asBonus, formPoints } from './bonus';
import { executionRateOfForm, lineRatesOf } from './executionRates';
import { gradeBandsOf, gradeOf } from './grades';
import { leavesOf } from './leaves';
import { levelSums } from './levels';
import { measuresOf } from './measures';
import { givenAway } from './notApplicable';
import { applySwitches } from './policySwitches';
import { equalSplitId, gradesId, labelsOf, rateSourceId } from './questionIds';
import { unexplainedRemainder } from './remainder';
import { executionRateMethod } from './rule';
import { ruleFinder } from './ruleOf';
import type { ScoringExtras } from './scoringExtras';
import { totalByRule, totalOf } from './totals';

const DEFAULT_DECIMALS = 2;

/**
 * Scores `form` by the chosen rule set, or by printed words and named defaults alone. Changes nothing.
 *
 * @param form    without what we wrote into it ourselves: whatever stands in its score cells is taken for hers
 * @param entries what she wrote in 评分底稿 in an earlier run
 */
// Four parts that come from four places: a form, its rules, what was chosen, what was written.
export function evaluate(form: Form, choice: RuleChoice | null, { answers, extras }: Pick<Choices, 'answers'> & { readonly extras: ScoringExtras }, entries: readonly PersonEntry[]): Evaluation {
  const ruleSet = choice?.ruleSet ?? null;
  const policy = applySwitches(form, ruleSet, { answers, extras });
  const decimals = ruleSet?.rounding.decimals ?? DEFAULT_DECIMALS;
  const ruleFor = ruleFinder(ruleSet, policy, answers[rateSourceId(form.id)] ?? null);
  const leaves = leavesOf({
    form, ruleSet, entries, equalSplit: ['是', 'yes'].includes(answers[equalSplitId(form.id)] ?? ''), decimals, extras,
    groupOf: (leaf) => {
      const { method } = ruleFor(leaf);
      return method.kind === 'indicatorSet' ? method.group : null;
    },
  });
  const measures = measuresOf(form);
  const labels = labelsOf([...leaves.indicators, ...leaves.details]);
  const shared: Omit<FormContext, 'partsOf'> = { form, ruleSet, policy, decimals, measures, answers, extras, labelOf: (id) => labels.get(id) ?? id };
  const details = leaves.details.map((leaf) => evaluateLeaf(leaf, ruleFor(leaf), { ...shared, partsOf: () => [] }));
  const context: FormContext = { ...shared, partsOf: (group) => details.filter((detail) => detail.group === group) };
  const evaluated = leaves.indicators.map((leaf) => asBonus(evaluateLeaf(leaf, ruleFor(leaf), context), policy));
  const indicators = evaluated.some(givenAway) ? extras.redistribute(evaluated, decimals) : evaluated;
  const rateIndicator = leaves.indicators.find((one) => one.role === 'executionRate') ?? leaves.indicators.find((one) => executionRateMethod(ruleFor(one)));
  const executionRate = executionRateOfForm(form, measures, { policy, indicator: rateIndicator?.id ?? null });
  const found: Evaluation['measures'] = Object.fromEntries(MEASURES.flatMap((id) => {
    const measure = measures.find(id);
    return measure.kind === 'found' ? [[id, measure.operand] as const] : [];
  }));
  // Points that were given to the neighbors are theirs now; counted twice, the sum would not be the form's.
  const known = formPoints(indicators.filter((one) => !givenAway(one)));
  const maxPointsSum = known.length > 0 ? sumPoints(known) : null;
  const gradeBands = gradeBandsOf({ form, ruleSet, whole: maxPointsSum, answer: answers[gradesId(form.id)], extras });
  const { total, policies } = totalOf({
    indicators, details, policy, decimals, executionRate: executionRate?.rate ?? null, gradeOf: (points) => gradeOf(points, gradeBands),
  });
  return {
    form: form.id, choice, policy, executionRate, indicators, details, ...levelSums(indicators), maxPointsSum, total, totalPolicies: policies,
    remainder: unexplainedRemainder(form, { executionRate, carryover: found.carryover ?? null, answers }), totalByRule: totalByRule({ indicators, details }),
    gradeBands, lineRates: lineRatesOf(form, policy, measures), measures: found,
  };
}
