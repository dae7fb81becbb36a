// What kind of file the bytes are, so far as it can be told from the outside.
import { HostError } from '../../host';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_SIGNATURE = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/**
 * Passes only what begins like a zip.
 * @throws HostError `encrypted` (a password to open), `legacyXls` (.xls of Excel 97–2003, or WPS .et), `notAWorkbook`
 */
export function assertZip(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP_SIGNATURE)) return;
  if (!startsWith(bytes, OLE_SIGNATURE)) throw new HostError('notAWorkbook');
  // Both are compound files; the names of the streams inside tell them apart.
  if (holdsStream(bytes, 'EncryptedPackage')) throw new HostError('encrypted');
  throw new HostError(holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book') ? 'legacyXls' : 'notAWorkbook');
}

/** Is there a stream of that name? Names stand in the directory as UTF-16, ended by a zero. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(`${name}\0`, (char) => [char.charCodeAt(0), 0]).flat();
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
