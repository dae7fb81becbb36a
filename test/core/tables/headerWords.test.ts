// Which column is which: by what its header means, however it is written.
import { grid } from '../../support/grid';
import { formIn, recognize, rowInWords } from './support/recognize';

/** A form of one indicator under the given header cells. */
const under = (header: string, row: string): readonly string[] => (formIn(grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
  ${header}
  ${row}
  | 总分 | < | < | < | < | 100 |  |  |`)).scorecard?.rows ?? []).map(rowInWords);
const ROW = '| 产出指标 | 数量指标 | 新增馆藏图书 | ≥20000册 | 18500册 | 100 |  |  |';
const READ = ['产出指标/数量指标/新增馆藏图书 100 ≥20000册 18500册'];

test.each([
  ['plain words', '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |'],
  ['line breaks inside the cells', '| 一级⏎指标 | 二级⏎指标 | 三级⏎指标 | 年度⏎指标值 | 实际⏎完成值 | 分⏎值 | 得⏎分 | 偏差原因分析⏎及改进措施 |'],
  ['spaces between the characters', '| 一级 指标 | 二级 指标 | 三级 指标 | 年度 指标值 | 实际 完成值 | 分  值 | 得　分 | 偏差原因 |'],
  ['letters in brackets behind them', '| 一级指标 | 二级指标 | 三级指标 | 年度指标值（A） | 实际完成值（B） | 分值 | 得分 | 未完成原因 |'],
  ['units in brackets behind them', '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值（分） | 得分（分） | 备注 |'],
  ['marks for required fields', '| *一级指标 | *二级指标 | *三级指标 | 年度指标值* | 实际完成值* | 分值* | 得分 | 原因说明 |'],
  ['the year before them', '| 一级指标 | 二级指标 | 三级指标 | 2024年指标值 | 2024年度实际完成值 | 分值 | 本年度得分 | 偏差原因 |'],
  ['short words', '| 一级 | 二级 | 指标名称 | 目标值 | 实际完成情况 | 标准分值 | 自评得分 | 扣分说明 |'],
  ['points under the name 权重', '| 一级指标 | 二级指标 | 指标内容 | 预期目标 | 完成情况 | 权重 | 自评分 | 扣分原因和其他说明 |'],
  ['评价得分 beside 权重', '| 一级指标 | 二级指标 | 三级指标 | 年度指标值（A） | 实际完成值（B） | 权重 | 评价得分 | 未完成原因 |'],
  ['应得分 and 实得分', '| 一级指标 | 二级指标 | 三级指标 | 指标目标值 | 全年实际值 | 应得分 | 实得分 | 备注 |'],
  ['标准分 and 打分', '| 一级指标 | 二级指标 | 三级指标 | 目标 | 实际完成数 | 标准分（分） | 自评打分 | 偏差说明 |'],
  ['known words inside longer ones', '| 一级指标 | 二级指标 | 三级指标 | 全年预期指标值 | 实际完成指标值 | 指标分值 | 单位自评得分 | 偏差原因分析及改进措施情况 |'],
])('%s', (_name, header) => {
  expect(under(header, ROW)).toEqual(READ);
});

test('a header split over two rows, each cell holding half a word', () => {
  expect(under(`| 一级 | 二级 | 三级 | 年度   | 实际   | 分 | 得 | 偏差原因 |
                | 指标 | 指标 | 指标 | 指标值 | 完成值 | 值 | 分 | 分析 |`, ROW)).toEqual(READ);
});

test('a header over three rows with headings above its columns', () => {
  expect(under(`| 绩效指标 | < | < | 目标及完成情况 | < | 自评情况 | < | < |
                | 一级指标 | 二级指标 | 三级指标 | 指标值 | < | 分值 | 得分 | 偏差原因 |
                | ^ | ^ | ^ | 年度指标值 | 实际完成值 | ^ | ^ | ^ |`, ROW)).toEqual(READ);
});

test('last year’s columns beside this year’s are left alone', () => {
  const [row] = formIn(grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 上年完成值 | 年度指标值 | 实际完成值 | 分值 | 上年得分 | 得分 |
    | 产出指标 | 数量指标 | 培训人次 | 80人次 | ≥100人次 | 96人次 | 100 | 88 | |`)).scorecard?.rows ?? [];
  expect(row?.fields.actual?.text).toBe('96人次');
  expect(row?.fields.score?.at.column).toBe(9);
});

test('the bureau’s 得分 under 财政复核 is not the unit’s own', () => {
  const [row] = formIn(grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 单位自评 | 财政复核 |
    | ^ | ^ | ^ | ^ | ^ | ^ | 得分 | 得分 |
    | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 96人次 | 100 | | 95 |`)).scorecard?.rows ?? [];
  expect(row?.fields.score).toMatchObject({ at: { column: 7 }, value: null });
});

test('复核得分 alone is no 得分 to fill', () => {
  const { forms } = recognize(grid(`
    | 绩效目标完成情况 | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 复核得分 |
    | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 96人次 | 95 |`));
  expect(forms.map(({ scorecard }) => scorecard)).toEqual([null]);
});

test('both the original and the adjusted target are kept, each as what it is', () => {
  const [row] = formIn(grid(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 调整目标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 更换摄像头 | ≥400个 | ≥450个 | 432个 | 100 | |`)).scorecard?.rows ?? [];
  expect([row?.fields.originalTarget?.text, row?.fields.adjustedTarget?.text]).toEqual(['≥400个', '≥450个']);
});

test('sign, value and unit in columns of their own', () => {
  const [row] = formIn(grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 培训次数 | ≥ | 12 | 次 | 13 | 100 | |`)).scorecard?.rows ?? [];
  expect([row?.fields.sign?.text, row?.fields.target?.text, row?.fields.unitOfMeasure?.text]).toEqual(['≥', '12', '次']);
});

test('points beside every level: those beside the name are the indicator’s', () => {
  const rows = formIn(grid(`
    | 部门整体支出绩效自评表 | < | < | < | < | < | < | < |
    | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分原因 |
    | 投入 | 15 | 预算配置 | 15 | 在职人员控制率 | 5 | 小于100%得满分 | | |
    | ^ | ^ | ^ | ^ | “三公”经费变动率 | 10 | 小于0得满分 | | |
    | 合计 | | | | | 100 | | | |`)).scorecard?.rows ?? [];
  expect(rows.map(rowInWords)).toEqual(['投入/预算配置/在职人员控制率 5', '投入/预算配置/“三公”经费变动率 10']);
});

test('得分系数 is read beside 得分', () => {
  const [row] = formIn(grid(`
    | 部门整体绩效自评表 | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 权重 | 得分系数（%） | 得分 |
    | 产出指标 | 数量指标 | 培训次数 | 12次 | 12次 | 90 | 100 | |`)).scorecard?.rows ?? [];
  expect([row?.fields.coefficient?.text, row?.fields.score?.at.column]).toEqual(['100', 8]);
});

test('without a column of names they stand under 二级指标', () => {
  expect(formIn(grid(`
    | 部门整体支出绩效自评表 | < | < | < |
    | 一级指标 | 二级指标 | 分值 | 评分标准 | 得分 |
    | 管理效率 | 绩效管理制度建设 | 50 | 制度健全的得50分 | |
    | ^ | 绩效管理制度执行 | 50 | 执行到位的得50分 | |`)).scorecard?.rows.map(rowInWords)).toEqual(['管理效率//绩效管理制度建设 50', '管理效率//绩效管理制度执行 50']);
});

test('names under a header nobody knows are found, and asked about where no level stands beside them', () => {
  const { forms, doubts } = recognize(grid(`
    | 项目支出绩效自评表 | < | < | < | < |
    | 考核事项 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 举办活动场次 | ≥60场 | 72场 | 50 | | |
    | 新增馆藏 | ≥20000册 | 18500册 | 50 | | |`));
  expect(forms[0]?.scorecard?.rows.map(({ name }) => name.value)).toEqual(['举办活动场次', '新增馆藏']);
  expect(doubts.map(({ kind }) => kind)).toContain('columnUncertain');
});
