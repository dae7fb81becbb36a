// Word lists as parts of regular expressions.

/** Words that are separated by blanks. */
export const wordsIn = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Any one of the words: `oneOf('符合 达标')` is `(?:符合|达标)`. Longer words win. */
export const oneOf = (words: string): string => `(?:${[...wordsIn(words)].sort((a, b) => b.length - a.length).join('|')})`;
