// Sums of what the text told before: 以上扣分共1.5分, 两笔合计2万元. The parts agree with the tables, so does their sum.
import { sumDecimals, type Decimal } from '../units';
import type { MatchedFact } from './finding';
import type { TextFigure } from './figures';

/** A figure of the paragraph that agrees with the tables. */
export interface ToldFigure { readonly figure: TextFigure; readonly fact: MatchedFact }

const SAYS_SUM = /(?:(?<!公)共|合计|共计|总计|总共|一共|累计|合共|小计)(?:为|是|扣|得|达|支出|约)*$/u;
const MOST_PARTS = 12;

/** @param before the own words before the figure; @returns the fact of the last part, told as the sum; null where it is no sum of them */
export function sumOfTold(figure: TextFigure, before: string, told: readonly ToldFigure[]): MatchedFact | null {
  if (!SAYS_SUM.test(before)) return null;
  const parts = told.filter((one) => one.figure.unit === figure.unit).slice(-MOST_PARTS).reverse();
  let values: Decimal[] = [];
  for (const [index, part] of parts.entries()) {
    values = [...values, part.figure.value];
    if (index > 0 && sumDecimals(values).equals(figure.value)) return { ...part.fact, label: '前文各项合计', text: figure.text };
  }
  return null;
}
