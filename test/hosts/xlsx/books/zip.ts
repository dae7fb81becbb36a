// Workbook files taken apart and put together again, part by part.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Parts by path: markup as text, everything else as bytes. The order is the order in the file. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const NO_TIME = new Date(1980, 0, 1);

export function zipParts(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [path, part] of Object.entries(parts)) entries[path] = [typeof part === 'string' ? strToU8(part) : part, { mtime: NO_TIME }];
  return zipSync(entries);
}

/** All parts of a file as bytes. */
export const unzipParts = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);

/** One part as text. @throws Error if there is none */
export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipParts(bytes)[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
