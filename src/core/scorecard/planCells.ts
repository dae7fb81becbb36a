// The cells of a form that has rows enough: fills decided, totals last, and the new rows with what goes into them.
import {
  cellAt, contentOf, formatCell, sameCell, sheetNamed, topLeft, type CellContent, type InsertRows, type WorkbookSnapshot,
} from '../workbook';
import type { PlannedEdit } from '../assessment';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import { writtenKey, type Scorecard } from '../tables';
import { copyFills } from './copyFills';
import type { Fill } from './fill';
import { decideFills, standsAfter, type DecidedFill, type FillContext } from './fillEdits';
import { formAfter, inFormOrder } from './formAfter';
import { indicatorFills, indicatorsInForm, keyOf, keysOf, rateFills } from './indicatorFills';
import { contentByRule, type Writing } from './scoreContent';
import type { PlanContext, ScorecardFinding, ScorecardPlan } from './scorecardPlan';
import { runFills, type PlannedRun, type RunFills } from './templateFills';
import { totalFills, type PlacedScore } from './totalFills';

/** Decides every cell of the form, the rows that come in included. */
export function planCells(evaluated: EvaluatedForm, card: Scorecard, runs: readonly PlannedRun[], context: PlanContext): ScorecardPlan {
  const { form } = evaluated;
  const { workbook, choices, memory, ownSheets } = context;
  const writing: Writing = { workbook, write: choices.write, ownSheets };
  const fillContext: FillContext = { form: form.id, workbook, memory, answers: choices.answers };
  const insertions = runs.flatMap(({ insertion }) => (insertion ? [{ sheet: card.range.sheet, before: insertion.before, count: insertion.count }] : []));
  const filled = runs.map((run) => runFills(evaluated, run, writing));
  const decided = decideFills([
    ...rateFills(evaluated, writing), ...copyFills(evaluated), ...indicatorFills(evaluated, writing), ...filled.flatMap(({ fills }) => fills),
  ], fillContext);
  const placed = placedScores(evaluated, decided, filled, workbook);
  const hidden = decided.some(({ outcome }) => outcome.kind === 'filteredOut');
  // With scores missing in hidden rows, or left out by her, a total would differ from the scores above it.
  const totals = hidden || decided.some(isLeftOutScore) ? [] : decideFills(totalFills(evaluated, { placed, insertions }, writing), fillContext);
  const offered = indicatorsInForm(evaluated).flatMap((indicator) => offerRule(evaluated, indicator, writing, fillContext));
  const all = [...decided, ...totals, ...offered];
  const ordered = inFormOrder(evaluated, filled);
  return {
    edits: [...all.flatMap(({ edits }) => edits), ...filled.flatMap((run) => insertEdits(run, card, workbook))],
    questions: all.flatMap(({ questions }) => questions),
    findings: findingsOf(evaluated, card, all),
    unfilled: isLocked(all) ? [{ form: form.id, at: topLeft(card.range), why: 'protected' }] : [],
    written: [...all.flatMap(({ written }) => written), ...filled.flatMap(({ newRows }) => newRows.map(({ fill }) => ({ key: fill.key, sheet: fill.at.sheet, content: fill.content })))],
    ordered, after: (all) => formAfter(ordered, filled, all),
  };
}

const isLeftOutScore = ({ fill, outcome, edits }: DecidedFill): boolean => fill.column === 'score' && outcome.kind === 'write' && edits.length === 0;

function placedScores({ form, evaluation }: EvaluatedForm, decided: readonly DecidedFill[], filled: readonly RunFills[], workbook: WorkbookSnapshot): readonly PlacedScore[] {
  const slots = new Map(filled.flatMap((run) => run.slots.map((slot) => [slot.indicator, slot] as const)));
  const scores = new Map(decided.filter(({ fill }) => fill.column === 'score').map((one) => [formatCell(one.fill.at), one] as const));
  const inForm = new Set(indicatorsInForm({ form, evaluation }));
  return evaluation.indicators.map((indicator) => {
    const slot = slots.get(indicator);
    const at = slot ? (slot.newRow === null ? slot.template.fields.score?.at ?? null : 'newRow') : (inForm.has(indicator) ? indicator.scoreCell?.at : null) ?? null;
    if (at === 'newRow') return { indicator, at, stands: indicator.result.kind === 'scored' ? indicator.result.score.toNumber() : null };
    const fill = at && scores.get(formatCell(at));
    return { indicator, at, stands: fill ? standsAfter(fill, workbook) : null };
  });
}

/** Where her own score stands and counts, the rule's is offered. */
function offerRule({ form, evaluation }: EvaluatedForm, indicator: IndicatorEvaluation, writing: Writing, context: FillContext): readonly DecidedFill[] {
  const { scoreCell, ruleScore, result } = indicator;
  const typed = indicator.steps.some((step) => step.kind === 'typedScore' && scoreCell !== null && sameCell(step.at, scoreCell.at));
  if (!scoreCell || !typed || !ruleScore || result.kind !== 'scored' || result.score.equals(ruleScore)) return [];
  const at = scoreCell.at;
  const fill: Fill = {
    key: writtenKey(form.id, keyOf(indicator, keysOf(evaluation)), 'score'), column: 'score', indicator: indicator.name, field: '得分', at,
    ...contentByRule(indicator, ruleScore, at, writing),
  };
  return decideFills([fill], context);
}

/** The new rows of a run, and the labels that move up into them. */
function insertEdits({ insertion, newRows, leaves }: RunFills, card: Scorecard, workbook: WorkbookSnapshot): readonly PlannedEdit[] {
  const sheet = sheetNamed(workbook, card.range.sheet);
  if (!insertion || !sheet) return [];
  const { before, count, likeRow, extendMerges } = insertion;
  const cells = newRows.map(({ newRow, fill }): { readonly row: number; readonly column: number; readonly content: CellContent } =>
    ({ row: newRow, column: fill.at.column, content: fill.content }));
  const edit: InsertRows = { kind: 'insertRows', sheet: sheet.name, before, count, likeRow, extendMerges, cells };
  const moved = leaves.map((at): PlannedEdit => ({
    edit: { kind: 'setCell', at, content: { kind: 'blank' }, replaces: contentOf(cellAt(sheet, at.row, at.column)) }, what: '指标名称移到新插入的首行', question: null,
  }));
  return [...moved, { edit, what: `插入${String(count)}行`, question: null }];
}

const isLocked = (all: readonly DecidedFill[]): boolean =>
  all.some(({ outcome }) => outcome.kind === 'locked') && !all.some(({ edits }) => edits.length > 0);

function findingsOf({ form }: EvaluatedForm, card: Scorecard, all: readonly DecidedFill[]): readonly ScorecardFinding[] {
  const locked = all.filter(({ outcome }) => outcome.kind === 'locked').length;
  const hidden = all.some(({ outcome }) => outcome.kind === 'filteredOut');
  return [
    ...(locked > 0 ? [{ kind: 'sheetProtected' as const, at: card.range, form: form.id, about: card.range.sheet, cells: locked }] : []),
    ...(hidden ? [{ kind: 'filterActive' as const, at: card.range, form: form.id, about: card.range.sheet, sheet: card.range.sheet }] : []),
  ];
}
