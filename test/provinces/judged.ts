// How a workbook came out, in few words: what a province's test states and works by hand.
import { assessmentJson, type AssessmentJson, type ScorecardJson } from '../../src/core/assessmentJson';
import type { Choices } from '../../src/core/scoring';
import type { SheetSnapshot } from '../../src/core/workbook';
import { scoreBytes, type Scored } from '../support/pipeline';
import { xlsxOf, type FileSheet } from './xlsxOf';

export interface Judged {
  readonly json: AssessmentJson;
  readonly scored: Scored;
  /** The only scorecard. */
  readonly card: ScorecardJson;
}

/** Writes the sheets into a file, scores it the whole way, and reads the plan back. @throws Error unless there is one form */
export function judge(...sheets: readonly (SheetSnapshot | FileSheet)[]): Judged {
  return judgeWith({}, ...sheets);
}

export function judgeWith(choices: Partial<Choices>, ...sheets: readonly (SheetSnapshot | FileSheet)[]): Judged {
  const scored = scoreBytes(xlsxOf(...sheets), choices);
  const json = assessmentJson(scored.assessment);
  const [card, ...others] = json.scorecards;
  if (!card || others.length > 0) throw new Error(`judge: ${String(json.scorecards.length)} scorecards; ${JSON.stringify(json.recognized)}`);
  return { json, scored, card };
}

/** `培训次数 10/10`, `满意度 ?/10 judgmentNeeded` … the execution rate of a project form first. */
export function scoresIn(card: ScorecardJson): readonly string[] {
  const { executionRate } = card;
  return [
    ...(executionRate && executionRate.maxPoints !== null ? [`执行率 ${String(executionRate.score ?? '?')}/${String(executionRate.maxPoints)}`] : []),
    ...[...card.indicators, ...card.detailIndicators].map(({ name, score, maxPoints, origin }) =>
      `${name} ${String(score ?? '?')}/${String(maxPoints ?? '?')}${score === null ? ` ${origin}` : ''}`),
  ];
}

export const kindsFound = ({ json }: Judged): readonly string[] => [...new Set(json.findings.map(({ kind }) => kind))];

/** The indicator's working, as 评分底稿 shows it. */
export const workingOf = ({ indicators, detailIndicators }: ScorecardJson, name: string): string =>
  [...indicators, ...detailIndicators].find((one) => one.name === name)?.working ?? '';
