// Fills a form of hers in place: what the plan writes, what it asks, and what it leaves alone and why.
import {
  afterInsertions, contains, formulaReferences, sameCell, relocate, sheetNamed, shiftFormula, cellAt, contentOf,
  type CellContent, type CellRef, type InsertRows, type RangeRef, type RowInsertion, type SheetSnapshot, type WorkbookSnapshot,
} from '../workbook';
import type { Assessment, PlannedEdit } from '../assessment';
import type { Memory, WrittenCell } from '../memory';
import type { Choices, EvaluatedForm, IndicatorEvaluation, Question } from '../scoring';
import type { FormId, Scorecard } from '../tables';
import { decideFills, standsAfter, type DecidedFill, type FillContext } from './fillEdits';
import type { Fill } from './fill';
import { copyFills } from './copyFills';
import { indicatorFills, indicatorsInForm, keyOf, keysOf, rateFills } from './indicatorFills';
import { insertionFor, tearsOthers } from './insertion';
import { insertQuestion } from './insertQuestion';
import { missingRows, placeIndicators, unplaced, type MissingRows } from './placeIndicators';
import { mayMakeScorecard, planOwnScorecard } from './ownScorecard';
import { contentByRule, type Writing } from './scoreContent';
import { runFills, type PlannedRun, type RunFills } from './templateFills';
import { formAfter, inFormOrder } from './formAfter';
import { totalFills, type PlacedScore } from './totalFills';
import { writtenKey } from '../tables';

/** What is said about filling the form; every one is a finding of the catalogue. */
export type ScorecardFinding = { readonly at: RangeRef; readonly form: FormId; readonly about: string } & (
  | { readonly kind: 'rowsMissing'; readonly rows: number; readonly needed: number; readonly groups: readonly MissingRows[] }
  | { readonly kind: 'sheetProtected'; readonly cells: number }
  | { readonly kind: 'filterActive'; readonly sheet: string });

export interface ScorecardPlan {
  readonly edits: readonly PlannedEdit[];
  readonly questions: readonly Question[];
  readonly findings: readonly ScorecardFinding[];
  readonly unfilled: Assessment['unfilled'];
  /** For the memory: what the cells hold that the plan writes without a question. */
  readonly written: readonly WrittenCell[];
  /** The evaluation with its indicators in the order of the form's rows, those placed in blank rows included. */
  readonly ordered: EvaluatedForm;
  /** The same as it will stand, every place after `insertions` (those of all forms): for texts that name cells. */
  readonly after: (insertions: readonly RowInsertion[]) => EvaluatedForm;
}

/** What a plan needs besides the form. */
export interface PlanContext {
  readonly workbook: WorkbookSnapshot;
  readonly memory: Memory;
  readonly choices: Choices;
  /** Names of our sheets, the memory included. */
  readonly ownSheets: ReadonlySet<string>;
}

const NO_PLAN: Omit<ScorecardPlan, 'after' | 'ordered'> = { edits: [], questions: [], findings: [], unfilled: [], written: [] };

/**
 * Plans the form's own cells; nothing at all where it is too short without consent. Where the workbook has no form but
 * 分值, a scorecard sheet of ours is planned.
 */
export function planScorecard(evaluated: EvaluatedForm, context: PlanContext): ScorecardPlan {
  const card = evaluated.form.scorecard;
  if (!card || card.own) return planOwn(evaluated, context);
  const sheet = sheetNamed(context.workbook, card.range.sheet);
  if (!sheet) return { ...NO_PLAN, ...unchanged(evaluated) };
  const runs = runsOf(evaluated, card, sheet, context);
  const groups = missingRows(runs.map(({ run }) => run));
  if (groups.length === 0) return planCells(evaluated, card, runs, context);
  const refused = whyNoRows(card, sheet, runs, context);
  const question = insertQuestion(evaluated.form.id, firstRowOf(card), groups, context.choices);
  if (refused === null && question.given === 'insert') {
    const plan = planCells(evaluated, card, runs, context);
    return { ...plan, questions: [question, ...plan.questions] };
  }
  return {
    ...NO_PLAN,
    questions: refused === null ? [question] : [],
    findings: [rowsMissing(evaluated, card, groups)],
    unfilled: [{ form: evaluated.form.id, at: firstRowOf(card), why: refused ?? 'rowsMissing' }],
    ...unchanged(evaluated),
  };
}

const unchanged = (evaluated: EvaluatedForm): Pick<ScorecardPlan, 'ordered' | 'after'> =>
  ({ ordered: evaluated, after: (insertions) => relocate(evaluated, insertions) });

function planOwn(evaluated: EvaluatedForm, { workbook, memory, choices, ownSheets }: PlanContext): ScorecardPlan {
  const nothing = { ...NO_PLAN, ...unchanged(evaluated) };
  if (!mayMakeScorecard(evaluated)) return nothing;
  const [first] = evaluated.evaluation.indicators;
  if (workbook.structureProtected) return { ...nothing, unfilled: first ? [{ form: evaluated.form.id, at: first.at, why: 'structureProtected' }] : [] };
  const writing = { workbook, write: choices.write, ownSheets };
  return { ...nothing, ...planOwnScorecard(evaluated, { writing, memory, answers: choices.answers }) };
}

function runsOf({ evaluation }: EvaluatedForm, card: Scorecard, sheet: SheetSnapshot, { workbook }: PlanContext): readonly PlannedRun[] {
  const waiting = unplaced(card, evaluation.indicators);
  if (waiting.length === 0) return [];
  const block = { sheet, workbook, lastRow: Math.max(...card.templateRows.map(({ row }) => row), ...card.rows.map(({ row }) => row)) };
  return placeIndicators(card.templateRows, waiting).map((run) => ({ run, insertion: insertionFor(run, block) }));
}

/** The first row that waits for an indicator, at its level 1. */
function firstRowOf(card: Scorecard): CellRef {
  const [row] = card.templateRows;
  const column = row?.fields.level1?.at.column ?? row?.fields.name?.at.column ?? card.range.left;
  return { sheet: card.range.sheet, row: row?.row ?? card.range.top, column };
}

function rowsMissing({ form }: EvaluatedForm, card: Scorecard, groups: readonly MissingRows[]): ScorecardFinding {
  const first = firstRowOf(card);
  const at = { sheet: first.sheet, top: first.row, left: first.column, bottom: card.templateRows.at(-1)?.row ?? first.row, right: first.column };
  const needed = groups.reduce((sum, { count }) => sum + count, 0);
  return { kind: 'rowsMissing', at, form: form.id, about: '指标行', rows: card.templateRows.length, needed, groups };
}

/** Why rows may not be inserted even with consent; null where they may. */
function whyNoRows(card: Scorecard, sheet: SheetSnapshot, runs: readonly PlannedRun[], { workbook }: PlanContext): 'protected' | 'rowsShared' | null {
  if (sheet.protection) return 'protected';
  const insertions = runs.flatMap(({ insertion }) => (insertion ? [{ sheet: sheet.name, before: insertion.before, count: insertion.count }] : []));
  if (insertions.some(({ before }) => tearsOthers(card, before, workbook))) return 'rowsShared';
  return totalGrows(card, sheet, insertions) ? null : 'rowsShared';
}

/** Will her own total formula reach the new rows? One that names its cells one by one would leave them out. */
function totalGrows(card: Scorecard, sheet: SheetSnapshot, insertions: readonly RowInsertion[]): boolean {
  const total = card.totals?.score;
  if (!total || total.formula === null) return true;
  const column = card.templateRows[0]?.fields.score?.at.column ?? total.at.column;
  const reached = reachedFrom(sheet, total.at, new Set());
  return insertions.every(({ before, count }) => {
    const row = afterInsertions({ sheet: sheet.name, row: before, column }, insertions).row - count;
    return reached.some(({ formula }) => formulaReferences(shiftFormula(formula, sheet.name, insertions), sheet.name)
      .some((range) => contains(range, { sheet: sheet.name, row, column })));
  });
}

/** The formulas a cell of the sheet is made of, subtotals included. */
function reachedFrom(sheet: SheetSnapshot, at: CellRef, seen: ReadonlySet<string>): readonly { readonly formula: string }[] {
  const { formula } = cellAt(sheet, at.row, at.column);
  const key = `${String(at.row)},${String(at.column)}`;
  if (formula === null || seen.has(key)) return [];
  const inside = formulaReferences(formula, sheet.name)
    .filter((range) => range.sheet === sheet.name && range.bottom - range.top < 200 && range.left === range.right)
    .flatMap((range) => Array.from({ length: range.bottom - range.top + 1 }, (_, i) => ({ sheet: sheet.name, row: range.top + i, column: range.left })));
  return [{ formula }, ...inside.flatMap((cell) => reachedFrom(sheet, cell, new Set([...seen, key])))];
}

function planCells(evaluated: EvaluatedForm, card: Scorecard, runs: readonly PlannedRun[], context: PlanContext): ScorecardPlan {
  const { form } = evaluated;
  const { workbook, choices, memory, ownSheets } = context;
  const writing: Writing = { workbook, write: choices.write, ownSheets };
  const fillContext: FillContext = { form: form.id, workbook, memory, answers: choices.answers };
  const insertions = runs.flatMap(({ insertion }) => (insertion ? [{ sheet: card.range.sheet, before: insertion.before, count: insertion.count }] : []));
  const filled = runs.map((run) => runFills(evaluated, run, writing, insertions));
  const decided = decideFills([
    ...rateFills(evaluated, writing), ...copyFills(evaluated), ...indicatorFills(evaluated, writing, insertions), ...filled.flatMap(({ fills }) => fills),
  ], fillContext);
  const placed = placedScores(evaluated, decided, filled, workbook);
  const hidden = decided.some(({ outcome }) => outcome.kind === 'filteredOut');
  // With scores missing in hidden rows, a total would show a part as the whole.
  const totals = hidden ? [] : decideFills(totalFills(evaluated, { placed, insertions }, writing), fillContext);
  const offered = indicatorsInForm(evaluated).flatMap((indicator) => offerRule(evaluated, indicator, writing, fillContext));
  const all = [...decided, ...totals, ...offered];
  const ordered = inFormOrder(evaluated, filled);
  return {
    edits: [...all.flatMap(({ edits }) => edits), ...filled.flatMap((run) => insertEdits(run, card, workbook))],
    questions: all.flatMap(({ questions }) => questions),
    findings: findingsOf(evaluated, card, all),
    unfilled: isLocked(all) ? [{ form: form.id, at: firstRowOf(card), why: 'protected' }] : [],
    written: [...all.flatMap(({ written }) => written), ...filled.flatMap(({ newRows }) => newRows.map(({ fill }) => ({ key: fill.key, sheet: fill.at.sheet, content: fill.content })))],
    ordered, after: (all) => formAfter(ordered, filled, all),
  };
}

function placedScores({ form, evaluation }: EvaluatedForm, decided: readonly DecidedFill[], filled: readonly RunFills[], workbook: WorkbookSnapshot): readonly PlacedScore[] {
  const slots = filled.flatMap((run) => run.slots);
  const inForm = new Set(indicatorsInForm({ form, evaluation }));
  return evaluation.indicators.map((indicator) => {
    const slot = slots.find((one) => one.indicator === indicator);
    const at = slot ? (slot.newRow === null ? slot.template.fields.score?.at ?? null : 'newRow') : (inForm.has(indicator) ? indicator.scoreCell?.at : null) ?? null;
    if (at === 'newRow') return { indicator, at, stands: indicator.result.kind === 'scored' ? indicator.result.score.toNumber() : null };
    const fill = at && decided.find((one) => one.fill.column === 'score' && sameCell(one.fill.at, at));
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
