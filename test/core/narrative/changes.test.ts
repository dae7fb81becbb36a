// What moves when a figure moves, and what of hers stays: through files, as the command line goes.
import { cellAt, contentOf, formatCell, sheetNamed, type CellValue } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { ReportDraft } from '../../../src/core/narrative';
import { goldenCase } from '../../support/golden';
import { draftsOf } from '../../support/drafts';
import { scoreBytes, withCells } from '../../support/pipeline';

/** A cell's value with one figure of it moved a little; null where there is none to move. */
function moved(value: CellValue): number | string | null {
  if (typeof value === 'number') return Math.round((value + 1) * 100) / 100;
  if (typeof value !== 'string') return null;
  const figure = /\d+(?:\.\d+)?/.exec(value);
  return figure && !/年|月|\d-\d/.test(value) && value.length < 20 ? value.replace(figure[0], String(Number(figure[0]) + 1)) : null;
}

const MOST_INPUTS = 16;

/** At most so many, spread evenly over all. */
const spread = <T>(all: readonly T[], most: number): readonly T[] => all.filter((_, index) => all.length <= most || Math.floor((index * most) / all.length) !== Math.floor(((index - 1) * most) / all.length));

const texts = (report: ReportDraft): ReadonlyMap<string, string> => new Map(report.paragraphs.map((one) => [one.id, one.text]));

/** Facts of a paragraph with how they are printed. */
const factsIn = (report: ReportDraft, id: string): readonly string[] =>
  (report.paragraphs.find((one) => one.id === id)?.spans ?? []).flatMap((span) => (span.fact === null ? [] : [`${span.fact}=${span.text}`]));

describe.each(['000', '001', '002', '003', '005', '009', '010'])('%s: every input figure, one at a time', (name) => {
  const { bytes } = goldenCase(name);
  const [report] = draftsOf(bytes);
  const snapshot = openXlsx(bytes).readSnapshot();
  const cells = new Map((report?.facts ?? []).map((fact) => [formatCell(fact.at), fact.at]));
  const inputs = [...cells].flatMap(([address, at]) => {
    const sheet = sheetNamed(snapshot, at.sheet);
    const cell = sheet && cellAt(sheet, at.row, at.column);
    const value = cell && contentOf(cell).kind !== 'formula' ? moved(cell.value) : null;
    return value === null ? [] : [[address, value] as const];
  });
  test('there are figures to move', () => { expect(inputs.length).toBeGreaterThan(5); });

  test.each(spread(inputs, MOST_INPUTS))('%s → %s', (address, value) => {
    const [after] = draftsOf(withCells(bytes, { [address]: value }));
    if (!report || !after) throw new Error('no draft');
    const [before, now] = [texts(report), texts(after)];
    // A paragraph that is another text carries another fact, one that carries another fact is another text.
    for (const [id, text] of before) {
      const next = now.get(id);
      if (next === undefined) continue;
      const [factsBefore, factsNow] = [factsIn(report, id).join('|'), factsIn(after, id).join('|')];
      if (text !== next) expect({ id, text, next, moved: factsBefore !== factsNow || isHeading(report, id) || hasMark(text) || hasMark(next) }).toMatchObject({ moved: true });
      if (factsBefore !== factsNow) expect({ id, changed: text !== next }).toEqual({ id, changed: true });
    }
  });
});

const isHeading = (report: ReportDraft, id: string): boolean => report.paragraphs.find((one) => one.id === id)?.level !== 'body';
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
