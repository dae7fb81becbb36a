// Figures of several subjects at once: 电脑和耗材合计7275元 (their sum), 两场比赛各1万元 (each the same).
import { sumDecimals, type Decimal } from '../units';
import type { Candidate } from './candidates';
import type { TextFigure } from './figures';
import { inUnitOf } from './measures';

const SAYS_SUM = /(?:(?<!公)共|合计|共计|总计|总共|一共|累计|合共|相加|两项|三项|[上下]半年)[^，。；\d]{0,6}$/u;
const SAYS_EACH = /(?:各|分别|均|都)(?:为|是|得|达|支持|扣)*$/u;
const MOST_TOUCHED = 8;

/** @param before the own words before the figure; @returns a fact of those it speaks of, null where no choice of them says the same */
export function agreesWithSeveral(figure: TextFigure, before: string, candidates: readonly Candidate[]): Candidate | null {
  const touched = candidates.filter((one) => one.own > 0 && one.role === 'same' && one.meets === 'same' && one.fact.role !== 'words' && one.fact.subject !== 'whole');
  const [first] = touched;
  if (!first || new Set(touched.map(({ key }) => key)).size < 2) return null;
  if (SAYS_EACH.test(before)) return touched.every((one) => one.equal) ? first : null;
  return SAYS_SUM.test(before) && touched.length <= MOST_TOUCHED && isSumOfSome(touched.map((one) => inUnitOf(figure, one.fact)), figure.value) ? first : null;
}

/** Does some choice of at least two values make the sum? */
function isSumOfSome(values: readonly Decimal[], sum: Decimal): boolean {
  const choices = Array.from({ length: 2 ** values.length }, (_, bits) => values.filter((__, i) => Math.floor(bits / 2 ** i) % 2 === 1));
  return choices.some((choice) => choice.length > 1 && sumDecimals(choice).equals(sum));
}
