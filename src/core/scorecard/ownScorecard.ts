// 绩效自评表 of our own, where the workbook has no form but 分值: made at the end, laid out again in every run. Scores and
// reasons she typed there stay.
import {
  BLANK, cellAt, contentOf, freeSheetName, numberContent, OWN_SHEET, OWN_SHEET_TITLE, ownRange, planSheet, sameContent, sheetNamed, shownText, textContent, valueAt,
  type CellContent, type CellRef, type SheetLayout, type SheetSnapshot, type WorkbookEdit, type WorkbookSnapshot,
} from '../workbook';
import { holdsOurs, type WrittenCell } from '../memory';
import { formatPercent } from '../units';
import { reportedDeductionBasis } from '../messages';
import { sumFormula, type EvaluatedForm, type IndicatorEvaluation, type Question } from '../scoring';
import { OVERWRITE, plainName, type Form } from '../tables';
import { overwriteQuestion } from './fillEdits';
import { fillOf, writtenBy, type Fill } from './fill';
import { blankCell, cell, formSheet, headLines, textCell, type FormRow, type HeadRow } from './formSheet';
import { linesOf } from './indicatorFills';
import { gradeContent } from './totalFills';
import { contentByRule, scoreContent } from './scoreContent';
import type { PlanContext, ScorecardExtras } from './scorecardPlan';

const WIDTHS = [14, 16, 26, 16, 16, 8, 9, 34];
const HEADERS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'];
const NAME = 3;
const SCORE = 7;
const REASON = 8;

export const planOwnScorecard: ScorecardExtras['planOwnScorecard'] = (evaluated, context) => {
  const { workbook } = context;
  const { name, sheet } = ownSheetOf(evaluated.form, workbook);
  const title = sheet?.name ?? freeSheetName(OWN_SHEET_TITLE.scorecard, workbook.sheets.map((one) => one.name));
  const drawn = layoutOwn(evaluated, title, sheet, context);
  const named: readonly WorkbookEdit[] = sheet ? [] : [{ kind: 'setName', name, target: { sheet: title, top: 1, left: 1, bottom: 1, right: 1 }, replaces: ownRange(workbook, name) }];
  const what = sheet ? `更新工作表“${title}”` : `新增工作表“${title}”（参考样式）`;
  return {
    questions: drawn.questions, written: drawn.written,
    edits: [...planSheet(drawn.layout, sheet), ...named].map((edit) => ({ edit, what, question: null })),
  };
};

function ownSheetOf({ scorecard }: Form, workbook: WorkbookSnapshot): { readonly name: string; readonly sheet: SheetSnapshot | null } {
  const sheet = scorecard?.own ? sheetNamed(workbook, scorecard.range.sheet) : null;
  const known = sheet && workbook.ownNames.find(({ name, target }) => name.startsWith(OWN_SHEET.scorecard) && target?.sheet === sheet.name);
  return { name: known?.name ?? OWN_SHEET.scorecard, sheet };
}

interface Drawn { readonly layout: SheetLayout; readonly questions: readonly Question[]; readonly written: readonly WrittenCell[] }

function layoutOwn(evaluated: EvaluatedForm, name: string, existing: SheetSnapshot | null, context: PlanContext): Drawn {
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

function drawRow(evaluated: EvaluatedForm, indicator: IndicatorEvaluation, { sheet, row, existing }: RowPlace, context: PlanContext): DrawnRow {
  const { evaluation } = evaluated;
  const line = linesOf(evaluated)(indicator);
  const at = { sheet, row, column: SCORE };
  const score = fillOf(line, 'score', { at, content: ruleContent(indicator, at, context) });
  const basis = indicator.deduction?.points.greaterThan(0) ? indicator.deduction.reason?.value ?? reportedDeductionBasis(indicator, evaluation) : '';
  const reason = fillOf(line, 'reason', { at: { ...at, column: REASON }, content: textContent(basis) });
  const oldRow = existing && rowOf(existing, indicator.name);
  const kept = [score, reason].map((fill) => keepHers(fill, oldRow === null || !existing ? BLANK : contentOf(cellAt(existing, oldRow, fill.at.column)), context));
  const rate = indicator.role === 'executionRate' ? evaluation.executionRate?.rate ?? null : null;
  return {
    questions: kept.flatMap(({ questions }) => questions), written: kept.flatMap(({ written }) => written),
    cells: [
      textCell(indicator.level1 || (rate ? '预算执行' : ''), 'text'), textCell(indicator.level2, 'text'), textCell(indicator.name, 'text'),
      textCell(rate ? '100%' : indicator.target?.value ?? '', 'centered'), textCell(rate ? formatPercent(rate) : indicator.actual?.value ?? '', 'centered'),
      cell(numberContent(indicator.maxPoints), 'points'), cell(kept[0]?.content ?? BLANK, 'points'), cell(kept[1]?.content ?? BLANK, 'text'),
    ],
  };
}

/** Ours is what the rule gives; what she typed over it is kept by {@link keepHers}, and the rule's offered. */
function ruleContent(indicator: IndicatorEvaluation, at: CellRef, context: PlanContext): CellContent {
  const typed = indicator.steps.some((step) => step.kind === 'typedScore' && step.at.sheet === at.sheet);
  return typed && indicator.ruleScore ? contentByRule(indicator, indicator.ruleScore, at, context) : scoreContent(indicator, at, context);
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
function keepHers(fill: Fill, found: CellContent, context: PlanContext): { readonly content: CellContent; readonly questions: readonly Question[]; readonly written: readonly WrittenCell[] } {
  const written = writtenBy(fill);
  const write = { content: fill.content, questions: [], written: [written] };
  const keep = { content: found, questions: [], written: [] };
  const ours = found.kind === 'blank' || found.kind === 'formula' || sameContent(found, fill.content) || holdsOurs(context.memory, written.key, found);
  if (ours) return write;
  if (fill.column === 'reason') return keep;
  const question = overwriteQuestion(fill, shownText(found), context);
  return { ...(question.given === OVERWRITE.replace ? write : keep), questions: [question] };
}

/** 总分 and 等级, blank until nothing is open. */
function totalRows({ evaluation }: EvaluatedForm, { sheet, first }: { readonly sheet: string; readonly first: number }, context: PlanContext): readonly FormRow[] {
  const { total, indicators } = evaluation;
  const final = total.kind === 'final' ? total : null;
  const at = { sheet, row: first + indicators.length, column: SCORE };
  const cells = indicators.flatMap(({ result }, index) => (result.kind === 'scored' ? [{ ...at, row: first + index }] : []));
  const formula = final && context.choices.write === 'formulas' ? sumFormula(cells, cells.length, []) : null;
  const sum: CellContent = final && formula !== null ? { kind: 'formula', formula, result: final.points.toNumber() } : numberContent(final && final.points);
  const grade = gradeContent(final?.grade ?? null, evaluation.gradeBands?.bands ?? [], at, { ...at, row: at.row + 1 }, context);
  const line = (label: string, maxPoints: CellContent, value: CellContent): FormRow => [
    textCell(label, 'total'), ...Array.from({ length: 4 }, () => blankCell('total')), cell(maxPoints, 'totalPoints'), cell(value, 'totalPoints'), blankCell('text'),
  ];
  return [line('总分', numberContent(evaluation.maxPointsSum), sum), line('等级', BLANK, grade)];
}
