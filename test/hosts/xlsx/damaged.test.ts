// Whatever a damaged file holds, it is read or refused by name; it never ends in any other error.
import fc from 'fast-check';
import { HostError } from '../../../src/hosts/host';
import { openXlsx } from '../../../src/hosts/xlsx';
import { EXCEL_STYLE, FORM, richBook } from './books/rich/richBook';
import { textsOf, zipOf } from './book';

const whole = richBook(EXCEL_STYLE);
const parts = textsOf(whole);

/** Reads the file and inserts a row, which walks every part. @returns what else than a refusal was thrown */
function trouble(bytes: Uint8Array): unknown {
  try {
    const workbook = openXlsx(bytes);
    workbook.readSnapshot();
    workbook.apply([{ kind: 'insertRows', sheet: FORM, before: 10, count: 1, likeRow: 9, extendMerges: [], cells: [] }]);
    return null;
  } catch (error) {
    return error instanceof HostError ? null : error;
  }
}

test('bytes changed anywhere in the file', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
    const bytes = whole.slice();
    for (const [at, byte] of changes) bytes[at] = byte;
    expect(trouble(bytes)).toBeNull();
  }), { numRuns: 60 });
});

test('parts cut short, emptied, left out, or with stretches taken out', () => {
  const paths = Object.keys(parts).filter((path) => /\.(?:xml|rels|vml)$/.test(path));
  fc.assert(fc.property(fc.constantFrom(...paths), fc.constantFrom('cut', 'hole', 'empty', 'gone'), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), (path, how, where, length) => {
    const text = parts[path] ?? '';
    const at = Math.floor(text.length * where);
    const { [path]: _, ...others } = parts;
    const damaged = how === 'cut' ? text.slice(0, at) : how === 'hole' ? text.slice(0, at) + text.slice(at + length) : '';
    expect({ path, how, at, length, trouble: trouble(zipOf(how === 'gone' ? others : { ...others, [path]: damaged })) }).toMatchObject({ trouble: null });
  }), { numRuns: 80 });
});
