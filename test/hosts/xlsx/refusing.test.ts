// Files that cannot be read are refused by name, before they can do harm.
import { deflateSync } from 'fflate';
import { openXlsx } from '../../../src/hosts/xlsx';
import { buildBook, partsOf, refusalOf, zipOf } from './book';

const refusal = (bytes: Uint8Array): string | null => refusalOf(() => openXlsx(bytes).readSnapshot())[0] ?? null;

const oleWith = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(stream).forEach((char, i) => { bytes[1024 + i * 2] = char.charCodeAt(0); });
  return bytes;
};

const plain = { sheets: [{ name: '甲', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] };

test('a good book is not refused', () => { expect(refusal(buildBook(plain))).toBeNull(); });

test.each([
  ['a password to open', oleWith('EncryptedPackage'), 'encrypted'],
  ['the format of Excel 97–2003', oleWith('Workbook'), 'legacyXls'],
  ['a Word file of those days', oleWith('WordDocument'), 'notAWorkbook'],
  ['nothing at all', new Uint8Array(), 'notAWorkbook'],
  ['a web page named .xlsx', new TextEncoder().encode('<html>'), 'notAWorkbook'],
  ['a zip cut short', buildBook(plain).slice(0, 900), 'damagedZip'],
  ['a zip of something else', zipOf({ 'a.txt': 'x' }), 'notAWorkbook'],
] as const)('%s', (_, bytes, code) => { expect(refusal(bytes)).toBe(code); });

test('a document of Word is no workbook', () => {
  const parts = partsOf(plain);
  const types = (parts['[Content_Types].xml'] ?? '').replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main');
  expect(refusal(zipOf({ ...parts, '[Content_Types].xml': types }))).toBe('notAWorkbook');
});

test('Strict Open XML is named', () => {
  const parts = partsOf(plain);
  const strict = (parts['xl/workbook.xml'] ?? '').replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
  expect(refusal(zipOf({ ...parts, 'xl/workbook.xml': strict }))).toBe('strictOoxml');
});

test.each([
  ['tags that do not match', '<worksheet><sheetData></worksheet>'],
  ['a cell without end', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>'],
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'],
  ['elements nested without end', `<worksheet>${'<a>'.repeat(5000)}`],
  ['a row beyond the last', '<worksheet><sheetData><row r="2000000"/></sheetData></worksheet>'],
])('a damaged sheet: %s', (_, xml) => {
  expect(refusal(zipOf({ ...partsOf(plain), 'xl/worksheets/sheet1.xml': xml }))).toBe('partDamaged');
});

describe('zip bombs', () => {
  /** Overwrites the declared unpacked size of the last entry, in its directory entry. */
  function declaring(bytes: Uint8Array, size: number): Uint8Array {
    const view = new DataView(bytes.buffer.slice(0));
    let at = bytes.length - 22;
    at = view.getUint32(at + 16, true);
    for (let next = at; view.getUint32(next, true) === 0x02014b50;) {
      at = next;
      next += 46 + view.getUint16(next + 28, true) + view.getUint16(next + 30, true) + view.getUint16(next + 32, true);
    }
    view.setUint32(at + 24, size, true);
    return new Uint8Array(view.buffer);
  }
  const withBlob = zipOf({ ...partsOf({ sheets: [] }), 'xl/workbook.xml': '', 'xl/blob.bin': new Uint8Array(5_000_000) });

  test('declared sizes beyond the bound are refused before anything is unpacked', () => {
    expect(refusal(declaring(withBlob, 300 * 1024 * 1024))).toBe('tooLarge');
  });

  test('a part that declares more than it could unpack to', () => {
    expect(refusal(declaring(withBlob, 200 * 1024 * 1024))).toBe('damagedZip');
  });

  test('a part that unpacks to more than it declares is found out while unpacking', () => {
    const book = partsOf(plain);
    const { 'xl/worksheets/sheet1.xml': sheet = '', ...others } = book;
    const bytes = zipOf({ ...others, 'xl/worksheets/sheet1.xml': sheet + ' '.repeat(3_000_000) });
    expect(refusal(declaring(bytes, deflateSync(new TextEncoder().encode(sheet)).length + 2000))).toBe('damagedZip');
  });
});

test('a check sum that does not fit', () => {
  const bytes = buildBook(plain);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 16, 12345, true);
  expect(refusal(bytes)).toBe('damagedZip');
});
