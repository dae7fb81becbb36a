// Last draft, new draft, her text: what stands where only one side changed.

export type Merge =
  | { readonly kind: 'merged'; readonly text: string }
  /** The same words changed on both sides: she chooses. */
  | { readonly kind: 'conflict'; readonly hers: string; readonly ours: string };

/** Merges one paragraph that both sides changed. @param base what we drafted last time, which her text started from */
export type MergeWords = (base: string, ours: string, hers: string) => Merge;

/** {@link MergeWords}, asked only where both sides changed. */
export const mergeText = (mergeWords: MergeWords): MergeWords => (base, ours, hers) => {
  if (hers === base || hers === ours) return { kind: 'merged', text: ours };
  return ours === base ? { kind: 'merged', text: hers } : mergeWords(base, ours, hers);
};
