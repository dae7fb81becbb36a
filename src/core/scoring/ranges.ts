// Between what a score will lie.
import { NO_POINTS, sumPoints, type Points } from '../units';
import type { IndicatorEvaluation, ScoreRange } from './evaluation';

/** Both ends of it changed alike. */
export function mapRange({ from, to, below }: ScoreRange, change: (value: Points) => Points): ScoreRange {
  return { from: change(from), ...(below !== undefined ? { below: change(below) } : to !== undefined && { to: change(to) }) };
}

/** Between what the sum will lie: decided parts exactly, open ones within their ranges; without an end where some part has none. */
export function rangeOfSum(parts: readonly IndicatorEvaluation[]): ScoreRange {
  const ranges = parts.map(rangeOf);
  const from = sumPoints(ranges.map((range) => range.from));
  const ends = ranges.flatMap(({ to, below }) => to ?? below ?? []);
  if (ends.length < ranges.length) return { from };
  const end = sumPoints(ends);
  return ranges.some((range) => range.below !== undefined) ? { from, below: end } : { from, to: end };
}

function rangeOf({ result }: IndicatorEvaluation): ScoreRange {
  if (result.kind === 'judgmentNeeded' || result.kind === 'inputMissing') return result.range;
  const score = result.kind === 'scored' ? result.score : NO_POINTS;
  return { from: score, to: score };
}
