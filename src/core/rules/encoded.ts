// A rule set as compiled data: the same shape with every exact decimal as its digits, so that it can be plain JSON.
import { decimal, type Decimal } from '../units';
import type { FullRuleSet } from './fullRuleSet';
import type { IndicatorPolicy, RuleSet, Vocabulary } from './ruleSet';

/** An exact decimal as data: `=0.85`. A quoted formula (=支出÷预算) is a text. */
export type Digits = `=${string}`;

/** `T` with each decimal as its digits. */
export type Encoded<T> =
  T extends Decimal ? Digits
  : T extends readonly (infer Item)[] ? readonly Encoded<Item>[]
  : T extends object ? { readonly [Key in keyof T]: Encoded<T[Key]> }
  : T;

/** Only the switches that a rule set sets itself. */
export type EncodedPolicy = Partial<Encoded<Omit<IndicatorPolicy, 'sources'>>> & Pick<IndicatorPolicy, 'sources'>;

type EncodedRules<Rules extends RuleSet> = Omit<Encoded<Rules>, 'policy'> & { readonly policy: EncodedPolicy };

export type EncodedRuleSet = EncodedRules<RuleSet>;
export type EncodedFullRuleSet = EncodedRules<FullRuleSet>;

/** What `src/rulesets/compiled.ts` holds. */
export interface EncodedRuleSets {
  readonly all: readonly EncodedRuleSet[];
  readonly vocabulary: Vocabulary;
}

/** Data as it was encoded; nothing is checked, the compiler has done so. */
export const decode = <T>(encoded: Encoded<T>): T => decodeAny(encoded) as T; // the one walk for every shape: what went in by its type comes out by it

const DIGITS = /^=-?\d+(?:\.\d+)?$/;

function decodeAny(value: unknown): unknown {
  if (typeof value === 'string') return DIGITS.test(value) ? decimal(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map(decodeAny);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, decodeAny(part)])) : value;
}
