// How an actual stands to its target: facts only. What points they earn is for scoring to say.
import type { CalendarDay, Decimal } from '../units';
import type { AchievementLevel } from './actualTypes';
import type { ClassLevel } from './classScales';

/** Two figures in one common unit (the target's). Scoring multiplies by 分值 before it divides. */
export interface Measured {
  readonly actual: Decimal;
  readonly target: Decimal;
  /** The target's unit (or the actual's where the target has none); null where neither has one. */
  readonly unit: string | null;
  readonly percent: boolean;
}

/** Remarks that do not change the outcome but belong in its working or among the findings. */
export type Remark =
  /** 约96%: usable, reported */
  | 'approximate'
  /** the actual was converted (213680人次 against 15万人次) */
  | 'converted'
  /** a bare 0.95 against 95% was taken as 95% */
  | 'fractionAsPercent'
  /** one of the two carried no unit and was taken in the other's */
  | 'unitAssumed'
  /** over 100% against a target of at most 100%: an innocent 完成率, or a 合格率 with a slip of the pen */
  | 'rateOverHundred'
  /** an `=` target is exceeded */
  | 'equalExceeded'
  /** exactly the figure of a strict `>` or `<` target */
  | 'onStrictEdge';

/** Why a person has to say. */
export type AskReason =
  /** a bare number of a 成本指标 is exceeded: an upper or a lower limit? */
  | 'bareCostExceeded'
  /** an `=` target of a 标准, 补助 or 人数 is exceeded */
  | 'fixedExceeded'
  /** something happened against a bare 0 */
  | 'bareZeroExceeded'
  /** the actual is negative where the indicator does not provide for it */
  | 'negativeActual'
  /** the target is negative, so a share of it has no meaning */
  | 'negativeTarget'
  /** 0.5 against ≤5%: 0.5% or 50%? */
  | 'percentScale'
  /** a bare number against a unit of 万 or 亿: counted in ones or in 万? */
  | 'unitUnstated'
  /** 下降 answered where a rise was asked without saying what it is, or a level against a change */
  | 'changeUnclear'
  /** the day falls between the strict and the looser reading of 9月前, or the month given holds the deadline */
  | 'dateUndecided'
  /** the order of the classes is not known (一级 against 二级) */
  | 'classOrderUnknown'
  /** a number against words, words against a class, a date against a number */
  | 'kindsDiffer'
  /** several thresholds in the target cell */
  | 'severalTargets';

export type Outcome =
  /** Met. `measured` where both are numbers; `ratio` to the target is `actual ÷ target` there (over-achievement). */
  | { readonly kind: 'reached'; readonly by: 'number' | 'date' | 'class'; readonly measured: Measured | null; readonly remarks: readonly Remark[] }
  /** A bound (300余人) that meets the target whatever it stands for; 请补确数. */
  | { readonly kind: 'boundDecides'; readonly bound: Measured; readonly remarks: readonly Remark[] }
  /** A target in words (or a class) that is said to be achieved: 达成, 完成, or its own words again. */
  | { readonly kind: 'achievedInWords'; readonly by: 'achieved' | 'done' | 'repeated' }
  /** A target in words that is said to be achieved only in part, basically or not: a person chooses the points. */
  | { readonly kind: 'notAchievedInWords'; readonly level: Exclude<AchievementLevel, 'achieved' | 'done'> }
  /** Below a ≥, >, = or bare target; `measured.target` is above zero, `measured.actual` may be negative only for a change. */
  | { readonly kind: 'short'; readonly measured: Measured; readonly remarks: readonly Remark[] }
  /** Above a ≤ or < target, or above an explicit =0; `measured.target` may be zero. */
  | { readonly kind: 'exceeds'; readonly measured: Measured; readonly remarks: readonly Remark[] }
  | { readonly kind: 'outsideRange'; readonly side: 'below' | 'above'; readonly measured: Measured; readonly remarks: readonly Remark[] }
  | { readonly kind: 'late'; readonly on: CalendarDay; readonly done: CalendarDay }
  | { readonly kind: 'worseClass'; readonly target: ClassLevel; readonly actual: ClassLevel }
  /** A bound that leaves it open (不达90% against ≥90%): the exact figure is missing. */
  | { readonly kind: 'boundUndecided'; readonly bound: Measured }
  /** 完成, 达成 or 未完成 as the answer to a number: the number is missing. */
  | { readonly kind: 'needsNumber' }
  /** 完成 or 达成 as the answer to a deadline: the day is missing. */
  | { readonly kind: 'needsDate' }
  | { readonly kind: 'unitClash'; readonly targetUnit: string; readonly actualUnit: string }
  | { readonly kind: 'asked'; readonly reason: AskReason }
  /** The actual is blank. */
  | { readonly kind: 'actualMissing' }
  /** The actual is an error or words that answer nothing. */
  | { readonly kind: 'actualUnreadable' }
  | { readonly kind: 'targetMissing' }
  | { readonly kind: 'targetUnreadable' };
