// One spelling for what people type in many: full and half width, spaces, line breaks, quotes, dashes, signs.
import { points, type Points } from '../units';
import { INVISIBLE, SAME_CHARACTERS, WHITE_SPACE } from './characters';

/** Folded text that knows where each of its characters stood in the original. */
export interface FoldedText {
  readonly text: string;
  readonly original: string;
  /** `starts[i]` is the place of `text[i]` in `original`; one more entry for the end. */
  readonly starts: readonly number[];
}

/** Half width, in one spelling; a blank for white space of every kind, nothing for what takes no room. */
function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (WHITE_SPACE.test(character)) return ' ';
  const code = character.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  return SAME_CHARACTERS.get(character) ?? SAME_CHARACTERS.get(half) ?? half;
}

const TWO_CHARACTER_SIGNS: ReadonlyMap<string, string> = new Map([['>=', '≥'], ['=>', '≥'], ['<=', '≤'], ['=<', '≤']]);

/** Folds `original` without any white space, keeping the way back to its characters. */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character).trim();
    const sign = TWO_CHARACTER_SIGNS.get(text.slice(-1) + folded);
    if (sign === undefined) {
      text += folded;
      for (let i = 0; i < folded.length; i += 1) starts.push(at);
    } else text = text.slice(0, -1) + sign;
    at += character.length;
  }
  starts.push(original.length);
  return { text, original, starts };
}

/** The original words of `folded.text.slice(from, to)`, without white space around them. */
export function originalOf(folded: FoldedText, from: number, to: number): string {
  return folded.original.slice(folded.starts[from] ?? 0, folded.starts[to] ?? folded.original.length).trim();
}

/** All but Han characters and the letters and digits of ASCII, which stand for themselves. */
const TO_FOLD = /[^\u4e00-\u9fff0-9A-Za-z]/gu;
const IDLE_BLANKS = /(?<![0-9A-Za-z ]) +| +(?![0-9A-Za-z])/g;

/**
 * Text as the readers of this room want it: half-width, one kind of sign, quote, dash and bracket, no line breaks, no
 * blanks except one between two Latin words or numbers. Total: any string gives a string.
 */
export const normalizeText = (original: string): string =>
  original.replace(TO_FOLD, foldCharacter).replace(/[<>] *=|= *[<>]/g, (sign) => (sign.includes('>') ? '≥' : '≤')).replace(IDLE_BLANKS, '');

/** A single digit alone, as in 培训场次（1）, tells two of one name apart: it is no 分值. */
const POINTS_IN_BRACKETS = /\((?:(?:分值|权重|满分):?\d+(?:\.\d+)?(?:分|%)?|\d+(?:\.\d+)?(?:分|%)|\d{2,}(?:\.\d+)?|\d\.\d+)\)/g;
const NUMBERING = /^(?:\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\)|[.、](?!\d)))+/;
const PUNCTUATION = /[\s"'.,;:!?、。()[\]{}《》<>\-~_·*×/\\|+]/g;

/**
 * What two names must share to be the same name: no spaces, punctuation, quotes, numbering, 的, points in brackets
 * （50分）, or trailing 指标. Empty for a text without words.
 */
export function matchKey(text: string): string {
  const plain = normalizeText(text).replace(POINTS_IN_BRACKETS, '').replace(NUMBERING, '');
  const key = plain.replace(PUNCTUATION, '').replaceAll('的', '').toLowerCase();
  const withoutSuffix = key.replace(/指标$/, '');
  return withoutSuffix === '' ? key : withoutSuffix;
}

/** A label and the points printed with it. */
export interface LabelPoints { readonly name: string; readonly points: Points | null }

const POINTS_BEHIND = /^(.*?[^\d.(:,-])(?:\((?:分值|权重|满分)?:?(\d{1,3}(?:\.\d+)?)分?\)|[:,-]?(\d{1,3}(?:\.\d+)?)分|(\d{1,3}))$/u;
/** Words whose following number counts or names them and is no 分值: 附件2, 第3. */
const NUMBERED_NAME = /(?:第|率|附件|附|表|项目|指标|类|组|期|标段|[A-Za-z\d])$/;

/** `产出指标（50分）`, `履职效能50`, `预算执行（10）` → name and points; points null where none are printed. */
export function labelPoints(text: string): LabelPoints {
  const plain = normalizeText(text);
  const [, name = '', inBrackets, withUnit, bare] = POINTS_BEHIND.exec(plain) ?? [];
  const digits = inBrackets ?? withUnit ?? bare;
  const unread: LabelPoints = { name: plain.replace(POINTS_IN_BRACKETS, ''), points: null };
  if (digits === undefined || Number(digits) > 1000) return unread;
  if (bare !== undefined && (NUMBERED_NAME.test(name) || !/[\u4e00-\u9fff]$/u.test(name))) return unread;
  return { name, points: points(digits) };
}
