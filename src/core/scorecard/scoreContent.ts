// What a 得分 cell is to hold: a live formula where the policy allows one, else the value.
import type { Points } from '../units';
import { BLANK, numberContent, type CellContent, type CellRef } from '../workbook';
import { liveFormula, type Expression, type IndicatorEvaluation } from '../scoring';
import type { PlanContext } from './scorecardPlan';

/**
 * @param at the cell it is for
 * @returns a blank while the indicator is open: what we wrote there earlier goes, what she typed stays
 */
export function scoreContent(indicator: IndicatorEvaluation, at: CellRef, context: PlanContext): CellContent {
  if (indicator.result.kind !== 'scored') return BLANK;
  const { score, origin } = indicator.result;
  return origin === 'computed' ? contentByRule(indicator, score, at, context) : numberContent(score);
}

/** What the rule alone gives, for a cell of hers that says otherwise. */
export const contentByRule = ({ expression }: IndicatorEvaluation, score: Points, at: CellRef, context: PlanContext): CellContent =>
  liveContent(expression, score.toNumber(), at, context) ?? numberContent(score);

/** The expression as a formula; null where the value must be written. */
export function liveContent(expression: Expression | null, result: number, at: CellRef, { workbook, choices, ownSheets }: PlanContext): CellContent | null {
  const formula = choices.write === 'values' ? null : liveFormula(expression, at, workbook, ownSheets);
  return formula === null ? null : { kind: 'formula', formula, result };
}
