// The switches that matter to a form as it stands, to be set in 评分底稿: what each is set to, and what else it may be.
import { ONE } from '../units';
import { CHOICE_WORDS, describeSwitch, isChoiceSwitch, MEASURE_NAMES, SWITCH_WORDS, type MeasureId, type PolicySwitch, type RuleSet } from '../rules';
import type { BudgetCategory, Form } from '../tables';
import { isBonus } from './bonus';
import { wholeOfForm } from './budgetLines';
import type { Answers } from './choices';
import type { Evaluation, IndicatorEvaluation, Operand, Step } from './evaluation';
import { applySwitches, switchesInWords } from './policySwitches';
import type { QuestionChoice } from './question';
import { switchId } from './questionIds';

/** One switch of a form. `given`: her answer so far; null while the rule set or the default holds. */
export interface Setting {
  readonly id: string;
  readonly name: string;
  readonly now: string;
  readonly from: 'answer' | 'form' | 'ruleSet' | 'default';
  readonly choices: readonly QuestionChoice[];
  /** Other values may be typed after the pattern of the choices. */
  readonly typed: boolean;
  readonly given: string | null;
}

/** Does anything in this form hang on a switch? */
interface Facts { readonly form: Form; readonly evaluation: Evaluation; readonly all: readonly IndicatorEvaluation[] }
type Matters = (facts: Facts) => boolean;

const EXPLAIN = '1.3';

const comes = (...kinds: readonly string[]): Matters => ({ all }) => all.some(({ comparison }) => kinds.includes(comparison?.outcome.kind ?? ''));

/** Some rate in the workings is of this figure. */
const rateOf = (...ids: readonly MeasureId[]): Matters => ({ all }) => {
  const names = ids.map((id) => MEASURE_NAMES[id]);
  return all.some(({ steps, ruleSteps }) => [...steps, ...ruleSteps].some((step) => figuresOf(step).some(({ name }) => names.includes(name))));
};

const figuresOf = (step: Step): readonly Operand[] =>
  (step.kind === 'quotient' ? [step.numerator, step.denominator] : step.kind === 'limit' ? [step.actual, step.limit] : []);

const twoBudgets: Matters = ({ evaluation: { executionRate } }) => {
  const { originalBudget, revisedBudget } = executionRate ?? {};
  return originalBudget && revisedBudget ? !originalBudget.value.equals(revisedBudget.value) : false;
};

/** The execution rate is scored, and the whole holds money of this kind. */
const holds = (category: BudgetCategory): Matters => ({ form, evaluation: { executionRate } }) =>
  executionRate !== null && executionRate.indicator !== null
  && (wholeOfForm(form)?.table.lines ?? []).some((line) => line.category === category && Object.values(line.amounts).some((amount) => !amount.yuan.isZero()));

const exceedsEqual: Matters = ({ all }) => all.some(({ comparison }) => {
  if (comparison?.target.kind !== 'quantity' || comparison.target.comparison !== '=') return false;
  const { outcome } = comparison;
  return outcome.kind === 'reached' && outcome.measured?.actual.greaterThan(outcome.measured.target) === true;
});

const MATTERS: readonly (readonly [PolicySwitch, Matters])[] = [
  ['reverse', comes('exceeds')],
  ['achievedQualitative', comes('achievedInWords')],
  ['qualitativeBands', comes('notAchievedInWords')],
  ['passThreshold', comes('short')],
  ['equalExceeded', exceedsEqual],
  ['overAchievementDeduction', ({ all }) => all.some((one) => one.reached === true && one.attainment?.greaterThanOrEqualTo(EXPLAIN) === true)],
  ['executionRateBasis', twoBudgets],
  ['executionRateSource', ({ evaluation: { measures, executionRate } }) => executionRate?.indicator !== null && (measures.averageExecutionRate ?? measures.quarterlyExecutionRate) !== undefined],
  ['executionRateCarryover', holds('priorCarryover')],
  ['executionRateFunds', holds('otherFunds')],
  ['carryoverRateBasis', (facts) => twoBudgets(facts) && rateOf('carryover')(facts)],
  ['controlRateBasis', rateOf('overheadsBudget', 'procurementBudget')],
  ['threePublicBasis', rateOf('threePublicBudget')],
  ['threePublicChange', rateOf('threePublicPriorYear')],
  ['coefficient', ({ all }) => all.some((one) => one.row?.fields.coefficient !== undefined)],
  ['bonus', ({ all }) => all.some((one) => isBonus(one) && one.result.kind === 'scored')],
  ['capTotalByExecutionRate', ({ evaluation: { executionRate, total } }) => executionRate?.rate?.lessThan(ONE) === true && total.kind !== 'none'],
  ['notApplicable', ({ all }) => all.some(({ verdict }) => verdict?.value === 'notApplicable')],
];

const choice = (value: string, label = value): QuestionChoice => ({ value, label });

/** What is offered where the words of the rules would say too little, or the values are not a few. */
const OFFERED: Readonly<Partial<Record<PolicySwitch, readonly QuestionChoice[]>>> = {
  reverse: [choice('linear', '按线性扣减'), choice('ratio', '按指标值÷完成值')],
  qualitativeBands: [choice('80/60', '三档以80%、60%为界'), choice('80/50', '三档以80%、50%为界')],
  passThreshold: [choice('none', '不设及格线'), choice('60%', '完成率低于60%不得分')],
  overAchievementDeduction: [choice('none', '不扣分'), choice('130%以上扣1分'), choice('130%以上扣分值的10%'), choice('130%以上扣超出部分的50%')],
};

const choicesOf = (name: PolicySwitch): readonly QuestionChoice[] =>
  OFFERED[name] ?? (isChoiceSwitch(name) ? Object.entries(CHOICE_WORDS[name]).map(([value, label]) => choice(value, label)) : []);

/** Would another value of the switch change anything in this form as it stands? */
export const switchMatters = (name: PolicySwitch, form: Form, evaluation: Evaluation): boolean =>
  MATTERS.some(([other, matters]) => other === name && matters({ form, evaluation, all: [...evaluation.indicators, ...evaluation.details] }));

export function settingsOf(form: Form, evaluation: Evaluation, answers: Answers): readonly Setting[] {
  const ruleSet: RuleSet | null = evaluation.choice?.ruleSet ?? null;
  const policy = applySwitches(form, ruleSet, answers);
  const facts: Facts = { form, evaluation, all: [...evaluation.indicators, ...evaluation.details] };
  const inWords = switchesInWords(form);
  // What the rule set leaves open is asked among the questions already.
  const asked = new Set<PolicySwitch>((ruleSet?.open ?? []).map((open) => open.switch));
  return MATTERS.flatMap(([name, matters]): readonly Setting[] => {
    const id = switchId(form.id, name);
    const given = answers[id] ?? null;
    if (asked.has(name) || (given === null && !matters(facts))) return [];
    const from = given !== null ? 'answer' : name in inWords ? 'form' : ruleSet?.policy.sources[name] ? 'ruleSet' : 'default';
    return [{ id, name: SWITCH_WORDS[name], now: describeSwitch(policy, name), from, choices: choicesOf(name), typed: !isChoiceSwitch(name), given }];
  });
}
