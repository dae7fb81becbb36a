// Three-way merge of one paragraph: last draft, new draft, her text. Figures and facts move, her wording stays.
import { diff3Merge } from 'node-diff3';

export type Merge =
  | { readonly kind: 'merged'; readonly text: string }
  /** The same words changed on both sides: she chooses. */
  | { readonly kind: 'conflict'; readonly hers: string; readonly ours: string };

/** A number with its unit signs is one token, so that half a figure is never merged; everything else is one character. */
const TOKENS = /\d[\d,，.．]*(?:[%％‰])?|[A-Za-z]+|【[^】]*】|[\s\S]/gu;

/**
 * Stands on both sides of every figure: a figure of ours and words of hers beside it are two changes then, not one
 * region that both sides touched. A word joiner, which no cell text holds by itself.
 */
const SEAM = '\u2060';

const isFigure = (token: string): boolean => /^\d/.test(token);

const tokens = (text: string): string[] =>
  (text.match(TOKENS) ?? []).flatMap((token) => (isFigure(token) ? [SEAM, token, SEAM] : [token]));

/** @param base what we drafted last time, which her text started from */
export function mergeText(base: string, ours: string, hers: string): Merge {
  if (hers === base || hers === ours) return { kind: 'merged', text: ours };
  if (ours === base) return { kind: 'merged', text: hers };
  const regions = diff3Merge(tokens(hers), tokens(base), tokens(ours), { excludeFalseConflicts: true });
  if (regions.some((region) => region.conflict !== undefined)) return { kind: 'conflict', hers, ours };
  return { kind: 'merged', text: regions.flatMap((region) => region.ok ?? []).join('').replaceAll(SEAM, '') };
}
