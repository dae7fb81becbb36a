// Data: which characters are the same for reading, whatever keyboard they came from.

/** A character, and those that are read as it. Full-width ASCII (！ to ～) is folded by rule, not listed here. */
const SAME: readonly (readonly [string, string])[] = [
  ['≥', '≧⩾'], ['≤', '≦⩽'], ['>', '﹥'], ['<', '﹤'], ['=', '﹦'], ['%', '﹪٪'], ['-', '‐‑‒–—―−﹣－─━﹘'], ['~', '～〜∼˜'], ['×', '✕✖＊*∗'],
  ['"', '“”„‟«»「」『』〝〞＂'], ["'", '‘’‚‛＇`´'], ['(', '【〔﹝﹙'], [')', '】〕﹞﹚'], [',', '﹐'], [';', '﹔'], [':', '﹕∶'], ['·', '•‧・'],
  ['〇', '○'], ['¥', '￥'], ['/', '∕⁄'], ['2', '²'], ['3', '³'], ['约', '≈'],
];
export const SAME_CHARACTERS: ReadonlyMap<string, string> = new Map(SAME.flatMap(([read, written]) => Array.from(written, (character) => [character, read] as const)));

/** White space of every kind; dropped, or kept as one blank between two Latin words or numbers. */
export const WHITE_SPACE = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;

/** Marks that take no room: zero-width blanks, soft hyphens, direction marks, byte-order marks. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0000-\u0008\u000e-\u001f]/u;
