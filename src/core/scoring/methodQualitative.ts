// 定性: words that say how far. Achieved is full (or asked); anything less a person scores inside its band.
import { points, type Points } from '../units';
import type { Outcome } from '../grammar';
import type { IndicatorPolicy, QualitativeBand } from '../rules';
import type { ScoreRange } from './evaluation';
import { open, scored, type MethodContext, type MethodOutcome } from './methodOutcome';

type InWords = Extract<Outcome, { kind: 'achievedInWords' | 'notAchievedInWords' }>;

/** @param words her words, as the working and the question quote them */
export function scoreByWords(outcome: InWords, words: string, context: MethodContext): MethodOutcome {
  const level = outcome.kind === 'achievedInWords' ? 'achieved' : outcome.level;
  if (level === 'basically') return open({ kind: 'qualitativeWords', words });
  if (level !== 'achieved') return belowAchieved(level, words, context);
  const { maxPoints, policy } = context;
  if (policy.achievedQualitative === 'ask') return open({ kind: 'qualitativeWords', words }, { range: rangeOfLevel(level, maxPoints, policy) });
  return scored(maxPoints, [{ kind: 'qualitative', words, level, score: maxPoints }], { reached: true, toConfirm: true });
}

function belowAchieved(level: 'partly' | 'missed', words: string, { maxPoints, policy }: MethodContext): MethodOutcome {
  const range = rangeOfLevel(level, maxPoints, policy);
  return open({ kind: 'qualitativeBand', words, level }, { range, steps: [{ kind: 'qualitative', words, level, score: null }], reached: false });
}

/** The points of a band, [from, below) of the 分值; the best band includes its end. */
function rangeOfLevel(level: QualitativeBand['level'], maxPoints: Points, policy: IndicatorPolicy): ScoreRange | null {
  const band = policy.qualitativeBands.find((one) => one.level === level);
  if (!band) return null;
  const from = points(maxPoints.times(band.from));
  const end = points(maxPoints.times(band.to));
  return band.to.equals('1') ? { from, to: end } : { from, below: end };
}

/**
 * Her 定档 over what the words were taken for: 达成 confirms full points, a lower level leaves the points to her. Outcomes
 * that words did not decide stay as they are.
 */
export function scoreByChosenLevel(outcome: MethodOutcome, chosen: string | null, context: MethodContext): MethodOutcome {
  const level = chosen === null ? null : levelOfWords(chosen);
  if (chosen === null || level === null || !decidedByWords(outcome)) return outcome;
  if (level !== 'achieved') return belowAchieved(level, chosen, context);
  const { maxPoints, policy } = context;
  const step = { kind: 'qualitative', words: chosen, level } as const;
  if (outcome.kind === 'open' && outcome.why.kind === 'qualitativeBand') {
    return open({ kind: 'qualitativeWords', words: chosen }, { range: rangeOfLevel(level, maxPoints, policy), steps: [{ ...step, score: null }], reached: true });
  }
  return scored(maxPoints, [{ ...step, score: maxPoints }], { reached: true });
}

const decidedByWords = (outcome: MethodOutcome): boolean => (outcome.kind === 'scored' ? outcome.toConfirm
  : outcome.kind === 'open' && (outcome.why.kind === 'qualitativeBand' || outcome.why.kind === 'qualitativeWords'));

/** 达成, 部分达成并具有一定效果, 未达成且效果较差. @returns null for other words */
function levelOfWords(words: string): QualitativeBand['level'] | null {
  if (/未达成|没有达成|未完成/.test(words)) return 'missed';
  if (words.includes('部分')) return 'partly';
  return /达成|完成/.test(words) ? 'achieved' : null;
}
