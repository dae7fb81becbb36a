// A checked ruleset.yaml (and its form.yaml) → the compiled rule set.
import type { Digits, Encoded, EncodedFullRuleSet, FullGroup, FullIndicator, FullRuleSet, Vocabulary } from '../core/rules';
import { encodeDigits, encodeMethod, type Rates } from './encodeMethod';
import { encodePolicy, encodeSource } from './encodePolicy';
import type { RuleSetText } from './shape';

/** null: not known. */
const encodePoints = (points: string | null): Digits | null => (points === null ? null : encodeDigits(points));

function encodeGroup(group: RuleSetText['groups'][number]): Encoded<FullGroup> {
  const { name, aliases, parts } = group;
  return { name, aliases, points: encodePoints(group.points), source: encodeSource(group.source), ...(parts && { parts: parts.map(encodeGroup) }) };
}

function encodeIndicator(indicator: RuleSetText['indicators'][number], rates: Rates): Encoded<FullIndicator> {
  const { id, name, aliases, level1, level2, compliance, notApplicable, methodSource } = indicator;
  return {
    id, name, aliases, level1, level2, maxPoints: encodePoints(indicator.maxPoints), method: encodeMethod(indicator.method, rates), compliance,
    ...(notApplicable && { notApplicable }), source: encodeSource(indicator.source), ...(methodSource && { methodSource: encodeSource(methodSource) }),
  };
}

function encodeSources(sources: RuleSetText['sources']): FullRuleSet['sources'] {
  return Object.fromEntries(Object.entries(sources).map(([key, { title, number, issued, url }]) =>
    [key, { title, ...(number !== undefined && { number }), ...(issued !== undefined && { issued }), ...(url !== undefined && { url }) }]));
}

/** The years a rule set is in force. `fiscalYear` is the short form for a single one. */
export function yearsOf(text: Pick<RuleSetText, 'fiscalYear' | 'fiscalYears'>): { readonly from: number; readonly to: number | null } | null {
  if (text.fiscalYear !== undefined) return { from: text.fiscalYear, to: text.fiscalYear };
  return text.fiscalYears ? { from: text.fiscalYears.from, to: text.fiscalYears.to ?? null } : null;
}

/** @throws Error if the text was not checked before: no years, an unknown rate */
export function encodeRuleSet(text: RuleSetText, library: Rates, vocabulary: Vocabulary): EncodedFullRuleSet {
  const rates = { ...library, ...text.rates };
  const fiscalYears = yearsOf(text);
  if (!fiscalYears) throw new Error(`encodeRuleSet: ${text.id} has no fiscal year`);
  const { id, title, jurisdiction, form, rounding, grades, executionRate, open, hints } = text;
  return {
    id, title, jurisdiction, form, fiscalYears, reviewed: text.reviewed ?? null, sources: encodeSources(text.sources), total: encodeDigits(text.total),
    rounding: { decimals: rounding.decimals, source: encodeSource(rounding.source) },
    grades: grades ? { bands: grades.bands.map(({ label, from }) => ({ label, from: encodeDigits(from) })), source: encodeSource(grades.source) } : null,
    groups: text.groups.map(encodeGroup),
    executionRate: executionRate
      ? { maxPoints: encodeDigits(executionRate.maxPoints), method: encodeMethod(executionRate.method, rates), source: encodeSource(executionRate.source) } : null,
    indicators: text.indicators.map((indicator) => encodeIndicator(indicator, rates)),
    policy: encodePolicy(text.policy), ...(open && { open }), vocabulary, hints,
  };
}
