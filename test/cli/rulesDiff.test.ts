// `rules diff A B FILE`: what two rule sets differ in, and whose score in a workbook moves.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
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

async function diff(...words: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const code = await run(['rules', 'diff', ...words], { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { code, out, err };
}

test('the indicator that moves, from what to what, and both totals', async () => {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, xlsxOf(form));
  const { code, out } = await diff('national/project/2020', 'hubei/project/2020', path);
  // 全国：(1－(99－90)÷90)×10＝9；湖北：90÷99×10＝9.09；总分 9＋50＋9＋20＋10＝98 与 98.09
  expect([code, out]).toEqual([0, expect.stringContaining('单位成本：9分 → 9.09分')]);
  expect(out).toContain('垃圾清运：1项得分有变；总分 98分');
  expect(out).toContain('98.09分');
});

test('two that score this workbook alike say so', async () => {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, xlsxOf(form));
  expect((await diff('national/project/2020', 'yunnan/project/2020', path)).out).toContain('垃圾清运：各项得分不变');
});

test('a file that is not there is a mistake of the call', async () => {
  expect(await diff('national/project/2020', 'hubei/project/2020', join(folder, '没有.xlsx'))).toMatchObject({ code: 2, err: expect.stringMatching(/没有\.xlsx/) as unknown });
});
