// What went wrong, in words, with one way forward.
import { describeExcelError, PROBLEM_WORDS, type Advice } from '../../core/messages';
import { HostError } from '../../hosts/host';
import type { Problem } from './state';

/** Codes after which trying the same again does not help: their todo says what does. */
const NO_RETRY: ReadonlySet<string> = new Set(['apiMissing', 'structureProtected', 'encrypted', 'legacyXls', 'strictOoxml']);

/** @returns words for anything thrown; a mistake of ours is told by its name, and must be reported by the caller as well */
export async function describeProblem(error: unknown): Promise<Problem> {
  if (!(error instanceof HostError)) return { ...PROBLEM_WORDS.unexpected(error instanceof Error ? error.name : typeof error), way: 'retry' };
  const { code, detail } = error;
  const words = describeExcelError(code, detail) ?? await describeFileError(error);
  return { ...words, way: NO_RETRY.has(code) ? null : 'retry' };
}

/** Only the host of files, which comes when it is called for, meets files: the words come behind it. Where they do not, the code has to do. */
const describeFileError = ({ code, detail }: HostError): Promise<Advice> => import(/* webpackChunkName: "fileErrors" */ './fileErrorWords')
  .then(({ describeHostError }) => describeHostError(code, detail), () => PROBLEM_WORDS.unexpected(code));

export const isOurMistake = (error: unknown): boolean => !(error instanceof HostError);
