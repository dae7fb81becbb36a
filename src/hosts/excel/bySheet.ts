// Things that stand on sheets, gathered sheet by sheet, in order. Sheet names are the same in any case.

export function bySheet<T extends { readonly at: { readonly sheet: string } }>(things: readonly T[]): readonly { readonly sheet: string; readonly on: readonly T[] }[] {
  const sheets = new Map<string, { readonly sheet: string; readonly on: T[] }>();
  for (const thing of things) {
    const { sheet } = thing.at;
    const found = sheets.get(sheet.toLowerCase());
    if (found) found.on.push(thing);
    else sheets.set(sheet.toLowerCase(), { sheet, on: [thing] });
  }
  return [...sheets.values()];
}
