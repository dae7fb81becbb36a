// 总分: final or 暂计, its range, its grade, and the switches that change it.
import { totalText } from '../../../src/core/messages';
import { points, sumPoints } from '../../../src/core/units';
import { grid } from '../../support/grid';
import { departmentForm, projectForm, score, selfCheck } from './sheets';

const project = (actual: string): ReturnType<typeof projectForm> => projectForm(`
  | 产出指标 | 数量指标 | 产出一项 | ≥10场 | ${actual} | 50 | | |
  | 效益指标 | 社会效益指标 | 效益一项 | 明显改善 | 达成年度指标 | 30 | | |
  | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | | |`, '100 | 100 | 95');

test('all decided: the exact sum, and its grade', () => {
  expect(score([project('8场')]).evaluation.total).toEqual({ kind: 'final', points: points('89.5'), grade: '良' });
});

test('anything open: 暂计, its range, and no grade', () => {
  const { evaluation } = score([project('')]);
  expect(evaluation.total).toMatchObject({
    kind: 'provisional', points: points('49.5'), openMaxPoints: points('50'), range: { from: points('49.5'), to: points('99.5') },
  });
});

test('deductions close: the total is all 分值 less all 扣分', () => {
  const { evaluation } = score([project('7场')]);
  const lost = sumPoints(evaluation.indicators.flatMap((one) => one.deduction?.points ?? []));
  expect(evaluation.total.kind === 'final' && evaluation.total.points.plus(lost).toFixed()).toBe('100');
});

test('levels are exact sums of their leaves, and none while one of them is open', () => {
  const levels = (actual: string): unknown => {
    const { level1, level2 } = score([projectForm(`
      | 产出指标 | 数量指标 | 甲 | ≥3期 | 2期 | 20 | | |
      | 产出指标 | 质量指标 | 乙 | ≥3期 | 2期 | 30 | | |
      | 效益指标 | 社会效益指标 | 丙 | ≥3期 | ${actual} | 40 | | |`)]).evaluation;
    return [level1.map(({ name, maxPoints, score: sum }) => [name, maxPoints.toFixed(), sum?.toFixed() ?? null]), level2.map(({ name, score: sum }) => [name, sum?.toFixed() ?? null])];
  };
  expect(levels('3期')).toEqual([
    [['产出指标', '50', '33.33'], ['效益指标', '40', '40']], [['数量指标', '13.33'], ['质量指标', '20'], ['社会效益指标', '40']],
  ]);
  expect(levels('')).toEqual([
    [['产出指标', '50', '33.33'], ['效益指标', '40', null]], [['数量指标', '13.33'], ['质量指标', '20'], ['社会效益指标', null]],
  ]);
});

test('no 分值 anywhere: no score, no total, equal points are offered', () => {
  const { evaluation, questions } = score([grid(`
    | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 |
    | 产出指标 | 数量指标 | 甲 | 100% | 100% |
    | 产出指标 | 质量指标 | 乙 | ≥90% | 81% |
    | 效益指标 | 社会效益 | 丙 | 100% | 100% |`, { name: '绩效指标' })]);
  expect(evaluation.total).toEqual({ kind: 'none' });
  expect(evaluation.indicators.every((one) => one.result.kind !== 'scored')).toBe(true);
  expect(evaluation.indicators.map((one) => one.reached)).toEqual([true, false, true]);
  expect(questions.map((one) => one.about.kind)).toContain('equalSplit');
});

test('equal points once she agrees, the remainder on the last', () => {
  const sheet = grid(`
    | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 |
    | 产出指标 | 数量指标 | 甲 | 100% | 100% |
    | 产出指标 | 质量指标 | 乙 | ≥90% | 81% |
    | 效益指标 | 社会效益 | 丙 | 100% | 100% |`, { name: '绩效指标' });
  const [question] = score([sheet]).questions.filter((one) => one.about.kind === 'equalSplit');
  const { evaluation } = score([sheet], { answers: { [question?.id ?? '']: '是' } });
  expect(evaluation.indicators.map((one) => one.maxPoints?.toFixed())).toEqual(['33.33', '33.33', '33.34']);
  expect(evaluation.total).toMatchObject({ kind: 'final' });
});

const withPoints = (first: string, others: string): ReturnType<typeof projectForm> => projectForm(`
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 9期 | ${first} | | |
  | 产出指标 | 质量指标 | 乙 | ≥90% | 95% | ${others} | | |
  | 效益指标 | 社会效益指标 | 丙 | ≥90% | 95% | ${others} | | |`, '100 | 100 | 90');

test('without the 分值 of one indicator the range has no end, and nobody says how many points are open', () => {
  const { evaluation, questions } = score([withPoints('', '30')]);
  expect(evaluation.total).toMatchObject({ kind: 'provisional', range: { from: points('69') } });
  expect(evaluation.total.kind === 'provisional' && evaluation.total.range.to).toBeUndefined();
  expect(totalText(evaluation.total)).toBe('暂计69分，1项待确认，其中有的没有分值，总分至少69分');
  expect(questions.map((one) => one.about.kind)).not.toContain('equalSplit');
});

test('a negative 分值 is none, and is quoted', () => {
  expect(score([withPoints('-20', '30')]).of('甲').result).toMatchObject({ kind: 'inputMissing', what: '分值（填的是“-20”，不能用作分值）' });
});

test('no indicator has 分值 beside an execution rate that has: equal points are offered for what is left', () => {
  const [question] = score([withPoints('', '')]).questions.filter((one) => one.about.kind === 'equalSplit');
  const { evaluation } = score([withPoints('', '')], { answers: { [question?.id ?? '']: '是' } });
  expect(evaluation.indicators.map((one) => one.maxPoints?.toFixed())).toEqual(['10', '30', '30', '30']);
  expect(evaluation.total).toMatchObject({ kind: 'final', points: points('96') });
});

test('bands printed in the form outrank those of the rule set', () => {
  const sheet = grid(`
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 产出一项 | ≥100场 | 85场 | 100 | |
    | 总分 | < | < | < | < | 100 | |
    | 注：85分（含）以上为优，70分（含）至85分为良，60分（含）至70分为中，60分以下为差。 | < | < | < | < | < | < |`);
  expect(score([sheet]).evaluation.total).toMatchObject({ kind: 'final', grade: '优' });
});

describe('无此业务', () => {
  const form = departmentForm(`
    | 管理效率 | 采购管理 | 采购政策效能 | 20 | 落实预留份额的得20分。 | | |
    | 管理效率 | 采购管理 | 采购活动合规性 | 30 | 无违规的得30分。 | | |
    | 管理效率 | 绩效管理 | 制度建设 | 50 | 制度健全的得50分。 | | |`);
  const checks = selfCheck(`
    | 采购管理 | 采购政策效能 | 20 | 不适用 | | | |
    | 采购管理 | 采购活动合规性 | 30 | 无违规 | 3 | 一次投诉成立 | |
    | 绩效管理 | 制度建设 | 50 | 符合 | | | |`);
  const question = score([form, checks]).questions.find(({ about }) => about.kind === 'judgment');
  const answered = (answer: string): ReturnType<typeof score> => score([form, checks], { answers: { [question?.id ?? '']: answer } });

  test('is asked where neither form nor rule set says', () => {
    expect(question?.about).toMatchObject({ kind: 'judgment', why: { kind: 'notApplicableWithoutClause' } });
    expect(score([form, checks]).evaluation.total.kind).toBe('provisional');
  });
  test('full marks', () => { expect(answered('fullMarks').evaluation.total).toMatchObject({ points: points('97') }); });
  test('its points go to the neighbors of its second level', () => {
    const { of, evaluation } = answered('redistributeWithinLevel');
    expect(of('采购活动合规性').maxPoints?.toFixed()).toBe('50');
    expect(of('采购活动合规性').result).toMatchObject({ score: points('45') });
    expect(evaluation.total).toMatchObject({ points: points('95') });
    expect(evaluation.maxPointsSum?.toFixed()).toBe('100');
  });
  test('left out, the rest scaled to the whole', () => {
    const { evaluation } = answered('rescale');
    expect(evaluation.total).toMatchObject({ points: points('96.25') });
    expect(evaluation.totalPolicies).toEqual(['notApplicableRescaled']);
  });
});

test('a cap of the total by the execution rate, only where the rule set has it', () => {
  const capped = score([project('10场')], { ruleSet: (chosen) => ({ ...chosen, policy: { ...chosen.policy, capTotalByExecutionRate: true } }) });
  expect(capped.evaluation.total).toMatchObject({ points: points('95') });
  expect(capped.evaluation.totalPolicies).toEqual(['totalCappedByExecutionRate']);
  expect(score([project('10场')]).evaluation.total).toMatchObject({ points: points('99.5') });
});

test('her total by the rules alone stands beside one with her own figures in it', () => {
  const { evaluation } = score([projectForm(`
    | 产出指标 | 数量指标 | 产出一项 | ≥10场 | 9场 | 90 | 85 | |`, '100 | 100 | 100')]);
  expect(evaluation.total).toMatchObject({ points: points('95') });
  expect(evaluation.totalByRule?.toFixed()).toBe('91');
});
