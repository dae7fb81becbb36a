// Targets, actuals and points that an earlier run copied into the form follow her indicator table.
import type { EvaluatedForm } from '../scoring';
import { writtenKey } from '../tables';
import { pointsContent, type Fill } from './fill';
import { indicatorsInForm, keyOf, keysOf } from './indicatorFills';
import { fieldContent, valueOf } from './templateFills';

const FIELDS = { target: '指标值', actual: '完成值' } as const;

/** Fills for copies of an earlier run. Their rows are read where they were copied from (`setAsideOurs`): that is what they should say. */
export function copyFills(evaluated: EvaluatedForm): readonly Fill[] {
  const { form, evaluation } = evaluated;
  const keys = keysOf(evaluation);
  return indicatorsInForm(evaluated).flatMap((indicator): readonly Fill[] => {
    const { row } = indicator;
    if (!row) return [];
    const key = keyOf(indicator, keys);
    const texts = (['target', 'actual'] as const).flatMap((column): readonly Fill[] => {
      const field = row.fields[column];
      const at = row.copies?.[column];
      if (!field || !at) return [];
      const content = fieldContent(field);
      return [{ key: writtenKey(form.id, key, column), column, indicator: indicator.name, field: FIELDS[column], at, content, value: valueOf(content) }];
    });
    const at = row.copies?.maxPoints;
    const points = at && row.maxPoints
      ? [{ key: writtenKey(form.id, key, 'maxPoints'), column: 'maxPoints' as const, indicator: indicator.name, field: '分值', at, content: pointsContent(row.maxPoints.value), value: row.maxPoints.value.toNumber() }] : [];
    return [...texts, ...points];
  });
}
