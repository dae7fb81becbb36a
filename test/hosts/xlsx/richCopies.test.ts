// Clean copies of books that hold everything: sound files, in which nothing of what is left out can be found.
import { cellAt, isError } from '../../../src/core/workbook';
import { makeSubmissionCopy, openXlsx } from '../../../src/hosts/xlsx';
import { faultsIn } from './books/faults';
import { EXCEL_STYLE, FORM, ODD_NAME, RICH_BOOKS, richBook } from './books/rich/richBook';
import { textsOf } from './book';
import { hasLibreOffice, savedByLibreOffice } from './libreOffice';

const books = Object.entries(RICH_BOOKS).map(([name, options]) => [name, richBook(options)] as const);

describe.each(books)('the rich book %s', (_, bytes) => {
  const before = openXlsx(bytes).readSnapshot();
  const formOnly = makeSubmissionCopy(bytes, { keep: [FORM], freeze: [], clear: [] });
  const two = makeSubmissionCopy(bytes, { keep: [FORM, ODD_NAME], freeze: [], clear: [] });

  test.each([['the form alone', formOnly, [FORM]], ['two sheets', two, [FORM, ODD_NAME]]] as const)('%s: a sound file that reads the same', (__, copy, keep) => {
    expect(faultsIn(copy)).toEqual([]);
    const now = openXlsx(copy).readSnapshot();
    expect(now.sheets.map(({ name }) => name)).toEqual(keep);
    for (const sheet of now.sheets) {
      const old = before.sheets.find(({ name }) => name === sheet.name);
      expect([sheet.used, sheet.merges, sheet.formats]).toEqual([old?.used, old?.merges, old?.formats]);
      for (let row = 1; row <= (sheet.used?.bottom ?? 0); row++) {
        for (let column = 1; column <= (sheet.used?.right ?? 0); column++) {
          const [is, was] = [cellAt(sheet, row, column), old ? cellAt(old, row, column) : null];
          expect({ row, column, value: isError(is.value) ? is.value.error : is.value }).toEqual({ row, column, value: was && isError(was.value) ? was.value.error : was?.value });
        }
      }
    }
  });

  test('no part of people, comments, links, macros, pivots, slicers or queries is left, and none is named', () => {
    for (const copy of [formOnly, two]) {
      const parts = textsOf(copy);
      expect(Object.keys(parts).filter((path) => /comment|person|external|custom|vba|pivot|slicer|query|connection|docProps|printer|webext|calcChain|embedd/i.test(path))).toEqual([]);
      for (const [path, text] of Object.entries(parts)) {
        if (!path.endsWith('.rels')) continue;
        expect([path, /comment|person|externalLink|custom|vba|pivot|slicer|query|connection|docProps|printer|webext/i.exec(text)?.[0]]).toEqual([path, undefined]);
      }
    }
  });

  test('page set-up and pictures stay', () => {
    const [old, now] = [textsOf(bytes), textsOf(formOnly)];
    const setUp = (parts: Record<string, string>): readonly string[] => {
      const sheet = Object.entries(parts).find(([path, text]) => path.startsWith('xl/worksheets/') && text.includes('oddFooter'))?.[1] ?? '';
      return ['printOptions', 'pageMargins', 'headerFooter', 'rowBreaks'].map((name) => new RegExp(`<(?:\\w+:)?${name}[ >].*?(?:</(?:\\w+:)?${name}>|/>)`, 's').exec(sheet)?.[0] ?? '');
    };
    expect(setUp(now)).toEqual(setUp(old));
    expect(Object.keys(now).filter((path) => path.includes('media/'))).toEqual(Object.keys(old).filter((path) => path.includes('media/')));
  });
});

(hasLibreOffice('opening clean copies of rich books') ? test : test.skip)('LibreOffice opens one and shows the same figures', () => {
  const copy = makeSubmissionCopy(richBook(EXCEL_STYLE), { keep: [FORM], freeze: [], clear: [] });
  const [saved] = openXlsx(savedByLibreOffice(copy)).readSnapshot().sheets;
  const [written] = openXlsx(copy).readSnapshot().sheets;
  if (!saved || !written) throw new Error('no sheet');
  for (let row = 1; row <= 12; row++) expect(cellAt(saved, row, 5).value).toEqual(cellAt(written, row, 5).value);
}, 120_000);
