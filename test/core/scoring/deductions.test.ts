// 扣分 and 原因: whose words count as a reason, and when one is needed.
import type { Deduction } from '../../../src/core/scoring';
import { budget, departmentForm, projectForm, score, selfCheck } from './sheets';

const overheads = '实际支出≤预算数的得2分；每超1个百分点扣0.5分，扣完为止。';
const money = budget('| 合计 | 100 | 100 | 100 | |\n| 公用经费 | 45 | 45 | 45.9 | |');
const overspent = (said: string): Deduction | null => score([
  departmentForm(`
    | 管理效率 | 运行成本 | 公用经费控制情况 | 2 | ${overheads} | | |
    | 管理效率 | 绩效管理 | 制度建设 | 98 | 制度健全的得98分。 | | |`),
  selfCheck(`| 运行成本 | 公用经费控制情况 | 2 | ${said} | | | |\n| 绩效管理 | 制度建设 | 98 | 符合 | | | |`), money,
]).of('公用经费控制情况').deduction;

test('beside a computed loss only the causal clause is a reason, without its full stop', () => {
  expect(overspent('略有超支，主要是库房恒温设备电费增加。')).toMatchObject({ reason: { value: '主要是库房恒温设备电费增加' }, reasonNeeded: false });
});

test('a text that only repeats figures is none', () => {
  expect(overspent('实际支出45.9万元。')).toMatchObject({ reason: null, reasonNeeded: true });
});

const registered = (said: string): Deduction | null => score([
  departmentForm('| 管理效率 | 绩效管理 | 制度建设 | 100 | 制度健全的得100分。 | | |'),
  selfCheck(`| 绩效管理 | 制度建设 | 100 | ${said} | 2 | | |`),
]).of('制度建设').deduction;

test('beside a registered loss her text is the reason as a whole, to the character', () => {
  expect(registered('已印发管理办法，未单列结果应用。')?.reason?.value).toBe('已印发管理办法，未单列结果应用。');
});

test('a bare verdict is no reason', () => {
  expect(registered('存在问题')).toMatchObject({ reason: null, reasonNeeded: true });
});

const rateLoss = (money_: string): Deduction | null => score([projectForm(`
  | 产出指标 | 数量指标 | 产出一项 | ≥10场 | 10场 | 90 | | |`, money_)]).of('预算执行率').deduction;

test('an execution rate on its line explains itself, one below it does not', () => {
  expect(rateLoss('100 | 100 | 90')).toMatchObject({ reason: null, reasonNeeded: false });
  expect(rateLoss('100 | 100 | 89.9')).toMatchObject({ reason: null, reasonNeeded: true });
});

test('the form\'s own reason cell comes first', () => {
  const one = score([projectForm('| 产出指标 | 数量指标 | 产出一项 | ≥10场 | 9场 | 90 | | 场地停用 |')]).of('产出一项');
  expect(one.deduction?.reason?.value).toBe('场地停用');
});

test('nothing lost is no deduction', () => {
  expect(rateLoss('100 | 100 | 100')).toBeNull();
});
