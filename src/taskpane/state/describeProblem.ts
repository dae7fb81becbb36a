// What went wrong, in words, with one way forward.
import { describeHostError, PROBLEM_WORDS } from '../../core/messages';
import { HostError } from '../../hosts/host';
import type { Problem } from './state';

/** Codes after which trying the same again does not help: their todo says what does. */
const NO_RETRY: ReadonlySet<string> = new Set(['apiMissing', 'structureProtected', 'encrypted', 'legacyXls', 'strictOoxml']);

/** @returns words for anything thrown; a mistake of ours is told by its name, and must be reported by the caller as well */
export function describeProblem(error: unknown): Problem {
  if (error instanceof HostError) return { ...describeHostError(error.code, error.detail), way: NO_RETRY.has(error.code) ? null : 'retry' };
  return { ...PROBLEM_WORDS.unexpected(error instanceof Error ? error.name : typeof error), way: 'retry' };
}

export const isOurMistake = (error: unknown): boolean => !(error instanceof HostError);
