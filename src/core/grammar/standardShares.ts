// The three bands of a 定性指标: 达成 100%-80%（含）, 部分达成 80%-60%（含）, 未达成 60%-0%.
import { decimal, HUNDRED, type Decimal } from '../units';
import { foldText } from './normalize';
import type { ScoringClause } from './standardTypes';

const RANGE = /(\d{1,3})%?(?:\(含\))?(?:-|~|至|到)(\d{1,3})%(?:\(含\))?/g;

/** The lower ends of 达成 and 部分达成. @returns null unless exactly three ranges run from 100 to 0 without a gap */
function lowerEnds(text: string): { readonly achieved: Decimal; readonly partly: Decimal } | null {
  const ranges = [...text.matchAll(RANGE)].map(([, a = '0', b = '0']) => {
    const ends = [decimal(a), decimal(b)] as const;
    return ends[0].greaterThan(ends[1]) ? ends : ([ends[1], ends[0]] as const);
  });
  const [first, second, third] = ranges;
  if (ranges.length !== 3 || !first || !second || !third) return null;
  const joined = first[0].equals(HUNDRED) && first[1].equals(second[0]) && second[1].equals(third[0]) && third[1].isZero();
  return joined ? { achieved: first[1], partly: second[1] } : null;
}

/** Reads the three printed bands of a 定性指标. @returns null if the text does not name all three with their shares */
export function parseThreeBands(original: string): ScoringClause | null {
  const { text } = foldText(original);
  const shares = /部分达成/.test(text) && /未达成/.test(text) ? lowerEnds(text) : null;
  return shares && { kind: 'qualitative', shares };
}
