// LibreOffice as an oracle: it opens what we wrote, computes every formula afresh, and saves it as another file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatCell, sheetNamed, valueAt, type CellValue, type SheetSnapshot } from '../../../src/core/workbook';
import { openXlsx } from '../../../src/hosts/xlsx';

/** Is there a LibreOffice on this machine? Where not, says on the console what is skipped. */
export function hasLibreOffice(whatIsSkipped: string): boolean {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
  // eslint-disable-next-line no-console -- a skipped test must say so
  if (!found) console.warn(`LibreOffice is absent: skipped ${whatIsSkipped}`);
  return found;
}

/** The workbook as LibreOffice saves it after reading `bytes`. @throws Error if it could not be read */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const run = spawnSync('soffice', [
      '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'in.xlsx'),
    ], { encoding: 'utf8', timeout: 120_000 });
    if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
    return readFileSync(join(folder, 'out', 'in.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface RecalculatedDifference { readonly at: string; readonly formula: string; readonly ours: CellValue; readonly theirs: CellValue }

/** Formula cells whose kept result is not what LibreOffice computes when it starts without any results. */
export function recalculatedDifferences(bytes: Uint8Array): readonly RecalculatedDifference[] {
  const ours = openXlsx(bytes).readSnapshot();
  const theirs = openXlsx(savedByLibreOffice(withoutResults(bytes))).readSnapshot();
  return ours.sheets.flatMap((sheet) => {
    const other = sheetNamed(theirs, sheet.name);
    return formulaCells(sheet).flatMap(({ row, column, formula }) => {
      const [kept, computed] = [valueAt(sheet, row, column), other ? valueAt(other, row, column) : null];
      return isSame(kept, computed) ? [] : [{ at: formatCell({ sheet: sheet.name, row, column }), formula, ours: kept, theirs: computed }];
    });
  });
}

function formulaCells(sheet: SheetSnapshot): readonly { readonly row: number; readonly column: number; readonly formula: string }[] {
  const { used } = sheet;
  return used ? sheet.formulas.flatMap((row, r) => (row ?? []).flatMap((formula, c) => (formula === null ? [] : [{ row: used.top + r, column: used.left + c, formula }]))) : [];
}

/** Fourteen digits: the last of Excel's fifteen depends on the order of additions. An empty text reads back as blank. */
function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(14) === b.toPrecision(14) || Math.abs(a - b) < 1e-12;
  return JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b);
}

/** The file with the kept result of every formula taken out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
  for (const [path, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]*\.xml$/.test(path)) continue;
    const text = strFromU8(part).replace(/(<(\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>))<(?:\w+:)?v(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?v>/g, '$1');
    parts[path] = strToU8(text);
  }
  return zipSync(parts);
}
