// Points lost without a word why (C08), and one wording for many of them.
import { normalizeText } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import type { Sourced } from '../tables';
import { findingIn, leavesOf, type Checked } from './check';
import { checkLowRate } from './execution';
import type { Finding } from './finding';

export function checkReasons(checked: Checked): readonly Finding[] {
  const { form, evaluation } = checked;
  // An execution rate under its line is said in words of its own.
  const saidAlready = checkLowRate(checked).length > 0 ? evaluation.executionRate?.indicator : null;
  const lost = [...leavesOf(checked), ...evaluation.indicators.filter(losesByItself)];
  return lost.flatMap((indicator) => {
    const { deduction } = indicator;
    if (!deduction?.reasonNeeded || indicator.id === saidAlready) return [];
    const at = indicator.reasonCell?.at ?? indicator.row?.fields.reason?.at ?? indicator.scoreCell?.at ?? indicator.at;
    return [findingIn(form, { at, about: indicator.name }, {
      kind: 'reasonMissing', points: deduction.points, actual: indicator.actual?.value ?? '', target: indicator.target?.value ?? '',
    })];
  });
}

/** A composite whose score is typed or registered loses points that none of its parts explains. */
const losesByItself = (indicator: IndicatorEvaluation): boolean =>
  indicator.parts.length > 0 && indicator.result.kind === 'scored' && indicator.result.origin !== 'computed';

const MANY = 3;

/** Columns of words, and from which length the same words in three of them are no coincidence: 已完成 may stand in any. */
const COLUMNS: readonly { readonly cellOf: (indicator: IndicatorEvaluation) => Sourced<string> | null; readonly least: number }[] = [
  { cellOf: ({ deduction }) => deduction?.reason ?? null, least: 6 },
  { cellOf: ({ actual }) => actual, least: 12 },
  { cellOf: ({ verdict, selfCheck }) => (verdict || !selfCheck?.fields.verdict ? null : { ...selfCheck.fields.verdict, value: selfCheck.fields.verdict.text }), least: 12 },
];

/** One wording copied over three indicators or more. Two may well share a cause. */
export const checkCopiedWording = (checked: Checked): readonly Finding[] => COLUMNS.flatMap(({ cellOf, least }) => {
  const byText = new Map<string, { readonly name: string; readonly cell: Sourced<string> }[]>();
  for (const indicator of leavesOf(checked)) {
    const cell = cellOf(indicator);
    const text = normalizeText(cell?.value ?? '');
    if (!cell || text.length < least) continue;
    byText.set(text, [...(byText.get(text) ?? []), { name: indicator.name, cell }]);
  }
  return [...byText.values()].flatMap((same) => {
    const [first] = same;
    if (!first || new Set(same.map(({ cell }) => cell.at.row)).size < MANY) return [];
    return [findingIn(checked.form, { at: first.cell.at, about: same.map(({ name }) => name).join('、') }, { kind: 'copiedWording', text: first.cell.value, count: same.length })];
  });
});
