// A workbook whose structure is protected: our sheets go into a 底稿 workbook beside the output, and are read again from there.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/main';
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCase } from '../support/golden';
import { readValue, withCells } from '../support/pipeline';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'jixiao-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const silent = { out: () => { /* not looked at here */ }, err: () => { /* nor this */ } };

/** The golden workbook with its structure protected. */
function protectedBook(name: string): Uint8Array {
  const parts = unzipSync(goldenCase(name).bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  parts['xl/workbook.xml'] = strToU8(workbook.replace(/<workbookProtection[^>]*\/>/, '').replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'));
  return zipSync(parts);
}

const sheetNames = (path: string): string[] => openXlsx(readFileSync(path)).readSnapshot().sheets.map((sheet) => sheet.name);

test('our sheets stand in the companion, hers keeps its sheets, and a second run finds it by itself', async () => {
  const input = join(folder, 'in.xlsx');
  const output = join(folder, 'out.xlsx');
  const companion = join(folder, 'out.底稿.xlsx');
  writeFileSync(input, protectedBook('005'));
  expect(await run(['score', input, '-o', output], silent)).toBe(0);
  expect(sheetNames(output)).toEqual(sheetNames(input));
  expect(sheetNames(companion)).toEqual(['评分底稿', '自评报告（草稿）', '助手_记录']);

  copyFileSync(output, join(folder, 'copy.xlsx'));
  copyFileSync(companion, join(folder, 'copy.底稿.xlsx'));
  await run(['score', join(folder, 'copy.xlsx'), '-o', join(folder, 'again.xlsx')], silent);
  expect(readFileSync(join(folder, 'again.xlsx')).equals(readFileSync(output))).toBe(true);
  expect(existsSync(join(folder, 'again.底稿.xlsx'))).toBe(false);
});

describe('a 人工得分 in the companion', () => {
  /** A protected workbook scored once, with 人工得分 9 given in its companion for 支出率. */
  async function entered(): Promise<{ readonly book: string; readonly companion: string; readonly cell: string }> {
    const book = join(folder, 'a.xlsx');
    writeFileSync(join(folder, 'in.xlsx'), protectedBook('000'));
    await run(['score', join(folder, 'in.xlsx'), '-o', book], silent);
    const companion = join(folder, 'a.底稿.xlsx');
    writeFileSync(companion, withCells(readFileSync(companion), { '评分底稿!L8': 9, '评分底稿!M8': '按通知' }));
    return { book, companion, cell: '部门整体支出绩效自评表!F6' };
  }
  const sum = (path: string): number => {
    const snapshot = openXlsx(readFileSync(path)).readSnapshot();
    const sheet = '部门整体支出绩效自评表';
    const rows = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? [];
    return rows.map((_, index) => readValue(snapshot, `${sheet}!F${String(index + 1)}`)).filter((value) => typeof value === 'number').reduce((all, one) => all + one, 0);
  };

  test('is what the 报送版 shows, and what its total is made of', async () => {
    const { book, cell } = await entered();
    const output = join(folder, 'copy.xlsx');
    expect(await run(['submit', book, '-o', output], silent)).toBe(0);
    expect(readValue(openXlsx(readFileSync(output)).readSnapshot(), cell)).toBe(9);
    // The scores and, once more, their total.
    const total = goldenCase('000').expected.scorecards[0]?.total ?? 0;
    expect(sum(output)).toBeCloseTo(2 * (total - 0.98), 6);
  });
  test('a form cell of hers that shows another score is refused', async () => {
    const { book, cell } = await entered();
    writeFileSync(book, withCells(readFileSync(book), { [cell]: 8 }));
    let said = '';
    expect(await run(['submit', book, '-o', join(folder, 'copy.xlsx')], { out: silent.out, err: (text) => { said += text; } })).toBe(1);
    expect(said).toContain('的得分写着8，计入总分的是9');
    expect(existsSync(join(folder, 'copy.xlsx'))).toBe(false);
  });
  test('a companion that is named is read, and written beside the output', async () => {
    const { book, companion } = await entered();
    const before = readFileSync(companion);
    await run(['score', book, '--companion', companion, '-o', join(folder, 'b.xlsx')], silent);
    expect(readFileSync(companion).equals(before)).toBe(true);
    expect(readValue(openXlsx(readFileSync(join(folder, 'b.底稿.xlsx'))).readSnapshot(), '评分底稿!O8')).toBe(9);
  });
});
