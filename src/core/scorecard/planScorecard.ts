// The plan of one form: filled in place where it may be, a sheet of our own where there is none, and why not otherwise.
import type { EvaluatedForm } from '../scoring';
import { NO_ROWS, planCells } from './planCells';
import { emptyPlan, type PlanContext, type ScorecardPlan } from './scorecardPlan';

/**
 * Plans the form's own cells; nothing at all where it is too short without consent. Where the workbook has no form but
 * 分值, a scorecard sheet of ours is planned.
 */
export function planScorecard(evaluated: EvaluatedForm, context: PlanContext): ScorecardPlan {
  const { form: { id, scorecard: card }, evaluation } = evaluated;
  const held = context.held?.get(id);
  if (held) return { ...emptyPlan(evaluated), unfilled: [{ form: id, ...held }] };
  if (!card || card.own) return planOwn(evaluated, context);
  // Blank rows of the form wait for the indicators of her own table that have no row in it yet.
  const waiting = card.templateRows.length === 0 ? [] : evaluation.indicators.filter(({ row }) => row !== null && row.tableId !== card.tableId);
  return waiting.length === 0 ? planCells(evaluated, card, NO_ROWS, context) : context.extras.planTemplate(evaluated, { card, waiting }, context);
}

function planOwn(evaluated: EvaluatedForm, context: PlanContext): ScorecardPlan {
  const { form, evaluation: { total, indicators } } = evaluated;
  const nothing = emptyPlan(evaluated);
  const [first] = indicators;
  // Where no 分值 is known there is nothing to put into a scorecard of ours.
  if (!first || total.kind === 'none' || indicators.every(({ maxPoints }) => maxPoints === null)) return nothing;
  if (context.workbook.structureProtected) return { ...nothing, unfilled: [{ form: form.id, at: first.at, why: 'structureProtected' }] };
  return { ...nothing, ...context.extras.planOwnScorecard(evaluated, context) };
}
