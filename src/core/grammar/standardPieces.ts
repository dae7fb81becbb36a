// Cuts a printed standard into pieces that each say one thing: a condition with its points, a deduction, a definition.
import type { Points } from '../units';
import { digitsInWords } from './chineseNumerals';
import { foldText, originalOf, type FoldedText } from './normalize';
import { effectOf, type PieceEffect } from './standardEffects';
import { distributed } from './standardLists';

/** `text` without blanks and in half width, `condition` what stands in it before the effect, `words` as printed. */
export interface Piece {
  /** Null: words that say nothing about points, as far as we know. */
  readonly effect: PieceEffect | null;
  readonly condition: string; readonly text: string; readonly words: string;
}

/** The words of a condition, without the 的 or the comma that ties it to its effect. */
const trimCondition = (text: string): string =>
  text.replace(/,?则?(?:该|本)(?:项|指标)$/, '').replace(/[,:、(]+$/, '').replace(/(?:的|者|时)$/, '').replace(/[,:、]+$/, '');

/** Numbering in front of a clause: 1. ① （1） 一是. */
const NUMBERING = /^(?:\(?\d{1,2}[.、)](?!\d)|[①-⑳]|\([一二三四五六七八九]\)|[一二三四五]是|评分(?:标准|细则|办法|要点)?:)+/u;
/** The same where a clause has just ended: 得1分②…, 得1分（2）…. */
const NEXT_NUMBER = /^(?:\(\d{1,2}\)|\d{1,2}[.、](?!\d)|[①-⑳]|\([一二三四五六七八九]\))/u;
/** A bracket that says something about points is a clause of its own: ≥90%得2分（每低1个百分点扣0.5分）. */
const SPEAKING_BRACKET = /\(([^()]*(?:扣|得\d|不得分|满分)[^()]*)\)/g;
/** 得三分, 扣一分 in digits: one character for one, so that places still are places in the original. */
const NUMERAL_POINTS = /(?<=[得计记给扣减])[一二两三四五六七八九](?=分)/gu;

/**
 * Pieces in printed order. A comma (、, a blank, the next number of a list) separates only where a piece has already
 * said what happens; full stops and semicolons always do.
 */
export function piecesOf(original: string, maxPoints: Points): readonly Piece[] {
  const folded = foldText(original);
  const plain = folded.text.replace(SPEAKING_BRACKET, ';$1;').replace(NUMERAL_POINTS, (numeral) => digitsInWords(numeral) ?? numeral);
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = 0; end <= plain.length; end += 1) {
    const character = plain[end] ?? ';';
    const stops = character === ';' || character === '。';
    const between = !stops && end > start && (hasGap(folded, end) || NEXT_NUMBER.test(plain.slice(end, end + 4)));
    if (!stops && !between && character !== ',' && character !== '、') continue;
    const clause = plain.slice(start, end);
    const lead = (NUMBERING.exec(clause)?.[0] ?? '').length + (/^,*/.exec(clause)?.[0] ?? '').length;
    const text = clause.slice(lead);
    if (!stops && text !== '' && (!effectOf(text, maxPoints) || AWAITS_MORE.test(text))) continue;
    const words = originalOf(folded, start + lead, end);
    // 优、良、差分别得3分、2分、0分 says three things, at its end.
    if (text !== '') pieces.push(...(stops ? distributed(text) : [text]).map((said) => pieceOf(said, words, maxPoints)));
    start = between ? end : end + 1;
  }
  return pieces;
}

function pieceOf(text: string, words: string, maxPoints: Points): Piece {
  const effect = effectOf(text, maxPoints);
  return { effect, condition: trimCondition(text.slice(0, effect?.at)), text, words };
}

/** 分别得4分 is the first of several. */
const AWAITS_MORE = /(?:分别|依次)(?:得|计|记|给|赋)?(?:\d+(?:\.\d+)?分?、?)+$/u;

/** Was there white space in front of this character? Line breaks end list items as often as commas do. */
function hasGap({ starts, original }: FoldedText, at: number): boolean {
  const here = starts[at];
  return here !== undefined && here > 0 && /\s/u.test(original[here - 1] ?? '');
}
