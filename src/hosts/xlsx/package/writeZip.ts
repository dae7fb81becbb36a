// Writes a zip from entries, packed already: the same entries give the same bytes, whenever and wherever.
import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './readZip';

/** 1980-01-01 00:00, the earliest moment a zip can tell: new parts carry no trace of when they were made. */
export const FIXED_TIME = 0x00210000;

const VERSION = 20;
const UTF8_FLAG = 0x0800;

/** Parts larger than this are packed at a lower level: half the time for an eighth more bytes. */
const LARGE_PART = 4 * 1024 * 1024;

const levelFor = (size: number): 3 | 6 => (size > LARGE_PART ? 3 : 6);

/** Packs a part. */
export function pack(path: string, content: Uint8Array): ZipEntry {
  const packed = deflateSync(content, { level: levelFor(content.length) });
  return { path, method: 8, modified: FIXED_TIME, crc: crc32(content), size: content.length, packed };
}

/** Packs a part that is at hand in pieces, without ever putting them together. */
export function packPieces(path: string, pieces: readonly Uint8Array[]): ZipEntry {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: levelFor(size) }, (chunk) => { packed.push(chunk); });
  for (const piece of pieces) deflate.push(piece);
  deflate.push(new Uint8Array(), true);
  return { path, method: 8, modified: FIXED_TIME, crc: pieces.reduce((crc, piece) => crc32(piece, crc), 0), size, packed: joined(packed) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The zip file of `entries`, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.path));
  const local = entries.reduce((sum, entry, i) => sum + 30 + (names[i]?.length ?? 0) + entry.packed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const out = new Uint8Array(local + directory + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  let directoryAt = local;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(directoryAt, 0x02014b50, true);
    view.setUint16(directoryAt + 4, VERSION, true);
    writeCommonFields(view, directoryAt + 6, entry, name.length);
    view.setUint32(directoryAt + 42, at, true);
    out.set(name, directoryAt + 46);
    directoryAt += 46 + name.length;
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, entry, name.length);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  view.setUint32(directoryAt, 0x06054b50, true);
  view.setUint16(directoryAt + 8, entries.length, true);
  view.setUint16(directoryAt + 10, entries.length, true);
  view.setUint32(directoryAt + 12, directory, true);
  view.setUint32(directoryAt + 16, local, true);
  return out;
}

/** The fields that a local header and a directory entry have in common, from `version needed` on. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
