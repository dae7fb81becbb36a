// Target beside actual, as on the sheet, and what follows from the two.
import { outcomeOf, readActual, readTarget, sayActual, sayOutcome } from './say';

test.each([
  ['≥80支', '87支', 'reached 87/80 支'], ['3次或以上', '4次', 'reached 4/3 次'], ['150人次', '138人次', 'short 138/150 人次'],
  ['不少于200人', '186人', 'short 186/200 人'], ['≥12处', '12处', 'reached 12/12 处'], ['>10', '10', 'reached 10/10 onStrictEdge'],
  ['<10', '10', 'reached 10/10 onStrictEdge'], ['≤2起', '0起', 'reached 0/2 起'], ['≤180元', '187.2元', 'exceeds 187.2/180 元'],
  ['=100人次', '110人次', 'reached 110/100 人次 equalExceeded'], ['60', '72场', 'reached 72/60 场 unitAssumed'], ['三次', '四次', 'reached 4/3 次'],
  ['≥60场', '全年举办阅读推广活动72场', 'reached 72/60 场'], ['≥3次', '开展培训4次，参训186人', 'reached 4/3 次'],
  ['≥60场', '计划60场，实际完成58场', 'short 58/60 场'], ['≥14个', '12个，2个村征地推迟', 'short 12/14 个'], ['≥50个', '已完成60个', 'reached 60/50 个'],
  ['≥95%', '约96%', 'reached 96/95 % approximate'], ['98%', '103%', 'reached 103/98 % rateOverHundred'], ['≥0.5', '0.5', 'reached 0.5/0.5'], ['≥95%', '97.5%（问卷200份）', 'reached 97.5/95 %'], ['≥3次', '3次（3月、6月、9月各1次）', 'reached 3/3 次'], ['≥14个', '12个（未完成2个）', 'short 12/14 个'],
  ['≤500元/人·天', '480元/人·天', 'reached 480/500 元/人·天'], ['≥95%', '九十六点五%', 'reached 96.5/95 %'],
])('%s | %s', (target, actual, meaning) => {
  expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
});

describe('units are converted exactly, or clash', () => {
  test.each([
    ['≥15万人次', '213680人次', 'reached 21.368/15 万人次 converted'], ['≥4.2万人', '43500人', 'reached 4.35/4.2 万人 converted'],
    ['≤0.35万元', '4200元', 'exceeds 0.42/0.35 万元 converted'], ['≥50亩', '33400平方米', 'reached 50.1/50 亩 converted'],
    ['≤5‰', '0.3%', 'reached 3/5 ‰ converted'], ['≥100百分比', '100%', 'reached 100/100 百分比'], ['≥12000平方米', '1.286万㎡', 'reached 12860/12000 平方米 converted'],
    ['≤2小时', '90分钟', 'reached 1.5/2 小时 converted'], ['≥200人', '220人次', 'clash 人 人次'], ['≥3次', '3次/年', 'reached 3/3 次'],
    ['90天', '3个月', 'clash 天 个月'], ['≥4个', '5家', 'reached 5/4 个'],
  ])('%s | %s', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });
  test('a bare count against a unit of 万 is asked about where ones would be meant', () => {
    expect(sayOutcome(outcomeOf('≥15万人次', 213_680))).toBe('asked unitUnstated');
    expect(sayOutcome(outcomeOf('≥15万人次', 12))).toBe('short 12/15 万人次 unitAssumed');
  });
  test('the unit column serves both', () => {
    expect(sayOutcome(outcomeOf(15, 12, { sign: '≥', unit: '万人次' }))).toBe('short 12/15 万人次');
  });
});

describe('percentages in their three forms', () => {
  test.each([
    ['95%', 0.985, '0.0%', 'reached 98.5/95 %'], ['95%', 0.985, 'General', 'reached 98.5/95 % fractionAsPercent'],
    ['95%', 98.5, 'General', 'reached 98.5/95 % unitAssumed'], ['95%', '98.5％', 'General', 'reached 98.5/95 %'], ['≥95%', 1, 'General', 'reached 100/95 % fractionAsPercent'],
    ['≤100%', 0.96, 'General', 'reached 96/100 % fractionAsPercent'], ['≤5%', 0.5, 'General', 'asked percentScale'], ['≤0.1%', 0.04, 'General', 'asked percentScale'],
    ['≤0.1%', 0.0004, '0.00%', 'reached 0.04/0.1 %'], ['≥95%', 0, 'General', 'short 0/95 % unitAssumed'],
  ])('%s | %s as %s', (target, actual, actualFormat, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual, { actualFormat }))).toBe(meaning);
  });
  test('a bare 0.95 as the target and 98% as the actual', () => {
    expect(sayOutcome(outcomeOf(0.95, '98%'))).toBe('reached 0.98/0.95 fractionAsPercent');
    expect(sayOutcome(outcomeOf(95, '98%'))).toBe('reached 98/95 % unitAssumed');
  });
});

describe('a bound decides only what every value it allows would decide', () => {
  test.each([
    ['≥300人', '300余人', 'boundDecides'], ['≥8000份', '8000余份', 'boundDecides'], ['≥500人次', '超过500人次', 'boundDecides'], ['≥95%', '95%以上', 'boundDecides'],
    ['≥95%', '达95%以上', 'boundDecides'], ['>300人', '超过300人', 'boundDecides'], ['>300人', '300人以上', 'boundUndecided'], ['≥300人', '200余人', 'boundUndecided'],
    ['≥90%', '不达90%', 'boundUndecided'], ['≥100场', '近100场', 'boundUndecided'], ['≤14万元', '不超过14万元', 'boundDecides'], ['≤14万元', '未超14万元', 'boundDecides'], ['≥50个', '50+', 'boundDecides unitAssumed'], ['≤14万元', '14万元以上', 'boundUndecided'],
    ['<14万元', '不足14万元', 'boundDecides'], ['<14万元', '不超过14万元', 'boundUndecided'], ['10-20天', '10天以上', 'boundUndecided'], ['0宗', '1宗以上', 'boundUndecided'],
  ])('%s | %s', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });
  test('more than a bare cost is not simply better', () => {
    expect(sayOutcome(outcomeOf('14万元', '超过14万元', { level2: '成本指标' }))).toBe('boundUndecided');
  });
});

describe('zero targets', () => {
  test.each([
    ['0起', '0起', 'reached 0/0 起'], ['0宗', '未发生', 'reached 0/0 宗 unitAssumed'], ['无', '无', 'reached 0/0'], ['零投诉', '0', 'reached 0/0'],
    ['0宗', '2宗', 'asked bareZeroExceeded'], ['=0宗', '2宗', 'exceeds 2/0 宗'], ['≤0起', '1起', 'exceeds 1/0 起'], ['≥3次', '无', 'actualMissing'],
  ])('%s | %s', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });
});

describe('deadlines', () => {
  test.each([
    ['2024年9月底前', '2024年8月20日', 'reached'], ['2024年9月底前', '2024年9月30日', 'reached'], ['2024年9月底前', '2024年10月1日', 'late 2024-10-01'],
    ['2024年12月底前', '2024.1.1-2024.10.31', 'reached'], ['2024年9月底前', '2024.01.01-2024.10.31', 'late 2024-10-31'], ['2024年9月底前', '2024.1-6月', 'reached'],
    ['9月前', '7月', 'reached'], ['9月前', '9月', 'asked dateUndecided'], ['9月前', '10月', 'late 2024-10-01'], ['12月底前', '12月', 'reached'],
    ['2024年9月15日前', '9月', 'asked dateUndecided'], ['12月底前', '12月底前', 'reached'], ['12月底前', '2024年11月完成验收', 'reached'],
    ['12月底前', '已完成', 'needsDate'], ['12月底前', '未完成', 'not achieved: missed'], ['12月底前', '2025年1月', 'late 2025-01-01'], ['12月底前', '推迟至2025年1月', 'actualUnreadable'],
  ])('%s | %s', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });
  test('a serial number under a deadline is a day, formatted or not', () => {
    expect(sayOutcome(outcomeOf('12月底前', 45_524, { actualFormat: 'yyyy/m/d' }))).toBe('reached');
    expect(sayOutcome(outcomeOf('12月底前', 45_524))).toBe('reached');
  });
});

describe('words', () => {
  test.each([
    ['持续开展', '持续开展', 'achieved by repeated'], ['持续完善', '已持续完善。', 'achieved by repeated'], ['有效改善', '达成预期指标', 'achieved by achieved'],
    ['稳定改善', '达成年度指标', 'achieved by achieved'], ['有效改善', '已完成', 'achieved by done'], ['按时完成', '全部按时完成', 'achieved by done'],
    ['持续壮大', '部分达成预期指标并具有一定效果', 'not achieved: partly'], ['健全', '未达成预期指标且效果较差', 'not achieved: missed'],
    ['健全', '基本达成', 'not achieved: basically'], ['健全', '未完成', 'not achieved: missed'], ['健全', '不健全', 'not achieved: missed'], ['达到国家标准', '达标', 'achieved by achieved'], ['完成', '部分完成', 'not achieved: partly'], ['效果明显', '效果较明显', 'actualUnreadable'],
    ['健全', '已完成，但部分制度未印发', 'actualUnreadable'], ['效果明显', '—', 'actualMissing'], ['效果明显', '95%', 'asked kindsDiffer'], ['按时完成', '2024年12月', 'asked kindsDiffer'],
  ])('%s | %s', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });
});

describe('a number answered in words needs its number', () => {
  test.each([['≥50个', '完成'], ['≤30万元', '完成'], ['≥50个', '未完成'], ['100%', '达成预期指标'], ['≥50个', '全部完成']])('%s | %s', (target, actual) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe('needsNumber');
  });
  test.each([['100%', '按上表计算'], ['12个', '还差3个'], ['≥12个', '剩余3个未完成']])('%s | %s is no answer', (target, actual) => {
    expect(['actualUnreadable', 'needsNumber']).toContain(sayOutcome(outcomeOf(target, actual)));
  });
});

describe('classes', () => {
  test.each([
    ['良', '优', 'reached'], ['良', '良好', 'reached'], ['良', '中', 'worse 中<良'], ['Ⅲ类', 'Ⅱ类', 'reached'], ['Ⅲ类', '劣Ⅴ类', 'worse 劣Ⅴ类<Ⅲ类'], ['甲级', '乙级', 'worse 乙<甲'],
    ['二级', '二级', 'reached'], ['二级', '一级', 'asked classOrderUnknown'], ['低', '高', 'asked classOrderUnknown'], ['合格', '优秀', 'reached'],
    ['合格', '不合格', 'worse 不合格<合格'], ['良', 'Ⅱ类', 'asked classOrderUnknown'], ['良', '95', 'asked kindsDiffer'], ['良', '完成', 'achieved by done'],
  ])('%s | %s', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });
});

describe('ranges', () => {
  test.each([['10-20天', '15天', 'reached 15/20 天'], ['10-20天', '20天', 'reached 20/20 天'], ['10-20天', '25天', 'above 25/20 天'], ['10-20天', '9天', 'below 9/10 天'], ['10<x≤20', '10', 'below 10/10']])(
    '%s | %s', (target, actual, meaning) => {
      expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
    });
});

describe('rises and falls', () => {
  test.each([
    ['较上年下降5%', '下降6.2%', 'reached 6.2/5 %'], ['较上年下降5%', '较上年下降3%', 'short 3/5 %'], ['较上年下降5%', '上升1%', 'short -1/5 %'], ['较上年下降5%', '6.2%', 'reached 6.2/5 %'],
    ['较上年下降5%', '-6.2%', 'asked changeUnclear'], ['增长5%', '-2%', 'short -2/5 %'], ['≤-5%', '下降6.2%', 'reached -6.2/-5 %'], ['≥90%', '增长5%', 'asked changeUnclear'],
    ['下降2个百分点', '下降2%', 'asked changeUnclear'], ['下降2个百分点', '下降2.5个百分点', 'reached 2.5/2 百分点'],
  ])('%s | %s', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });
});

test('what more would mean is asked for costs and fixed figures', () => {
  expect(sayOutcome(outcomeOf('100元', '110元', { level2: '成本指标' }))).toBe('asked bareCostExceeded');
  expect(sayOutcome(outcomeOf('100元', '90元', { level2: '成本指标' }))).toBe('short 90/100 元');
  expect(sayOutcome(outcomeOf('=500元', '550元', { name: '补助标准' }))).toBe('asked fixedExceeded');
});

test('a negative actual is asked about', () => {
  expect(sayOutcome(outcomeOf('≥20人', '-5'))).toBe('asked negativeActual');
});

test.each([['', '5', 'targetMissing'], ['≥', '5', 'targetUnreadable'], ['≥5', '', 'actualMissing'], ['≥5', '/', 'actualMissing'], ['培训3次，每次≥50人', '3次', 'asked severalTargets']])(
  'without the one or the other: “%s” | “%s”', (target, actual, meaning) => {
    expect(sayOutcome(outcomeOf(target, actual))).toBe(meaning);
  });

test('errors and truth values in an actual cell', () => {
  const target = readTarget('≥5');
  expect(sayActual(readActual({ error: '#DIV/0!' }, target))).toBe('error #DIV/0!');
  expect(sayActual(readActual(true, target))).toBe('done');
});
