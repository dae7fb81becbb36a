// 执行率 as printed in a money table, against its own two amounts (C04).
import { decimal, decimalOfDouble, HUNDRED, ONE, ratioOf, type Decimal, type Ratio } from '../units';
import { isPercentFormat, readNumber } from '../grammar';
import type { BudgetLine, BudgetTable, FieldCell } from '../tables';
import { ownTables, statedRate, tablesOf } from '../scoring';
import type { Check } from './check';
import { executionIndicator } from './execution';
import { placesShown } from './numberFormats';
import { halfOfPlace } from './sums';

interface PrintedRate { readonly line: BudgetLine; readonly field: FieldCell; readonly computed: readonly Ratio[] }

const ratesIn = (tables: readonly BudgetTable[]): readonly PrintedRate[] => tables.flatMap(({ lines }) => lines).flatMap((line) => {
  const { fields: { executionRate: field }, amounts: { outturn, revisedBudget, originalBudget } } = line;
  // Forms divide by the one or by the other: only a rate that is neither is wrong.
  const computed = [revisedBudget, originalBudget].flatMap((budget) => (outturn && budget && !budget.yuan.isZero() ? [ratioOf(outturn.yuan, budget.yuan)] : []));
  return field ? [{ line, field, computed }] : [];
});

export const checkPrintedRates: Check = ({ form }) => ratesIn(tablesOf(form)).flatMap(({ line, field, computed }) => {
  const printed = statedRate(field);
  const [first] = computed;
  if (!printed || !first || line.category === 'averageRate' || computed.some((rate) => !apart(rate, printed).greaterThan(toleranceOf(field)))) return [];
  return { kind: 'printedRateDiffers', at: field.at, about: line.label.value, printed, computed: first };
});

/** 0.9883 where that is the rate of the row, in a cell of the form that does not show it as a percentage. */
export const checkRateFormats: Check = ({ form }) => ratesIn(ownTables(form)).flatMap(({ line, field, computed }) => {
  const { value, format } = field;
  if (typeof value !== 'number' || isPercentFormat(format) || (format !== 'General' && placesShown(format) === null)) return [];
  const rate = computed.find((one) => apart(one, decimalOfDouble(value)).lessThan(toleranceOf(field)));
  return rate ? { kind: 'rateNotPercent', at: field.at, about: line.label.value, shown: field.text, rate } : [];
});

/** The execution rate as an 完成值 of its own row, against the amounts that score it. */
export const checkRateInRow: Check = ({ evaluation }) => {
  const computed = evaluation.executionRate?.rate;
  const scorer = executionIndicator(evaluation);
  const field = scorer?.row?.fields.actual;
  const printed = field && statedRate(field);
  return computed && printed && apart(printed, computed).greaterThan(toleranceOf(field)) ? { kind: 'printedRateDiffers', at: field.at, about: scorer.name, printed, computed } : null;
};

const LEAST = decimal('0.0005');

/** Half of the last place that the cell shows, and at least 0.05 of a percentage point. */
function toleranceOf({ value, format }: FieldCell): Decimal {
  const read = readNumber(value, format);
  if (read.kind !== 'number') return LEAST;
  const places = (read.wasText ? null : placesShown(format)) ?? read.value.decimalPlaces();
  const half = halfOfPlace(places).dividedBy(read.percent || read.value.greaterThan('2') ? HUNDRED : ONE);
  return half.greaterThan(LEAST) ? half : LEAST;
}

const apart = (rate: Decimal, other: Decimal): Decimal => rate.minus(other).abs();
