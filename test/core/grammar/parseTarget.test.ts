// Every way of writing an 年度指标值 that the domain notes and the samples know, and the near misses.
import { readTarget, sayTarget } from './say';

test.each([
  ['≥50个', '≥ 50 个'], ['≤90万元', '≤ 90 万元'], ['≥98%', '≥ 98 %'], ['＞10', '> 10'], ['>=3次', '≥ 3 次'], ['=>3次', '≥ 3 次'],
  ['≧50', '≥ 50'], ['⩾50个', '≥ 50 个'], ['≦5天', '≤ 5 天'], ['＜3起', '< 3 起'], ['=100%', '= 100 %'], ['＝１００％', '= 100 %'],
  ['大于等于50个', '≥ 50 个'], ['大于或等于50个', '≥ 50 个'], ['小于等于2小时', '≤ 2 小时'], ['高于80%', '> 80 %'], ['等于3次', '= 3 次'],
  ['不少于200人', '≥ 200 人'], ['不低于90%', '≥ 90 %'], ['不得低于90%', '≥ 90 %'], ['至少3次', '≥ 3 次'], ['超过500人次', '> 500 人次'],
  ['不超过5天', '≤ 5 天'], ['不高于10%', '≤ 10 %'], ['少于3起', '< 3 起'], ['控制在5%以内', '≤ 5 %'], ['最多2起', '≤ 2 起'],
  ['5天以内', '≤ 5 天'], ['30日内', '≤ 30 日'], ['80%以上', '≥ 80 %'], ['10%以下', '≤ 10 %'], ['3次或以上', '≥ 3 次'], ['2次及以上', '≥ 2 次'],
  ['80分以上（含）', '≥ 80 分'], ['综合满意度达80分以上', '≥ 80 分'], ['≥90%（含）', '≥ 90 %'], ['降至5%以下', '≤ 5 %'],
])('comparison: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text))).toBe(meaning);
});

test.each([
  ['100%', 'bare 100 %'], ['1000人次', 'bare 1000 人次'], ['60', 'bare 60'], ['1,200人', 'bare 1200 人'], ['１２个', 'bare 12 个'],
  ['三次', 'bare 3 次'], ['一百二十次', 'bare 120 次'], ['约100人', 'bare 约 100 人'], ['100人左右', 'bare 约 100 人'], ['500元/亩/年', 'bare 500 元/亩/年'], ['≥98%（含98%）', '≥ 98 %'], ['PM2.5≤25微克/立方米', '≤ 25 微克/立方米'], ['20场(次)', 'bare 20 场次'], ['20台（套）', 'bare 20 台'],
  ['收到申请后5个工作日内办结', '≤ 5 个工作日'],
  ['新建口袋公园6个', 'bare 6 个'], ['覆盖率达到95%', 'bare 95 %'], ['完成率100%', 'bare 100 %'], ['100%覆盖', 'bare 100 %'],
  ['500元/人', 'bare 500 元/人'], ['每人500元', 'bare 500 元/人'], ['每季度1次', 'bare 1 次/季度'], ['每年不少于2次', '≥ 2 次/年'],
  ['300余人', '> 300 人'], ['20多万元', '> 20 万元'], ['1万余人', '> 1 万人'],
])('amount: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text))).toBe(meaning);
});

test.each([
  ['≥15万人次', '≥ 15 万人次'], ['≥8000万次', '≥ 8000 万次'], ['65‰', 'bare 65 ‰'], ['≤0.5‰', '≤ 0.5 ‰'], ['≥100百分比', '≥ 100 百分比'],
  ['≥18公里', '≥ 18 公里'], ['≥60万页', '≥ 60 万页'], ['≤0.35万元', '≤ 0.35 万元'], ['≥12000平方米', '≥ 12000 平方米'],
])('unit: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text))).toBe(meaning);
});

test.each(['0起', '0宗', '0', '0%', '无', '零', '零投诉', '无安全事故', '不发生重大安全责任事故', '未发生违规行为'])('zero: %s', (text) => {
  expect(readTarget(text)).toMatchObject({ kind: 'quantity', comparison: 'bare' });
  expect(sayTarget(readTarget(text))).toMatch(/^bare 0/);
});

test.each([
  ['12月底前', 'by 2024-12-31'], ['2024年12月31日前', 'by 2024-12-31'], ['2024年9月底前', 'by 2024-09-30'], ['2024年9月30日之前', 'by 2024-09-30'],
  ['2024.9.30前', 'by 2024-09-30'], ['2024-09-30', 'by 2024-09-30'], ['2024/9/30前', 'by 2024-09-30'], ['20240930前', 'by 2024-09-30'],
  ['9.30前', 'by 2024-09-30'], ['二〇二四年九月底前', 'by 2024-09-30'], ['不晚于2024年9月30日', 'by 2024-09-30'],
  ['2024年12月', 'by 2024-12-31'], ['12月', 'by 2024-12-31'], ['年底前', 'by 2024-12-31'], ['年内完成', 'by 2024-12-31'], ['2024年', 'by 2024-12-31'],
  ['上半年', 'by 2024-06-30'], ['一季度', 'by 2024-03-31'], ['第三季度末前', 'by 2024-09-30'], ['次年3月底前', 'by 2025-03-31'],
  ['2024年1-12月', 'by 2024-12-31'], ['1-12月', 'by 2024-12-31'], ['10月上旬', 'by 2024-10-10'], ['2024年度内', 'by 2024-12-31'], ['2024年底', 'by 2024-12-31'], ['2024年1月1日-2024年12月31日', 'by 2024-12-31'], ['24年12月底前', 'by 2024-12-31'],
  ['2024.01.01-2024.12.31', 'by 2024-12-31'], ['2024-01-01至2024-12-31', 'by 2024-12-31'], ['2024.1.1-12.31', 'by 2024-12-31'], ['20240101-20241231', 'by 2024-12-31'],
  ['2024.1-6月', 'by 2024-06-30'], ['2024.1-2024.12', 'by 2024-12-31'], ['2023年7月至2024年6月', 'by 2024-06-30'], ['2023年1月-2024年6月', 'by 2024-06-30'],
  ['项目于2024年9月底前完工', 'by 2024-09-30'], ['2月底前', 'by 2024-02-29'],
])('deadline: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text, { level2: '时效指标' }))).toBe(meaning);
});

test.each([
  ['9月前', 'by 2024-08-31 or 2024-09-30'], ['11月前', 'by 2024-10-31 or 2024-11-30'], ['1月前', 'by 2023-12-31 or 2024-01-31'],
  ['2024年9月前完成项目验收', 'by 2024-08-31 or 2024-09-30'], ['三季度前', 'by 2024-06-30 or 2024-09-30'],
])('a deadline of two readings keeps both: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text))).toBe(meaning);
});

test('a year and a month is a figure where there is no such month, or a unit stands beside it', () => {
  expect([['2018.39'], ['2018.3'], ['2018.3', '万元']].map(([text = '', unit]) => sayTarget(readTarget(text, unit === undefined ? {} : { unit })))).toEqual(['bare 2018.39', 'by 2018-03-31', 'bare 2018.3 万元']);
  expect(sayTarget(readTarget('2018.39', { level2: '时效指标' }))).toBe('unreadable impossible');
});

test('a date typed as a date is a deadline', () => {
  expect(sayTarget(readTarget(45_565, { targetFormat: 'yyyy"年"m"月"d"日"' }))).toBe('by 2024-09-30');
});

test('a month without a known year is not guessed', () => {
  expect(sayTarget(readTarget('12月底前', { fiscalYear: undefined }))).toBe('unreadable yearUnknown');
  expect(sayTarget(readTarget('2024年12月底前', { fiscalYear: undefined }))).toBe('by 2024-12-31');
});

test.each([
  ['10–20', 'range 10…20'], ['10~20人', 'range 10…20 人'], ['10人-20人', 'range 10…20 人'], ['85%-95%', 'range 85…95 %'],
  ['10至20天', 'range 10…20 天'], ['10≤x≤20', 'range 10…20'], ['10<x≤20', 'range >10…20'], ['不少于10人且不超过20人', 'range 10…20 人'],
  ['≥95%，≤100%', 'range 95…100 %'], ['-5%~5%', 'range -5…5 %'], ['大于50小于100', 'range >50…<100'], ['50以上100以下', 'range 50…100'], ['增长5%-8%', 'range rise 5…8 %'],
])('range: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text))).toBe(meaning);
});

test.each([
  ['优', 'class 优'], ['良好', 'class 良'], ['优秀', 'class 优'], ['良好及以上', 'class 良'], ['不低于良', 'class 良'], ['Ⅲ类', 'class Ⅲ类'],
  ['III类', 'class Ⅲ类'], ['达到或优于Ⅲ类', 'class Ⅲ类'], ['Ⅲ类以上', 'class Ⅲ类'], ['甲级', 'class 甲'], ['二级以上', 'class 二级'], ['高', 'class 高'],
  ['较好', 'class 较好'], ['合格', 'class 合格'],
])('class: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text))).toBe(meaning);
});

test.each([
  ['较上年下降5%', 'fall bare 5 %'], ['同比下降5%以上', 'fall ≥ 5 %'], ['增长8%以上', 'rise ≥ 8 %'], ['同比增长≥5%', 'rise ≥ 5 %'],
  ['下降2个百分点', 'fall bare 2 百分点'], ['增幅不超过3%', 'rise ≤ 3 %'],
])('change: %s', (text, meaning) => {
  expect(sayTarget(readTarget(text))).toBe(meaning);
});

test('the name of an indicator says what its percentage changes', () => {
  expect(sayTarget(readTarget('≥5%', { name: '投诉下降率' }))).toBe('fall ≥ 5 %');
  expect(sayTarget(readTarget('≥5%', { name: '收入增长率' }))).toBe('rise ≥ 5 %');
});

test.each([
  '严格执行相关制度规定', '效果明显', '显著提升', '持续开展', '按时', '全年', '按时完成', '健全', '不低于上年', '24小时值守', '两个维护',
  '落实“三重一大”制度', '第3期工程完工', '5G网络覆盖良好', '零容忍', '无障碍环境改善', '按照2024年工作计划执行', '符合GB3095-2012二级标准', '全覆盖', '二星级',
])('words: %s', (text) => {
  expect(readTarget(text).kind).toBe('qualitative');
});

test('several thresholds are taken apart, not chosen from', () => {
  expect(sayTarget(readTarget('培训3次，每次≥50人'))).toBe('several: bare 3 次 | ≥ 50 人/次');
  expect(sayTarget(readTarget('培训3次\n参训150人'))).toBe('several: bare 3 次 | bare 150 人');
  expect(sayTarget(readTarget('不少于12次（每月1次）'))).toBe('several: ≥ 12 次 | bare 1 次/月');
  expect(sayTarget(readTarget('严格执行规定，覆盖率100%'))).toBe('several: words 严格执行规定 | bare 100 %');
});

test.each([['—'], ['/'], ['-'], [' '], ['']])('nothing: “%s”', (text) => {
  expect(readTarget(text).kind).toBe('nothing');
});

test.each([['≥', 'unknownForm'], ['20-10天', 'impossible'], ['2024年2月30日前', 'impossible'], ['完成2批共5项工程，其中3项', 'unknownForm'], ['1:1', 'unknownForm'], ['前10名', 'unknownForm'], ['前三名', 'unknownForm'], ['T+1', 'unknownForm'], ['85%±5%', 'unknownForm'], ['50%≤', 'unknownForm'], ['≤预算批复数', 'unknownForm']])(
  'unreadable with its reason: %s', (text, reason) => {
    expect(readTarget(text)).toMatchObject({ kind: 'unreadable', reason });
  });

describe('sign, value and unit in columns of their own', () => {
  test.each([
    ['≥', 50, '个', '≥ 50 个'], ['大于等于', '50', '个', '≥ 50 个'], ['正向', 50, '%', '≥ 50 %'], ['反向', 2, '起', '≤ 2 起'], ['＝', 3, '次', '= 3 次'],
    ['≥', 0.95, null, '≥ 0.95'], ['定量', 50, '个', 'bare 50 个'], ['', '≥50个', '', '≥ 50 个'], ['≤', '30日', '', '≤ 30 日'],
  ])('%s | %s | %s', (sign, value, unit, meaning) => {
    expect(sayTarget(readTarget(value, { sign, unit: unit ?? undefined }))).toBe(meaning);
  });
  test('定性 makes the value words even if it looks like a number', () => {
    expect(sayTarget(readTarget('100%覆盖', { sign: '定性' }))).toBe('words 100%覆盖');
  });
  test('two different signs are not reconciled', () => {
    expect(sayTarget(readTarget('≤50个', { sign: '≥' }))).toBe('unreadable signsDiffer');
  });
  test('a unit in the cell outranks the column', () => {
    expect(sayTarget(readTarget('≥50万元', { unit: '元' }))).toBe('≥ 50 万元');
  });
});

test('a number under a percent format is in percent points', () => {
  expect(sayTarget(readTarget(0.95, { targetFormat: '0%' }))).toBe('bare 95 %');
});

test('what kind of figure it is comes from its names', () => {
  expect(readTarget('100元', { level2: '成本指标' })).toMatchObject({ nature: 'cost' });
  expect(readTarget('=500元', { name: '补助标准' })).toMatchObject({ nature: 'fixed' });
  expect(readTarget('≥95%', { name: '标准达标率' })).toMatchObject({ nature: 'plain' });
});

test('a formula error is not a target', () => {
  expect(readTarget({ error: '#REF!' })).toMatchObject({ kind: 'unreadable', reason: 'error' });
});
