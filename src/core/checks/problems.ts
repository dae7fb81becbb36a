// 存在问题 and 结转结余 as her texts tell of them, against what was lost and what was not spent (C13, C21).
import { NO_POINTS, ONE, yuan } from '../units';
import { normalizeText } from '../grammar';
import { findingIn, leavesOf, type Checked } from './check';
import type { Finding } from './finding';

const DENIES = /^(?:目前|暂|本年度?)*(?:无|没有|不存在|未发现)(?:明显|重大|突出)?(?:的?问题|存在问题)?$/u;

/** No problems beside lost points; or problems, and not a point lost for any of them. */
export function checkProblems(checked: Checked): readonly Finding[] {
  const { form, evaluation } = checked;
  const lost = leavesOf(checked).filter(({ deduction }) => deduction?.points.greaterThan(NO_POINTS));
  // 98% spent explains itself: nobody need call it a problem.
  const owed = lost.filter(({ deduction }) => deduction?.reason ?? deduction?.reasonNeeded);
  return form.basics.texts.filter(({ label }) => /问题/.test(label.value)).flatMap(({ label, text }): readonly Finding[] => {
    const words = normalizeText(text.value).replace(/[.。;]+$/u, '');
    const place = { at: text.at, about: label.value };
    if (words === '') return [];
    if (DENIES.test(words)) return owed.length === 0 ? [] : [findingIn(form, place, { kind: 'problemsDenied', text: text.value, names: owed.map(({ name }) => name) })];
    return evaluation.total.kind === 'final' && lost.length === 0 ? [findingIn(form, place, { kind: 'problemsWithoutLoss' })] : [];
  });
}

const NO_CARRYOVER = /(?:无|没有|不存在)(?:资金|财政)?(?:结转结余|结转和结余|结转|结余)/u;

/** 无结转结余, and less was spent than budgeted: 财政 may have taken the rest back, which she would have to say. */
export function checkCarryoverDenied({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate, remainder, measures } = evaluation;
  const budget = executionRate?.revisedBudget ?? executionRate?.originalBudget;
  const outturn = executionRate?.outturn;
  const contradicts = form.kind === 'project' || measures.carryover?.value.greaterThan(NO_POINTS) === true;
  if (!budget || !outturn || remainder || !contradicts || !executionRate.rate?.lessThan(ONE)) return [];
  return form.basics.texts.flatMap(({ label, text }) => {
    const [words] = NO_CARRYOVER.exec(normalizeText(text.value)) ?? [];
    if (words === undefined || /收回|上缴/.test(text.value)) return [];
    return [findingIn(form, { at: text.at, about: label.value }, { kind: 'carryoverDenied', text: words, budget: yuan(budget.value), outturn: yuan(outturn.value) })];
  });
}
