// Sums, rates and remainders of money: one sheet each, and its near miss.
import { ratio, yuan } from '../../../src/core/units';
import { grid } from '../../support/grid';
import { budget, departmentForm, projectForm, score } from '../scoring/sheets';
import { found, foundOf, findingsIn } from './found';

const department = departmentForm('| 管理效率 | 预算执行 | 部门预算资金支出率 | 100 | 支出率＝全年执行数÷全年预算数×100%，得分＝支出率×100分。 | | |');
const project = (money: string): ReturnType<typeof projectForm> => projectForm(`
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | | |`, money);

test('a total that is not the sum of its parts', () => {
  const money = (total: string): ReturnType<typeof budget> => budget(`| 基本支出 | 480 | 500 | 490 | 10 |\n| 项目支出 | 480 | 500 | 470 | 30 |\n| 合计 | 960 | ${total} | 960 | 40 |`);
  expect(foundOf('budgetSumDiffers', department, money('1010'))).toMatchObject([{ column: '全年预算数', printed: yuan('10100000'), sum: yuan('10000000') }]);
  expect(found('budgetSumDiffers', department, money('1010'))).toEqual(['预算!C6']);
  expect(found('budgetSumDiffers', department, money('1000'))).toEqual([]);
});

test('one part alone may be less than the whole, never more', () => {
  const money = (part: string): ReturnType<typeof budget> => budget(`| 合计 | 960 | 1000 | 960 | 40 |\n| 其中：项目支出 | 480 | ${part} | 470 | |`);
  expect(found('budgetSumDiffers', department, money('500'))).toEqual([]);
  expect(found('budgetSumDiffers', department, money('1100'))).toEqual(['预算!C4']);
});

test('a total left at zero above parts that are not', () => {
  const money = budget('| 合计 | 0 | 0 | 0 | |\n| 基本支出 | 480 | 500 | 490 | 10 |\n| 项目支出 | 480 | 500 | 470 | 30 |');
  expect(found('totalRowZero', department, money)).toEqual(['预算!B4', '预算!C4', '预算!D4']);
  expect(score([department, money]).evaluation.executionRate?.rate?.toFixed()).toBe('0.96');
  expect(found('totalRowZero', department, budget('| 合计 | 0 | 0 | 0 | |'))).toEqual([]);
});

test('a printed rate that is not outturn ÷ budget, and one that is only rounded', () => {
  const money = (rate: string): ReturnType<typeof grid> => grid(`
    | 部门预算执行情况 | < | < | < | < |
    | | | | | 单位：万元 |
    | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
    | 合计 | 960 | 1000 | 988.27 | ${rate} |`, { name: '预算' });
  expect(foundOf('printedRateDiffers', department, money('99.83%'))).toMatchObject([{ printed: ratio('0.9983'), computed: ratio('0.98827') }]);
  for (const same of ['98.83%', '98.8%', '99%', '0.98827', '0.988 {0.0%}']) expect(found('printedRateDiffers', department, money(same))).toEqual([]);
});

test('a rate typed into its own row that is not that of the amounts', () => {
  const form = (actual: string): ReturnType<typeof grid> => grid(`
    | 部门整体支出绩效自评表（2024年度） | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 预算执行 | 预算执行 | 部门预算资金支出率 | 100% | ${actual} | 10 | |
    | 产出 | 数量 | 甲 | ≥10期 | 10期 | 90 | |
    | 合计 | < | < | < | < | 100 | |`, { name: '表' });
  const money = budget('| 合计 | 960 | 1000 | 972 | 28 |');
  expect(found('printedRateDiffers', form('98.2%'), money)).toEqual(['表!E3']);
  expect(found('printedRateDiffers', form('97.2%'), money)).toEqual([]);
  expect(found('printedRateDiffers', form('按上表计算'), money)).toEqual([]);
});

test('more spent than there was', () => {
  expect(found('outturnExceedsBudget', project('100 | 100 | 102.59'))).toEqual(['自评表!E6']);
  expect(found('outturnExceedsBudget', project('100 | 100 | 100'))).toEqual([]);
});

test('an execution rate under its line without a reason; on the line none is due', () => {
  expect(found('executionBelowLine', project('100 | 100 | 86'))).toEqual(['自评表!H6']);
  expect(found('reasonMissing', project('100 | 100 | 86'))).toEqual([]);
  expect(found('executionBelowLine', project('100 | 100 | 90'))).toEqual([]);
});

test('more than a fifth left unspent', () => {
  expect(foundOf('largeUnspent', project('100 | 100 | 79'))).toMatchObject([{ rate: ratio('0.21') }]);
  expect(found('largeUnspent', project('100 | 100 | 80'))).toEqual([]);
});

test('a zero budget', () => {
  expect(found('zeroBudget', project('0 | 0 | 0'))).toEqual(['自评表!D6']);
  expect(found('zeroBudget', project('100 | 100 | 0'))).toEqual([]);
});

test('budget and outturn ten thousand times apart', () => {
  expect(found('moneyUnitsDiffer', project('100 | 1000000 | 90'))).toEqual(['自评表!E6']);
  expect(found('executionBelowLine', project('100 | 1000000 | 90'))).toEqual([]);
  expect(found('moneyUnitsDiffer', project('100 | 10000 | 90'))).toEqual([]);
});

test('no revised budget', () => {
  expect(found('noRevisedBudget', project('100 | | 95'))).toEqual(['自评表!C6']);
  expect(found('noRevisedBudget', project('| 100 | 95'))).toEqual([]);
});

test('the bureau\'s average beside another rate; the same rate is no finding', () => {
  const money = (average: string): ReturnType<typeof grid> => grid(`
    | 部门预算执行情况 | < | < | < | < |
    | | | | | 单位：万元 |
    | 项目 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
    | 合计 | 960 | 1000 | 950 | |
    | 区财政测算年度平均执行率 | | | | ${average} |`, { name: '预算' });
  expect(foundOf('ratesDiffer', department, money('93.6%'))).toMatchObject([{ stated: ratio('0.936'), computed: ratio('0.95') }]);
  expect(found('ratesDiffer', department, money('95%'))).toEqual([]);
});

describe('money neither spent nor carried over', () => {
  test('is a question where no carry-over is stated', () => {
    expect(foundOf('unspentWithoutCarryover', department, budget('| 合计 | 960 | 1000 | 990 | |'))).toMatchObject([{ carryover: null }]);
  });
  test('and where it is stated as nothing', () => {
    expect(foundOf('unspentWithoutCarryover', department, budget('| 合计 | 960 | 1000 | 990 | 0 |'))).toMatchObject([{ carryover: yuan('0') }]);
  });
  test('not where all of it was spent, or what is left was carried over', () => {
    expect(found('unspentWithoutCarryover', department, budget('| 合计 | 960 | 1000 | 1000 | |'))).toEqual([]);
    expect(found('unspentWithoutCarryover', department, budget('| 合计 | 960 | 1000 | 990 | 10 |'))).toEqual([]);
  });
  test('nor once she answered that it was taken back', () => {
    const sheets = [department, budget('| 合计 | 960 | 1000 | 990 | |')];
    const [question] = score(sheets).questions.filter((one) => one.about.kind === 'reclaimed');
    expect(findingsIn(sheets, { answers: { [question?.id ?? '']: '是' } }).map((one) => one.kind)).not.toContain('unspentWithoutCarryover');
  });
});

describe('sums across tables', () => {
  const list = (revised: string, departmentTotal = ''): ReturnType<typeof grid> => grid(`
    | 2024年度项目支出清单 | < | < | < | < |
    | | | | | 单位：万元 |
    | 序号 | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
    | 1 | 示例项目 | 100 | ${revised} | 100 |
    | 2 | 另一项目 | 50 | 50 | 50 |
    | 合计 | < | 150 | ${String(Number(revised) + 50)} | 150 |
    ${departmentTotal}`, { name: '清单' });

  test('a project whose form and line of the list differ', () => {
    expect(foundOf('projectBudgetsDoNotAddUp', project('100 | 100.5 | 100'), list('100'))).toMatchObject([{ column: '全年预算数', inForm: yuan('1005000'), inList: yuan('1000000') }]);
    expect(found('projectBudgetsDoNotAddUp', project('100 | 100 | 100'), list('100'))).toEqual([]);
  });

  test('a list whose sum is not the department\'s', () => {
    expect(found('departmentTotalDiffers', project('100 | 100 | 100'), list('100', '| 部门决算：项目支出 | < | 150 | 160 | 150 |'))).toEqual(['清单!D6']);
    expect(found('departmentTotalDiffers', project('100 | 100 | 100'), list('100', '| 部门决算：项目支出 | < | 150 | 150 | 150 |'))).toEqual([]);
  });

  test('projects that together spent more than the department did on projects', () => {
    const projects = (second: string): ReturnType<typeof grid> => grid(`
      | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
      | 项目名称 | 甲项目 | < | < | < | < |
      | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | 年度资金总额 | 60 | 60 | 60 | 10 | |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 90 | |
      | 总分 | < | < | < | < | 100 | |

      | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < |
      | 项目名称 | 乙项目 | < | < | < | < |
      | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | 年度资金总额 | 40 | 40 | ${second} | 10 | |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 乙 | ≥10期 | 10期 | 90 | |
      | 总分 | < | < | < | < | 100 | |`, { name: '项目' });
    const money = budget('| 基本支出 | 480 | 500 | 490 | 10 |\n| 项目支出 | 100 | 100 | 95 | 5 |\n| 合计 | 580 | 600 | 585 | 15 |');
    expect(foundOf('departmentTotalDiffers', department, money, projects('40'))).toMatchObject([{ column: '全年执行数', sum: yuan('1000000'), department: yuan('950000') }]);
    expect(found('departmentTotalDiffers', department, money, projects('35'))).toEqual([]);
    expect(found('departmentTotalDiffers', department, money, projects('30'))).toEqual([]);
  });

  test('items in 元 against an outturn in 万元', () => {
    const items = (last: string, total: string): ReturnType<typeof grid> => grid(`
      | 经费使用情况 | < | < |
      | | | 单位：元 |
      | 序号 | 资金用途 | 金额（元） |
      | 1 | 培训费 | 600000 |
      | 2 | 资料费 | ${last} |
      | 合计 | < | ${total} |`, { name: '明细' });
    expect(found('itemsSumDiffers', project('100 | 100 | 100'), items('400000', '1000000'))).toEqual([]);
    expect(found('itemsSumDiffers', project('100 | 100 | 100'), items('390000', '990000'))).toEqual(['明细!C6']);
    expect(found('budgetSumDiffers', project('100 | 100 | 100'), items('390000', '1000000'))).toEqual(['明细!C6']);
  });
});

test('indicators far better than the money that paid for them', () => {
  expect(found('indicatorRateFarAbove', project('100 | 100 | 94'))).toEqual(['自评表!H6']);
  expect(found('indicatorRateFarAbove', project('100 | 100 | 95'))).toEqual([]);
});

test('amounts typed as text', () => {
  expect(foundOf('numberAsText', project("100 | '100 | 100"))).toMatchObject([{ texts: ['100'] }]);
  expect(found('numberAsText', project('100 | 100万元 | 100'))).toEqual([]);
});
