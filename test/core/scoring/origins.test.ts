// Where a score comes from when sheets say different things, in the order of precedence.
import { points } from '../../../src/core/units';
import { formatCell } from '../../../src/core/workbook';
import type { IndicatorEvaluation } from '../../../src/core/scoring';
import { departmentForm, entryFor, projectForm, score, selfCheck, type ScoringOptions } from './sheets';

const compliance = '按规定内容、时限公开的得4分，否则不得分。';
const form = (typed = ''): ReturnType<typeof departmentForm> => departmentForm(`
  | 管理效率 | 信息公开 | 预决算公开合规性 | 4 | ${compliance} | ${typed} | |
  | 管理效率 | 绩效管理 | 制度建设 | 96 | 制度健全的得96分。 | | |`);
const checked = (verdict: string, deduction = '', reason = ''): ReturnType<typeof selfCheck> => selfCheck(`
  | 信息公开 | 预决算公开合规性 | 4 | ${verdict} | ${deduction} | ${reason} | |
  | 绩效管理 | 制度建设 | 96 | 符合 | | | 文件 |`);

const disclosure = (typed: string, sheet: ReturnType<typeof selfCheck>, options: ScoringOptions = {}): IndicatorEvaluation =>
  score([form(typed), sheet], options).of('预决算公开合规性');

test('符合 without a deduction is declared, full', () => {
  expect(disclosure('', checked('符合')).result).toEqual({ kind: 'scored', score: points('4'), origin: 'declared' });
});

test('a registered deduction is taken off the 分值', () => {
  const one = disclosure('', checked('存在问题', '1', '迟了三天'));
  expect(one.result).toEqual({ kind: 'scored', score: points('3'), origin: 'registered' });
  expect(one.deduction?.reason?.value).toBe('迟了三天');
});

test('a deduction written with a minus takes the same points off', () => {
  expect(disclosure('', checked('存在问题', '-1')).result).toMatchObject({ score: points('3'), origin: 'registered' });
});

test('an empty deduction column registers nothing, and a zero registers zero', () => {
  expect(disclosure('', checked('符合', '0')).result).toMatchObject({ score: points('4'), origin: 'registered' });
});

test('a score typed into the form stays and counts, whatever 自查表 says; the difference is asked', () => {
  const scored = score([form('3.5'), checked('存在问题', '1')]);
  expect(scored.of('预决算公开合规性').result).toMatchObject({ score: points('3.5'), origin: 'declared' });
  const question = scored.questions.find((one) => one.about.kind === 'scoresDisagree');
  expect(question).toMatchObject({ blocks: false, about: { form: '3.5', selfCheck: '3' } });
  expect(question && formatCell(question.where)).toBe('部门自评表!F4');
  const answered = score([form('3.5'), checked('存在问题', '1')], { answers: { [question?.id ?? '']: 'selfCheck' } });
  expect(answered.of('预决算公开合规性').result).toMatchObject({ score: points('3'), origin: 'registered' });
});

test('a typed score that equals the registered one is no question', () => {
  const scored = score([form('3'), checked('存在问题', '1')]);
  expect(scored.of('预决算公开合规性').result).toMatchObject({ score: points('3'), origin: 'registered' });
  expect(scored.questions.filter((one) => one.about.kind === 'scoresDisagree')).toEqual([]);
});

test('人工得分 of 评分底稿 counts before everything else; its 理由 is why she scores so, not why points were lost', () => {
  const entries = [entryFor('预决算公开合规性', { points: 2, pointsReason: '主管部门核定' })];
  const one = disclosure('3.5', checked('存在问题', '1'), { entries });
  expect(one.result).toMatchObject({ score: points('2'), origin: 'entered' });
  expect(one.steps).toMatchObject([{ kind: 'enteredScore', reason: '主管部门核定' }]);
  expect(one.deduction).toMatchObject({ reason: null, reasonNeeded: true });
});

test('结论 of 评分底稿 stands before the verdict of her sheet', () => {
  const entries = [entryFor('预决算公开合规性', { verdict: '否' })];
  expect(disclosure('', checked('符合'), { entries }).result).toEqual({ kind: 'scored', score: points('0'), origin: 'declared' });
});

test.each([['5', '5'], ['-1', '-1'], ['满分', '满分']])('a typed %s is left as it is and does not count', (typed, shown) => {
  expect(disclosure(typed, checked('符合')).result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'typedOutOfBounds', typed: shown } });
});

test('an error in the score cell waits for her', () => {
  expect(disclosure('#REF!', checked('符合')).result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'cellError', error: '#REF!' } });
});

describe('verdicts', () => {
  test.each([
    ['否', { kind: 'scored', score: points('0'), origin: 'declared' }],
    ['部分符合', { kind: 'judgmentNeeded', why: { kind: 'partlyNeedsPoints' } }],
    ['未确认', { kind: 'judgmentNeeded', why: { kind: 'unconfirmed' } }],
    ['不适用', { kind: 'judgmentNeeded', why: { kind: 'notApplicableWithoutClause' } }],
    ['', { kind: 'inputMissing', what: '自查结论' }],
    ['二月已在网站公开', { kind: 'scored', score: points('4'), origin: 'declared' }],
  ])('“%s”', (verdict, expected) => {
    expect(disclosure('', checked(verdict)).result).toMatchObject(expected);
  });

  test('否 without a printed consequence or a deduction waits for her', () => {
    const open = departmentForm(`
      | 管理效率 | 绩效管理 | 制度建设 | 100 | 制度健全的得100分。 | | |`);
    expect(score([open, selfCheck('| 绩效管理 | 制度建设 | 100 | 未建立 | | | |')]).of('制度建设').result)
      .toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'noWithoutDeduction' } });
  });

  test('a clause for units without such business is applied as printed', () => {
    const printed = departmentForm(`
      | 管理效率 | 预算编制 | 新增项目事前评估 | 100 | 新增项目均按规定评估的得100分；无新增项目的，得100分。 | | |`);
    const one = score([printed, selfCheck('| 预算编制 | 新增项目事前评估 | 100 | 无此业务。没有新增项目。 | | | |')]).of('新增项目事前评估');
    expect(one.result).toEqual({ kind: 'scored', score: points('100'), origin: 'declared' });
    expect(one.steps.map((step) => step.kind)).toEqual(['printedClause']);
  });
});

describe('typed and computed', () => {
  const typed = (value: string): IndicatorEvaluation => score([projectForm(`
    | 产出指标 | 数量指标 | 稿件 | ≥2000条 | 1860条 | 90 | ${value} | |`)]).of('稿件');

  test('equal is computed, and never a question', () => {
    expect(typed('83.7').result).toEqual({ kind: 'scored', score: points('83.7'), origin: 'computed' });
    expect(typed('=ROUND(F8*1860/2000,2) -> 83.7').result).toMatchObject({ origin: 'computed' });
  });
  test('another figure stays, with the rule\'s beside it', () => {
    const one = typed('84');
    expect(one.result).toEqual({ kind: 'scored', score: points('84'), origin: 'declared' });
    expect(one.ruleScore?.toFixed()).toBe('83.7');
  });
});
