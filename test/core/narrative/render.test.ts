// Templates into spans: each figure keeps its fact, each 【待…】 is marked.
import { createRenderer, spansText } from '../../../src/core/narrative';
import { FactDrop } from '../../../src/core/narrative/factDrop';
import { decimal } from '../../../src/core/units';
import { compileTemplate } from '../../../src/rulesets/compileTemplate';

const at = { sheet: '预算执行', row: 6, column: 4 };
const money = new FactDrop('支出/执行', { kind: 'money', yuan: decimal('99975') }, at);
const rate = new FactDrop('支出/率', { kind: 'rate', rate: decimal('0.99975') }, at);

test('a figure is a span of its own, bound to its fact and cell', () => {
  const renderer = createRenderer();
  expect(renderer.render(compileTemplate('执行{{ 执行 | 万元 }}。'), { 执行: money })).toEqual([
    { text: '执行', fact: null, mark: 'none' }, { text: '9.9975万元', fact: '支出/执行', mark: 'none' }, { text: '。', fact: null, mark: 'none' },
  ]);
  expect(renderer.facts()).toEqual([{ id: '支出/执行', text: '9.9975万元', at }]);
});

test('99.975% never reads as 100.00%', () => {
  expect(spansText(createRenderer().render(compileTemplate('{{ 率 | 百分比 }}'), { 率: new FactDrop('率', { kind: 'rate', rate: decimal('0.999975') }, at) }))).toBe('99.998%');
  expect(spansText(createRenderer().render(compileTemplate('{{ 率 | 百分比 }}'), { 率: rate }))).toBe('99.98%');
});

test('what a person must write is marked, facts inside it being words of the mark', () => {
  const spans = createRenderer().render(compileTemplate('得分{% if 总分 %}有{% endif %}【待补充：{{ 执行 | 万元 }}的去向】'), { 执行: money });
  expect(spans).toEqual([{ text: '得分', fact: null, mark: 'none' }, { text: '【待补充：9.9975万元的去向】', fact: null, mark: 'toFill' }]);
});

test('a missing fact is nothing, and nothing renders to no span', () => {
  expect(createRenderer().render(compileTemplate('{% if 执行 %}执行{{ 执行 | 万元 }}{% endif %}'), { 执行: null })).toEqual([]);
});

test('a filter refuses a fact of another kind instead of misprinting it', () => {
  expect(createRenderer().render(compileTemplate('{{ 率 | 万元 }}'), { 率: rate })).toEqual([]);
});
