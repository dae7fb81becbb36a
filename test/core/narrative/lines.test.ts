// What a draft makes of a sheet: lines of work, units in columns of their own, shared reasons, budgets that cannot be read, fields with 字数上限.
import type { ReportDraft } from '../../../src/core/narrative';
import { readReport } from '../../../src/core/tables/readReport';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { cellAt, sheetNamed } from '../../../src/core/workbook';
import { scoreBytes, withCells } from '../../support/pipeline';
import { grid } from '../../support/grid';
import { xlsxOf } from '../../provinces/xlsxOf';

const draftOf = (...sheets: readonly SheetSnapshot[]): ReportDraft => {
  const [form] = scoreBytes(xlsxOf(...sheets)).assessment.forms;
  if (!form?.report) throw new Error('no report');
  return form.report;
};
const textsOf = (report: ReportDraft): readonly string[] => report.paragraphs.map(({ text }) => text);
const wordsAt = (sheet: SheetSnapshot, row: number, column: number): string => { const { value } = cellAt(sheet, row, column); return typeof value === 'string' ? value : ''; };
const textOf = (report: ReportDraft): string => textsOf(report).join('\n');

/** A project form with these rows of indicators. */
const project = (rows: string, money = '| 资金总额 | 100 | 100 | 90 | 10 | | |'): SheetSnapshot => grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  | 项目名称：河道保洁 | < | < | < | 实施单位：澄湖区河道所 | < | < | < |
  | 资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
  ${money} |
  ${rows}
  | 合计 | < | < | < | < | 100 | | |`, { name: '自评表' });

describe('results by line of work', () => {
  const report = draftOf(project(`
  | 对应重点任务 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 河面保洁 | 产出指标 | 保洁长度 | ≥30公里 | 32公里 | 30 | | |
  | ^ | ^ | 打捞垃圾量 | ≥500吨 | 480吨 | 20 | | 汛期停工8天 |
  | 岸线巡查 | 效益指标 | 问题整改率 | 100% | 100% | 30 | | |
  | ^ | 满意度指标 | 居民满意度 | ≥90% | 92% | 10 | | |`));
  test('each line under a heading of its own, in the order of the sheet', () => {
    const duty = report.paragraphs.filter(({ id }) => id.startsWith('evaluation/duty/line')).map(({ text }) => text);
    expect(duty).toEqual([
      '1.河面保洁', '保洁长度为32公里（年度指标值≥30公里）；打捞垃圾量为480吨（年度指标值≥500吨，完成率96.00%），未达到指标值的原因是汛期停工8天。',
      '2.岸线巡查', '问题整改率为100%；居民满意度为92%（年度指标值≥90%）。',
    ]);
  });
  test('not told again by second level', () => { expect(textOf(report)).not.toMatch(/^产出指标：/mu); });
});

test('sign and unit of columns of their own stand in the sentence', () => {
  const report = draftOf(project(`
  | 一级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 分值 | 得分 |
  | 产出指标 | 保洁长度 | ≥ | 30 | 公里 | 32 | 50 | |
  | 效益指标 | 问题整改率 | = | 100 | % | 100 | 30 | |
  | 满意度指标 | 投诉办结天数 | ≤ | 3 | 天 | 2 | 10 | |`));
  expect(textOf(report)).toContain('保洁长度为32公里（年度指标值≥30公里）');
  expect(textOf(report)).toContain('问题整改率为100%。');
  expect(textOf(report)).toContain('投诉办结天数为2天（年度指标值≤3天）');
});

test('one reason of two indicators is said once; more than a limit is 超过', () => {
  const text = textOf(draftOf(project(`
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 保洁长度 | ≥30公里 | 24公里 | 25 | | 汛期停工 |
  | ^ | ^ | 打捞垃圾量 | ≥500吨 | 400吨 | 25 | | 汛期停工 |
  | 效益指标 | 社会效益指标 | 居民投诉量 | ≤20件 | 25件 | 30 | | |
  | 满意度指标 | 满意度 | 居民满意度 | ≥90% | 92% | 10 | | |`)));
  expect(text).toContain('保洁长度为24公里（年度指标值≥30公里，完成率80.00%），未达到指标值；打捞垃圾量为400吨（年度指标值≥500吨，完成率80.00%），未达到指标值，原因都是汛期停工。');
  expect(text).toContain('居民投诉量为25件（年度指标值≤20件），超过指标值');
  expect(text).toMatch(/居民投诉量超过指标值\n/u);
});

const INDICATORS = `
  | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 保洁长度 | ≥30公里 | 32公里 | 90 | |`;

describe('money', () => {
  test('one part that is the whole is named, its figures said once', () => {
    const text = textOf(draftOf(project(INDICATORS, '| 资金总额 | 100 | 100 | 90 | 10 | | |\n  | 其中：财政拨款 | 100 | 100 | 90 | | | |')));
    expect(text).toContain('资金全部为财政拨款。');
    expect(text.match(/全年执行数90\.00万元/gu)).toHaveLength(1);
  });
  test('the first budget stands beside another one of the year', () => {
    expect(textOf(draftOf(project(INDICATORS, '| 资金总额 | 120 | 100 | 90 | 10 | | |')))).toContain('年初预算数120.00万元，全年预算数100.00万元，全年执行数90.00万元，预算执行率90.00%');
  });
  test('a revised budget that cannot be read is to be checked, never the first one in its place', () => {
    const text = textOf(draftOf(project(INDICATORS, '| 资金总额 | 120 | 100 | 90 | 10 | | |\n  | 其中：财政拨款 | 70 | 见附表 | 60 | | | |\n  | 上年结转 | 30 | 30 | 30 | | | |')));
    expect(text).toContain('财政拨款【待核实：全年预算数】，全年执行数60.00万元；');
    expect(text).not.toContain('70.00万元');
  });
  test('rates have the decimals of the working: 97.125% of 388.5 in 400 is shown as 97.13% where it gives 9.71', () => {
    expect(textOf(draftOf(project(INDICATORS, '| 资金总额 | 400 | 400 | 388.5 | 10 | | |')))).toContain('预算执行率97.13%');
  });
});

describe('字数上限', () => {
  const basics = (problems: string): SheetSnapshot => grid(`
    | 基本情况 | < |
    | 项目名称 | 河道保洁 |
    | 项目概况 | 全区河道日常保洁。 |
    | 存在问题（不超过10字） | ${problems} |`, { name: '基本情况' });
  const statusOf = (words: RegExp, ...sheets: readonly SheetSnapshot[]): string => {
    const { snapshot } = scoreBytes(xlsxOf(...sheets));
    const sheet = sheetNamed(snapshot, '自评报告（草稿）');
    const row = sheet && readReport(sheet).find(({ text }) => words.test(text))?.at.row;
    return sheet && row ? wordsAt(sheet, row, 2) : '';
  };
  test('her own text is counted beside it', () => { expect(statusOf(/^汛期人手不足/u, basics('汛期人手不足。'), project(INDICATORS))).toBe('自动 7/10字'); });
  test('what is too long says by how much', () => { expect(statusOf(/^汛期人手不足/u, basics('汛期人手不足，打捞船只检修。'), project(INDICATORS))).toBe('自动 14/10字，超4字'); });
  test('a field she has not filled in counts what is drafted for it, all its paragraphs together', () => {
    expect(statusOf(/^全年预算数100\.00万元，未支出/u, basics(''), project(INDICATORS))).toMatch(/^待补充 \d+\/10字，超\d+字$/u);
  });
});

describe('the sheet', () => {
  const first = scoreBytes(xlsxOf(project(INDICATORS)));
  const sheet = sheetNamed(first.snapshot, '自评报告（草稿）');
  const column = (c: number): readonly string[] => Array.from({ length: sheet?.used?.bottom ?? 0 }, (_, r) => (sheet ? wordsAt(sheet, r + 1, c) : ''));

  test('open marks are listed beside the text: where, and what belongs there; column A holds the report alone', () => {
    const at = column(3).indexOf('待补充、待核实的位置');
    expect(at).toBeGreaterThan(5);
    expect([column(3)[at + 1], column(4)[at + 1]]).toEqual(['一（一）项目背景', '项目的背景和内容']);
    expect(column(3).slice(at + 1)).toContain('四（一）针对预算执行率扣1分的问题');
    expect(column(1).slice(at)).toEqual(column(1).slice(at).map(() => ''));
  });
  test('a paragraph she rewrote keeps the sources of the figures still in it, and only those', () => {
    const row = column(1).findIndex((text) => text.includes('全年执行数90.00万元')) + 1;
    const before = column(3)[row - 1] ?? '';
    expect(before).toContain('自评表!');
    const again = scoreBytes(withCells(first.bytes, { [`自评报告（草稿）!A${String(row)}`]: '经核对，全年支出90.00万元，另有89.50万元待结算。' }));
    const rewritten = sheetNamed(again.snapshot, '自评报告（草稿）');
    const now = rewritten ? [cellAt(rewritten, row, 2).value, cellAt(rewritten, row, 3).value] : [];
    expect(now).toEqual(['已改写', '自评表!D4']);
  });
});

describe('what a management section says of a loss', () => {
  const department = grid(`
    | 2024年度部门整体支出绩效自评表 | < | < | < | < | < | < |
    | 单位名称：澄湖区妇联 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 | 扣分原因 |
    | 履职效能（60分） | 整体效能（60分） | 部门预算资金支出率 | 60 | 得分=支出率×60分。 | | |
    | 管理效率（40分） | 采购管理（40分） | 采购活动合规性 | 30 | 无投诉的得30分。 | 20 | |
    | ^ | ^ | 采购内控制度建设 | 10 | 建立制度的得10分。 | 10 | |
    | 合计 | < | < | 100 | | | |`, { name: '自评表' });
  const budget = grid(`
    | 收支情况（万元） | < | < | < |
    | 支出项目 | 年初预算数 | 全年预算数 | 全年执行数 |
    | 合计 | 300 | 300 | 299 |`, { name: '收支' });
  const lines = textsOf(draftOf(department, budget));
  test('points lost without words or figures are told, and their reason is asked for', () => { expect(lines).toContain('采购活动合规性得20分，扣10分：【待补充：扣分原因】'); });
  test('points kept without evidence are to be verified', () => { expect(lines).toContain('采购内控制度建设：【待核实：实际情况和佐证材料】'); });
  test('a third has as many decimals as the score needs, and not more: 299 of 300', () => {
    expect(lines.find((line) => line.includes('支出率'))).toMatch(/支出率99\.67%/u);
  });
});

test('加分 is told beside what was lost, so that the total closes', () => {
  const text = textOf(draftOf(project(`
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 甲 | ≥10场 | 10场 | 90 | | |
    | 加分项 | 加分项 | 获得表彰 | 市级以上 | 市级表彰1次 | 5 | 3 | |
    | 总分 | < | < | < | < | 100 | | |`)));
  // 90＋9＋3＝102，封顶100
  expect(text).toContain('另有加分3分，总分不超过满分。共扣1分');
});
