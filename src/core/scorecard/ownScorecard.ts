// 绩效自评表 of our own, where the workbook has no form but 分值: made at the end, laid out again in every run. Scores and
// reasons she typed there stay.
import {
  BLANK, cellAt, contentOf, freeSheetName, OWN_SHEET, OWN_SHEET_TITLE, ownRange, planSheet, sameContent, sheetNamed, textContent, valueAt,
  type CellContent, type CellRef, type SheetLayout, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot,
} from '../workbook';
import { lastWritten, type WrittenCell } from '../memory';
import { formatPercent } from '../units';
import { reportedDeductionBasis } from '../messages';
import { sumFormula, type EvaluatedForm, type IndicatorEvaluation, type Question } from '../scoring';
import { OVERWRITE, plainName, writtenKey, type Form } from '../tables';
import { overwriteQuestion } from './fillEdits';
import { pointsContent, type Fill } from './fill';
import { blankCell, cell, formSheet, headLines, textCell, type FormRow, type HeadRow } from './formSheet';
import { keyOf, keysOf } from './indicatorFills';
import { gradeContent } from './totalFills';
import { contentByRule, scoreContent, type ScoreContent, type Writing } from './scoreContent';
import type { OwnContext, OwnScorecardPlan } from './scorecardPlan';

const WIDTHS = [14, 16, 26, 16, 16, 8, 9, 34];
const HEADERS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const NAME = 3;
const SCORE = 7;
const REASON = 8;

export function planOwnScorecard(evaluated: EvaluatedForm, context: OwnContext): OwnScorecardPlan {
  const { workbook } = context.writing;
  const { name, sheet } = ownSheetOf(evaluated.form, workbook);
  const title = sheet?.name ?? freeSheetName(OWN_SHEET_TITLE.scorecard, workbook.sheets.map((one) => one.name));
  const drawn = layoutOwn(evaluated, title, sheet, context);
  const named: readonly WorkbookEdit[] = sheet ? [] : [{ kind: 'setName', name, target: { sheet: title, top: 1, left: 1, bottom: 1, right: 1 }, replaces: ownRange(workbook, name) }];
  const what = sheet ? `更新工作表“${title}”` : `新增工作表“${title}”（参考样式）`;
  return {
    questions: drawn.questions, written: drawn.written,
    edits: [...planSheet(drawn.layout, sheet), ...named].map((edit) => ({ edit, what, question: null })),
  };
}

function ownSheetOf({ scorecard }: Form, workbook: WorkbookSnapshot): { readonly name: string; readonly sheet: SheetSnapshot | null } {
  const sheet = scorecard?.own ? sheetNamed(workbook, scorecard.range.sheet) : null;
  const known = sheet && workbook.ownNames.find(({ name, target }) => name.startsWith(OWN_SHEET.scorecard) && target?.sheet === sheet.name);
  return { name: known?.name ?? OWN_SHEET.scorecard, sheet };
}

interface Drawn { readonly layout: SheetLayout; readonly questions: readonly Question[]; readonly written: readonly WrittenCell[] }

function layoutOwn(evaluated: EvaluatedForm, name: string, existing: SheetSnapshot | null, context: OwnContext): Drawn {
  const head = headOf(evaluated);
  const first = head.length + 2;
  const rows = evaluated.evaluation.indicators.map((indicator, index) => drawRow(evaluated, indicator, { sheet: name, row: first + index, existing }, context));
  const header = HEADERS.map((words) => textCell(words, 'header'));
  const body: readonly FormRow[] = [header, ...rows.map(({ cells }) => cells), ...totalRows(evaluated, { sheet: name, first }, context)];
  return {
    layout: formSheet({ name, widths: WIDTHS, orientation: 'landscape' }, head, body),
    questions: rows.flatMap(({ questions }) => questions), written: rows.flatMap(({ written }) => written),
  };
}

function headOf({ form }: EvaluatedForm): readonly HeadRow[] {
  const { basics } = form;
  const year = basics.fiscalYear ? [`（${String(basics.fiscalYear.value)}年度）`] : [];
  const pairs: readonly (readonly [string, string | undefined])[] = form.kind === 'project'
    ? [['项目名称', basics.project?.value], ['主管部门', basics.competentDepartment?.value], ['实施单位', basics.implementingUnit?.value ?? basics.unit?.value]]
    : [['单位名称', basics.unit?.value]];
  const named = pairs.flatMap(([label, value]): readonly HeadRow[] => (value === undefined ? [] : [{
    cells: [textCell(label, 'label'), textCell(value, 'text'), ...Array.from({ length: WIDTHS.length - 2 }, () => blankCell('text'))], merges: [[2, WIDTHS.length]],
  }]));
  return [...headLines(form.kind === 'project' ? '项目支出绩效自评表' : '部门整体支出绩效自评表', year, WIDTHS.length), ...named];
}

interface RowPlace { readonly sheet: string; readonly row: number; readonly existing: SheetSnapshot | null }
interface DrawnRow { readonly cells: FormRow; readonly questions: readonly Question[]; readonly written: readonly WrittenCell[] }

function drawRow(evaluated: EvaluatedForm, indicator: IndicatorEvaluation, { sheet, row, existing }: RowPlace, context: OwnContext): DrawnRow {
  const { form, evaluation } = evaluated;
  const key = keyOf(indicator, keysOf(evaluation));
  const at = { sheet, row, column: SCORE };
  const score: Fill = { key: writtenKey(form.id, key, 'score'), column: 'score', indicator: indicator.name, field: '得分', at, ...ruleContent(indicator, at, context.writing) };
  const basis = indicator.deduction?.points.greaterThan(0) ? indicator.deduction.reason?.value ?? reportedDeductionBasis(indicator, evaluation) : '';
  const reason: Fill = { key: writtenKey(form.id, key, 'reason'), column: 'reason', indicator: indicator.name, field: '原因', at: { ...at, column: REASON }, content: textContent(basis), value: basis };
  const oldRow = existing && rowOf(existing, indicator.name);
  const kept = [score, reason].map((fill) => keepHers(fill, form, oldRow === null || !existing ? BLANK : contentOf(cellAt(existing, oldRow, fill.at.column)), context));
  const { maxPoints } = indicator;
  const rate = indicator.role === 'executionRate' ? evaluation.executionRate?.rate ?? null : null;
  return {
    questions: kept.flatMap(({ questions }) => questions), written: kept.flatMap(({ written }) => written),
    cells: [
      textCell(indicator.level1 || (rate ? '预算执行' : ''), 'text'), textCell(indicator.level2, 'text'), textCell(indicator.name, 'text'),
      textCell(rate ? '100%' : indicator.target?.value ?? '', 'centered'), textCell(rate ? formatPercent(rate) : indicator.actual?.value ?? '', 'centered'),
      cell(maxPoints ? pointsContent(maxPoints) : BLANK, 'points'), cell(kept[0]?.content ?? BLANK, 'points'), cell(kept[1]?.content ?? BLANK, 'text'),
    ],
  };
}

/** Ours is what the rule gives; what she typed over it is kept by {@link keepHers}, and the rule's offered. */
function ruleContent(indicator: IndicatorEvaluation, at: CellRef, writing: Writing): ScoreContent {
  const typed = indicator.steps.some((step) => step.kind === 'typedScore' && step.at.sheet === at.sheet);
  return typed && indicator.ruleScore ? contentByRule(indicator, indicator.ruleScore, at, writing) : scoreContent(indicator, at, writing);
}

function rowOf(sheet: SheetSnapshot, name: string): number | null {
  if (!sheet.used) return null;
  for (let row = sheet.used.top; row <= sheet.used.bottom; row += 1) {
    const value = valueAt(sheet, row, NAME);
    if (typeof value === 'string' && plainName(value) === plainName(name)) return row;
  }
  return null;
}

/** What she typed over ours stays, with a question for a score. Formulas of ours move with their rows: no text of hers. */
function keepHers(fill: Fill, form: Form, found: CellContent, { memory, answers }: OwnContext): { readonly content: CellContent; readonly questions: readonly Question[]; readonly written: readonly WrittenCell[] } {
  const last = lastWritten(memory, fill.key);
  const ours = found.kind === 'blank' || found.kind === 'formula' || sameContent(found, fill.content) || (last !== null && sameContent(found, last));
  const write = { content: fill.content, questions: [], written: [{ key: fill.key, sheet: fill.at.sheet, content: fill.content }] };
  if (ours) return write;
  if (fill.column === 'reason') return { content: found, questions: [], written: [] };
  const theirs = found.kind === 'number' ? String(found.value) : found.kind === 'text' ? found.text : '';
  const question = overwriteQuestion(fill, theirs, { form: form.id, answers });
  return question.given === OVERWRITE.replace ? { ...write, questions: [question] } : { content: found, questions: [question], written: [] };
}

/** 总分 and 等级, blank until nothing is open. */
function totalRows({ evaluation }: EvaluatedForm, { sheet, first }: { readonly sheet: string; readonly first: number }, { writing }: OwnContext): readonly FormRow[] {
  const { total, indicators } = evaluation;
  const totalRow = first + indicators.length;
  const cells = indicators.flatMap(({ result }, index) => (result.kind === 'scored' ? [{ sheet, row: first + index, column: SCORE }] : []));
  const points = total.kind === 'final' ? total.points : null;
  const formula = points && writing.write === 'formulas' ? sumFormula(cells, cells.length, []) : null;
  const content: CellContent = !points ? BLANK : formula === null ? pointsContent(points) : { kind: 'formula', formula, result: points.toNumber() };
  const grade = total.kind === 'final' && total.grade !== null
    ? gradeContent(total.grade, evaluation.gradeBands?.bands ?? [], { sheet, row: totalRow, column: SCORE }, { sheet, row: totalRow + 1, column: SCORE }, writing) : BLANK;
  const line = (label: string, maxPoints: CellContent, value: CellContent): FormRow => [
    textCell(label, 'total'), ...Array.from({ length: 4 }, () => blankCell('total')), cell(maxPoints, 'totalPoints'), cell(value, 'totalPoints'), blankCell('text'),
  ];
  return [line('总分', evaluation.maxPointsSum ? pointsContent(evaluation.maxPointsSum) : BLANK, content), line('等级', BLANK, grade)];
}
