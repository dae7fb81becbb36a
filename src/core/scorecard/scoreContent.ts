// What a 得分 cell is to hold: a live formula where the policy allows one, else the value.
import type { Points } from '../units';
import { BLANK, type CellContent, type CellRef, type WorkbookSnapshot } from '../workbook';
import { pointsContent } from './fill';
import { liveFormula, type Choices, type Expression, type IndicatorEvaluation } from '../scoring';

/** What the contents of a form depend on, besides the form. */
export interface Writing {
  readonly workbook: WorkbookSnapshot;
  readonly write: Choices['write'];
  /** Names of our sheets, the memory included: no formula of the form points there. */
  readonly ownSheets: ReadonlySet<string>;
}

/** The score that stands in the form: `value` null while it is open or left out. */
export interface ScoreContent { readonly content: CellContent; readonly value: number | null }

/**
 * @param at the cell it is for
 * @returns a blank while the indicator is open: what we wrote there earlier goes, what she typed stays
 */
export function scoreContent(indicator: IndicatorEvaluation, at: CellRef, writing: Writing): ScoreContent {
  if (indicator.result.kind !== 'scored') return { content: BLANK, value: null };
  const { score, origin } = indicator.result;
  return origin === 'computed' ? contentByRule(indicator, score, at, writing) : { content: pointsContent(score), value: score.toNumber() };
}

/** What the rule alone gives, for a cell of hers that says otherwise. */
export const contentByRule = (indicator: IndicatorEvaluation, score: Points, at: CellRef, writing: Writing): ScoreContent =>
  ({ content: liveOr(indicator.expression, pointsContent(score), score.toNumber(), at, writing), value: score.toNumber() });

/** The expression as a formula where it may be live; else `otherwise`. */
export function liveOr(expression: Expression | null, otherwise: CellContent, result: number, at: CellRef, writing: Writing): CellContent {
  const formula = writing.write === 'values' ? null : liveFormula(expression, at, writing.workbook, writing.ownSheets);
  return formula === null ? otherwise : { kind: 'formula', formula, result };
}
