// What the end of a piece of a printed standard says happens: points given, points taken, a share, a person's judgment.
import { decimal, points, type Decimal, type Points } from '../units';
import type { FullPoints } from './standardTypes';

export type PieceEffect =
  /** 得3分; 得满分, 按满分计 (points null); 不得分 (zero). */
  | { readonly kind: 'gives'; readonly points: FullPoints }
  /** 得80%的分值: that share of the form's own 分值. */
  | { readonly kind: 'givesShare'; readonly percent: Decimal }
  /** 各得1分; 各占25%. */
  | { readonly kind: 'givesEach'; readonly points: Points }
  | { readonly kind: 'givesEachShare'; readonly percent: Decimal }
  /** 扣25%的分值. */
  | { readonly kind: 'deductsShare'; readonly percent: Decimal }
  /** 扣0.5分; 扣0.5分/项 (`each` 项). */
  | { readonly kind: 'deducts'; readonly points: Points; readonly each: string | null }
  /** 扣完: all points are gone. */
  | { readonly kind: 'deductsAll' }
  /** 酌情扣分. */
  | { readonly kind: 'judgment' }
  /** 按完成比例得分. */
  | { readonly kind: 'proportion' }
  /** 权重×完成率计分. */
  | { readonly kind: 'weights' }
  /** 支出率＝A÷B×100%; 得分＝支出率×10分. */
  | { readonly kind: 'equation' }
  /** 扣完为止: true of every deduction here, since no score is below zero. */
  | { readonly kind: 'toZero' }
  /** 不足1个百分点的按1个百分点计. */
  | { readonly kind: 'partialStep' }
  /** 最高不超过10分; 最高按100%计 (points null). */
  | { readonly kind: 'capAtFull'; readonly points: FullPoints };

/** An effect, and where its words begin. */
export interface FoundEffect { readonly effect: PieceEffect; readonly at: number }

const N = '(\\d+(?:\\.\\d+)?)';
const UNIT = '(项|个|次|处|份|起|件|例|人|天|日|条|笔|家)';

type Reader = readonly [RegExp, (groups: readonly (string | undefined)[]) => PieceEffect];

const fixed = (effect: PieceEffect) => (): PieceEffect => effect;
const optionalPoints = (digits: string | undefined): FullPoints => (digits === undefined ? null : points(digits));

/** Most special first: 不足1%的按1%计 also ends like a share, 各得1分 like points. */
const READERS: readonly Reader[] = [
  [/^(?:直至|直到)?扣完(?:\d+(?:\.\d+)?分|(?:该|本)?(?:项|指标)?(?:全部)?(?:分值|分数|分|满分))?(?:为止|即止)?$|^扣(?:至|到)(?:0分|零分|0)为止$|^(?:最多)?扣完(?:该项|本项)?(?:分值)?为止$/, fixed({ kind: 'toZero' })],
  [/^(?:不足|不到|未满)(?:\d+(?:\.\d+)?|一)?个?(?:百分点|%|部分|的)(?:(?!得|\d分).){0,20}(?:计算?|不扣分?|不计|处理|扣分)$/u, fixed({ kind: 'partialStep' })],
  [new RegExp(`^(?:(?:完成率|支出率|执行率|得分|比率)(?:最高|最多|不超过|不得超过|超过100%)|最高|最多|不超过|不得超过|超过100%)(?:的)?(?:得分|得|计)?(?:按|不超过|不得超过|为|以)?(?:100%|${N}分|该?(?:指标|项)?分值|满分)(?:为限|计(?:算|分)?|为上限|封顶|上限)?$`),
    ([, digits]) => ({ kind: 'capAtFull', points: optionalPoints(digits) })],
  [new RegExp(`^(?:本项|该项|本指标|该指标|指标)?(?:满分|分值|总分|共计?|合计)(?:为|是|:)?${N}分$`), ([, digits]) => ({ kind: 'capAtFull', points: optionalPoints(digits) })],
  [/^(?:[^=]*得分=)?[^=]*(?:权重×(?:实际)?完成(?:率|比例)|完成(?:率|比例)×(?:各?(?:指标)?)?权重)[^=]*$|指标(?:的)?(?:实际)?得分(?:之和|合计|汇总|加总|(?:的|相)?加)(?:计算?|得出)?$/, fixed({ kind: 'weights' })],
  // 低于90%的，得分=支出率/90%×4: a formula for a part of the values.
  [/(?<=[%的,时上下内)])得分=[^=]*[÷/×][^=]*$/, fixed({ kind: 'equation' })],
  [/^(?=[^≤≥]*$)(?!.*\d%?<)(?=.*[÷/×]).*=.*$/, fixed({ kind: 'equation' })],
  [/^[^=≤≥<>]*×[^=≤≥<>]*(?:计(?:算)?(?:得)?分|(?:即|作)?为得分)$/, fixed({ kind: 'equation' })],
  [/(?:酌情|视情况?|根据情况|视情节(?:轻重)?)(?:予以)?(?:扣减?|得|给|计|评|减)?分?$/, fixed({ kind: 'judgment' })],
  [/(?:按照?|依)照?(?:各?项?(?:产出|效益|绩效|具体)?(?:指标|目标|任务)的?)?(?:实际|其)?(?:完成)?(?:情况)?的?(?:值?与(?:年度)?(?:指标|目标)值的?)?(?:完成)?(?:比例|比率|完成率)(?:计算)?(?:相应)?(?:扣减?|得|计|记|给|折算|计算|确定)?得?分?$/, fixed({ kind: 'proportion' })],
  [/(?:本项|该项)?不(?:予)?扣分$/, fixed({ kind: 'gives', points: null })],
  [new RegExp(`各占?${N}%(?:的?(?:分值|权重分?))?$`), ([, digits]) => ({ kind: 'givesEachShare', percent: decimal(digits ?? '0') })],
  [new RegExp(`(?:各(?:得|计|记|给|占)?|(?:每项|每个|分别)(?:得|计|记|给))${N}分$`), ([, digits]) => ({ kind: 'givesEach', points: points(digits ?? '0') })],
  [/(?:不得分|不计分|不给分|得零分|得0分|计0分|记0分|为0分)$/, fixed({ kind: 'gives', points: points('0') })],
  [new RegExp(`(?:可?得|计|记|给)(?:该?(?:项|指标)?(?:分值|满分|权重分?)的?${N}%(?:的?分)?|${N}%的?(?:分值|权重分?|分数|满分))$`), ([, behind, before]) => ({ kind: 'givesShare', percent: decimal(behind ?? before ?? '0') })],
  [new RegExp(`(?:可?得|计|记|给|加)(?:${N}分|满分|(?:该项|本项)?全部(?:分值|分))$|(?:按|视同|视为|作)满分(?:计(?:算|分)?|处理)?$`), ([, digits]) => ({ kind: 'gives', points: optionalPoints(digits) })],
  [new RegExp(`扣(?:减|除)?(?:(?:该?(?:项|指标)?的?)?(?:分值|满分|权重分?|总分)的?${N}%|${N}%的?(?:该?(?:项|指标))?(?:的?)(?:分值|满分|权重分?|指标分|分数))$`), ([, behind, before]) => ({ kind: 'deductsShare', percent: decimal(behind ?? before ?? '0') })],
  [/(?:扣完|全扣|扣(?:除)?全部(?:分值)?)$/, fixed({ kind: 'deductsAll' })],
  [new RegExp(`(?:相应|则)?(?:扣减?|减|扣除)${N}分(?:/${UNIT})?$`), ([, digits, each]) => ({ kind: 'deducts', points: points(digits ?? '0'), each: each ?? null })],
  // 好5分, 预算公开（1分）: points without a verb. Not the end of 4-5分.
  [new RegExp(`[:(]?(?<![\\d.~至到得计记给扣减为×÷=/-])${N}分\\)?$`), ([, digits]) => ({ kind: 'gives', points: optionalPoints(digits) })],
];

/** Finds what the end of half-width `text` says. @returns null if it says nothing of the kind */
export function effectOf(text: string): FoundEffect | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text);
    if (match) return { effect: read([...match]), at: match.index };
  }
  return null;
}
