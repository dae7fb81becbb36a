// Things that follow each other, divided between requests.

/** As many in each pack as stay within `most`, one at least. One empty pack for nothing. */
export function packed<T>(things: readonly T[], sizeOf: (thing: T) => number, most: number): readonly (readonly T[])[] {
  const packs: T[][] = [[]];
  let filled = 0;
  for (const thing of things) {
    const size = sizeOf(thing);
    if (filled > 0 && filled + size > most) {
      packs.push([]);
      filled = 0;
    }
    packs.at(-1)?.push(thing);
    filled += size;
  }
  return packs;
}
