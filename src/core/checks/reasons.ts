// Points lost without a word why (C08), and one wording for many of them.
import { normalizeText } from '../grammar';
import type { IndicatorEvaluation } from '../scoring';
import type { Sourced } from '../tables';
import { groupsBy, leavesOf, scoreAt, type Check } from './check';
import { checkLowRate } from './execution';

export const checkReasons: Check = (checked) => {
  const { indicators, executionRate } = checked.evaluation;
  // An execution rate under its line is said in words of its own.
  const saidAlready = checkLowRate(checked) ? executionRate?.indicator : null;
  return [...leavesOf(checked), ...indicators.filter(losesByItself)].flatMap((indicator) => {
    const { id, name: about, deduction, actual, target } = indicator;
    if (!deduction?.reasonNeeded || id === saidAlready) return [];
    const at = indicator.reasonCell?.at ?? indicator.row?.fields.reason?.at ?? scoreAt(indicator);
    return { kind: 'reasonMissing', at, about, points: deduction.points, actual: actual?.value ?? '', target: target?.value ?? '' };
  });
};

/** A composite whose score is typed or registered loses points that none of its parts explains. */
const losesByItself = ({ parts, result }: IndicatorEvaluation): boolean => parts.length > 0 && result.kind === 'scored' && result.origin !== 'computed';

const MANY = 3;

/** Columns of words, and from which length the same words in three of them are no coincidence: 已完成 may stand in any. */
const COLUMNS: readonly { readonly cellOf: (indicator: IndicatorEvaluation) => Sourced<string> | null; readonly least: number }[] = [
  { cellOf: ({ deduction }) => deduction?.reason ?? null, least: 6 },
  { cellOf: ({ actual }) => actual, least: 12 },
  { cellOf: ({ verdict, selfCheck }) => (verdict || !selfCheck?.fields.verdict ? null : { ...selfCheck.fields.verdict, value: selfCheck.fields.verdict.text }), least: 12 },
];

/** One wording copied over three indicators or more. Two may well share a cause. */
export const checkCopiedWording: Check = (checked) => COLUMNS.flatMap(({ cellOf, least }) => {
  const written = leavesOf(checked).flatMap((indicator) => {
    const cell = cellOf(indicator);
    const words = normalizeText(cell?.value ?? '');
    return cell && words.length >= least ? [{ words, name: indicator.name, cell }] : [];
  });
  return groupsBy(written, ({ words }) => words).flatMap((same) => {
    const [{ cell: { at, value: text } }] = same;
    return new Set(same.map(({ cell }) => cell.at.row)).size < MANY ? [] : { kind: 'copiedWording', at, about: same.map(({ name }) => name).join('、'), text, count: same.length };
  });
});
