// Which rows are a form's indicators, and what other tables add to them.
import { ALL_EXTRAS } from '../../../src/core/allExtras';
import { DEFAULT_CHOICES, evaluate } from '../../../src/core/scoring';
import { points } from '../../../src/core/units';
import { grid } from '../../support/grid';
import { madeForm } from './handmade';
import { oneIndicator, projectForm, score } from './sheets';

const table = grid(`
  | 绩效指标完成情况 | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 未完成原因 |
  | 产出指标 | 数量指标 | 甲 | ≥10期 | 9期 | 50 | 场地停用 |
  | 效益指标 | 社会效益指标 | 乙 | ≥90% | 95% | 40 | |`, { name: '指标表' });

test('blank cells of the form are read from her indicator table', () => {
  const form = projectForm(`
    | 产出指标 | 数量指标 | 甲 | ≥10期 | | 50 | | |
    | 效益指标 | 社会效益指标 | 乙 | ≥90% | | 40 | | |`);
  const { of } = score([form, table]);
  expect(of('甲').result).toMatchObject({ kind: 'scored', score: points('45') });
  expect(of('甲').deduction?.reason?.value).toBe('场地停用');
  expect(of('甲').scoreCell?.at.sheet).toBe('自评表');
});

test('what the form says itself comes before the other table', () => {
  const form = projectForm(`
    | 产出指标 | 数量指标 | 甲 | ≥10期 | 10期 | 50 | | |
    | 效益指标 | 社会效益指标 | 乙 | ≥90% | 95% | 40 | | |`);
  expect(score([form, table]).of('甲').result).toMatchObject({ score: points('50') });
});

test('blank template rows take her indicators in their order', () => {
  const form = projectForm(`
    | 产出指标 | | | | | | | |
    | 效益指标 | | | | | | | |`);
  const { evaluation } = score([form, table]);
  expect(evaluation.indicators.map((one) => one.name)).toEqual(['预算执行率', '甲', '乙']);
  expect(evaluation.total).toMatchObject({ kind: 'final', points: points('95') });
});

test('the adjusted target counts where there is one, the original where there is not', () => {
  const { of } = score([grid(`
    | 项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 示例项目 | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 调整目标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 甲 | ≥400个 | ≥450个 | 432个 | 50 | |
    | 产出指标 | 数量指标 | 乙 | ≥400个 | — | 432个 | 50 | |
    | 总分 | < | < | < | < | < | 100 | |`)]);
  expect(of('甲').result).toMatchObject({ score: points('48') });
  expect(of('乙').result).toMatchObject({ score: points('50') });
});

test('a score she typed into a scorecard of ours counts as hers', () => {
  const made = madeForm([{ name: '甲', target: '≥10期', actual: '9期', maxPoints: '100', score: 95 }]);
  const { scorecard } = made;
  if (!scorecard) throw new Error('made without rows');
  const details = scorecard.rows.map(({ fields: { score: _typed, ...fields }, ...row }) => ({ ...row, fields }));
  const form = { ...made, scorecard: { ...scorecard, own: true }, details };
  expect(evaluate(form, null, { ...DEFAULT_CHOICES, extras: ALL_EXTRAS }, []).indicators[0]?.result).toMatchObject({ kind: 'scored', score: points('95'), origin: 'declared' });
});

describe('不适用 where the result belongs', () => {
  const sheet = (target: string, actual: string): ReturnType<typeof oneIndicator> => oneIndicator(target, actual, '10');
  const why = (target: string, actual: string, answers = {}): unknown => {
    const { result } = score([sheet(target, actual)], { answers }).of('示例指标');
    return result.kind === 'judgmentNeeded' ? result.why.kind : result.kind === 'scored' ? result.score.toFixed() : result.kind;
  };
  test.each(['不适用', '无此业务', '不涉及', '本年度未开展，不适用'])('%s is no missing result: how it counts is asked', (actual) => {
    expect(why('≥10场', actual)).toBe('notApplicableWithoutClause');
  });
  test('her answer decides', () => {
    const { form } = score([sheet('≥10场', '不适用')]);
    expect(why('≥10场', '不适用', { [`判断/${form.id}/示例指标`]: 'fullMarks' })).toBe('10');
  });
  test('against a target of none it may say that there was none: not taken for 不适用', () => {
    expect(why('0起', '不涉及')).not.toBe('notApplicableWithoutClause');
  });
  test.each(['—', '/', '无', ''])('“%s” is still a missing result', (actual) => { expect(why('≥10场', actual)).toBe('inputMissing'); });
});
