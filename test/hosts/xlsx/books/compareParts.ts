// Two files side by side: which parts are new, gone or changed, and how.
import { strFromU8 } from 'fflate';
import { unzipParts } from './zip';

export interface PartChanges { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] }

export function comparePackages(before: Uint8Array, after: Uint8Array): PartChanges {
  const [old, now] = [unzipParts(before), unzipParts(after)];
  return {
    added: Object.keys(now).filter((path) => !(path in old)).sort(),
    removed: Object.keys(old).filter((path) => !(path in now)).sort(),
    changed: Object.entries(old).filter(([path, bytes]) => now[path] && !Buffer.from(now[path]).equals(Buffer.from(bytes))).map(([path]) => path).sort(),
  };
}

/** A part as text without prefixes of the main namespace, so that one expectation serves every spelling; `''` where it is not there. */
export function plainText(bytes: Uint8Array, path: string): string {
  const part = unzipParts(bytes)[path];
  const text = part ? strFromU8(part) : '';
  return path.endsWith('.vml') ? text : text.replaceAll('<x:', '<').replaceAll('</x:', '</');
}

/** The texts of the first group of `pattern`, in order. */
export const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, group = '']) => group.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&#39;', "'"));

/** Every element `tag` of a sheet, by its `r`. */
export function cellMarkup(sheet: string): ReadonlyMap<string, string> {
  return new Map([...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map(([markup, address = '']) => [address, markup]));
}

/** The sheet without its cells and without the hints of a row: what a plan of cells must leave as it is. */
export const withoutCells = (sheet: string): string => sheet.replace(/<c r="[A-Z]+\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs, '').replace(/ spans="[^"]*"/g, '');
