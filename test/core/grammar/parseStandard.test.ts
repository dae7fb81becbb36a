// Printed 评分标准: each wording with its method in short, and what must not be read.
import { describeStandard } from '../../../src/core/grammar';
import { readStandard, sayStandard } from './sayStandard';

const say = sayStandard;
const read = readStandard;

describe('bands', () => {
  test.each([
    ['3', '结转结余率≤10%的，得3分；10%<结转结余率≤20%的，得1分；结转结余率>20%的，不得分。', 'bands 结转结余率 (..10]=3 (10..20]=1 (20..)=0'],
    ['2', '结转结余率≤10%得2分；10%－20%得1分；>20%不得分。', 'bands 结转结余率 (..10]=2 (10..20]=1 (20..)=0'],
    ['2', '“≤10%得2分；10%－20%得1分；>20%不得分”', 'bands - (..10]=2 (10..20]=1 (20..)=0'],
    ['2', '利用率≥90%的，得2分；75%≤利用率<90%的，得1分；利用率<75%的，不得分。', 'bands 利用率 [90..)=2 [75..90)=1 (..75)=0'],
    ['2', '利用率＝在用固定资产÷固定资产总额。≥90%得2分；75%－90%得1分；<75%不得分。', 'bands - [90..)=2 [75..90)=1 (..75)=0'],
    ['5', '90%（含）以上得5分；80%（含）-90%得4分；70%（含）-80%得3分；60%（含）-70%得2分；60%以下不得分', 'bands - [90..)=5 [80..90)=4 [70..80)=3 [60..70)=2 (..60)=0'],
    ['5', '重点支出安排率≥90%的，计5分；80%（含）～90%，计4分；70%（含）～80%，计3分；60%（含）～70%，计2分；<60%，计0分', 'bands 重点支出安排率 [90..)=5 [80..90)=4 [70..80)=3 [60..70)=2 (..60)=0'],
    ['5', '预算控制率=0得5分；0-10%（含）得4分；10-20%（含）得3分；20-30%（含）得2分；大于30%不得分。', 'bands 预算控制率 [0..0]=5 (0..10]=4 (10..20]=3 (20..30]=2 (30..)=0'],
    ['3', '预算调整率为0%得3分，不超过10%得2分，超过10%不得分', 'bands 预算调整率 [0..0]=3 (0..10]=2 (10..)=0'],
    ['3', '率≥95%得3分，率≥90%得2分，否则不得分', 'bands 率 [95..)=3 [90..95)=2 (..90)=0'],
    ['10', '率≥90%得满分，80%≤率<90%得分值的60%，率<80%不得分', 'bands 率 [90..)=full [80..90)=6 (..80)=0'], ['2', '90%以上得2分，不足80%的不得分，80%-90%得1分', 'bands - [90..)=2 [80..90)=1 (..80)=0 shared 90'],
    ['3', '≤10%得3分，≤20%得2分，>20%不得分', 'bands - (..10]=3 (10..20]=2 (20..)=0'],
    ['2', '结转结余率＜10%的得满分', 'bands 结转结余率 (..10)=full'],
    ['2', '结转结余率≤10%的得2分，否则不得分', 'bands 结转结余率 (..10]=2 (10..)=0'],
    ['2', '支出率≥95%得满分，90%≤支出率<95%得1分，支出率<90%得0分', 'bands 支出率 [95..)=full [90..95)=1 (..90)=0'],
    ['4', '满意度大于等于90%得4分，80%（含）至90%之间得2分，低于80%不得分', 'bands 满意度 [90..)=4 [80..90)=2 (..80)=0'],
  ])('%s: %s', (maxPoints, text, meaning) => {
    expect(say(text, maxPoints)).toBe(meaning);
  });
  test('an edge that two bands claim without a sign is listed', () => {
    expect(say('80%-90%得1分，90%-100%得2分，80%以下不得分', '2')).toBe('bands - [90..100]=2 [80..90)=1 (..80)=0 shared 80,90');
  });
  test.each([
    ['a gap', '结转结余率≤10%的，得2分；15%<结转结余率≤20%的，得1分'], ['an overlap', '≤10%得2分；5%-20%得1分；>20%不得分'], ['two ends that both claim an edge', '≥90%得2分；75%≤率≤90%得1分；<75%不得分'],
    ['points that rise and fall', '≥90%得1分；75%≤率<90%得2分；<75%不得分'], ['percent beside plain numbers', '≥90%得2分；<90得1分'],
  ])('%s is not read', (_fault, text) => {
    expect(read(text, '2')).toBeNull();
  });
});

describe('limits', () => {
  test.each([
    ['2', '公用经费实际支出数≤预算安排数的，得2分，否则不得分。', 'limit 公用经费实际支出数≤预算安排数 2 0'],
    ['2', '“三公”经费实际支出数≤预算安排数的，得2分，否则不得分。', 'limit "三公"经费实际支出数≤预算安排数 2 0'],
    ['2', '实际支出≤预算数的得2分；每超1个百分点扣0.5分，扣完为止。', 'limit 实际支出≤预算数 2 - -0.5/1'],
    ['2', '公用经费决算数不超过预算数的得2分，每超过1个百分点扣0.5分', 'limit 公用经费决算数≤预算数 2 - -0.5/1'],
    ['2', '支出控制在预算以内得2分', 'limit 支出≤预算 2 -'],
    ['2', '实际支出≤预算数的得满分', 'limit 实际支出≤预算数 full -'],
  ])('%s: %s', (maxPoints, text, meaning) => {
    expect(say(text, maxPoints)).toBe(meaning);
  });
});

describe('steps of a rate', () => {
  test.each([
    ['5', '预算完成率达到100%得5分，每低5个百分点扣2分，扣完为止。', 'perStep 预算完成率 below 100 5 -2/5'],
    ['6', '控制率≤100%得6分，每超1个百分点扣1分，扣完为止。', 'perStep 控制率 above 100 6 -1/1'],
    ['5', '在职人员控制率≤100%计5分；每超1%扣0.5分，扣完为止；不足1%的按1%计算', 'perStep 在职人员控制率 above 100 5 -0.5/1 countsWhole'],
    ['10', '满意度≥90%得10分，每降低1个百分点扣0.5分，不足1个百分点的不扣分', 'perStep 满意度 below 90 10 -0.5/1 ignored'],
    ['5', '每低于目标值1个百分点扣0.5分。', 'perStep - below target full -0.5/1'],
    ['5', '达到目标值得5分，每低一个百分点扣0.5分。', 'perStep - below target 5 -0.5/1'],
    ['10', '预算执行率在95%以上的得10分，低于95%的，每低1个百分点扣0.5分', 'perStep 预算执行率 below 95 10 -0.5/1'],
    ['2', '≥90%得2分（每低1个百分点扣0.5分，扣完为止）', 'perStep - below 90 2 -0.5/1'],
  ])('%s: %s', (maxPoints, text, meaning) => {
    expect(say(text, maxPoints)).toBe(meaning);
  });
  test('a step on the wrong side of its threshold is not read', () => {
    expect(read('控制率≤100%得6分，每低1个百分点扣1分', '6')).toBeNull();
  });
});

describe('occurrences', () => {
  test.each([
    ['3', '在中标通知书发出之日起30日内签订的得3分，每超期一份扣0.5分。', 'perOccurrence 3 超期:-0.5/1'],
    ['5', '制定本部门预算绩效管理制度，内容覆盖绩效目标、运行监控、评价管理、结果应用的，得5分；缺一项扣0.5分。', 'perOccurrence 5 缺项:-0.5/1'],
    ['2', '支出范围、程序、用途、核算符合规定的，得2分；发现一项不合规扣0.5分。', 'perOccurrence 2 不合规:-0.5/1'],
    ['2', '每发现一项不合规扣0.5分，扣完为止。', 'perOccurrence full 不合规:-0.5/1'],
    ['2', '支出合规的得2分；发现不合规扣0.5分/项', 'perOccurrence 2 不合规:-0.5/1'], ['3', '合规得3分；存在违规行为的，每发现一起扣1分，扣完为止', 'perOccurrence 3 违规行为:-1/1'],
    ['5', '以5分为基准，每发现一处错误扣1分', 'perOccurrence 5 错误:-1/1'],
    ['3', '支出合规的得3分；每发现2项不合规扣1分；每超期一次扣0.5分', 'perOccurrence 3 不合规:-1/2 超期:-0.5/1'],
  ])('%s: %s', (maxPoints, text, meaning) => {
    expect(say(text, maxPoints)).toBe(meaning);
  });
  test('with a clause for units that have none of it', () => {
    const standard = read('新增预算项目按规定开展事前绩效评估的，得3分；无新增项目的，得3分；发现一个未开展的扣1分，扣完为止。', '3');
    expect(standard?.notApplicable?.condition).toBe('无新增项目');
    expect(standard?.notApplicable?.points?.toFixed()).toBe('3');
    expect(standard?.method).toMatchObject({ kind: 'perOccurrence', condition: '新增预算项目按规定开展事前绩效评估' });
  });
});

describe('shares', () => {
  test.each([
    ['10', '部门预算资金支出率=部门预算资金实际支出数÷部门预算资金数（调整后）×100%。得分=支出率×10分。', 'proportional measure 支出率 10'],
    ['10', '支出率＝全年支出数÷全年预算数（调整后）×100%，得分＝支出率×10分。', 'proportional measure 支出率 10'],
    ['10', '预算执行率=预算执行数/调整后预算数×100%，得分=预算执行率×分值。', 'proportional measure 预算执行率 full'],
    ['10', '按支出率×10分计分', 'proportional measure 支出率 10'], ['10', '得分＝全年执行数÷全年预算数×10分', 'proportional measure - 10'],
    ['10', '按完成比例得分', 'proportional target - full'], ['10', '完成年度指标值的得满分；未完成的按完成比例得分。', 'proportional target - full'],
    ['8', '实际完成值达到指标值得满分，未达到的按实际完成值与指标值的比例计分', 'proportional target - full'], ['10', '完成目标值得10分，未完成按比例扣分。', 'proportional target - 10'],
    ['10', '得分＝实际完成值÷目标值×分值', 'proportional target - full'], ['2', '公开率达到100%得2分，未达到的按比例得分', 'proportional measure 公开率 2'],
    ['10', '得分=（1-（实际值-目标值）/目标值）×分值', 'reverseLinear full'], ['10', '得分＝目标值÷实际完成值×10分', 'reverseRatio 10'],
    ['20', '根据部门整体绩效目标申报表中产出指标的实际完成情况，按各指标权重×完成率计分，完成率最高按100%计。', 'set output'], ['20', '按各效益指标权重×完成率计分，完成率最高按100%计。', 'set benefit'],
    ['20', '按各指标权重×完成率计分', 'set -'],
  ])('%s: %s', (maxPoints, text, meaning) => {
    expect(say(text, maxPoints)).toBe(meaning);
  });
  test('the definition keeps the words of both sides', () => {
    expect(read('部门预算资金支出率=部门预算资金实际支出数÷部门预算资金数（调整后）×100%。得分=支出率×10分。', '10')?.definition)
      .toEqual({ name: '部门预算资金支出率', numerator: '部门预算资金实际支出数', denominator: '部门预算资金数(调整后)' });
  });
  test('under a threshold of less than the whole, 按比例 could mean two things', () => {
    expect(read('满意度≥90%得10分，未达到的按比例得分', '10')).toBeNull();
  });
});

describe('verdicts, lists and bands of a 定性指标', () => {
  test.each([
    ['2', '按规定内容、时限、范围公开的得2分。', 'stated 按规定内容、时限、范围公开 2'], ['1', '合同签订之日起2个工作日内备案公开的得1分。', 'stated 合同签订之日起2个工作日内备案公开 1'],
    ['2', '无投诉成立、无违规的得2分。', 'stated 无投诉成立、无违规 2'], ['10', '达到年度指标值的得10分，否则不得分', 'stated 达到年度指标值 10 of target'], ['1', '每年至少盘点一次的得1分。', 'stated 每年至少盘点一次 1'],
    ['2', '绩效目标、绩效自评资料按规定公开的各得1分。', 'checklist 绩效目标=1 绩效自评资料按规定公开=1'], ['2', '绩效目标、绩效自评资料随预决算公开的，各得1分。', 'checklist 绩效目标=1 绩效自评资料随预决算公开=1'],
    ['5', '①有制度得2分；②制度有效执行得3分。', 'checklist 有制度=2 制度有效执行=3'],
    ['2', '（1）按规定内容公开预决算信息，得1分；（2）按规定时限公开预决算信息，得1分。', 'checklist 按规定内容公开预决算信息=1 按规定时限公开预决算信息=1'],
    ['10', '达成得满分，部分达成、未达成酌情得分。', 'qualitative -'],
    ['10', '达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，分别按照该指标对应分值区间100%-80%（含）、80%-60%（含）、60%-0%合理确定分值。', 'qualitative 80/60'],
    ['10', '达成预期指标得100-80%，部分达成预期指标并具有一定效果得80-50%，未达成预期指标且效果较差得50-0%', 'qualitative 80/50'],
  ])('%s: %s', (maxPoints, text, meaning) => {
    expect(say(text, maxPoints)).toBe(meaning);
  });
  test('clauses beside the method: failing, not applicable, judgment', () => {
    const standard = read('按规定公开得2分；\n未公开不得分；\n不涉及的得2分。', '2');
    expect(standard).toMatchObject({ failing: { words: '未公开不得分' }, notApplicable: { condition: '不涉及' } });
    expect(read('各环节按时按质完成的得10分，存在问题的酌情扣分。', '10')?.forJudgment).toEqual(['存在问题的酌情扣分']);
    expect(say('得分＝支出率×10分。通报的平均支出率仅供参考，不作计分依据。', '10')).toBe('proportional measure 支出率 10');
  });
  test('按满分计 is a not-applicable clause, not a cap', () => {
    expect(read('按规定公开得2分；无此项的按满分计。', '2')?.notApplicable).toMatchObject({ condition: '无此项', points: null });
    expect(read('按规定公开得2分；未公开的，扣2分。', '2')?.failing?.words).toBe('未公开的，扣2分');
  });
  test('what fails is quoted as printed', () => {
    expect(read('结转结余率 ≤ 10％ 的，得 2 分；否则 不得分。', '2')?.failing?.words).toBe('否则 不得分');
  });
});

describe('not read at all', () => {
  test.each([
    ['points that are not those of the row', '结转结余率≤10%的，得3分；否则不得分。', '2'], ['points that are not those of the row', '按规定公开的得3分', '2'], ['a formula of other points', '得分＝支出率×10分', '5'],
    ['a not-applicable clause above the points of the row', '按规定公开的得2分；无此业务的得5分', '2'], ['items that do not add up', '目标、监控、自评公开的各得1分', '2'],
    ['days in bands', '30日内签订得3分，31-60日得1分，60日以上不得分', '3'], ['bands in words', '无结余，得3分；有结余，但不超过上年结转，得2分；结余超过上年结转，不得分。', '3'],
    ['a cap on deductions', '合规得5分，每项不合规扣1分，最多扣2分', '5'], ['only points', '2分', '2'], ['no points at all', '无', '2'], ['', '', '2'],
    ['a cap that is not the points of the row', '得分＝支出率×10分，最高不超过8分', '10'], ['steps from nowhere', '每低1个百分点扣0.5分', '5'], ['steps from a budget without a limit', '每超过预算1%扣0.5分', '5'], ['points that add up in no unit', '每完成得1分', '1'],
    ['two clauses run together', '按规定公开得1分及时公开得1分', '1'], ['points between bounds', '酌情得0-2分', '2'], ['two formulas', '得分＝支出率×10分；得分＝完成率×10分', '10'],
  ])('%s: %s', (_why, text, maxPoints) => {
    expect(read(text, maxPoints)).toBeNull();
  });
});

test.each([
  ['2', '利用率＝在用固定资产÷固定资产总额。≥90%得2分；75%－90%得1分；<75%不得分。', '利用率＝在用固定资产÷固定资产总额；比率分档：≥90％得2分，75％≤值＜90％得1分，＜75％不得分'],
  ['2', '实际支出≤预算数的得2分；每超1个百分点扣0.5分，扣完为止。', '实际支出≤预算数得2分，每超1个百分点扣0.5分（不足一档如何扣没有写明）'],
  ['3', '新增项目均按规定开展事前绩效评估的，得3分；一个未开展的扣1分，扣完为止；无新增项目的，得3分。', '新增项目均按规定开展事前绩效评估的得3分，“未开展”每1个扣1分，扣完为止；无新增项目的得3分'],
  ['10', '各环节按时按质完成的得10分，存在问题的酌情扣分。', '各环节按时按质完成的得10分，按自查结论；须由人判断：存在问题的酌情扣分'],
  ['2', '80%-90%得1分，90%-100%得2分，80%以下不得分', '比率分档：90％≤值≤100％得2分，80％≤值＜90％得1分，＜80％不得分（恰为80％、90％时归哪一档没有写明）'],
])('%s: %s is described', (maxPoints, text, description) => {
  const standard = read(text, maxPoints);
  expect(standard && describeStandard(standard)).toBe(description);
});
