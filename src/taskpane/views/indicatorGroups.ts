// The tree of a form: indicators under their second level, details under the composite they belong to.
import type { IndicatorEvaluation } from '../../core/scoring';

export interface IndicatorGroup { readonly title: string; readonly indicators: readonly IndicatorEvaluation[] }

/** Groups in sheet order; a second level that stands apart twice is two groups only where its first level differs. */
export function groupsOf(indicators: readonly IndicatorEvaluation[]): readonly IndicatorGroup[] {
  const groups = new Map<string, IndicatorEvaluation[]>();
  for (const indicator of indicators) {
    const title = [indicator.level1, indicator.level2].filter((level) => level !== '').join(' · ') || indicator.name;
    groups.set(title, [...groups.get(title) ?? [], indicator]);
  }
  return [...groups].map(([title, members]) => ({ title, indicators: members }));
}

/** Waits for her: not scored yet, or scored and to be confirmed. */
export const isOpen = ({ result, toConfirm }: IndicatorEvaluation): boolean =>
  result.kind === 'judgmentNeeded' || result.kind === 'inputMissing' || toConfirm;

/** May be confirmed with one line of evidence together with its neighbors: waits for a verdict, and is no compliance item. */
export const mayBeConfirmedTogether = ({ result, compliance }: IndicatorEvaluation): boolean =>
  !compliance && ((result.kind === 'judgmentNeeded' && (result.why.kind === 'noVerdict' || result.why.kind === 'unconfirmed')) || (result.kind === 'inputMissing' && result.what === VERDICT_MISSING));

/** What `evaluate` calls a blank 自查 cell. */
const VERDICT_MISSING = '自查结论';
