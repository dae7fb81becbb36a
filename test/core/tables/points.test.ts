// 分值 and 权重: what stands, what is scaled, and where the remainder goes.
import { grid } from '../../support/grid';
import { formIn } from './support/recognize';

const pointsIn = (header: string, cells: readonly string[], total: string, funds = ''): readonly (number | undefined)[] => (formIn(grid(`
  | 项目支出绩效自评表（2024年度） | < | < | < | < |
  ${funds}
  | 一级指标 | 三级指标 | 完成值 | ${header} | 得分 |
  ${cells.map((cell, i) => `| 产出指标 | 指标${String.fromCharCode(0x7532 + i)} | 1 | ${cell} | |`).join('\n')}
  | 总分 | < | < | ${total} | |`.replace('\n  \n', '\n'))).scorecard?.rows ?? []).map(({ maxPoints }) => maxPoints?.value.toNumber());
const FUNDS = '| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 得分 |\n| 年度资金总额 | 100 | 98 | 10 | |';

test('分值 stand as printed, also when they do not add up', () => { expect(pointsIn('分值', ['60', '50'], '100')).toEqual([60, 50]); });
test('a column 权重 that adds up to the form’s points holds points', () => { expect(pointsIn('权重', ['50', '40'], '100', FUNDS)).toEqual([50, 40]); });
test('权重 that add up to 100 beside 10 points for money are shares of 90', () => { expect(pointsIn('权重', ['50', '30', '20'], '100', FUNDS)).toEqual([45, 27, 18]); });
test('权重 that add up to 1 are shares', () => { expect(pointsIn('权重', ['0.5', '0.3', '0.2'], '100')).toEqual([50, 30, 20]); });
test('权重 in percent are shares, however they are typed', () => { expect(pointsIn('权重', ['50%', '0.3 {0%}', '20%'], '100')).toEqual([50, 30, 20]); });
test('权重（%） as bare numbers are shares', () => { expect(pointsIn('权重（%）', ['50', '30', '20'], '100', FUNDS)).toEqual([45, 27, 18]); });
test('the remainder of rounding goes to the last row', () => { expect(pointsIn('权重', ['33.34%', '33.33%', '33.33%'], '100', FUNDS)).toEqual([30.01, 30, 29.99]); });
test('权重 that add up to neither stand as printed', () => { expect(pointsIn('权重', ['50', '45'], '100')).toEqual([50, 45]); });
test('no 分值 anywhere: none is made up', () => { expect(pointsIn('备注', ['', ''], '')).toEqual([undefined, undefined]); });
test('without a printed total the form is worth 100', () => { expect(pointsIn('权重', ['50%', '50%'], '')).toEqual([50, 50]); });

describe('a department’s own table of results', () => {
  const detailPoints = (weights: readonly string[], header = '权重'): readonly (number | undefined)[] => formIn(grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < |
    | 一级指标 | 三级指标 | 分值 | 得分 |
    | 履职效能 | 部门整体绩效目标产出指标完成情况 | 20 | |
    | ^ | 部门整体绩效目标效益指标完成情况 | 20 | |
    | 管理效率 | 绩效管理制度建设 | 60 | |
    | 合计 | < | 100 | |`), grid(`
    | 部门整体绩效目标完成情况 | < | < | < |
    | 一级指标 | 三级指标 | ${header} | 目标值 | 完成值 |
    | 产出指标 | 甲 | ${weights[0] ?? ''} | 1 | 1 |
    | 产出指标 | 乙 | ${weights[1] ?? ''} | 1 | 1 |
    | 产出指标 | 丙 | ${weights[2] ?? ''} | 1 | 1 |
    | 满意度指标 | 丁 | ${weights[3] ?? ''} | 1 | 1 |`, { name: '目标' })).details.map(({ maxPoints }) => maxPoints?.value.toNumber());
  test('percentages share the form’s 20 ＋ 20 points, the remainder on the last row of each group', () => {
    expect(detailPoints(['16.67%', '16.67%', '16.66%', '50%'])).toEqual([6.67, 6.67, 6.66, 20]);
    expect(detailPoints(['0.2', '0.2', '0.2', '0.4'])).toEqual([6.67, 6.67, 6.66, 20]);
  });
  test('a column 权重 that adds up to 40 holds points', () => { expect(detailPoints(['8', '7', '5', '20'])).toEqual([8, 7, 5, 20]); });
  test('分值 stand as printed', () => { expect(detailPoints(['8', '7', '6', '20'], '分值')).toEqual([8, 7, 6, 20]); });
});
