// 汇总 and 核对结果: one line a form, one line a finding.
import { layoutFindings, layoutSummary, type ListedFinding } from '../../../src/core/workingPaper';
import { planSheet, rangeOf, type SheetLayout } from '../../../src/core/workbook';
import { applyEdits } from '../../support/applyEdits';
import { grid, workbookOf } from '../../support/grid';
import { said, score } from '../../support/scored';

const lines = (layout: SheetLayout): readonly string[] => layout.rows.map(({ cells }) => cells.map((cell) => (cell ? String(said(cell.content) ?? '') : '')).join('|'));

const project = (name: string, actual: string, row: number): string => `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | 项目名称 | ${name} | | | 实施单位 | 示例区园林所 | | 2024年度 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 里程${String(row)} | ≥50公里 | 52公里 | 60 | | |
  | 效益指标 | 社会效益指标 | 办结率${String(row)} | 100% | ${actual} | 40 | | |
  | 总分 | | | | | 100 | | |`;

const book = workbookOf(grid(project('绿道养护', '98%', 1), { name: '甲' }), grid(project('公园养护', '', 2), { name: '乙' }));

test('a form that is done has score, grade, deduction and what to add; one that is open has none of them, and says why', () => {
  const [first, second] = lines(layoutSummary(score(book).forms, '汇总')).slice(3);
  expect(first).toMatch(/^1\|=HYPERLINK\("#甲!A\d+","绿道养护"\)\|100\|99\.2\|优\|0\.8\|补原因：办结率1$/);
  expect(second).toMatch(/^2\|=HYPERLINK\("#乙!A\d+","公园养护"\)\|100\|\|\|\|暂计60分.*：办结率2$/);
});

test('findings are listed the gravest first, each with a link and what to do', () => {
  const finding = (severity: ListedFinding['severity'], what: string): ListedFinding =>
    ({ severity, message: { what, where: rangeOf({ sheet: '甲', row: 4, column: 5 }), todo: '请核对。', why: '' } });
  const layout = layoutFindings([finding('提示', '小'), finding('错误', '大'), { severity: '提醒', message: { what: '全', where: null, todo: '', why: '' } }], '核对结果');
  expect(lines(layout).slice(1)).toEqual([
    expect.stringContaining('错误1条，提醒1条，提示1条'), '序号|级别|问题|位置|怎么办|为什么',
    '1|错误|大|=HYPERLINK("#甲!E4","甲!E4")|请核对。|', '2|提醒|全|整个工作簿||', '3|提示|小|=HYPERLINK("#甲!E4","甲!E4")|请核对。|',
  ]);
});

test('the same list again is an empty plan, and a shorter one clears what was more', () => {
  const listed: readonly ListedFinding[] = ['甲', '乙'].map((what) => ({ severity: '提醒', message: { what, where: null, todo: '', why: '' } }));
  const once = applyEdits(workbookOf(), planSheet(layoutFindings(listed, '核对结果'), null));
  const sheet = once.sheets[0] ?? null;
  expect(planSheet(layoutFindings(listed, '核对结果'), sheet)).toEqual([]);
  const less = applyEdits(once, planSheet(layoutFindings(listed.slice(1), '核对结果'), sheet));
  expect(JSON.stringify(less.sheets[0]?.values)).not.toContain('甲');
});
