// What an indicator would score against another target: the approved one beside the form's.
import { DEFAULT_POLICY } from '../rules';
import type { Form, FieldCell } from '../tables';
import type { Points } from '../units';
import { rowOf } from './applyRule';
import { compareFields } from './comparison';
import type { Evaluation, IndicatorEvaluation } from './evaluation';
import { scoreByTarget } from './methodByTarget';

/** @returns null where the indicator is not scored by its target, or the other target leaves it open */
export function scoreAgainst(target: FieldCell, { row, maxPoints, rule, name, level2 }: IndicatorEvaluation, { form, evaluation }: { readonly form: Form; readonly evaluation: Evaluation }): Points | null {
  const { actual, unitOfMeasure } = row?.fields ?? {};
  if (!actual || !maxPoints || rule.method.kind !== 'byTarget') return null;
  const fields = { target, actual, ...(unitOfMeasure && { unitOfMeasure }) };
  const comparison = compareFields(fields, { name, level2, fiscalYear: form.basics.fiscalYear?.value ?? null, reading: null });
  const ruleSet = evaluation.choice?.ruleSet;
  const outcome = comparison && scoreByTarget(rowOf(fields, comparison), { maxPoints, maxPointsCell: null, decimals: ruleSet?.rounding.decimals ?? 2, policy: ruleSet?.policy ?? DEFAULT_POLICY });
  return outcome?.kind === 'scored' ? outcome.score : null;
}
