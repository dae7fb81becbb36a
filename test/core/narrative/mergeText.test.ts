// Her words stay, figures move: the three-way merge of one paragraph.
import fc from 'fast-check';
import { mergeText as mergeTextWith, mergeWords } from '../../../src/core/narrative';

const mergeText = mergeTextWith(mergeWords);

const base = '全年预算数690.47万元，全年执行数682.37万元，支出率98.83%。';

test('an untouched paragraph takes the new draft', () => {
  const ours = '全年预算数690.47万元，全年执行数685.00万元，支出率99.21%。';
  expect(mergeText(base, ours, base)).toEqual({ kind: 'merged', text: ours });
});

test('her wording stays when no figure moved', () => {
  const hers = '本委全年预算数690.47万元，实际支出682.37万元，支出率98.83%，执行较好。';
  expect(mergeText(base, base, hers)).toEqual({ kind: 'merged', text: hers });
});

test('figures move inside her wording', () => {
  const hers = '本委全年预算数690.47万元，实际支出682.37万元，支出率98.83%，执行较好。';
  const ours = '全年预算数690.47万元，全年执行数685.00万元，支出率99.21%。';
  expect(mergeText(base, ours, hers)).toEqual({ kind: 'merged', text: '本委全年预算数690.47万元，实际支出685.00万元，支出率99.21%，执行较好。' });
});

test('the same figure changed on both sides is a conflict with both texts', () => {
  const hers = base.replace('682.37', '680.00');
  const ours = base.replace('682.37', '685.00');
  expect(mergeText(base, ours, hers)).toEqual({ kind: 'conflict', hers, ours });
});

test('words added by both at one place both stand; a figure added by her beside words of ours is hers to settle', () => {
  const line = '流动书车服务社区数为12个。';
  const ours = '流动书车服务社区数为12个（年度指标值为13个），未达到指标值。';
  expect(mergeText(line, ours, line.replace('。', '，已公示。'))).toEqual({ kind: 'merged', text: '流动书车服务社区数为12个（年度指标值为13个），未达到指标值，已公示。' });
  expect(mergeText(line, ours, line.replace('。', '，低于指标值13个。')).kind).toBe('conflict');
});

test('half a figure is never merged', () => {
  const hers = base.replace('682.37', '692.37');
  const ours = base.replace('682.37', '682.39');
  expect(mergeText(base, ours, hers).kind).toBe('conflict');
});

test('merging with an unchanged side gives the changed one, whatever the texts', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
    expect(mergeText(a, a, b)).toEqual({ kind: 'merged', text: b });
    expect(mergeText(a, b, a)).toEqual({ kind: 'merged', text: b });
  }));
});
