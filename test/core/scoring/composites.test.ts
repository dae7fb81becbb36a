// 产出 and 效益 of a department: sums of the rows of its target table.
import { points } from '../../../src/core/units';
import type { SheetSnapshot } from '../../../src/core/workbook';
import { grid } from '../../support/grid';
import { departmentForm, score } from './sheets';

const form = departmentForm(`
  | 履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 60 | 按各产出指标权重×完成率计分，完成率最高按100%计。 | | |
  | 履职效能 | 整体效能 | 部门整体绩效目标效益指标完成情况 | 40 | 按各效益指标权重×完成率计分，完成率最高按100%计。 | | |`);
const targets = (rows: string, points_ = '分值'): SheetSnapshot => grid(`
  | 部门整体绩效目标完成情况 | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | ${points_} | 未完成原因 |
  ${rows.trim()}`, { name: '目标' });

const OUTPUT = '部门整体绩效目标产出指标完成情况';
const BENEFIT = '部门整体绩效目标效益指标完成情况';

test('each part is rounded once, the composite is their exact sum', () => {
  const scored = score([form, targets(`
    | 产出指标 | 数量指标 | 甲 | ≥3场 | 2场 | 20 | 场地停用 |
    | 产出指标 | 数量指标 | 乙 | ≥3场 | 2场 | 20 | 场地停用 |
    | 产出指标 | 数量指标 | 丙 | ≥3场 | 3场 | 20 | |
    | 效益指标 | 社会效益 | 丁 | ≥90% | 95% | 40 | |`)]);
  expect(scored.of('甲').result).toMatchObject({ score: points('13.33') });
  expect(scored.of(OUTPUT).result).toEqual({ kind: 'scored', score: points('46.66'), origin: 'computed' });
  expect(scored.of(OUTPUT).deduction).toMatchObject({ points: points('13.34'), reason: { value: '场地停用' }, reasonNeeded: false });
  expect(scored.evaluation.total).toMatchObject({ kind: 'final', points: points('86.66') });
});

test('an open part leaves the composite open, and its decided neighbors count in 暂计', () => {
  const { evaluation, of } = score([form, targets(`
    | 产出指标 | 数量指标 | 甲 | ≥3场 | 2场 | 30 | |
    | 产出指标 | 数量指标 | 乙 | ≥3场 | | 30 | |
    | 效益指标 | 社会效益 | 丁 | 明显改善 | 部分达成年度指标 | 40 | |`)]);
  expect(of(OUTPUT).result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'partOpen', parts: ['乙'] } });
  expect(evaluation.total).toEqual({
    kind: 'provisional', points: points('20'), open: [of('乙').id, of('丁').id], openMaxPoints: points('70'),
    range: { from: points('44'), below: points('82') },
  });
});

test('weights in percent are scaled to composites worth something else', () => {
  const other = departmentForm(`
    | 履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 20 | 按各产出指标权重×完成率计分，完成率最高按100%计。 | | |
    | 履职效能 | 整体效能 | 部门整体绩效目标效益指标完成情况 | 20 | 按各效益指标权重×完成率计分，完成率最高按100%计。 | | |
    | 管理效率 | 绩效管理 | 制度建设 | 60 | 制度健全的得60分。 | | |`);
  const { of } = score([other, targets(`
    | 产出指标 | 数量指标 | 甲 | ≥3场 | 3场 | 0.2 {0.00%} | |
    | 产出指标 | 数量指标 | 乙 | ≥3场 | 3场 | 0.2 {0.00%} | |
    | 产出指标 | 数量指标 | 丙 | ≥3场 | 3场 | 0.2 {0.00%} | |
    | 效益指标 | 社会效益 | 丁 | ≥90% | 95% | 0.1 {0.00%} | |
    | 效益指标 | 社会效益 | 戊 | ≥90% | 95% | 0.15 {0.00%} | |
    | 效益指标 | 社会效益 | 己 | ≥90% | 95% | 0.15 {0.00%} | |`, '权重')]);
  expect(['甲', '乙', '丙', '丁', '戊', '己'].map((name) => of(name).maxPoints?.toFixed())).toEqual(['6.67', '6.67', '6.66', '5', '7.5', '7.5']);
});

test('points of the parts that are not those of the whole are asked about, never rescaled', () => {
  const { of, evaluation } = score([form, targets(`
    | 产出指标 | 数量指标 | 甲 | ≥3场 | 3场 | 30 | |
    | 效益指标 | 社会效益 | 丁 | ≥90% | 95% | 40 | |`)]);
  expect(of(OUTPUT).result).toMatchObject({ kind: 'judgmentNeeded', why: { kind: 'partsPointsDiffer', sum: points('30'), maxPoints: points('60') } });
  expect(of(BENEFIT).result).toMatchObject({ kind: 'scored', score: points('40') });
  expect(evaluation.total).toMatchObject({ kind: 'provisional', points: points('40') });
});

test('without a target table nothing is scored', () => {
  expect(score([form]).of(OUTPUT).result).toMatchObject({ kind: 'inputMissing', what: '产出指标完成情况' });
});

test('a registered deduction beats the formula of a part', () => {
  const { of } = score([form, grid(`
    | 部门整体绩效目标完成情况 | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 核定扣分 | 扣分说明 |
    | 产出指标 | 数量指标 | 甲 | ≥90% | 不达90% | 60 | 1 | 发放率不达90%，扣1分 |
    | 效益指标 | 社会效益 | 丁 | ≥90% | 95% | 40 | | |`, { name: '目标' })]);
  expect(of('甲').result).toEqual({ kind: 'scored', score: points('59'), origin: 'registered' });
  expect(of('甲').deduction?.reason?.value).toBe('发放率不达90%，扣1分');
});
