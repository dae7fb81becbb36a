// Three-way merge of a paragraph that changed on both sides: figures and facts move, her wording stays. Apart from the plain
// cases, since few workbooks need it.
import { diff3Merge } from 'node-diff3';
import type { MergeWords } from './mergeText';

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

export const mergeWords: MergeWords = (base, ours, hers) => {
  const regions = diff3Merge(tokens(hers), tokens(base), tokens(ours), { excludeFalseConflicts: true });
  const merged = regions.map((region) => region.ok ?? (region.conflict ? bothAdded(region.conflict) : []));
  return merged.includes(null) ? { kind: 'conflict', hers, ours } : { kind: 'merged', text: merged.flatMap((part) => part ?? []).join('').replaceAll(SEAM, '') };
};

/**
 * Words of hers and words of ours added at one place: ours stand nearer to the figure they explain, hers follow. null
 * where something was replaced, or where she added a figure that may be the same as ours.
 */
function bothAdded({ a: hers, o: base, b: ours }: { readonly a: readonly string[]; readonly o: readonly string[]; readonly b: readonly string[] }): readonly string[] | null {
  return base.every((token) => token === SEAM) && !hers.some(isFigure) ? [...ours, ...hers] : null;
}
