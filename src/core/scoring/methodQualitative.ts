// 定性: words that say how far. Achieved is full (or asked); anything less a person scores inside its band.
import { assertNever, points, type Points } from '../units';
import type { Outcome } from '../grammar';
import type { IndicatorPolicy, QualitativeBand } from '../rules';
import type { ScoreRange } from './evaluation';
import { fullRange, open, scored, type MethodContext, type MethodOutcome } from './methodOutcome';

type InWords = Extract<Outcome, { kind: 'achievedInWords' | 'notAchievedInWords' }>;

/** @param words her words, as the working and the question quote them */
export function scoreByWords(outcome: InWords, words: string, context: MethodContext): MethodOutcome {
  const level = outcome.kind === 'achievedInWords' ? 'achieved' : outcome.level;
  switch (level) {
    case 'achieved': return achieved(words, context);
    case 'partly':
    case 'missed': {
      const range = rangeOfLevel(level, context.maxPoints, context.policy);
      const step = { kind: 'qualitative', words, level, score: null } as const;
      return open({ kind: 'qualitativeBand', words, level }, range, { steps: [step], reached: false });
    }
    case 'basically': return open({ kind: 'qualitativeWords', words }, fullRange(context.maxPoints));
    default: return assertNever(level);
  }
}

function achieved(words: string, context: MethodContext): MethodOutcome {
  const { maxPoints, policy } = context;
  if (policy.achievedQualitative === 'ask') return open({ kind: 'qualitativeWords', words }, rangeOfLevel('achieved', maxPoints, policy));
  return scored(maxPoints, [{ kind: 'qualitative', words, level: 'achieved', score: maxPoints }], { reached: true, toConfirm: true });
}

/** The points of a band, [from, below) of the 分值; the best band includes its end. */
export function rangeOfLevel(level: QualitativeBand['level'], maxPoints: Points, policy: IndicatorPolicy): ScoreRange {
  const band = policy.qualitativeBands.find((one) => one.level === level);
  if (!band) return fullRange(maxPoints);
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
  const lower = outcome.kind === 'open' && outcome.why.kind === 'qualitativeBand';
  if (level === 'achieved' && !lower) {
    const step = { kind: 'qualitative', words: chosen, level, score: context.maxPoints } as const;
    return scored(context.maxPoints, [step], { reached: true });
  }
  const range = rangeOfLevel(level, context.maxPoints, context.policy);
  const why = level === 'achieved' ? { kind: 'qualitativeWords', words: chosen } as const : { kind: 'qualitativeBand', words: chosen, level } as const;
  return open(why, range, { steps: [{ kind: 'qualitative', words: chosen, level, score: null }], reached: level === 'achieved' });
}

function decidedByWords(outcome: MethodOutcome): boolean {
  if (outcome.kind === 'scored') return outcome.toConfirm;
  return outcome.kind === 'open' && (outcome.why.kind === 'qualitativeBand' || outcome.why.kind === 'qualitativeWords');
}

/** 达成, 部分达成并具有一定效果, 未达成且效果较差. @returns null for other words */
export function levelOfWords(words: string): QualitativeBand['level'] | null {
  if (/未达成|没有达成|未完成/.test(words)) return 'missed';
  if (words.includes('部分')) return 'partly';
  return /达成|完成/.test(words) ? 'achieved' : null;
}
