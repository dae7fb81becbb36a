// Rule sets in an accountant's words.
import { describeMethod, describeRuleSet, diffRuleSets, type FullMethod, type RateDefinition, type FullRuleSet } from '../../../src/core/rules';
import { decimal, points, ratio } from '../../../src/core/units';
import { fullRuleSets } from '../../../src/rulesets/fullRuleSets';

const carryover: RateDefinition = { name: '结转结余率', numerator: 'carryover', denominator: 'revisedBudget' };
const change: RateDefinition = { name: '变动率', numerator: 'threePublicOutturn', denominator: 'threePublicPriorYear', minus: ratio('1') };
const stated: RateDefinition = { name: '平均支出率', numerator: 'outturn', denominator: 'revisedBudget', stated: 'averageExecutionRate' };
const tenth = { value: decimal('0.1'), inclusive: true };

const METHODS: readonly (readonly [FullMethod, string])[] = [
  [{ kind: 'proportional', rate: stated, cap: ratio('1') }, '平均支出率（取平均执行率）；得分＝平均支出率×10分，率最高按100%计'],
  [{ kind: 'reverseLinear', rate: carryover, target: ratio('0.1') }, '结转结余率＝年末结转结余÷全年预算数；不高于10%得满分，超过的得分＝［1－（率－10%）÷10%］×10分，不低于0分'],
  [{ kind: 'reverseRatio', rate: carryover, target: ratio('0.1') }, '结转结余率＝年末结转结余÷全年预算数；不高于10%得满分，超过的得分＝10%÷率×10分'],
  [{ kind: 'passThreshold', rate: carryover, pass: ratio('0.6') }, '结转结余率＝年末结转结余÷全年预算数；低于60%不得分，以上得分＝（率－60%）÷（100%－60%）×10分'],
  [{ kind: 'bands', rate: carryover, bands: [{ to: tenth, award: { kind: 'share', share: ratio('1') } }, { from: { ...tenth, inclusive: false }, award: null }] },
    '结转结余率＝年末结转结余÷全年预算数；结转结余率≤10%的，得满分；结转结余率>10%的，如何计分未规定，由人判断'],
  [{ kind: 'checklist', items: ['制度', '执行'], failing: points('0') }, '核对制度、执行；符合的得满分，不符合的不得分'],
  [{ kind: 'checklist', items: [] }, '符合的得满分，不符合的，扣分由人判断'],
  [{ kind: 'perOccurrence', each: points('0.5'), what: '一项不合规' }, '每有一项不合规，扣0.5分，扣完为止'],
  [{ kind: 'perOccurrence', each: points('0.5'), what: '超', rate: { definition: change, base: ratio('0'), step: ratio('0.01'), side: 'above', partialSteps: 'unstated' } },
    '变动率＝“三公”经费实际支出数÷上年“三公”经费－1；不高于0得满分，每高于1个百分点扣0.5分，扣完为止（不足一档的，未规定）'],
  [{ kind: 'indicatorSet', group: '产出' }, '绩效目标中各产出指标得分之和'],
  [{ kind: 'coefficient' }, '得分＝表上填列的得分系数×10分'],
  [{ kind: 'byTarget' }, '按年度指标值与实际完成值计分'],
  [{ kind: 'stated' }, '依据未写明算法，由人填分'],
  [{ kind: 'qualitative', bands: [{ label: '达成', level: 'achieved', from: ratio('0.8'), to: ratio('1') }, { label: '未达成', level: 'missed', from: ratio('0'), to: ratio('0.8') }] },
    '由人在档内定分：达成：分值的100%至80%（含）；未达成：分值的80%至0%'],
];

test.each(METHODS.map(([method, words]) => ({ kind: method.kind, method, words })))('$kind: $words', ({ method, words }) => {
  expect(describeMethod(method, points('10'))).toBe(words);
});

test('points that are not known are 分值', () => {
  expect(describeMethod({ kind: 'coefficient' }, null)).toBe('得分＝表上填列的得分系数×分值');
});

const { all } = fullRuleSets();
const ruleSet = (id: string): FullRuleSet => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('a rule set shows its review state, sources, points and what it leaves open', () => {
  const words = describeRuleSet(ruleSet('central/project/2021'));
  expect(words).toContain('规则未经复核');
  expect(words).toContain('（财预〔2021〕101号）');
  expect(words).toContain('成本指标（又称成本） 20分');
  expect(words).toContain('待选 定量及格线');
});

test('a rule set does not differ from itself', () => { for (const each of all) expect(diffRuleSets(each, each)).toEqual([]); });

test('Hubei against the national form: points, bands, reverse formula, grades', () => {
  const lines = diffRuleSets(ruleSet('national/project/2020'), ruleSet('hubei/project/2020'));
  expect(lines).toContain('等级：优90分起、良80分起、中60分起、差0分起 → 未规定');
  expect(lines).toContain('预算执行率 分值：10分 → 20分');
  expect(lines).toContain('产出指标 分值：50分 → 40分');
  expect(lines).toContain('取消 满意度指标（10分）');
  expect(lines).toContain('新增 效益指标和满意度指标（40分）');
  expect(lines).toContain('反向指标：线性 → 比率');
  expect(lines.some((line) => line.startsWith('预算执行率 计分方法'))).toBe(false);
});

test('Huadu against Guangzhou: one indicator gone, points left to the sheet', () => {
  const lines = diffRuleSets(ruleSet('guangzhou/overallDepartmental/2024'), ruleSet('huadu/overallDepartmental/2024'));
  expect(lines).toContain('取消指标 新增预算入库项目事前绩效评估（3分）');
  expect(lines).toContain('取消 管理效率／预算编制（3分）');
  expect(lines).toContain('结转结余率 分值：2分 → 分值以表为准');
});

test('a changed threshold and a renamed indicator are told, each once', () => {
  const before = ruleSet('guangzhou/overallDepartmental/2024');
  const after: FullRuleSet = { ...before, indicators: before.indicators.map((indicator) => {
    if (indicator.id === 'assetData') return { ...indicator, name: '资产数据质量情况' };
    if (indicator.id !== 'carryoverRate' || indicator.method.kind !== 'bands') return indicator;
    return { ...indicator, method: { ...indicator.method, bands: [{ to: { value: decimal('0.15'), inclusive: false }, award: { kind: 'share', share: ratio('1') } }] } };
  }) };
  const lines = diffRuleSets(before, after);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('结转结余率<15%的，得满分');
  expect(lines[1]).toBe('数据质量 名称：数据质量 → 资产数据质量情况');
});
