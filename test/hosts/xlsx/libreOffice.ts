// LibreOffice as an oracle: it opens what we wrote, computes every formula afresh, and saves it as another file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
