// The command line as a person or a script meets it: output, files, exit codes, mistakes.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, copyFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileSchema, schemaText } from '../../src/cli/assessmentSchema';
import { run } from '../../src/cli/main';
import { emptyWorkbook, openXlsx } from '../../src/hosts/xlsx';
import { goldenCase, goldenCases } from '../support/golden';
import { readValue } from '../support/pipeline';

interface Ran { readonly code: number; readonly out: string; readonly err: string }

async function jixiao(...words: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(words, { out: (text) => { out += text; }, err: (text) => { err += text; } });
  return { code, out, err };
}

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'jixiao-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const inputOf = (name: string): string => join(goldenCase(name).folder, 'input.xlsx');

describe('--json', () => {
  test.each(goldenCases().map(({ name }) => name))('%s: one object in the published schema', async (name) => {
    const { code, out } = await jixiao('score', inputOf(name), '--json');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(fileSchema.safeParse(JSON.parse(out)).error).toBeUndefined();
  });
  test('the published schema is the one the output is held to', () => {
    expect(readFileSync(join(__dirname, '..', '..', 'docs', 'assessment.schema.json'), 'utf8')).toBe(schemaText());
  });
  test('several files give one line each', async () => {
    expect((await jixiao('score', inputOf('000'), inputOf('001'), '--json')).out.trim().split('\n')).toHaveLength(2);
  });
});

describe('what a person reads', () => {
  test('unit, rule set and its review, total, questions, findings with their cells, what would be written', async () => {
    const { out } = await jixiao('score', inputOf('001'));
    for (const words of ['单位：中共广州市番禺区直属机关工作委员会', '规则未经复核', '总分：96.88分，优', '待您处理', '收支及指标!C7', '写入内容', '没有保存文件']) expect(out).toContain(words);
  });
  test('an open total is 暂计 with its range, and no grade', async () => {
    expect((await jixiao('score', inputOf('005'))).out).toContain('暂计89.25分，1项7分待确认，区间93.45至不足94.85');
  });
  test('figures alone where there are no 分值', async () => {
    const { out } = await jixiao('score', inputOf('004'));
    expect(out).toContain('没有分值，不计分');
    expect(out).toContain('99.975%');
  });
});

describe('files', () => {
  test('without -o nothing is written', async () => {
    copyFileSync(inputOf('000'), join(folder, 'a.xlsx'));
    const before = readFileSync(join(folder, 'a.xlsx'));
    await jixiao('score', join(folder, 'a.xlsx'));
    expect(readFileSync(join(folder, 'a.xlsx')).equals(before)).toBe(true);
  });
  test('-o a folder keeps the names', async () => {
    mkdirSync(join(folder, 'out'));
    const { code } = await jixiao('score', inputOf('000'), '-o', `${join(folder, 'out')}/`);
    expect([code, existsSync(join(folder, 'out', 'input.xlsx'))]).toEqual([0, true]);
  });
  test('--dry-run says what would be written and saves nothing', async () => {
    const { out } = await jixiao('score', inputOf('000'), '-o', join(folder, 'x.xlsx'), '--dry-run');
    expect([out.includes('新增工作表“评分底稿”'), existsSync(join(folder, 'x.xlsx'))]).toEqual([true, false]);
  });
  test('--in-place changes the file itself', async () => {
    const path = join(folder, 'a.xlsx');
    copyFileSync(inputOf('000'), path);
    await jixiao('score', path, '--in-place');
    expect(readValue(openXlsx(readFileSync(path)).readSnapshot(), '部门整体支出绩效自评表!F6')).toBe(9.98);
  });
  test('--write values writes no formula into the form', async () => {
    await jixiao('score', inputOf('000'), '-o', join(folder, 'v.xlsx'), '--write', 'values');
    const sheet = openXlsx(readFileSync(join(folder, 'v.xlsx'))).readSnapshot().sheets.find(({ name }) => name === '部门整体支出绩效自评表');
    expect(sheet?.formulas.flat().filter((formula) => typeof formula === 'string')).toEqual([]);
  });
  test('an answer by question id closes what was open', async () => {
    const asked: unknown = JSON.parse((await jixiao('score', inputOf('005'), '--json')).out);
    const question = fileSchema.parse(asked).questions.find((one) => one.blocks);
    writeFileSync(join(folder, 'answers.json'), JSON.stringify({ [question?.id ?? '']: '5' }));
    const { out } = await jixiao('score', inputOf('005'), '--json', '--answers', join(folder, 'answers.json'));
    const [card] = fileSchema.parse(JSON.parse(out)).scorecards;
    expect([card?.total, card?.grade, card?.provisional]).toEqual([94.25, '优', undefined]);
  });
});

describe('exit codes', () => {
  test('--strict is 1 while something is open or found', async () => { expect((await jixiao('check', inputOf('005'), '--strict')).code).toBe(1); });
  test('of several files the worst', async () => { expect((await jixiao('score', inputOf('000'), join(folder, 'none.xlsx'))).code).toBe(2); });
  test('submit refuses what is open', async () => {
    const { code, err } = await jixiao('submit', inputOf('005'), '-o', join(folder, 's.xlsx'));
    expect([code, existsSync(join(folder, 's.xlsx'))]).toEqual([1, false]);
    expect(err).toContain('还有没定分的指标');
  });
  test('submit refuses a form that was not filled', async () => {
    const { code, err } = await jixiao('submit', inputOf('006'), '-o', join(folder, 's.xlsx'));
    expect([code, err.includes('--insert-rows')]).toEqual([1, true]);
  });
});

describe('mistakes are said in Chinese, with what to do', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['no such file', ['score', 'none.xlsx'], '找不到文件'],
    ['no argument', ['score'], '缺少参数“文件”'],
    ['no such command', ['bogus'], '没有“bogus”这个命令'],
    ['no such option', ['score', '--bogus', 'x.xlsx'], '没有“--bogus”这个选项'],
    ['no such rule set', ['score', 'x.xlsx', '--rules', 'nope'], '没有编号为“nope”的规则'],
    ['a folder', ['score', 'test'], '是文件夹'],
  ];
  test.each(cases)('%s', async (_name, words, expected) => {
    const { code, err, out } = await jixiao(...words);
    expect(code).toBe(2);
    expect(err).toContain(expected);
    expect(`${err}${out}`).not.toMatch(/error:|undefined|Error/);
  });
  test('a file that is no workbook, and an answers file that is no JSON', async () => {
    writeFileSync(join(folder, 'a.xlsx'), 'hello');
    writeFileSync(join(folder, 'answers.json'), '{');
    expect((await jixiao('score', join(folder, 'a.xlsx'))).err).toContain('这不是 Excel 工作簿');
    expect((await jixiao('score', inputOf('000'), '--answers', join(folder, 'answers.json'))).err).toContain('不是 JSON');
  });
  test('an answer to no question of these workbooks is named', async () => {
    writeFileSync(join(folder, 'answers.json'), JSON.stringify({ '判断/没有这个/问题': '5' }));
    expect((await jixiao('score', inputOf('005'), '--answers', join(folder, 'answers.json'))).err).toContain('没有采用：判断/没有这个/问题');
  });
  test('an answer that closes its question is no unknown one', async () => {
    const question = fileSchema.parse(JSON.parse((await jixiao('score', inputOf('005'), '--json')).out)).questions.find((one) => one.blocks);
    writeFileSync(join(folder, 'answers.json'), JSON.stringify({ [question?.id ?? '']: '5' }));
    expect((await jixiao('score', inputOf('005'), '--answers', join(folder, 'answers.json'))).err).toBe('');
  });
  test('rules of a department for the form of a project', async () => {
    const { out } = await jixiao('rules', 'list');
    const [id = ''] = /\S+\/(?:department|overall)\S*\/\d+/.exec(out) ?? [];
    expect((await jixiao('score', inputOf('005'), '--rules', id)).err).toContain('部门整体支出的规则，而这张表是项目支出自评表');
  });
  test('a workbook without any table is not saved', async () => {
    writeFileSync(join(folder, 'none.xlsx'), emptyWorkbook());
    const { code, err } = await jixiao('score', join(folder, 'none.xlsx'), '-o', join(folder, 'out.xlsx'));
    expect([code, existsSync(join(folder, 'out.xlsx'))]).toEqual([2, false]);
    expect(err).toContain('没有找到自评表');
  });
  test('the output may not be the input', async () => {
    expect((await jixiao('score', inputOf('000'), '-o', inputOf('000'))).err).toContain('--in-place');
  });
});

describe('rules and forms', () => {
  test('list, show, diff', async () => {
    expect((await jixiao('rules', 'list')).out).toContain('national/project/2020');
    expect((await jixiao('rules', 'show', 'national/project/2020')).out).toContain('预算执行率');
    expect((await jixiao('rules', 'diff', 'national/project/2020', 'hubei/project/2020')).out).toContain('预算执行率 分值：10分 → 20分');
  });
  test('an empty form is marked as ours, and is read again as a form', async () => {
    await jixiao('form', 'national/project/2020', '-o', join(folder, 'form.xlsx'));
    const { out } = await jixiao('score', join(folder, 'form.xlsx'), '--json');
    expect(JSON.stringify(openXlsx(readFileSync(join(folder, 'form.xlsx'))).readSnapshot().sheets[0]?.values)).toContain('参考样式，非财政部门下发');
    expect(fileSchema.parse(JSON.parse(out)).recognized.map((table) => table.kind)).toContain('selfEvaluationForm');
  });
  test('exported rules, put into a workbook, are the rule set', async () => {
    await jixiao('rules', 'export', 'national/project/2020', '-o', join(folder, 'rules.xlsx'));
    expect((await jixiao('rules', 'check', 'src/rulesets/national/project/2020/ruleset.yaml')).code).toBe(0);
    expect(existsSync(join(folder, 'rules.xlsx'))).toBe(true);
  });
  test('a report becomes a Word document', async () => {
    const { code } = await jixiao('report', inputOf('001'), '-o', join(folder, 'r.docx'));
    expect([code, readFileSync(join(folder, 'r.docx')).subarray(0, 2).toString()]).toEqual([0, 'PK']);
  });
});
