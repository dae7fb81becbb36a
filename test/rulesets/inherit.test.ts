// A rule set that only says how it differs from another.
import { inherit } from '../../src/rulesets/inherit';
import { parseYamlText } from '../../src/rulesets/yamlText';

const base = {
  id: 'base', fiscalYear: 2023, reviewed: { on: '2024-01-01', by: '甲' }, title: '旧', total: 100, sources: { notice: { title: '旧通知' } },
  groups: [{ name: '过程', points: 40 }, { name: '结果', points: 60 }], hints: ['甲市'],
  indicators: [{ id: 'a', name: '甲', maxPoints: 40 }, { id: 'b', name: '乙', maxPoints: 60 }],
};

test('fields replace fields; indicators are changed one by one, in their order, new ones last', () => {
  expect(inherit(base, { extends: 'base', id: 'child', fiscalYear: 2024, indicators: [{ id: 'c', name: '丙' }, { id: 'b', maxPoints: 50 }] })).toEqual({
    id: 'child', fiscalYear: 2024, title: '旧', total: 100, sources: { notice: { title: '旧通知' } }, groups: base.groups, hints: ['甲市'],
    indicators: [{ id: 'a', name: '甲', maxPoints: 40 }, { id: 'b', name: '乙', maxPoints: 50 }, { id: 'c', name: '丙' }],
  });
});

test('sources are added to, lists of words replaced', () => {
  expect(inherit(base, { sources: { letter: { title: '新通知' } }, hints: ['乙市'] })).toMatchObject({ sources: { notice: { title: '旧通知' }, letter: { title: '新通知' } }, hints: ['乙市'] });
});

test('what is removed is gone', () => {
  expect(inherit(base, { remove: { indicators: ['a'], groups: ['过程'] } })).toMatchObject({ groups: [{ name: '结果' }], indicators: [{ id: 'b' }] });
});

test('neither the year nor the review of the parent is taken over', () => {
  const child = inherit(base, { id: 'child' });
  expect(child).not.toHaveProperty('fiscalYear');
  expect(child).not.toHaveProperty('reviewed');
});

test('lines of a text: the deepest part that stands in it, aliases at the place they are used', () => {
  const text = parseYamlText('a: &x { b: 1 }\nc:\n  - d: 1\n    e: *x\n');
  expect([['a', 'b'], ['c', 0, 'd'], ['c', 0, 'e', 'b'], ['c', 7], ['z']].map((path) => text.lineOf(path))).toEqual([1, 3, 4, 3, 1]);
});
