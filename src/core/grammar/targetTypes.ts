// What an 年度指标值 (target) can say.
import type { CalendarDay, Decimal } from '../units';
import type { ClassLevel } from './classScales';
import type { Change, Quantity } from './quantity';

/** How the actual must stand to the target. `bare`: a number without a sign, read as ≥ except where that is in doubt. */
export type Comparison = '≥' | '≤' | '>' | '<' | '=' | 'bare';

/** ≥50个, ≤90万元, 100%, 3次或以上, 较上年下降5% (`change: 'fall'`), 0宗 and 无 (zero). */
export interface QuantityTarget extends Quantity {
  readonly kind: 'quantity';
  readonly comparison: Comparison;
  readonly change: Change;
  /** 约100人: the target itself is only roughly said. */
  readonly approximate: boolean;
  /**
   * What kind of figure its names say it is. `cost`: of a 成本指标, where a bare number may be an upper or a lower
   * limit. `fixed`: a 标准, 补助 or 人数, where more than an `=` target is not simply better. `plain`: neither.
   */
  readonly nature: 'plain' | 'cost' | 'fixed';
}

/** 10–20天, 85%-95%, 不少于10人且不超过20人. Both ends in the same unit. */
export interface RangeTarget {
  readonly kind: 'range';
  readonly low: Decimal; readonly high: Decimal;
  readonly lowInclusive: boolean; readonly highInclusive: boolean;
  readonly unit: string | null; readonly percent: boolean;
  readonly change: Change;
}

/** 12月底前, 2024年9月底前, 2024年8月31日. On time is on `on` or before. */
export interface DeadlineTarget {
  readonly kind: 'deadline';
  /** The last day that is on time in every reading of the words. */
  readonly on: CalendarDay;
  /** 9月前 may mean until 31 August or until 30 September: the last day of the looser reading. Null: one reading only. */
  readonly doubtfulUntil: CalendarDay | null;
}

/** 良, 良好及以上, 达到或优于Ⅲ类, 甲级. Reached by this level or a better one. */
export interface ClassTarget { readonly kind: 'class'; readonly level: ClassLevel }

/** 效果明显, 持续开展, 按时完成: words; `text` normalized. */
export interface QualitativeTarget { readonly kind: 'qualitative'; readonly text: string }

/** 培训3次，每次≥50人: several thresholds in one cell, in printed order; a person says which one counts. */
export interface SeveralTargets {
  readonly kind: 'several';
  readonly parts: readonly { readonly text: string; readonly target: SingleTarget }[];
}

/** An empty cell, or one that holds only a mark for nothing (— / -). */
export interface NoTarget { readonly kind: 'nothing' }

/** Words and figures that do not fit together; `reason` says why it was not read. */
export interface UnreadableTarget {
  readonly kind: 'unreadable';
  readonly text: string;
  readonly reason:
    /** the cell holds a formula error */
    | 'error'
    /** the 符号 column and the value's own sign differ (≥ beside ≤50) */
    | 'signsDiffer'
    /** a month or day without a year, and no fiscal year is known */
    | 'yearUnknown'
    /** a day that does not exist (2月30日) or a range from high to low */
    | 'impossible'
    /** a sign without a number, or anything else with figures that has no known form */
    | 'unknownForm';
}

export type SingleTarget =
  | QuantityTarget | RangeTarget | DeadlineTarget | ClassTarget | QualitativeTarget | NoTarget | UnreadableTarget;
export type Target = SingleTarget | SeveralTargets;
