// 评分规则 on the command line: exported into a workbook, changed by hand, scored by, checked and compared.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import { a1, cellAt, contentOf, type CellRef, type SheetSnapshot } from '../../src/core/workbook';
import { openXlsx } from '../../src/hosts/xlsx';
import { xlsxOf } from '../provinces/xlsxOf';
import { grid } from '../support/grid';

const form = grid(`
  | 项目支出绩效自评表（2023年度） | < | < | < | < | < | < |
  | 项目名称 | 垃圾清运 | < | < | < | < | < |
  | 资金情况（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
  | 年度资金总额 | 100 | 90 | 10 | | | |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 清运量 | ≥100吨 | 100吨 | 50 | |
  | 产出指标 | 成本指标 | 单位成本 | ≤90元 | 99元 | 10 | |
  | 效益指标 | 社会效益指标 | 覆盖率 | ≥90% | 92% | 20 | |
  | 满意度指标 | 满意度指标 | 居民满意度 | ≥90% | 95% | 10 | |`);

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'jixiao-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

async function jixiao(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await run(words, { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { code, out, err };
}

/** The form with the national rules beside it. */
async function exported(): Promise<string> {
  const path = join(folder, '自评.xlsx');
  const target = join(folder, '自评（带规则）.xlsx');
  writeFileSync(path, xlsxOf(form));
  expect(await jixiao('rules', 'export', 'national/project/2020', path, '-o', target)).toMatchObject({ code: 0, out: expect.stringContaining('已加上工作表“评分规则”') as string });
  return target;
}

function rowOf(sheet: SheetSnapshot, text: string): number {
  for (let row = 1; row <= (sheet.used?.bottom ?? 0); row += 1) if (cellAt(sheet, row, 1).value === text) return row;
  throw new Error(`no “${text}”`);
}

/** Column B of the row that begins with `name` set to `value`. */
function change(path: string, name: string, value: string): CellRef {
  const workbook = openXlsx(readFileSync(path));
  const sheet = workbook.readSnapshot().sheets.find((one) => one.name === '评分规则');
  if (!sheet) throw new Error('no 评分规则');
  const at: CellRef = { sheet: sheet.name, row: rowOf(sheet, name), column: 2 };
  const applied = workbook.apply([{ kind: 'setCell', at, content: { kind: 'text', text: value }, replaces: contentOf(cellAt(sheet, at.row, at.column)) }]);
  if (applied.kind !== 'applied') throw new Error(applied.kind);
  writeFileSync(path, applied.bytes);
  return at;
}

test('a switch changed in the sheet is the rule: 9 becomes 9.09', async () => {
  const path = await exported();
  // 线性：(1－(99－90)÷90)×10＝9；比率：90÷99×10＝9.09。执行率 90÷100×10＝9；其余满分 50、20、10。
  expect((await jixiao('score', path)).out).toContain('98分');
  change(path, '反向指标', '比率');
  expect((await jixiao('score', path)).out).toContain('98.09分');
});

test('the changed sheet is compared with the rule set it came from, and the scores of its own workbook move', async () => {
  const path = await exported();
  change(path, '反向指标', '比率');
  const { out } = await jixiao('rules', 'diff', 'national/project/2020', path, path);
  expect(out).toContain('反向指标：');
  expect(out).toContain('单位成本：9分 → 9.09分');
});

test('a sheet that is in order passes the check; a broken one is refused at its cell', async () => {
  const path = await exported();
  expect(await jixiao('rules', 'check', path)).toMatchObject({ code: 0, out: expect.stringContaining('没有发现问题') as string });
  const at = change(path, '反向指标', '随便');
  const { code, err } = await jixiao('rules', 'check', path);
  expect([code, err]).toEqual([2, expect.stringContaining(`评分规则!${a1(at)}：“反向指标”的取值“随便”读不懂`)]);
});

test('a sheet that stands already is never laid out anew', async () => {
  const path = await exported();
  const { code, err } = await jixiao('rules', 'export', 'hubei/project/2020', path, '-o', join(folder, '又.xlsx'));
  expect([code, err]).toEqual([2, expect.stringContaining('已经有规则表“评分规则”')]);
});

test('a workbook without rules has none to check', async () => {
  const path = join(folder, '自评.xlsx');
  writeFileSync(path, xlsxOf(form));
  expect(await jixiao('rules', 'check', path)).toMatchObject({ code: 2, err: expect.stringContaining('没有“评分规则”表') as string });
});
