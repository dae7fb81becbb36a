// Actuals that decide the score but are not what a bureau accepts: bounds, rough figures, more than 100% (C09).
import { ratioOf, ZERO } from '../units';
import { normalizeText, type Measured, type Remark } from '../grammar';
import { DEFAULT_POLICY } from '../rules';
import type { IndicatorEvaluation } from '../scoring';
import { actualAt, findingIn, leavesOf, type Checked } from './check';
import type { Finding } from './finding';

/** 300余人, 不达90%: decides at most whether the target is met. */
export const checkBounds = (checked: Checked): readonly Finding[] =>
  leavesOf(checked).flatMap((indicator) => {
    const kind = indicator.comparison?.outcome.kind;
    if (kind !== 'boundDecides' && kind !== 'boundUndecided') return [];
    const { result, actual, target } = indicator;
    const place = { at: actualAt(indicator), about: indicator.name };
    const copied = actual !== null && normalizeText(actual.value) === normalizeText(target?.value ?? '');
    if (copied) return [findingIn(checked.form, place, { kind: 'actualCopiesTarget', text: actual.value })];
    const registered = result.kind === 'scored' && result.origin === 'registered';
    const decides = kind === 'boundDecides' ? 'reached' : registered ? 'registered' : 'nothing';
    return [findingIn(checked.form, place, { kind: 'actualIsBound', text: actual?.value ?? '', decides })];
  });

const remarksOf = (indicator: IndicatorEvaluation): readonly Remark[] => {
  const outcome = indicator.comparison?.outcome;
  return outcome && 'remarks' in outcome ? outcome.remarks : [];
};

export const checkRemarks = (checked: Checked): readonly Finding[] =>
  leavesOf(checked).flatMap((indicator) => {
    const actual = indicator.actual?.value ?? '';
    const target = indicator.target?.value ?? '';
    const place = { at: actualAt(indicator), about: indicator.name };
    return remarksOf(indicator).flatMap((remark): readonly Finding[] => {
      switch (remark) {
        case 'approximate': return [findingIn(checked.form, place, { kind: 'actualApproximate', text: actual })];
        case 'rateOverHundred': return [findingIn(checked.form, place, { kind: 'percentOver100', actual })];
        case 'equalExceeded': return [findingIn(checked.form, place, { kind: 'equalExceeded', actual, target })];
        default: return [];
      }
    });
  });

/** Targets of fewer units than this are overdone by one or two of them. */
const SMALL_TARGET = '10';

/** 120% of a target is a hint; 130% has to be explained, except for targets of a few units. */
export const checkOverAchievement = (checked: Checked): readonly Finding[] =>
  leavesOf(checked).flatMap((indicator) => {
    const measured = exceededTarget(indicator);
    if (!measured) return [];
    const { hint, explain } = (checked.evaluation.choice?.ruleSet.policy ?? DEFAULT_POLICY).overAchievement;
    const attainment = ratioOf(measured.actual, measured.target);
    if (attainment.lessThan(hint)) return [];
    const small = !measured.percent && measured.target.lessThan(SMALL_TARGET) && !/^[十百千万亿]/.test(measured.unit ?? '');
    // Her own words: 213680人次 against ≥15万人次, not the figures made comparable.
    const actual = indicator.actual?.value ?? measured.actual.toFixed();
    const target = indicator.target?.value ?? measured.target.toFixed();
    const place = { at: actualAt(indicator), about: indicator.name };
    if (small || attainment.lessThan(explain)) return [findingIn(checked.form, place, { kind: 'overAchievementHint', actual, target, attainment, small })];
    return isExplained(indicator) ? [] : [findingIn(checked.form, place, { kind: 'overAchievementUnexplained', actual, target, attainment })];
  });

/** @returns null unless more than enough was done of something that should be done */
function exceededTarget({ comparison }: IndicatorEvaluation): Measured | null {
  const outcome = comparison?.outcome;
  if (outcome?.kind !== 'reached' || !outcome.measured || comparison?.target.kind !== 'quantity') return null;
  const { comparison: sign } = comparison.target;
  return sign === '≤' || sign === '<' || !outcome.measured.target.greaterThan(ZERO) ? null : outcome.measured;
}

const isExplained = (indicator: IndicatorEvaluation): boolean =>
  [indicator.reasonCell, indicator.row?.fields.reason, indicator.row?.fields.remark].some((cell) => (cell?.text ?? '').length > 1);
