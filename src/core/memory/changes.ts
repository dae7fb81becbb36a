// Which scores moved since the run the workbook remembers.
import { keyParts, remembered, type Memory } from './memory';

export interface ScoreMove { readonly form: string; readonly indicator: string; readonly before: string; readonly after: string }

/**
 * Scores that differ from the last run, by `scoreKey`. An indicator that is new or gone has not moved.
 * @param scores digits by {@link scoreKey}; '' while open
 */
export function scoreMoves(memory: Memory, scores: Readonly<Record<string, string>>): readonly ScoreMove[] {
  const last = remembered(memory).scores;
  return Object.entries(scores).flatMap(([key, after]) => {
    const before = last[key];
    if (before === undefined || before === after) return [];
    const [form = '', indicator = ''] = keyParts(key);
    return [{ form, indicator, before, after }];
  });
}
