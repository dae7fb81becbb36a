// Every finding in the accountant's words: what, where, what to do, and why the bureau minds.
import type { Finding } from '../checks';
import type { Words, WordingOf } from './findingWording';
import { moneyWording } from './findingsOfMoney';
import { pointsWording } from './findingsOfPoints';
import { targetWording } from './findingsOfTargets';
import { workbookWording } from './findingsOfWorkbook';
import type { UserMessage } from './userMessage';

/** The whole catalogue; a kind without wording does not compile. */
export const findingWording: WordingOf<Finding['kind']> = { ...pointsWording, ...moneyWording, ...targetWording, ...workbookWording };

export function describeFinding(finding: Finding): UserMessage {
  // Each wording takes the finding of its own kind; the compiler cannot follow a union through an index, so it is said here.
  const wording = findingWording[finding.kind] as (finding: Finding) => Words;
  return { ...wording(finding), where: finding.at };
}
