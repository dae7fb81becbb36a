// 小计, 总分 and 等级 of the form: written only when nothing is open any more.
import { decimalOfDouble, sumDecimals, sumPoints, type Points } from '../units';
import { a1, sameCell, type CellContent, type CellRef, type RowInsertion } from '../workbook';
import { sumFormula, type EvaluatedForm, type Evaluation, type IndicatorEvaluation } from '../scoring';
import { GRADE_KEY, plainName, subtotalKey, TOTAL_KEY, writtenKey, type FieldCell } from '../tables';
import { NOTHING_TO_WRITE, pointsContent, type Fill } from './fill';
import type { Writing } from './scoreContent';

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

export function totalFills(evaluated: EvaluatedForm, { placed, insertions }: Standing, writing: Writing): readonly Fill[] {
  const { form, evaluation } = evaluated;
  const card = form.scorecard;
  if (!card) return [];
  const subtotals = card.subtotals.flatMap(({ label, level1, score }) => {
    const parts = level1 === null ? [] : placed.filter(({ indicator }) => plainName(indicator.level1) === plainName(level1));
    if (!score || parts.length === 0) return [];
    const sum = parts.every(({ indicator }) => indicator.result.kind === 'scored') ? sumPoints(parts.map(scoreOf)) : null;
    return [pointsFill(writtenKey(form.id, subtotalKey(label.value), 'total'), label.value, score.at, sumContent(sum, { placed: parts, insertions }, score.at, writing))];
  });
  const total = writable(card.totals?.score);
  const fills = total ? [pointsFill(writtenKey(form.id, TOTAL_KEY, 'total'), '总分', total.at, sumContent(finalPoints(evaluation), { placed, insertions }, total.at, writing))] : [];
  return [...subtotals, ...fills, ...gradeFills(evaluated, total, writing)];
}

/** A total told within a longer text of hers is not ours to write. */
const writable = (cell: FieldCell | null | undefined): FieldCell | null => (cell && !cell.partOfText ? cell : null);

const finalPoints = ({ total }: Evaluation): Points | null => (total.kind === 'final' ? total.points : null);

const scoreOf = ({ indicator }: PlacedScore): Points =>
  (indicator.result.kind === 'scored' ? indicator.result.score : sumPoints([]));

const pointsFill = (key: string, indicator: string, at: CellRef, held: Pick<Fill, 'content' | 'value'>): Fill =>
  ({ key, column: 'total', indicator, field: '得分', at, ...held });

/** Live where every part stands in the form as a number, and those numbers make the sum; else the value. */
function sumContent(sum: Points | null, { placed, insertions }: Standing, at: CellRef, writing: Writing): Pick<Fill, 'content' | 'value'> {
  if (sum === null) return NOTHING_TO_WRITE;
  const scored = placed.filter(({ indicator }) => indicator.result.kind === 'scored');
  const numbers = scored.flatMap(({ stands }) => (stands === null ? [] : [decimalOfDouble(stands)]));
  const cells = scored.flatMap(({ at: cell }) => (cell === null || cell === 'newRow' || cell.sheet !== at.sheet || sameCell(cell, at) ? [] : [cell]));
  const whole = numbers.length === scored.length && sumDecimals(numbers).equals(sum);
  const formula = writing.write === 'formulas' && whole && cells.length > 0 ? sumFormula(cells, scored.length, insertions) : null;
  const content: CellContent = formula === null ? pointsContent(sum) : { kind: 'formula', formula, result: sum.toNumber() };
  return { content, value: sum.toNumber() };
}

/**
 * 等级 follows 总分 by a formula wherever 总分 is a formula or figure on the same sheet, so that the two never disagree
 * after a figure was changed by hand. See docs/decisions/grade-formula.md.
 */
function gradeFills({ form, evaluation }: EvaluatedForm, total: FieldCell | null, writing: Writing): readonly Fill[] {
  const grade = writable(form.scorecard?.grade);
  if (!grade) return [];
  const label = evaluation.total.kind === 'final' ? evaluation.total.grade : null;
  const bands = evaluation.gradeBands?.bands ?? [];
  const held = label === null ? NOTHING_TO_WRITE : { value: label, content: gradeContent(label, bands, total?.at ?? null, grade.at, writing) };
  return [{ key: writtenKey(form.id, GRADE_KEY, 'grade'), column: 'grade', indicator: '总分', field: '等级', at: grade.at, ...held }];
}

/** A formula over the total cell `total`, or the label. */
export function gradeContent(
  label: string, bands: readonly { readonly label: string; readonly from: Points }[], total: CellRef | null, at: CellRef, writing: Writing,
): CellContent {
  if (writing.write === 'values' || !total || total.sheet !== at.sheet || bands.length < 2) return { kind: 'text', text: label };
  const falling = [...bands].sort((a, b) => b.from.comparedTo(a.from));
  const lowest = falling.at(-1);
  const cell = a1(total);
  // Sums of two-place figures as doubles can miss a bound by a hair: rounded first, 90 is 90.
  const nested = falling.slice(0, -1).reduceRight((rest, band) => `IF(ROUND(${cell},2)>=${band.from.toFixed()},${quoted(band.label)},${rest})`, quoted(lowest?.label ?? ''));
  return { kind: 'formula', formula: `=IF(ISNUMBER(${cell}),${nested},"")`, result: label };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
