// A rule set as compiled data: the same shape with every exact decimal as its digits, so that it can be plain JSON.
import type { Decimal } from '../units';
import type { IndicatorPolicy, RuleSet, Vocabulary } from './ruleSet';

/** `T` with each decimal as a string of digits. */
export type Encoded<T> =
  T extends Decimal ? string
  : T extends readonly (infer Item)[] ? readonly Encoded<Item>[]
  : T extends object ? { readonly [Key in keyof T]: Encoded<T[Key]> }
  : T;

/** Only the switches that a rule set sets itself. */
export type EncodedPolicy = Partial<Encoded<Omit<IndicatorPolicy, 'sources'>>> & Pick<IndicatorPolicy, 'sources'>;

export type EncodedRuleSet = Omit<Encoded<RuleSet>, 'policy'> & { readonly policy: EncodedPolicy };

/** What `src/rulesets/compiled.ts` holds. */
export interface EncodedRuleSets {
  readonly all: readonly EncodedRuleSet[];
  readonly vocabulary: Vocabulary;
}
