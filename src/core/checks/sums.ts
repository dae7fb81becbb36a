// Money that has to add up: the columns it stands in, and what still counts as equal.
import { decimal, sumYuan, type Decimal, type Yuan } from '../units';
import { MEASURE_NAMES } from '../rules';
import type { AmountField } from '../scoring';
import type { Amount, BudgetLine } from '../tables';
import type { Found } from './check';

const COLUMNS: readonly (AmountField & keyof typeof MEASURE_NAMES)[] = ['originalBudget', 'revisedBudget', 'outturn'];

/** @param check what is wrong with one column; its Chinese name for the wording */
export const inEachColumn = (check: (field: AmountField, column: string) => Found | null): readonly Found[] =>
  COLUMNS.flatMap((field) => check(field, MEASURE_NAMES[field]) ?? []);

export const amountsOf = (lines: readonly BudgetLine[], field: AmountField): readonly Amount[] => lines.flatMap((line) => line.amounts[field] ?? []);

export const sumOf = (amounts: readonly Amount[]): Yuan => sumYuan(amounts.map((amount) => amount.yuan));

/** Half a cent of 万元 is a rounded print. */
export const sameMoney = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThanOrEqualTo('50');

/** @returns half of the last of so many decimal places */
export const halfOfPlace = (places: number): Decimal => decimal('0.5').dividedBy(decimal('10').pow(places));
