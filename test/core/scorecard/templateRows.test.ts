// Blank rows of the form, filled from her indicator table, and rows put in where they are too few.
import { cellAt, contentOf, rangeA1, sheetNamed, type WorkbookSnapshot } from '../../../src/core/workbook';
import { grid, workbookOf, type GridOptions } from '../../support/grid';
import { cellsOf, choose, planFirst, run, said, score, withCell } from '../../support/scored';

const HEAD = `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
  | （2024年度） | < | < | < | < | < | < | < | < |
  | 项目名称 | 绿道养护 | | | 实施单位 | 示例区园林所 | | | |
  | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | | |
  | 年度资金总额 | 100.00 | 100.00 | 95.00 | 10 | | | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |`;

const rows = (...lines: readonly string[]): string => `${HEAD}\n${lines.map((line) => `  ${line}`).join('\n')}`;

const SHORT = [
  '| ^ | 产出指标 | | | | | | | |',
  '| ^ | 效益指标 | | | | | | | |',
  '| ^ | 满意度指标 | | | | | | | |',
];
const TOTAL = '| 总分 | < | < | < | < | < | =SUM(G7:G9)+E5 -> 10 | =SUM(H7:H9)+G5 -> 0 | |';

const indicators = grid(`
  | 绩效指标完成情况 | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 未完成原因 |
  | 产出指标 | 数量指标 | 养护绿道里程 | ≥50公里 | 52公里 | 30 | |
  | 产出指标 | 数量指标 | 新建驿站 | ≥5个 | 4个 | 20 | 一处用地移交延后 |
  | 效益指标 | 社会效益指标 | 投诉办结率 | 100% | 98% | 30 | |
  | 满意度指标 | 服务对象满意度 | 市民满意度 | ≥90% | 92% | 10 | |`, { name: '指标表' });

const form = (lines: readonly string[], options: GridOptions = {}): WorkbookSnapshot => workbookOf(grid(rows(...lines), options), indicators);
const plan = (workbook: WorkbookSnapshot, choices = choose({ insertRows: true })): ReturnType<typeof planFirst> => planFirst(score(workbook, choices));
const column = (workbook: WorkbookSnapshot, n: number, from = 7): readonly (string | number | null)[] => {
  const sheet = sheetNamed(workbook, '自评表');
  return sheet?.used ? Array.from({ length: sheet.used.bottom - from + 1 }, (_, i) => said(contentOf(cellAt(sheet, from + i, n)))) : [];
};
const mergesOf = (workbook: WorkbookSnapshot): readonly string[] => {
  const sheet = sheetNamed(workbook, '自评表');
  return sheet && sheet.merges !== 'unknown' ? sheet.merges.map(rangeA1) : [];
};

test('without consent nothing is written into the form, and it is said which rows are missing', () => {
  const refused = plan(form([...SHORT, TOTAL]), choose());
  expect(refused.edits).toEqual([]);
  expect(refused.questions).toMatchObject([{ about: { kind: 'insertRows', needed: 1, groups: [{ name: '产出', count: 1 }] }, given: null }]);
  expect(refused.findings).toMatchObject([{ kind: 'rowsMissing', rows: 3, needed: 1, at: { top: 7, bottom: 9, left: 2, right: 2 } }]);
  expect(refused.unfilled).toMatchObject([{ why: 'rowsMissing' }]);
});

test('with consent the rows come in within their level 1, labels stay in the first row, sums and merges grow', () => {
  const { after } = run(form([...SHORT, TOTAL]), choose({ insertRows: true }));
  expect(column(after, 2)).toEqual(['产出指标', null, '效益指标', '满意度指标', null]);
  expect(column(after, 3)).toEqual(['数量指标', null, '社会效益指标', '服务对象满意度', null]);
  expect(column(after, 4)).toEqual(['养护绿道里程', '新建驿站', '投诉办结率', '市民满意度', null]);
  expect(column(after, 8)).toEqual([30, 16, 29.4, 10, '=SUM(H7:H10)+G5']);
  expect(column(after, 9)[1]).toBe('一处用地移交延后');
  expect(mergesOf(after)).toContain('A6:A10');
});

test('an answer is consent as the setting is, and a second run changes nothing', () => {
  const workbook = form([...SHORT, TOTAL]);
  const id = plan(workbook, choose()).questions[0]?.id ?? '';
  const { after } = run(workbook, choose({ answers: { [id]: '同意插行' } }));
  expect(column(after, 4)).toHaveLength(5);
  expect(run(after).edits).toEqual([]);
});

test('a change in her indicator table reaches the rows that were copied from it', () => {
  const { after } = run(form([...SHORT, TOTAL]), choose({ insertRows: true }));
  const changed = withCell(after, '指标表', { row: 4, column: 5 }, '5个');
  expect(cellsOf(plan(changed))).toEqual({ F8: '5个', H8: 20, I8: null });
});

test('rows for the last level 1 come in above its only row, so that the sum grows, and its label moves up', () => {
  const table = withCell(withCell(indicatorsBook(), '指标表', { row: 4, column: 1 }, '满意度指标'), '指标表', { row: 4, column: 2 }, '服务对象满意度');
  const { after } = run(table, choose({ insertRows: true }));
  expect(column(after, 2)).toEqual(['产出指标', '效益指标', '满意度指标', null, null]);
  expect(column(after, 4)).toEqual(['养护绿道里程', '投诉办结率', '新建驿站', '市民满意度', null]);
  expect(column(after, 8).at(-1)).toBe('=SUM(H7:H10)+G5');
  expect(run(after).edits).toEqual([]);
});

const indicatorsBook = (): WorkbookSnapshot => form([...SHORT, TOTAL]);

test('a total of ours reaches the new rows too', () => {
  const { after } = run(form([...SHORT, '| 总分 | < | < | < | < | < | | | |']), choose({ insertRows: true }));
  expect(column(after, 8).at(-1)).toBe('=IF(COUNT(G5,H7:H10)<5,"",SUM(G5,H7:H10))');
  expect(run(after).edits).toEqual([]);
});

test('her total that names its cells one by one would leave the new rows out: no rows come in', () => {
  const filled = plan(form([...SHORT, '| 总分 | < | < | < | < | < | | =H7+H8+H9+G5 -> 0 | |']));
  expect(filled.edits).toEqual([]);
  expect(filled.unfilled).toMatchObject([{ why: 'rowsShared' }]);
  expect(filled.questions).toEqual([]);
});

test('a table of hers beside the rows is not torn: no rows come in', () => {
  const beside = SHORT.map((line, index) => `${line} | 备忘${String(index)} |`);
  const filled = plan(form([...beside, TOTAL]));
  expect(filled.edits).toEqual([]);
  expect(filled.unfilled).toMatchObject([{ why: 'rowsShared' }]);
});

test('rows printed with their level 2 get the indicators of that level 2', () => {
  const printed = [
    '| ^ | 产出指标 | 质量指标 | | | | | | |',
    '| ^ | ^ | 数量指标 | | | | | | |',
    '| ^ | ^ | ^ | | | | | | |',
    '| ^ | 效益指标 | | | | | | | |',
    '| ^ | 满意度指标 | | | | | | | |',
  ];
  const { after } = run(form([...printed, '| 总分 | < | < | < | < | < | | | |']));
  expect(column(after, 4)).toEqual([null, '养护绿道里程', '新建驿站', '投诉办结率', '市民满意度', null]);
  expect(run(after).edits).toEqual([]);
});

test('a protected sheet takes no rows', () => {
  const filled = plan(form([...SHORT, TOTAL], { protection: { unlocked: [] } }));
  expect(filled.unfilled).toMatchObject([{ why: 'protected' }]);
});
