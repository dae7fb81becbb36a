// Money of which one figure is in 元 and the other in 万元: they are ten thousand times apart.
import { ratioOf, type Decimal } from '../units';

const FACTOR = '10000';
/** What an execution rate can be in one unit. Real money hardly ever spends less than 0.02% of a budget, but more than nothing. */
const LEAST = '0.1';
const MOST = '2';

/** Would budget and outturn make a likely rate if one of them were in the other unit? A zero or negative figure says nothing. */
export function unitsProbablyDiffer(budget: Decimal, outturn: Decimal): boolean {
  if (!budget.greaterThan('0') || !outturn.greaterThan('0')) return false;
  const rate = ratioOf(outturn, budget);
  return [rate.times(FACTOR), rate.dividedBy(FACTOR)].some((one) => !one.lessThan(LEAST) && !one.greaterThan(MOST));
}
