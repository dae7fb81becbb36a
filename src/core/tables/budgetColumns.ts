// Which column of a budget table holds which amounts, and where the labels of its lines stand.
import { moneyUnitIn } from '../grammar';
import type { MoneyUnit } from '../units';
import type { Header } from './findHeaders';
import type { HeaderColumn } from './headerColumns';
import type { BudgetField } from './table';
import type { Words } from './words';

export interface BudgetColumns {
  readonly byField: ReadonlyMap<BudgetField, number>;
  /** Units printed in single headers: 年初预算（元）. */
  readonly units: ReadonlyMap<BudgetField, MoneyUnit>;
  /** Columns left of the amounts in which labels may stand. */
  readonly labels: readonly number[];
  /** The column of labels by its header; null where the labels have none. */
  readonly preferred: number | null;
  /** The labels are names of projects. */
  readonly namesProjects: boolean;
  /** The one budget column says neither 年初 nor 全年: taken as the budget of the year. */
  readonly plainBudget: HeaderColumn | null;
  readonly unknown: readonly HeaderColumn[];
}

const MONEY: ReadonlySet<BudgetField> = new Set<BudgetField>(['originalBudget', 'revisedBudget', 'outturn', 'received', 'carryover', 'executionRate']);

export function budgetColumns(words: Words, header: Header): BudgetColumns {
  const byField = new Map<BudgetField, number>();
  const units = new Map<BudgetField, MoneyUnit>();
  const unknown: HeaderColumn[] = [];
  let revised: HeaderColumn | null = null;
  for (const column of header.columns) {
    const meaning = column.meaning ?? words.looseColumn(column.text);
    if (meaning?.decoy) continue;
    const field = meaning?.budget ?? null;
    if (field === null) {
      if (!meaning?.label && !meaning?.names && meaning?.field !== 'number') unknown.push(column);
      continue;
    }
    if (byField.has(field)) continue;
    byField.set(field, column.column);
    if (field === 'revisedBudget') revised = column;
    const unit = moneyUnitIn(column.text);
    if (unit) units.set(field, unit);
  }
  const firstAmount = Math.min(...[...byField].filter(([field]) => MONEY.has(field)).map(([, column]) => column));
  const labelled = header.columns.filter(({ column, meaning }) => column < firstAmount && (meaning?.label || meaning?.names === 'project'));
  const named = labelled.findLast(({ meaning }) => meaning?.names === 'project');
  const plain = revised && !byField.has('originalBudget') && !/全年|年度|调整|最终|决算/.test(revised.text) ? revised : null;
  return {
    byField, units, unknown,
    labels: columnsBetween(header, byField, firstAmount),
    preferred: named?.column ?? null,
    namesProjects: named !== undefined,
    plainBudget: plain,
  };
}

/** Left of the amounts: every column that is no field of its own (序号, 实施单位 are none of the labels). */
function columnsBetween(header: Header, byField: ReadonlyMap<BudgetField, number>, firstAmount: number): readonly number[] {
  const taken = new Set(byField.values());
  const columns: number[] = [];
  for (let column = header.left; column < Math.min(firstAmount, header.right + 1); column += 1) if (!taken.has(column)) columns.push(column);
  return columns;
}
