// Texts cut out of a larger one may keep all of it in memory: what stays is copied, and equal texts are one.

/** More different texts than this are each copied for themselves: looking them up would cost more than it saves. */
const MOST = 20_000;

/** Gives back the same text as a copy of its own. */
export function keptTexts(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const copy = text.split('').join('');
    if (kept.size < MOST) kept.set(copy, copy);
    return copy;
  };
}
