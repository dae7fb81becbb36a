// A row's own target against its actual: every line of the policy table, one case each.
import { describeWorking } from '../../../src/core/messages';
import { points as pts, ratio as rate } from '../../../src/core/units';
import { grid } from '../../support/grid';
import { oneIndicator, score } from './sheets';

const indicator = (target: string, actual: string, level2 = '数量指标', name = '示例指标'): ReturnType<ReturnType<typeof score>['of']> =>
  score([oneIndicator(target, actual, '8', level2, name)]).of(name);

const scoreOf = (target: string, actual: string, level2?: string, name?: string): string => {
  const { result } = indicator(target, actual, level2, name);
  return result.kind === 'scored' ? result.score.toFixed() : result.kind === 'judgmentNeeded' ? result.why.kind : result.kind;
};

test.each([
  ['≥60场', '72场', '8', 'reached'],
  ['≥60场', '60场', '8', 'exactly reached'],
  ['≥20000册', '18500册', '7.4', 'short: in proportion'],
  ['60场', '45场', '6', 'a bare number counts as ≥'],
  ["'=60场", '45场', '6', '= counts as ≥'],
  ['≤1%', '0.6%', '8', 'within an upper bound'],
  ['≤0.35万元', '0.42万元', '6.4', 'beyond it: linear'],
  ['≤10起', '20起', '0', 'twice the bound is nothing'],
  ['≤10起', '35起', '0', 'and never below nothing'],
  ['≤0起', '1起', '0', 'an explicit zero that is exceeded'],
  ['0起', '0起', '8', 'a zero target reached'],
  ['0宗', '无', '8', '无 is zero against a zero target'],
  ['≥15万人次', '213680人次', '8', '万人次 and 人次 are converted'],
  ['≥15万人次', '12万人次', '6.4', 'and short of it in proportion'],
  ['2024年9月底前', '2024年8月20日', '8', 'on time'],
  ['10-20天', '15天', '8', 'inside a range'],
  ['良好及以上', '优', '8', 'a better class'],
  ['≥300人', '300余人', '8', 'a bound that meets the target'],
  ['≥95%', '95%以上', '8', 'a percentage bound that meets it'],
  ['≥98%', '约96%', '7.84', 'a rough figure is a figure'],
])('%s against %s earns %s of 8 (%s)', (target, actual, expected) => {
  expect(scoreOf(target, actual)).toBe(expected);
});

test.each([
  ['≥90%', '不达90%', 'inputMissing', 'a bound that decides nothing'],
  ['≥60场', '', 'inputMissing', 'a blank actual'],
  ['≥60场', '—', 'inputMissing', 'a dash for an actual'],
  ['', '60场', 'inputMissing', 'a blank target'],
  ['≥60场', '完成', 'wordsForNumber', 'words for a number'],
  ['≤30万元', '28.5平方米', 'unitClash', 'units that cannot be converted'],
  ['2024年9月底前', '2024年10月20日', 'lateDeadline', 'late'],
  ['10-20天', '25天', 'outsideRange', 'outside a range'],
  ['0起', '2起', 'bareZeroExceeded', 'something against a bare zero'],
  ['≥60场', '-5场', 'negativeActual', 'a negative actual'],
  ['培训3次，每次≥50人', '3次', 'severalThresholds', 'two thresholds in one cell'],
  ['良好', '中', 'classMissed', 'a worse class'],
  ['持续壮大', '部分达成预期指标并具有一定效果', 'qualitativeBand', 'words, in part'],
  ['持续壮大', '基本达成', 'qualitativeWords', 'words that do not say how far'],
])('%s against “%s” is not scored by itself: %s (%s)', (target, actual, expected) => {
  expect(scoreOf(target, actual)).toBe(expected);
});

test('a bare number of a 成本指标 that is exceeded is asked: upper or lower bound?', () => {
  expect(scoreOf('30万元', '35万元', '成本指标', '单项成本')).toBe('bareCostExceeded');
  expect(scoreOf('30万元', '30万元', '成本指标', '单项成本')).toBe('8');
});

test('the answer 上限 or 下限 says how the bare number is meant', () => {
  const sheet = oneIndicator('30万元', '36万元', '8', '成本指标', '单项成本');
  const [question] = score([sheet]).questions.filter((one) => one.blocks);
  const answered = (answer: string): unknown => score([sheet], { answers: { [question?.id ?? '']: answer } }).of('单项成本').result;
  expect(question?.answer).toMatchObject({ kind: 'choice' });
  expect(answered('上限')).toEqual({ kind: 'scored', origin: 'computed', score: pts('6.4') });
  expect(answered('下限')).toEqual({ kind: 'scored', origin: 'computed', score: pts('8') });
});

test('达成 is full marks and listed for confirmation; her own words again are, too', () => {
  for (const actual of ['达成预期指标', '持续壮大']) {
    const one = indicator('持续壮大', actual);
    expect(one.result).toMatchObject({ kind: 'scored', origin: 'computed' });
    expect(one.toConfirm).toBe(true);
  }
});

test('部分达成 leaves the points to her, from 60% and below 80% of the 分值', () => {
  const { result } = indicator('持续壮大', '部分达成预期指标并具有一定效果');
  expect(result.kind === 'judgmentNeeded' && { from: result.range.from.toFixed(), below: result.range.below?.toFixed() }).toEqual({ from: '4.8', below: '6.4' });
});

test('the working shows the figures it was made of', () => {
  expect(describeWorking(indicator('≥20000册', '18500册').steps)).toBe('18500÷20000＝92.50%；×8＝7.40');
  expect(describeWorking(indicator('≤0.35万元', '0.42万元').steps)).toBe('1−（0.42−0.35）÷0.35＝80.00%；×8＝6.40');
});

test('numbers in cells give a formula; targets in words do not', () => {
  expect(indicator('60', '45').expression).not.toBeNull();
  expect(indicator('≥60场', '45场').expression).toBeNull();
});

describe('switches of the rule set', () => {
  const switched = (target: string, actual: string, policy: object): string => {
    const { result } = score([oneIndicator(target, actual)], { ruleSet: (chosen) => ({ ...chosen, policy: { ...chosen.policy, ...policy } }) }).of('示例指标');
    return result.kind === 'scored' ? result.score.toFixed() : result.kind === 'judgmentNeeded' ? result.why.kind : result.kind;
  };
  test('the ratio formula for upper bounds: T÷A', () => {
    expect(switched('≤90万元', '99万元', { reverse: 'ratio' })).toBe('7.27');
    expect(switched('≤90万元', '99万元', { reverse: 'linear' })).toBe('7.2');
  });
  test('a pass mark: nothing below it, then linear to full', () => {
    expect(switched('≥100场', '59场', { passThreshold: rate('0.6') })).toBe('0');
    expect(switched('≥100场', '60场', { passThreshold: rate('0.6') })).toBe('0');
    expect(switched('≥100场', '80场', { passThreshold: rate('0.6') })).toBe('4');
    expect(switched('≥100场', '100场', { passThreshold: rate('0.6') })).toBe('8');
  });
  test('达成 asked instead of counted', () => {
    expect(switched('持续壮大', '达成预期指标', { achievedQualitative: 'ask' })).toBe('qualitativeWords');
  });
  test('points off for over-achievement only where the rule set says so', () => {
    const deduction = { from: rate('1.3'), by: 'points', amount: pts('1') } as const;
    expect(switched('≥100场', '130场', { overAchievementDeduction: deduction })).toBe('7');
    expect(switched('≥100场', '129场', { overAchievementDeduction: deduction })).toBe('8');
    expect(switched('≥100场', '300场', {})).toBe('8');
  });
});

test.each([
  ['≥10场', '9场', '定量指标得分'], ['≤10万元', '12万元', '反向指标得分'], ['明显改善', '达成年度指标', '定性指标分档'], ['2024年12月底前', '2024年11月', '定量指标得分'],
])('%s: the clause of the rule set is that of its own sort of target', (target, actual, at) => {
  expect(score([oneIndicator(target, actual)]).of('示例指标').rule).toMatchObject({ from: 'ruleSet', source: { at } });
});

test('a class has no clause: our own default', () => {
  expect(score([oneIndicator('Ⅱ类', 'Ⅱ类', '8', '质量指标')]).of('示例指标').rule).toMatchObject({ from: 'policy', source: null });
});

test.each([
  ['≤100天', '250天', '1−（250−100）÷100＝−50.00%，低于0按0计；×8＝0.00'], ['≤0起', '1起', '指标值为0，完成值1超过了它，得0'],
  ['≤3次', '5次', '1−（5−3）÷3＝33.33%；×8＝2.67'],
])('%s against %s: the working gives what it says', (target, actual, working) => {
  expect(describeWorking(score([oneIndicator(target, actual)]).of('示例指标').steps)).toBe(working);
});

test('an attainment below nothing says so', () => {
  expect(describeWorking(score([oneIndicator('增长5%', '-2%', '8', '数量指标', '增长率')]).of('增长率').steps)).toBe('-2÷5＝−40.00%，低于0按0计；×8＝0.00');
});

test('the text “1” against a percentage is one percent or all of it: asked; the number is how a sheet keeps 100%', () => {
  expect([scoreOf('100%', "'1"), scoreOf('≥95%', "'1"), scoreOf('≥95%', '1')]).toEqual(['comparisonUnclear', 'comparisonUnclear', '8']);
});

test('a month without a year, on a form without one, says that the year is missing', () => {
  const sheet = grid(`
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
    | 产出指标 | 时效指标 | 完成时间 | 12月底前 | 11月20日 | 50 |
    | 效益指标 | 社会效益指标 | 效益一项 | ≥90% | 95% | 50 |`, { name: '自评表' });
  expect(score([sheet]).of('完成时间').result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'deadlineYearUnknown', target: '12月底前' } });
});
