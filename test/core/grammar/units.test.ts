// What one unit is in another, and which are not.
import { comparable, isPercentUnit, normalizeUnit } from '../../../src/core/grammar';

/** What one of `from` is in `to`, as a fraction; or the kind. */
function one(from: string | null, to: string | null): string {
  const relation = comparable(from, to);
  return relation.kind === 'convertible' ? relation.numerator.dividedBy(relation.denominator).toDecimalPlaces(6).toFixed() : relation.kind;
}

test.each([
  ['万元', '元', '10000'], ['亿元', '万元', '10000'], ['元', '万元', '0.0001'], ['千元', '元', '1000'], ['百万元', '万元', '100'],
  ['万人次', '人次', '10000'], ['万页', '页', '10000'], ['㎡', '平方米', '1'], ['m²', '平方米', '1'], ['公顷', '亩', '15'], ['亩', '平方米', '666.666667'], ['万平方米', '平方公里', '0.01'],
  ['公里', '米', '1000'], ['千米', '公里', '1'], ['KM', 'km', '1'], ['‰', '%', '0.1'], ['百分比', '%', '1'], ['百分点', '%', '1'], ['天', '小时', '24'], ['年', '月', '12'], ['个月', '月', '1'],
  ['吨', '公斤', '1000'], ['斤', '公斤', '0.5'], ['名', '人', '1'], ['场次', '场', '1'], ['起', '宗', '1'], ['个', '支', '1'], ['万个', '家', '10000'], ['人/次', '人次', '1'],
  ['万元/公里', '元/公里', '10000'], ['元/米', '元/公里', '1000'], ['万', '人次', '10000'], ['自定义', '自定义', '1'],
])('one %s in %s is %s', (from, to, factor) => {
  expect(one(from, to)).toBe(factor);
});

test.each([['人', '人次'], ['次', '次/月'], ['天', '工作日'], ['月', '天'], ['元', '人'], ['%', '个'], ['支', '家'], ['个', '人次'], ['分', '分钟'], ['甲单位', '乙单位']])(
  '%s and %s are not the same thing', (a, b) => {
    expect(one(a, b)).toBe('clash');
    expect(one(b, a)).toBe('clash');
  });

test('a unit that is not given is neither the same nor a clash', () => {
  expect(one(null, '元')).toBe('unstated');
  expect(one('元', null)).toBe('unstated');
});

test('units are kept as printed, without brackets and marks', () => {
  expect(normalizeUnit('（万元）')).toBe('万元');
  expect(normalizeUnit(' ％ ')).toBe('%');
  expect(normalizeUnit('个人次')).toBe('人次');
  expect(normalizeUnit('/')).toBeNull();
  expect(isPercentUnit('个百分点')).toBe(true);
});
