// The container: what is not written keeps its packed bytes; what is written is the same on any day.
import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { crc32 } from '../../../src/hosts/xlsx/package/crc32';
import { readZip, unpack } from '../../../src/hosts/xlsx/package/readZip';
import { FIXED_TIME, pack, writeZip } from '../../../src/hosts/xlsx/package/writeZip';
import { XlsxPackage } from '../../../src/hosts/xlsx/package/XlsxPackage';
import { zipOf } from './book';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A zip as streaming programs write it: sizes stand behind the data, and in the directory. */
function streamed(parts: Readonly<Record<string, string>>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => { if (error) throw error; chunks.push(chunk); });
  Object.entries(parts).forEach(([path, content], i) => {
    const entry = i % 2 === 0 ? new ZipDeflate(path) : new ZipPassThrough(path);
    zip.add(entry);
    entry.push(strToU8(content), true);
  });
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

test('check sums are those of the standard', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(strToU8('12345'))).toBe(0xcbf53a1c);
  expect(crc32(new Uint8Array())).toBe(0);
});

test('stored, packed and streamed entries, Chinese and empty ones, are read alike; folders are none', () => {
  const parts = { 'a.xml': '内容'.repeat(500), '中文.xml': 'x', 'empty.xml': '' };
  for (const bytes of [zipOf(parts), streamed(parts)]) {
    expect(Object.fromEntries(readZip(bytes).map((entry) => [entry.path, text(unpack(entry))]))).toEqual(parts);
  }
  expect(readZip(zipOf({ 'folder/': '', 'folder/a': '1' })).map(({ path }) => path)).toEqual(['folder/a']);
});

test('a comment behind the directory does not hide it', () => {
  const bytes = zipOf({ a: '1' });
  const commented = new Uint8Array([...bytes, ...strToU8('PK some words')]);
  new DataView(commented.buffer).setUint16(bytes.length - 2, 13, true);
  expect(readZip(commented)).toHaveLength(1);
});

test('sizes in the wide form some programs always use', () => {
  const content = strToU8('wide');
  const entry = pack('w', content);
  const bytes = writeZip([entry]);
  const directory = bytes.length - 22 - 47;
  const field = new Uint8Array(20);
  const view = new DataView(field.buffer);
  view.setUint16(0, 1, true);
  view.setUint16(2, 16, true);
  view.setBigUint64(4, BigInt(content.length), true);
  view.setBigUint64(12, BigInt(entry.packed.length), true);
  const wide = new Uint8Array([...bytes.subarray(0, bytes.length - 22), ...field, ...bytes.subarray(bytes.length - 22)]);
  const head = new DataView(wide.buffer);
  head.setUint32(directory + 20, 0xffffffff, true);
  head.setUint32(directory + 24, 0xffffffff, true);
  head.setUint16(directory + 30, 20, true);
  expect(readZip(wide).map((found) => text(unpack(found)))).toEqual(['wide']);
});

test('parts that were not written keep their packed bytes, times and places; new ones stand at the end', () => {
  const before = zipOf({ 'b.xml': '<b/>', 'a.xml': '<a/>', 'c.bin': new Uint8Array([1, 2, 3]) });
  const source = XlsxPackage.open(before);
  const copy = source.copy();
  copy.write('A.xml', '<a>1</a>');
  copy.write('d.xml', '<d/>');
  copy.write('b.xml', '<b/>'); // the same: not a change
  const [was, now] = [readZip(before), readZip(copy.toBytes())];
  expect(now.map(({ path }) => path)).toEqual(['b.xml', 'a.xml', 'c.bin', 'd.xml']);
  for (const i of [0, 2]) expect(now[i]).toEqual(was[i]);
  expect([now[1]?.modified, now[3]?.modified]).toEqual([FIXED_TIME, FIXED_TIME]);
  expect(text(unzipSync(copy.toBytes())['a.xml'] ?? new Uint8Array())).toBe('<a>1</a>');
  expect(source.changed).toBe(false);
  expect(Buffer.from(copy.toBytes()).equals(Buffer.from(copy.toBytes()))).toBe(true);
});

test('large entries are unpacked in steps, and stopped where they hold more than they say', () => {
  let state = 1;
  const noise = Uint8Array.from({ length: 5 * 1024 * 1024 }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16 & 0xff);
  for (const content of [noise, noise.subarray(0, 1000)]) {
    const entry = pack('noise.bin', content);
    expect(entry.packed.length > 4 * 1024 * 1024).toBe(content === noise); // above and below what is unpacked in one go
    expect(Buffer.compare(unpack(entry), content)).toBe(0);
    for (const size of [content.length - 1, content.length + 1, 10]) expect(() => unpack({ ...entry, size })).toThrow('damagedZip');
  }
});
