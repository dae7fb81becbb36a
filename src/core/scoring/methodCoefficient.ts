// 得分系数×分值, the coefficient as the sheet states it.
import { ONE, ZERO } from '../units';
import { isBlank } from '../workbook';
import type { FieldCell } from '../tables';
import { binary, cell, rounded } from './expressions';
import { maxPointsExpression, scored, timesStep, fullRange, open, type MethodContext, type MethodOutcome } from './methodOutcome';
import { statedRate } from './operands';

/** @param field the 得分系数 cell; undefined where the form has no such column */
export function scoreByCoefficient(field: FieldCell | undefined, context: MethodContext): MethodOutcome {
  if (!field || isBlank(field.value)) return { kind: 'missing', what: '得分系数', cells: field ? [field.at] : [] };
  const coefficient = statedRate(field);
  if (!coefficient || coefficient.lessThan(ZERO) || coefficient.greaterThan(ONE)) {
    return open({ kind: 'typedOutOfBounds', typed: field.text }, fullRange(context.maxPoints));
  }
  const times = timesStep(coefficient, context);
  // 98 stands for 98% where the column is in percent: only a cell that holds the share itself can be pointed to.
  const pointed = typeof field.value === 'number' && field.value <= 1;
  return scored(times.score, [{ kind: 'coefficient', coefficient, at: field.at }, times], {
    expression: pointed ? rounded(binary(maxPointsExpression(context), '*', cell(field.at)), context.decimals) : null, sources: [field.at],
  });
}
