// Switches of the scoring policies: hers, else what the form says of its execution rate, else the rule set's.
import { normalizeText } from '../grammar';
import { DEFAULT_POLICY, POLICY_SWITCHES, type IndicatorPolicy, type RuleSet } from '../rules';
import type { Form } from '../tables';
import { tablesOf } from './budgetLines';
import type { Answers } from './choices';
import { switchId } from './questionIds';
import type { ScoringExtras } from './scoringExtras';

/** The policy an evaluation works under. Answers that are none of a switch's values leave it as it was. */
export function applySwitches(form: Form, ruleSet: RuleSet | null, { answers, extras }: { readonly answers: Answers; readonly extras: Pick<ScoringExtras, 'switchOfCell'> }): IndicatorPolicy {
  return POLICY_SWITCHES.reduce<IndicatorPolicy>((so, name) => {
    const answer = answers[switchId(form.id, name)];
    return answer === undefined ? so : { ...so, ...extras.switchOfCell(name, answer) };
  }, { ...(ruleSet?.policy ?? DEFAULT_POLICY), ...switchesInWords(form) });
}

const RATE = /(?:执行|支出)率/;
const WITHOUT_CARRYOVER = /(?:不含|不包括|扣除|剔除)(?:上年|上一年|以前年度|年初|历年)?(?:度)?结转/;
const WITHOUT_OTHERS = /(?:不含|不包括|扣除|剔除)(?:其他|自有|单位)资金/;

/** What the form's own words leave out of the execution rate: beside its indicator, or in a note that speaks of it. */
export function switchesInWords(form: Form): Partial<Pick<IndicatorPolicy, 'executionRateCarryover' | 'executionRateFunds'>> {
  const { scorecard } = form;
  const rows = (scorecard?.rows ?? []).filter(({ name }) => name.value.includes('率') && RATE.test(name.value));
  const notes = [...(scorecard?.notes ?? []), ...tablesOf(form).flatMap((table) => table.notes)].filter(({ value }) => RATE.test(value));
  const words = [...rows.flatMap(({ fields }) => [fields.standard?.text ?? '', fields.explanation?.text ?? '']), ...notes.map(({ value }) => value)].map(normalizeText);
  return {
    ...(words.some((one) => WITHOUT_CARRYOVER.test(one)) && { executionRateCarryover: 'excluded' }),
    ...(words.some((one) => WITHOUT_OTHERS.test(one)) && { executionRateFunds: 'fiscal' }),
  };
}
