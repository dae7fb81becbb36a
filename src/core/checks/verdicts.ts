// 自查 in words: texts that are no verdict, and verdicts without evidence.
import type { IndicatorEvaluation } from '../scoring';
import { ofEachIndicator, spanOf, type Check } from './check';
import { admitsProblem, isFull } from './contradictions';

const isDeclared = ({ result }: IndicatorEvaluation): boolean => result.kind === 'scored' && result.origin === 'declared';

/** Free text beside an empty deduction column counts, and should say 是, 部分, 否 or 无此业务. */
export const checkVerdicts: Check = ({ evaluation: { indicators } }) => indicators.flatMap((indicator) => {
  const step = indicator.steps.find((one) => one.kind === 'verdict');
  return step && isDeclared(indicator) && !indicator.verdict ? { kind: 'verdictMissing', at: step.at, about: indicator.name, text: step.words } : [];
});

/** 否 or 部分 beside full points that the figures give: one of the two is wrong. */
export const checkVerdictsAgainstScores = ofEachIndicator((indicator) => {
  const { verdict, result } = indicator;
  if ((verdict?.value !== 'no' && verdict?.value !== 'partly') || result.kind !== 'scored' || result.origin !== 'computed') return null;
  return isFull(indicator) && !admitsProblem(indicator) ? { kind: 'verdictAgainstScore', at: verdict.at, verdict: verdict.text, score: result.score } : null;
});

/** Scored by her own word alone: it counts, and no sentence of the report claims it. One finding names them all. */
export const checkEvidence: Check = ({ evaluation: { indicators } }) => {
  const without = indicators.filter((indicator) => isDeclared(indicator) && indicator.selfCheck && !indicator.evidence);
  const cells = without.flatMap(({ selfCheck }) => selfCheck?.fields.evidence?.at ?? selfCheck?.fields.verdict?.at ?? []);
  const [first] = cells;
  if (!first) return null;
  const hasColumn = without.some(({ selfCheck }) => selfCheck?.fields.evidence !== undefined);
  return { kind: 'evidenceMissing', at: hasColumn ? first : spanOf(first, cells.filter(({ sheet }) => sheet === first.sheet)), about: '自报', names: without.map(({ name }) => name) };
};
