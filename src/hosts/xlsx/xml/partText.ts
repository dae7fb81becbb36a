// The text of a part from its bytes, and back. A byte order mark stays where it was.

/** @throws TypeError if the bytes are not text in the encoding they claim */
export function decodePart(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  return new TextDecoder(label, { fatal: true, ignoreBOM: label === 'utf-8' }).decode(bytes);
}

export const isUtf8 = (bytes: Uint8Array): boolean => encodingOf(bytes) === 'utf-8';

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  return /^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

/** UTF-8 bytes; a declaration of another encoding is corrected. */
export const encodePart = (text: string): Uint8Array =>
  new TextEncoder().encode(text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8'));
