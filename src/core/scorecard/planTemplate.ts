// The plan of a form whose blank rows wait for indicators of another table of hers: they are filled from it, and rows that
// are missing come in, with her consent.
import { cellAt, contentOf, sheetNamed, BLANK, type CellRef, type SheetSnapshot } from '../workbook';
import type { PlannedEdit } from '../assessment';
import type { EvaluatedForm } from '../scoring';
import type { Scorecard } from '../tables';
import { writtenBy } from './fill';
import { formAfter, inFormOrder } from './formAfter';
import { insertionFor, tearsOthers } from './insertion';
import { insertQuestion } from './insertQuestion';
import { missingRows, placeIndicators, type MissingRows } from './placeIndicators';
import { planCells, type FilledRows } from './planCells';
import { emptyPlan, type PlanContext, type ScorecardFinding, type ScorecardPlan, type Template } from './scorecardPlan';
import { runFills, type PlannedRun, type RunFills } from './templateFills';
import { totalGrows } from './totalGrows';

/** The whole form, rows that come in included; nothing at all where it is too short without consent. */
export function planTemplate(evaluated: EvaluatedForm, { card, waiting }: Template, context: PlanContext): ScorecardPlan {
  const sheet = sheetNamed(context.workbook, card.range.sheet);
  if (!sheet) return emptyPlan(evaluated);
  const lastRow = Math.max(...[...card.templateRows, ...card.rows].map(({ row }) => row));
  const runs = placeIndicators(card.templateRows, waiting).map((run) => ({ run, insertion: insertionFor(run, { sheet, workbook: context.workbook, lastRow }) }));
  const groups = missingRows(runs.map(({ run }) => run));
  if (groups.length === 0) return planFilled(evaluated, card, runs, { sheet, context });
  const { id } = evaluated.form;
  const at = firstRowOf(card);
  const refused = whyNoRows(card, runs, { sheet, context });
  const question = insertQuestion(id, at, groups, context.choices);
  if (refused === null && question.given === 'insert') {
    const plan = planFilled(evaluated, card, runs, { sheet, context });
    return { ...plan, questions: [question, ...plan.questions] };
  }
  return {
    ...emptyPlan(evaluated),
    questions: refused === null ? [question] : [],
    findings: [rowsMissing(evaluated, card, groups)],
    unfilled: [{ form: id, at, why: refused ?? 'rowsMissing' }],
  };
}

interface Ground { readonly sheet: SheetSnapshot; readonly context: PlanContext }

function planFilled(evaluated: EvaluatedForm, card: Scorecard, runs: readonly PlannedRun[], { sheet, context }: Ground): ScorecardPlan {
  const filled = runs.map((run) => runFills(evaluated, run, context));
  const rows: FilledRows = {
    fills: filled.flatMap(({ fills }) => fills),
    insertions: insertionsOf(runs, sheet),
    edits: filled.flatMap((run) => insertEdits(run, sheet)),
    written: filled.flatMap(({ newRows }) => newRows.map(({ fill }) => writtenBy(fill))),
    places: new Map(filled.flatMap(({ slots }) => slots.map(({ indicator, template, newRow }) => [indicator, newRow === null ? template.fields.score?.at ?? null : 'newRow'] as const))),
  };
  const ordered = inFormOrder(evaluated, filled);
  return { ...planCells(evaluated, card, rows, context), ordered, after: (insertions) => formAfter(ordered, filled, insertions) };
}

const insertionsOf = (runs: readonly PlannedRun[], { name }: SheetSnapshot): FilledRows['insertions'] =>
  runs.flatMap(({ insertion }) => (insertion ? [{ sheet: name, before: insertion.before, count: insertion.count }] : []));

/** The new rows of a run, and the labels that move up into them. */
function insertEdits({ insertion, newRows, leaves }: RunFills, sheet: SheetSnapshot): readonly PlannedEdit[] {
  if (!insertion) return [];
  const { before, count, likeRow, extendMerges } = insertion;
  const cells = newRows.map(({ newRow, fill: { at, content } }) => ({ row: newRow, column: at.column, content }));
  const moved = leaves.map((at): PlannedEdit => ({
    edit: { kind: 'setCell', at, content: BLANK, replaces: contentOf(cellAt(sheet, at.row, at.column)) }, what: '指标名称移到新插入的首行', question: null,
  }));
  return [...moved, { edit: { kind: 'insertRows', sheet: sheet.name, before, count, likeRow, extendMerges, cells }, what: `插入${String(count)}行`, question: null }];
}

/** The first row that waits for an indicator, at its level 1. */
function firstRowOf({ templateRows: [row], range }: Scorecard): CellRef {
  const column = row?.fields.level1?.at.column ?? row?.fields.name?.at.column ?? range.left;
  return { sheet: range.sheet, row: row?.row ?? range.top, column };
}

function rowsMissing({ form }: EvaluatedForm, card: Scorecard, groups: readonly MissingRows[]): ScorecardFinding {
  const { sheet, row, column } = firstRowOf(card);
  const at = { sheet, top: row, left: column, bottom: card.templateRows.at(-1)?.row ?? row, right: column };
  const needed = groups.reduce((sum, { count }) => sum + count, 0);
  return { kind: 'rowsMissing', at, form: form.id, about: '指标行', rows: card.templateRows.length, needed, groups };
}

/** Why rows may not be inserted even with consent; null where they may. */
function whyNoRows(card: Scorecard, runs: readonly PlannedRun[], { sheet, context }: Ground): 'protected' | 'rowsShared' | null {
  if (sheet.protection) return 'protected';
  const insertions = insertionsOf(runs, sheet);
  const torn = insertions.some(({ before }) => tearsOthers(card, before, context.workbook));
  return torn || !totalGrows(card, sheet, insertions) ? 'rowsShared' : null;
}
