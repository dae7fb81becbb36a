// Actuals that decide the score but are not what a bureau accepts: bounds, rough figures, more than 100% (C09).
import { ratioOf, ZERO } from '../units';
import { normalizeText, type Measured } from '../grammar';
import { DEFAULT_POLICY } from '../rules';
import type { IndicatorEvaluation } from '../scoring';
import { actualAt, ofEachLeaf } from './check';

/** 300余人, 不达90%: decides at most whether the target is met. */
export const checkBounds = ofEachLeaf((indicator) => {
  const kind = indicator.comparison?.outcome.kind;
  if (kind !== 'boundDecides' && kind !== 'boundUndecided') return null;
  const { result, actual, target } = indicator;
  const found = { at: actualAt(indicator), text: actual?.value ?? '' };
  if (actual && normalizeText(actual.value) === normalizeText(target?.value ?? '')) return { kind: 'actualCopiesTarget', ...found };
  const registered = result.kind === 'scored' && result.origin === 'registered';
  return { kind: 'actualIsBound', ...found, decides: kind === 'boundDecides' ? 'reached' : registered ? 'registered' : 'nothing' };
});

export const checkRemarks = ofEachLeaf((indicator) => {
  const outcome = indicator.comparison?.outcome;
  const actual = indicator.actual?.value ?? '';
  const at = actualAt(indicator);
  return (outcome && 'remarks' in outcome ? outcome.remarks : []).flatMap((remark) => {
    switch (remark) {
      case 'approximate': return { kind: 'actualApproximate', at, text: actual };
      case 'rateOverHundred': return { kind: 'percentOver100', at, actual };
      case 'equalExceeded': return { kind: 'equalExceeded', at, actual, target: indicator.target?.value ?? '' };
      default: return [];
    }
  });
});

/** Targets of fewer units than this are overdone by one or two of them. */
const SMALL_TARGET = '10';

/** 120% of a target is a hint; 130% has to be explained, except for targets of a few units. */
export const checkOverAchievement = ofEachLeaf((indicator, { evaluation }) => {
  const measured = exceededTarget(indicator);
  if (!measured) return null;
  const { hint, explain } = (evaluation.choice?.ruleSet.policy ?? DEFAULT_POLICY).overAchievement;
  const attainment = ratioOf(measured.actual, measured.target);
  if (attainment.lessThan(hint)) return null;
  const small = !measured.percent && measured.target.lessThan(SMALL_TARGET) && !/^[十百千万亿]/.test(measured.unit ?? '');
  // Her own words: 213680人次 against ≥15万人次, not the figures made comparable.
  const actual = indicator.actual?.value ?? measured.actual.toFixed();
  const target = indicator.target?.value ?? measured.target.toFixed();
  const found = { at: actualAt(indicator), actual, target, attainment };
  if (small || attainment.lessThan(explain)) return { kind: 'overAchievementHint', ...found, small };
  return isExplained(indicator) ? null : { kind: 'overAchievementUnexplained', ...found };
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
