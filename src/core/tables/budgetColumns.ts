// Which column of a budget table holds which amounts, and where the labels of its lines stand.
import { moneyUnitIn } from '../grammar';
import type { MoneyUnit } from '../units';
import { AMOUNTS } from './budgetLines';
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import { numbersFrom } from './sheetView';
import type { BudgetField } from './table';
import type { Words } from './words';

export interface BudgetColumns {
  readonly byField: ReadonlyMap<BudgetField, number>;
  /** Units printed in single headers: 年初预算（元）. */
  readonly units: ReadonlyMap<BudgetField, MoneyUnit>;
  /** Columns left of the amounts in which labels may stand. */
  readonly labels: readonly number[];
  /** The column of labels where they are names of projects; null: they are not. */
  readonly preferred: number | null;
  /** The one budget column says neither 年初 nor 全年: taken as the budget of the year. */
  readonly plainBudget: HeaderColumn | null;
}

const MONEY: readonly BudgetField[] = [...AMOUNTS, 'executionRate'];

export function budgetColumns(words: Words, header: Header): BudgetColumns {
  const byField = new Map<BudgetField, number>();
  const units = new Map<BudgetField, MoneyUnit>();
  let revised: HeaderColumn | null = null;
  for (const column of header.columns) {
    const meaning = column.meaning ?? words.looseColumn(column.text);
    const field = meaning?.budget;
    if (!field || meaning.decoy || byField.has(field)) continue;
    byField.set(field, column.column);
    if (field === 'revisedBudget') revised = column;
    const unit = moneyUnitIn(column.text);
    if (unit) units.set(field, unit);
  }
  const firstAmount = Math.min(...[...byField].flatMap(([field, column]) => (MONEY.includes(field) ? [column] : [])));
  const taken = [...byField.values()];
  return {
    byField, units,
    labels: numbersFrom(header.left, Math.min(firstAmount - 1, header.right)).filter((column) => !taken.includes(column)),
    preferred: header.columns.findLast(({ column, meaning }) => column < firstAmount && meaning?.names === 'project')?.column ?? null,
    plainBudget: revised && !byField.has('originalBudget') && !/全年|年度|调整|最终|决算/.test(revised.text) ? revised : null,
  };
}
