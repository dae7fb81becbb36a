// Careless and broken workbooks through the whole pipeline: a message with what, where and what to do; no crash, no silent zero, no silent full mark.
import { assessmentJson, type AssessmentJson } from '../../src/core/assessmentJson';
import { openXlsx } from '../../src/hosts/xlsx';
import type { SheetSnapshot } from '../../src/core/workbook';
import { scoresIn } from '../provinces/judged';
import { xlsxOf } from '../provinces/xlsxOf';
import { grid, workbookOf } from '../support/grid';
import { scoreBytes, rulebook } from '../support/pipeline';
import { assess } from '../../src/core/assess';
import { DEFAULT_CHOICES } from '../../src/core/scoring';

interface Cells { readonly money?: string; readonly rows?: string; readonly head?: string; readonly project?: string; readonly name?: string }

const MONEY = '| ^ | 年度资金总额 | 100 | 100 | 90 | 10 | | |';
const ROWS = `
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 100人次 | 50 | | |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 30 | | |
  | 满意度指标 | 满意度指标 | 学员满意度 | ≥90% | 95% | 10 | | |`;

/** A sound project form, but for what the test says. Money stands in row 5, the indicators from row 7 on. */
const form = ({ money = MONEY, rows = ROWS, head = '项目支出绩效自评表（2024年度）', project = '技能培训', name = '自评表' }: Cells = {}): SheetSnapshot => grid(`
  | ${head} | < | < | < | < | < | < | < |
  | 项目名称 | ${project} | < | < | < | < | < | < |
  | 主管部门 | 澄湖区人社局 | < | < | < | < | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  ${money}
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |${rows}`, { name });

const first = (target: string, actual: string, rest = '50 | | '): string => `
  | 产出指标 | 数量指标 | 培训人次 | ${target} | ${actual} | ${rest} |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 30 | | |
  | 满意度指标 | 满意度指标 | 学员满意度 | ≥90% | 95% | 10 | | |`;

const judge = (...sheets: readonly SheetSnapshot[]): AssessmentJson => assessmentJson(scoreBytes(xlsxOf(...sheets)).assessment);

interface Said { readonly where: string; readonly what: string; readonly todo: string }
const saidIn = (json: AssessmentJson): readonly Said[] => [
  ...json.findings.map(({ where, note, todo }) => ({ where, what: note, todo })), ...json.questions.map(({ where, question, todo }) => ({ where, what: question, todo })),
];

const scoreOf = (json: AssessmentJson, name: string): string | undefined =>
  json.scorecards.flatMap(scoresIn).find((one) => one.startsWith(`${name} `))?.slice(name.length + 1);

/** [what was done, the form, the indicator, its score, where it is said, words of what is said] */
type Case = readonly [string, Cells, string, string, string, RegExp];

const OPEN = '?/50 judgmentNeeded';
const CASES: readonly Case[] = [
  ['预算和执行都是零', { money: '| ^ | 年度资金总额 | 0 | 0 | 0 | 10 | | |' }, '执行率', '?/10', '自评表!', /预算.*(?:0|零)/],
  ['预算是零，却有支出', { money: '| ^ | 年度资金总额 | 0 | 0 | 5 | 10 | | |' }, '执行率', '?/10', '自评表!', /预算.*(?:0|零)/],
  ['执行数空着', { money: '| ^ | 年度资金总额 | 100 | 100 | | 10 | | |' }, '执行率', '?/10', '自评表!E5', /执行数/],
  ['预算数空着', { money: '| ^ | 年度资金总额 | | | 90 | 10 | | |' }, '执行率', '?/10', '自评表!', /预算/],
  ['执行数是负数', { money: '| ^ | 年度资金总额 | 100 | 100 | -90 | 10 | | |' }, '执行率', '?/10', '自评表!', /负/],
  ['执行数是公式错误', { money: '| ^ | 年度资金总额 | 100 | 100 | #REF! | 10 | | |' }, '执行率', '?/10', '自评表!E5', /#REF!/],
  ['执行数写成文字', { money: '| ^ | 年度资金总额 | 100 | 100 | 九成左右 | 10 | | |' }, '执行率', '?/10', '自评表!', /执行/],
  ['执行数存成文本', { money: "| ^ | 年度资金总额 | 100 | 100 | '90 | 10 | | |" }, '执行率', '9/10', '自评表!E5', /文本/],
  ['执行数多于预算数', { money: '| ^ | 年度资金总额 | 100 | 100 | 120 | 10 | | |' }, '执行率', '10/10', '自评表!E5', /大于/],
  ['完成值空着', { rows: first('≥100人次', '') }, '培训人次', '?/50 inputMissing', '自评表!E7', /完成值/],
  ['完成值只有一条线', { rows: first('≥100人次', '—') }, '培训人次', '?/50 inputMissing', '自评表!E7', /完成值/],
  ['完成值是负数', { rows: first('≥100人次', '-5人次') }, '培训人次', OPEN, '自评表!E7', /负/],
  ['完成值是公式错误', { rows: first('≥100人次', '#DIV/0!') }, '培训人次', OPEN, '自评表!E7', /#DIV\/0!/],
  ['公式没有算过', { rows: first('≥100人次', '=WEBSERVICE(X1) -> #未计算') }, '培训人次', OPEN, '自评表!E7', /公式没有算出结果/],
  ['定量指标填“完成”', { rows: first('≥100人次', '已完成') }, '培训人次', OPEN, '自评表!E7', /“已完成”/],
  ['目标空着', { rows: first('', '100人次') }, '培训人次', '?/50 inputMissing', '自评表!D7', /指标值/],
  ['目标是公式错误', { rows: first('#N/A', '100人次') }, '培训人次', OPEN, '自评表!D7', /#N\/A|“#N/],
  ['目标读不懂', { rows: first('按上级下达任务数', '100人次') }, '培训人次', OPEN, '自评表!', /“按上级下达任务数”/],
  ['单位换算不了', { rows: first('≥100人次', '100平方米') }, '培训人次', OPEN, '自评表!E7', /单位/],
  ['一格写两个目标', { rows: first('培训3次，每次≥50人', '3次') }, '培训人次', OPEN, '自评表!', /培训3次/],
  ['目标是零，有发生', { rows: first('0起', '2起') }, '培训人次', OPEN, '自评表!', /0/],
  ['时点逾期', { rows: first('2024年6月底前', '2024年8月') }, '培训人次', OPEN, '自评表!', /6月底前/],
  ['只有下限，够不着目标', { rows: first('≥100人次', '超过90人次') }, '培训人次', '?/50 inputMissing', '自评表!E7', /超过90人次/],
  ['得分大于分值', { rows: first('≥100人次', '100人次', '50 | 60 | ') }, '培训人次', OPEN, '自评表!G7', /60/],
  ['得分是负数', { rows: first('≥100人次', '100人次', '50 | -3 | ') }, '培训人次', OPEN, '自评表!G7', /-3/],
  ['得分与规则不同', { rows: first('≥100人次', '80人次', '50 | 50 | ') }, '培训人次', '50/50', '自评表!G7', /40/],
  ['分值是公式错误', { rows: first('≥100人次', '100人次', '#REF! | | ') }, '培训人次', '?/? inputMissing', '自评表!F7', /分值|#REF!/],
  ['分值空着', { rows: first('≥100人次', '100人次', ' | | ') }, '培训人次', '?/? inputMissing', '自评表!F7', /分值/],
  ['分值是负数', { rows: first('≥100人次', '100人次', '-50 | | ') }, '培训人次', '?/? inputMissing', '自评表!F7', /分值|-50/],
  ['百分数像是十倍', { rows: first('≥95%', '950%') }, '培训人次', '50/50', '自评表!E7', /950%/],
  ['超出目标十倍', { rows: first('≥100人次', '1000人次') }, '培训人次', '50/50', '自评表!', /100/],
  ['很大的数', { rows: first('≥100人次', '1e308') }, '培训人次', OPEN, '自评表!E7', /“1e308”/],
];

test.each(CASES)('%s', (_, cells, name, score, where, words) => {
  const json = judge(form(cells));
  expect(scoreOf(json, name)).toBe(score);
  const said = saidIn(json).filter((one) => one.where.startsWith(where) && words.test(one.what));
  expect(said).not.toEqual([]);
  for (const { what, todo } of saidIn(json)) expect([what, todo]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), expect.stringMatching(/[\u4e00-\u9fff]/)]);
  if (score.startsWith('?')) expect(json.scorecards[0]?.total).toBeNull();
});

describe('indicators and forms twice', () => {
  const twice = `
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 100人次 | 25 | | |
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 50人次 | 25 | | |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 30 | | |
  | 满意度指标 | 满意度指标 | 学员满意度 | ≥90% | 95% | 10 | | |`;
  test('a duplicated indicator keeps both rows, each with its own score, and is told', () => {
    const json = judge(form({ rows: twice }));
    // 25 和 50÷100×25＝12.5
    expect(json.scorecards.flatMap(scoresIn).filter((one) => one.startsWith('培训人次'))).toEqual(['培训人次 25/25', '培训人次 12.5/25']);
    expect(json.findings).toContainEqual(expect.objectContaining({ kind: 'duplicateIndicator' }));
  });
  test('two forms for one project and year are asked about, not mixed', () => {
    const json = judge(form({ name: '甲' }), form({ name: '乙', rows: first('≥100人次', '50人次') }));
    expect(json.scorecards).toHaveLength(2);
    expect(json.findings).toContainEqual(expect.objectContaining({ kind: 'sameForm' }));
  });
  test('the same project in another year is another form', () => {
    const json = judge(form({ name: '甲' }), form({ name: '乙', head: '项目支出绩效自评表（2023年度）' }));
    expect(json.findings.filter(({ kind }) => kind === 'sameForm')).toEqual([]);
  });
});

describe('nothing to score', () => {
  const noTable: unknown = expect.objectContaining({ kind: 'noTable' });
  test('a workbook without any table', () => {
    const json = judge(grid('| 今日会议通知 | |\n| 时间 | 周五 |', { name: '通知' }));
    expect([json.scorecards, json.findings]).toEqual([[], [noTable]]);
  });
  test('an empty workbook', () => {
    expect(judge(grid('', { name: '空表' })).findings).toEqual([noTable]);
  });
  test('a workbook whose only sheet is hidden', () => {
    const json = judge(grid('| 说明 |', { name: '首页' }), { ...form(), visibility: 'hidden' });
    expect(json.scorecards).toEqual([]);
    expect(json.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['noTable', 'hiddenSheets']));
  });
  test('a workbook without sheets of cells, as one of chart sheets alone', () => {
    expect(assessmentJson(assess(workbookOf(), rulebook, DEFAULT_CHOICES)).findings).toEqual([noTable]);
  });
  test('headers without a single row', () => {
    const json = judge(form({ rows: '' }));
    expect(json.scorecards).toEqual([]);
  });
});

test('300 sheets of notes beside one form', () => {
  const notes = Array.from({ length: 299 }, (_, index) => grid(`| 第${String(index + 1)}号通知 | |\n| 序号 | 内容 |\n| 1 | 略 |`, { name: `通知${String(index + 1)}` }));
  const json = judge(...notes, form());
  // 执行率 90÷100×10＝9；9＋50＋30＋10＝99
  expect(json.scorecards.map(({ total }) => total)).toEqual([99]);
});

test('a file that is no workbook says so in words', () => {
  expect(() => openXlsx(new TextEncoder().encode('这不是工作簿'))).toThrow();
});
