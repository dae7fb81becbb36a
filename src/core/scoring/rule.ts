// How an indicator is to be scored, once printed words, rule set and defaults have been weighed.
import type { PartialStep } from '../grammar';
import type { Decimal, Points, Ratio } from '../units';
import type { Band, IndicatorPolicy, Method, NotApplicablePolicy, RateDefinition } from '../rules';
import type { AppliedRule } from './evaluation';
import type { Basis } from './measures';

/** `words`: the band as a form prints it, where its figures are no rates. */
export type ScaleBand = Band & { readonly words?: string };

/** 每发生1起扣5分. `unit`: what one occurrence is counted in (起, 天); null where nothing says. */
export interface PerOccurrence { readonly kind: 'perOccurrence'; readonly each: Points; readonly what: string; readonly unit: string | null }

/** What a printed scale counts in: percent (as fractions), 起 of 1-2起得1分, or plain numbers. */
export interface ScaleUnit { readonly percent: boolean; readonly unit: string | null }

/** 每超1个百分点扣0.5分: `each` points off for every started or whole `step`. */
export interface Steps extends ScaleUnit {
  readonly step: Decimal;
  readonly side: 'above' | 'below' | 'either';
  readonly partial: PartialStep;
  readonly each: Points;
}

/** Steps of a rate from `base`. */
export interface StepsOfRate extends Steps { readonly kind: 'perStep'; readonly rate: RateDefinition; readonly base: Decimal; readonly what: string }

/** 每低于目标值1个百分点扣0.5分: steps of the row's own 完成值. `base` null: from its target. */
export interface StepsInRow extends Steps { readonly kind: 'stepsInRow'; readonly base: Decimal | null }

/** Scales that a form seldom prints, most of them over the row's own 完成值. */
export type PrintedScale =
  | StepsOfRate
  | StepsInRow
  | ScaleUnit & { readonly kind: 'bandsInRow'; readonly bands: readonly ScaleBand[] }
  /** 得分=支出率/90%×4分, 低于60%不得分. `rate` null: the row's own 完成值 is the rate. */
  | { readonly kind: 'share'; readonly rate: RateDefinition | null; readonly ends: ShareEnds }
  /** The same of actual ÷ target. */
  | { readonly kind: 'shareOfTarget'; readonly ends: ShareEnds }
  /** 好5分，较好4分, best first. */
  | { readonly kind: 'classes'; readonly items: readonly { readonly label: string; readonly points: Points }[] }
  /** 逾期5日内得1分: bands of days late, each in its own words. */
  | { readonly kind: 'lateness'; readonly bands: readonly ScaleBand[]; readonly inDays: boolean }
  /** 每举办1场得0.5分. */
  | { readonly kind: 'perUnitOfActual'; readonly per: Decimal; readonly unit: string; readonly each: Points }
  | Extract<Method, { kind: SeldomKind }>;

/** The methods of the rule sets that few of them use. */
type SeldomKind = 'coefficient' | 'reverseLinear' | 'reverseRatio' | 'passThreshold';

/** The methods of the rule sets, and what only a printed standard can say. */
export type RuleMethod =
  | Exclude<Method, { kind: 'perOccurrence' | SeldomKind }>
  | PerOccurrence
  /** By target and actual, with what is printed in the place of a switch: 目标值÷实际值×分值, （完成率-60%）/（1-60%）×分值. */
  | { readonly kind: 'byTargetAs'; readonly policy: Pick<IndicatorPolicy, 'reverse'> | Pick<IndicatorPolicy, 'passThreshold'> }
  | PrintedScale
  /** Nobody says how. */
  | { readonly kind: 'none' };

/** 得分=支出率/90%×4分, 低于60%不得分: `fullAt` gives all points, below `zeroBelow` there are none. */
export interface ShareEnds { readonly fullAt: Ratio; readonly zeroBelow: Ratio | null }

/** Points that a printed clause fixes, with its words. */
export interface FixedPoints { readonly points: Points; readonly clause: string }

export interface Rule extends AppliedRule {
  readonly basis: Basis | null;
  readonly notApplicable: FixedPoints | null;
  readonly notApplicablePolicy: NotApplicablePolicy;
  /** What failing gives: 否则不得分. */
  readonly failing: FixedPoints | null;
  readonly compliance: boolean;
}

/** The rate of the workbook that a method scores; null where it scores none. */
export const rateOfMethod = (method: RuleMethod): RateDefinition | null => ('rate' in method ? method.rate : null);

/** Does the rule score outturn ÷ the budget of the whole, or a stated average of it? */
export function executionRateMethod({ method }: Pick<Rule, 'method'>): boolean {
  const rate = rateOfMethod(method);
  return rate?.numerator === 'outturn' && (rate.denominator === 'revisedBudget' || rate.denominator === 'originalBudget');
}
