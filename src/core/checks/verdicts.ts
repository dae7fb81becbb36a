// 自查 in words: texts that are no verdict, and verdicts without evidence.
import type { CellRef, RangeRef } from '../workbook';
import type { IndicatorEvaluation } from '../scoring';
import { findingIn, type Checked } from './check';
import { admitsProblem } from './contradictions';
import type { Finding } from './finding';

const isDeclared = (indicator: IndicatorEvaluation): boolean => indicator.result.kind === 'scored' && indicator.result.origin === 'declared';

/** Free text beside an empty deduction column counts, and should say 是, 部分, 否 or 无此业务. */
export const checkVerdicts = ({ form, evaluation }: Checked): readonly Finding[] =>
  evaluation.indicators.flatMap((indicator) => {
    const step = indicator.steps.find((one) => one.kind === 'verdict');
    if (!isDeclared(indicator) || step?.kind !== 'verdict' || indicator.verdict) return [];
    return [findingIn(form, { at: step.at, about: indicator.name }, { kind: 'verdictMissing', text: step.words })];
  });

/** 否 or 部分 beside full points that the figures give: one of the two is wrong. */
export const checkVerdictsAgainstScores = ({ form, evaluation }: Checked): readonly Finding[] =>
  [...evaluation.indicators, ...evaluation.details].flatMap((indicator) => {
    const { verdict, result, maxPoints } = indicator;
    if (verdict?.value !== 'no' && verdict?.value !== 'partly') return [];
    if (result.kind !== 'scored' || result.origin !== 'computed' || !maxPoints?.equals(result.score) || admitsProblem(indicator)) return [];
    return [findingIn(form, { at: verdict.at, about: indicator.name }, { kind: 'verdictAgainstScore', verdict: verdict.text, score: result.score })];
  });

/** Scored by her own word alone: it counts, and no sentence of the report claims it. One finding names them all. */
export function checkEvidence({ form, evaluation }: Checked): readonly Finding[] {
  const without = evaluation.indicators.filter((indicator) => isDeclared(indicator) && indicator.selfCheck && !indicator.evidence);
  const cells = without.flatMap((indicator) => indicator.selfCheck?.fields.evidence?.at ?? indicator.selfCheck?.fields.verdict?.at ?? []);
  const [first] = cells;
  if (!first) return [];
  const hasColumn = without.some((indicator) => indicator.selfCheck?.fields.evidence !== undefined);
  return [findingIn(form, { at: hasColumn ? first : spanOf(first, cells), about: '自报' }, { kind: 'evidenceMissing', names: without.map((one) => one.name) })];
}

function spanOf(first: CellRef, cells: readonly CellRef[]): RangeRef {
  const rows = cells.filter((cell) => cell.sheet === first.sheet).map((cell) => cell.row);
  return { sheet: first.sheet, top: Math.min(...rows), bottom: Math.max(...rows), left: first.column, right: first.column };
}
