// The switches that matter to a form as it stands, to be set in 评分底稿: what each is set to, and what else it may be.
import { ONE } from '../units';
import type { Outcome } from '../grammar';
import { CHOICE_WORDS, describeSwitch, isChoiceSwitch, MEASURE_NAMES, POLICY_SWITCHES, SWITCH_WORDS, type MeasureId, type PolicySwitch } from '../rules';
import type { BudgetCategory, Form } from '../tables';
import { isBonus } from './bonus';
import { wholeOfForm } from './budgetLines';
import type { Answers } from './choices';
import type { Evaluation, IndicatorEvaluation, Operand, Step } from './evaluation';
import { switchesInWords } from './policySwitches';
import { choicesOf, type QuestionChoice } from './question';
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

const comes = (kind: Outcome['kind']) => ({ comparison }: IndicatorEvaluation): boolean => comparison?.outcome.kind === kind;

/** Switches of which an indicator by itself shows that they matter. */
export const SHOWN_BY: Readonly<Partial<Record<PolicySwitch, (indicator: IndicatorEvaluation) => boolean>>> = {
  reverse: comes('exceeds'), passThreshold: comes('short'), achievedQualitative: comes('achievedInWords'),
  equalExceeded: ({ comparison }) => comparison?.outcome.kind === 'reached' && comparison.outcome.remarks.includes('equalExceeded'),
  coefficient: ({ row }) => row?.fields.coefficient !== undefined,
  notApplicable: ({ verdict }) => verdict?.value === 'notApplicable',
};

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
  typeof executionRate?.indicator === 'string'
  && (wholeOfForm(form)?.table.lines ?? []).some((line) => line.category === category && Object.values(line.amounts).some((amount) => !amount.yuan.isZero()));

/** Of which the form as a whole shows it. */
const MATTERS: Readonly<Partial<Record<PolicySwitch, Matters>>> = {
  qualitativeBands: ({ all }) => all.some(comes('notAchievedInWords')),
  overAchievementDeduction: ({ all }) => all.some((one) => one.reached === true && one.attainment?.greaterThanOrEqualTo(EXPLAIN) === true),
  executionRateBasis: twoBudgets,
  executionRateSource: ({ evaluation: { measures, executionRate } }) => executionRate?.indicator !== null && (measures.averageExecutionRate ?? measures.quarterlyExecutionRate) !== undefined,
  executionRateCarryover: holds('priorCarryover'),
  executionRateFunds: holds('otherFunds'),
  carryoverRateBasis: (facts) => twoBudgets(facts) && rateOf('carryover')(facts),
  controlRateBasis: rateOf('overheadsBudget', 'procurementBudget'),
  threePublicBasis: rateOf('threePublicBudget'),
  threePublicChange: rateOf('threePublicPriorYear'),
  bonus: ({ all }) => all.some((one) => isBonus(one) && one.result.kind === 'scored'),
  capTotalByExecutionRate: ({ evaluation: { executionRate, total } }) => executionRate?.rate?.lessThan(ONE) === true && total.kind !== 'none',
};

/** What is offered where the words of the rules would say too little, or the values are not a few. */
const OFFERED: Readonly<Partial<Record<PolicySwitch, readonly QuestionChoice[]>>> = {
  reverse: choicesOf(['linear', '按线性扣减'], ['ratio', '按指标值÷完成值']),
  qualitativeBands: choicesOf(['80/60', '三档以80%、60%为界'], ['80/50', '三档以80%、50%为界']),
  passThreshold: choicesOf(['none', '不设及格线'], ['60%', '完成率低于60%不得分']),
  overAchievementDeduction: choicesOf(['none', '不扣分'], '130%以上扣1分', '130%以上扣分值的10%', '130%以上扣超出部分的50%'),
};

/** @returns undefined for a switch that is not offered beside the form */
function mattersOf(name: PolicySwitch): Matters | undefined {
  const byIndicator = SHOWN_BY[name];
  return byIndicator ? ({ all }) => all.some(byIndicator) : MATTERS[name];
}

const factsOf = (form: Form, evaluation: Evaluation): Facts => ({ form, evaluation, all: [...evaluation.indicators, ...evaluation.details] });

/** Would another value of the switch change anything in this form as it stands? */
export const switchMatters = (name: PolicySwitch, form: Form, evaluation: Evaluation): boolean => mattersOf(name)?.(factsOf(form, evaluation)) === true;

export function settingsOf(form: Form, evaluation: Evaluation, answers: Answers): readonly Setting[] {
  const ruleSet = evaluation.choice?.ruleSet ?? null;
  const inWords = switchesInWords(form);
  const facts = factsOf(form, evaluation);
  return POLICY_SWITCHES.flatMap((name): readonly Setting[] => {
    const id = switchId(form.id, name);
    const given = answers[id] ?? null;
    const matters = mattersOf(name);
    // What the rule set leaves open is asked among the questions already.
    const asked = ruleSet?.open?.some((open) => open.switch === name) === true;
    if (!matters || asked || (given === null && !matters(facts))) return [];
    const from = given !== null ? 'answer' : name in inWords ? 'form' : ruleSet?.policy.sources[name] ? 'ruleSet' : 'default';
    const typed = !isChoiceSwitch(name);
    return [{ id, name: SWITCH_WORDS[name], now: describeSwitch(evaluation.policy, name), from, choices: OFFERED[name] ?? (typed ? [] : choicesOf(...Object.entries(CHOICE_WORDS[name]))), typed, given }];
  });
}
