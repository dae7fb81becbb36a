// One row an indicator: ours to the left and right, hers in the tinted columns between.
import { a1, BLANK, contentOf, numberContent, relocate, type CellContent, type LayoutCell } from '../workbook';
import { describeDeductionBasis } from '../messages';
import { liveFormula, type Evaluation, type IndicatorEvaluation } from '../scoring';
import { BAND_WORDS, entryMark, VERDICT_WORDS, type FieldCell, type PersonEntry } from '../tables';
import type { PaperInput } from './paperInput';
import { columnOf, contentCell, paperRow, textCell, type PaperCells, type PaperRow } from './paperRow';
import { inputsContent, sourceWords, standardWords, workingWords } from './paperWords';

/** Where the row stands: on which sheet of ours, and in which row. */
export interface RowPlace { readonly sheet: string; readonly row: number }

export function indicatorRow(indicator: IndicatorEvaluation, evaluation: Evaluation, input: PaperInput, place: RowPlace): PaperRow {
  const told = relocate(indicator, input.insertions);
  const entry = input.entries.find((one) => one.form === evaluation.form && one.indicator === indicator.id) ?? null;
  const cells: PaperCells = {
    level1: textCell(indicator.level1, 'text'), level2: textCell(indicator.level2, 'text'), name: textCell(indicator.name, 'text'),
    maxPoints: contentCell(numberContent(indicator.maxPoints), 'points'),
    standard: textCell(standardWords(indicator), 'text'),
    source: textCell(sourceWords(indicator, evaluation.choice?.ruleSet ?? null), 'text'),
    inputs: contentCell(inputsContent(told.sources, input.links), 'link'),
    working: textCell(workingWords(told), indicator.result.kind === 'scored' || indicator.result.kind === 'notApplicable' ? 'text' : 'warning'),
    systemScore: contentCell(systemScore(indicator, input, place), 'points'),
    ...inputCells(entry),
    finalScore: contentCell(finalScore(indicator, entry, place.row), 'points'),
    deduction: contentCell(deductionContent(indicator, place.row), 'points'),
    basis: textCell(describeDeductionBasis(told, evaluation), 'text'),
    reasonShown: textCell(reasonShown(indicator), 'text'),
    id: textCell(entryMark(evaluation.form, indicator.id), 'mark'),
  };
  return paperRow(cells, LISTS);
}

const LISTS: PaperRow['lists'] = [{ column: columnOf('verdict'), list: VERDICT_WORDS }, { column: columnOf('band'), list: BAND_WORDS }];

/** Her cells as she wrote them, in their columns. */
export function inputCells(entry: PersonEntry | null): PaperCells {
  const input = (field: FieldCell | null, style: 'input' | 'inputPoints'): LayoutCell => contentCell(field ? contentOf(field) : BLANK, style);
  return {
    verdict: input(entry?.verdict ?? null, 'input'), band: input(entry?.band ?? null, 'input'), points: input(entry?.points ?? null, 'inputPoints'),
    pointsReason: input(entry?.pointsReason ?? null, 'input'), evidence: input(entry?.evidence ?? null, 'input'), reason: input(entry?.reason ?? null, 'input'),
  };
}

/** What the score is without a 人工得分; null while it is open. */
function ownScore({ result, ruleScore }: IndicatorEvaluation): number | null {
  if (result.kind !== 'scored') return null;
  return (result.origin === 'entered' ? ruleScore : result.score)?.toNumber() ?? null;
}

function systemScore(indicator: IndicatorEvaluation, input: PaperInput, { sheet, row }: RowPlace): CellContent {
  const value = ownScore(indicator);
  if (value === null) return BLANK;
  const computed = indicator.result.kind === 'scored' && indicator.result.origin === 'computed' && input.write === 'formulas' && input.links === 'cells';
  const at = { sheet, row, column: columnOf('systemScore') };
  const formula = computed ? liveFormula(indicator.expression, at, input.workbook, input.ownSheets) : null;
  return formula === null ? { kind: 'number', value } : { kind: 'formula', formula, result: value };
}

const cellIn = (column: Parameters<typeof columnOf>[0], row: number): string => a1({ row, column: columnOf(column) });

const CHECK_AGAIN = '请核对';

/** 人工得分 if given, else 系统得分; never a figure outside 0…分值. */
function finalScore(indicator: IndicatorEvaluation, entry: PersonEntry | null, row: number): CellContent {
  const [points, system, most] = [cellIn('points', row), cellIn('systemScore', row), cellIn('maxPoints', row)];
  const entered = `IF(ISNUMBER(${points}*1),IF(AND(${points}*1>=0,${points}*1<=${most}),${points}*1,"${CHECK_AGAIN}"),"${CHECK_AGAIN}")`;
  return { kind: 'formula', formula: `=IF(${points}="",IF(${system}="","",${system}),${entered})`, result: finalResult(indicator, entry) };
}

function finalResult(indicator: IndicatorEvaluation, entry: PersonEntry | null): string | number {
  if (!entry?.points) return ownScore(indicator) ?? '';
  const { result } = indicator;
  return result.kind === 'scored' && result.origin === 'entered' ? result.score.toNumber() : CHECK_AGAIN;
}

/** The number 最终得分 shows, for sums over it; null while there is none. */
export function finalNumber(indicator: IndicatorEvaluation, entries: readonly PersonEntry[], form: string): number | null {
  const result = finalResult(indicator, entries.find((one) => one.form === form && one.indicator === indicator.id) ?? null);
  return typeof result === 'number' ? result : null;
}

function deductionContent({ result, deduction, maxPoints }: IndicatorEvaluation, row: number): CellContent {
  if (result.kind !== 'scored' || !maxPoints) return BLANK;
  const [final, most] = [cellIn('finalScore', row), cellIn('maxPoints', row)];
  return { kind: 'formula', formula: `=IF(ISNUMBER(${final}),ROUND(${most}-${final},2),"")`, result: deduction?.points.toNumber() ?? maxPoints.minus(result.score).toNumber() };
}

/** Her reason wherever it stands; where one is needed and missing, that it is. */
function reasonShown({ deduction, result }: IndicatorEvaluation): string {
  if (result.kind !== 'scored' || !deduction) return '';
  return deduction.reason?.value ?? (deduction.reasonNeeded ? '【待补充：原因】' : '');
}
