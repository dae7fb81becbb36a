// What an 实际完成值 (actual) can say.
import type { CalendarDay } from '../units';
import type { ClassLevel } from './classScales';
import type { Change, Quantity } from './quantity';

/** 72场, 98.5%, 0.985, 约96% (`approximate`), 下降6.2% (`change: 'fall'`). */
export interface QuantityActual extends Quantity {
  readonly kind: 'quantity';
  readonly change: Change;
  /** 约, 左右: usable as a number, and reported. */
  readonly approximate: boolean;
}

/** 300余人 (moreThan 300), 95%以上 (atLeast 95), 不达90% (lessThan 90), 不超过14万元 (atMost 14): no exact figure. */
export interface BoundActual extends Quantity {
  readonly kind: 'bound';
  readonly direction: 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';
  readonly change: Change;
}

/** 2024年8月20日 (one day), 7月 (the whole month: done on some day of it). */
export interface DateActual { readonly kind: 'date'; readonly from: CalendarDay; readonly to: CalendarDay }

/** 优, 良好, Ⅱ类. */
export interface ClassActual { readonly kind: 'class'; readonly level: ClassLevel }

/**
 * How far, in words only. `achieved`: 达成预期指标, 超额完成 · `partly`: 部分达成… · `missed`: 未达成…, 未完成 ·
 * `basically`: 基本达成 · `done`: a mere 完成, 已完成, 是.
 */
export type AchievementLevel = 'achieved' | 'partly' | 'missed' | 'basically' | 'done';
export interface AchievementActual { readonly kind: 'achievement'; readonly level: AchievementLevel }

/** The target's own words again (持续开展 | 持续开展), for a target in words. */
export interface RepeatedTarget { readonly kind: 'repeatsTarget' }

/** Empty, or a mark for nothing (— / 无 against a target that is not zero). */
export interface NoActual { readonly kind: 'nothing' }

export interface ErrorActual { readonly kind: 'error'; readonly error: string }

/** Words or figures that say neither a single number nor how far; `text` normalized. */
export interface TextActual { readonly kind: 'text'; readonly text: string }

export type Actual =
  | QuantityActual | BoundActual | DateActual | ClassActual | AchievementActual | RepeatedTarget
  | NoActual | ErrorActual | TextActual;
