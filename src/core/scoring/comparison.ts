// The row's own 年度指标值 and 实际完成值, read and held against each other.
import { compareActual, isNothing, parseActual, parseTarget, type IndicatorContext, type Outcome, type Target } from '../grammar';
import { isBlank } from '../workbook';
import type { FieldCell, IndicatorField, IndicatorRow } from '../tables';
import type { Comparison } from './evaluation';

export type IndicatorFields = IndicatorRow['fields'];

/** What else the sheet says that helps to read target and actual. */
export interface ComparisonContext {
  readonly name: string;
  readonly level2: string;
  readonly fiscalYear: number | null;
  /** Her answer to how the target is meant: 上限, 下限, or the one of several thresholds that counts. */
  readonly reading: string | null;
}

const filled = (field: FieldCell | undefined): field is FieldCell => field !== undefined && !isBlank(field.value) && !isNothing(field.text);

/** 无 as a target says zero, so only a dash or a blank gives way to the column before. */
const stated = (field: FieldCell | undefined): field is FieldCell =>
  field !== undefined && !isBlank(field.value) && !/^[-－—–/\\_\s]*$/u.test(field.text);

/** The target that counts: the adjusted one where it was adjusted, else the year's, else the original one. */
export function targetField(fields: IndicatorFields): FieldCell | null {
  const order: readonly IndicatorField[] = ['adjustedTarget', 'target', 'originalTarget'];
  for (const name of order) {
    const field = fields[name];
    if (name === 'adjustedTarget' ? filled(field) : stated(field)) return field ?? null;
  }
  return fields.target ?? fields.adjustedTarget ?? fields.originalTarget ?? null;
}

/** @returns null where the row has neither column, so that nothing is to be compared */
export function compareFields(fields: IndicatorFields, context: ComparisonContext): Comparison | null {
  const target = targetField(fields);
  const { actual } = fields;
  if (!target && !actual) return null;
  const beside: IndicatorContext = {
    level2: context.level2, name: context.name, unit: fields.unitOfMeasure?.text,
    ...(context.fiscalYear === null ? {} : { fiscalYear: context.fiscalYear }),
  };
  const readTarget: Target = target === null ? { kind: 'nothing' } : asAnswered(parseTarget({
    value: target.value, format: target.format, sign: fields.sign?.text, ...beside,
  }), context.reading);
  const readActual = parseActual({
    value: actual?.value ?? null, format: actual?.format ?? 'General', targetText: target?.text, ...beside,
  }, readTarget);
  return { target: readTarget, actual: readActual, outcome: unlessBareOne(compareActual(readTarget, readActual), actual ?? null) };
}

/** The text “1” against a percentage is one percent or all of it; a number 1 is how a sheet keeps 100%. */
function unlessBareOne(outcome: Outcome, actual: FieldCell | null): Outcome {
  const one = outcome.kind === 'reached' && outcome.remarks.includes('fractionAsPercent') && typeof actual?.value === 'string' && /^[1１一]$/u.test(actual.value.trim());
  return one ? { kind: 'asked', reason: 'percentScale' } : outcome;
}

/** Applies her answer: which way a bare number points, or which of several thresholds counts. */
function asAnswered(target: Target, reading: string | null): Target {
  if (reading === null) return target;
  if (target.kind === 'several') return target.parts.find((part) => part.text === reading)?.target ?? target;
  if (target.kind !== 'quantity') return target;
  if (reading === '上限') return { ...target, comparison: '≤' };
  return reading === '下限' ? { ...target, comparison: '≥' } : target;
}
