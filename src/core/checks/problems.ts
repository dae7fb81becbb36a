// 存在问题 and 结转结余 as her texts tell of them, against what was lost and what was not spent (C13, C21).
import { NO_POINTS, ONE } from '../units';
import { normalizeText } from '../grammar';
import { leavesOf, type Check } from './check';
import { spentOf } from './execution';

const DENIES = /^(?:目前|暂|本年度?)*(?:无|没有|不存在|未发现)(?:明显|重大|突出)?(?:的?问题|存在问题)?$/u;

/** No problems beside lost points; or problems, and not a point lost for any of them. */
export const checkProblems: Check = (checked) => {
  const { form, evaluation } = checked;
  const lost = leavesOf(checked).filter(({ deduction }) => deduction?.points.greaterThan(NO_POINTS));
  // 98% spent explains itself: nobody need call it a problem.
  const names = lost.flatMap(({ name, deduction }) => (deduction?.reason ?? deduction?.reasonNeeded ? [name] : []));
  return form.basics.texts.filter(({ label }) => /问题/.test(label.value)).flatMap(({ label: { value: about }, text: { at, value: text } }) => {
    const words = normalizeText(text).replace(/[.。;]+$/u, '');
    if (words === '') return [];
    if (DENIES.test(words)) return names.length === 0 ? [] : { kind: 'problemsDenied', at, about, text, names };
    return evaluation.total.kind === 'final' && lost.length === 0 ? { kind: 'problemsWithoutLoss', at, about } : [];
  });
};

const NO_CARRYOVER = /(?:无|没有|不存在)(?:资金|财政)?(?:结转结余|结转和结余|结转|结余)/u;

/** 无结转结余, and less was spent than budgeted: 财政 may have taken the rest back, which she would have to say. */
export const checkCarryoverDenied: Check = ({ form, evaluation }) => {
  const spent = spentOf(evaluation);
  const contradicts = form.kind === 'project' || evaluation.measures.carryover?.value.greaterThan(NO_POINTS) === true;
  if (!spent?.rate?.lessThan(ONE) || evaluation.remainder || !contradicts) return null;
  return form.basics.texts.flatMap(({ label, text: { at, value } }) => {
    const [text] = NO_CARRYOVER.exec(normalizeText(value)) ?? [];
    return text === undefined || /收回|上缴/.test(value) ? [] : { kind: 'carryoverDenied', at, about: label.value, text, budget: spent.budget, outturn: spent.outturn };
  });
};
