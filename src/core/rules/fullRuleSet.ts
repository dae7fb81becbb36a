// A rule set with everything people read of it: in 评分规则, in docs/rulesets.md and on the command line. Scoring needs none of this.
import type { Method, RuleGroup, RuleIndicator, RuleSet, Source, SourceRef } from './ruleSet';

export interface FullSource extends Source {
  readonly issued?: string;
  readonly url?: string;
}

/** A method, with what a person is told to look through. */
export type FullMethod =
  | Exclude<Method, { kind: 'checklist' }>
  | (Extract<Method, { kind: 'checklist' }> & { readonly items: readonly string[] });

export interface FullIndicator extends RuleIndicator {
  readonly id: string;
  readonly level1: string;
  readonly method: FullMethod;
}

/** A level 1, its `parts` being its level 2. */
export interface FullGroup extends RuleGroup {
  readonly source: SourceRef;
  readonly parts?: readonly FullGroup[];
}

export interface FullRuleSet extends RuleSet {
  readonly jurisdiction: { readonly code: string; readonly name: string };
  readonly sources: Readonly<Record<string, FullSource>>;
  readonly grades: NonNullable<RuleSet['grades']> & { readonly source: SourceRef } | null;
  readonly groups: readonly FullGroup[];
  readonly executionRate: NonNullable<RuleSet['executionRate']> & { readonly method: FullMethod } | null;
  readonly indicators: readonly FullIndicator[];
  /** Words of this notice's forms for the fields of a table, besides the common ones. */
  readonly vocabulary: Readonly<Partial<Record<string, readonly string[]>>>;
}
