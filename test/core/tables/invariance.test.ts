// Golden workbooks changed without changing their meaning: what is read stays the same.
import { normalizeText } from '../../../src/core/grammar';
import type { RecognizedTables } from '../../../src/core/tables';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import { goldenCases } from '../../support/golden';
import { fullWidth, moved, numbersAsText, renamed, spacerColumn, spacerRow, withoutMerges, wrapped } from './support/mutate';
import { budgetInWords, recognizeWorkbook, rowInWords } from './support/recognize';

/** What was read, without where it stood; sheet names and the order of sheets do not count. */
function reading(tables: RecognizedTables): unknown {
  const plain = (texts: readonly (string | undefined)[]): string[] => texts.map((text) => normalizeText(text ?? '').replace(/\s/g, ''));
  const forms = tables.forms.map((form) => ({
    names: plain([form.kind, form.basics.unit?.value, form.basics.project?.value, form.basics.implementingUnit?.value, String(form.basics.fiscalYear?.value)]),
    texts: plain(form.basics.texts.map(({ label, text }) => `${label.value}=${text.value}`)),
    rows: plain([form.scorecard?.rows ?? [], form.details, form.selfChecks, form.approved].flatMap((rows) => ['—', ...rows.map(rowInWords)])),
    places: plain(form.scorecard?.templateRows.map(({ level1 }) => level1?.value) ?? []),
    money: plain([...(form.funds ? budgetInWords(form.funds) : []), ...form.budgets.map((budget) => budgetInWords(budget).join()).sort()]),
    figures: form.figures.map(({ measure, value }) => `${measure} ${value.toFixed()}`).sort(),
    closing: [form.scorecard?.totals?.score !== undefined, form.scorecard?.grade !== undefined, form.scorecard?.notes.length],
  }));
  return { forms: forms.sort((a, b) => a.names.join().localeCompare(b.names.join())), doubts: tables.doubts.map(({ kind }) => kind) };
}

const onSheets = (workbook: WorkbookSnapshot, change: (sheet: SheetSnapshot, index: number) => SheetSnapshot): WorkbookSnapshot =>
  ({ ...workbook, sheets: workbook.sheets.map((sheet, index) => (sheet.visibility === 'visible' && sheet.used ? change(sheet, index) : sheet)) });

describe.each(goldenCases())('$name', ({ bytes }) => {
  const workbook = openXlsx(bytes).readSnapshot();
  const asItIs = reading(recognizeWorkbook(workbook));
  const changed = (change: (sheet: SheetSnapshot, index: number) => SheetSnapshot): unknown => reading(recognizeWorkbook(onSheets(workbook, change)));

  test('merges that are not known', () => { expect(changed(withoutMerges)).toEqual(asItIs); });
  test('full-width letters, digits and signs', () => { expect(changed(fullWidth)).toEqual(asItIs); });
  test('numbers typed as text', () => { expect(changed(numbersAsText)).toEqual(asItIs); });
  test('headers and labels broken over lines', () => { expect(changed(wrapped)).toEqual(asItIs); });
  test('everything moved down and to the right', () => { expect(changed(moved)).toEqual(asItIs); });
  test('renamed sheets', () => { expect(changed((sheet, index) => renamed(`Sheet${String(index + 1)}`)(sheet))).toEqual(asItIs); });
  test('sheets in reverse order', () => {
    expect(reading(recognizeWorkbook({ ...workbook, sheets: [...workbook.sheets].reverse() }))).toEqual(asItIs);
  });
  test('a spacer row anywhere', () => {
    const longest = Math.max(...workbook.sheets.map(({ used }) => used?.bottom ?? 0));
    for (let row = 1; row <= longest; row += 3) expect([row, changed((sheet) => spacerRow(sheet, row))]).toEqual([row, asItIs]);
  });
  test('a spacer column anywhere, also where merges are not known', () => {
    const widest = Math.max(...workbook.sheets.map(({ used }) => used?.right ?? 0));
    for (let column = 1; column <= widest; column += 1) {
      expect([column, changed((sheet) => spacerColumn(sheet, column))]).toEqual([column, asItIs]);
      expect([column, changed((sheet) => withoutMerges(spacerColumn(sheet, column)))]).toEqual([column, asItIs]);
    }
  });
});
