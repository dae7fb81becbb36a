// What the end of a piece of a printed standard says happens: points given, points taken, a share, a person's judgment.
import { decimal, HUNDRED, points, type Points } from '../units';
import type { FullPoints } from './standardTypes';

type EffectKind =
  /** 得3分; 得满分, 按满分计 (points null); 不得分 (zero). */
  | 'gives'
  /** 各得1分. */
  | 'givesEach'
  /** 扣0.5分; 扣0.5分/项 (`each` 项). */
  | 'deducts'
  /** 扣完: all points are gone. */
  | 'deductsAll'
  /** 酌情扣分. */
  | 'judgment'
  /** 按完成比例得分. */
  | 'proportion'
  /** 权重×完成率计分. */
  | 'weights'
  /** 支出率＝A÷B×100%; 得分＝支出率×10分. */
  | 'equation'
  /** 扣完为止: true of every deduction here, since no score is below zero. */
  | 'toZero'
  /** 不足1个百分点的按1个百分点计. */
  | 'partialStep'
  /** 最高不超过10分; 最高按100%计 (points null). */
  | 'capAtFull';

/** `points` as printed, null where none are; `at`: where the words of the effect begin. */
export interface PieceEffect { readonly kind: EffectKind; readonly points: FullPoints; readonly each: string | null; readonly at: number }

const N = '(\\d+(?:\\.\\d+)?)';
const WHOLE = '(?:分值|满分|权重分?|总分|分数|指标分)';

/** Most special first: 不足1%的按1%计 also ends like a share, 各得1分 like points. */
const EFFECTS: readonly (readonly [EffectKind, RegExp])[] = [
  ['toZero', /^(?:直[至到]|最多)?扣[完至到](?:(?:\d+(?:\.\d+)?|零)分?|[该本]?(?:项|指标)?(?:全部)?(?:分值|分数|满?分)?)(?:为止|即止)?$/],
  ['partialStep', /^(?:不足|不到|未满)(?:\d+(?:\.\d+)?|一)?个?(?:百分点|%|部分|的)(?:(?!得|\d分).){0,20}(?:计算?|不扣分?|不计|处理|扣分)$/u],
  ['capAtFull', new RegExp(`^(?:完成率|支出率|执行率|得分|比率)?(?:最高|最多|不得?超过|超过100%)的?(?:得分|得|计)?(?:按|不得?超过|为|以)?(?:100%|${N}分|该?(?:指标|项)?分值|满分)(?:为限|计[算分]?|为上限|封顶|上限)?$`)],
  ['capAtFull', new RegExp(`^(?:本项|该项|本指标|该指标|指标)?(?:满分|分值|总分|共计?|合计)(?:为|是|:)?${N}分$`)],
  ['weights', /^(?:[^=]*得分=)?[^=]*(?:权重×(?:实际)?完成(?:率|比例)|完成(?:率|比例)×(?:各?(?:指标)?)?权重)[^=]*$|指标的?(?:实际)?得分(?:之和|合计|汇总|加总|的?相?加)(?:计算?|得出)?$/],
  // 低于90%的，得分=支出率/90%×4: a formula for a part of the values.
  ['equation', /(?<=[%的,时上下内)])得分=[^=]*[÷/×][^=]*$/],
  ['equation', /^(?=[^≤≥]*$)(?!.*\d%?<)(?=.*[÷/×]).*=.*$/],
  ['equation', /^[^=≤≥<>]*×[^=≤≥<>]*(?:计(?:算)?得?分|[即作]?为得分)$/],
  ['judgment', /(?:酌情|视情况?|根据情况|视情节(?:轻重)?)(?:予以)?(?:扣减?|得|给|计|评|减)?分?$/],
  ['proportion', /(?:按照?|依)照?(?:各?项?(?:产出|效益|绩效|具体)?(?:指标|目标|任务)的?)?(?:实际|其)?(?:完成)?(?:情况)?的?(?:值?与(?:年度)?(?:指标|目标)值的?)?(?:完成)?(?:比例|比率|完成率)(?:计算)?(?:相应)?(?:扣减?|得|计|记|给|折算|计算|确定)?得?分?$/],
  ['gives', /(?:[本该]项)?不予?扣分$/],
  // 以5分为基准，每发现一处错误扣1分.
  ['gives', new RegExp(`^(?:以|基础分|基准分)${N}分(?:为(?:基准|基础|满分|起点|限))?$`)],
  ['givesEach', new RegExp(`(?:各[得计记给占]?|(?:每项|每个|分别)[得计记给])${N}分$`)],
  ['gives', new RegExp(`可?[得计记给加](?:${N}分|满分|(?:[该本]项)?全部分值?)$|(?:按|视同|视为|作)满分(?:计[算分]?|处理)?$`)],
  ['deductsAll', /(?:扣完|全扣|扣除?全部(?:分值)?)$/],
  ['deducts', new RegExp(`(?:相应|则)?(?:扣[减除]?|减)${N}分(?:/([项个次处份起件例人天日条笔家]))?$`)],
  // 好5分, 预算公开（1分）: points without a verb. Not the end of 4-5分.
  ['gives', new RegExp(`[:(]?(?<![\\d.~至到得计记给扣减为×÷=/-])${N}分\\)?$`)],
];

/** 得80%的分值, 扣分值的25%, 各占25%: a share of the form's own 分值. */
const SHARE = new RegExp(`(?<=[得计记给]|扣[减除]?)(?:该?(?:项|指标)?的?${WHOLE}的?${N}%(?:的?分)?|${N}%的?(?:该?(?:项|指标))?的?${WHOLE})$|(?<=各占?)${N}%(?:的?${WHOLE})?$`);
const NOTHING = /(?:不[得计给]分|得零分|为0分)$/;

/** Finds what the end of half-width `text` says. @returns null if it says nothing of the kind */
export function effectOf(text: string, maxPoints: Points): PieceEffect | null {
  const inPoints = text.replace(NOTHING, '得0分')
    .replace(SHARE, (_, behind?: string, before?: string, each?: string) => `${maxPoints.times(decimal(behind ?? before ?? each ?? '0')).dividedBy(HUNDRED).toFixed()}分`);
  for (const [kind, pattern] of EFFECTS) {
    const match = pattern.exec(inPoints);
    if (!match) continue;
    const [, digits, each = null] = match;
    return { kind, points: digits === undefined ? null : points(digits), each, at: match.index };
  }
  return null;
}
