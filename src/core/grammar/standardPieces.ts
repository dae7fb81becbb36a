// Cuts a printed standard into pieces that each say one thing: a condition with its points, a deduction, a definition.
import { foldText, originalOf } from './normalize';
import { effectOf, type PieceEffect } from './standardEffects';

/** `text` without blanks and in half width, `condition` what stands in it before the effect, `words` as printed. */
export interface Piece {
  /** Null: words that say nothing about points, as far as we know. */
  readonly effect: PieceEffect | null;
  readonly condition: string; readonly text: string; readonly words: string;
}

/** The words of a condition, without the 的 or the comma that ties it to its effect. */
const trimCondition = (text: string): string =>
  text.replace(/,?则?(?:该|本)(?:项|指标)$/, '').replace(/[,:、]+$/, '').replace(/(?:的|者|时)$/, '').replace(/[,:、]+$/, '');

/** Numbering in front of a clause: 1. ① （1） 一是. */
const NUMBERING = /^(?:\(?\d{1,2}[.、)](?!\d)|[①-⑳]|\([一二三四五六七八九]\)|[一二三四五]是|评分标准:|评分(?:细则|办法):)/u;
/** A bracket that says something about points is a clause of its own: ≥90%得2分（每低1个百分点扣0.5分）. */
const SPEAKING_BRACKET = /\(([^()]*(?:扣|得\d|不得分|满分)[^()]*)\)/g;

/**
 * Pieces in printed order. A comma separates only where a piece has already said what happens; full stops and
 * semicolons always do.
 */
export function piecesOf(original: string): readonly Piece[] {
  const folded = foldText(original);
  // Same length, so that places still are places in the original.
  const plain = folded.text.replace(SPEAKING_BRACKET, ';$1;');
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = 0; end <= plain.length; end += 1) {
    const character = plain[end] ?? ';';
    const stops = character === ';' || character === '。';
    if (!stops && character !== ',') continue;
    const clause = plain.slice(start, end);
    const lead = (NUMBERING.exec(clause)?.[0] ?? '').length + (/^,*/.exec(clause)?.[0] ?? '').length;
    const text = clause.slice(lead);
    const found = effectOf(text);
    if (text !== '' && !found && !stops) continue;
    if (text !== '') {
      const condition = trimCondition(text.slice(0, found?.at ?? text.length));
      pieces.push({ effect: found?.effect ?? null, condition, text, words: originalOf(folded, start + lead, end) });
    }
    start = end + 1;
  }
  return pieces;
}
