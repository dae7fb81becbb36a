// Questions: their ids, what answers them, and that the same answer again is the same result.
import { describeWorking } from '../../../src/core/messages';
import { points } from '../../../src/core/units';
import { budget, departmentForm, entryFor, oneIndicator, projectForm, score } from './sheets';

const qualitative = oneIndicator('持续壮大', '部分达成预期指标并具有一定效果');

test('an id is made of names, never of cells', () => {
  const [question] = score([qualitative]).questions.filter((one) => one.blocks);
  expect(question?.id).toMatch(/^判断\/.*\/示例指标$/);
  expect(question?.answer).toMatchObject({ kind: 'points', range: { from: points('4.8'), below: points('6.4') } });
});

test('points answer a judgment; asked again, the answer still holds', () => {
  const [question] = score([qualitative]).questions.filter((one) => one.blocks);
  const answered = score([qualitative], { answers: { [question?.id ?? '']: '5.5' } });
  expect(answered.of('示例指标').result).toEqual({ kind: 'scored', score: points('5.5'), origin: 'entered' });
  expect(answered.evaluation.total.kind).toBe('final');
  expect(answered.questions.filter((one) => one.blocks)).toEqual([]);
});

test('an answer outside the 分值 does not count', () => {
  const [question] = score([qualitative]).questions.filter((one) => one.blocks);
  expect(score([qualitative], { answers: { [question?.id ?? '']: '9' } }).of('示例指标').result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'typedOutOfBounds' } });
});

test('达成 is asked once and does not block; 部分达成 instead leaves the points to her', () => {
  const sheet = oneIndicator('持续壮大', '达成预期指标');
  const [question] = score([sheet]).questions;
  expect(question).toMatchObject({ about: { kind: 'confirmQualitative' }, blocks: false, given: null });
  const confirmed = score([sheet], { answers: { [question?.id ?? '']: '达成' } });
  expect(confirmed.of('示例指标')).toMatchObject({ toConfirm: false, result: { kind: 'scored' } });
  expect(confirmed.questions[0]?.given).toBe('达成');
  expect(score([sheet], { answers: { [question?.id ?? '']: '部分达成' } }).of('示例指标').result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'qualitativeBand' } });
});

test('定档 of 评分底稿 says the same', () => {
  const sheet = oneIndicator('持续壮大', '基本达成');
  expect(score([sheet], { entries: [entryFor('示例指标', { band: '部分达成' })] }).of('示例指标').result).toMatchObject({ kind: 'judgmentNeeded', range: { from: points('4.8') } });
  expect(score([sheet], { entries: [entryFor('示例指标', { band: '达成' })] }).of('示例指标').result).toMatchObject({ kind: 'scored', score: points('8') });
});

test('one of several thresholds is chosen by its words', () => {
  const sheet = oneIndicator('培训3次，每次≥50人', '3次');
  const [question] = score([sheet]).questions.filter((one) => one.blocks);
  const choices = question?.answer.kind === 'choice' ? question.answer.choices.map((one) => one.value) : [];
  expect(choices).toHaveLength(2);
  expect(score([sheet], { answers: { [question?.id ?? '']: choices[0] ?? '' } }).of('示例指标').result).toMatchObject({ kind: 'scored', score: points('8') });
});

test('names that stand twice are told apart by their levels', () => {
  const sheet = projectForm(`
    | 产出指标 | 数量指标 | 活动 | ≥10期 | 完成 | 45 | | |
    | 效益指标 | 社会效益指标 | 活动 | ≥10期 | 完成 | 45 | | |`);
  const ids = score([sheet]).questions.filter((one) => one.blocks).map((one) => one.id);
  expect(ids.map((id) => id.split('/').slice(-3).join('/'))).toEqual(['产出指标/数量指标/活动', '效益指标/社会效益指标/活动']);
});

test('the bureau\'s average counts only where she says so', () => {
  const form = departmentForm('| 管理效率 | 预算执行 | 部门预算资金支出率 | 100 | 得分＝支出率×100分。 | | |');
  const money = budget('| 合计 | 960 | 1000 | 950 | 50 |\n| 年度平均执行率 | | | 93.6% | |');
  const [question] = score([form, money]).questions.filter((one) => one.about.kind === 'policy');
  expect(score([form, money]).of('部门预算资金支出率').result).toMatchObject({ score: points('95') });
  expect(question?.blocks).toBe(false);
  const answered = score([form, money], { answers: { [question?.id ?? '']: '平均执行率' } }).of('部门预算资金支出率');
  expect(answered.result).toMatchObject({ score: points('93.6') });
  expect(answered.steps[0]).toEqual({ kind: 'policy', policy: 'statedAverageRate' });
});

test('a score given as an answer is her answer, and in no cell', () => {
  const [question] = score([qualitative]).questions;
  const answered = score([qualitative], { answers: { [question?.id ?? '']: '5.5' } }).of('示例指标');
  expect(describeWorking(answered.steps)).toContain('人工得分5.5（您的回答）');
});
