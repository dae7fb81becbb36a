// Word lists as parts of regular expressions.

/** Any one of the words, which are separated by blanks: `oneOf('符合 达标')` is `(?:符合|达标)`. Longer words win. */
export const oneOf = (words: string): string =>
  `(?:${words.trim().split(/\s+/).sort((a, b) => b.length - a.length).join('|')})`;
