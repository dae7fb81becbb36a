// 合计 and 等级 as she wrote them, against what the scores give (C01, C06, C07).
import { decimalOfDouble, points, sumPoints, type Points } from '../units';
import { normalizeText } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';
import { numberIn } from './pointsSums';

/** A total typed as a number against our total; a formula against the scores that stand in her cells now. */
export function checkWrittenTotal({ form, evaluation }: Checked): readonly Finding[] {
  const { scorecard } = form;
  const field = scorecard && !scorecard.own && scorecard.templateRows.length === 0 ? scorecard.totals?.score : null;
  const printed = numberIn(field ?? null);
  if (!field || !printed) return [];
  const sum = field.formula === null ? finalPoints(evaluation.total) : standingSum(evaluation.indicators);
  if (!sum || sum.equals(printed)) return [];
  return [findingIn(form, { at: field.at, about: '总分' }, { kind: 'printedTotalDiffers', printed, sum })];
}

const finalPoints = (total: Checked['evaluation']['total']): Points | null => (total.kind === 'final' ? total.points : null);

/** Hers and ours: her formula adds up whatever stands there. */
const standingSum = (indicators: readonly IndicatorEvaluation[]): Points => sumPoints(indicators.flatMap(({ claims, scoreCell }) => {
  const ours = scoreCell?.setAside;
  return claims.typedInForm?.value ?? (typeof ours === 'number' ? [points(decimalOfDouble(ours))] : []);
}));

/** 扣分合计 typed as a number, against what the scores lose (C07); a minus before it means the same. */
export function checkWrittenDeductions({ form, evaluation }: Checked): readonly Finding[] {
  const field = form.scorecard?.own === false ? form.scorecard.totals?.deduction : null;
  const printed = field?.formula === null ? numberIn(field) : null;
  if (!field || !printed || evaluation.total.kind !== 'final') return [];
  const sum = sumPoints(evaluation.indicators.flatMap(({ deduction }) => deduction?.points ?? []));
  return sum.equals(printed.abs()) ? [] : [findingIn(form, { at: field.at, about: '扣分合计' }, { kind: 'printedDeductionsDiffer', printed, sum })];
}

/** 小计 of a first level, typed as a number, against the sum of its scores. */
export function checkWrittenSubtotals({ form, evaluation }: Checked): readonly Finding[] {
  const subtotals = form.scorecard && !form.scorecard.own ? form.scorecard.subtotals : [];
  return subtotals.flatMap(({ score, level1, label }) => {
    const printed = numberIn(score);
    const level = evaluation.level1.find((one) => one.name === level1);
    if (!score || score.formula !== null || !printed || !level?.score || level.score.equals(printed)) return [];
    return [findingIn(form, { at: score.at, about: label.value }, { kind: 'printedTotalDiffers', printed, sum: level.score })];
  });
}

export function checkWrittenGrade({ form, evaluation }: Checked): readonly Finding[] {
  const { total } = evaluation;
  const field = form.scorecard?.own === false ? form.scorecard.grade : null;
  const written = normalizeText(field?.text ?? '').replace(/等级?$|级$/, '');
  if (!field || written === '' || total.kind !== 'final' || total.grade === null) return [];
  // 优 and 优秀, 良 and 良好 are one grade.
  if (written.startsWith(total.grade) || total.grade.startsWith(written)) return [];
  return [findingIn(form, { at: field.at, about: '等级' }, { kind: 'gradeDiffers', written: field.text, byScore: total.grade, total: points(total.points) })];
}
