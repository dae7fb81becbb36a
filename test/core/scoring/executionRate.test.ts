// 预算执行率 of a project: 执行率×分值, capped, and what stands in its way.
import { describeWorking } from '../../../src/core/messages';
import { points } from '../../../src/core/units';
import { formatCell } from '../../../src/core/workbook';
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
