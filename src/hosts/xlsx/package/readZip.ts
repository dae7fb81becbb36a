// Reads the directory of a zip without unpacking anything, and unpacks single entries within bounds.
import { Inflate, inflateSync } from 'fflate';
import { HostError } from '../../host';
import { crc32 } from './crc32';

/** One file of the zip as it is stored: its packed bytes are kept, so that an untouched part is written back as it was. */
export interface ZipEntry {
  readonly path: string;
  readonly method: 0 | 8;
  /** DOS time and date, as one 32-bit number. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Most that a workbook may unpack to, all parts together: 256 MiB. A full national form is under 1 MiB. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** Most entries a workbook may have: a book of 1,000 sheets with drawings has some 5,000. */
const MAX_ENTRIES = 20_000;

/** DEFLATE cannot shrink further than this; an entry that claims more lies about its size. */
const MAX_RATIO = 1032;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64_FIELD = 0x0001;
const ENCRYPTED_FLAG = 0x0001;
const UNKNOWN_32 = 0xffffffff;

const damaged = (why: string): HostError => new HostError('damagedZip', { why });

/**
 * Lists what the zip holds, in directory order.
 * @throws HostError `damagedZip`, `encrypted` or `tooLarge` (declared sizes over {@link MAX_UNPACKED_BYTES})
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new HostError('tooLarge', { parts: String(count) });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('directory');
    const { entry, next } = readDirectoryEntry(bytes, view, at);
    at = next;
    if (entry.path.endsWith('/')) continue; // a folder holds nothing
    total += entry.size;
    if (total > MAX_UNPACKED_BYTES) throw new HostError('tooLarge', { size: `>${MAX_UNPACKED_BYTES / 1024 / 1024} MB` });
    if (entry.size > entry.packed.length * MAX_RATIO + MAX_RATIO) throw damaged(entry.path);
    entries.push(entry);
  }
  return entries;
}

function findEndOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff); // a comment may follow, of at most 65,535 bytes
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged('end');
}

function readDirectoryEntry(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const path = new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\/+/, '');
  if (flags & ENCRYPTED_FLAG) throw new HostError('encrypted', { part: path });
  if (method !== 0 && method !== 8) throw damaged(path);
  const wide = readZip64(view, at, at + 46 + nameLength, extraLength);
  const entry: ZipEntry = {
    path, method,
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: wide.size,
    packed: packedBytes(bytes, view, wide.offset, wide.packedSize, path),
  };
  return { entry, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

/** Sizes and place of an entry; some writers put them into a 64-bit field even when they are small. */
function readZip64(view: DataView, at: number, extraAt: number, extraLength: number): { readonly size: number; readonly packedSize: number; readonly offset: number } {
  const fields = { packedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true) };
  if (fields.size !== UNKNOWN_32 && fields.packedSize !== UNKNOWN_32 && fields.offset !== UNKNOWN_32) return fields;
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    let from = field + 4;
    const next = (known: number): number => {
      if (known !== UNKNOWN_32) return known;
      if (from + 8 > view.byteLength) throw damaged('zip64');
      from += 8;
      return Number(view.getBigUint64(from - 8, true));
    };
    const size = next(fields.size);
    const packedSize = next(fields.packedSize);
    return { size, packedSize, offset: next(fields.offset) };
  }
  throw damaged('zip64');
}

function packedBytes(bytes: Uint8Array, view: DataView, offset: number, packedSize: number, path: string): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged(path);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedSize > view.byteLength) throw damaged(path);
  return bytes.subarray(from, from + packedSize);
}

/**
 * Entries of up to 4 MiB packed are unpacked in one go, into room of their stated size: in steps, the steps take four times
 * that room. What lies about its size costs some seconds then, before it is refused; larger entries are stopped at once.
 */
const AT_ONCE = 4 * 1024 * 1024;

/** How much packed data is fed at a time: bounds what one step can blow up to (16 KiB × 1032). */
const STEP = 16 * 1024;

/**
 * The content of an entry.
 * @throws HostError `damagedZip` if it is not what the directory says it is, found before more than that is kept
 */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return checked(entry, entry.packed);
  if (entry.packed.length <= AT_ONCE) return checked(entry, inflatedAtOnce(entry));
  const out = new Uint8Array(entry.size);
  let filled = 0;
  unpackChunks(entry, (chunk) => {
    out.set(chunk, filled);
    filled += chunk.length;
  });
  return out;
}

/**
 * One byte more than the entry says it holds shows that it lies; all further bytes are dropped as they come.
 * @throws HostError `damagedZip`
 */
function inflatedAtOnce({ path, packed, size }: ZipEntry): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch (cause) {
    throw new HostError('damagedZip', { why: path }, { cause });
  }
}

/**
 * Hands on the content of an entry chunk by chunk; what was handed on counts only if nothing is thrown in the end.
 * @throws HostError as {@link unpack}
 */
export function unpackChunks(entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  if (entry.method === 0 || entry.packed.length <= AT_ONCE) { take(unpack(entry)); return; }
  let size = 0;
  let crc = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > entry.size) throw damaged(entry.path);
    crc = crc32(chunk, crc);
    take(chunk);
  });
  try {
    for (let at = 0; at === 0 || at < entry.packed.length; at += STEP) {
      inflate.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    }
  } catch (cause) {
    throw cause instanceof HostError ? cause : new HostError('damagedZip', { why: entry.path }, { cause });
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry.path);
}

function checked(entry: ZipEntry, content: Uint8Array): Uint8Array {
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(entry.path);
  return content;
}
