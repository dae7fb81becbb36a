// 修正 on the command line: listed with its id, written only where it is agreed to by that id.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import { openXlsx } from '../../src/hosts/xlsx';
import { readCell } from '../support/pipeline';
import { projectForm } from '../core/scoring/sheets';
import { xlsxOf } from '../provinces/xlsxOf';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  file = join(folder, '自评.xlsx');
  writeFileSync(file, xlsxOf(projectForm(`
    | 产出指标 | 数量指标 | 举办培训班 | ≥10期 | 11期 | 50 | '50 | |
    | 效益指标 | 社会效益指标 | 受益人数 | ≥100人 | 105人 | 40 | 40 | |`)));
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

async function jixiao(...words: string[]): Promise<{ readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  await run(words, { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { out, err };
}

const typedIn = (path: string): unknown => readCell(openXlsx(readFileSync(path)).readSnapshot(), '自评表!G8').value;
const ID = '修正/project/示例市某中心/示例项目/2024/文本改成数值/举办培训班';

test('listed with what it changes and its id, and not written unasked', async () => {
  const target = join(folder, 'out.xlsx');
  const { out } = await jixiao('score', file, '-o', target);
  expect(out).toContain(`可修正：自评表!G8：“50” → 50\n     编号：${ID}`);
  expect(out).toContain('另有1处可修正，没有写');
  expect(typedIn(target)).toBe('50');
});

test('written where its id is given; an id of nothing is said', async () => {
  const target = join(folder, 'out.xlsx');
  const { out, err } = await jixiao('score', file, '-o', target, '--fix', ID, '--fix', '修正/没有');
  expect(out).not.toContain('可修正，没有写');
  expect(typedIn(target)).toBe(50);
  expect(err).toContain('修正/没有');
  expect(err).not.toContain(ID);
});

test('told in --json', async () => {
  const { out } = await jixiao('check', file, '--json');
  expect(out).toContain(`"fix":{"id":"${ID}","changes":"自评表!G8：“50” → 50"}`);
});
