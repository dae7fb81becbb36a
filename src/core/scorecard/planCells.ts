// The cells of a form that has rows enough: fills decided, totals last.
import { formatCell, sameCell, topLeft, type CellRef, type RowInsertion } from '../workbook';
import type { PlannedEdit } from '../assessment';
import type { WrittenCell } from '../memory';
import type { EvaluatedForm, IndicatorEvaluation } from '../scoring';
import type { Scorecard } from '../tables';
import { fillOf, type Fill } from './fill';
import { decideFills, standsAfter, type DecidedFill } from './fillEdits';
import { copyFills, indicatorFills, indicatorsInForm, linesOf, rateFills } from './indicatorFills';
import { contentByRule } from './scoreContent';
import { emptyPlan, type PlanContext, type ScorecardFinding, type ScorecardPlan } from './scorecardPlan';
import { totalFills, type PlacedScore } from './totalFills';

/** What goes into rows that waited for indicators. */
export interface FilledRows {
  /** Into rows that stand already. */
  readonly fills: readonly Fill[];
  readonly insertions: readonly RowInsertion[];
  /** The rows that come in, with what they hold. */
  readonly edits: readonly PlannedEdit[];
  readonly written: readonly WrittenCell[];
  /** Where the scores of these indicators will stand. */
  readonly places: ReadonlyMap<IndicatorEvaluation, PlacedScore['at']>;
}

export const NO_ROWS: FilledRows = { fills: [], insertions: [], edits: [], written: [], places: new Map() };

/** Decides every cell of the form, the rows that come in included. */
export function planCells(evaluated: EvaluatedForm, card: Scorecard, rows: FilledRows, context: PlanContext): ScorecardPlan {
  const { form: { id: form } } = evaluated;
  const decided = decideFills([...rateFills(evaluated, context), ...copyFills(evaluated), ...indicatorFills(evaluated, context), ...rows.fills], context);
  const placed = placedScores(evaluated, decided, rows, context);
  const hidden = decided.some(({ outcome }) => outcome === 'filteredOut');
  // With scores missing in hidden rows, or left out by her, a total would differ from the scores above it.
  const totals = hidden || decided.some(isLeftOutScore) ? [] : decideFills(totalFills(evaluated, { placed, insertions: rows.insertions }, context), context);
  const all = [...decided, ...totals, ...decideFills(offeredScores(evaluated, context), context)];
  const locked = all.filter(({ outcome }) => outcome === 'locked').length;
  const edits = all.flatMap((one) => one.edits);
  const told = { at: card.range, form, about: card.range.sheet };
  const findings: readonly ScorecardFinding[] = [
    ...(locked > 0 ? [{ ...told, kind: 'sheetProtected' as const, cells: locked }] : []),
    ...(all.some(({ outcome }) => outcome === 'filteredOut') ? [{ ...told, kind: 'filterActive' as const, sheet: card.range.sheet }] : []),
  ];
  return {
    ...emptyPlan(evaluated), findings,
    edits: [...edits, ...rows.edits],
    questions: all.flatMap(({ questions }) => questions),
    unfilled: locked > 0 && edits.length === 0 ? [{ form, at: topLeft(card.range), why: 'protected' }] : [],
    written: [...all.flatMap(({ written }) => written), ...rows.written],
  };
}

const isLeftOutScore = ({ fill, outcome, edits }: DecidedFill): boolean => fill.column === 'score' && outcome === 'write' && edits.length === 0;

function placedScores(evaluated: EvaluatedForm, decided: readonly DecidedFill[], { places }: FilledRows, { workbook }: PlanContext): readonly PlacedScore[] {
  const scores = new Map(decided.filter(({ fill }) => fill.column === 'score').map((one) => [formatCell(one.fill.at), one] as const));
  const stands = new Map<IndicatorEvaluation, PlacedScore['at']>([...indicatorsInForm(evaluated).map((indicator) => [indicator, indicator.scoreCell?.at ?? null] as const), ...places]);
  return evaluated.evaluation.indicators.map((indicator) => {
    const at = stands.get(indicator) ?? null;
    if (at === 'newRow') return { indicator, at, stands: indicator.result.kind === 'scored' ? indicator.result.score.toNumber() : null };
    const score = at && scores.get(formatCell(at));
    return { indicator, at, stands: score ? standsAfter(score, workbook) : null };
  });
}

/** Where her own score stands and counts, the rule's is offered. */
function offeredScores(evaluated: EvaluatedForm, context: PlanContext): readonly Fill[] {
  const lineOf = linesOf(evaluated);
  return indicatorsInForm(evaluated).flatMap((indicator) => {
    const { scoreCell, ruleScore, result, steps } = indicator;
    const isTyped = (at: CellRef): boolean => steps.some((step) => step.kind === 'typedScore' && sameCell(step.at, at));
    if (!scoreCell || !ruleScore || result.kind !== 'scored' || result.score.equals(ruleScore) || !isTyped(scoreCell.at)) return [];
    return [fillOf(lineOf(indicator), 'score', { at: scoreCell.at, content: contentByRule(indicator, ruleScore, scoreCell.at, context) })];
  });
}
