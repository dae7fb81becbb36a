// What an indicator would score against another target: the approved one beside the form's.
import { parseActual, parseTarget, compareActual } from '../grammar';
import { DEFAULT_POLICY } from '../rules';
import type { Form, FieldCell } from '../tables';
import type { Points } from '../units';
import type { Evaluation, IndicatorEvaluation } from './evaluation';
import { scoreByTarget } from './methodByTarget';

/** @returns null where the indicator is not scored by its target, or the other target leaves it open */
export function scoreAgainst(target: FieldCell, indicator: IndicatorEvaluation, within: { readonly form: Form; readonly evaluation: Evaluation }): Points | null {
  const actual = indicator.row?.fields.actual;
  if (!actual || !indicator.maxPoints || indicator.rule.method?.kind !== 'byTarget') return null;
  const fiscalYear = within.form.basics.fiscalYear?.value;
  const beside = { level2: indicator.level2, name: indicator.name, ...(fiscalYear === undefined ? {} : { fiscalYear }) };
  const readTarget = parseTarget({ value: target.value, format: target.format, ...beside });
  const unit = indicator.row.fields.unitOfMeasure?.text;
  const readActual = parseActual({ value: actual.value, format: actual.format, unit, targetText: target.text, ...beside }, readTarget);
  const ruleSet = within.evaluation.choice?.ruleSet;
  const outcome = scoreByTarget({
    comparison: { target: readTarget, actual: readActual, outcome: compareActual(readTarget, readActual) },
    targetText: target.text, actualText: actual.text, targetAt: target.at, actualAt: actual.at, targetValue: target.value, actualValue: actual.value,
  }, { maxPoints: indicator.maxPoints, maxPointsCell: null, decimals: ruleSet?.rounding.decimals ?? 2, policy: ruleSet?.policy ?? DEFAULT_POLICY });
  return outcome.kind === 'scored' ? outcome.score : null;
}
