// 报送版 and 公开版 of every golden workbook whose total is final: the figures, and nothing else.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../../src/cli/main';
import { formulaReferences } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { goldenCase, goldenCases } from '../support/golden';
import { readValue, withCells } from '../support/pipeline';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'jixiao-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const silent = { out: () => { /* not looked at here */ }, err: () => { /* nor this */ } };

async function submitted(name: string, ...words: string[]): Promise<Uint8Array> {
  const output = join(folder, 'out.xlsx');
  const code = await run(['submit', join(goldenCase(name).folder, 'input.xlsx'), '-o', output, ...words], silent);
  expect(code).toBe(0);
  return readFileSync(output);
}

const final = goldenCases().filter(({ expected }) => expected.scorecards.length > 0 && expected.scorecards.every((card) => card.total !== null));

describe.each(final)('$name', ({ name, expected }) => {
  const consent = expected.arguments ?? [];

  test('only the sheets of the forms, with the expected figures', async () => {
    const snapshot = openXlsx(await submitted(name, ...consent)).readSnapshot();
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([...new Set(expected.scorecards.map((card) => card.sheet))]);
    for (const card of expected.scorecards) {
      for (const one of card.indicators) if (one.at !== undefined) expect([one.at, readValue(snapshot, one.at)]).toEqual([one.at, one.score]);
      if (card.totalAt !== undefined) expect(readValue(snapshot, card.totalAt)).toBe(card.total);
    }
  });

  test('no formula leaves its sheet, and nothing of ours or of an author is left in the package', async () => {
    const bytes = await submitted(name, ...consent);
    const snapshot = openXlsx(bytes).readSnapshot();
    const leaving = snapshot.sheets.flatMap((sheet) => sheet.formulas.flat().filter((formula): formula is string => typeof formula === 'string')
      .filter((formula) => formulaReferences(formula, sheet.name).some((range) => range.sheet !== sheet.name)));
    expect(leaving).toEqual([]);
    const parts = unzipSync(bytes);
    const text = Object.entries(parts).map(([part, content]) => `${part}\n${strFromU8(content)}`).join('\n');
    for (const trace of ['jixiao_', '助手_记录', '评分底稿', '自评报告（草稿）', '可删除，不影响表格']) expect(text).not.toContain(trace);
    expect(Object.keys(parts).filter((part) => /comment|persons|externalLink|customXml|docProps\/custom/i.test(part))).toEqual([]);
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]/);
  });
});

test('公开版 leaves out contacts, 报送版 keeps them', async () => {
  const at = '部门整体支出绩效自评表!H5';
  expect(readValue(openXlsx(await submitted('008')).readSnapshot(), at)).toBe('0000-0000000');
  expect(readValue(openXlsx(await submitted('008', '--public')).readSnapshot(), at)).toBeNull();
});

test('a sheet she ticks stays too', async () => {
  const names = openXlsx(await submitted('000', '--keep', '预算执行')).readSnapshot().sheets.map((sheet) => sheet.name);
  expect(names).toEqual(['预算执行', '部门整体支出绩效自评表']);
});

test('公开版 leaves out who signed: 负责人 as a label beside the name, and in a line with it', async () => {
  const { bytes } = goldenCase('000');
  const input = join(folder, 'signed.xlsx');
  const sheet = '部门整体支出绩效自评表';
  writeFileSync(input, withCells(bytes, { [`${sheet}!A40`]: '单位负责人：', [`${sheet}!B40`]: '张三', [`${sheet}!A41`]: '项目负责人（签字）：李四' }));
  const output = join(folder, 'public.xlsx');
  expect(await run(['submit', input, '-o', output, '--public'], silent)).toBe(0);
  const snapshot = openXlsx(readFileSync(output)).readSnapshot();
  expect([readValue(snapshot, `${sheet}!B40`), readValue(snapshot, `${sheet}!A41`)]).toEqual([null, null]);
});
