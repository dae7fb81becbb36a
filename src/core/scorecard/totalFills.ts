// 小计, 总分 and 等级 of the form: written only when nothing is open any more.
import { decimalOfDouble, sumDecimals, sumPoints, type Points } from '../units';
import { a1, BLANK, numberContent, sameCell, textContent, type CellContent, type CellRef, type RowInsertion } from '../workbook';
import { sumFormula, type EvaluatedForm, type IndicatorEvaluation } from '../scoring';
import { GRADE_KEY, plainName, subtotalKey, TOTAL_KEY, type FieldCell } from '../tables';
import { fillOf, type Fill } from './fill';
import type { PlanContext } from './scorecardPlan';

/**
 * An indicator with its cell in the form and the number that will stand there; nulls where there is none.
 * `newRow`: it comes into an inserted row, which has no address yet.
 */
export interface PlacedScore {
  readonly indicator: IndicatorEvaluation;
  readonly at: CellRef | 'newRow' | null;
  readonly stands: number | null;
}

/** The form as it will be: where each score stands, and the rows that come in. */
export interface Standing { readonly placed: readonly PlacedScore[]; readonly insertions: readonly RowInsertion[] }

export function totalFills({ form: { id: form, scorecard }, evaluation: { total: result, gradeBands } }: EvaluatedForm, { placed, insertions }: Standing, context: PlanContext): readonly Fill[] {
  if (!scorecard) return [];
  const final = result.kind === 'final' ? result : null;
  const totalOf = (row: string, indicator: string, at: CellRef, parts: readonly PlacedScore[], sum: Points | null): Fill =>
    fillOf({ form, row, indicator }, 'total', { at, content: sumContent(sum, { placed: parts, insertions }, at, context) });
  const subtotals = scorecard.subtotals.flatMap(({ label, level1, score }) => {
    const parts = level1 === null ? [] : placed.filter(({ indicator }) => plainName(indicator.level1) === plainName(level1));
    const sum = parts.every(isScored) ? sumPoints(parts.map(({ indicator }) => indicator.result.score)) : null;
    return score && parts.length > 0 ? [totalOf(subtotalKey(label.value), label.value, score.at, parts, sum)] : [];
  });
  const total = writable(scorecard.totals?.score);
  const grade = writable(scorecard.grade);
  return [
    ...subtotals,
    ...(total ? [totalOf(TOTAL_KEY, '总分', total.at, placed, final && final.points)] : []),
    ...(grade ? [fillOf({ form, row: GRADE_KEY, indicator: '总分' }, 'grade', { at: grade.at, content: gradeContent(final?.grade ?? null, gradeBands?.bands ?? [], total?.at ?? null, grade.at, context) })] : []),
  ];
}

type Scored = PlacedScore & { readonly indicator: { readonly result: { readonly kind: 'scored'; readonly score: Points } } };
const isScored = (placed: PlacedScore): placed is Scored => placed.indicator.result.kind === 'scored';

/** A total told within a longer text of hers is not ours to write. */
const writable = (cell: FieldCell | null | undefined): FieldCell | null => (cell && !cell.partOfText ? cell : null);

/** Live where every part stands in the form as a number, and those numbers make the sum; else the value. */
function sumContent(sum: Points | null, { placed, insertions }: Standing, at: CellRef, { choices }: PlanContext): CellContent {
  const scored = placed.filter(isScored);
  const numbers = scored.flatMap(({ stands }) => (stands === null ? [] : [decimalOfDouble(stands)]));
  const cells = scored.flatMap(({ at: cell }) => (cell === null || cell === 'newRow' || cell.sheet !== at.sheet || sameCell(cell, at) ? [] : [cell]));
  const live = sum && choices.write === 'formulas' && numbers.length === scored.length && sumDecimals(numbers).equals(sum) && cells.length > 0;
  const formula = live ? sumFormula(cells, scored.length, insertions) : null;
  return sum && formula !== null ? { kind: 'formula', formula, result: sum.toNumber() } : numberContent(sum);
}

/**
 * 等级 follows 总分 by a formula wherever 总分 is a formula or figure on the same sheet, so that the two never disagree
 * after a figure was changed by hand. See docs/decisions/grade-formula.md.
 * @param label null while there is none; else the formula over the total cell `total`, or the label
 */
export function gradeContent(
  label: string | null, bands: readonly { readonly label: string; readonly from: Points }[], total: CellRef | null, at: CellRef, { choices }: PlanContext,
): CellContent {
  if (label === null) return BLANK;
  const [lowest, ...higher] = [...bands].sort((a, b) => a.from.comparedTo(b.from));
  if (choices.write === 'values' || !total || total.sheet !== at.sheet || !lowest || higher.length === 0) return textContent(label);
  const cell = a1(total);
  // Sums of two-place figures as doubles can miss a bound by a hair: rounded first, 90 is 90.
  const nested = higher.reduce((rest, band) => `IF(ROUND(${cell},2)>=${band.from.toFixed()},${quoted(band.label)},${rest})`, quoted(lowest.label));
  return { kind: 'formula', formula: `=IF(ISNUMBER(${cell}),${nested},"")`, result: label };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
