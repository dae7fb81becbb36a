// 执行率 as printed in a money table, against its own two amounts (C04).
import { decimalOfDouble, HUNDRED, ratio, ratioOf, type Ratio } from '../units';
import { readNumber } from '../grammar';
import type { BudgetLine, FieldCell } from '../tables';
import { ownTables, statedRate, tablesOf } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

export const checkPrintedRates = ({ form }: Checked): readonly Finding[] =>
  tablesOf(form).flatMap((table) => table.lines).flatMap((line) => {
    const rates = ratesOf(line);
    const field = line.fields.executionRate;
    return rates && field ? [findingIn(form, { at: field.at, about: line.label.value }, { kind: 'printedRateDiffers', ...rates })] : [];
  });

/** 0.9883 where that is the rate of the row, in a cell of the form that does not show it as a percentage. */
export const checkRateFormats = ({ form }: Checked): readonly Finding[] =>
  ownTables(form).flatMap((table) => table.lines).flatMap((line) => {
    const field = line.fields.executionRate;
    if (!field || typeof field.value !== 'number' || !PLAIN_FORMAT.test(field.format)) return [];
    const { value, text } = field;
    const rate = computedRates(line).find((one) => one.minus(decimalOfDouble(value)).abs().lessThan(tolerance(field)));
    return rate ? [findingIn(form, { at: field.at, about: line.label.value }, { kind: 'rateNotPercent', shown: text, rate })] : [];
  });

const PLAIN_FORMAT = /^(?:General|[#,]*0(?:\.0+)?)$/;

/** The execution rate as an 完成值 of its own row, against the amounts that score it. */
export function checkRateInRow({ form, evaluation }: Checked): readonly Finding[] {
  const { executionRate, indicators } = evaluation;
  const scorer = indicators.find((indicator) => indicator.id === executionRate?.indicator);
  const field = scorer?.row?.fields.actual;
  const printed = field && readNumber(field.value, field.format).kind === 'number' ? statedRate(field) : null;
  if (!scorer || !field || !printed || !executionRate?.rate || printed.minus(executionRate.rate).abs().lessThanOrEqualTo(tolerance(field))) return [];
  return [findingIn(form, { at: field.at, about: scorer.name }, { kind: 'printedRateDiffers', printed, computed: executionRate.rate })];
}

function ratesOf(line: BudgetLine): { readonly printed: Ratio; readonly computed: Ratio } | null {
  const field = line.fields.executionRate;
  const printed = field && statedRate(field);
  if (!field || !printed || line.category === 'averageRate') return null;
  // Forms divide by the one or by the other: only a rate that is neither is wrong.
  const computed = computedRates(line);
  const [first] = computed;
  return first && computed.every((rate) => rate.minus(printed).abs().greaterThan(tolerance(field))) ? { printed, computed: first } : null;
}

function computedRates({ amounts: { outturn, revisedBudget, originalBudget } }: BudgetLine): readonly Ratio[] {
  return [revisedBudget, originalBudget].flatMap((budget) => (outturn && budget && !budget.yuan.isZero() ? [ratioOf(outturn.yuan, budget.yuan)] : []));
}

/** Half of the last place that is shown, and at least 0.05 of a percentage point. */
function tolerance(field: FieldCell): Ratio {
  const least = ratio('0.0005');
  const read = readNumber(field.value, field.format);
  if (read.kind !== 'number') return least;
  const places = read.wasText ? read.value.decimalPlaces() : decimalsShown(field.format) ?? read.value.decimalPlaces();
  const half = ratio('0.5').dividedBy(ratio('10').pow(places)).dividedBy(read.percent || read.value.greaterThan('2') ? HUNDRED : ratio('1'));
  return half.greaterThan(least) ? ratio(half) : least;
}

/** `0.0%` shows one place. @returns null for a format that shows what there is */
function decimalsShown(format: string): number | null {
  const [, , places = ''] = /^[#,]*0(\.(0+))?%?$/.exec(format) ?? [];
  return /^[#,]*0(\.0+)?%?$/.test(format) ? places.length : null;
}
