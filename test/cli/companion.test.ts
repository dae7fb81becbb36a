// A workbook whose structure is protected: our sheets go into a 底稿 workbook beside the output, and are read again from there.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/main';
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCase } from '../support/golden';

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
