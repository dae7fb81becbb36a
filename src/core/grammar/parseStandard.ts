// 评分标准 → PrintedStandard: a closed grammar; what it does not know it says, or it reads nothing at all.
import { NO_POINTS, type Points } from '../units';
import { LONGEST_STANDARD } from './limits';
import { all, factsOf } from './standardFacts';
import { methodOf } from './standardMethod';
import { piecesOf } from './standardPieces';
import { isFull } from './standardPoints';
import { parseThreeBands } from './standardShares';
import type { PrintedStandard } from './standardTypes';

/** What stands beside the standard: 分值 of its row, and the indicator's name. */
export interface StandardContext { readonly maxPoints: Points; readonly indicatorName?: string | undefined }

/**
 * Reads a printed standard beside `maxPoints`, the 分值 of its row. @returns null if any piece with points is not
 * understood, if pieces contradict each other, or if their points are not the 分值: then a person judges by the words
 */
export function parseStandard(text: string, { maxPoints }: StandardContext): PrintedStandard | null {
  if (text.length > LONGEST_STANDARD) return null;
  const words = text.trim().replace(/^[“"](.*)[”"]$/su, '$1');
  const threeBands = parseThreeBands(words);
  const facts = threeBands ? [] : factsOf(piecesOf(words, maxPoints), maxPoints);
  const method = facts && (threeBands ?? methodOf(facts, maxPoints));
  if (!method || !all(facts, 'cap').every(({ points }) => isFull(points, maxPoints))) return null;
  const notApplicable = all(facts, 'notApplicable').at(-1) ?? null;
  if (notApplicable?.points?.greaterThan(maxPoints) === true) return null;
  const failing = all(facts, 'failing');
  const [first] = failing;
  // 未公开不得分 is one class of several: 否 alone does not say which; 否则不得分 is all the rest.
  const isClass = method.kind === 'classes' && failing.some(({ label }) => label !== null);
  return {
    method, notApplicable, failing: !first || isClass ? null : { points: NO_POINTS, words: first.words },
    definition: all(facts, 'definition').at(-1)?.definition ?? all(facts, 'formula').map(({ share }) => (share.kind === 'quotient' ? share.definition : null))[0] ?? null,
    forJudgment: all(facts, 'judgment').map(({ words: said }) => said),
  };
}
