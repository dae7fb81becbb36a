// Tables of money: by category or by source, in the unit they print, with notes and rates between the lines.
import type { Form } from '../../../src/core/tables';
import { grid } from '../../support/grid';
import { budgetInWords, formIn, recognize } from './support/recognize';

/** A department with one indicator and the drawn sheet of money. */
const departmentWith = (drawing: string, options = {}): Form => formIn(grid(`
  | 部门整体支出绩效自评表（2024年度） | < | < | < |
  | 单位名称：澄湖区水务局 | < | < | < |
  | 一级指标 | 三级指标 | 分值 | 得分 |
  | 履职效能 | 部门预算资金支出率 | 100 | |`), grid(drawing, { name: '预算', ...options }));
const linesOf = (drawing: string, options = {}): readonly string[] => departmentWith(drawing, options).budgets.flatMap(budgetInWords);

test('by category, the total in the middle', () => {
  expect(linesOf(`
    | 部门预算执行情况表 | < | < | < | < |
    | | | | | 单位：万元 |
    | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
    | 基本支出 | 1005.27 | 1005.27 | 1003.23 | |
    | 项目支出 | 57.21 | 57.21 | 57.21 | |
    | 合计 | 1062.48 | 1062.48 | 1060.44 | |
    | 其中：公用经费 | 42 | 42 | 40.6 | |`)).toEqual([
    '基本支出 年初1005.27 全年1005.27 执行1003.23', '项目支出 年初57.21 全年57.21 执行57.21', '合计 年初1062.48 全年1062.48 执行1060.44', '其中：公用经费 年初42 全年42 执行40.6']);
});

test('by source of funds', () => {
  expect(departmentWith(`
    | 资金来源 | 年初预算（万元） | 调整后预算数 | 支出决算数 |
    | 一般公共预算 | 2860 | 2980 | 2901.35 |
    | 政府性基金预算 | 250 | 250 | 240.65 |
    | 国有资本经营预算 | | | |
    | 总　计 | 3110 | 3230 | 3142 |`).budgets[0]?.lines.map(({ category }) => category)).toEqual(['generalPublicBudget', 'governmentFund', 'stateCapital', 'total']);
});

test('labels over two columns: 小计 belongs to the wider one', () => {
  expect(departmentWith(`
    | 项目 | < | 全年预算数（万元） | 全年执行数 |
    | 基本支出 | 小计 | 100 | 98 |
    | ^ | 人员经费 | 80 | 79 |
    | ^ | 公用经费 | 20 | 19 |
    | 项目支出 | < | 50 | 49 |`).budgets[0]?.lines.map(({ category, label }) => `${category} ${label.value}`)).toEqual(['basic 基本支出', 'personnel 人员经费', 'overheads 公用经费', 'project 项目支出']);
});

test.each([
  ['above the table', '| | | 单位：元 |\n| 项目 | 全年预算数 | 全年执行数 |'],
  ['above, as label and value', '| | 金额单位： | 元 |\n| 项目 | 全年预算数 | 全年执行数 |'],
  ['in the title', '| 收支情况（元） | < | < |\n| 项目 | 全年预算数 | 全年执行数 |'],
  ['in the first header', '| 项目（元） | 全年预算数 | 全年执行数 |'],
  ['in the headers', '| 项目 | 全年预算数（元） | 全年执行数（元） |'],
])('the unit printed %s', (_name, header) => {
  expect(linesOf(`${header}\n| 合计 | 1000000 | 985000 |`)).toEqual(['合计 全年100 执行98.5']);
});

test('a unit behind the amount outranks the table’s', () => {
  expect(linesOf(`
    | | | 单位：元 |
    | 项目 | 全年预算数 | 全年执行数 |
    | 合计 | 57.21 万元 | 5,500.00 |`)).toEqual(['合计 全年57.21 执行0.55']);
});

test('no unit anywhere: 万元 is assumed, and asked about', () => {
  const { doubts, forms } = recognize(grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < |
    | 项目资金 | 全年预算数 | 全年执行数 | 得分 |
    | 年度资金总额 | 100 | 98 | |
    | 一级指标 | 三级指标 | 分值 | 得分 |
    | 产出 | 甲 | 100 | |`));
  expect(forms[0]?.funds?.printed).toBe('万元');
  expect(doubts.map(({ kind }) => kind)).toContain('moneyUnitMissing');
});

test('one column 预算数 is the budget of the year, and says so', () => {
  const form = departmentWith(`
    | 运行成本（万元） | < | < |
    | 项目 | 预算数 | 实际支出数 |
    | 公用经费 | 45 | 45.9 |`);
  expect(form.budgets.flatMap(budgetInWords)).toEqual(['公用经费 全年45 执行45.9']);
  expect(form.tables.find(({ kind }) => kind === 'budget')?.reasons.join()).toContain('当作全年预算数');
});

test('money received is not money spent', () => {
  const [line] = departmentWith(`
    | 项目 | 年初预算数（万元） | 全年预算数 | 到位资金 | 执行数 |
    | 合计 | 985 | 861.46 | 334.67 | 300 |`).budgets[0]?.lines ?? [];
  expect([line?.amounts.received?.text, line?.amounts.outturn?.text]).toEqual(['334.67', '300']);
});

test('only 到位资金 and no 执行数: nothing is taken for spent', () => {
  const [line] = departmentWith(`
    | 项目 | 全年预算数（万元） | 到位资金 |
    | 合计 | 861.46 | 334.67 |`).budgets[0]?.lines ?? [];
  expect(line?.amounts.outturn).toBeUndefined();
});

test('a total of zero over parts that are none is kept as it is, the parts too', () => {
  expect(linesOf(`
    | 项目资金 | 年初预算数（万元） | 全年预算数 | 全年执行数 |
    | 年度资金总额 | 0 | 0 | 0 |
    | 其中：当年财政拨款 | 90 | 89.974 | 89.974 |`)).toEqual(['年度资金总额 年初0 全年0 执行0', '其中：当年财政拨款 年初90 全年89.974 执行89.974']);
});

test('— and / and 无 are no amounts', () => {
  expect(linesOf(`
    | 项目 | 全年预算数（万元） | 全年执行数 |
    | 国有资本经营预算 | — | / |
    | 政府性基金预算 | 无 | 0 |`)).toEqual(['国有资本经营预算', '政府性基金预算 执行0']);
});

test('what is left over at the year’s end: as a line, in whichever column', () => {
  const [, carryover] = departmentWith(`
    | 项目 | 全年预算数（万元） | 全年执行数 |
    | 合计 | 100 | 98 |
    | 年末财政拨款结转和结余 | | 1.5 |`).budgets[0]?.lines ?? [];
  expect([carryover?.category, carryover?.amounts.carryover?.yuan.toNumber()]).toEqual(['carryover', 15000]);
});

test('what is left over at the year’s end: as a column', () => {
  const [line] = departmentWith(`
    | 项目 | 全年预算数（万元） | 全年支出数 | 年末结转结余 |
    | 合计 | 862.5 | 741.75 | 112.13 |`).budgets[0]?.lines ?? [];
  expect(line?.amounts.carryover?.text).toBe('112.13');
});

test('the bureau’s average rate is a figure, whatever way it is typed', () => {
  const rate = (cell: string): number | undefined => departmentWith(`
    | 项目 | 全年预算数（万元） | 全年执行数 | 执行率 |
    | 合计 | 100 | 98 | |
    | 区财政测算年度平均执行率 | | | ${cell} |`).figures[0]?.value.toNumber();
  expect(['95%', '0.956 {0.0%}', '0.956', '95.6'].map(rate)).toEqual([0.95, 0.956, 0.956, 0.956]);
});

test('notes under the lines explain figures', () => {
  expect(departmentWith(`
    | 项目 | 全年预算数（万元） | 全年执行数 |
    | 合计 | 862.5 | 741.75 |
    | 注：112.13万元结转下年，8.62万元由财政收回。 | < | < |`).budgets[0]?.notes.map(({ value }) => value)).toEqual(['注：112.13万元结转下年，8.62万元由财政收回。']);
});

test('amounts as text, with separators and full-width digits, are read and known not to be numbers', () => {
  const [line] = departmentWith(`
    | 项目 | 年初预算数（万元） | 全年预算数 | 全年执行数 |
    | 合计 | '1,062.48 | １０６２.４８ | 1060.44 |`).budgets[0]?.lines ?? [];
  expect([line?.amounts.originalBudget, line?.amounts.revisedBudget, line?.amounts.outturn].map((amount) => [amount?.yuan.toNumber(), amount?.numeric])).toEqual([[10624800, false], [10624800, false], [10604400, true]]);
});

test('staff and fixed assets are figures beside their labels', () => {
  expect(departmentWith(`
    | 编制人数 | 86 | 在职人数 | 83人 |
    | 固定资产（万元） | | | |
    | 项目 | 固定资产总额 | 其中：在用 | |
    | 年末数 | 1268.3 | 1180.75 | |`).figures.map(({ measure, value }) => [measure, value.toNumber()])).toEqual([
    ['staffQuota', 86], ['staffActual', 83], ['fixedAssetsTotal', 12683000], ['fixedAssetsInUse', 11807500]]);
});

test('a list of projects is no budget of the department', () => {
  const { projectLists: [list], forms: [form] } = recognize(grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < |
    | 一级指标 | 三级指标 | 分值 | 得分 |
    | 履职效能 | 支出率 | 100 | |`), grid(`
    | 序号 | 项目名称 | 实施单位 | 年初预算 | 全年预算数 | 全年执行数（万元） |
    | 1 | 甲项目 | 甲站 | 10 | 10 | 9 |
    | 2 | 乙项目 | 乙站 | 20 | 20 | 19 |
    | 合计 | < | < | 30 | 30 | 28 |`, { name: '清单' }));
  expect([list?.lines.map(({ label }) => label.value), list?.total?.amounts.outturn?.text, form?.budgets]).toEqual([['甲项目', '乙项目'], '28', []]);
});

test('what the money was spent on, in 元, below a budget in 万元', () => {
  const { expenditureItems: [items] } = recognize(grid(`
    | 专项经费使用情况 | < | < |
    | 年度预算安排：10万元 | | 单位：元 |
    | 序号 | 资金用途 | 金额（元） |
    | 1 | 培训费 | 56300 |
    | 2 | 耗材 | 2990 |
    | 合计 | | 59290 |`));
  expect([items?.items.map(({ amount }) => amount.yuan.toNumber()), items?.total?.yuan.toNumber(), items?.budget?.yuan.toNumber()]).toEqual([[56300, 2990], 59290, 100000]);
});

test('a first line of another name that alone bears the points is the whole: its zeros are no budget', () => {
  const form = formIn(grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 部门名称 | 澄湖区民政局 | < | < | < | < | < | < |
    | 部门整体支出（万元） | 内容 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
    | ^ | 部门总支出 | 0 | 0 | 0 | 10 | | |
    | ^ | 其中：基本支出 | 500 | 520 | 520 | — | | |
    | ^ | 项目支出 | 400 | 480 | 432 | — | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 甲 | ≥10场 | 10场 | 90 | | |
    | 总分 | < | < | < | < | 100 | | |`));
  expect([form.funds, ...form.budgets].flatMap((table) => table?.lines.map(({ category }) => category) ?? [])).toEqual(['total', 'basic', 'project']);
});
