// Targets, actuals and points that an earlier run copied into the form follow her indicator table.
import { lastWritten, type Memory } from '../memory';
import type { EvaluatedForm } from '../scoring';
import { writtenKey } from '../tables';
import { pointsContent, type Fill } from './fill';
import { indicatorsInForm, keyOf, keysOf } from './indicatorFills';
import { fieldContent, valueOf } from './templateFills';

const FIELDS = { target: '指标值', actual: '完成值' } as const;

/**
 * Fills for cells of the form we copied before. The rows were read through to her table beforehand (`setAsideOurs`), so
 * what a row says now is what the copy should say.
 */
export function copyFills(evaluated: EvaluatedForm, memory: Memory): readonly Fill[] {
  const { form, evaluation } = evaluated;
  const keys = keysOf(evaluation);
  return indicatorsInForm(evaluated).flatMap((indicator): readonly Fill[] => {
    const { row } = indicator;
    if (!row) return [];
    const key = keyOf(indicator, keys);
    const texts = (['target', 'actual'] as const).flatMap((column): readonly Fill[] => {
      const field = row.fields[column];
      const name = writtenKey(form.id, key, column);
      if (!field || lastWritten(memory, name) === null) return [];
      const content = fieldContent(field);
      return [{ key: name, column, indicator: indicator.name, field: FIELDS[column], at: field.at, content, value: valueOf(content) }];
    });
    const name = writtenKey(form.id, key, 'maxPoints');
    const at = row.fields.maxPoints?.at;
    const points = at && row.maxPoints && lastWritten(memory, name) !== null
      ? [{ key: name, column: 'maxPoints' as const, indicator: indicator.name, field: '分值', at, content: pointsContent(row.maxPoints.value), value: row.maxPoints.value.toNumber() }] : [];
    return [...texts, ...points];
  });
}
