// 合计 of money tables against their parts (C05), and totals left at zero above parts that are not.
import type { Yuan } from '../units';
import { PART_FAMILIES, tablesOf } from '../scoring';
import type { Check } from './check';
import { amountsOf, inEachColumn, sameMoney, sumOf } from './sums';

export const checkBudgetSums: Check = ({ form }) => tablesOf(form).flatMap(({ lines }) => inEachColumn((field, column) => {
  const total = lines.find((line) => line.category === 'total');
  const printed = total?.amounts[field];
  if (!total || !printed) return null;
  const families = PART_FAMILIES.map((family) => amountsOf(lines.filter((line) => family.includes(line.category)), field)).filter((parts) => parts.length > 0);
  const found = { at: printed.at, about: total.label.value, column };
  if (printed.yuan.isZero()) {
    const sum = sumOf(families[0] ?? []);
    return sum.isZero() ? null : { kind: 'totalRowZero', ...found, sum };
  }
  const [sum] = families.flatMap((parts) => (differs(printed.yuan, sumOf(parts), parts.length) ? [sumOf(parts)] : []));
  return sum ? { kind: 'budgetSumDiffers', ...found, printed: printed.yuan, sum } : null;
}));

/** One part alone (其中：…) may be less than the whole, never more. */
const differs = (total: Yuan, sum: Yuan, count: number): boolean => !sameMoney(sum, total) && (count > 1 || sum.greaterThan(total));
