// The plan of one form: filled in place where it may be, a sheet of our own where there is none, and why not otherwise.
import { relocate, sheetNamed, type CellRef, type SheetSnapshot } from '../workbook';
import type { EvaluatedForm } from '../scoring';
import type { Scorecard } from '../tables';
import { insertionFor, tearsOthers } from './insertion';
import { insertQuestion } from './insertQuestion';
import { missingRows, placeIndicators, unplaced, type MissingRows } from './placeIndicators';
import { planCells } from './planCells';
import type { PlanContext, ScorecardFinding, ScorecardPlan } from './scorecardPlan';
import type { PlannedRun } from './templateFills';
import { totalGrows } from './totalGrows';

const NO_PLAN: Omit<ScorecardPlan, 'after' | 'ordered'> = { edits: [], questions: [], findings: [], unfilled: [], written: [] };

/**
 * Plans the form's own cells; nothing at all where it is too short without consent. Where the workbook has no form but
 * 分值, a scorecard sheet of ours is planned.
 */
export function planScorecard(evaluated: EvaluatedForm, context: PlanContext): ScorecardPlan {
  const card = evaluated.form.scorecard;
  const held = context.held?.get(evaluated.form.id);
  if (held) return { ...NO_PLAN, unfilled: [{ form: evaluated.form.id, ...held }], ...unchanged(evaluated) };
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

/** Is there something to put into a scorecard of ours? Not where no 分值 is known. */
const mayMakeScorecard = ({ evaluation }: EvaluatedForm): boolean => evaluation.total.kind !== 'none' && evaluation.indicators.some(({ maxPoints }) => maxPoints !== null);

function planOwn(evaluated: EvaluatedForm, { workbook, memory, choices, ownSheets, planOwnScorecard }: PlanContext): ScorecardPlan {
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
