// The switches that matter to a form as it stands, to be set in 评分底稿: what each is set to, and what else it may be.
import { ONE } from '../units';
import { describeSwitch, SWITCH_WORDS, type OpenSwitch, type RuleSet } from '../rules';
import type { Form } from '../tables';
import type { Answers } from './choices';
import type { Evaluation, IndicatorEvaluation } from './evaluation';
import { applySwitches } from './policySwitches';
import type { QuestionChoice } from './question';
import { switchId } from './questionIds';

/** One switch of a form. `given`: her answer so far; null while the rule set or the default holds. */
export interface Setting {
  readonly id: string;
  readonly name: string;
  readonly now: string;
  readonly from: 'answer' | 'ruleSet' | 'default';
  readonly choices: readonly QuestionChoice[];
  readonly given: string | null;
}

interface Switch {
  readonly name: OpenSwitch['switch'];
  readonly choices: readonly QuestionChoice[];
  /** Does anything in this form hang on it? */
  readonly matters: (evaluation: Evaluation, all: readonly IndicatorEvaluation[]) => boolean;
}

const choice = (value: string, label: string): QuestionChoice => ({ value, label });

const SWITCHES: readonly Switch[] = [
  { name: 'reverse', choices: [choice('linear', '按线性扣减'), choice('ratio', '按指标值÷完成值')], matters: (_, all) => all.some((one) => one.comparison?.outcome.kind === 'exceeds') },
  { name: 'equalExceeded', choices: [choice('reached', '超过视为达到'), choice('ask', '超过由人定分')], matters: (_, all) => all.some(exceedsEqual) },
  {
    name: 'overAchievementDeduction', choices: [choice('none', '不扣分'), choice('1.3:1', '完成率130%以上扣1分')],
    matters: (_, all) => all.some((one) => one.reached === true && one.attainment?.greaterThanOrEqualTo(EXPLAIN) === true),
  },
  {
    name: 'executionRateBasis', choices: [choice('revisedBudget', '以全年预算数为分母'), choice('originalBudget', '以年初预算数为分母')],
    matters: ({ executionRate }) => executionRate?.originalBudget !== null && executionRate?.revisedBudget !== null && executionRate?.originalBudget.value.equals(executionRate.revisedBudget.value) === false,
  },
  { name: 'executionRateSource', choices: [choice('yearEnd', '年末数'), choice('average', '通报的平均执行率')], matters: ({ measures, executionRate }) => measures.averageExecutionRate !== undefined && executionRate?.indicator !== null },
  {
    name: 'controlRateBasis', choices: [choice('originalBudget', '以年初预算数为分母'), choice('revisedBudget', '以全年预算数为分母')],
    matters: ({ executionRate }, all) => all.some((one) => one.id !== executionRate?.indicator && one.steps.some((step) => step.kind === 'policy' && (step.policy === 'originalBudgetAsBase' || step.policy === 'revisedBudgetAsBase'))),
  },
  { name: 'coefficient', choices: [choice('false', '按指标值和完成值计'), choice('true', '按得分系数×分值')], matters: (_, all) => all.some((one) => one.row?.fields.coefficient !== undefined) },
  {
    name: 'capTotalByExecutionRate', choices: [choice('false', '总分不封顶'), choice('true', '总分按执行率封顶')],
    matters: ({ executionRate, total }) => executionRate?.rate?.lessThan(ONE) === true && total.kind !== 'none',
  },
];

const EXPLAIN = '1.3';

function exceedsEqual({ comparison }: IndicatorEvaluation): boolean {
  if (comparison?.target.kind !== 'quantity' || comparison.target.comparison !== '=') return false;
  const { outcome } = comparison;
  return outcome.kind === 'reached' && outcome.measured?.actual.greaterThan(outcome.measured.target) === true;
}

export function settingsOf(form: Form, evaluation: Evaluation, answers: Answers): readonly Setting[] {
  const ruleSet: RuleSet | null = evaluation.choice?.ruleSet ?? null;
  const policy = applySwitches(form, ruleSet, answers);
  const all = [...evaluation.indicators, ...evaluation.details];
  // What the rule set leaves open is asked among the questions already.
  const asked = new Set((ruleSet?.open ?? []).map((open) => open.switch));
  return SWITCHES.flatMap(({ name, choices, matters }): readonly Setting[] => {
    const id = switchId(form.id, name);
    const given = answers[id] ?? null;
    if (asked.has(name) || (given === null && !matters(evaluation, all))) return [];
    const from = given !== null ? 'answer' : ruleSet?.policy.sources[name] ? 'ruleSet' : 'default';
    return [{ id, name: SWITCH_WORDS[name], now: describeSwitch(policy, name), from, choices, given }];
  });
}
