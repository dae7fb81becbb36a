// A line of money: what it is about, and its amounts in 元.
import { moneyUnitIn } from '../grammar';
import type { MoneyUnit } from '../units';
import type { BudgetColumns } from './budgetColumns';
import { amountIn } from './money';
import { totalKind } from './rowKinds';
import type { Amount, BudgetCategory, BudgetField, BudgetLine, FieldCell, Sourced } from './table';
import type { Words } from './words';

/** A line before its table has an id. */
export type Line = Omit<BudgetLine, 'tableId'>;
export type BudgetFields = Readonly<Partial<Record<BudgetField, FieldCell>>>;

export const AMOUNTS = ['originalBudget', 'revisedBudget', 'outturn', 'carryover', 'received'] as const;

/** How a table prints its lines; `printed`: the unit of what has none of its own. */
export interface Print { readonly words: Words; readonly columns: Pick<BudgetColumns, 'units' | 'preferred'>; readonly printed: MoneyUnit }

/** The line of these cells. A unit in a header outranks one in the label (年度资金总额（元）), that one the table's. */
export function lineOf({ words, columns, printed }: Print, label: Sourced<string>, fields: BudgetFields): Line {
  const amounts: Partial<Record<(typeof AMOUNTS)[number], Amount>> = {};
  for (const field of AMOUNTS) {
    const cell = fields[field];
    const amount = cell && amountIn(cell, columns.units.get(field) ?? moneyUnitIn(label.text) ?? printed);
    if (amount) amounts[field] = amount;
  }
  const category = categoryOf(words, columns.preferred, label.value);
  // A line about what is left over at the year's end holds one amount, in whichever column it was put.
  const leftOver = category === 'carryover' ? amounts.carryover ?? amounts.outturn ?? amounts.revisedBudget ?? amounts.originalBudget : undefined;
  return { category, label, amounts: leftOver ? { ...amounts, carryover: leftOver } : amounts, fields };
}

/** By its words; a line of no known name in a column of projects is a project. */
const categoryOf = (words: Words, projects: number | null, label: string): BudgetCategory =>
  words.category(label) ?? (totalKind(words, label) === 'total' ? 'total' : projects === null ? 'other' : 'namedProject');
