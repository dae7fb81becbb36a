// 合计 and 等级 as she wrote them, against what the scores give (C01, C06, C07).
import { decimalOfDouble, points, sumPoints, type Points } from '../units';
import { normalizeText } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import type { Form, Scorecard } from '../tables';
import type { Check } from './check';
import { numberIn } from './pointsSums';

/** What stands in a form of ours we wrote. */
const hersOf = ({ scorecard }: Form): Scorecard | null => (scorecard?.own === false ? scorecard : null);

/** A total typed as a number against our total; a formula against the scores that stand in her cells now. */
export const checkWrittenTotal: Check = ({ form, evaluation: { total, indicators } }) => {
  const hers = hersOf(form);
  const field = hers?.templateRows.length === 0 ? hers.totals?.score : null;
  const printed = numberIn(field);
  if (!field || !printed) return null;
  const ours = total.kind === 'final' ? total.points : null;
  const sum = field.formula === null ? ours : standingSum(indicators);
  return sum && !sum.equals(printed) ? { kind: 'printedTotalDiffers', at: field.at, about: '总分', printed, sum } : null;
};

/** Hers and ours: her formula adds up whatever stands there. */
const standingSum = (indicators: readonly IndicatorEvaluation[]): Points => sumPoints(indicators.flatMap(({ claims, scoreCell }) => {
  const ours = scoreCell?.setAside;
  return claims.typedInForm?.value ?? (typeof ours === 'number' ? [points(decimalOfDouble(ours))] : []);
}));

/** 扣分合计 typed as a number, against what the scores lose (C07); a minus before it means the same. */
export const checkWrittenDeductions: Check = ({ form, evaluation: { total, indicators } }) => {
  const field = hersOf(form)?.totals?.deduction;
  const printed = field?.formula === null ? numberIn(field) : null;
  if (!field || !printed || total.kind !== 'final') return null;
  const sum = sumPoints(indicators.flatMap(({ deduction }) => deduction?.points ?? []));
  return sum.equals(printed.abs()) ? null : { kind: 'printedDeductionsDiffer', at: field.at, about: '扣分合计', printed, sum };
};

/** 小计 of a first level, typed as a number, against the sum of its scores. */
export const checkWrittenSubtotals: Check = ({ form, evaluation: { level1: levels } }) => (hersOf(form)?.subtotals ?? []).flatMap(({ score: field, level1, label }) => {
  const printed = field?.formula === null ? numberIn(field) : null;
  const sum = levels.find(({ name }) => name === level1)?.score;
  return field && printed && sum && !sum.equals(printed) ? { kind: 'printedTotalDiffers', at: field.at, about: label.value, printed, sum } : [];
});

export const checkWrittenGrade: Check = ({ form, evaluation: { total } }) => {
  const field = hersOf(form)?.grade;
  const written = normalizeText(field?.text ?? '').replace(/等级?$|级$/, '');
  if (!field || written === '' || total.kind !== 'final' || total.grade === null) return null;
  // 优 and 优秀, 良 and 良好 are one grade.
  if (written.startsWith(total.grade) || total.grade.startsWith(written)) return null;
  return { kind: 'gradeDiffers', at: field.at, about: '等级', written: field.text, byScore: total.grade, total: total.points };
};
