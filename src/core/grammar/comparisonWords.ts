// Data: words of comparison before and behind a number, and words of change.
import { wordsIn } from './oneOf';
import type { Change } from './quantity';
import type { Comparison } from './targetTypes';

export type Sign = Exclude<Comparison, 'bare'>;

const SIGNS: readonly (readonly [Sign, string])[] = [
  ['≥', '≥ 大于或等于 大于等于 高于或等于 高于等于 等于或大于 达到或超过 达到或高于 不得少于 不得低于 不得小于 不应低于 不少于 不低于 不小于 不下于 不差于 至少 最少 最低'],
  ['≤', '≤ 小于或等于 小于等于 低于或等于 低于等于 等于或小于 不得超过 不得高于 不得大于 不得多于 不应超过 不超过 不高于 不大于 不多于 不突破 不超 未超过 未超 没有超过 控制在 至多 最多 最高'],
  ['>', '> 大于 高于 多于 超过 超出 突破 超'],
  ['<', '< 小于 低于 少于 不足 不到 不满 不达 未达到 未达 未到 没有达到'],
  ['=', '= 等于'],
];

/** Words before the number, longest first: one may end another. */
export const WORDS_BEFORE: readonly (readonly [string, Sign])[] =
  SIGNS.flatMap(([sign, words]) => wordsIn(words).map((word) => [word, sign] as const)).sort(([a], [b]) => b.length - a.length);

/** Patterns at the end of what stands behind the number, and what they say. 以上, 以下 and 以内 include their number. */
export const PATTERNS_BEHIND: readonly (readonly [RegExp, Sign | 'about'])[] = [
  [/(?:以上\(?不含(?:本数)?\)?)$/, '>'], [/(?:以下\(?不含(?:本数)?\)?)$/, '<'],
  [/(?:及|或|\(含\)|含)?(?:其)?以上(?:\(?含(?:本数)?\)?)?(?:水平)?$/, '≥'], [/(?:或|及)(?:更多|更高)$|\+$/, '≥'],
  [/(?:及|或|\(含\)|含)?以下(?:\(?含(?:本数)?\)?)?$/, '≤'], [/(?:范围)?(?:以内|之内)(?:\(?含(?:本数)?\)?)?$/, '≤'],
  [/(?<=[日天时钟月年周秒元%次起宗])内$/, '≤'], [/(?:左右|上下)$/, 'about'],
];

/** Words of change in front of a number. 降至 and 提高到 give a level, not a change. */
export const FALL = /(?:下降|降低|减少|压减|压缩|缩减|缩短|回落|下调|降幅|减幅|下浮|递减)(?!至|到|为)/;
export const RISE = /(?:增长|提高|提升|增加|上升|增幅|涨幅|上调|递增|增速|上浮)(?!至|到|为)/;

/** What names of indicators say about the figure below them: 投诉下降率, 收入增长率. */
export function changeOfName(name: string): Change {
  if (/(?:下降|降低|减少|压减|压缩|缩减|减排|降)(?:率|幅度?|比例)$/.test(name)) return 'fall';
  return /(?:增长|提高|提升|增加|上升|增)(?:率|幅度?|速|比例)$/.test(name) ? 'rise' : null;
}
