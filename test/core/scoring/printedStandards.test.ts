// The form's printed 评分标准 outranks the rule set: bands, limits, steps, formulas, and what cannot be read.
import { describeWorking } from '../../../src/core/messages';
import { budget, departmentForm, score, type Scored } from './sheets';

const money = budget(`
  | 基本支出 | 480 | 500 | 490 | 10 |
  | 项目支出 | 480 | 500 | 410 | 90 |
  | 合计 | 960 | 1000 | 900 | 100 |
  | 其中：公用经费 | 50 | 50 | 51 | |
  | “三公”经费 | 5 | 4 | 4.5 | |`);

const scoredBy = (name: string, points: number, standard: string): Scored => score([departmentForm(`
  | 管理效率 | 预算执行 | ${name} | ${points} | ${standard} | | |
  | 管理效率 | 绩效管理 | 其他事项 | ${100 - points} | 按规定执行的得${100 - points}分。 | | |`), money]);

const outcome = (name: string, points: number, standard: string): string => {
  const { result } = scoredBy(name, points, standard).of(name);
  return result.kind === 'scored' ? result.score.toFixed() : result.kind === 'judgmentNeeded' ? result.why.kind : result.kind;
};

test.each([
  ['结转结余率', 2, '结转结余率≤10%得2分；10%－20%得1分；>20%不得分。', '2', 'on the edge of the first band'],
  ['结转结余率', 2, '结转结余率＜10%得2分；10%≤结转结余率≤20%得1分；>20%不得分。', '1', 'the same rate where the edge belongs to the next band'],
  ['部门预算资金支出率', 10, '支出率＝全年支出数÷全年预算数（调整后）×100%，得分＝支出率×10分。', '9', 'rate times points'],
  ['部门预算资金支出率', 10, '支出率＝全年支出数÷年初预算数×100%，得分＝支出率×10分。', '9.38', 'the budget the form names'],
  ['“三公”经费控制情况', 2, '实际支出≤预算数的得2分，否则不得分。', '2', 'against the original budget by default'],
  ['“三公”经费控制情况', 2, '实际支出≤调整后预算数的得2分，否则不得分。', '0', 'against the revised one where the form says so'],
  ['公用经费控制情况', 2, '实际支出≤预算数的得2分；每超1个百分点扣0.5分，扣完为止。', '1', 'two points over: 2−2×0.5'],
  ['公用经费控制情况', 2, '实际支出≤预算数的得2分，否则不得分。', '0', 'over the limit'],
])('%s（%d分）“%s” gives %s: %s', (name, points, standard, expected) => {
  expect(outcome(name, points, standard)).toBe(expected);
});

test('a rate in no printed band is for a person', () => {
  expect(outcome('结转结余率', 2, '结转结余率≤5%得2分；5%－8%得1分。')).toBe('bandUnknown');
});

test('a standard that cannot be read is quoted to her', () => {
  const { result } = scoredBy('其他工作', 5, '由主管部门综合考虑各方面因素酌情评定。').of('其他工作');
  expect(result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'standardForPerson', quote: '由主管部门综合考虑各方面因素酌情评定。' } });
});

test('which budget was taken is part of the working', () => {
  const { steps } = scoredBy('“三公”经费控制情况', 2, '实际支出≤预算数的得2分，否则不得分。').of('“三公”经费控制情况');
  expect(describeWorking(steps)).toBe('以年初预算数为分母；4.5≤5，得2');
});

test('what was understood stands beside the words', () => {
  const { rule } = scoredBy('结转结余率', 2, '结转结余率≤10%得2分；10%－20%得1分；>20%不得分。').of('结转结余率');
  expect(rule.from).toBe('printed');
  expect(rule.toVerify).toBe(false);
  expect(rule.understood).not.toBe('');
});

test('the limit becomes a formula over the two cells', () => {
  const { expression } = scoredBy('“三公”经费控制情况', 2, '实际支出≤预算数的得2分，否则不得分。').of('“三公”经费控制情况');
  expect(expression).toMatchObject({ kind: 'call', function: 'IF' });
});

test('amounts in 元 give the same scores as amounts in 万元', () => {
  const inYuan = budget(`
    | 合计 | 9600000 | 10000000 | 9000000 | 1000000 |`, '元');
  const form = departmentForm('| 管理效率 | 预算执行 | 结转结余率 | 100 | 结转结余率≤10%得100分；>10%不得分。 | | |');
  const result = score([form, inYuan]).of('结转结余率');
  expect(result.result).toMatchObject({ kind: 'scored' });
  expect(describeWorking(result.steps)).toBe('1000000÷10000000＝10.00%；≤10%，得100');
});

test('money spent is never taken for money carried over', () => {
  const without = budget('| 合计 | 960 | 1000 | 900 | |');
  const form = departmentForm('| 管理效率 | 预算执行 | 结转结余率 | 100 | 结转结余率≤10%得100分；>10%不得分。 | | |');
  expect(score([form, without]).of('结转结余率').result).toMatchObject({ kind: 'inputMissing', what: '年末结转结余' });
});
