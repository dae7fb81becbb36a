// Cuts a printed standard into pieces that each say one thing: a condition with its points, a deduction, a definition.
import { points, type Points } from '../units';
import { foldText, originalOf } from './normalize';
import type { FullPoints } from './standardTypes';

/** What a piece says happens. `condition` is the text before it, without 的 or a comma at its end. */
export type PieceEffect =
  | { readonly kind: 'gives'; readonly points: FullPoints }
  | { readonly kind: 'givesEach'; readonly points: Points }
  | { readonly kind: 'deducts'; readonly points: Points }
  | { readonly kind: 'deductsAll' }
  | { readonly kind: 'judgment' }
  | { readonly kind: 'proportion' }
  | { readonly kind: 'weights' }
  | { readonly kind: 'equation' }
  | { readonly kind: 'toZero' }
  | { readonly kind: 'partialStep' }
  /** 最高不超过10分, 最高按100%计 (points null). */
  | { readonly kind: 'capAtFull'; readonly points: FullPoints }
  | { readonly kind: 'none' };

/** `text` and `condition` without blanks and in half width; `words` as printed. */
export interface Piece { readonly effect: PieceEffect; readonly condition: string; readonly text: string; readonly words: string }

const N = '(\\d+(?:\\.\\d+)?)';
const GIVES = new RegExp(`(?:可?得|计|记|给|加)(?:${N}分|(满分)|(?:该项|本项|全部)?(?:全部)?(分值))$|(?:按|视同|视为|作)满分(?:计(?:算|分)?|处理)?$`);
const GIVES_NOTHING = /(?:不得分|不计分|不给分|得零分|得0分|计0分|记0分|为0分)$/;

/** How the end of a piece reads, most special first. Each gives the length of the effect's words, or null. */
function effectOf(text: string): { readonly effect: PieceEffect; readonly at: number } | null {
  const match = (pattern: RegExp): RegExpExecArray | null => pattern.exec(text);
  if (/^(?:直至|直到)?扣完(?:为止|即止)?$|^扣(?:至|到)(?:0分|零分)为止$|^(?:最多)?扣完(?:该项|本项)?(?:分值)?为止$/.test(text)) return { effect: { kind: 'toZero' }, at: 0 };
  if (/^(?:不足|不到|未满)\d*(?:\.\d+)?(?:个)?(?:1个|一个)?(?:百分点|%|的).{0,16}$/u.test(text)) return { effect: { kind: 'partialStep' }, at: 0 };
  const cap = match(/(?:最高|最多)?(?:不超过|不得超过|按)(?:100%|该?(?:指标)?分值|满分)(?:计(?:算|分)?|上限)?$|^(?:完成率|得分|支出率)?(?:(?:最高|最多)(?!扣)|超过100%)[^\d]{0,10}(?:100%|(\d+(?:\.\d+)?)分|分值|满分)[^\d]{0,6}$/u);
  if (cap) return { effect: { kind: 'capAtFull', points: cap[1] === undefined ? null : points(cap[1]) }, at: 0 };
  if (/权重×(?:实际)?完成(?:率|比例)|完成(?:率|比例)×(?:各?(?:指标)?)?(?:权重|分值)(?=.*(?:计|得|累计|加总))/.test(text) && !text.includes('=')) return { effect: { kind: 'weights' }, at: 0 };
  if (text.includes('=') && !/\d%?<|[≤≥]/.test(text) && /[÷/×]/.test(text)) return { effect: { kind: 'equation' }, at: 0 };
  const judgment = match(/(?:酌情|视情况?|根据情况|视情节(?:轻重)?)(?:予以)?(?:扣减?|得|给|计|评|减)?分?$/);
  if (judgment) return { effect: { kind: 'judgment' }, at: judgment.index };
  const proportion = match(/(?:按照?|依)(?:照)?(?:实际|其)?(?:完成)?(?:情况)?(?:的)?(?:值?与(?:年度)?(?:指标|目标)值的?)?(?:完成)?(?:比例|比率|完成率)(?:计算)?(?:相应)?(?:扣减?|得|计|记|给|折算|计算|确定)?(?:得)?分?$/);
  if (proportion) return { effect: { kind: 'proportion' }, at: proportion.index };
  const each = match(new RegExp(`(?:各|每项|每个|分别)(?:得|计|记|给)${N}分$`));
  if (each) return { effect: { kind: 'givesEach', points: points(each[1] ?? '0') }, at: each.index };
  const nothing = match(GIVES_NOTHING);
  if (nothing) return { effect: { kind: 'gives', points: points('0') }, at: nothing.index };
  const gives = match(GIVES);
  if (gives) return { effect: { kind: 'gives', points: gives[1] === undefined ? null : points(gives[1]) }, at: gives.index };
  const allGone = match(/(?:扣完|全扣|扣(?:除)?全部(?:分值)?|不得分)$/);
  if (allGone) return { effect: { kind: 'deductsAll' }, at: allGone.index };
  const deducts = match(new RegExp(`(?:相应|则)?(?:扣减?|减|扣除)${N}分$`));
  return deducts ? { effect: { kind: 'deducts', points: points(deducts[1] ?? '0') }, at: deducts.index } : null;
}

const trimCondition = (text: string): string => text.replace(/[,:、]+$/, '').replace(/(?:的|者|时)$/, '').replace(/[,:、]+$/, '');
/** Numbering in front of a clause: 1. ① （1） 一是. */
const NUMBERING = /^(?:\(?\d{1,2}[.、)](?!\d)|[①-⑳]|\([一二三四五六七八九]\)|[一二三四五]是|评分标准:|评分(?:细则|办法):)/u;

/**
 * Pieces in printed order. Commas separate only where a piece has already said what happens; a piece that says
 * nothing of the kind before a full stop is `none`.
 */
export function piecesOf(original: string): readonly Piece[] {
  const folded = foldText(original);
  const pieces: Piece[] = [];
  let start = 0;
  const push = (end: number, force: boolean): void => {
    const numbering = NUMBERING.exec(folded.text.slice(start, end))?.[0].length ?? 0;
    const text = folded.text.slice(start + numbering, end).replace(/^,/, '');
    const read = effectOf(text);
    if (text === '' || (!read && !force)) {
      if (text === '') start = end + 1;
      return;
    }
    pieces.push({
      effect: read?.effect ?? { kind: 'none' }, text, condition: trimCondition(text.slice(0, read?.at ?? text.length)),
      words: originalOf(folded, start + numbering, end).replace(/^[，,]/, ''),
    });
    start = end + 1;
  };
  for (let at = 0; at <= folded.text.length; at += 1) {
    const character = folded.text[at];
    if (character === ',') push(at, false);
    // Line breaks are gone with the blanks; lists in cells end their lines with a stop or a semicolon.
    if (character === undefined || character === ';' || character === '。') push(at, true);
  }
  return pieces;
}
