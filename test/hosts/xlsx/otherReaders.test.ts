// What we wrote, read by programs that know nothing of us: openpyxl and LibreOffice open it and find the same.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAt, contentOf, type CellRef, type SheetLayout, type WorkbookEdit, type WorkbookSnapshot } from '../../../src/core/workbook';
import { makeSubmissionCopy, openXlsx } from '../../../src/hosts/xlsx';
import { hasLibreOffice } from './libreOffice';

const GOLDEN = join(__dirname, '../../golden');
const samples = readdirSync(GOLDEN).filter((name) => existsSync(join(GOLDEN, name, 'input.xlsx')));
// A distribution's package (python3-openpyxl) is only seen by the system's own Python, which need not be the first on the path.
const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0);
// eslint-disable-next-line no-console -- a skipped test must say so
if (PYTHON === undefined) console.warn('openpyxl is absent: skipped reading what we wrote with it');
const withLibreOffice = hasLibreOffice('opening what we wrote with it');

const layout: SheetLayout = {
  name: "底稿 '1' !", visibility: 'visible', columnWidths: [20], rows: [{ cells: [{ content: { kind: 'text', text: '=不是公式' }, style: 'title' }] }, { cells: [{ content: { kind: 'number', value: 0.5 }, style: 'percent' }] }],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }], validations: [{ range: { top: 2, left: 1, bottom: 2, right: 1 }, list: ['是', '否'] }], frozenRows: 1, print: { orientation: 'portrait', titleRows: 1 },
};

/** Two rows into the first sheet that allows it, a cell past its end, a sheet and a name. */
function planFor(workbook: WorkbookSnapshot): readonly WorkbookEdit[] {
  const open = workbook.sheets.find((sheet) => sheet.protection === null && sheet.used && sheet.used.bottom > 4);
  const at: CellRef | null = open?.used ? { sheet: open.name, row: open.used.bottom + 2, column: 1 } : null;
  const structure: readonly WorkbookEdit[] = workbook.structureProtected ? [] : [{ kind: 'createSheet', layout }, { kind: 'setName', name: 'jixiao_workingPaper', target: { sheet: layout.name, top: 1, left: 1, bottom: 2, right: 2 }, replaces: null }];
  if (!open || !at) return structure;
  return [...structure, { kind: 'setCell', at, content: { kind: 'text', text: '新写的 𠮷' }, replaces: contentOf(cellAt(open, at.row, at.column)) },
    { kind: 'insertRows', sheet: open.name, before: 4, count: 2, likeRow: 3, extendMerges: [], cells: [{ row: 0, column: 1, content: { kind: 'number', value: 8.88 } }] }];
}

interface Written { readonly file: string; readonly bytes: Uint8Array; readonly workbook: WorkbookSnapshot }

function writtenFiles(): readonly Written[] {
  return samples.flatMap((name) => {
    const input = new Uint8Array(readFileSync(join(GOLDEN, name, 'input.xlsx')));
    const read = openXlsx(input).readSnapshot();
    const result = openXlsx(input).apply(planFor(read));
    if (result.kind !== 'applied') throw new Error(name);
    const keep = read.sheets.filter(({ visibility }) => visibility === 'visible').slice(0, 1).map((sheet) => sheet.name);
    const copy = makeSubmissionCopy(input, { keep, freeze: [], clear: [] });
    return [result.bytes, copy].map((bytes, i) => ({ file: `${name}-${i === 0 ? 'filled' : 'copy'}.xlsx`, bytes, workbook: openXlsx(bytes).readSnapshot() }));
  });
}

const READ_ALL = `
import sys, json, openpyxl, datetime
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    cells = {ws.title: {c.coordinate: c.value for row in ws.iter_rows() for c in row if c.value is not None} for ws in book.worksheets}
    print(json.dumps({t: {a: v if isinstance(v, (int, float, str, bool)) else None for a, v in cs.items()} for t, cs in cells.items()}))
`;

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
const files = writtenFiles();
for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test('there are samples to write', () => { expect(samples.length).toBeGreaterThan(5); });

(PYTHON === undefined ? test.skip : test)('openpyxl finds the same sheets, texts, numbers and formulas', () => {
  const run = spawnSync(PYTHON ?? '', ['-c', READ_ALL, ...files.map(({ file }) => join(folder, file))], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect(run.stderr).toBe('');
  const books = run.stdout.trim().split('\n').map((line): unknown => JSON.parse(line));
  expect(books).toHaveLength(files.length);
  files.forEach(({ file, workbook }, i) => {
    expect([file, books[i]]).toEqual([file, Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, expectedCells(sheet)]))]);
  });
});

/** Non-empty cells as openpyxl gives them: formulas for their cells, dates and errors left aside. */
function expectedCells(sheet: WorkbookSnapshot['sheets'][number]): Record<string, unknown> {
  const { used } = sheet;
  const cells: Record<string, unknown> = {};
  for (let row = used?.top ?? 1; row <= (used?.bottom ?? 0); row++) {
    for (let column = used?.left ?? 1; column <= (used?.right ?? 0); column++) {
      const { value, formula } = cellAt(sheet, row, column);
      const shown = formula ?? value;
      if (shown !== null && shown !== '') cells[`${String.fromCharCode(64 + column)}${String(row)}`] = typeof shown === 'object' ? shown.error : shown;
    }
  }
  return cells;
}

(withLibreOffice ? test : test.skip)('LibreOffice opens every file', () => {
  const run = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...files.map(({ file }) => join(folder, file))], { encoding: 'utf8', timeout: 240_000 });
  expect(run.status).toBe(0);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(files.map(({ file }) => file.replace('.xlsx', '.pdf')).sort());
}, 240_000);
