// Looking words up: spelling-independent, and every distinct text only once.
import type { Vocabulary } from '../rules';

/** Longer texts are never headers or labels. */
export const LONGEST_LABEL = 32;

/** Remembers what `look` said of a text: sheets repeat their texts, and junk repeats them most. */
export function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.result;
    const result = look(text);
    known.set(text, { result });
    return result;
  };
}

/** Under which names a group keeps its words. */
export const namesUnder = (vocabulary: Vocabulary, group: string): readonly string[] =>
  Object.keys(vocabulary).flatMap((key) => (key.startsWith(`${group}.`) ? [key.slice(group.length + 1)] : []));

/** Key of each word of a group → the name it stands under; the first name keeps a word that two of them claim. */
export function wordsOf<T extends string>(vocabulary: Vocabulary, group: string, names: readonly T[], key: (text: string) => string): ReadonlyMap<string, T> {
  const words = new Map<string, T>();
  for (const name of names) {
    for (const word of vocabulary[`${group}.${name}`] ?? []) if (!words.has(key(word))) words.set(key(word), name);
  }
  return words;
}

/** Without spaces, quotes and brackets: for looking one text up inside another. */
export const squeeze = (text: string): string => text.replace(/[\s　“”"‘’'（）()]/g, '');

/** Does the text contain one of these? */
export function containsAny(parts: readonly string[]): (text: string) => boolean {
  const squeezed = parts.map(squeeze);
  return remembered((text) => { const plain = squeeze(text); return squeezed.some((part) => plain.includes(part)); });
}

/** What the longest word within a text stands for, of those with at least `shortest` characters and at most `around` more around them. */
export function longestIn<T>(words: ReadonlyMap<string, T>, shortest: number, around: number): (text: string) => T | null {
  const longest = [...words].filter(([word]) => word.length >= shortest).sort(([a], [b]) => b.length - a.length);
  return (text) => longest.find(([word]) => text.includes(word) && text.length <= word.length + around)?.[1] ?? null;
}

/** The name whose longest word stands in the text. */
export function longestWithin<T extends string>(vocabulary: Vocabulary, group: string, names: readonly T[]): (text: string) => T | null {
  const within = longestIn(wordsOf(vocabulary, group, names, squeeze), 1, Infinity);
  return remembered((text) => within(squeeze(text)));
}

const CHINESE_FROM = 0x4e00;
const CHINESE_TO = 0x9fff;

/**
 * A quick no: a text with a Chinese character (outside brackets) that stands in no word, or with none at all, is none of
 * the words. Spares 100,000 junk cells the full comparison.
 */
export function mayBeWord(vocabulary: Vocabulary): (text: string) => boolean {
  const known = new Set(Object.values(vocabulary).flatMap((words) => words.flatMap((word) => Array.from(word))));
  return (text) => {
    let depth = 0;
    let some = false;
    for (const character of text) {
      if ('（(【['.includes(character)) depth += 1;
      else if ('）)】]'.includes(character)) depth = Math.max(0, depth - 1);
      const code = character.charCodeAt(0);
      if (depth > 0 || code < CHINESE_FROM || code > CHINESE_TO) continue;
      if (!known.has(character)) return false;
      some = true;
    }
    return some;
  };
}

/** The first of several that are all the same; null where there are none, or different ones. */
export const onlyOne = <T>(all: readonly T[], key: (one: T) => unknown): T | null => (new Set(all.map(key)).size === 1 ? all[0] ?? null : null);
