// 预算执行率 of a project: 执行率×分值, capped, and what stands in its way.
import { describeWorking } from '../../../src/core/messages';
import { points } from '../../../src/core/units';
import { formatCell } from '../../../src/core/workbook';
import { grid } from '../../support/grid';
import { projectForm, score } from './sheets';

const rows = `
  | 产出指标 | 数量指标 | 产出一项 | ≥10场 | 10场 | 50 | | |
  | 效益指标 | 社会效益指标 | 效益一项 | ≥90% | 95% | 30 | | |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | | |`;
const rateOf = (money: string): ReturnType<ReturnType<typeof score>['of']> => score([projectForm(rows, money)]).of('预算执行率');

test('83.25% of ten points rounds half up to 8.33', () => {
  const rate = rateOf('1000.00 | 1000.00 | 832.50');
  expect(rate.result).toEqual({ kind: 'scored', score: points('8.33'), origin: 'computed' });
  expect(describeWorking(rate.steps)).toBe('832.5÷1000＝83.25%；×10＝8.33');
});

test('the revised budget stands below the line, not the original one', () => {
  expect(rateOf('120 | 128.5 | 121.37').result).toMatchObject({ score: points('9.45') });
});

test('execution over 100% counts as 100%, and the working says so', () => {
  const rate = rateOf('100 | 100 | 102.59');
  expect(rate.result).toMatchObject({ score: points('10') });
  expect(rate.steps.map((step) => step.kind)).toEqual(['quotient', 'capped', 'times']);
});

test('a blank outturn is asked for at its cell, neither zero nor full marks', () => {
  const { result } = rateOf('100 | 100 | ');
  expect(result).toMatchObject({ kind: 'inputMissing', what: '全年执行数' });
  expect(result.kind === 'inputMissing' && result.missing.map(formatCell)).toEqual(['自评表!E6']);
});

test('a zero budget is a question', () => {
  expect(rateOf('0 | 0 | 0').result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'zeroBudget' } });
});

test('a negative outturn is a question', () => {
  expect(rateOf('100 | 100 | -3').result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'negativeActual' } });
});

test('without a revised budget the original one is the base, and the working says so', () => {
  const rate = rateOf('100 |  | 95');
  expect(rate.result).toMatchObject({ score: points('9.5') });
  expect(rate.steps[0]).toEqual({ kind: 'policy', policy: 'originalBudgetAsBase' });
});

test('the score is a formula over her two amounts and the 分值', () => {
  expect(JSON.stringify(rateOf('100 | 100 | 95').expression)).toContain('"row":6,"column":5');
});

test('an amount typed as text is used, but no formula points to it', () => {
  const rate = rateOf("100 | 100 | '95万元");
  expect(rate.result).toMatchObject({ score: points('9.5') });
  expect(rate.expression).toBeNull();
});

describe('money of several projects on a sheet of its own', () => {
  const rateWith = (drawing: string): string | undefined => {
    const { result } = score([projectForm(rows, ' | | '), grid(drawing, { name: '预算执行' })]).of('预算执行率');
    return result.kind === 'scored' ? result.score.toFixed() : result.kind;
  };

  test.each(['项目', '项目名称'])('under %s the line of the project counts, not 合计', (header) => {
    expect(rateWith(`
      | 项目预算执行情况 | | | 单位：元 |
      | ${header} | 年初预算数 | 全年预算数 | 全年执行数 |
      | 其他项目 | 500000 | 500000 | 500000 |
      | 示例项目 | 1000000 | 1000000 | 912345.67 |
      | 合计 | 1500000 | 1500000 | 1412345.67 |`)).toBe('9.12');
  });

  test('among the kinds of expenditure it counts as well', () => {
    expect(rateWith(`
      | 预算执行情况表 | | | 单位：万元 |
      | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 基本支出 | 500 | 500 | 490 |
      | 项目支出 | 150 | 150 | 141 |
      | 其中：示例项目 | 100 | 100 | 91 |
      | 合计 | 650 | 650 | 631 |`)).toBe('9.1');
  });

  test('two lines of one name are not chosen between', () => {
    expect(rateWith(`
      | 项目清单 | | | 单位：万元 |
      | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 示例项目 | 50 | 50 | 50 |
      | 示例项目 | 100 | 100 | 91 |`)).toBe('inputMissing');
  });

  test('a 合计 of lines that are not called after the project is its total', () => {
    expect(rateWith(`
      | 项目预算执行情况 | | | 单位：万元 |
      | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 |
      | 省级财政资金 | 60 | 60 | 60 |
      | 市级财政资金 | 40 | 40 | 35 |
      | 合计 | 100 | 100 | 95 |`)).toBe('9.5');
  });
});

test.each([['待定', '全年预算数（填的是“待定”，读不出数）'], ['#DIV/0!', '全年预算数（单元格是错误值#DIV/0!）']])(
  'a revised budget of %s is asked for: the original one is no stand-in for it', (cell, what) => {
    const { of, evaluation } = score([projectForm(rows, `100 | ${cell} | 90`)]);
    expect(of('预算执行率').result).toMatchObject({ kind: 'inputMissing', what });
    expect(evaluation.executionRate?.rate).toBeNull();
  },
);

test('a dash for the revised budget says there is none: the original one is the base', () => {
  expect(rateOf('100 | — | 90').result).toMatchObject({ kind: 'scored', score: points('9') });
});

test.each([['100 | 1000000 | 90'], ['90 | 90 | 1000000']])('%s: ten thousand times apart is a slip of the unit, and no rate', (money) => {
  const { of, evaluation } = score([projectForm(rows, money)]);
  expect(of('预算执行率').result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'moneyUnitsDiffer' } });
  expect([evaluation.executionRate?.rate, evaluation.lineRates]).toEqual([null, []]);
});

test('a hundredth of the budget spent is a rate like any other', () => {
  expect(rateOf('100 | 10000 | 90').result).toMatchObject({ score: points('0.09') });
});
