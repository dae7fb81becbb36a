// The switches a rule set sets; what it leaves alone is the common default.
import type { EncodedPolicy, SourceRef } from '../core/rules';
import type { RuleSetText, SourceRefText } from './shape';

export function encodeSource(source: SourceRefText): SourceRef {
  const { ref, at, basis, quote } = source;
  return { ref, at, basis, ...(quote !== undefined && { quote }) };
}

export function encodePolicy(policy: RuleSetText['policy']): EncodedPolicy {
  const set = Object.entries(policy).flatMap(([name, entry]) => (entry ? [{ name, ...entry }] : []));
  return {
    ...Object.fromEntries(set.map(({ name, value }) => [name, value])),
    sources: Object.fromEntries(set.map(({ name, source }) => [name, encodeSource(source)])),
  };
}
