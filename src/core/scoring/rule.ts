// How an indicator is to be scored, once printed words, rule set and defaults have been weighed.
import type { PartialStep } from '../grammar';
import type { Decimal, Points, Ratio } from '../units';
import type { Band, Method, NotApplicablePolicy, RateDefinition } from '../rules';
import type { AppliedRule } from './evaluation';
import type { Basis } from './measures';
import type { ShareEnds } from './methodShare';
import type { TargetSources } from './targetSource';

/** A step deduction with what is printed (or not) about a started step. */
export type PerOccurrence = Omit<Extract<Method, { kind: 'perOccurrence' }>, 'rate'> & {
  readonly rate: (Omit<NonNullable<Extract<Method, { kind: 'perOccurrence' }>['rate']>, 'partialSteps'> & { readonly partial: PartialStep }) | null;
  /** What one occurrence is counted in (起, 天); null where nothing says. */
  readonly unit: string | null;
};

/** The methods of the rule sets, and what only a printed standard can say. */
export type RuleMethod =
  | Exclude<Method, { kind: 'perOccurrence' }>
  | PerOccurrence
  /**
   * 每低于目标值1个百分点扣0.5分: steps of the row's own 完成值 from its target, or from the `threshold` printed, in its
   * own unit (percent points where `percent`).
   */
  | {
    readonly kind: 'perStepOfTarget'; readonly side: 'below' | 'above'; readonly step: Decimal; readonly each: Points;
    readonly percent: boolean; readonly partial: PartialStep; readonly threshold: Decimal | null;
    /** 公顷 of 每低于目标值1公顷: the figures must be in it, too. */
    readonly unit: string | null;
  }
  /** By target and actual, with the printed one of the two formulas for what is exceeded. */
  | { readonly kind: 'reversedTarget'; readonly formula: 'linear' | 'ratio' }
  /** Steps of the row's own 完成值 (满意度≥90%得10分), as a fraction where `percent`; else `words` says each band in `unit`. */
  | { readonly kind: 'bandsOfActual'; readonly bands: readonly Band[]; readonly percent: boolean; readonly unit: string | null; readonly words: readonly string[] }
  /** 支出率/90%×4分, 低于60%不得分: of a `rate`, of the row's own 完成值, or of actual ÷ target. */
  | { readonly kind: 'shareOfRate'; readonly rate: RateDefinition; readonly ends: ShareEnds }
  | { readonly kind: 'share'; readonly of: 'actual' | 'target'; readonly ends: ShareEnds }
  /** （完成率-60%）/（1-60%）×分值, of actual ÷ target. */
  | { readonly kind: 'passOfTarget'; readonly from: Ratio }
  /** 好5分，较好4分, best first. */
  | { readonly kind: 'classes'; readonly items: readonly { readonly label: string; readonly points: Points }[] }
  /** 逾期5日内得1分: bands of days late, each in its own words. */
  | { readonly kind: 'lateness'; readonly bands: readonly Band[]; readonly words: readonly string[]; readonly inDays: boolean }
  /** 每举办1场得0.5分. */
  | { readonly kind: 'perUnitOfActual'; readonly per: Decimal; readonly unit: string; readonly each: Points }
  /** Read, but of a rate that is none of the figures we know: 得分=参训率×分值. Its value may stand in the row's own 完成值. */
  | { readonly kind: 'proportionalToActual' }
  /** Printed, but not understood, or left to a person. */
  | { readonly kind: 'forPerson'; readonly quote: string }
  /** Nobody says how. */
  | { readonly kind: 'none' };

/** Points that a printed clause fixes, with its words. */
export interface FixedPoints { readonly points: Points; readonly clause: string }

export interface Rule {
  readonly method: RuleMethod;
  readonly applied: AppliedRule;
  readonly basis: Basis | null;
  readonly notApplicable: FixedPoints | null;
  readonly notApplicablePolicy: NotApplicablePolicy;
  /** What failing gives: 否则不得分. */
  readonly failing: FixedPoints | null;
  readonly compliance: boolean;
  /** Where the rule set says how each sort of target is scored. */
  readonly targetSources: TargetSources;
}
