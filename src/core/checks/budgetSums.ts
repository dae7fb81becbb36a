// 合计 of money tables against their parts (C05), and totals left at zero above parts that are not.
import { sumYuan, yuan, type Yuan } from '../units';
import type { BudgetLine, BudgetTable } from '../tables';
import { PART_FAMILIES, tablesOf, type AmountField } from '../scoring';
import { findingIn, type Checked } from './check';
import type { Finding } from './finding';

const COLUMNS: readonly (readonly [AmountField, string])[] = [
  ['originalBudget', '年初预算数'], ['revisedBudget', '全年预算数'], ['outturn', '全年执行数'],
];

export const checkBudgetSums = ({ form }: Checked): readonly Finding[] =>
  tablesOf(form).flatMap((table) => COLUMNS.flatMap(([field, column]) => sumsOf(table, { field, column }).map((one) => findingIn(form, one.place, one.kind))));

interface Found { readonly place: Parameters<typeof findingIn>[1]; readonly kind: Parameters<typeof findingIn>[2] }

function sumsOf(table: BudgetTable, { field, column }: { readonly field: AmountField; readonly column: string }): readonly Found[] {
  const total = table.lines.find((line) => line.category === 'total');
  const printed = total?.amounts[field];
  if (!total || !printed) return [];
  const families = PART_FAMILIES.map((family) => amountsOf(table.lines.filter((line) => family.includes(line.category)), field));
  const whole = families.find((amounts) => amounts.length > 0);
  const place = { at: printed.at, about: total.label.value };
  if (printed.yuan.isZero()) {
    const sum = sumYuan(whole ?? []);
    return sum.isZero() ? [] : [{ place, kind: { kind: 'totalRowZero', column, sum } }];
  }
  return families.flatMap((amounts) => {
    const sum = sumYuan(amounts);
    return differs(printed.yuan, sum, amounts.length) ? [{ place, kind: { kind: 'budgetSumDiffers', column, printed: printed.yuan, sum } } as const] : [];
  }).slice(0, 1);
}

const amountsOf = (lines: readonly BudgetLine[], field: AmountField): readonly Yuan[] => lines.flatMap((line) => line.amounts[field]?.yuan ?? []);

/** Half a cent of 万元 is a rounded print. One part alone (其中：…) may be less than the whole, never more. */
function differs(total: Yuan, sum: Yuan, count: number): boolean {
  const tolerance = yuan('50');
  if (count === 0 || sum.minus(total).abs().lessThanOrEqualTo(tolerance)) return false;
  return count > 1 || sum.greaterThan(total);
}
