// What of hers stays when a figure moves: through files, as the command line goes.
import { cellAt, formatCell, sameCell, sheetNamed, type CellValue } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { ReportDraft } from '../../../src/core/narrative';
import { figureCells } from '../../support/figureCells';
import { goldenCase, goldenCases } from '../../support/golden';
import { draftsOf } from '../../support/drafts';
import { scoreBytes, withCells } from '../../support/pipeline';

const hasMark = (text: string): boolean => text.includes('【待');

const SHEET = '自评报告（草稿）';

const wordsOf = (value: CellValue): string => (typeof value === 'string' ? value : '');

/** Rows of the report sheet as they stand: address of text and of mark. */
function rowsOf(bytes: Uint8Array): readonly { readonly row: number; readonly text: string; readonly mark: string }[] {
  const sheet = sheetNamed(openXlsx(bytes).readSnapshot(), SHEET);
  if (!sheet?.used) return [];
  const rows = Array.from({ length: sheet.used.bottom }, (_, i) => i + 1);
  return rows.map((row) => ({ row, text: wordsOf(cellAt(sheet, row, 1).value), mark: wordsOf(cellAt(sheet, row, 6).value) })).filter((one) => one.mark.startsWith('段落\n'));
}

const reportOf = (bytes: Uint8Array): ReportDraft => {
  const report = scoreBytes(bytes).assessment.forms[0]?.report;
  if (!report) throw new Error('no report');
  return report;
};

describe('her words on a second run', () => {
  const first = scoreBytes(goldenCase('001').bytes).bytes;
  const rows = rowsOf(first);
  const bodies = rows.filter((one) => /。$/u.test(one.text) && !hasMark(one.text));
  const edited = bodies.filter((_, index) => index % 2 === 0);
  const hers = withCells(first, Object.fromEntries(edited.map((one) => [`${SHEET}!A${String(one.row)}`, one.text.replace(/。$/u, '（经办公会审议）。')])));

  test('edits in half of the paragraphs survive, and every figure is today’s', () => {
    const changed = withCells(hers, { '收支及指标!C4': 685.11, '收支及指标!C7': 685.11, '收支及指标!J7': '190人' });
    const merged = reportOf(changed);
    const fresh = new Map(reportOf(withCells(goldenCase('001').bytes, { '收支及指标!C4': 685.11, '收支及指标!C7': 685.11, '收支及指标!J7': '190人' })).paragraphs.map((one) => [one.id, one.text]));
    const ids = new Set(edited.map((one) => one.mark.split('\n')[2] ?? ''));
    expect(merged.paragraphs.filter((one) => one.status === 'conflict')).toEqual([]);
    for (const paragraph of merged.paragraphs) {
      const wanted = fresh.get(paragraph.id) ?? '';
      expect(paragraph.text).toBe(ids.has(paragraph.id) ? wanted.replace(/。$/u, '（经办公会审议）。') : wanted);
    }
    expect(ids.size).toBeGreaterThan(5);
  });

  test('a figure she changed herself and the table changed too is shown with both sides', () => {
    const money = bodies.find((one) => one.text.includes('682.37'));
    if (!money) throw new Error('no such paragraph');
    const both = withCells(first, { [`${SHEET}!A${String(money.row)}`]: money.text.replaceAll('682.37', '680.00'), '收支及指标!C4': 685.11, '收支及指标!C7': 685.11 });
    const conflict = reportOf(both).paragraphs.find((one) => money.mark.endsWith(one.id) && one.conflict !== null);
    expect(conflict?.conflict?.hers).toContain('680.00');
    expect(conflict?.conflict?.ours).toContain('685.11');
  });

  test('a deleted paragraph stays deleted, also when its figures move', () => {
    const [gone] = edited;
    if (!gone) throw new Error('no paragraph');
    const without = withCells(first, { [`${SHEET}!A${String(gone.row)}`]: null, [`${SHEET}!F${String(gone.row)}`]: null });
    const again = scoreBytes(withCells(without, { '收支及指标!C4': 685.11, '收支及指标!C7': 685.11 }));
    const id = gone.mark.split('\n')[2] ?? '';
    expect(again.assessment.forms[0]?.report?.paragraphs.some((one) => one.id === id)).toBe(false);
    expect(reportOf(again.bytes).paragraphs.some((one) => one.id === id)).toBe(false);
  });

  test('a moved paragraph is found where she put it', () => {
    const [one, , other] = bodies;
    if (!one || !other) throw new Error('too few paragraphs');
    const swapped = withCells(first, {
      [`${SHEET}!A${String(one.row)}`]: other.text, [`${SHEET}!F${String(one.row)}`]: other.mark, [`${SHEET}!A${String(other.row)}`]: one.text, [`${SHEET}!F${String(other.row)}`]: one.mark,
    });
    const ids = reportOf(swapped).paragraphs.map((paragraph) => paragraph.id);
    expect(ids.indexOf(other.mark.split('\n')[2] ?? '')).toBeLessThan(ids.indexOf(one.mark.split('\n')[2] ?? ''));
  });

  test('a row she added herself stays, in its place', () => {
    const last = Math.max(...rows.map((one) => one.row));
    const added = withCells(first, { [`${SHEET}!A${String(last)}`]: '以上情况已在本单位公示。', [`${SHEET}!F${String(last)}`]: null });
    const again = scoreBytes(added);
    expect(again.assessment.forms[0]?.report?.paragraphs.some((one) => one.id === '' && one.text === '以上情况已在本单位公示。')).toBe(true);
    expect(reportOf(again.bytes).paragraphs.filter((one) => one.text === '以上情况已在本单位公示。')).toHaveLength(1);
  });
});

// 007 holds three reports, 008 is protected against the hand that moves its figures.
describe.each(goldenCases().filter(({ name }) => !/^00[78]/u.test(name)).map(({ name, bytes }) => [name, bytes] as const))('%s: her words in half of the paragraphs', (_name, bytes) => {
  const first = scoreBytes(bytes);
  const rows = rowsOf(first.bytes);
  const bodies = rows.filter((one) => /。$/u.test(one.text) && !hasMark(one.text));
  const edited = bodies.filter((_, index) => index % 2 === 0);
  /** Three ways to write: before, behind, and in the middle. */
  const hand = (text: string, index: number): string => [`经核对，${text}`, text.replace(/。$/u, '，已在本单位公示。'), text.replace('，', '（见附表），')][index % 3] ?? text;
  const hers = withCells(first.bytes, Object.fromEntries(edited.map((one, index) => [`${SHEET}!A${String(one.row)}`, hand(one.text, index)])));
  const idOf = (mark: string): string => mark.split('\n')[2] ?? '';
  const ways = new Map(edited.map((one, index) => [idOf(one.mark), index]));
  const facts = draftsOf(bytes).flatMap((report) => report.facts);
  const moved = figureCells(openXlsx(bytes).readSnapshot()).filter(({ at }) => facts.some((fact) => sameCell(fact.at, at)));

  test.each([moved[0], moved[Math.floor(moved.length / 2)], moved.at(-1)].map((one) => [one ? formatCell(one.at) : '', one] as const))('%s moved: all of them stand, all figures are right', (_at, cell) => {
    if (!cell) throw new Error('no figure');
    const change = { [formatCell(cell.at)]: cell.to };
    const merged = reportOf(withCells(hers, change));
    const fresh = new Map(reportOf(withCells(bytes, change)).paragraphs.map((one) => [one.id, one.text]));
    const wrong = merged.paragraphs.flatMap((one) => {
      const way = ways.get(one.id);
      const ours = fresh.get(one.id);
      if (ours === undefined) return way === undefined ? [`${one.id}: ours, and no longer drafted`] : [];
      const wanted = way === undefined ? ours : hand(ours, way);
      return one.text === wanted && one.conflict === null ? [] : [`${one.id}: ${one.text} / ${wanted}${one.conflict ? ' (conflict)' : ''}`];
    });
    expect(wrong).toEqual([]);
  });
});
