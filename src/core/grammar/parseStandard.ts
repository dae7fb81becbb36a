// 评分标准 → PrintedStandard: a closed grammar; what it does not know it says, or it reads nothing at all.
import type { Points } from '../units';
import { LONGEST_STANDARD } from './limits';
import { factsOf } from './standardFacts';
import type { ScoreFormula } from './standardFormulas';
import { methodOf } from './standardMethod';
import { piecesOf } from './standardPieces';
import { agree, within } from './standardPoints';
import { parseThreeBands } from './standardShares';
import type { MeasureDefinition, PrintedStandard } from './standardTypes';

/** What stands beside the standard: 分值 of its row, and the indicator's name. */
export interface StandardContext { readonly maxPoints: Points | null; readonly indicatorName?: string | undefined }

/**
 * Reads a printed standard. @returns null if any piece with points is not understood, if pieces contradict each other,
 * or if their points are not the 分值 of the row: then a person judges by the words
 */
export function parseStandard(text: string, context: StandardContext): PrintedStandard | null {
  if (text.length > LONGEST_STANDARD) return null;
  const words = text.trim().replace(/^[“"](.*)[”"]$/su, '$1');
  const three = parseThreeBands(words);
  if (three) return { ...NO_RESULT, method: three.method, quotes: [{ meaning: 'method', words: three.words }] };
  const facts = factsOf(piecesOf(words), context.maxPoints);
  const method = facts && methodOf(facts, context.maxPoints);
  if (!facts || !method || !agree(facts.caps, context.maxPoints) || !within(facts.notApplicable?.points ?? null, context.maxPoints)) return null;
  // 未公开不得分 is one class of several: 否 alone does not say which; 否则不得分 is all the rest.
  const failing = facts.failing && (method.kind !== 'classes' || facts.zeros.length === 0) ? { points: facts.failing } : null;
  return {
    method, notApplicable: facts.notApplicable, failing, definition: facts.definition ?? inlineDefinition(facts.formula),
    forJudgment: facts.forJudgment, remarks: facts.remarks, quotes: facts.quotes,
  };
}

const inlineDefinition = (formula: ScoreFormula | null): MeasureDefinition | null =>
  (formula?.share.kind === 'quotient' ? formula.share.definition : null);

const NO_RESULT: Omit<PrintedStandard, 'method'> = { notApplicable: null, failing: null, definition: null, forJudgment: [], remarks: [], quotes: [] };
