// Rates and sums of a workbook whose tables print no 分值: figures only, never a score.
import type { FormAssessment } from './assessment';
import { percentThatReproduces } from './messages';
import type { RecognizedTables } from './tables';
import { amountIn, sumYuan } from './units';

export interface FiguresJson {
  readonly items?: readonly number[];
  readonly itemsSum?: number;
  readonly itemsUnit?: string;
  readonly originalBudget?: number;
  readonly revisedBudget?: number;
  readonly outturn?: number;
  readonly amountUnit?: string;
  readonly executionRate?: number;
  readonly percent?: string;
  readonly indicatorsReached: number;
  readonly indicatorsTotal: number;
}

const MOST_RATE_PLACES = 6;

export function figuresJson({ evaluation }: FormAssessment, tables: RecognizedTables): FiguresJson {
  const spent = tables.expenditureItems[0];
  const rate = evaluation.executionRate;
  const indicators = [...evaluation.indicators, ...evaluation.details].filter((indicator) => indicator.role !== 'executionRate');
  const printed = spent?.items[0]?.amount.printed ?? '元';
  return {
    ...(spent ? {
      items: spent.items.map((item) => amountIn(item.amount.yuan, printed).toNumber()),
      itemsSum: amountIn(sumYuan(spent.items.map((item) => item.amount.yuan)), printed).toNumber(),
      itemsUnit: printed,
    } : {}),
    ...(rate?.originalBudget ? { originalBudget: Number(rate.originalBudget.printed) } : {}),
    ...(rate?.revisedBudget ? { revisedBudget: Number(rate.revisedBudget.printed) } : {}),
    ...(rate?.outturn ? { outturn: Number(rate.outturn.printed), amountUnit: rate.outturn.unit } : {}),
    ...(rate?.rate ? { executionRate: rate.rate.toDecimalPlaces(MOST_RATE_PLACES).toNumber(), percent: exactPercent(rate.rate) } : {}),
    indicatorsReached: indicators.filter((indicator) => indicator.attainment?.greaterThanOrEqualTo(1) === true).length,
    indicatorsTotal: indicators.length,
  };
}

/** All the places a rate has, up to four: 99.975% must not read as 99.98% beside an amount it is checked against. */
export function exactPercent(rate: Parameters<typeof percentThatReproduces>[0]): string {
  const shown = rate.times(100).toDecimalPlaces(4);
  return shown.decimalPlaces() > 2 ? `${shown.toFixed()}%` : percentThatReproduces(rate, null, null);
}
