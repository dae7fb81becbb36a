// The check sum of zip entries (CRC-32 of IEEE 802.3), four bytes at a time: sheets of 20 MB are summed twice a run.

/** `TABLES[n][byte]`: what a byte adds that stands `n` bytes before the end of a group. */
const TABLES: readonly Uint32Array[] = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, n) => {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const tables = [first];
  for (let n = 1; n < 4; n++) {
    const previous = tables[n - 1] ?? first;
    tables.push(previous.map((crc) => (crc >>> 8) ^ (first[crc & 0xff] ?? 0)));
  }
  return tables;
}

/** The CRC-32 of `bytes`, unsigned; `before`: that of what stands before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one = new Uint32Array(256), two = one, three = one, four = one] = TABLES;
  const at = (table: Uint32Array, index: number): number => table[index & 0xff] ?? 0;
  let crc = ~before;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^= (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24);
    crc = at(four, crc) ^ at(three, crc >>> 8) ^ at(two, crc >>> 16) ^ at(one, crc >>> 24);
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ at(one, crc ^ (bytes[i] ?? 0));
  return (crc ^ 0xffffffff) >>> 0;
}
